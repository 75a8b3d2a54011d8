import { describe, expect, it } from "vitest";

import { validate } from "@zoho-preflight/validator";
import { secretsOf } from "@zoho-preflight/validator/secrets";

/** Law: what is walked is what is there. Four thousand million holes would take minutes, and the memory of the machine. */

const LAST = 4_000_000_000;

function sparse(last: unknown = { Last_Name: "Ng", Emial: 1 }): unknown[] {
  const list: unknown[] = [{}];
  list[LAST] = last;
  return list;
}

const POST = { method: "POST", url: "https://www.zohoapis.com/crm/v8/Leads" };

describe("arrays of far more places than items", () => {
  it("of records: the last one is judged at its place", () => {
    const { issues } = validate({ ...POST, body: { data: sparse() } });
    expect(issues.map(({ path }) => path)).toContainEqual(["body", "data", LAST, "Emial"]);
  });

  for (const [where, request] of Object.entries({
    rows: { method: "POST", url: "/crm/v8/Quotes", body: { data: [{ Subject: "x", Quoted_Items: sparse() }] } },
    values: {
      ...POST,
      body: { data: [{ Last_Name: "Ng", Tag: sparse(), Email: sparse(), Lead_Source: sparse("x") }] },
    },
    options: { ...POST, body: { data: [{ Last_Name: "Ng" }], trigger: sparse(), duplicate_check_fields: sparse() } },
    root: { ...POST, body: sparse() },
    headers: { ...POST, headers: sparse(["a", "b"]), body: {} },
    "a header": { ...POST, headers: { a: sparse() }, body: {} },
    "an unknown version": { ...POST, url: "/crm/${x}/Leads", body: { data: sparse() } },
    items: { method: "POST", url: "/crm/v8/actions/watch", body: { watch: sparse() } },
    "lists in items": { method: "POST", url: "/crm/v8/actions/watch", body: { watch: [{ events: sparse() }] } },
    "sub-requests": { method: "POST", url: "/crm/v8/__composite_requests", body: { __composite_requests: sparse() } },
    "named records": { method: "POST", url: "/crm/v8/Leads/1/actions/convert", body: { data: sparse() } },
    "a bulk read": { method: "POST", url: "/crm/bulk/v8/read", body: { query: { fields: sparse() } } },
  }))
    it(`of ${where}`, () => {
      expect(JSON.stringify(validate(request)).length).toBeLessThan(100_000);
    });

  it("in a body that is looked through for secrets", () => {
    expect(secretsOf({ url: "", body: { data: sparse({ password: "of-nobody" }) } })).toEqual(["of-nobody"]);
  });
});
