import type { Catalogue } from "./types.ts";

type Names = readonly [string | null, string | null];

/** Sent from v3 on. guess: the guide (v2) prints neither, Zoho's v8 examples print both; the version between is not documented. */
const later = {
  json_path: [null, "json_path"],
  resource_path_index: [null, "resource_path_index"],
} as const satisfies Record<string, Names>;

/** A parameter's name where only v8 examples show it. guess: older versions called it the same. */
const param_name: Names = ["param_name", "param_name"];

/**
 * What the facts of a finding are called in an answer's `details`: `[v2 and v2.1, v3 and later]`, null where they are not sent.
 * A fact that is not listed keeps its name. Sources: Kaizen #25 for v2; examples of zoho/crm-oas, `v8.0/record` and `v8.0/users`, for v8.
 * Where the change happened is not documented; v3 is a guess.
 */
export const details: Catalogue["details"] = {
  // v8 examples of pick list values and cadences: { param_name: "module" }
  INVALID_MODULE: { param: [null, "param_name"], ...later },
  INVALID_REQUEST_METHOD: later,
  AUTHORIZATION_FAILED: later,
  // Kaizen #25, 1.g: { param: "module" }; v8 getRecords, deleteRecords: { param_name: "fields" }
  REQUIRED_PARAM_MISSING: { param: ["param", "param_name"] },
  // v8 searchRecords: { param_names: ["criteria", "email", "phone", "word"] }
  EXPECTED_PARAM_MISSING: { params: ["param_names", "param_names"] },
  // Kaizen #25, 1.e: { api_name: "type" } for a parameter; v8: { param_name }
  PATTERN_NOT_MATCHED: { param: ["api_name", "param_name"], ...later },
  // Kaizen #25, 1.d: { api_name: "role" }; v8: { api_name, json_path }, plus id on update and layout_rule where one asks for the field
  MANDATORY_NOT_FOUND: { layout_rule: [null, "layout_rule"], ...later },
  // Kaizen #25, 1.b: { expected_data_type: "jsonobject" }; v8: expected_data_type | maximum_length | supported_values, with api_name and json_path;
  // { param_name: "cvid" } for a parameter
  INVALID_DATA: { param: ["api_name", "param_name"], ...later },
  // Kaizen #25, 1.c: { api_name, id }; v8 adds the record that holds the value
  DUPLICATE_DATA: { duplicate_record: [null, "duplicate_record"], more_records: [null, "more_records"], ...later },
  // v8 getRecords: { limit: 50, param_name: "fields" }; updateRecords: { maximum_length: 100, api_name: "data" }
  LIMIT_EXCEEDED: { param: param_name, json_path: [null, null] },
  // v8 getRecords: { limit: 2000 }
  DISCRETE_PAGINATION_LIMIT_EXCEEDED: { param: [null, null] },
  // v8 getRecords: { param_name: "page_token" }
  PAGINATION_LIMIT_EXCEEDED: { param: param_name, limit: [null, null] },
  TOKEN_BOUND_DATA_MISMATCH: { param: param_name },
  // v8 getUsers: { param_name: "query_id", dependee: { param_name: "child_data" } }
  DEPENDENT_PARAM_MISSING: { param: param_name },
  // v8 updateRecords: { api_name, json_path, dependee: { api_name, json_path } }
  DEPENDENT_FIELD_MISSING: later,
  DEPENDENT_MISMATCH: later,
  // v8 createUser: { api_name, json_path, mapped_field: { api_name, json_path } }
  MAPPING_MISMATCH: later,
  EXPIRED_VALUE: later,
  NOT_ALLOWED: later,
  NOT_SUPPORTED: later,
};

/** Operations that print these details in another way. Sources: examples of zoho/crm-oas, v8.0, of each. */
export const detailsByOperation: Catalogue["detailsByOperation"] = [
  // v8 createTags, getTags: { param: "module" }
  { operations: ["tags.*"], names: { REQUIRED_PARAM_MISSING: { param: ["param", "param"] } } },
  // v8: an unknown module in the query is { param_name: "module" }; elsewhere {}
  {
    operations: [
      "cadences.*",
      "fields.pick_list_values",
      "fields.get_pick_list_value",
      "fields.replace_pick_list_values",
      "fields.delete_pick_list_value",
    ],
    names: { INVALID_MODULE: { param: [null, "param_name"] } },
  },
];
