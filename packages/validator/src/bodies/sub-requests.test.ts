import { describe, expect, it } from "vitest";

import { open, verbs } from "../../../../test/verbs.ts";
import { steps } from "../growth/steps.ts";
import { PreflightError } from "../clients/preflight-error.ts";
import { preflightFetch } from "../fetch.ts";
import { createPreflight } from "../index.ts";
import { DIGITS, MAYBE, ONE_OF, PARTS, UNKNOWN } from "../seen.ts";
import { validateSeen } from "../validate-seen.ts";

const composite = (...requests: readonly unknown[]) => ({
  method: "POST",
  url: "/crm/v8/__composite_requests",
  body: { __composite_requests: requests },
});
const AT = ["body", "__composite_requests"];
const upsertByPut = {
  sub_request_id: "a",
  method: "PUT",
  uri: "/crm/v8/Deals/upsert",
  body: { data: [{ Deal_Name: "x" }] },
};
const lead = { method: "POST", uri: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }] } };

describe("a sub-request of a composite call", () => {
  const method = verbs("allowed-method");
  method.predicts("a method that its address does not take", composite(lead, upsertByPut), {
    code: "INVALID_REQUEST_METHOD",
    severity: "error",
    path: [...AT, 1, "method"],
    suggestions: ["POST"],
  });
  method.accepts("five of them", composite(lead, lead, lead, lead, { method: "GET", uri: "/crm/v8/org" }));
  method.silent("one that cannot be seen", composite(UNKNOWN, { ...upsertByPut, method: UNKNOWN }));
  method.silent("one whose method may be absent", composite({ ...upsertByPut, [MAYBE]: new Set(["method"]) }));
  method.silent("an address that cannot be seen", composite({ ...upsertByPut, uri: UNKNOWN }));

  const mandatory = verbs("mandatory-fields");
  mandatory.predicts(
    "a record without its last name, with the details of its own answer",
    composite({ ...lead, body: { data: [{ Company: "Ng & Co" }] } }),
    {
      code: "MANDATORY_NOT_FOUND",
      severity: "error",
      path: [...AT, 0, "body", "data", 0],
      details: { api_name: "Last_Name", json_path: "$.data[0].Last_Name" },
    },
  );
  mandatory.silent("a record of which more may come", composite({ ...lead, body: { data: [open({})] } }));
  const named = (key: string) => ({ ...lead, body: { data: [{ Company: "Ng & Co", [key]: "Ng" }] } });
  mandatory.accepts("a record one of whose keys comes from another answer", composite(named("@{1:$.data[0].key}")));
  mandatory.accepts(
    "one among records whose keys are all written out",
    composite(named("Last_Name"), named("@{1:$.data[0].key}"), named("Last_Name")),
  );
  mandatory.silent("a body that may be absent", composite({ ...lead, [MAYBE]: new Set(["body"]) }));

  const fields = verbs("known-fields");
  fields.predicts(
    "a misspelt key whose value comes from another answer",
    composite(lead, {
      method: "PUT",
      uri: "/crm/v8/Leads/@{1:$.data[0].details.id}",
      body: { data: [{ Emial: "@{1:$.data[0].details.Email}" }] },
    }),
    { code: null, path: [...AT, 1, "body", "data", 0, "Emial"] },
  );

  const types = verbs("field-type");
  types.accepts(
    "a value that comes from another answer",
    composite({ ...lead, body: { data: [{ Last_Name: "Ng", Annual_Revenue: "@{1:$.data[0].Amount}" }] } }),
  );
  types.accepts(
    "such a value after a brace",
    composite({ ...lead, body: { data: [{ Last_Name: "Ng", Annual_Revenue: "{@{1:$.data[0].Amount}" }] } }),
  );

  const params = verbs("required-params");
  params.predicts(
    "a list without fields, at the params that are there",
    composite({ method: "GET", uri: "/crm/v8/Leads", params: { page: "1" } }),
    { code: "REQUIRED_PARAM_MISSING", path: [...AT, 0, "params"], details: { param_name: "fields" } },
  );
  params.predicts("and without params, at its address", composite({ method: "GET", uri: "/crm/v8/Leads" }), {
    code: "REQUIRED_PARAM_MISSING",
    path: [...AT, 0, "uri"],
  });
  params.accepts(
    "fields in its params and in its address",
    composite(
      { method: "GET", uri: "/crm/v8/Leads", params: { fields: "Last_Name,Email" } },
      { method: "GET", uri: "/crm/v8/Leads?fields=Email", params: { page: 1 } },
    ),
  );
  params.silent(
    "params of which some may be absent, or more may come",
    composite(
      { method: "GET", uri: "/crm/v8/Leads", params: open({ page: 1 }) },
      { method: "GET", uri: "/crm/v8/Leads", params: { fields: "id", [MAYBE]: new Set(["fields"]) } },
      { method: "GET", uri: "/crm/v8/Leads", params: UNKNOWN },
    ),
  );

  const limits = verbs("param-limits");
  limits.predicts(
    "a parameter in params, another in the address",
    composite(
      { method: "GET", uri: "/crm/v8/Leads", params: { fields: "id", per_page: 500 } },
      { method: "GET", uri: "/crm/v8/Leads?fields=id&per_page=500" },
    ),
    { path: [...AT, 0, "params", "per_page"], suggestions: ["200"] },
    { path: [...AT, 1, "uri"], suggestions: ["200"] },
  );

  const header = verbs("authorization-header");
  header.accepts("headers without a token, which is the call's", composite({ ...lead, headers: {} }));

  const scopes = verbs("granted-scope", { scopes: ["ZohoCRM.composite_requests.CUSTOM", "ZohoCRM.modules.leads.ALL"] });
  scopes.accepts("scopes for the call and for what it holds", composite(lead));
  scopes.predicts("a scope that one of them lacks", composite(lead, { method: "GET", uri: "/crm/v8/org" }), {
    code: "OAUTH_SCOPE_MISMATCH",
    path: [...AT, 1, "headers", "authorization"],
  });
});

