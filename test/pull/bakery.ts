import type { Org } from "./zoho-server.ts";

/** Nobody of these may ever get into a snapshot. */
export const people = { name: "Ines Okafor", email: "ines.okafor@example.com", id: "100000000000000777" };

const by = { name: people.name, id: people.id, email: people.email };

/** An invented bakery: two modules of Zoho's, one of its own with a subform, one that the API does not serve, two whose names differ in case only. */
export const bakery: Org = {
  modules: [
    module("Loaves", { plural_label: "Loaves", generated_type: "custom" }),
    module("Leads", { plural_label: "Leads", generated_type: "default" }),
    module("Loaf_Rows", { generated_type: "subform", creatable: false, editable: false }),
    module("Home", { api_supported: false, creatable: false }),
    module("Ovens", {}),
    module("OVENS", {}),
    module("../Escape", {}),
  ],
  fields: {
    Leads: [
      {
        id: "200000000000000001",
        api_name: "Last_Name",
        field_label: "Last Name",
        data_type: "text",
        json_type: "string",
        length: 80,
        system_mandatory: true,
        read_only: false,
        field_read_only: false,
        operation_type: { web_create: true, api_create: true, api_update: true },
        created_by: by,
        profiles: [{ name: "Administrator", id: "1", permission_type: "read_write" }],
        tooltip: null,
        lookup: {},
        unique: {},
        pick_list_values: [],
      },
      {
        api_name: "Lead_Source",
        field_label: "Lead Source",
        data_type: "picklist",
        json_type: "string",
        length: 120,
        system_mandatory: false,
        pick_list_values: [
          { display_value: "Market", actual_value: "Market", sequence_number: 2, id: "5" },
          { display_value: "Door", actual_value: "Door", sequence_number: 1, id: "6" },
        ],
      },
      {
        api_name: "Owner",
        field_label: "Lead Owner",
        data_type: "ownerlookup",
        json_type: "jsonobject",
        system_mandatory: false,
        default_value: by,
      },
    ],
    Loaves: [
      { api_name: "Name", data_type: "text", json_type: "string", length: 120, system_mandatory: true },
      {
        api_name: "Rows",
        data_type: "subform",
        json_type: "jsonarray",
        associated_module: { module: "Loaf_Rows", id: "9" },
      },
    ],
    Loaf_Rows: [{ api_name: "Flour", data_type: "text", json_type: "string", length: 60, system_mandatory: false }],
    Ovens: [{ api_name: "Name", data_type: "text", length: 20 }],
    OVENS: [{ api_name: "Name", data_type: "text", length: 40 }],
    "../Escape": [{ api_name: "Name", data_type: "text" }],
  },
  layouts: {
    Leads: [
      {
        id: "300000000000000001",
        name: "Standard",
        status: "active",
        modified_by: by,
        sections: [
          {
            api_name: "Main",
            fields: [
              { api_name: "Last_Name", required: true },
              { api_name: "Lead_Source", required: false },
            ],
          },
        ],
      },
    ],
  },
  related_lists: {
    Leads: [
      {
        id: "7",
        api_name: "Notes",
        module: { api_name: "Notes", id: "8" },
        href: "Leads/{ENTITYID}/Notes",
        modified_by: by,
      },
    ],
  },
  org: {
    id: "400000000000000001",
    company_name: "Okafor's Bakery",
    primary_email: people.email,
    type: "production",
    mc_status: false,
    license_details: { paid: true, paid_type: "enterprise", users_license_purchased: 3 },
  },
  users: [
    {
      id: people.id,
      full_name: people.name,
      email: people.email,
      status: "active",
      confirm: true,
      type__s: "Regular User",
      profile: { id: "500000000000000001", name: "Administrator" },
    },
    {
      id: "100000000000000778",
      full_name: "Somebody Else",
      email: "somebody@example.com",
      status: "active",
      confirm: true,
      type__s: "Regular User",
      profile: { id: "500000000000000002", name: "Standard" },
    },
  ],
  profiles: [profile("500000000000000001", "Administrator", true), profile("500000000000000002", "Standard", false)],
  licences: [
    {
      api_name: "user_licenses",
      details: { limits: { total: 3 }, used_count: { total: 2 }, available_count: { total: 1 } },
    },
  ],
  __features: [
    {
      api_name: "global_picklists",
      feature_label: "Global Picklists",
      parent_feature: null,
      module_supported: true,
      details: { limits: { edition_limit: 30, total: 30 }, used_count: { total: 4 }, available_count: { total: 26 } },
      components: [],
    },
    { api_name: "kiosks", feature_label: "Kiosks", details: null, components: null },
  ],
  __apis: [],
};

function module(api_name: string, more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    api_name,
    module_name: api_name,
    api_supported: true,
    creatable: true,
    editable: true,
    deletable: true,
    viewable: true,
    modified_by: by,
    profiles: [{ name: "Administrator", id: "500000000000000001" }],
    ...more,
  };
}

function profile(id: string, name: string, mayDelete: boolean) {
  return {
    id,
    name,
    modified_by: by,
    permissions_details: [
      { id: "1", name: "Crm_Implied_View_Leads", enabled: true },
      { id: "2", name: "Crm_Implied_Delete_Leads", enabled: mayDelete },
    ],
  };
}
