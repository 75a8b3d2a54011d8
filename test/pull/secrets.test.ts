import { chmodSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { bakery } from "./bakery.ts";
import { filesIn, projectFolder, pull, zohoPreflight } from "./run-pull.ts";
import { refuse, send, startZoho } from "./zoho-server.ts";
import type { Misbehaviour, ZohoServer } from "./zoho-server.ts";

/** Without the shape of Zoho's tokens, so that it takes more than the look of them to hide them. */
const secrets = {
  ZOHO_ACCESS_TOKEN: "plum-access-Qw7-0000000000",
  ZOHO_REFRESH_TOKEN: "plum-refresh-Er8-000000000",
  ZOHO_CLIENT_ID: "plum-client-Ty9-0000000000",
  ZOHO_CLIENT_SECRET: "plum-secret-Ui0-0000000000",
};
const MADE = "plum-made-Op1-000000000000";

let server: ZohoServer;
let cwd = "";

beforeEach(async () => {
  server = await startZoho(bakery);
  cwd = projectFolder();
});
afterEach(() => server.close());

/** All that the server has been told since the pull began; it repeats it wherever an answer can hold text. */
let heard: string[] = [];
const echo = (): string => decodeURIComponent(heard.join(" "));
const takesToken: Misbehaviour = ({ path }, response) =>
  path === "/oauth/v2/token" && send(response, 200, { access_token: MADE, expires_in: 3600 });
const behaviours: Readonly<Record<string, Misbehaviour>> = {
  behaves: takesToken,
  "refuses with its secrets": (asked, response, request) =>
    takesToken(asked, response, request) === true || refuse(response, 403, "NO_PERMISSION", echo()),
  "refuses a part with its secrets": (asked, response, request) =>
    takesToken(asked, response, request) === true ||
    (asked.path.endsWith("/layouts") && refuse(response, 403, `${"CODE ".repeat(9)}${echo()}`, echo())),
  "refuses the token": (asked, response, request) =>
    takesToken(asked, response, request) === true || refuse(response, 401, "INVALID_TOKEN", echo()),
  "makes no token": ({ path }, response) =>
    path === "/oauth/v2/token" && send(response, 400, { error: echo(), error_description: echo() }),
  "answers with a web page": (_, response) => {
    response.writeHead(200, { "content-type": `text/html; ${encodeURIComponent(echo())}` });
    response.end(echo());
    return true;
  },
  "answers with broken JSON": (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(`{ "users": ${echo()}`);
    return true;
  },
  "answers with other JSON": (_, response) => send(response, 200, { [echo()]: echo() }),
  "answers with metadata that holds its secrets": (asked, response, request) =>
    takesToken(asked, response, request) === true ||
    (asked.path.endsWith("/layouts") &&
      send(response, 200, { layouts: [{ id: "1", name: echo(), status: { is: echo() } }] })),
  "answers with metadata of another form": (asked, response, request) =>
    takesToken(asked, response, request) === true ||
    (asked.path.endsWith("/layouts") &&
      send(response, 200, { layouts: [{ id: "1", sections: `${"x".repeat(30)}${echo()}` }] })),
  "redirects with its secrets": (_, response) =>
    send(response, 302, undefined, {
      location: `https://elsewhere.example.com/${encodeURIComponent(echo())}?token=${encodeURIComponent(echo())}`,
    }),
  "is broken": (_, response) => send(response, 500, { code: echo(), message: echo(), status: "error" }),
  "is busy": (_, response) =>
    send(response, 429, { code: echo(), message: echo(), status: "error" }, { "retry-after": "0" }),
  "breaks off": (_, response) => (response.destroy(), true),
};

/** Runs a pull against a server of its own, so that nothing is on its way from another one; gives all that it said. */
async function told(
  misbehave: Misbehaviour,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
  terminal = false,
): Promise<string> {
  heard = [];
  const alone = await startZoho(bakery);
  for (const token of [MADE, secrets.ZOHO_ACCESS_TOKEN]) alone.tokens.add(token);
  alone.misbehave = (asked, response, request) => {
    heard.push((asked.authorization ?? "").replace(/^\S+ /, ""), asked.body);
    return misbehave(asked, response, request);
  };
  const argv = ["pull", "--data-center", "eu", "--retries", "1", "--retry-delay", "0", ...flags];
  const { stdout, stderr } = await zohoPreflight(
    argv,
    cwd,
    { ...env, ZOHO_API_DOMAIN: alone.url, ZOHO_ACCOUNTS_URL: alone.url },
    terminal,
  );
  await alone.close();
  return stdout + stderr;
}

describe("no secret is shown or written by a server that", () => {
  it.each(Object.entries(behaviours))("%s", async (_, misbehave) => {
    const all: string[] = [];
    for (const env of [secrets, { ...secrets, ZOHO_ACCESS_TOKEN: "" }]) {
      for (const flags of [[], ["--partial", "--json"], ["--check", "--fresh", "--quiet"]])
        all.push(await told(misbehave, flags, env));
      all.push(await told(misbehave, [], env, true));
    }
    all.push(JSON.stringify(filesIn(cwd)));
    expect(all.join("\n")).not.toMatch(/plum|Qw7|Er8|Ty9|Ui0|Op1/);
    expect(all.join("").length).toBeGreaterThan(100);
  });
});

it("a made-up token that is a word leaves the metadata alone", async () => {
  server.tokens.add("production");
  await pull(server.url, cwd, [], { ZOHO_ACCESS_TOKEN: "production" });
  expect(filesIn(cwd)["zoho-metadata/org.json"]).toContain('"type": "production"');
});

describe("a credentials file", () => {
  const text = JSON.stringify({
    refresh_token: secrets.ZOHO_REFRESH_TOKEN,
    client_id: secrets.ZOHO_CLIENT_ID,
    client_secret: secrets.ZOHO_CLIENT_SECRET,
  });
  const withFile = async (content: string, mode = 0o600) => {
    const project = projectFolder({ "keys.json": content });
    chmodSync(join(project, "keys.json"), mode);
    return zohoPreflight(["pull", "--data-center", "eu", "--credentials", "keys.json"], project, {
      ZOHO_API_DOMAIN: server.url,
      ZOHO_ACCOUNTS_URL: server.url,
    });
  };

  it("that only its owner can read is used", async () => {
    server.misbehave = takesToken;
    server.tokens.add(MADE);
    expect(await withFile(text)).toMatchObject({ exit: 0, stderr: "" });
  });

  it("that others can read is refused, with what to type", async () => {
    expect(await withFile(text, 0o640)).toEqual({
      exit: 2,
      stdout: "",
      stderr: "keys.json can be read by other users (mode 640). Make it yours alone:\n\n  chmod 600 keys.json\n",
    });
    expect(server.asked).toEqual([]);
  });

  it.each([
    [
      "no JSON",
      `{ "refresh_token": ${secrets.ZOHO_REFRESH_TOKEN}`,
      'keys.json, line 1, column 20: this is not JSON; expected { "refresh_token": "…", "client_id": "…", "client_secret": "…" }',
    ],
    ["a list", "[]", 'keys.json: expected an object, { "refresh_token": "…", "client_id": "…", "client_secret": "…" }'],
    [
      "a misspelt key",
      `{ "refreshtoken": "${secrets.ZOHO_REFRESH_TOKEN}" }`,
      'keys.json: a key is none of access_token, refresh_token, client_id, client_secret. Did you mean "refresh_token"?',
    ],
    [
      "a secret for a key",
      `{ "${secrets.ZOHO_CLIENT_SECRET}": "x" }`,
      "keys.json: a key is none of access_token, refresh_token, client_id, client_secret.",
    ],
    [
      "a part of what is needed",
      `{ "refresh_token": "${secrets.ZOHO_REFRESH_TOKEN}", "client_id": "x" }`,
      'keys.json: "client_secret" is missing. To make access tokens, pull needs "refresh_token", "client_id" and "client_secret"; or give it "access_token".',
    ],
    [
      "a line break in a token",
      `{ "access_token": "${secrets.ZOHO_ACCESS_TOKEN}\\nX: 1" }`,
      'keys.json: "access_token" holds blanks or letters that no token has',
    ],
    ["a number", '{ "access_token": 12345678 }', 'keys.json: "access_token" must be text'],
  ])("with %s is refused without a word of it", async (_, content, sentence) => {
    expect(await withFile(content)).toEqual({ exit: 2, stdout: "", stderr: `${sentence}\n` });
  });

  it("that is not there", async () => {
    expect((await zohoPreflight(["pull", "--data-center", "eu", "--credentials", "no.json"], cwd)).stderr).toBe(
      "There is no credentials file no.json\n",
    );
  });
});
