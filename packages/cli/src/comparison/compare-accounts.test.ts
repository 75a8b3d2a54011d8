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
