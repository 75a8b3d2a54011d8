import { describe, expect, test } from "vitest";

import { AUTHORIZED, serving, TOKEN } from "./serving.ts";
import { written } from "./serve-answers.ts";

describe("a bad request", () => {
  test("gets what Zoho would answer, and a line in the log", async () => {
    const { call, log } = await serving();
    const { status, headers, body } = await call("POST", "/crm/v8/Leads", { data: [{ Company: "Okafor & Sons" }] });
    expect(status).toBe(400);
    expect(headers.get("content-type")).toBe("application/json;charset=UTF-8");
    expect([headers.get("x-preflight"), headers.get("x-preflight-checks")]).toEqual(["error", "mandatory-fields"]);
    expect(body).toEqual({
      data: [
        {
          code: "MANDATORY_NOT_FOUND",
          details: { api_name: "Last_Name", json_path: "$.data[0].Last_Name" },
          message: "required field not found",
          status: "error",
        },
      ],
    });
    expect(log()).toMatchObject([
      {
        event: "request",
        method: "POST",
        path: "/crm/v8/Leads",
        status: 400,
        verdict: "error",
        forwarded: false,
        operation: "records.insert",
        issues: [
          {
            check: "mandatory-fields",
            message: '"Last_Name" is missing, and every lead needs it.',
          },
        ],
      },
    ]);
  });

  test("in the words of its own version", async () => {
    const { call } = await serving();
    expect(await call("POST", "/crm/v2/Leads", { data: [{ Company: "Okafor & Sons" }] })).toMatchObject({
      status: 400,
      body: { data: [{ code: "MANDATORY_NOT_FOUND", details: { api_name: "Last_Name" } }] },
    });
    expect((await call("GET", "/crm/v8/Leads")).body).toMatchObject({
      code: "REQUIRED_PARAM_MISSING",
      details: { param_name: "fields" },
    });
    expect(await call("GET", "/crm/v2/Leads")).toMatchObject({ status: 204, body: undefined });
  });

  test("without a token is not authenticated", async () => {
    const { call } = await serving();
    expect(await call("GET", "/crm/v8/Leads/700000000000100001", undefined, {})).toMatchObject({
      status: 401,
      body: { code: "AUTHENTICATION_FAILURE" },
    });
  });

  test("of a body that is no JSON, or a form", async () => {
    const { call } = await serving();
    expect(await call("POST", "/crm/v8/Leads", '{"data":[')).toMatchObject({
      status: 400,
      body: { code: "INVALID_DATA", details: { expected_data_type: "jsonobject" } },
    });
    expect(
      await call("POST", "/crm/v8/Leads", "a=1&b=2", {
        ...AUTHORIZED,
        "Content-Type": "application/x-www-form-urlencoded",
      }),
    ).toMatchObject({ status: 400, body: { code: "INVALID_DATA" } });
  });

  test("JSON that calls itself a form, as curl's does, is taken", async () => {
    const { call } = await serving();
    expect(
      await call("POST", "/crm/v8/Leads", '{"data":[{"Last_Name":"Ng"}]}', {
        ...AUTHORIZED,
        "Content-Type": "application/x-www-form-urlencoded",
      }),
    ).toMatchObject({ status: 201 });
  });

  test("with an address that is none", async () => {
    const { call } = await serving();
    expect(await call("GET", "/crm/Leads")).toMatchObject({ status: 404, body: { code: "INVALID_URL_PATTERN" } });
    expect(await call("GET", "/books/v3/items")).toMatchObject({
      status: 404,
      body: {
        code: "PREFLIGHT",
        message:
          '"books/v3/items" is not an address of the CRM API. Its addresses start with /crm/ and the version, as in /crm/v8/Leads.',
      },
    });
    expect(await call("PATCH", "/crm/v8/settings/roles/12", "{}")).toMatchObject({
      status: 400,
      body: { code: "PREFLIGHT" },
    });
    expect(await call("GET", "/crm/v8/%7Bmodule%7D/100")).toMatchObject({
      status: 400,
      body: {
        code: "PREFLIGHT",
        message: "The address contains a placeholder such as {id}, so several calls are possible. Put a value there.",
      },
    });
  });

  test("of several records: the good ones are stored and told so", async () => {
    const { call } = await serving();
    const { status, body } = await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng" }, { Company: "Acme" }] });
    expect(status).toBe(207);
    expect(body).toEqual({ data: [written("record added"), expect.objectContaining({ code: "MANDATORY_NOT_FOUND" })] });
    expect((await call("GET", "/crm/v8/Leads?fields=Last_Name")).body).toMatchObject({
      data: [{ Last_Name: "Ng" }],
      info: { count: 1 },
    });
  });

  test("that is one by the user's own word alone: a 400 that says so", async () => {
    const { call } = await serving([], {
      files: { "zoho-preflight.json": '{ "severity": { "known-fields": "error" } }' },
    });
    const { status, body } = await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng", Lead_Sorce: "Web" }] });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: "PREFLIGHT",
      details: { check: "known-fields", path: ["body", "data", 0, "Lead_Sorce"] },
      message: expect.stringMatching(
        /^Zoho's standard Leads has no field "Lead_Sorce": .* Zoho would probably accept it; --strict refuses it\.$/,
      ) as string,
      status: "error",
    });
  });
});

