import { describe, expect, it } from "vitest";

import { createPreflight } from "./index.ts";

const checksOf = (report: { readonly issues: readonly { readonly check: string }[] }): string[] =>
  report.issues.map((issue) => issue.check);

describe("one preflight for many requests", () => {
  it("judges the body anew at an address that was found good", () => {
    const preflight = createPreflight();
    const insert = (record: object): unknown => ({ method: "POST", url: "/crm/v8/Leads", body: { data: [record] } });
    expect(checksOf(preflight.validate(insert({ Last_Name: "Ng" })))).toEqual([]);
    expect(checksOf(preflight.validate(insert({ Company: "Ng & Co" })))).toEqual(["mandatory-fields"]);

    const query = (select_query: string): unknown => ({ method: "POST", url: "/crm/v8/coql", body: { select_query } });
    expect(checksOf(preflight.validate(query("select id from Leads where id is not null")))).toEqual([]);
    expect(checksOf(preflight.validate(query("update Leads set id = 1")))).toEqual(["coql-query"]);
  });

  it("repeats no token that stands where a list is expected, in sentences and in what they suggest", () => {
    const token = `1000.${"ab12".repeat(8)}.${"cd34".repeat(8)}`;
    const body = { data: [{ Last_Name: "Ng" }], trigger: token };
    const [issue] = createPreflight().validate({ method: "POST", url: "/crm/v8/Leads", body }).issues;
    expect(issue?.suggestions?.map(({ text }) => text)).toEqual(['["***"]']);
    expect(JSON.stringify(issue)).not.toContain("ab12ab12");
  });

  it("judges the headers anew", () => {
    const preflight = createPreflight();
    const org = (headers: object): unknown => ({ url: "/crm/v8/org", headers });
    expect(checksOf(preflight.validate(org({ Authorization: "Zoho-oauthtoken 1000.a.b" })))).toEqual([]);
    expect(checksOf(preflight.validate(org({})))).toEqual(["authorization-header"]);
  });

  it("keeps saying what is wrong with an address, for each method", () => {
    const preflight = createPreflight();
    const upsert = (method: string): unknown => ({
      method,
      url: "/crm/v8/Leads/upsert",
      body: { data: [{ Last_Name: "Ng" }] },
    });
    expect(checksOf(preflight.validate(upsert("PUT")))).toEqual(["allowed-method"]);
    expect(checksOf(preflight.validate(upsert("PUT")))).toEqual(["allowed-method"]);
    expect(checksOf(preflight.validate(upsert("POST")))).toEqual([]);
    expect(checksOf(preflight.validate(upsert("POST")))).toEqual([]);
  });

  it("judges an address anew when the snapshot lists other modules", () => {
    const snapshot = { version: "v8", modules: [{ api_name: "Leads" }], module: () => undefined };
    const preflight = createPreflight({
      snapshot: {
        ...snapshot,
        module: (name: string) => snapshot.modules.find((module) => module.api_name === name),
        get modules() {
          return snapshot.modules;
        },
      },
    });
    expect(checksOf(preflight.validate({ url: "/crm/v2/Leads" }))).toEqual([]);
    expect(checksOf(preflight.validate({ url: "/crm/v2/Leads" }))).toEqual([]);
    snapshot.modules = [{ api_name: "Deals" }];
    expect(checksOf(preflight.validate({ url: "/crm/v2/Leads" }))).toEqual(["known-module"]);
  });
});

