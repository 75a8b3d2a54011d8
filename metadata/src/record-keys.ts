import type { WrittenKey } from "./types.ts";

/**
 * Keys of a record that no Fields API lists and that are always allowed; keys that begin with `$` are too (`$se_module`, `$approved`,
 * `$append_values`, `$line_tax`). Sources: v7 documentation of insert, update and upsert; Zoho's SDK samples.
 */
export const recordKeys: readonly string[] = [
  "id", // a listed field from v4 on only
  "Layout", // `{ id }`; makes the layout's own mandatory fields count
  "Tag", // `[{ name }]`
  "se_module", // beside `What_Id` or `Parent_Id`: printed without the `$` in v2 notes and v7 external-id samples
  "_delete", // null; removes a row, a link or a file
  "Wizard", // `{ id }`, with `$wizard_connection_path`
  "Territories", // SDK 2.0 and 2.1 write it with the record; the territory actions take it in every version
  "Data_Processing_Basis_Details", // consent; only where GDPR is switched on
  "BEST_TIME", // comes with Tasks in answers, which may be sent back as they are
];

/** Keys that schemas and types offer besides a module's fields. What else is let through (`recordKeys`, other `$` keys) is not a recommendation. */
export const writtenKeys: readonly WrittenKey[] = [
  {
    api_name: "Layout",
    field_label: "Layout",
    data_type: "layout",
    json_type: "jsonobject",
    source: "v7 documentation, insert, update and upsert records",
  },
  { api_name: "Tag", field_label: "Tag", data_type: "text", json_type: "jsonarray", source: "SDK samples: [{ name }]" },
  {
    api_name: "$se_module",
    field_label: "Module of the related record",
    data_type: "text",
    json_type: "string",
    besides: { fields: ["What_Id", "Parent_Id"] },
    source: "v7 documentation, insert records: mandatory beside What_Id",
  },
  {
    api_name: "$approved",
    field_label: "Approved",
    data_type: "boolean",
    json_type: "boolean",
    kinds: ["create", "upsert"],
    source: "v7 documentation, insert records: false creates the record in approval mode",
  },
  {
    api_name: "$append_values",
    field_label: "Values to add to instead of to replace, by field",
    data_type: "",
    json_type: "jsonobject",
    kinds: ["update", "upsert"],
    besides: { dataTypes: ["multiselectpicklist"] },
    source: "v7 documentation, update and upsert records: { Hobbies: true }",
  },
  {
    api_name: "$wizard_connection_path",
    field_label: "Path through the wizard",
    data_type: "",
    json_type: "jsonarray",
    besides: { fields: ["Wizard"] },
    source: "v8 description of createRecords: array of ids beside Wizard",
  },
  {
    api_name: "$line_tax",
    field_label: "Taxes of the entire document",
    data_type: "linetax",
    json_type: "jsonarray",
    modules: ["Quotes", "Sales_Orders", "Purchase_Orders", "Invoices"],
    source: "v7 documentation, insert records; SDK samples: [{ name, percentage }]",
  },
];

/** Data types whose value the API computes and never takes. Sources: v7 documentation, fields metadata; the SDK marks formula read-only. */
export const computedTypes: readonly string[] = ["formula", "rollup_summary", "autonumber"];

/**
 * System fields that the API never writes, in whatever module they are. From v5 on the metadata say so themselves; those of v2 to v4 have no
 * `operation_type` and call Created_Time and the like writable. Source: Fields responses of v7, api_create and api_update.
 */
export const unwrittenFields: readonly string[] = [
  "Created_By",
  "Created_Time",
  "Modified_By",
  "Modified_Time",
  "Last_Activity_Time",
  "Full_Name",
  "Locked__s",
  "Change_Log_Time__s",
  "Converted__s",
  "Converted_Account",
  "Converted_Contact",
  "Converted_Deal",
  "Converted_Date_Time",
  "Lead_Conversion_Time",
  "Is_Record_Duplicate",
  "Unsubscribed_Mode",
  "Unsubscribed_Time",
  "Stage_Modified_Time",
  "Overall_Sales_Duration",
  "Sales_Cycle_Duration",
  "Enrich_Status__s",
  "Last_Enriched_Time__s",
  "Grand_Total",
  "Sub_Total",
  "No_of_comments",
];
