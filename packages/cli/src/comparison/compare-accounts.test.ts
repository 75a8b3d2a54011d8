import { describe, expect, test } from "vitest";

import { comparing } from "../../../../test/comparing.ts";
import type { Responses } from "../../../../test/comparing.ts";
import { accountKinds } from "./kinds/account.ts";

const { compare, allHaveComeUp } = comparing(accountKinds);

describe("the account", () => {
  test("edition, currencies and licences", () => {
    const org = (paid_type: string, mc_status: boolean, users_license_purchased: number): Responses => ({
      org: { org: [{ mc_status, license_details: { paid_type, users_license_purchased } }] },
    });
    expect(compare(org("enterprise", true, 10), org("standard", false, 5))).toEqual([
      { kind: "edition-changed", grade: "risky", before: "enterprise", after: "standard" },
      { kind: "licences-fewer", grade: "risky", before: 10, after: 5 },
      { kind: "multi-currency-off", grade: "risky" },
    ]);
    expect(compare(org("standard", false, 5), org("standard", true, 10))).toEqual([
      { kind: "licences-more", grade: "safe", before: 5, after: 10 },
      { kind: "multi-currency-on", grade: "safe" },
    ]);
  });

  const profile = (id: string, ...enabled: readonly string[]): Responses => ({
    profile: {
      profiles: [
        {
          id,
          permissions_details: ["Crm_Implied_View_Leads", "Crm_Implied_Edit_Leads"].map((permission) => ({
            name: permission,
            enabled: enabled.includes(permission),
          })),
        },
      ],
    },
  });

  test("permissions of one profile", () => {
    expect(compare(profile("1", "Crm_Implied_View_Leads"), profile("1", "Crm_Implied_Edit_Leads"))).toEqual([
      { kind: "permission-lost", grade: "breaking", before: ["Crm_Implied_View_Leads"] },
      { kind: "permission-gained", grade: "safe", after: ["Crm_Implied_Edit_Leads"] },
    ]);
  });

  test("a permission that only one of the two lists is not known of the other", () => {
    const listing = (name: string, enabled: boolean): Responses => ({
      profile: { profiles: [{ id: "1", permissions_details: [{ name, enabled }] }] },
    });
    expect(compare(listing("Crm_Implied_View_Leads", true), listing("Crm_Implied_Edit_Leads", true))).toEqual([]);
    expect(compare(listing("Crm_Implied_View_Leads", true), listing("Crm_Implied_Edit_Leads", false))).toEqual([]);
  });

  const features = (...rows: readonly (readonly [string, number | undefined])[]): Responses => ({
    features: {
      __features: rows.map(([api_name, total]) => ({
        api_name,
        details: total === undefined ? null : { limits: { total }, available_count: { total: 0 } },
      })),
    },
  });

  test("features: their limits, of those that both list", () => {
    const before = features(["tags", 50], ["kiosks", 3], ["webhooks", 0], ["cadences", 1], ["locks", 5], ["rules", 5]);
    const after = features(["tags", 40], ["kiosks", 0], ["webhooks", 2], ["cadences", 7], ["locks", undefined]);
    expect(compare(before, after)).toEqual([
      { kind: "feature-lost", grade: "breaking", feature: "kiosks", before: 3, after: 0 },
      { kind: "feature-limit-lower", grade: "risky", feature: "tags", before: 50, after: 40 },
      { kind: "feature-gained", grade: "safe", feature: "webhooks", before: 0, after: 2 },
      { kind: "feature-limit-higher", grade: "safe", feature: "cadences", before: 1, after: 7 },
    ]);
    expect(compare(before, {})).toEqual([]);
  });

  test("trials", () => {
    const org = (license: object): Responses => ({ org: { org: [{ license_details: { paid: false, ...license } }] } });
    const trial = (trial_type: string, day: string): Responses =>
      org({ trial_type, trial_expiry: `2026-12-${day}T00:00:00Z` });
    expect(compare(trial("enterprise", "31"), org({}))).toEqual([
      { kind: "trial-over", grade: "risky", before: "enterprise until 2026-12-31" },
    ]);
    expect(compare(org({}), trial("enterprise", "31"))).toEqual([
      { kind: "trial-started", grade: "safe", after: "enterprise until 2026-12-31" },
    ]);
    expect(compare(trial("enterprise", "31"), trial("ultimate", "30"))).toEqual([
      {
        kind: "trial-changed",
        grade: "risky",
        before: "enterprise until 2026-12-31",
        after: "ultimate until 2026-12-30",
      },
    ]);
    // Pulled when trials were not kept.
    expect(compare({ org: { org: [{ license_details: { paid_type: "free" } }] } }, trial("free", "30"))).toEqual([]);
  });

  test("the org's own list of addresses", () => {
    const apis = (...rows: readonly (readonly [string, string, string])[]): Responses => ({
      apis: {
        __apis: rows.map(([method, path, oauth_scope]) => ({ path, operation_types: [{ method, oauth_scope }] })),
      },
    });
    const before = apis(["GET", "/crm/v8/Leads", "ZohoCRM.modules.leads.READ"], ["PUT", "/crm/v8/Ovens", "a.b.READ"]);
    const after = apis(["GET", "/crm/v8/Leads", "ZohoCRM.modules.READ"], ["POST", "/crm/v8/Ovens", "a.b.READ"]);
    expect(compare(before, after)).toEqual([
      { kind: "address-removed", grade: "risky", before: ["PUT /crm/v8/Ovens"] },
      { kind: "address-scope-changed", grade: "risky", after: ["GET /crm/v8/Leads"] },
      { kind: "address-added", grade: "safe", after: ["POST /crm/v8/Ovens"] },
    ]);
    expect(compare(before, { ...after, version: "v9" })).toEqual([]);
  });

  test("the token's scopes; a wider one has not lost the narrower", () => {
    const scopes = (...names: readonly string[]): Responses => ({ scopes: names });
    expect(
      compare(scopes("ZohoCRM.modules.READ", "ZohoCRM.coql.READ"), scopes("ZohoCRM.modules.ALL", "ZohoCRM.bulk.READ")),
    ).toEqual([
      { kind: "scope-lost", grade: "breaking", before: ["ZohoCRM.coql.READ"] },
      { kind: "scope-gained", grade: "safe", after: ["ZohoCRM.modules.ALL", "ZohoCRM.bulk.READ"] },
    ]);
  });

  test("another profile is another view, and no change", () => {
    expect(compare(profile("1", "Crm_Implied_View_Leads"), profile("2"))).toEqual([]);
  });

  test("a newcomer is no change", () => {
    const staff = (active: number): Responses => ({
      users: { active },
      userLicenses: {
        __features: [
          {
            details: { limits: { total: 10 }, used_count: { total: active }, available_count: { total: 10 - active } },
          },
        ],
      },
    });
    expect(compare(staff(8), staff(10))).toEqual([]);
  });
});

allHaveComeUp();
