import { once } from "node:events";
import { request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";

import { describe, expect, test } from "vitest";

import { inFrontOf, PROXY } from "./in-front-of.ts";
import type { Handler } from "./in-front-of.ts";
import { AUTHORIZED, TOKEN } from "./serving.ts";

const added: Handler = (_request, response) => {
  response.writeHead(201, "Made", {
    "Content-Type": "application/json",
    "X-RateLimit": "9",
    "Set-Cookie": ["a=1", "b=2"],
    Connection: "keep-alive, X-Hop",
    "X-Hop": "1",
    "Keep-Alive": "timeout=9",
  });
  response.end('{"data": [ ]}');
};

const lead = '{ "data" : [ { "Last_Name":"Ng" } ] }';

describe("a good request", () => {
  test("goes on as it is, to the host that was named", async () => {
    const { call, received, hosts, log } = await inFrontOf(added);
    const { status, body, headers } = await call("POST", "/crm/v8/Leads?a=%41&b=%20", lead, {
      ...AUTHORIZED,
      "Content-Type": "application/json",
      "X-Mine": "x",
      TE: "trailers",
    });
    expect([status, body]).toEqual([201, { data: [] }]);
    expect(hosts).toEqual(["www.zohoapis.eu:443"]);
    expect(received).toMatchObject([{ method: "POST", url: "/crm/v8/Leads?a=%41&b=%20" }]);
    expect(received[0]?.body.toString()).toBe(lead);
    const names = (received[0]?.rawHeaders ?? [])
      .filter((_, index) => index % 2 === 0)
      .map((name) => name.toLowerCase());
    expect(names).toEqual(
      expect.arrayContaining(["host", "authorization", "content-type", "x-mine", "content-length"]),
    );
    expect(names).not.toContain("te");
    expect(names.filter((name) => name === "host")).toHaveLength(1);
    expect(received[0]?.rawHeaders).toEqual(expect.arrayContaining(["www.zohoapis.eu", `Zoho-oauthtoken ${TOKEN}`]));
    expect(headers.get("x-preflight")).toBe("ok");
    expect(log()).toMatchObject([
      {
        verdict: "ok",
        status: 201,
        forwarded: true,
        path: "/crm/v8/Leads?a=%41&b=%20",
        operation: "records.insert",
        issues: [],
      },
    ]);
  });

  test("the answer comes back as it is, without what belongs to one hop", async () => {
    const { call } = await inFrontOf(added);
    const { headers } = await call("POST", "/crm/v8/Leads", lead);
    expect(headers.get("x-ratelimit")).toBe("9");
    expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(headers.get("x-hop")).toBeNull();
    expect(headers.get("keep-alive")).not.toBe("timeout=9");
    expect(headers.get("x-preflight")).toBe("ok");
  });

  test("a 204, a 304 and a redirect are answers like any other", async () => {
    const answers = [204, 304, 302];
    const { url, received } = await inFrontOf((_request, response) => {
      response.writeHead(answers.shift() ?? 500, { Location: "https://example.com/elsewhere" }).end();
    });
    const get = async (): Promise<unknown> => {
      const { status, headers } = await fetch(`${url}/crm/v8/Leads/100`, { headers: AUTHORIZED, redirect: "manual" });
      return [status, headers.get("location")];
    };
    expect([await get(), await get(), await get()]).toEqual([
      [204, "https://example.com/elsewhere"],
      [304, "https://example.com/elsewhere"],
      [302, "https://example.com/elsewhere"],
    ]);
    expect(received).toHaveLength(3);
  });

  test("bytes that are no text come through in both directions", async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    const { url, received } = await inFrontOf((_request, response) => response.end(bytes));
    const form = new FormData();
    form.append("file", new Blob([bytes]), "a.bin");
    const response = await fetch(`${url}/crm/v8/files`, { method: "POST", headers: AUTHORIZED, body: form });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(received[0]?.body.includes(bytes)).toBe(true);
  });

  test("the same connection serves the next one", async () => {
    const { call, received, hosts } = await inFrontOf((_request, response) => response.end("{}"));
    await call("GET", "/crm/v8/org");
    await call("GET", "/crm/v8/org");
    expect([received.length, hosts.length]).toEqual([2, 1]);
  });
});

describe("a bad request", () => {
  test("goes nowhere", async () => {
    const { call, received, log } = await inFrontOf(added);
    expect(await call("POST", "/crm/v8/Leads", { data: [{ Company: "Acme" }] })).toMatchObject({
      status: 400,
      body: { data: [{ code: "MANDATORY_NOT_FOUND" }] },
    });
    expect(await call("GET", "/crm/v8/Leads")).toMatchObject({ status: 400, body: { code: "REQUIRED_PARAM_MISSING" } });
    expect(await call("GET", "/crm/v8/Leads/100", undefined, {})).toMatchObject({ status: 401 });
    expect(received).toEqual([]);
    expect(log()).toMatchObject([
      { verdict: "error", forwarded: false },
      { verdict: "error", forwarded: false },
      { verdict: "error", forwarded: false },
    ]);
  });

  test("with good records in it is not half sent, and nobody is told SUCCESS", async () => {
    const { call, received } = await inFrontOf(added);
    const { status, body } = await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng" }, { Company: "Acme" }] });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      data: [
        {
          code: "PREFLIGHT",
          message: "not sent, since another item of this request would be refused",
          status: "error",
        },
        { code: "MANDATORY_NOT_FOUND" },
      ],
    });
    expect(received).toEqual([]);
  });

  test("is one by its warnings with --strict", async () => {
    const { call, received } = await inFrontOf(added, [...PROXY, "--strict"]);
    expect(await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng", Lead_Sorce: "Web" }] })).toMatchObject({
      status: 400,
      body: { code: "PREFLIGHT" },
    });
    expect(received).toEqual([]);
  });
});

