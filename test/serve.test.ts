import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { AUTHORIZED, serving, TOKEN } from "./serving.ts";

const ID = /^7\d{17}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;
const USER = { name: "Preflight User", id: "700000000000000001" };
const written = (message: string) => ({
  code: "SUCCESS",
  details: {
    Modified_Time: expect.stringMatching(TIME) as string,
    Modified_By: USER,
    Created_Time: expect.stringMatching(TIME) as string,
    id: expect.stringMatching(ID) as string,
    Created_By: USER,
    $approval_state: "approved",
  },
  message,
  status: "success",
});

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
            message: '"Last_Name" is missing, and every record of Leads needs it.',
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
          '"books/v3/items" is not an address of the CRM API. Those start with /crm/ and the version, as in /crm/v8/Leads.',
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

describe("records", () => {
  test("from insert to delete", async () => {
    const { call } = await serving();
    const inserted = await call("POST", "/crm/v8/Leads", {
      data: [
        { Last_Name: "Ng", Company: "Acme", Email: "ng@example.com" },
        { Last_Name: "Okafor", Company: "Sons" },
      ],
    });
    expect(inserted).toMatchObject({ status: 201, body: { data: [written("record added"), written("record added")] } });
    const [ng, okafor] = (inserted.body as { data: { details: { id: string } }[] }).data.map(
      ({ details }) => details.id,
    );

    expect(await call("PUT", `/crm/v8/Leads/${ng ?? ""}`, { data: [{ Company: "Acme Ltd" }] })).toMatchObject({
      status: 200,
      body: { data: [{ ...written("record updated"), details: { id: ng } }] },
    });
    expect(await call("PUT", "/crm/v8/Leads", { data: [{ id: okafor, Phone: "+49 731 5550" }] })).toMatchObject({
      status: 200,
      body: { data: [{ message: "record updated", details: { id: okafor } }] },
    });
    expect((await call("GET", `/crm/v8/Leads/${ng ?? ""}`)).body).toMatchObject({
      data: [{ id: ng, Last_Name: "Ng", Company: "Acme Ltd", Owner: USER, Created_By: USER }],
    });
    expect(
      (await call("GET", "/crm/v8/Leads?fields=Last_Name,City&sort_by=id&sort_order=asc&per_page=1")).body,
    ).toEqual({
      data: [{ Last_Name: "Ng", City: null, id: ng }],
      info: {
        per_page: 1,
        count: 1,
        page: 1,
        more_records: true,
        sort_by: "id",
        sort_order: "asc",
        next_page_token: expect.any(String) as string,
        previous_page_token: null,
        page_token_expiry: expect.stringMatching(TIME) as string,
      },
    });
    expect((await call("GET", "/crm/v8/Leads/search?criteria=(Last_Name:starts_with:O)&fields=id")).body).toEqual({
      data: [{ id: okafor }],
      info: { per_page: 200, count: 1, page: 1, more_records: false },
    });
    expect((await call("GET", "/crm/v8/Leads/search?phone=004973155")).status).toBe(204);
    expect((await call("GET", "/crm/v8/Leads/search?phone=%2B497315550&fields=id")).body).toMatchObject({
      data: [{ id: okafor }],
    });
    expect((await call("GET", "/crm/v8/Leads/search?email=NG@example.com&fields=id")).body).toMatchObject({
      data: [{ id: ng }],
    });
    expect((await call("GET", "/crm/v8/Leads/search?word=acme&fields=id")).body).toMatchObject({ data: [{ id: ng }] });
    expect((await call("GET", "/crm/v8/Leads/actions/count")).body).toEqual({ count: 2 });
    expect(
      (await call("POST", "/crm/v8/coql", { select_query: "select Last_Name from Leads where Company like 'Acme%'" }))
        .body,
    ).toEqual({ data: [{ Last_Name: "Ng", id: ng }], info: { count: 1, more_records: false } });

    expect((await call("DELETE", `/crm/v8/Leads/${ng ?? ""}`)).body).toEqual({
      data: [{ code: "SUCCESS", details: { id: ng }, message: "record deleted", status: "success" }],
    });
    expect((await call("GET", `/crm/v8/Leads/${ng ?? ""}`)).status).toBe(204);
    expect((await call("DELETE", `/crm/v8/Leads?ids=${okafor ?? ""},700000000000999999`)).body).toMatchObject({
      data: [{ details: { id: okafor } }, { details: { id: "700000000000999999" } }],
    });
    expect((await call("GET", "/crm/v8/Leads/deleted?type=all")).body).toMatchObject({
      data: [
        { id: "700000000000999999" },
        { id: okafor, display_name: "Okafor", type: "recycle" },
        { id: ng, display_name: "Ng" },
      ],
      info: { count: 3 },
    });
  });

  test("page by page, by number and by token", async () => {
    const { call } = await serving();
    await call("POST", "/crm/v8/Leads", { data: ["a", "b", "c"].map((Last_Name) => ({ Last_Name })) });
    const first = (await call("GET", "/crm/v8/Leads?fields=Last_Name&per_page=2&sort_by=id&sort_order=asc")).body as {
      info: { next_page_token: string };
    };
    expect(first).toMatchObject({ data: [{ Last_Name: "a" }, { Last_Name: "b" }] });
    expect(
      (
        await call(
          "GET",
          `/crm/v8/Leads?fields=Last_Name&per_page=2&sort_by=id&sort_order=asc&page_token=${first.info.next_page_token}`,
        )
      ).body,
    ).toMatchObject({ data: [{ Last_Name: "c" }], info: { page: 2, more_records: false, next_page_token: null } });
    expect((await call("GET", "/crm/v2/Leads?per_page=2&page=2&sort_by=id&sort_order=asc")).body).toMatchObject({
      data: [{ Last_Name: "c" }],
      info: { per_page: 2, count: 1, page: 2, more_records: false },
    });
    expect((await call("GET", "/crm/v8/Leads?fields=Last_Name&per_page=2&page=3")).status).toBe(204);
  });

  test("upsert finds its twin by id, by the field that is named, or by the module's own", async () => {
    const { call } = await serving();
    const upsert = async (record: object, more: object = {}) =>
      (await call("POST", "/crm/v8/Leads/upsert", { data: [record], ...more })).body as {
        data: [{ action: string; duplicate_field: string | null; details: { id: string } }];
      };
    const first = await upsert({ Last_Name: "Ng", Email: "ng@example.com", Phone: "1" });
    const { id } = first.data[0].details;
    expect(first.data[0]).toMatchObject({ ...written("record added"), action: "insert", duplicate_field: null });
    expect((await upsert({ Last_Name: "Ng", Email: "NG@example.com" })).data[0]).toMatchObject({
      message: "record updated",
      action: "update",
      duplicate_field: "Email",
      details: { id },
    });
    expect(
      (await upsert({ Last_Name: "Ng", Phone: "1" }, { duplicate_check_fields: ["Phone"] })).data[0],
    ).toMatchObject({ action: "update", duplicate_field: "Phone", details: { id } });
    expect((await upsert({ id, Last_Name: "Ng" })).data[0]).toMatchObject({ action: "update", details: { id } });
    expect((await upsert({ Last_Name: "Ng", Email: "other@example.com" })).data[0].details.id).not.toBe(id);
  });

  test("that were there before this run can be updated and deleted", async () => {
    const { call } = await serving();
    expect(await call("PUT", "/crm/v8/Deals/700000000000200001", { data: [{ Stage: "Closed Won" }] })).toMatchObject({
      status: 200,
      body: { data: [{ details: { id: "700000000000200001" } }] },
    });
    expect((await call("GET", "/crm/v8/Deals/700000000000200001?fields=Stage")).body).toEqual({
      data: [{ Stage: "Closed Won", id: "700000000000200001" }],
    });
  });

  test("are addressed by an external id where the header says so", async () => {
    const { call } = await serving(["--ignore", "known-fields"]);
    await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng", External_Lead_ID: "ext-1" }] });
    expect(
      (
        await call("GET", "/crm/v8/Leads/ext-1?fields=Last_Name", undefined, {
          ...AUTHORIZED,
          "X-EXTERNAL": "Leads.External_Lead_ID",
        })
      ).body,
    ).toMatchObject({ data: [{ Last_Name: "Ng" }] });
  });

  test("notes belong to their parent", async () => {
    const { call } = await serving();
    expect(
      (
        await call("POST", "/crm/v8/Leads/700000000000200001/Notes", {
          data: [{ Note_Title: "Hi", Note_Content: "There" }],
        })
      ).status,
    ).toBe(201);
    expect(
      (await call("GET", "/crm/v8/Leads/700000000000200001/Notes?fields=Note_Title,Parent_Id")).body,
    ).toMatchObject({
      data: [{ Note_Title: "Hi", Parent_Id: { id: "700000000000200001", module: { api_name: "Leads" } } }],
    });
    expect((await call("GET", "/crm/v8/Leads/700000000000200002/Notes?fields=Note_Title")).status).toBe(204);
    expect((await call("GET", "/crm/v8/Notes?fields=Note_Title")).body).toMatchObject({ data: [{ Note_Title: "Hi" }] });
  });

  test("a query that only the server can run is judged and finds nothing; the log says so", async () => {
    const { call, log } = await serving();
    expect(
      (await call("POST", "/crm/v8/coql", { select_query: "select COUNT(id) from Leads where Last_Name is not null" }))
        .status,
    ).toBe(204);
    expect(log()).toMatchObject([{ status: 204, verdict: "ok", note: "the query was checked, not run" }]);
  });
});