describe("a composite call", () => {
  const preflight = createPreflight();

  it("is stopped by an error in a sub-request, and has no answer of that", async () => {
    const { ok, response, issues } = preflight.validate(composite(upsertByPut));
    expect([ok, response]).toEqual([false, undefined]);
    expect(issues.map(({ stage }) => stage)).toEqual(["method"]);
    const { url, ...init } = composite(upsertByPut);
    const sends: typeof fetch = () => Promise.reject(new Error("sent"));
    const guarded = preflightFetch(preflight, { fetch: sends });
    await expect(
      guarded(`https://www.zohoapis.com${url}`, {
        ...init,
        headers: { Authorization: "Zoho-oauthtoken 1000.abc.def" },
        body: JSON.stringify(init.body),
      }),
    ).rejects.toThrow(PreflightError);
  });

  it("is of one version: that of the call", () => {
    const { issues } = preflight.validate(composite({ method: "GET", uri: "/crm/v2/Leads" }));
    expect(issues.map(({ check }) => check)).toEqual(["required-params"]);
    const hidden = { method: "GET", uri: { [PARTS]: ["/crm/", UNKNOWN, "/Leads"] } };
    expect(validateSeen(preflight, composite(hidden)).issues.map(({ check }) => check)).toEqual(["required-params"]);
  });

  it("offers the address that is meant, ready to put in its place", () => {
    const [issue] = preflight.validate(composite({ method: "GET", uri: "/crm/v8/Leeds?fields=id" })).issues;
    expect(issue?.check).toBe("known-module");
    expect(issue?.suggestions?.[0]?.replace).toEqual({ path: [...AT, 0, "uri"], value: "/crm/v8/Leads?fields=id" });
  });

  it("tells what of it was not looked at", () => {
    const nested = {
      method: "POST",
      uri: "/crm/v8/__composite_requests",
      body: { __composite_requests: [upsertByPut] },
    };
    const requests = [{ method: "GET" }, { uri: 5, method: "GET" }, nested, lead, lead, upsertByPut];
    const { skipped, issues } = preflight.validate(composite(...requests));
    expect(issues.map(({ check }) => check)).toEqual(["record-limit", "body-keys"]);
    expect(skipped.filter(({ about }) => about === "request").map(({ path, text }) => [path, text])).toEqual([
      [[...AT, 0], "This sub-request was not checked: its uri cannot be read."],
      [[...AT, 1], "This sub-request was not checked: its uri cannot be read."],
      [[...AT, 2, ...AT, 0], "This sub-request was not checked: it is part of a composite call within another."],
      [[...AT, 5], "Only the first 5 sub-requests were checked."],
    ]);
  });

  it("skips under its path what a sub-request skips", () => {
    const tags = { method: "POST", uri: "/crm/v8/settings/tags?module=Leads", body: { tags: [{ name: "hot" }] } };
    const { skipped } = createPreflight().validate(composite(lead, tags));
    const entries = skipped.filter(({ check, about }) => about === "request" && check === "body-keys");
    expect(entries.every(({ path }) => path?.slice(0, 3).join() === [...AT, 1].join())).toBe(true);
  });

  it("is judged by each of its alternatives", () => {
    const uri = { [ONE_OF]: ["/crm/v8/Deals/upsert", "/crm/v8/Deals"] };
    const request = composite({ ...upsertByPut, uri });
    const checksOf = (alternatives: "all" | "any"): string[] =>
      validateSeen(preflight, request, { alternatives }).issues.map(({ check }) => check);
    expect(checksOf("all")).toEqual([]);
    expect(checksOf("any")).toContain("allowed-method");
  });

  it("takes an id of another answer for a record, and leaves the request as it is", () => {
    const request = composite(lead, {
      method: "PATCH",
      uri: "/crm/v8/Leads/@{1:$.data[0].details.id}",
      body: { data: [{ Last_Name: "@{1:$.x}" }] },
    });
    const before = JSON.stringify(request);
    expect(preflight.validate(request).issues.map(({ path }) => path)).toEqual([[...AT, 1, "method"]]);
    expect(JSON.stringify(request)).toBe(before);
    const digits = { method: "PATCH", uri: { [PARTS]: ["/crm/v8/Leads/", DIGITS] }, body: { data: [{}] } };
    expect(validateSeen(preflight, composite(digits)).issues.map(({ check }) => check)).toEqual(["allowed-method"]);
  });

  it("costs as many records as it holds", () => {
    const before = steps.records;
    preflight.validate(composite(lead, lead, lead, lead, lead));
    expect(steps.records - before).toBe(5);
  });
});
