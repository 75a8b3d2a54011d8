import { describe, open, verbs } from "../../../../../../test/verbs.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("body-keys");
const data = [{ Last_Name: "Ng" }];
const insertWith = (keys: object, version = "v8"): object => ({
  method: "POST",
  url: `/crm/${version}/Leads`,
  body: { data, ...keys },
});
const upsertWith = (keys: object): object => ({ method: "POST", url: "/crm/v8/Leads/upsert", body: { data, ...keys } });

describe("body-keys: what stands beside the records", () => {
  predicts("a misspelt key", insertWith({ triggers: ["workflow"] }), {
    code: null,
    severity: "warning",
    path: ["body", "triggers"],
    message: '"triggers" is not a known option beside "data". Did you mean "trigger"?',
    suggestions: ["trigger"],
  });
  predicts("a misspelt key whose value cannot be seen", insertWith({ larid: UNKNOWN }), {
    code: null,
    suggestions: ["lar_id"],
  });
  predicts("a trigger that no page lists", insertWith({ trigger: ["workflow", "blue_print"] }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "trigger", 1],
    details: { api_name: "trigger" },
    message:
      '"trigger" has no value "blue_print"; it can be workflow, approval, blueprint, pathfinder or orchestration. Did you mean "blueprint"?',
  });
  accepts("no trigger, as widgets write it", insertWith({ trigger: [""] }));
  predicts("one trigger as text", insertWith({ trigger: "workflow" }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "trigger"],
    details: { expected_data_type: "jsonarray", api_name: "trigger" },
    suggestions: ['["workflow"]'],
  });
  predicts(
    "a feature that Zoho does not know, in v8",
    insertWith({ apply_feature_execution: [{ name: "layout_rule" }] }),
    {
      code: "INVALID_DATA",
      severity: "error",
      path: ["body", "apply_feature_execution", 0, "name"],
      details: {
        api_name: "name",
        supported_values: [
          "layout_rules",
          "range_validation",
          "assignment_rules",
          "function_validation_rule",
          "criteria_validation_rule",
          "global_map_dependency",
          "territory_subordinates",
        ],
        json_path: "$.apply_feature_execution[0].name",
      },
      suggestions: ["layout_rules"],
    },
  );
  predicts(
    "a feature that Zoho does not know, before v8",
    insertWith({ apply_feature_execution: [{ name: "layout_rule" }] }, "v7"),
    { code: "INVALID_DATA", severity: "warning" },
  );
  predicts("another feature to skip than cadences", insertWith({ skip_feature_execution: [{ name: "cadence" }] }), {
    code: "INVALID_DATA",
    severity: "warning",
    suggestions: ["cadences"],
  });
  predicts("fields to compare where nothing is compared", insertWith({ duplicate_check_fields: ["Email"] }), {
    code: null,
    severity: "warning",
    message: '"duplicate_check_fields" is documented only for upsert; here it probably has no effect.',
  });
  predicts("a slip in a standard field to compare", upsertWith({ duplicate_check_fields: ["email"] }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "duplicate_check_fields", 0],
    suggestions: ["Email"],
  });

  accepts(
    "what the pages list",
    insertWith({
      trigger: ["workflow", "approval", "blueprint", "pathfinder", "orchestration"],
      lar_id: "4150868000001747019",
      process: ["review_process"],
      apply_feature_execution: [{ name: "layout_rules" }],
      skip_feature_execution: [{ name: "cadences" }],
    }),
  );
  accepts("a key that is documented nowhere and in use", insertWith({ skip_mandatory: true }, "v2"));
  accepts("no triggers", insertWith({ trigger: [] }));
  accepts("a null", insertWith({ trigger: null }));
  accepts("fields to compare in an upsert", upsertWith({ duplicate_check_fields: ["Email", "Mobile"] }));
  accepts(
    "a field of one's own, which the standard org does not have",
    upsertWith({ duplicate_check_fields: ["Customer_Number"] }),
  );
  silent(
    "values that cannot be seen",
    insertWith({ trigger: UNKNOWN, process: [UNKNOWN], apply_feature_execution: [{ name: UNKNOWN }] }),
  );
  silent("a body whose records cannot be seen", { method: "POST", url: "/crm/v8/Leads", body: UNKNOWN });
  accepts("a body that lacks its root key, which is another check's", {
    method: "POST",
    url: "/crm/v8/Leads",
    body: { Last_Name: "Ng" },
  });
});

