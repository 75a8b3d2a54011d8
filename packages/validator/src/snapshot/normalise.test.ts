import { describe, expect, it } from "vitest";

import { createSnapshot } from "./create-snapshot.ts";

describe("a module", () => {
  it("keeps what checks read, in v2 as in v8", () => {
    const { modules } = createSnapshot({
      version: "v8",
      modules: {
        modules: [
          {
            api_name: "Events",
            module_name: "Meetings",
            singular_label: "Meeting",
            plural_label: "Meetings",
            generated_type: "default",
            api_supported: true,
            creatable: true,
            editable: true,
            deletable: true,
            viewable: true,
            visibility: 1,
            profiles: [],
            web_link: null,
          },
          {
            api_name: "Attic",
            module_name: "CustomModule7",
            generated_type: "dream",
            api_supported: false,
            creatable: null,
            visible: true,
            parent_module: {},
          },
        ],
      },
    });
    expect(modules).toEqual([
      {
        api_name: "Events",
        module_name: "Meetings",
        singular_label: "Meeting",
        plural_label: "Meetings",
        generated_type: "default",
        api_supported: true,
        creatable: true,
        editable: true,
        deletable: true,
        viewable: true,
      },
      { api_name: "Attic", module_name: "CustomModule7", generated_type: "dream", api_supported: false },
    ]);
  });
});

describe("a layout", () => {
  const layouts = (raw: unknown) =>
    createSnapshot({ version: "v8", modules: [{ api_name: "Leads" }], layouts: { Leads: { layouts: [raw] } } }).module(
      "Leads",
    )?.layouts;

  it("of v8 lists the fields of all its sections", () => {
    expect(
      layouts({
        id: "100000000000000007",
        name: "Standard",
        status: "inactive",
        profiles: null,
        sections: [
          {
            api_name: "Lead_Information",
            fields: [{ api_name: "Last_Name", data_type: "text", required: true, pick_list_values: [] }],
          },
          {
            api_name: "Other",
            fields: [
              {
                api_name: "Rating",
                data_type: "picklist",
                required: false,
                pick_list_values: [{ display_value: "Hot", actual_value: "Hot" }],
              },
            ],
          },
          { api_name: "Empty", fields: null },
        ],
      }),
    ).toEqual([
      {
        id: "100000000000000007",
        name: "Standard",
        status: "inactive",
        fields: [
          { api_name: "Last_Name", required: true },
          { api_name: "Rating", required: false, pick_list_values: [{ display_value: "Hot", actual_value: "Hot" }] },
        ],
      },
    ]);
  });

  it("of v2 has a number for its status, and mandatory for required", () => {
    expect(
      layouts({
        id: "100000000000000007",
        status: 0,
        sections: [{ fields: [{ api_name: "Last_Name", mandatory: true }] }],
      }),
    ).toEqual([{ id: "100000000000000007", status: "active", fields: [{ api_name: "Last_Name", required: true }] }]);
  });

  it("is not called inactive for a status that is not understood", () => {
    expect(layouts({ id: "100000000000000007", status: "downgrade", sections: [] })).toEqual([
      { id: "100000000000000007", fields: [] },
    ]);
    expect(layouts({ id: "100000000000000007", status: -1 })).toEqual([{ id: "100000000000000007", fields: [] }]);
  });
});

describe("related lists", () => {
  it("name their module as text or object", () => {
    const related_lists = [
      { api_name: "Notes", module: { api_name: "Notes", id: "100000000000000008" } },
      { api_name: "Calls", module: "Calls" },
      { api_name: "Emails", module: null },
      { api_name: null },
    ];
    const snapshot = createSnapshot({
      version: "v8",
      modules: [{ api_name: "Leads" }],
      relatedLists: { Leads: { related_lists } },
    });
    expect(snapshot.module("Leads")?.related_lists).toEqual([
      { api_name: "Notes", module: "Notes" },
      { api_name: "Calls", module: "Calls" },
      { api_name: "Emails" },
    ]);
  });
});

describe("the account", () => {
  const account = (parts: Record<string, unknown>) => createSnapshot({ version: "v8", modules: [], ...parts });

  it("tells edition, kind, currencies and licences of the org", () => {
    expect(
      account({
        org: {
          org: [
            {
              type: "sandbox",
              mc_status: true,
              company_name: "Ng & Co",
              license_details: { paid: true, paid_type: "enterprise", users_license_purchased: 10 },
            },
          ],
        },
      }).org,
    ).toEqual({ type: "sandbox", mc_status: true, paid: true, paid_type: "enterprise", users_license_purchased: 10 });
  });

  it("tells the permissions that the profile lists, with what they hang on", () => {
    expect(
      account({
        profile: {
          profiles: [
            {
              id: "100000000000000009",
              name: "Standard",
              permissions_details: [
                { id: "1", name: "Crm_Implied_View_Leads", module: "Leads", enabled: true, parent_permissions: null },
                {
                  id: "2",
                  name: "Crm_Implied_Delete_Leads",
                  module: { api_name: "Leads", id: "9" },
                  enabled: false,
                  parent_permissions: ["1", "7"],
                },
                { id: "3", name: "Crm_Implied_Api_Access", module: null, enabled: true },
              ],
            },
          ],
        },
      }).profile,
    ).toEqual({
      id: "100000000000000009",
      permissions: [
        { name: "Crm_Implied_View_Leads", module: "Leads", enabled: true },
        { name: "Crm_Implied_Delete_Leads", module: "Leads", enabled: false, parents: ["Crm_Implied_View_Leads"] },
        { name: "Crm_Implied_Api_Access", enabled: true },
      ],
    });
  });

  it("leaves out a permission that cannot be read, and knows no profile among several", () => {
    expect(
      account({
        profile: {
          profiles: [{ id: "100000000000000009", permissions_details: [{ name: "Crm_Implied_View_Leads" }] }],
        },
      }).profile,
    ).toEqual({ id: "100000000000000009" });
    expect(
      account({ profile: { profiles: [{ id: "100000000000000009" }, { id: "100000000000000010" }] } }).profile,
    ).toBeUndefined();
  });

  it("counts confirmed active users with a licence", () => {
    expect(
      account({
        users: {
          users: [
            { status: "active", confirm: true },
            { status: "active", confirm: true, type__s: "Regular User" },
            { status: "active", confirm: false },
            { status: "inactive", confirm: true },
            { status: "active", confirm: true, type__s: "Client Portal User" },
          ],
          info: { count: 5, more_records: false },
        },
      }).users,
    ).toEqual({ active: 2 });
  });

  it("takes a bare count of users", () => {
    expect(account({ users: { users: [], info: { count: 9 } } }).users).toEqual({ active: 9 });
    expect(account({ users: { active: 9 } }).users).toEqual({ active: 9 });
    expect(account({ users: { users: [] } }).users).toBeUndefined();
  });

  it("tells licences that are left", () => {
    expect(
      account({
        userLicenses: {
          __features: [
            {
              api_name: "user_licenses",
              details: { limits: { total: 10 }, used_count: { total: 9 }, available_count: { total: 1 } },
            },
          ],
        },
      }).userLicenses,
    ).toEqual({ available: 1, total: 10, used: 9 });
    expect(
      account({ userLicenses: { __features: [{ details: { available_count: { total: "Unlimited" } } }] } })
        .userLicenses,
    ).toBeUndefined();
  });
});
