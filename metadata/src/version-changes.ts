import type { VersionChange } from "./org-types.ts";

/** What a new version changes without refusing anything that can be seen in a request: its answers, and what comes later. */
export const versionChanges: readonly VersionChange[] = [
  {
    since: "v3",
    operations: ["*"],
    text: "Errors name the parameter at fault in details.param_name (before: details.param), and the place of a value in details.json_path.",
    source: "Kaizen #25 for v2; examples of zoho/crm-oas, v8.0; guess for the versions between",
  },
  {
    since: "v3",
    operations: ["records.list"],
    text: "The answer holds only the fields that the parameter fields names, 50 at most.",
    source: "change log v3; v7 documentation, get records",
  },
  {
    since: "v4",
    operations: ["records.list"],
    text: "Records after the first 2,000 are fetched with page_token, from info.next_page_token of the answer.",
    source: "field constants of SDK 4.0; v7 documentation, get records",
  },
  {
    since: "v4",
    operations: ["tags.add", "tags.remove", "tags.add_one", "tags.remove_one"],
    text: "Tags and ids are sent in the body, { tags: [{ name }], ids: [...] }, no longer in tag_names and ids of the query.",
    source: "SDK 3.0 and 4.0, tags",
  },
  {
    since: "v5",
    operations: ["*"],
    module: "Calls",
    text: "Call_Status is called Outgoing_Call_Status, in answers too.",
    source: "field constants of SDK 4.0 and 5.0",
  },
  ...["Quotes", "Sales_Orders", "Purchase_Orders", "Invoices"].map((module): VersionChange => ({
    since: "v2.1",
    operations: ["*"],
    module,
    text: "Line items have a name of their module's, such as Quoted_Items, and another form than Product_Details, in answers too.",
    source: "SDK 2.0 and 2.1; v7 documentation, insert records",
  })),
  {
    since: "v5",
    operations: ["files.upload", "attachments.upload"],
    text: "A file in an upload field is named by File_Id__s, no longer by file_Id.",
    source: "file and image models of SDK 4.0 and 5.0; change log v5",
  },
];
