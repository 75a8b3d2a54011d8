import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { commandLine } from "./command-line.ts";
import { AUTHORIZED, serving } from "./serving.ts";

/** Asks by a `Host` and an `Origin` of one's own, which `fetch` does not allow. */
function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  method = "GET",
): Promise<{ readonly status: number | undefined; readonly headers: Readonly<Record<string, unknown>> }> {
  return new Promise((resolve, reject) => {
    request(`${url}/crm/v8/Leads/1`, { method, headers: { ...AUTHORIZED, ...headers } }, (response) => {
      response.resume().on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("who may call serve", () => {
  it.each(["localhost", "LOCALHOST:8787", "127.0.0.1:1", "[::1]:8787", "app.localhost", "crm.test:80"])(
    "a Host of its own: %s",
    async (host) => {
      const { url } = await serving(["--allow-host", "crm.test"]);
      expect((await ask(url, { Host: host })).status).toBe(204);
    },
  );

  it.each(["evil.example", "127.0.0.1.evil.example:8787", "localhost.evil.example", "0.0.0.0:8787", "10.0.0.7"])(
    "no other Host: %s",
    async (host) => {
      const { url, log } = await serving();
      expect((await ask(url, { Host: host })).status).toBe(403);
      expect(log()).toMatchObject([{ status: 403, verdict: "error" }]);
    },
  );

  it("the address that it listens on", async () => {
    const { url } = await serving(["--host", "0.0.0.0"]);
    expect((await ask(url.replace("0.0.0.0", "127.0.0.1"), { Host: "0.0.0.0:99" })).status).toBe(204);
  });

  it("pages of its own and of --cors, and no others", async () => {
    const { url } = await serving(["--cors", "http://localhost:3000"]);
    expect((await ask(url, { Origin: url })).status).toBe(204);
    for (const origin of ["https://evil.example", "http://localhost:3001", "null"])
      expect((await ask(url, { Origin: origin })).status).toBe(403);
    const allowed = await ask(url, { Origin: "http://localhost:3000" });
    expect([allowed.status, allowed.headers["access-control-allow-origin"]]).toEqual([204, "http://localhost:3000"]);
    const asked = { Origin: "http://localhost:3000", "Access-Control-Request-Headers": "authorization" };
    expect((await ask(url, asked, "OPTIONS")).headers).toMatchObject({
      "access-control-allow-headers": "authorization",
      "access-control-allow-methods": expect.stringContaining("POST") as string,
    });
  });
});

it.each([
  ["--cors", "*", '"*" is not an origin: use one such as http://localhost:3000'],
  ["--cors", "app.example", '"app.example" is not an origin'],
  ["--allow-host", "http://crm.test", '"http://crm.test" is not the name of a host: use one such as crm.test'],
])("%s %s would let nobody in, and is wrong usage", async (flag, value, says) => {
  const { exit, stderr } = await commandLine(["serve", flag, value]);
  expect([exit, stderr]).toEqual([2, expect.stringContaining(says)]);
});

describe("what goes wrong on purpose", () => {
  const statuses = async (flags: readonly string[], count: number): Promise<number[]> => {
    const { call } = await serving(flags);
    const found: number[] = [];
    for (let index = 0; index < count; index++) found.push((await call("GET", "/crm/v8/Leads/1")).status);
    return found;
  };

  it("is a share of the calls, the same ones in each run", async () => {
    const first = await statuses(["--fail", "429:0.2,500:0.1"], 60);
    expect(first).toEqual(await statuses(["--fail", "429:0.2,500:0.1"], 60));
    expect(new Set(first)).toEqual(new Set([204, 429, 500]));
    expect(first.filter((status) => status === 204).length).toBeGreaterThan(30);
    expect(await statuses(["--fail", "503"], 2)).toEqual([503, 503]);
  });

  it("is a token that expires, until another one comes", async () => {
    const { call } = await serving(["--expire-token", "2"]);
    const by = async (token: string): Promise<number> =>
      (await call("GET", "/crm/v8/Leads/1", undefined, { Authorization: `Zoho-oauthtoken ${token}` })).status;
    expect([await by("1.a"), await by("1.a"), await by("1.a"), await by("1.b")]).toEqual([204, 204, 401, 204]);
    const { status } = await call("POST", "/oauth/v2/token?grant_type=refresh_token&refresh_token=1.r");
    expect(status).toBe(200);
  });

  it("is credits that are used up", async () => {
    const { call } = await serving(["--credits", "2"]);
    const left: unknown[] = [];
    for (let index = 0; index < 3; index++) {
      const { status, headers } = await call("GET", "/crm/v8/Leads/1");
      left.push([status, headers.get("x-api-credits-remaining")]);
    }
    expect(left).toEqual([
      [204, "1"],
      [204, "0"],
      [429, "0"],
    ]);
  });

  it("is an answer that takes its time", async () => {
    const { call } = await serving(["--latency", "300"]);
    // Both timers are of this process: the shorter one, which is set first, ends first.
    const answered = call("GET", "/crm/v8/Leads/1").then(({ status }) => status);
    expect(await Promise.race([sleep(20, "earlier"), answered])).toBe("earlier");
    expect(await answered).toBe(204);
  });
});

describe("--seed", () => {
  it("brings records", async () => {
    const files = { "seed.json": JSON.stringify({ Leads: [{ id: "700000000000000100", Last_Name: "Ng" }] }) };
    const { call } = await serving(["--seed", "seed.json"], { files });
    expect((await call("GET", "/crm/v8/Leads/700000000000000100")).body).toMatchObject({ data: [{ Last_Name: "Ng" }] });
  });

  it.each([
    ["{", "--seed: seed.json, line 1, column 2: the file ends before its JSON is complete; expected"],
    ["[]", "--seed: seed.json: expected"],
    ['{ "Leads": 1 }', '--seed: seed.json: "Leads" is not a list of records; expected'],
  ])("that cannot be used is named: %s", async (text, sentence) => {
    const { exit, stderr } = await commandLine(["serve", "--seed", "seed.json"], { files: { "seed.json": text } });
    expect([exit, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
