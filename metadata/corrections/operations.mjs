// Operations themselves: addresses that a published call uses and no description has, versions, modules, exclusive parameters.

/** Operations that no fact line has. */
export const extraOperations = [
  {
    reason:
      "the portal transfer is described with `action`, as no other address is; the regular spelling must not be called unknown",
    source: "v7 documentation, portal users; by analogy (guess)",
    operation: {
      id: "portal_users.transfer_alias",
      method: "POST",
      path: "/crm/{version}/settings/portals/{portal}/user_type/{user_type_id}/users/actions/transfer",
      kind: "action",
      since: "v6",
      query: [{ name: "personality_ids" }, { name: "transfer_To" }],
      scopes: [["ZohoCRM.settings.clientportal.UPDATE"]],
    },
  },
  {
    reason:
      "no page has it, and four independent programs read mail merge templates from its answer; nothing is said about its parameters or versions",
    source: "public code that calls it in v2 and v2.1; undocumented",
    operation: {
      id: "templates.list",
      method: "GET",
      path: "/crm/{version}/settings/templates",
      kind: "read",
      query: [],
      scopes: [],
    },
  },
  ...[
    ["users.transfer_alias", "POST", "/crm/{version}/users/action/transfer"],
    ["users.transfer_status_alias", "GET", "/crm/{version}/users/action/transfer"],
    ["users.transfer", "POST", "/crm/{version}/users/actions/transfer"],
    ["users.transfer_one_alias", "POST", "/crm/{version}/users/{user}/action/transfer"],
  ].map(([id, method, path]) => ({
    reason: "official samples write the transfer of a user with `action` in the singular, and on the collection",
    source: "published samples of the users API",
    operation: {
      id,
      method,
      path,
      kind: method === "GET" ? "read" : "action",
      query: [{ name: "job_id" }],
      scopes: [],
    },
  })),
];

const territories = [
  "records.assign_territories",
  "records.assign_territories_one",
  "records.remove_territories",
  "records.remove_territories_one",
];

export const operations = [
  {
    operations: territories,
    reason:
      "territories exist for Deals, Contacts and Accounts; the SDK samples and the territories' lead_rule_criteria speak for Leads too",
    source: "v7 documentation, assign territories; SDK 5 to 8 samples",
    set: { modules: ["Deals", "Contacts", "Accounts", "Leads"] },
  },
  {
    operations: ["records.convert", "records.mass_convert", "records.mass_convert_status"],
    reason: "the inventory conversion turns quotes into sales orders or invoices, and sales orders into invoices",
    source: "v7 documentation, convert inventory records; the scopes mass_convert.quotes and mass_convert.salesorders",
    set: { modules: ["Quotes", "Sales_Orders"] },
  },
  {
    operations: [
      "record_contact_roles.list",
      "record_contact_roles.update",
      "record_contact_roles.delete",
      "record_contact_roles.get",
      "record_contact_roles.update_one",
      "record_contact_roles.delete_one",
    ],
    reason: "contact roles are a related list of deals; the description has {module} where the documentation has Deals",
    source: "v7 documentation, contact roles of a deal; SDK paths",
    set: { modules: ["Deals"] },
  },
  {
    operations: ["functions.execute", "functions.execute_get"],
    reason: "a function may be called with a zapikey instead of a token; its address is shown under v2 as well",
    source: "functions documentation, REST API with API key",
    set: { anonymous: true, since: undefined },
    query: { auth_type: { seen: ["apikey", "oauth"] }, zapikey: {}, arguments: {} },
  },
  {
    operations: ["leads.conversion_options"],
    reason: "the SDKs of v3 to v5 call the same address with the module as a parameter",
    source: "SDK 3 to 5; a published v5 sample",
    set: { since: "v3" },
  },
  {
    operations: [
      "record_locks.list",
      "record_locks.create",
      "record_locks.get",
      "record_locks.update_one",
      "record_locks.delete_one",
    ],
    reason: "a published v3 sample locks a record, so the SDK's first version is no bound",
    source: "published v3 sample",
    set: { since: "v3" },
  },
  {
    operations: ["taxes.create", "taxes.delete", "taxes.delete_one"],
    reason: "taxes could be created and deleted until v2.1 only",
    source: "SDK 2 and 2.1 have them, 3 to 8 do not",
    set: { until: "v2.1" },
  },
  {
    operations: [
      "user_territories.transfer_and_delink",
      "user_territories.transfer_and_delink_one",
      "user_territories.validate_before_transfer",
      "user_territories.validate_before_transfer_one",
    ],
    reason: "moved out of the API",
    source: "SDK 3 to 6 have them, 7 and 8 do not",
    set: { until: "v6" },
  },
  {
    operations: ["records.search"],
    reason: "a search needs something to search for",
    source:
      "v8 example: EXPECTED_PARAM_MISSING { param_names: [criteria, email, phone, word] }; v7 documentation, search records",
    set: { oneOf: [["criteria", "email", "phone", "word"]] },
  },
  {
    operations: ["records.list"],
    reason: "a token replaces the page number, and a custom view brings its own order",
    source: "v7 documentation, get records: AMBIGUITY_DURING_PROCESSING; v8 error lists",
    set: {
      exclusive: [
        ["page", "page_token"],
        ["cvid", "sort_by"],
      ],
    },
  },
];