describe("what is not judged", () => {
  test("other products on the same host pass", async () => {
    const { call, received, log } = await inFrontOf((_request, response) => response.end("[]"));
    expect(await call("GET", "/books/v3/items")).toMatchObject({ status: 200, body: [] });
    expect(received).toMatchObject([{ url: "/books/v3/items" }]);
    expect(log()).toMatchObject([{ verdict: "unjudged", forwarded: true, note: "this is not for Zoho CRM" }]);
  });

  test("a body over the limit passes through, with its length or in chunks", async () => {
    const { url, call, received, log } = await inFrontOf((_request, response) => response.end("{}"));
    const large = `{"data":[{"Last_Name":"${"x".repeat(11 * 1024 * 1024)}"}]}`;
    expect((await call("POST", "/crm/v8/Leads", large)).headers.get("x-preflight")).toBe("unjudged");
    const request = httpRequest(`${url}/crm/v8/Leads`, { method: "PUT", headers: AUTHORIZED });
    request.end(large);
    const [response] = (await once(request, "response")) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(received.map(({ body }) => body.equals(Buffer.from(large)))).toEqual([true, true]);
    await expect.poll(log).toMatchObject([
      { verdict: "unjudged", note: "the body is over 10485760 bytes and was not checked" },
      { verdict: "unjudged", forwarded: true },
    ]);
  });

  test("a compressed body too", async () => {
    const { call, received, log } = await inFrontOf((_request, response) => response.end("{}"));
    await call("POST", "/crm/v8/Leads", new Uint8Array([31, 139, 8, 0]), { ...AUTHORIZED, "Content-Encoding": "gzip" });
    expect(received[0]?.body).toEqual(Buffer.from([31, 139, 8, 0]));
    expect(log()).toMatchObject([{ verdict: "unjudged", note: "the body is compressed (gzip) and was not checked" }]);
  });

  test("the server's own page and OPTIONS stay here, and so do secrets for the accounts server", async () => {
    const { call, received, printed } = await inFrontOf(added);
    expect((await call("GET", "/", undefined, {})).body).toEqual({
      name: "zoho-preflight serve",
      proxy: "https://www.zohoapis.eu",
    });
    expect((await call("OPTIONS", "/crm/v8/Leads", undefined, {})).status).toBe(204);
    expect(await call("POST", `/oauth/v2/token?refresh_token=${TOKEN}`, `client_secret=${TOKEN}`, {})).toMatchObject({
      status: 404,
      body: {
        code: "PREFLIGHT",
        message:
          "Only calls of the API go through here. Ask the accounts server of your data centre for tokens, over https.",
      },
    });
    expect(received).toEqual([]);
    expect(printed().stdout).not.toContain("5ecre7");
  });
});

describe("when Zoho cannot be reached", () => {
  test("a 502 says so", async () => {
    const { call, log } = await inFrontOf((request) => request.socket.destroy());
    expect(await call("POST", "/crm/v8/Leads", lead)).toMatchObject({
      status: 502,
      body: { code: "PREFLIGHT", message: "https://www.zohoapis.eu gave no answer: socket hang up.", status: "error" },
    });
    expect(log()).toMatchObject([
      { verdict: "failed", status: 502, note: "https://www.zohoapis.eu gave no answer: socket hang up." },
    ]);
  });

  test("half an answer is cut off, and not taken for a whole one", async () => {
    const { url, log } = await inFrontOf((request, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("{", () => request.socket.destroy());
    });
    const response = await fetch(`${url}/crm/v8/org`, { headers: AUTHORIZED });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    await expect
      .poll(log)
      .toMatchObject([
        { verdict: "failed", forwarded: true, note: "https://www.zohoapis.eu broke off its answer: aborted." },
      ]);
  });

  test("a client that does not wait ends the request to Zoho too", async () => {
    let gone: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (gone = resolve));
    const { url, log } = await inFrontOf((request, response) => {
      request.socket.on("close", gone);
      response.write("{");
    });
    const client = httpRequest(`${url}/crm/v8/org`, { headers: AUTHORIZED });
    client.on("error", () => undefined);
    client.end();
    const [response] = (await once(client, "response")) as [IncomingMessage];
    response.on("error", () => undefined);
    client.destroy();
    await ended;
    await expect.poll(log).toMatchObject([{ verdict: "aborted", forwarded: true }]);
  });
});

test("a token is nowhere in what is printed", async () => {
  for (const pretty of [[], ["--quiet"]]) {
    const { call, printed } = await inFrontOf(
      (request, response) => (request.url?.includes("org") === true ? request.socket.destroy() : response.end("{}")),
      [...PROXY, ...pretty],
    );
    await call("GET", "/crm/v8/Leads/100");
    await call("GET", "/crm/v8/org");
    await call("GET", `/books/v3/items?authtoken=${TOKEN}&t=${TOKEN}`);
    await call("POST", "/crm/v8/Leads", { data: [{ Company: TOKEN }] });
    const { stdout, stderr } = printed();
    expect(stdout).toContain("/crm/v8/org");
    expect(stdout + stderr).not.toMatch(/5ecre7|f5ecre/);
  }
});