describe("metadata and account", () => {
  test("of the standard org, without our own marks", async () => {
    const { call } = await serving();
    const modules = (await call("GET", "/crm/v8/settings/modules")).body as {
      modules: { api_name: string; id: string }[];
    };
    expect(modules.modules.map(({ api_name }) => api_name)).toEqual(
      expect.arrayContaining(["Leads", "Deals", "Quoted_Items"]),
    );
    const fields = (await call("GET", "/crm/v8/settings/fields?module=Leads")).body as {
      fields: { api_name: string; id: string }[];
    };
    expect(fields.fields.find(({ api_name }) => api_name === "Last_Name")).toMatchObject({
      data_type: "text",
      system_mandatory: true,
    });
    expect(JSON.stringify([modules, fields])).not.toContain("$preflight");
    const lastName = fields.fields.find(({ api_name }) => api_name === "Lead_Source");
    expect((await call("GET", `/crm/v8/settings/fields/${lastName?.id ?? ""}?module=Leads`)).body).toMatchObject({
      fields: [{ api_name: "Lead_Source" }],
    });
    expect(
      (await call("GET", `/crm/v8/settings/fields/${lastName?.id ?? ""}/pick_list_values?module=Leads`)).body,
    ).toMatchObject({
      pick_list_values: expect.arrayContaining([{ display_value: "Cold Call", actual_value: "Cold Call" }]) as unknown,
    });
    expect((await call("GET", "/crm/v8/settings/modules/Leads")).body).toMatchObject({
      modules: [{ api_name: "Leads" }],
    });
    const layouts = (await call("GET", "/crm/v8/settings/layouts?module=Leads")).body as {
      layouts: [{ id: string; sections: [{ fields: { api_name: string; required: boolean }[] }] }];
    };
    expect(
      layouts.layouts[0].sections[0].fields.filter(({ required }) => required).map(({ api_name }) => api_name),
    ).toEqual(["Last_Name"]);
    expect((await call("GET", `/crm/v8/settings/layouts/${layouts.layouts[0].id}?module=Leads`)).body).toMatchObject({
      layouts: [{ name: "Standard" }],
    });
    expect((await call("GET", "/crm/v8/settings/related_lists?module=Leads")).status).toBe(204);
  });

  test("of the version that asks", async () => {
    const { call } = await serving();
    const names = async (version: string): Promise<string[]> =>
      (
        (await call("GET", `/crm/${version}/settings/fields?module=Leads`)).body as { fields: { api_name: string }[] }
      ).fields.map(({ api_name }) => api_name);
    expect(await names("v8")).toContain("Converted__s");
    expect(await names("v3")).not.toContain("Converted__s");
    // Only orgs with territories have it.
    expect(await names("v8")).not.toContain("Territories");
  });

  test("of a snapshot folder, as it was saved, and anew when it changes", async () => {
    const files = {
      "meta/snapshot.json": '{ "format": 1, "version": "v8" }',
      "meta/modules.json": '{ "modules": [{ "api_name": "Projects", "id": "1", "api_supported": true }] }',
      "meta/fields/Projects.json":
        '{ "fields": [{ "id": "2", "api_name": "Name", "data_type": "text", "json_type": "string", "length": 120, "system_mandatory": true, "tooltip": null }, { "id": "3", "api_name": "Old", "data_type": "text", "type": "unused" }] }',
      "meta/related_lists/Projects.json": '{ "related_lists": [{ "id": "4", "api_name": "Notes" }] }',
      "meta/org.json": '{ "org": [{ "company_name": "Bakery", "license_details": { "paid_type": "free" } }] }',
      "meta/profile.json": '{ "profiles": [{ "id": "5", "name": "Baker" }] }',
    };
    const { call } = await serving(["--metadata", "meta"], { files });
    expect((await call("GET", "/crm/v8/settings/modules")).body).toEqual({
      modules: [{ api_name: "Projects", id: "1", api_supported: true }],
    });
    expect((await call("GET", "/crm/v8/settings/fields?module=Projects")).body).toEqual({
      fields: [
        {
          id: "2",
          api_name: "Name",
          data_type: "text",
          json_type: "string",
          length: 120,
          system_mandatory: true,
          tooltip: null,
        },
      ],
    });
    expect((await call("GET", "/crm/v8/settings/fields?module=Projects&type=all")).body).toMatchObject({
      fields: [{ api_name: "Name" }, { api_name: "Old" }],
    });
    expect((await call("GET", "/crm/v8/settings/related_lists?module=Projects")).body).toEqual({
      related_lists: [{ id: "4", api_name: "Notes" }],
    });
    expect((await call("GET", "/crm/v8/settings/layouts?module=Projects")).status).toBe(204);
    expect((await call("GET", "/crm/v8/org")).body).toMatchObject({ org: [{ company_name: "Bakery" }] });
    expect((await call("GET", "/crm/v8/settings/profiles/5")).body).toMatchObject({ profiles: [{ name: "Baker" }] });
    expect((await call("GET", "/crm/v8/users?type=CurrentUser")).body).toMatchObject({
      users: [{ profile: { id: "5", name: "Baker" } }],
    });
    expect(await call("GET", "/crm/v8/Leads/100")).toMatchObject({ status: 400, body: { code: "INVALID_MODULE" } });

    // A field that this org does not have is dropped, as Zoho drops it.
    expect(
      (await call("POST", "/crm/v8/Projects", { data: [{ Name: "Roof", Budget: 5 }] })).headers.get("x-preflight"),
    ).toBe("warning");
    expect((await call("GET", "/crm/v8/Projects?fields=Name,Budget")).body).toMatchObject({
      data: [{ Name: "Roof", Budget: null }],
    });
  });

  test("a changed snapshot counts from the next request on", async () => {
    const modules = (name: string): string =>
      `{ "modules": [{ "api_name": ${JSON.stringify(name)}, "api_supported": true }] }`;
    const { call, folder } = await serving(["--metadata", "meta"], {
      files: { "meta/snapshot.json": '{ "format": 1, "version": "v8" }', "meta/modules.json": modules("Projects") },
    });
    expect((await call("GET", "/crm/v8/Machines/100")).status).toBe(400);
    await writeFile(join(folder, "meta/modules.json"), modules("Machines"));
    expect((await call("GET", "/crm/v8/Machines/100")).status).toBe(204);
    expect((await call("GET", "/crm/v8/settings/modules")).body).toMatchObject({ modules: [{ api_name: "Machines" }] });
  });

  test("the account is invented", async () => {
    const { call } = await serving();
    expect((await call("GET", "/crm/v8/org")).body).toMatchObject({
      org: [{ company_name: "Preflight Ltd.", type: "production", license_details: { paid_type: "enterprise" } }],
    });
    expect((await call("GET", "/crm/v8/users?type=CurrentUser")).body).toMatchObject({
      users: [{ id: USER.id, full_name: USER.name, status: "active" }],
      info: { count: 1, more_records: false },
    });
    expect((await call("GET", `/crm/v8/users/${USER.id}`)).body).toMatchObject({ users: [{ id: USER.id }] });
    expect((await call("GET", "/crm/v8/settings/profiles")).body).toMatchObject({
      profiles: [{ name: "Administrator" }],
    });
    expect((await call("GET", "/crm/v8/__features/user_licenses")).body).toMatchObject({
      __features: [{ details: { available_count: { total: 9 } } }],
    });
  });

  test("clients that refresh their token get one, and are sent back here", async () => {
    const { url, call } = await serving();
    const { status, body } = await call(
      "POST",
      "/oauth/v2/token",
      "grant_type=refresh_token&client_id=1000.ABC&client_secret=s&refresh_token=r",
      { "Content-Type": "application/x-www-form-urlencoded" },
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^1000\.[0-9a-f]{32}\.[0-9a-f]{32}$/) as string,
      api_domain: url,
      token_type: "Bearer",
      expires_in: 3600,
    });
    const { access_token } = body as { access_token: string };
    expect(
      (await call("GET", "/crm/v8/org", undefined, { Authorization: `Zoho-oauthtoken ${access_token}` })).status,
    ).toBe(200);
    expect(
      (await call("POST", "/oauth/v2/token?grant_type=authorization_code&code=c", undefined, {})).body,
    ).toHaveProperty("refresh_token");
    expect((await call("POST", "/oauth/v2/token/revoke?token=t", undefined, {})).body).toEqual({ status: "success" });
  });
});

