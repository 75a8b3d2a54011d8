import { describe, expect, it } from "vitest";

import { createPreflight } from "../index.ts";
import { PARTS, UNKNOWN, validateSeen } from "../validate-seen.ts";

const headers = { Authorization: "Zoho-oauthtoken {access_token}" };

describe("addresses that are kept", () => {
  it("say the same of text with holes each time", () => {
    const preflight = createPreflight();
    const judge = (path: string): readonly string[] =>
      validateSeen(preflight, {
        method: "PUT",
        url: { [PARTS]: [UNKNOWN, path] },
        headers,
        body: { data: [{ id: "1", Last_Name: "Baker" }] },
      }).issues.map(({ check }) => check);
    expect([judge("/crm/v8/Leeds"), judge("/crm/v8/Leads"), judge("/crm/v8/Leeds"), judge("/crm/v8/Leads")]).toEqual([
      ["known-module"],
      [],
      ["known-module"],
      [],
    ]);
  });

  it("say the same each time of a request that may be several operations", () => {
    const preflight = createPreflight();
    const judge = (): unknown => {
      const { issues, skipped } = validateSeen(preflight, {
        method: "GET",
        url: { [PARTS]: ["https://www.zohoapis.eu/crm/v8/", UNKNOWN, "/actions/count"] },
        headers,
      });
      return { issues: issues.map(({ check }) => check), skipped };
    };
    expect(judge()).toEqual(judge());
  });
});