const pulled = verbs("body-keys", {
  snapshot: {
    version: "v8",
    modules: [{ api_name: "Projects" }],
    fields: {
      Projects: [
        { api_name: "Name", data_type: "text", json_type: "string" },
        { api_name: "Code", data_type: "text", json_type: "string", unique: { case_sensitive: false } },
        { api_name: "City", data_type: "text", json_type: "string", unique: {} },
      ],
    },
  },
});
const compare = (names: unknown): object => ({
  method: "POST",
  url: "/crm/v8/Projects/upsert",
  body: { data: [{ Name: "Bridge" }], duplicate_check_fields: names },
});

describe("body-keys: fields to compare, with the org's own metadata", () => {
  pulled.predicts("a field that allows duplicates", compare(["City"]), {
    code: "INVALID_DATA",
    severity: "warning",
    message: '"City" is not a unique field of Projects. Zoho compares records only by Name or Code.',
  });
  pulled.predicts("a field that the module does not have", compare(["Codes"]), {
    code: "INVALID_DATA",
    severity: "warning",
    message: 'Projects has no field "Codes", so records cannot be compared by it. Did you mean "Code"?',
    suggestions: ["Code"],
  });
  pulled.accepts("a unique field, and the name of a custom module", compare(["Code", "Name"]));
  pulled.silent("a name that cannot be seen", compare([UNKNOWN]));
});

