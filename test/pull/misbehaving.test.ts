import { createServer } from "node:net";
import { gzipSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { bakery } from "./bakery.ts";
import { filesIn, projectFolder, pull } from "./run-pull.ts";
import { refuse, send, startZoho } from "./zoho-server.ts";
import type { Misbehaviour, ZohoServer } from "./zoho-server.ts";

let server: ZohoServer;
let cwd = "";
let host = "";
let before: Record<string, string> = {};

/** Every test starts from a snapshot of an older org. */
beforeEach(async () => {
  server = await startZoho({ ...bakery, related_lists: {} });
  host = new URL(server.url).host;
  cwd = projectFolder();
  await pull(server.url, cwd);
  before = filesIn(cwd);
  server.org = bakery;
});
afterEach(() => server.close());

/** Misbehaves towards the layouts of Leads, in the middle of a pull. */
const atLayouts =
  (misbehave: Misbehaviour): Misbehaviour =>
  (asked, response, request) =>
    asked.path.endsWith("/settings/layouts") &&
    asked.query.get("module") === "Leads" &&
    misbehave(asked, response, request);
/** The first pull has asked once already. */
const onlyOnce =
  (misbehave: Misbehaviour): Misbehaviour =>
  (asked, response, request) =>
    asked.before === 1 && misbehave(asked, response, request);

const busyFor =
  (status: number, headers: Readonly<Record<string, string>> = {}): Misbehaviour =>
  (_, response) =>
    send(
      response,
      status,
      {
        code: status === 429 ? "TOO_MANY_REQUESTS" : "INTERNAL_ERROR",
        details: {},
        message: "invented",
        status: "error",
      },
      headers,
    );
const halfABody: Misbehaviour = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "4000" });
  response.write('{ "layouts": [{ "id": "300000000000000001", "sections": [');
  setImmediate(() => response.destroy());
  return true;
};
const cutOff: Misbehaviour = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end('{ "layouts": [{ "id": "3000000');
  return true;
};

describe("what passes is waited for, and nothing is lost:", () => {
  it.each<[string, Misbehaviour]>([
    ["429 with Retry-After in seconds", busyFor(429, { "retry-after": "0" })],
    ["429 with Retry-After as a date", busyFor(429, { "retry-after": "Thu, 01 Jan 2026 00:00:00 GMT" })],
    ["429 without Retry-After", busyFor(429)],
    ["500", busyFor(500)],
    ["503 with Retry-After", busyFor(503, { "retry-after": "0" })],
    ["half a body", halfABody],
    ["JSON that was cut off", cutOff],
    ["a connection that is closed", (_, response) => (response.destroy(), true)],
  ])("%s", async (_, misbehave) => {
    server.misbehave = atLayouts(onlyOnce(misbehave));
    const { exit, stdout, stderr } = await pull(server.url, cwd, ["--retry-delay", "1"]);
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("1 file new\n  + related_lists/Leads.json");
    expect(filesIn(cwd)).toMatchObject({
      "zoho-metadata/layouts/Leads.json": before["zoho-metadata/layouts/Leads.json"],
    });
  });

  it("fewer ask at once after a 429", async () => {
    let since = -1;
    server.delay = 3;
    server.misbehave = (asked, response, request) => {
      // Once those that were on their way have been answered, two are left of four.
      if (since >= 0 && ++since === 5) server.most = 0;
      if (since >= 0 || !asked.path.endsWith("/settings/fields")) return false;
      since = 0;
      return busyFor(429, { "retry-after": "0" })(asked, response, request);
    };
    expect((await pull(server.url, cwd, ["--retry-delay", "1", "--concurrency", "4"])).exit).toBe(0);
    expect(server.most).toBe(2);
  });
});

