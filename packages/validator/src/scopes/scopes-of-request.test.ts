import { describe, expect, it } from "vitest";

import { createPreflight } from "../index.ts";
import { neededScopes } from "../scopes.ts";
import { readSnapshot } from "../snapshot.ts";
import { DIGITS, ONE_OF, PARTS, UNKNOWN } from "../seen.ts";

const preflight = createPreflight();
const crm = (...parts: readonly unknown[]): unknown =>
  parts.every((part) => typeof part === "string") ? `/crm/v8/${parts.join("")}` : { [PARTS]: ["/crm/v8/", ...parts] };
const get = (...parts: readonly unknown[]): unknown => ({ method: "GET", url: crm(...parts) });

/** `"records.list Leads: ZohoCRM.modules.leads.READ"` for each row, lists between `|`. */
function needed(request: unknown, by = preflight): readonly string[] {
  return neededScopes(by, request).map(({ operation = "?", module, alternatives, unknown }) =>
    [
      `${[operation, module].filter((part) => part !== undefined).join(" ")}: ${alternatives.map((all) => all.join(" ")).join(" | ")}`.trim(),
      ...(unknown === undefined ? [] : [`(${unknown})`]),
    ].join(" "),
  );
}

describe("neededScopes", () => {
  it("of a request that is known", () => {
    expect(neededScopes(preflight, get("Leads"))).toEqual([
      {
        operation: "records.list",
        module: "Leads",
        alternatives: [["ZohoCRM.modules.leads.READ"]],
        disputed: [],
        documented: true,
        isPart: false,
      },
    ]);
    expect(needed(get("Leads/5000000000000100001/Notes"))).toEqual([
      "record_notes.list Leads: ZohoCRM.modules.notes.READ | ZohoCRM.modules.leads.READ",
    ]);
  });

  it("of a module that is a variable, which is taken for a module rather than for a word of Zoho's", () => {
    expect(needed(get(UNKNOWN))).toEqual(["records.list: ZohoCRM.modules.*.READ (at run time)"]);
    expect(needed(get(UNKNOWN, "/", DIGITS))).toEqual(["records.get: ZohoCRM.modules.*.READ (at run time)"]);
    expect(needed({ method: "POST", url: crm("coql"), body: UNKNOWN })).toEqual([
      "coql.query: ZohoCRM.coql.READ ZohoCRM.modules.*.READ (at run time)",
    ]);
  });

  it("of a module that the metadata lacks, and of one that has no scope", () => {
    const modules = [
      { api_name: "Vehicles", generated_type: "custom" },
      { api_name: "Vehicles_X_Drivers", generated_type: "linking" },
    ];
    const own = createPreflight({ snapshot: readSnapshot({ version: "v8", modules: { modules }, fields: {} }) });
    expect(needed(get("Vehicles"))).toEqual(["records.list Vehicles: ZohoCRM.modules.*.READ (not in the metadata)"]);
    expect(needed(get("Vehicles"), own)).toEqual(["records.list Vehicles: ZohoCRM.modules.custom.READ"]);
    expect(needed(get("Vehicles_X_Drivers"), own)).toEqual([
      "records.list Vehicles_X_Drivers: ZohoCRM.modules.*.READ (no scope known)",
    ]);
  });

  it("of each alternative, since each may be sent", () => {
    expect(needed({ method: { [ONE_OF]: ["GET", "DELETE"] }, url: crm("Deals/5000000000000100001") })).toEqual([
      "records.get Deals: ZohoCRM.modules.deals.READ",
      "records.delete_one Deals: ZohoCRM.modules.deals.DELETE",
    ]);
  });

  it("of several operations that cannot be told apart: what all of them need", () => {
    const [row, ...others] = neededScopes(preflight, get("Leads/", UNKNOWN));
    expect(others).toEqual([]);
    expect(row).toMatchObject({ alternatives: [["ZohoCRM.modules.leads.READ"]], isPart: true });
    expect(row?.operation).toBeUndefined();
    expect(needed({ method: UNKNOWN, url: crm("Leads") })).toEqual(["? Leads:"]);
    expect(needed(get("settings/", UNKNOWN))).toEqual(["?:"]);
  });

  it("of the requests within a composite, besides its own", () => {
    const body = {
      __composite_requests: [
        { method: "GET", uri: "/crm/v8/Leads" },
        { method: "POST", uri: "/crm/v8/Deals/upsert", body: {} },
        { method: "PUT", uri: "/crm/v8/Leads/@{1:$.data[0].details.id}", body: {} },
        UNKNOWN,
      ],
    };
    expect(needed({ method: "POST", url: crm("__composite_requests"), body })).toEqual([
      "composite.execute: ZohoCRM.composite_requests.CUSTOM",
      "records.list Leads: ZohoCRM.modules.leads.READ",
      "records.upsert Deals: ZohoCRM.modules.deals.CREATE | ZohoCRM.modules.deals.UPDATE",
      "records.update_one Leads: ZohoCRM.modules.leads.UPDATE",
      "?:",
    ]);
  });

  it("throws for nothing", () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const request of [undefined, null, 5, "GET", [], {}, { url: UNKNOWN }, { url: 5n }, revoked.proxy])
      expect(needed(request)).toEqual(["?:"]);
  });
});
