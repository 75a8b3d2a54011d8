import { describe, expect, test } from "vitest";

import { createPreflight } from "../index.ts";
import { DIGITS, PARTS, UNKNOWN } from "../seen.ts";
import { readSnapshot } from "../snapshot.ts";
import { validateSeen } from "../validate-seen.ts";

const modules = { modules: [{ api_name: "Leads", module_name: "Leads", api_supported: true }] };
const fields = { Leads: { fields: [{ api_name: "Last_Name", data_type: "text", json_type: "string" }] } };
const withList = createPreflight({
  snapshot: readSnapshot({
    version: "v8",
    modules,
    fields,
    apis: {
      __apis: [
        {
          path: "/crm/v8/settings/ovens/{{oven_id}}/actions/heat",
          operation_types: [{ method: "PUT", oauth_scope: "ZohoCRM.settings.ovens.UPDATE", min_credits: 1 }],
        },
        { path: "/crm/v8/Leads/{{id}}/actions/bake", operation_types: [{ method: "POST" }] },
        { path: "/crm/v8/settings/feilds", operation_types: [{ method: "GET" }] },
        { path: "/crm/v8/Leads", operation_types: [{ method: "patch" }] },
        { path: "/crm/bulk/v8/bake", operation_types: [{ method: "POST" }] },
        { path: "/crm/v8/settings/roles", operation_types: "none" },
        { path: 7, operation_types: [] },
      ],
    },
  }),
});
const without = createPreflight({ snapshot: readSnapshot({ version: "v8", modules, fields }) });

function checks(preflight: typeof withList, method: string, url: string): string[] {
  return preflight.validate({ method, url }).issues.map(({ check, severity }) => `${severity} ${check}`);
}

describe("the org's own list of addresses", () => {
  test.each([
    ["PUT", "/crm/v8/settings/ovens/100000000000000001/actions/heat", "warning known-endpoint"],
    ["POST", "/crm/v8/Leads/100000000000000001/actions/bake", "warning known-endpoint"],
    ["GET", "/crm/v8/settings/feilds", "error known-endpoint"],
    ["POST", "/crm/bulk/v8/bake", "warning known-endpoint"],
    ["PATCH", "/crm/v8/Leads", "error allowed-method"],
  ])("clears what it names: %s %s", (method, url, accused) => {
    expect(checks(without, method, url)).toContain(accused);
    expect(checks(withList, method, url).filter((check) => /known-endpoint|allowed-method/.test(check))).toEqual([]);
  });

  test("turns what it lacks into nothing more than it was", () => {
    for (const [method, url] of [
      ["GET", "/crm/v8/settings/lighthouses"],
      ["GET", "/crm/v8/settings/layuots"],
      ["DELETE", "/crm/v8/coql"],
      ["POST", "/crm/v8/Leads/100000000000000001/actions/boil"],
    ] as const)
      expect(checks(withList, method, url)).toEqual(checks(without, method, url));
  });

  test("clears a method only where it names that method", () => {
    expect(checks(withList, "PATCH", "/crm/v8/Leads")).not.toContain("error allowed-method");
    expect(checks(withList, "DELETE", "/crm/v8/Leads/upsert")).toContain("error allowed-method");
  });

  test("of one version says nothing about an earlier one", () => {
    expect(checks(withList, "GET", "/crm/v7/settings/feilds")).toContain("error known-endpoint");
  });

  test("fits what cannot be read", () => {
    const seen = (url: unknown): string[] =>
      validateSeen(withList, { method: "PUT", url }).issues.map(({ check }) => check);
    expect(seen({ [PARTS]: ["/crm/v8/settings/ovens/", DIGITS, "/actions/heat"] })).toEqual([]);
    expect(seen({ [PARTS]: ["/crm/v8/settings/ovens/", UNKNOWN, "/actions/", UNKNOWN] })).toEqual([]);
  });
});
