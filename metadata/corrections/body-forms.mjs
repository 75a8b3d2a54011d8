// Forms that texts of bodies have, and lists whose items differ: what the facts do not say.

const notifications = ["notifications.create", "notifications.update", "notifications.patch"];
const webhooks = ["webhooks.create", "webhooks.update", "webhooks.update_one"];
const drafts = ["email_drafts.create", "email_drafts.update", "email_drafts.update_one"];
const holidays = ["holidays.create", "holidays.update", "holidays.update_one"];

/** `url` and `callback` begin with http:// or https://, which differ in the code that refuses them; `datetime` is a day and a time. */
export const bodyForms = [
  {
    operations: ["bulk_read.create", "bulk_write.create"],
    keys: [["callback.url", "callback"]],
    source: "v7 documentation, bulk read and bulk write: INVALID_CALLBACK_URL",
  },
  {
    operations: notifications,
    keys: [
      ["watch[].notify_url", "url"],
      ["notify_url", "url"],
      ["watch[].channel_expiry", "datetime"],
      ["channel_expiry", "datetime"],
    ],
    source: "v7 documentation, notifications; SDK samples",
  },
  { operations: webhooks, keys: [["webhooks[].url", "url"]], source: "v8 OpenAPI file, webhooks" },
  {
    operations: drafts,
    keys: [["__email_drafts[].schedule_details.time", "datetime"]],
    source: "v8 OpenAPI file, email drafts",
  },
  {
    operations: ["emails.send"],
    keys: [["data[].scheduled_time", "datetime"]],
    source: "v7 documentation, send mail",
  },
  { operations: holidays, keys: [["holidays[].date", "date"]], source: "v7 documentation, holidays" },
];

/** Lists whose items must differ in a key; `isPrinted`: a page prints what is answered. */
export const bodyDistinct = [
  {
    operations: ["tags.create"],
    keys: [["tags", "name"]],
    isPrinted: true,
    source: "v8 example createTags: DUPLICATE_DATA { api_name: name }",
  },
  {
    operations: ["records.merge"],
    keys: [["merge[].data[]._fields", "api_name"]],
    isPrinted: true,
    source: "v8 example mergeRecords: DUPLICATE_DATA { api_name: api_name }",
  },
  {
    operations: ["global_picklists.create", "global_picklists.patch", "global_picklists.patch_one"],
    keys: [["global_picklists[].pick_list_values", "display_value"]],
    source: "v8 example createGlobalPicklist: DUPLICATE_DATA { api_name: pick_list_values }",
  },
  {
    operations: ["bulk_write.create"],
    keys: [
      ["resource[].field_mappings", "index"],
      ["resource[].field_mappings", "api_name"],
    ],
    source: "v7 documentation, bulk write: each column is mapped to a field",
  },
];