describe("any other operation", () => {
  test("is told SUCCESS under its own root key, item by item", async () => {
    const { call } = await serving();
    const success = (message: string, details: object = {}): object => ({
      code: "SUCCESS",
      details,
      message,
      status: "success",
    });
    expect(
      await call("POST", "/crm/v8/settings/tags?module=Leads", { tags: [{ name: "hot" }, { name: "cold" }] }),
    ).toMatchObject({
      status: 201,
      body: {
        tags: [
          success("tags created successfully", { id: expect.stringMatching(ID) as string }),
          success("tags created successfully", { id: expect.stringMatching(ID) as string }),
        ],
      },
    });
    expect(
      (await call("PUT", "/crm/v8/settings/variables", { variables: [{ id: "700000000000300001", value: "x" }] })).body,
    ).toEqual({ variables: [success("success", { id: "700000000000300001" })] });
    expect((await call("DELETE", "/crm/v8/settings/variables?ids=700000000000300001,700000000000300002")).body).toEqual(
      {
        variables: [success("success", { id: "700000000000300001" }), success("success", { id: "700000000000300002" })],
      },
    );
    expect(
      (await call("DELETE", "/crm/v8/settings/roles/700000000000300001?transfer_to_id=700000000000300002")).body,
    ).toEqual({ roles: [success("success", { id: "700000000000300001" })] });
    expect(
      (
        await call("PUT", "/crm/v8/settings/fiscal_year", {
          fiscal_year: { start_month: "April", display_based_on: "start_month", id: "700000000000300001" },
        })
      ).body,
    ).toEqual({ fiscal_year: success("success") });
  });

  test("uploads are told the file's id, however large they are", async () => {
    const { call } = await serving();
    const form = new FormData();
    form.append("file", new Blob(["x"]), "a.txt");
    expect((await call("POST", "/crm/v8/Leads/700000000000200001/Attachments", form)).body).toMatchObject({
      data: [
        {
          code: "SUCCESS",
          details: { id: expect.stringMatching(ID) as string },
          message: "attachment uploaded successfully",
        },
      ],
    });
    expect((await call("POST", "/crm/v8/Leads/700000000000200001/photo", form)).body).toEqual({
      code: "SUCCESS",
      details: { id: expect.stringMatching(ID) as string },
      message: "photo uploaded successfully",
      status: "success",
    });
    form.append("file", new Blob([new Uint8Array(12 * 1024 * 1024)]), "large.bin");
    expect((await call("POST", "/crm/v8/files", form)).status).toBe(200);
  });

  test("reads find nothing", async () => {
    const { call } = await serving();
    expect((await call("GET", "/crm/v8/settings/custom_views?module=Leads")).status).toBe(204);
  });
});

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
    const options = await call("OPTIONS", "/crm/v8/Leads", undefined, {
      Origin: "https://example.com",
      "Access-Control-Request-Method": "POST",
    });
    expect([options.status, options.headers.get("allow"), options.headers.get("access-control-allow-origin")]).toEqual([
      204,
      "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
      null,
    ]);
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
    const head = `Host: x\r\nAuthorization: Zoho-oauthtoken ${TOKEN}\r\n`;
    socket.write(
      `GET http://www.zohoapis.com/crm/v8/org HTTP/1.1\r\n${head}\r\nGET /crm/v8/Lead/100 HTTP/1.1\r\n${head}Connection: close\r\n\r\n`,
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

describe("the command", () => {
  test("a line for people, per request", async () => {
    const { call, printed, url } = await serving(["--data-center", "eu"], { pretty: true });
    await call("GET", "/crm/v8/org");
    await call("POST", "/crm/v8/Leads", { data: [{}] });
    expect(printed().stdout).toBe(
      [
        `Listening on ${url} in place of https://www.zohoapis.eu, with Zoho's default fields. Press Ctrl+C to stop.`,
        "GET /crm/v8/org  200 ok",
        'POST /crm/v8/Leads  400 error  MANDATORY_NOT_FOUND: "Last_Name" is missing, and every record of Leads needs it. (mandatory-fields)',
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
