import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { serving } from "./serving.ts";
import { ID, USER } from "./serve-answers.ts";

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
