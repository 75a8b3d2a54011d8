/** A call, a body that it takes, and faults of it with what Zoho prints for them. */
export interface PublishedCall {
  /** `POST /crm/v8/settings/tags?module=Leads` */
  readonly call: string;
  readonly good: object;
  /** Where the error stands: `tags[]`, `base_currency`; `""` is the answer itself. A fault may say otherwise. */
  readonly in: string;
  readonly faults: readonly Fault[];
}

/** `[place, value, code, details, in?]`; the value undefined leaves the key out. `api_name` and `json_path` follow from the place unless given. */
export type Fault = readonly [
  place: string,
  value: unknown,
  code: string,
  details?: object | undefined,
  where?: string | undefined,
];

const missing = (place: string, details?: object, where?: string): Fault => [
  place,
  undefined,
  "MANDATORY_NOT_FOUND",
  details,
  where,
];
const invalid = (place: string, value: unknown, details?: object, where?: string): Fault => [
  place,
  value,
  "INVALID_DATA",
  details,
  where,
];
const type = (place: string, value: unknown, expected_data_type: string, where?: string): Fault =>
  invalid(place, value, { expected_data_type }, where);
const long = (place: string, maximum_length: number): Fault =>
  invalid(place, "x".repeat(maximum_length + 1), { maximum_length });

/** Without a place in the answer. */
const BARE = { json_path: undefined };
const id = "4150868000001747019";

const condition = {
  type: "field_selection",
  module: { api_name: "Leads" },
  field_selection: {
    group_operator: "or",
    group: [{ field: { api_name: "Company" } }, { field: { api_name: "Phone" } }],
  },
};
const AT = "watch[0].notification_condition[0]";

