// Parameters: when they are required, when they came, and which are not parameters at all.

export const parameters = [
  {
    operations: ["records.list"],
    reason: "a list call without `fields` is refused from v3 on",
    source:
      "v3 changelog, as quoted in an issue of airbyte; v7 documentation; v8 getRecords example: REQUIRED_PARAM_MISSING { param_name: fields }",
    witnesses: ["v7 documentation", "v8 example", "v3 changelog"],
    query: { fields: { required: "error", requiredFrom: "v3" } },
  },
  {
    operations: ["record_locks.list"],
    reason: "needed where no lock's id stands in the address, which is this operation",
    source: "v7 documentation, locking information",
    query: { fields: { required: "warning", requiredFrom: "v3" } },
  },
  {
    operations: ["deal_contact_roles.list"],
    reason: "the concrete address of the related list that the documentation and the OpenAPI file describe",
    source: "v7 documentation, contact roles of a deal; second OpenAPI file",
    witnesses: ["v7 documentation", "OpenAPI file"],
    query: { fields: { required: "error", requiredFrom: "v3" }, ids: {}, page: {}, per_page: {} },
  },
  {
    operations: ["deal_contact_roles.delete"],
    reason: "the concrete address of the related list that the documentation and the OpenAPI file describe",
    source: "v7 documentation, contact roles of a deal; v8 error list: REQUIRED_PARAM_MISSING",
    witnesses: ["v7 documentation", "v8 error list"],
    query: { ids: { required: "error" } },
  },
  {
    operations: ["deal_contact_roles.get", "record_contact_roles.get"],
    reason: "one record of a related list may be asked for with or without `fields`",
    source: "v7 documentation: a related record is printed without `fields`; against the second OpenAPI file",
    query: { fields: { required: undefined } },
  },
  {
    operations: ["entity_scores.list_of_record"],
    reason: "a related list",
    source: "v7 documentation, entity scores: the printed call",
    query: { fields: { required: "warning", requiredFrom: "v6" }, page: {}, per_page: {}, page_token: {} },
  },
  {
    operations: ["field_updates.get"],
    reason: "it asks for more of the answer; nothing can depend on it",
    source: "the same parameter is optional in every other operation; against the second OpenAPI file",
    query: { include_inner_details: { required: undefined } },
  },
  {
    operations: ["emails.available"],
    reason: "the only source misspells the name",
    source: "first OpenAPI file: orginal_message_id",
    query: { orginal_message_id: { required: undefined }, original_message_id: {} },
  },
  {
    operations: ["recycle_bin.list", "recycle_bin.delete"],
    reason:
      "`group` is a key inside `filters`, and one description writes `ids` and `filters` as required where the documentation does not",
    source: "v7 documentation, recycle bin",
    query: { group: { required: undefined }, ids: { required: undefined }, filters: { required: undefined } },
  },
  {
    operations: ["variables.list"],
    reason: "one page calls it mandatory, both OpenAPI files optional; all variables can be listed",
    source: "OpenAPI files",
    query: { group: { required: undefined } },
  },
  {
    operations: ["related.list", "related.list_of_deleted", "record_notes.list"],
    reason: "a slip for per_page",
    source: "second OpenAPI file, against v7 documentation",
    query: { perPage: null },
  },
  {
    operations: ["tags.update_one", "tags.records_count"],
    reason: "the path's id, copied among the query parameters",
    source: "v7 documentation, tags",
    query: { id: null },
  },
  {
    operations: ["tags.add", "tags.add_one", "tags.remove", "tags.remove_one"],
    reason: "until v3 tags and records are named in the query",
    source: "v2 documentation, add and remove tags; SDK 2 to 3",
    query: { tag_names: { until: "v3" }, ids: { until: undefined }, over_write: {} },
  },
  {
    operations: ["modules.list"],
    reason: "the changelog is earlier than the SDK",
    source: "v5 changelog, modules; v8 examples",
    query: { status: { since: "v5" }, include: { since: "v8" }, feature_name: { since: "v8" } },
  },
  {
    operations: ["layouts.list", "layouts.get"],
    reason: "new in v8",
    source: "second OpenAPI file; the first one and v7 documentation do not have them",
    query: { mode: { since: "v8" }, include: { since: "v8" } },
  },
  {
    operations: ["records.search"],
    reason: "new in v8",
    source: "second OpenAPI file; the first one and v7 documentation do not have it",
    query: { approval_state: { since: "v8" } },
  },
  {
    operations: ["records.search"],
    reason:
      "the description of v8 has them, but nothing says that they are new there: an answer of v7 tells how it is sorted, and a published client sends them in v7",
    source:
      "v7 documentation, search records: the printed answer has info.sort_by and info.sort_order; the gem active_call-zoho_crm",
    query: { sort_by: { since: undefined }, sort_order: { since: undefined } },
  },
  {
    operations: ["records.search"],
    reason: "v2 has it already; that it is missing from the first SDK says nothing",
    source: "help page that compares searchRecords of the versions 1.0 and 2.0: fields in place of selectColumns",
    query: { fields: { since: undefined } },
  },
  {
    operations: ["users.list"],
    reason: "new in v8",
    source: "second OpenAPI file",
    query: { type__s: { since: "v8" } },
  },
  {
    operations: [
      "webforms.list",
      "webforms.create",
      "webforms.get",
      "webforms.update",
      "webforms.update_one",
      "webforms.delete_one",
      "webforms.preview",
    ],
    reason: "published calls of list, create and preview name the module; the others by analogy (guess)",
    source: "SDK 8 samples, webforms",
    query: { module: {} },
  },
];