describe("what does not pass ends the pull with a sentence, and the snapshot as it was:", () => {
  it.each<[string, Misbehaviour, readonly string[], () => string]>([
    [
      "429 again and again",
      busyFor(429, { "retry-after": "0" }),
      ["--retries", "1", "--retry-delay", "1"],
      () => `${host} says that there are too many requests (429), 2 times in a row.`,
    ],
    [
      "429 for hours",
      busyFor(429, { "retry-after": "9000" }),
      [],
      () => `${host} says that there are too many requests (429), and asks to wait 3 hours. Pull again then.`,
    ],
    [
      "429 that says so in its details",
      (_, response) =>
        send(response, 429, {
          code: "TOO_MANY_REQUESTS",
          details: { retry_after: 600 },
          message: "invented",
          status: "error",
        }),
      [],
      () => `${host} says that there are too many requests (429), and asks to wait 10 minutes. Pull again then.`,
    ],
    ["500 again and again", busyFor(500), ["--retries", "0"], () => `${host} answers 500.`],
    [
      "an answer that does not come",
      () => true,
      ["--retries", "0", "--timeout", "1"],
      () => `${host} did not answer within 1 s.`,
    ],
    [
      "an answer that trickles",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        const drip = setInterval(() => response.write(" "), 50);
        response.on("close", () => {
          clearInterval(drip);
        });
        return true;
      },
      ["--retries", "0", "--timeout", "1"],
      () => `${host} did not answer within 1 s.`,
    ],
    [
      "half a body, and then nothing",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "4000" });
        response.write('{ "layouts": [');
        return true;
      },
      ["--retries", "0", "--timeout", "1"],
      () => `${host} did not answer within 1 s.`,
    ],
    [
      "half a packed body, and then nothing",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
        response.write(gzipSync('{ "layouts": [] }').subarray(0, 12));
        return true;
      },
      ["--retries", "0", "--timeout", "1"],
      () => `${host} did not answer within 1 s.`,
    ],
    [
      "few bytes that are many once unpacked",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
        response.end(gzipSync(Buffer.alloc(65 * 1024 * 1024, " ")));
        return true;
      },
      [],
      () => `${host} answers with more than 64 MB.`,
    ],
    ["half a body", halfABody, ["--retries", "0"], () => `The connection to ${host} broke off (UND_ERR_SOCKET).`],
    ["JSON that was cut off", cutOff, ["--retries", "0"], () => `${host} answers 200 with broken JSON.`],
    [
      "other JSON",
      (_, response) => send(response, 200, { hello: "world" }),
      [],
      () => `${host} answers 200 with JSON that is not an answer from Zoho CRM: expected { "layouts": … }.`,
    ],
    [
      "a list",
      (_, response) => send(response, 200, []),
      [],
      () => `${host} answers 200 with JSON that is not an answer from Zoho CRM: expected { "layouts": … }.`,
    ],
    [
      "JSON of another form",
      (_, response) => send(response, 200, { layouts: [{ name: "Standard" }] }),
      [],
      () =>
        `${host} answers /settings/layouts with something else than Zoho's metadata: layouts.Leads.layouts[0].id: expected text, found nothing.`,
    ],
    [
      "a web page",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
        response.end("<h1>Sign in to the guest network</h1>");
        return true;
      },
      [],
      () => `${host} answers 200 with text/html instead of JSON. Is it Zoho CRM's API, or something before it?`,
    ],
    [
      "no content type",
      (_, response) => (response.writeHead(200), response.end("{}"), true),
      [],
      () => `${host} answers 200 with no content type instead of JSON. Is it Zoho CRM's API, or something before it?`,
    ],
    [
      "a redirect that leads back",
      ({ path, query }, response) =>
        send(response, 302, undefined, { location: `${server.url}${path}?${query.toString()}` }),
      [],
      () =>
        `${host} answers with a redirect (302) to ${host}/crm/v8/settings/layouts. A token is not sent on to another place: name the right one with --api-domain.`,
    ],
    [
      "a redirect to elsewhere",
      (_, response) => send(response, 307, undefined, { location: "http://elsewhere.example.com/in?token=x" }),
      [],
      () =>
        `${host} answers with a redirect (307) to elsewhere.example.com/in. A token is not sent on to another place: name the right one with --api-domain.`,
    ],
    [
      "an expired token",
      (_, response) => refuse(response, 401, "INVALID_TOKEN", "invalid oauth token"),
      [],
      () =>
        `${host} does not take the access token (INVALID_TOKEN). It lives for an hour, and holds only in the data centre and environment that it was made for. Make a new one, or set ZOHO_REFRESH_TOKEN, ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET, and pull makes its own.`,
    ],
    [
      "304 to a question in full",
      (_, response) => send(response, 304),
      ["--fresh"],
      () => `${host} answers 304 to /settings/layouts, although it was not asked what has changed.`,
    ],
  ])("%s", async (_, misbehave, flags, sentence) => {
    server.misbehave = atLayouts(misbehave);
    expect(await pull(server.url, cwd, flags)).toEqual({
      exit: 2,
      stdout: "",
      stderr: `${sentence()} The snapshot in zoho-metadata is as it was.\n`,
    });
    expect(filesIn(cwd)).toEqual(before);
  });

  it("a host that nobody listens on", async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    const { exit, stderr } = await pull(`http://127.0.0.1:${port}`, cwd, ["--retries", "0"]);
    expect([exit, stderr]).toEqual([
      2,
      `127.0.0.1:${port}, or the proxy before it, refuses connections. The snapshot in zoho-metadata is as it was.\n`,
    ]);
    expect(filesIn(cwd)).toEqual(before);
  });

  it("a token that is refused as soon as it is made", async () => {
    server.misbehave = atLayouts((_, response) => refuse(response, 401, "INVALID_TOKEN", "invalid oauth token"));
    const refresh = {
      ZOHO_ACCESS_TOKEN: "",
      ZOHO_REFRESH_TOKEN: "invented-refresh",
      ZOHO_CLIENT_ID: "invented-client",
      ZOHO_CLIENT_SECRET: "invented-secret",
    };
    const { exit, stderr } = await pull(server.url, cwd, [], refresh);
    expect([exit, stderr]).toEqual([
      2,
      `${host} does not take the access token (INVALID_TOKEN). It was just made: does the org live in this data centre and environment? The snapshot in zoho-metadata is as it was.\n`,
    ]);
    expect(server.asked.filter(({ path }) => path === "/oauth/v2/token")).toHaveLength(2);
    expect(filesIn(cwd)).toEqual(before);
  });

  it.each<[string, Misbehaviour, () => string]>([
    ["is broken", busyFor(500), () => `${host} answers 500.`],
    [
      "answers with a web page",
      (_, response) => (
        response.writeHead(404, { "content-type": "text/html" }),
        response.end("<h1>Not here</h1>"),
        true
      ),
      () => `${host} answers 404 and makes no access token. Is it the accounts server of your data centre?`,
    ],
    [
      "repeats what it was sent",
      ({ body }, response) => send(response, 400, { error: `Wrong: ${body}` }),
      () => `${host} makes no access token (HTTP 400). Check refresh token, client id and client secret.`,
    ],
    [
      "has had enough",
      (_, response) => send(response, 400, { error: "Access Denied", error_description: "too many requests" }),
      () =>
        `${host} makes no access token (Access Denied). The token's owner or client may not make tokens. Zoho also says this when too many were made within ten minutes.`,
    ],
  ])("an accounts server that %s", async (_, misbehave, sentence) => {
    server.misbehave = (asked, response, request) =>
      asked.path === "/oauth/v2/token" && misbehave(asked, response, request);
    const refresh = {
      ZOHO_ACCESS_TOKEN: "",
      ZOHO_REFRESH_TOKEN: "invented-refresh",
      ZOHO_CLIENT_ID: "invented-client",
      ZOHO_CLIENT_SECRET: "invented-secret",
    };
    expect(await pull(server.url, cwd, ["--retries", "0"], refresh)).toEqual({
      exit: 2,
      stdout: "",
      stderr: `${sentence()} The snapshot in zoho-metadata is as it was.\n`,
    });
    expect(filesIn(cwd)).toEqual(before);
  });
});