describe("a request with warnings", () => {
  test("is answered, with a mark and a line in the log", async () => {
    const { call, log } = await serving();
    const { status, headers } = await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng", Lead_Sorce: "Web" }] });
    expect([status, headers.get("x-preflight"), headers.get("x-preflight-checks")]).toEqual([
      201,
      "warning",
      "known-fields",
    ]);
    expect(log()).toMatchObject([
      { verdict: "warning", issues: [{ check: "known-fields", suggestions: [{ text: "Lead_Source" }] }] },
    ]);
  });

  test("is refused with --strict", async () => {
    const { call } = await serving(["--strict"]);
    expect(await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng", Lead_Sorce: "Web" }] })).toMatchObject({
      status: 400,
      body: { code: "PREFLIGHT", details: { check: "known-fields" } },
    });
    expect(await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng" }] })).toMatchObject({ status: 201 });
  });

  test("is not one with --ignore", async () => {
    const { call } = await serving(["--ignore", "known-fields"]);
    expect(
      (await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng", Lead_Sorce: "Web" }] })).headers.get(
        "x-preflight",
      ),
    ).toBe("ok");
  });
});

describe("the command", () => {
  test("a line for people, per request", async () => {
    const { call, printed, url } = await serving(["--data-center", "eu"], { pretty: true });
    await call("GET", "/crm/v8/org");
    await call("POST", "/crm/v8/Leads", { data: [{}] });
    expect(printed().stdout).toBe(
      [
        `Listening on ${url} in place of https://www.zohoapis.eu, with Zoho's default fields. Press Ctrl+C to stop.`,
        "GET /crm/v8/org  200 ok",
        'POST /crm/v8/Leads  400 error  MANDATORY_NOT_FOUND: "Last_Name" is missing, and every lead needs it. (mandatory-fields)',
        "",
      ].join("\n"),
    );
  });

  test("--quiet logs what is refused only", async () => {
    const { call, log } = await serving(["--quiet"]);
    await call("GET", "/crm/v8/org");
    await call("POST", "/crm/v8/Leads", { data: [{}] });
    expect(log()).toMatchObject([{ path: "/crm/v8/Leads", verdict: "error" }]);
  });

  test("--api-version serves paths that name none", async () => {
    const { call } = await serving(["--api-version", "v7"]);
    expect((await call("GET", "/Leads/100")).status).toBe(204);
    expect((await call("GET", "/v8/Leads")).body).toMatchObject({ code: "REQUIRED_PARAM_MISSING" });
  });

  test("Ctrl-C ends it with 0", async () => {
    const { call, stop } = await serving();
    await call("GET", "/", undefined, {});
    expect(await stop()).toBe(0);
    await expect(call("GET", "/", undefined, {})).rejects.toThrow();
  });

  test("a port that is taken, an address that is none, options that are wrong: one sentence each, 2", async () => {
    const { url } = await serving();
    const { port } = new URL(url);
    await expect(serving(["--port", port])).rejects.toThrow(
      `it did not start (2): Port ${port} of 127.0.0.1 is taken: stop what listens there, or choose another with --port\n`,
    );
    await expect(serving(["--host", "192.0.2.1"])).rejects.toThrow(
      "it did not start (2): --host: this machine has no address 192.0.2.1\n",
    );
    await expect(serving(["--metadata", "none"])).rejects.toThrow(/it did not start \(2\): .*none/);
    await expect(serving(["--port", "70000"])).rejects.toThrow(/"70000" is not a port/);
    await expect(serving(["--proxy", "https://example.com"])).rejects.toThrow(
      /it did not start \(2\): --proxy: example\.com is not a host/,
    );
    await expect(serving(["--proxy", "https://www.zohoapis.eu", "--data-center", "us"])).rejects.toThrow(
      "it did not start (2): --proxy goes to the data centre eu, and the org is said to live in us: one of the two is wrong\n",
    );
  });

  test("an address that others reach is warned of", async () => {
    const { printed } = await serving(["--host", "0.0.0.0"]);
    expect(printed().stderr).toBe(
      "Warning: 0.0.0.0 can be reached from other machines, and tokens travel there in clear text. Without --host only this machine is served.\n",
    );
    expect((await serving()).printed().stderr).toBe("");
  });

  test("a token is nowhere in what is printed", async () => {
    for (const pretty of [undefined, true] as const) {
      const { call, printed } = await serving([], pretty === true ? { pretty } : {});
      await call("GET", `/crm/v8/Lead/${TOKEN}?t=${TOKEN}&u=${TOKEN.replaceAll(".", "%2E")}`);
      await call("POST", "/crm/v8/Leads", { data: [{ [TOKEN]: TOKEN, Last_Name: TOKEN.repeat(3), Email: TOKEN }] });
      await call("POST", "/crm/v8/Leads", TOKEN);
      await call("PUT", `/crm/v8/coql?${TOKEN}`, { select_query: TOKEN });
      await call("POST", `/oauth/v2/token?refresh_token=${TOKEN}`, `client_secret=${TOKEN}`);
      await call("GET", "/crm/v8/org", undefined, { Authorization: `Bearer ${TOKEN}`, Cookie: TOKEN });
      await call("GET", "/crm/v8/org", undefined, { Authorization: TOKEN });
      const { stdout, stderr } = printed();
      expect(stdout.split("\n").length).toBeGreaterThan(7);
      expect(stdout + stderr).not.toMatch(/5ecre7|f5ecre/);
    }
  });
});
