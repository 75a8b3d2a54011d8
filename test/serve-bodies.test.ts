import { describe, expect, test } from "vitest";

import { published } from "./answers/published.ts";
import { serving } from "./serving.ts";

describe("bodies that hold no records", () => {
  test("are refused as Zoho prints it, and taken when nothing is wrong", async () => {
    const { call } = await serving();
    const told = await Promise.all(
      published.map(async ({ call: line, good }) => {
        const [method = "", path = ""] = line.split(" ");
        const { status } = await call(method, path, good);
        return `${String(status)} ${line}`;
      }),
    );
    expect(told.filter((line) => !/^20[014] /.test(line))).toEqual([]);
    expect(
      await call("POST", "/crm/v8/settings/tags?module=Leads", { tags: [{ color_code: "#969696" }] }),
    ).toMatchObject({
      status: 400,
      body: { tags: [{ code: "MANDATORY_NOT_FOUND", details: { json_path: "$.tags[0].name" } }] },
    });
    expect(await call("POST", "/crm/v8/Leads/actions/mass_delete", {})).toMatchObject({
      status: 400,
      body: { code: "MANDATORY_NOT_FOUND", details: { api_name: "ids", expected_data_type: "jsonarray" } },
    });
  });

  test("are answered item by item: what is taken of a mixed list gets an id", async () => {
    const { call } = await serving();
    const { status, body } = await call("POST", "/crm/v8/settings/tags?module=Leads", { tags: [{ name: "hot" }, {}] });
    expect(status).toBe(207);
    expect(body).toMatchObject({
      tags: [
        {
          code: "SUCCESS",
          details: { id: expect.stringMatching(/^\d{18}$/) as string },
          message: "tags created successfully",
        },
        { code: "MANDATORY_NOT_FOUND" },
      ],
    });
  });

  test("are answered id by id, and in Zoho's words", async () => {
    const { call } = await serving();
    const ids = ["4150868000001747019", "4150868000001747020"];
    const owner = { id: "4150868000000225013" };
    const message = "owner is successfully updated";
    expect((await call("POST", "/crm/v8/Leads/actions/change_owner", { ids, owner })).body).toEqual({
      data: ids.map((id) => ({ code: "SUCCESS", details: { id }, message, status: "success" })),
    });
  });

  test("GraphQL: its text is not judged", async () => {
    const { call } = await serving();
    expect(await call("POST", "/crm/graphql", { query: "{ Records { Leads { _data { id } } } }" })).toMatchObject({
      status: 200,
      body: { data: {} },
    });
    const other = await call("POST", "/crm/graphql", { text: "{ Records }" });
    expect(other.headers.get("X-Preflight-Checks")).toBe("body-shape");
    expect((await call("POST", "/crm/v8/graphql", { query: "{ Records }" })).status).toBe(404);
  });
});

interface Composite {
  readonly __composite_requests: readonly {
    readonly code: string;
    readonly details: { readonly response?: { readonly status_code: number; readonly body: unknown } };
  }[];
}

describe("a composite call", () => {
  const lead = {
    sub_request_id: "lead",
    method: "POST",
    uri: "/crm/v8/Leads",
    body: { data: [{ Last_Name: "Ng", Company: "Ng & Co" }] },
  };
  const read = {
    sub_request_id: "again",
    method: "GET",
    uri: "/crm/v8/Leads/@{lead:$.data[0].details.id}",
    params: { fields: "Last_Name" },
  };
  const bad = { sub_request_id: "bad", method: "POST", uri: "/crm/v8/Leads", body: { data: [{ Company: "Ng & Co" }] } };
  const send = async (call: Awaited<ReturnType<typeof serving>>["call"], body: object) => {
    const answered = await call("POST", "/crm/v8/__composite_requests", body);
    const rows = (answered.body as Composite).__composite_requests;
    return {
      status: answered.status,
      rows,
      told: rows.map(({ code, details }) => details.response?.status_code ?? code),
    };
  };

  test("is run, and one request uses the answer of another", async () => {
    const { call } = await serving();
    const { status, told, rows } = await send(call, { __composite_requests: [lead, read] });
    expect([status, ...told]).toEqual([200, 201, 200]);
    expect(rows[1]).toMatchObject({
      code: "SUCCESS",
      details: { response: { body: { data: [{ Last_Name: "Ng" }] } } },
      message: "composite sub request executed successfully",
      status: "success",
    });
    const later = await send(call, { parallel_execution: true, __composite_requests: [read, lead] });
    expect([later.status, ...later.told]).toEqual([200, 200, 201]);
  });

  test("gives each request its own answer, refusals among them", async () => {
    const { call } = await serving();
    const { status, told, rows } = await send(call, { __composite_requests: [bad, lead] });
    expect([status, ...told]).toEqual([200, 400, 201]);
    expect(rows[0]?.details.response?.body).toMatchObject({ data: [{ code: "MANDATORY_NOT_FOUND" }] });
  });

  test("is rolled back where it says so", async () => {
    const { call } = await serving();
    const { status, told } = await send(call, { rollback_on_fail: true, __composite_requests: [lead, bad, read] });
    expect([status, ...told]).toEqual([400, "ROLLBACK_PERFORMED", 400, "PROCESSING_STOPPED"]);
    expect((await call("GET", "/crm/v8/Leads?fields=Last_Name")).status).toBe(204);
  });

  test("is refused for its own faults: by the row, or as a whole", async () => {
    const { call } = await serving();
    const { status, told } = await send(call, { __composite_requests: [{ method: "GET", uri: "/crm/org" }, lead] });
    expect([status, ...told]).toEqual([207, "INVALID_DATA", 201]);
    const six = Array.from({ length: 6 }, () => ({ method: "GET", uri: "/crm/v8/org" }));
    expect(await call("POST", "/crm/v8/__composite_requests", { __composite_requests: six })).toMatchObject({
      status: 400,
      body: { code: "INVALID_DATA", details: { maximum_length: 5 } },
    });
    const lost = await send(call, { __composite_requests: [lead, { ...read, uri: "/crm/v8/Leads/@{none:$.id}" }] });
    expect([lost.status, ...lost.told]).toEqual([207, 201, "INVALID_REFERENCE"]);
  });
});
