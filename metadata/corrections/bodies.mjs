// Bodies, where the facts alone would say too much or too little.

const writes = ["records.insert", "records.update", "records.update_one", "records.upsert"];

export const bodies = [
  {
    operations: writes,
    reason: "every write of records has `data`; what may stand beside it is known from several sources",
    source: "v7 documentation, insert records; OpenAPI files; SDK samples",
    witnesses: ["v7 documentation", "OpenAPI files"],
    body: {
      key: "data", keyType: "array", required: "error", itemKeys: undefined,
      keys: ["trigger", "process", "lar_id", "wf_trigger", "duplicate_check_fields", "apply_feature_execution", "skip_feature_execution"],
    },
  },
  {
    operations: ["records.insert", "records.update", "records.upsert"],
    reason: "at most 100 records in a call",
    source: "v7 documentation; v8 updateRecords example: LIMIT_EXCEEDED { maximum_length: 100, api_name: data }",
    witnesses: ["v7 documentation", "v8 example"],
    body: { maxItems: 100 },
  },
  {
    operations: ["notes.update"],
    reason: "at most 100 notes in an update",
    source: "v7 documentation, update notes; OpenAPI file (maxItems 100)",
    witnesses: ["v7 documentation", "OpenAPI file"],
    body: { maxItems: 100 },
  },
  {
    operations: ["users.create"],
    reason: "one user in a call",
    source: "v8 createUser example: INVALID_DATA { maximum_length: 1, api_name: users }; OpenAPI file (maxItems 1)",
    witnesses: ["v8 example", "OpenAPI file"],
    body: { maxItems: 1 },
  },
  {
    operations: ["composite.execute"],
    reason: "five sub-requests in a call",
    source: "v7 documentation, composite API; OpenAPI file (maxItems 5)",
    witnesses: ["v7 documentation", "OpenAPI file"],
    body: { maxItems: 5 },
  },
  {
    operations: [
      "notes.insert", "notes.update", "notes.update_one", "record_notes.insert", "record_notes.update", "record_notes.update_one",
      "appointments.insert", "appointments.update", "appointments.update_one", "services.insert", "services.update", "services.update_one",
      "rescheduled_history.insert", "rescheduled_history.update", "rescheduled_history.update_one",
    ],
    reason: "they are records: `data` as for every module, and the fields of the module say what an item needs",
    source: "v7 documentation, notes, appointments, services, reschedule history; OpenAPI files",
    witnesses: ["v7 documentation", "OpenAPI files"],
    body: { key: "data", keyType: "array", required: "error", itemKeys: undefined },
  },
  {
    operations: ["users.create"],
    reason: "a user needs a role; the OpenAPI files mark nothing as required",
    source: "error guide, 1.d: MANDATORY_NOT_FOUND { api_name: role } under `users`; v7 documentation, add a user",
    witnesses: ["error guide", "v7 documentation"],
    body: { required: "error", itemKeys: [{ name: "role", required: "error" }, { name: "profile", required: "warning" }, { name: "email", required: "warning" }, { name: "last_name", required: "warning" }] },
  },
  {
    operations: ["users.update", "users.update_one"],
    reason: "the answer stands under `users`, and so does every published request",
    source: "error guide, 1.b and 1.d; SDK samples",
    witnesses: ["error guide", "SDK samples"],
    body: { required: "error" },
  },
  {
    operations: ["tags.add", "tags.add_one", "tags.remove", "tags.remove_one"],
    reason: "until v3 the tags stand in the query (tag_names) and there is no body; items have a name or an id",
    source: "v2 documentation, add and remove tags; SDK 2 to 3",
    body: { required: undefined, itemKeys: undefined },
  },
  {
    operations: ["events.cancel"],
    reason: "published calls do without a body",
    source: "v2.1 documentation, cancel a meeting",
    body: { required: undefined, itemKeys: undefined },
  },
  {
    operations: ["coql.query"],
    reason: "the query is one string at the root",
    source: "v7 documentation, queries; v8 example: MANDATORY_NOT_FOUND, mandatory key not found",
    witnesses: ["v7 documentation", "v8 example"],
    body: { key: "select_query", keyType: "string", required: "error", keys: ["include_meta"] },
  },
  {
    operations: ["bulk_write.create"],
    reason: "`file_names` names several files in one archive; published jobs with one file do without it",
    source: "v7 documentation, create a bulk write job, samples",
    body: { itemKeys: [{ name: "module", required: "warning" }, { name: "type", required: "warning" }] },
  },
  {
    operations: ["related.update_one"],
    reason: "the related record's id stands in the path",
    source: "SDK samples, updateRelatedRecord",
    body: { itemKeys: undefined },
  },
  {
    operations: ["bulk_read.create"],
    reason: "one description takes `callback` for the root key; it is `query`, and `callback` is optional",
    source: "v7 documentation, bulk read; second OpenAPI file",
    body: { key: "query", keyType: "object", required: "warning", keys: ["callback", "file_type"], itemKeys: [{ name: "module", required: "warning" }] },
  },
  {
    operations: ["records.change_owner", "records.change_owner_one"],
    reason: "one description takes `related_modules` for the root key; it is `owner`",
    source: "second OpenAPI file; v7 documentation and SDK samples, change owner",
    witnesses: ["OpenAPI file", "v7 documentation"],
    body: { key: "owner", keyType: "object", required: "error", keys: ["ids", "notify", "related_modules"], itemKeys: [{ name: "id", required: "warning" }] },
  },
  {
    operations: ["notifications.patch"],
    reason: "documentation and SDKs send `watch`, the OpenAPI file describes the keys of an item at the root",
    source: "v7 documentation, update specific information; SDK samples; second OpenAPI file",
    body: { key: undefined, keyType: undefined, required: "warning", itemKeys: undefined, keys: ["watch", "channel_id", "notify_url", "channel_expiry", "events", "notification_condition", "notify_on_related_action", "return_affected_field_values", "token"] },
  },
  {
    operations: ["attachments.upload"],
    reason: "a file, or a link in the query or in a form",
    source: "v7 documentation, upload an attachment; SDK samples",
    body: { contentTypes: ["multipart/form-data", "application/x-www-form-urlencoded"], required: undefined, keys: ["file", "attachmentUrl", "title"] },
  },
  {
    operations: ["functions.execute"],
    reason: "a function takes what its author wrote",
    source: "functions documentation",
    body: { contentTypes: ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"] },
  },
];
