import { describe, expect, test } from "vitest";

import { AUTHORIZED, serving } from "./serving.ts";
import { TIME, USER, written } from "./serve-answers.ts";

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

  test("a query that only the server can run is judged, and the answer says what it has", async () => {
    const { call, log } = await serving();
    expect(
      await call("POST", "/crm/v8/coql", { select_query: "select COUNT(id) from Leads where Last_Name is not null" }),
    ).toMatchObject({
      status: 501,
      body: {
        code: "PREFLIGHT",
        message: "The query was checked, but zoho-preflight serve cannot run it, since it has functions such as COUNT.",
      },
    });
    expect(log()).toMatchObject([{ status: 501, verdict: "error", note: "the query was checked, not run" }]);
  });

  test("columns of a query come under their aliases", async () => {
    const { call } = await serving();
    await call("POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng", Company: "Ng & Co" }] });
    expect(
      (await call("POST", "/crm/v8/coql", { select_query: "select Company as firm from Leads where Last_Name = 'Ng'" }))
        .body,
    ).toMatchObject({ data: [{ firm: "Ng & Co" }] });
  });
});