describe("severity", () => {
  const request = {
    method: "POST",
    url: "/crm/v8/Deals",
    body: { data: [{ Deal_Name: "Ovens", Stage: "Closed won" }] },
  };

  it("is the check's own by default", () => {
    const report = createPreflight().validate(request);
    expect(report.ok).toBe(true);
    expect(report.issues.map((issue) => [issue.check, issue.severity])).toEqual([["picklist-value", "warning"]]);
    expect(report.response).toBeUndefined();
  });

  it("makes an error of what a check of warnings only thinks likely", () => {
    const url = "/crm/v2/settings/kiosks";
    const [issue] = createPreflight({ severity: { "endpoint-version": "error" } }).validate({ url }).issues;
    expect([issue?.check, issue?.severity, issue?.effect]).toEqual(["endpoint-version", "error", "maybe refused"]);
  });

  it("is raised by the user, which does not change what Zoho would answer", () => {
    const report = createPreflight({ severity: { "picklist-value": "error" } }).validate(request);
    expect(report.ok).toBe(false);
    expect(report.response).toBeUndefined();
  });

  it("is raised by the user where the evidence is thin for all that a check finds", () => {
    const alone = {
      method: "POST",
      url: "/crm/v8/Tasks",
      body: { data: [{ Subject: "Call back", What_Id: { id: "4150868000001747019" } }] },
    };
    const report = createPreflight({ severity: { "related-keys": "error" } }).validate(alone);
    expect(report.issues.map(({ check, severity, effect }) => [check, severity, effect])).toEqual([
      ["related-keys", "error", "maybe refused"],
    ]);
    expect(report.response).toBeUndefined();
  });

  it("is lowered or switched off by the user, which does not change it either", () => {
    const bad = { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Company: "Ng & Co" }] } };
    const answer = createPreflight().validate(bad).response;
    expect(answer?.status).toBe(400);
    const lowered = createPreflight({ severity: { "mandatory-fields": "warning" } }).validate(bad);
    expect([lowered.ok, lowered.response]).toEqual([true, answer]);
    const off = createPreflight({ severity: { "mandatory-fields": "off" } }).validate(bad);
    expect([off.ok, off.issues, off.response]).toEqual([true, [], answer]);
    const setup = [
      {
        check: "granted-scope",
        reason: "no-scopes",
        about: "setup",
        text: "Scopes were not checked: no scopes given.",
      },
      {
        check: "permission",
        reason: "no-profile",
        about: "setup",
        text: "Permissions were not checked: no profile pulled.",
      },
      {
        check: "license-limit",
        reason: "no-licences",
        about: "setup",
        text: "Licences were not checked: no licences pulled.",
      },
    ];
    expect(createPreflight().validate(bad).skipped).toEqual(setup);
    expect(off.skipped).toEqual([
      { check: "mandatory-fields", reason: "off", about: "setup", text: "mandatory-fields is switched off." },
      ...setup,
    ]);
    const scoped = createPreflight({ scopes: ["ZohoCRM.org.READ", "ZohoCRM.users.READ"] });
    const first = scoped.validate({ url: "/crm/v8/org" }).skipped[0];
    expect(first).toEqual(setup[1]);
    // Made once per preflight, and shared by its reports.
    expect(scoped.validate({ url: "/crm/v8/users" }).skipped[0]).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
  });
});

describe("an unreadable version", () => {
  it("is judged as all of them, and only what all agree on is reported", () => {
    const report = createPreflight().validate({ url: "/crm/{version}/Leads" });
    expect(report.issues).toEqual([]);
    expect(report.skipped).toContainEqual(expect.objectContaining({ check: "endpoint-version", reason: "no-version" }));
    const wrong = createPreflight().validate({
      method: "POST",
      url: "/crm/{version}/Leads",
      body: { data: [{ Company: "Ng & Co" }] },
    });
    expect(checksOf(wrong)).toEqual(["mandatory-fields"]);
  });
});

describe("a version that nobody knows", () => {
  it("makes nothing certain: all findings are warnings, and no answer is predicted", () => {
    const request = {
      method: "POST",
      url: "https://www.zohoapis.eu/crm/v99/Leads",
      headers: {},
      body: { data: [{ Company: 5 }] },
    };
    const { ok, issues, response } = createPreflight().validate(request);
    expect(checksOf({ issues })).toEqual([
      "endpoint-version",
      "authorization-header",
      "field-type",
      "mandatory-fields",
    ]);
    expect(issues.map(({ severity, effect }) => `${severity}: ${effect ?? ""}`)).toEqual(
      issues.map(() => "warning: maybe refused"),
    );
    expect({ ok, response }).toEqual({ ok: true, response: undefined });
    expect(createPreflight({ severity: { "known-fields": "error" } }).validate(request).ok).toBe(true);
  });
});
