import { Buffer } from "node:buffer";
import { request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { once } from "node:events";

import { describe, expect, test } from "vitest";

import { AUTHORIZED, serving, TOKEN } from "./serving.ts";

describe("HTTP", () => {
  test("somebody who asks whether it is up", async () => {
    const { call } = await serving();
    expect(await call("GET", "/", undefined, {})).toMatchObject({
      status: 200,
      body: { name: "zoho-preflight serve", proxy: null },
    });
    expect(await call("HEAD", "/", undefined, {})).toMatchObject({ status: 200, body: undefined });
  });

  test("HEAD is refused as Zoho refuses it, without a body; OPTIONS is told what there is", async () => {
    const { call } = await serving();
    expect(await call("HEAD", "/crm/v8/Leads?fields=id")).toMatchObject({ status: 400, body: undefined });
    const options = await call("OPTIONS", "/crm/v8/Leads");
    expect([options.status, options.headers.get("allow")]).toEqual([
      204,
      "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
    ]);
    const foreign = await call("OPTIONS", "/crm/v8/Leads", undefined, {
      Origin: "https://example.com",
      "Access-Control-Request-Method": "POST",
    });
    expect([foreign.status, foreign.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  });

  test("a body over the limit is read to its end and refused, and the connection goes on", async () => {
    const { call } = await serving();
    expect(
      await call("POST", "/crm/v8/Leads", `{"data":[{"Last_Name":"${"x".repeat(11 * 1024 * 1024)}"}]}`),
    ).toMatchObject({
      status: 413,
      body: {
        code: "PREFLIGHT",
        message: "The body is over 10485760 bytes, which zoho-preflight serve does not read.",
      },
    });
    expect((await call("GET", "/", undefined, {})).status).toBe(200);
  });

  test("bodies that are on their way are 128 MB at most; what comes on top is told to come again, and then it may", async () => {
    const { call, url, log } = await serving();
    const headers = { ...AUTHORIZED, "Content-Type": "application/json" };
    const part = Buffer.alloc(9_000_000, " ");
    // Fourteen are less than 128 MB, fifteen are more: whichever come first, six are refused before any of them is complete.
    const sent = Array.from({ length: 20 }, () => httpRequest(`${url}/crm/v8/Leads`, { method: "POST", headers }));
    const refused: IncomingMessage[] = [];
    const sixRefused = new Promise<void>((resolve) => {
      for (const request of sent)
        request.once("response", (response) => {
          if (response.statusCode === 503 && refused.push(response) === 6) resolve();
        });
    });
    const answers = sent.map(async (request) => {
      const [response] = (await once(request, "response")) as [IncomingMessage];
      let text = "";
      for await (const chunk of response.setEncoding("utf8")) text += String(chunk);
      return [response.statusCode, response.headers["retry-after"], (JSON.parse(text) as { message?: string }).message];
    });
    for (const request of sent) request.write(part);
    await sixRefused;
    for (const request of sent) request.end(' {"data":[{"Last_Name":"Ng"}]}');
    expect((await Promise.all(answers)).sort()).toEqual([
      ...Array.from({ length: 14 }, () => [201, undefined, undefined]),
      ...Array.from({ length: 6 }, () => [
        503,
        "1",
        "Too many bodies are being sent at once. Send this request again.",
      ]),
    ]);
    expect(log().filter(({ note }) => note === "too much at once")).toHaveLength(6);
    expect((await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng" }] })).status).toBe(201);
  });

  test("a compressed body is not read", async () => {
    const { call } = await serving();
    expect(
      await call("POST", "/crm/v8/Leads", new Uint8Array([31, 139, 8, 0]), {
        ...AUTHORIZED,
        "Content-Encoding": "gzip",
      }),
    ).toMatchObject({
      status: 415,
      body: { message: "The body is compressed (gzip), which zoho-preflight serve does not read." },
    });
  });

  test("chunks, Expect: 100-continue, and a byte order mark", async () => {
    const { url } = await serving();
    const request = httpRequest(`${url}/crm/v8/Leads`, {
      method: "POST",
      headers: { ...AUTHORIZED, Expect: "100-continue" },
    });
    request.flushHeaders();
    await once(request, "continue");
    request.write('\uFEFF{"data":[{"Last_');
    request.end('Name":"Ng"}]}');
    const [response] = (await once(request, "response")) as [{ statusCode: number; resume: () => void }];
    response.resume();
    expect(response.statusCode).toBe(201);
  });

  test("several requests on one connection, one of them with a whole URL", async () => {
    const { url } = await serving();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const head = (host: string): string => `Host: ${host}\r\nAuthorization: Zoho-oauthtoken ${TOKEN}\r\n`;
    socket.write(
      `GET http://www.zohoapis.com/crm/v8/org HTTP/1.1\r\n${head("www.zohoapis.com")}\r\nGET /crm/v8/Lead/100 HTTP/1.1\r\n${head("localhost")}Connection: close\r\n\r\n`,
    );
    let text = "";
    for await (const chunk of socket) text += String(chunk);
    expect([...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(["200", "204"]);
  });

  test("a client that goes away in the middle", async () => {
    const { url, call, log } = await serving();
    const request = httpRequest(`${url}/crm/v8/Leads`, {
      method: "POST",
      headers: { ...AUTHORIZED, "Content-Length": 100 },
    });
    request.on("error", () => undefined);
    request.write('{"data":');
    await once(request, "socket");
    await call("GET", "/", undefined, {});
    request.destroy();
    await expect
      .poll(log)
      .toMatchObject([{ path: "/" }, { method: "POST", path: "/crm/v8/Leads", verdict: "aborted" }]);
    expect((await call("GET", "/", undefined, {})).status).toBe(200);
  });

  test("no HTTP at all", async () => {
    const { url, call } = await serving();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write("\u0016\u0003\u0001hello\r\n\r\n");
    let text = "";
    for await (const chunk of socket) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request/);
    expect((await call("GET", "/", undefined, {})).status).toBe(200);
  });
});