describe("body-keys: items of other endpoints", () => {
  predicts(
    "a user without a role",
    {
      method: "POST",
      url: "/crm/v2/users",
      body: { users: [{ last_name: "Ng", email: "ng@example.com", profile: "4150868000000026011" }] },
    },
    {
      code: "MANDATORY_NOT_FOUND",
      path: ["body", "users", 0],
      details: { api_name: "role" },
      message: '"role" is missing, and every item of this call needs it.',
    },
  );
  predicts(
    "a tag without a name, whose refusal is printed",
    { method: "POST", url: "/crm/v8/settings/tags?module=Leads", body: { tags: [{ color_code: "#969696" }] } },
    {
      code: "MANDATORY_NOT_FOUND",
      severity: "error",
      path: ["body", "tags", 0],
      details: { api_name: "name", json_path: "$.tags[0].name" },
    },
  );
  predicts(
    "the same before the version that prints it",
    { method: "POST", url: "/crm/v7/settings/tags?module=Leads", body: { tags: [{ color_code: "#969696" }] } },
    { code: "MANDATORY_NOT_FOUND", severity: "warning" },
  );
  predicts(
    "none of two keys of which one is needed",
    {
      method: "POST",
      url: "/crm/v8/Leads/actions/mass_convert",
      body: { ids: ["4150868000001747019"], related_modules: [{ name: "Deals" }] },
    },
    {
      code: "EXPECTED_FIELD_MISSING",
      severity: "error",
      path: ["body", "related_modules", 0],
      details: {
        expected_fields: [
          { api_name: "id", json_path: "$.related_modules[0].id" },
          { api_name: "api_name", json_path: "$.related_modules[0].api_name" },
        ],
      },
      message: 'None of "id", "api_name" is there, and this call needs one of them.',
    },
  );
  silent("one of two keys that cannot be seen", {
    method: "POST",
    url: "/crm/v8/Leads/actions/mass_convert",
    body: { ids: ["4150868000001747019"], related_modules: [open({})] },
  });
  predicts(
    "a key of a user that only Zoho sets",
    {
      method: "POST",
      url: "/crm/v8/users",
      body: {
        users: [
          {
            first_name: "Ada",
            last_name: "Ng",
            email: "ada@example.com",
            role: { id: "4150868000000026005" },
            profile: { id: "4150868000000026011" },
            created_by: { id: "4150868000000225013" },
          },
        ],
      },
    },
    {
      code: "NOT_SUPPORTED",
      severity: "error",
      path: ["body", "users", 0, "created_by"],
      details: { api_name: "created_by", json_path: "$.users[0].created_by" },
      message: '"created_by" cannot be sent in this call.',
    },
  );
  predicts(
    "an owner without an id",
    { method: "POST", url: "/crm/v8/Leads/actions/change_owner", body: { owner: {}, ids: ["4150868000001747019"] } },
    { code: "MANDATORY_NOT_FOUND", severity: "warning", path: ["body", "owner"] },
  );
  accepts("a tag", { method: "POST", url: "/crm/v8/settings/tags?module=Leads", body: { tags: [{ name: "hot" }] } });
  predicts(
    "a misspelt key of an item",
    {
      method: "POST",
      url: "/crm/v8/settings/tags?module=Leads",
      body: { tags: [{ name: "hot", colour_code: "#969696" }] },
    },
    {
      code: null,
      severity: "warning",
      effect: "ignored",
      path: ["body", "tags", 0, "colour_code"],
      message: 'This call has no key "colour_code", so Zoho ignores it. Did you mean "color_code"?',
      suggestions: ["color_code"],
    },
  );
  predicts(
    "a subscription without its channel, whose refusal is printed",
    {
      method: "POST",
      url: "/crm/v8/actions/watch",
      body: { watch: [{ events: ["Leads.create"], notify_url: "https://example.com/zoho" }] },
    },
    {
      code: "MANDATORY_NOT_FOUND",
      severity: "error",
      path: ["body", "watch", 0],
      details: { api_name: "channel_id", json_path: "$.watch[0].channel_id" },
      message: '"channel_id" is missing, and this call needs it.',
    },
  );
  predicts(
    "a key that is missing deep below, by one source",
    {
      method: "POST",
      url: "/crm/bulk/v8/read",
      body: { callback: { method: "post" }, query: { module: { api_name: "Leads" } } },
    },
    { code: "MANDATORY_NOT_FOUND", severity: "warning", path: ["body", "callback"], details: { api_name: "url" } },
  );
  predicts(
    "a shift's holiday without the shift",
    {
      method: "POST",
      url: "/crm/v8/settings/holidays",
      body: { holidays: [{ name: "Regatta", date: "2026-06-01", type: "shift_holiday" }] },
    },
    { code: "MANDATORY_NOT_FOUND", severity: "warning", path: ["body", "holidays", 0] },
  );
  accepts("a holiday of the business", {
    method: "POST",
    url: "/crm/v8/settings/holidays",
    body: { holidays: [{ name: "Regatta", date: "2026-06-01", type: "business_holiday" }] },
  });
  accepts("a thing that is named by its name", {
    method: "POST",
    url: "/crm/v8/settings/variables",
    body: {
      variables: [{ name: "Rate", api_name: "Rate", type: "integer", value: 5, variable_group: { name: "General" } }],
    },
  });
  silent("a name that may be a letter off from a key that cannot be seen", {
    method: "POST",
    url: "/crm/v8/settings/tags?module=Leads",
    body: { tags: [open({ name: "hot", colour_code: "#969696" })] },
  });
  silent("keys beside the root of other endpoints", {
    method: "POST",
    url: "/crm/v8/settings/tags?module=Leads",
    body: { tags: [{ name: "hot" }], colour: true },
  });
  silent("an item that may have more keys", {
    method: "POST",
    url: "/crm/v8/settings/tags?module=Leads",
    body: { tags: [open({})] },
  });
  silent("an item whose key may be absent", {
    method: "POST",
    url: "/crm/v8/settings/tags?module=Leads",
    body: { tags: [{ name: "hot", [MAYBE]: new Set(["name"]) }] },
  });
});
