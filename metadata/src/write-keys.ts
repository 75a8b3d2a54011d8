import type { Kind, WriteKey } from "./types.ts";

const writes: readonly Kind[] = ["create", "update", "upsert"];

/** What may stand beside `data`; a key that is not listed is a warning: no source says what the server makes of it. */
export const writeKeys: readonly WriteKey[] = [
  {
    name: "trigger",
    type: "array",
    kinds: writes,
    // Older pages list the first three only.
    values: ["workflow", "approval", "blueprint", "pathfinder", "orchestration"],
    mayBeBlank: true,
    source:
      'v3 and v7 documentation, insert records; v8 OpenAPI file; `[]` runs nothing, an absent key runs everything; widgets and Deluge functions of several authors send `[""]`',
  },
  {
    name: "duplicate_check_fields",
    type: "array",
    kinds: ["upsert"],
    source: "v7 documentation, upsert records",
  },
  {
    name: "lar_id",
    type: "string",
    kinds: ["create", "upsert"],
    source: "v7 documentation, insert and upsert records; SDK samples",
  },
  {
    name: "process",
    type: "array",
    kinds: writes,
    source: 'SDK samples: ["review_process"]',
  },
  {
    name: "wf_trigger",
    type: "string",
    kinds: writes,
    source: "v8 OpenAPI file, upsert; body model of the SDK",
  },
  {
    name: "apply_feature_execution",
    type: "array",
    kinds: writes,
    names: {
      values: [
        "layout_rules",
        "range_validation",
        "assignment_rules",
        "function_validation_rule",
        "criteria_validation_rule",
        "global_map_dependency",
        "territory_subordinates",
      ],
      refusedFrom: "v8",
    },
    source:
      "v7 documentation, insert records; v8 OpenAPI file and example: INVALID_DATA { api_name: name, supported_values }",
  },
  {
    name: "skip_feature_execution",
    type: "array",
    kinds: writes,
    names: { values: ["cadences"] },
    source: "v7 documentation, insert, update and upsert records",
  },
  {
    // The heading of one page has it with the dollar sign, its sample without.
    name: "$skip_feature_execution",
    type: "array",
    kinds: writes,
    names: { values: ["cadences"] },
    source: "v7 documentation, upsert records (heading)",
  },
];

/** Keys beside `data` about which nothing is said, and which are not offered either. Source: independent public programs send them; undocumented. */
export const undocumentedWriteKeys: readonly string[] = ["skip_mandatory"];

/**
 * Fields that an upsert compares by default, by module; fields marked unique may be named too. Custom modules: `Name`.
 * Source: v7 documentation, upsert records.
 */
export const duplicateCheckFields: Readonly<Record<string, string>> = {
  Leads: "Email",
  Accounts: "Account_Name",
  Contacts: "Email",
  Deals: "Deal_Name",
  Campaigns: "Campaign_Name",
  Cases: "Subject",
  Solutions: "Solution_Title",
  Products: "Product_Name",
  Vendors: "Vendor_Name",
  Price_Books: "Price_Book_Name",
  Quotes: "Subject",
  Sales_Orders: "Subject",
  Purchase_Orders: "Subject",
  Invoices: "Subject",
};