/** Examples of zoho/crm-oas, v8.0, of the operations named; values are invented. */
export const published: readonly PublishedCall[] = [
  {
    call: "POST /crm/v8/actions/watch",
    good: {
      watch: [
        {
          channel_id: "1000000068001",
          events: ["Leads.create"],
          notify_url: "https://bakery.example/hook",
          notification_condition: [condition],
        },
      ],
    },
    in: "",
    faults: [
      missing("watch[0].channel_id", {}, "watch[]"),
      missing("watch[0].notify_url", BARE),
      invalid("watch[0].notification_condition", "all"),
      type(`${AT}.module`, "Leads", "jsonobject"),
      type(`${AT}.module.api_name`, 5, "string"),
      [
        `${AT}.module`,
        {},
        "EXPECTED_FIELD_MISSING",
        {
          api_name: undefined,
          json_path: undefined,
          expected_fields: [
            { api_name: "api_name", json_path: `$.${AT}.module.api_name` },
            { api_name: "id", json_path: `$.${AT}.module.id` },
          ],
        },
      ],
      missing(`${AT}.type`),
      type(`${AT}.type`, 5, "text"),
      invalid(`${AT}.type`, "selection", { supported_values: ["field_selection"] }),
    ],
  },
  {
    call: "POST /crm/v8/coql",
    good: { select_query: "select Last_Name from Leads where id is not null" },
    in: "",
    faults: [
      missing("select_query", BARE),
      type("include_meta", "fields", "jsonarray"),
      invalid("include_meta[0]", "field", { supported_values: ["fields"] }),
      invalid("include_meta[0]", 5, { expected_data_type: "text", supported_values: ["fields"] }),
    ],
  },
  {
    call: "POST /crm/v8/Leads/actions/mass_convert",
    good: {
      ids: [id],
      related_modules: [{ api_name: "Notes" }],
      Deals: { Deal_Name: "Crates", Stage: "Qualification" },
    },
    in: "",
    faults: [
      missing("ids"),
      missing("Deals.Deal_Name"),
      type("ids[0]", true, "long"),
      invalid("apply_assignment_threshold", "yes"),
      [
        "related_modules[0]",
        {},
        "EXPECTED_FIELD_MISSING",
        {
          api_name: undefined,
          json_path: undefined,
          expected_fields: [
            { api_name: "id", json_path: "$.related_modules[0].id" },
            { api_name: "api_name", json_path: "$.related_modules[0].api_name" },
          ],
        },
      ],
    ],
  },
  {
    call: "POST /crm/v8/org/currencies",
    good: {
      currencies: [
        {
          name: "Algerian Dinar - DZD",
          iso_code: "DZD",
          symbol: "DA",
          exchange_rate: "134.5",
          exchange_rate_auto_update: true,
          format: { decimal_separator: "Period", thousand_separator: "Comma", decimal_places: "2" },
        },
      ],
    },
    in: "currencies[]",
    faults: [
      type("currencies[0].iso_code", 5, "string"),
      type("currencies[0].exchange_rate_auto_update", "true", "boolean"),
      invalid("currencies[0].format.thousand_separator", "Dot"),
      invalid("currencies[0].format.decimal_separator", "Dot"),
      invalid("currencies[0].format.decimal_places", "9"),
      invalid("currencies[0].format.numeral_system", "Roman"),
    ],
  },
  {
    call: "POST /crm/v8/settings/automation/scoring_rules",
    good: {
      scoring_rules: [
        {
          name: "Visits",
          module: { api_name: "Leads" },
          layout: { id },
          field_rules: [{ score: 5, criteria: { field: { api_name: "Company" }, comparator: "equal", value: "Ng" } }],
        },
      ],
    },
    in: "scoring_rules[]",
    faults: [
      long("scoring_rules[0].name", 25),
      long("scoring_rules[0].description", 500),
      missing("scoring_rules[0].name"),
      missing("scoring_rules[0].module"),
      missing("scoring_rules[0].field_rules[0].criteria"),
      [
        "scoring_rules[0].field_rules",
        undefined,
        "EXPECTED_FIELD_MISSING",
        {
          api_name: undefined,
          json_path: undefined,
          expected_fields: [
            { api_name: "field_rules", json_path: "$.scoring_rules[0].field_rules" },
            { api_name: "signal_rules", json_path: "$.scoring_rules[0].signal_rules" },
          ],
        },
      ],
    ],
  },
  {
    call: "POST /crm/v8/settings/global_picklists",
    good: {
      global_picklists: [
        {
          display_label: "Ovens",
          pick_list_values: [{ display_value: "Deck" }, { display_value: "Rack", type: "used" }],
        },
      ],
    },
    in: "global_picklists[]",
    faults: [
      long("global_picklists[0].display_label", 50),
      long("global_picklists[0].description", 1000),
      long("global_picklists[0].pick_list_values[0].display_value", 120),
      long("global_picklists[0].pick_list_values[0].reference_value", 120),
      invalid("global_picklists[0].pick_list_values[1].type", "unknown", { regex: "used|unused" }),
      missing("global_picklists[0].display_label"),
      missing("global_picklists[0].pick_list_values"),
      missing("global_picklists[0].pick_list_values[0].display_value"),
    ],
  },
  {
    call: `PATCH /crm/v8/settings/layouts/${id}?module=Leads`,
    good: { layouts: [{ sections: [{ id, fields: [{ id }] }] }] },
    in: "layouts[]",
    faults: [
      type("layouts[0].sections[0].tab_traversal", 5, "text"),
      [
        "layouts[0].sections[0].id",
        undefined,
        "EXPECTED_FIELD_MISSING",
        {
          api_name: undefined,
          json_path: undefined,
          expected_fields: [
            { api_name: "id", json_path: "$.layouts[0].sections[0].id" },
            { api_name: "display_label", json_path: "$.layouts[0].sections[0].display_label" },
          ],
        },
      ],
    ],
  },
  {
    call: "POST /crm/v8/settings/modules",
    good: {
      modules: [
        {
          singular_label: "Oven",
          plural_label: "Ovens",
          profiles: [{ id }],
          display_field: { field_label: "Oven Name", data_type: "text" },
        },
      ],
    },
    in: "modules[]",
    faults: [
      missing("modules[0].singular_label"),
      missing("modules[0].profiles"),
      missing("modules[0].profiles[0].id"),
      long("modules[0].display_field.field_label", 50),
      type("modules[0].plural_label", 5, "text"),
      type("modules[0].profiles[0].id", true, "bigint"),
    ],
  },
  {
    call: `PUT /crm/v8/settings/profiles/${id}`,
    good: { profiles: [{ name: "Bakers", permissions_details: [{ id, enabled: true }] }] },
    in: "profiles[]",
    faults: [type("profiles[0].permissions_details", "all", "jsonarray")],
  },
  {
    call: `POST /crm/v8/settings/profiles/${id}/actions/clone`,
    good: { profiles: [{ name: "Bakers" }] },
    in: "profiles[]",
    faults: [missing("profiles[0].name")],
  },
  {
    call: "POST /crm/v8/settings/roles",
    good: { roles: [{ name: "Baker", reporting_to: { id } }] },
    in: "roles[]",
    faults: [long("roles[0].name", 200)],
  },
  {
    call: "POST /crm/v8/settings/tags?module=Leads",
    good: { tags: [{ name: "hot", color_code: "#969696" }] },
    in: "tags[]",
    faults: [missing("tags[0].name"), long("tags[0].color_code", 7)],
  },
  {
    call: `POST /crm/v8/settings/tags/${id}/actions/merge`,
    good: { tags: [{ conflict_id: id }] },
    in: "",
    faults: [type("tags", "hot", "jsonarray")],
  },
  {
    call: "POST /crm/v8/settings/variables",
    good: {
      variables: [{ name: "Rate", api_name: "Rate", type: "integer", value: 5, variable_group: { name: "General" } }],
    },
    in: "variables[]",
    faults: [
      missing("variables", BARE),
      ["", [], "INVALID_DATA", { expected_data_type: "jsonobject", api_name: undefined, json_path: undefined }],
    ],
  },
  {
    call: "POST /crm/v8/settings/territories",
    good: {
      territories: [{ name: "North", reporting_to: { id }, permission_type: "read_only", manager: { id } }],
    },
    in: "territories[]",
    faults: [
      missing("territories[0].name"),
      missing("territories[0].reporting_to"),
      missing("territories[0].permission_type"),
    ],
  },
  {
    call: "POST /crm/v8/users",
    good: {
      users: [{ first_name: "Ada", last_name: "Ng", email: "ada@bakery.example", role: { id }, profile: { id } }],
    },
    in: "users[]",
    faults: [
      missing("users[0].role", BARE),
      invalid("users[0].number_separator", "Dot"),
      invalid("users[0].decimal_separator", "Dot"),
      ["users[0].created_by", { id }, "NOT_SUPPORTED"],
    ],
  },
  {
    call: "POST /crm/v8/Leads/actions/change_owner",
    good: { ids: [id], owner: { id } },
    in: "",
    faults: [type("ids[0]", true, "long", "data")],
  },
  {
    call: "POST /crm/v8/Leads/actions/mass_change_owner",
    good: { cvid: id, owner: { id } },
    in: "",
    faults: [missing("cvid")],
  },
  {
    call: "POST /crm/v8/Leads/actions/mass_delete",
    good: { ids: [id] },
    in: "",
    faults: [missing("ids", { expected_data_type: "jsonarray", ...BARE })],
  },
  {
    call: "POST /crm/v8/Leads/actions/mass_update",
    good: { ids: [id], data: [{ Company: "Ng & Co" }] },
    in: "data[]",
    faults: [missing("data", { api_name: undefined, json_path: undefined })],
  },
  {
    call: `POST /crm/v8/Leads/${id}/__email_drafts`,
    good: {
      __email_drafts: [
        {
          from: "ada@bakery.example",
          to: [{ user_name: "Ben", email: "ben@bakery.example" }],
          cc: [{ email: "cleo@bakery.example" }],
          bcc: [{ email: "dan@bakery.example" }],
          rich_text: true,
          attachments: [{ id: "2cc1cdf0", file_name: "crates.pdf" }],
          schedule_details: { time: "2026-12-24T10:00:00+01:00" },
          inventory_details: { inventory_template: { id } },
        },
      ],
    },
    in: "__email_drafts[]",
    faults: [
      missing("__email_drafts[0].from"),
      missing("__email_drafts[0].rich_text"),
      missing("__email_drafts[0].to[0].email"),
      missing("__email_drafts[0].cc[0].email"),
      missing("__email_drafts[0].bcc[0].email"),
      missing("__email_drafts[0].schedule_details.time"),
      missing("__email_drafts[0].inventory_details.inventory_template"),
      invalid("__email_drafts[0].inventory_details.paper_type", "A9"),
    ],
  },
  {
    call: `POST /crm/v8/Quotes/${id}/actions/convert`,
    good: { data: [{ convert_to: [{ module: { api_name: "Invoices" } }] }] },
    in: "data[]",
    faults: [
      missing("data[0].convert_to", {}, ""),
      [
        "data[0].convert_to[0].module",
        {},
        "EXPECTED_FIELD_MISSING",
        {
          api_name: undefined,
          json_path: undefined,
          expected_fields: [
            { api_name: "api_name", json_path: "$.data[0].convert_to[0].module.api_name" },
            { api_name: "id", json_path: "$.data[0].convert_to[0].module.id" },
          ],
        },
      ],
    ],
  },
  {
    call: `POST /crm/v8/Leads/${id}/actions/merge`,
    good: {
      merge: [{ data: [{ id, _fields: [{ api_name: "Company" }] }], master_record_fields: [{ api_name: "Phone" }] }],
    },
    in: "merge[]",
    faults: [
      missing("merge[0].data[0].id"),
      missing("merge[0].data[0]._fields[0].api_name"),
      missing("merge[0].master_record_fields[0].api_name"),
      invalid("merge[0].data", [{ id }, { id: "4150868000001747020" }, { id: "4150868000001747021" }], {
        maximum_length: 2,
      }),
    ],
  },
  {
    call: `POST /crm/v8/Leads/${id}/actions/share`,
    good: { share: [{ shared_with: { id }, type: "users", permission: "read_only" }] },
    in: "share[]",
    faults: [missing("share[0].permission")],
  },
  {
    call: `POST /crm/v8/Leads/${id}/Locking_Information__s`,
    good: { data: [{ Locked_Reason__s: "Audit" }] },
    in: "data[]",
    faults: [missing("data[0].Locked_Reason__s")],
  },
];
