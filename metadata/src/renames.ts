import type { Rename } from "./types.ts";

/**
 * What is called or shaped differently in other versions; a snapshot is pulled with one version and judges requests of all.
 * What stands in no line here is a warning at most.
 */
export const renames: readonly Rename[] = [
  lineItems("Quotes", "Quoted_Items"),
  lineItems("Sales_Orders", "Ordered_Items"),
  // The v7 documentation alone writes Purchased_Items; SDK, module lists and v8 examples write Purchase_Items.
  lineItems("Purchase_Orders", "Purchase_Items", ["Purchased_Items"]),
  lineItems("Invoices", "Invoiced_Items"),
  {
    module: "Calls",
    forms: [
      { until: "v4", api_name: "Call_Status" },
      { from: "v5", api_name: "Outgoing_Call_Status", aliases: ["Outbound_Call_Status"] },
    ],
    source:
      "field constants of SDK 2.0 to 8.0; recorded v2 calls; the v7 documentation prints Outbound_Call_Status; v4 itself was not read",
  },
  {
    module: "Events",
    forms: [
      // A date-time text by the SDK's type map, rows with a unit by its model: both are let through, so the JSON type is none of Zoho's.
      { until: "v2", api_name: "Remind_At", data_type: "event_reminder", json_type: "any" },
      { from: "v2.1", api_name: "Remind_At", data_type: "multireminder", json_type: "jsonarray" },
    ],
    source: "type map and reminder model of SDK 2.0, 2.1 and 3.0",
  },
  // Declared as bigint or text, yet an array of rows in every version.
  {
    module: "Events",
    forms: [{ api_name: "Participants", rows: "Participants", data_type: "subform", json_type: "jsonarray" }],
    source:
      "Layouts example of v8 (declared bigint with jsonarray); row models of SDK 2.0 to 8.0; insert samples of v7 and v8",
  },
  {
    module: "Price_Books",
    forms: [{ api_name: "Pricing_Details", rows: "Pricing_Details", data_type: "subform", json_type: "jsonarray" }],
    source: "row models of SDK 2.0 to 8.0; v8 createRecords example; the declared type was not seen",
  },
  {
    // One form for all versions: the Fields API of v2 and v3 declares a bigint, yet every version takes and every sample sends { id }.
    forms: [{ api_name: "Layout", data_type: "layout", json_type: "jsonobject" }],
    source: "Fields responses of v3 and v7; insert samples of v2 to v8",
  },
  {
    forms: [
      { until: "v4", api_name: "file_Id", aliases: ["file_id", "File_Id", "Encrypted_Id"] },
      { from: "v5", api_name: "File_Id__s" },
    ],
    source: "file and image models of SDK 4.0 and 5.0; v5 change log",
  },
];

/** Line items: one key in all four modules in v2, a subform of the module's own name from v2.1 on. */
/* @__NO_SIDE_EFFECTS__ */ function lineItems(module: string, api_name: string, aliases?: readonly string[]): Rename {
  return {
    module,
    forms: [
      {
        until: "v2",
        api_name: "Product_Details",
        rows: "Product_Details",
        data_type: "subform",
        json_type: "jsonarray",
      },
      {
        from: "v2.1",
        api_name,
        ...(aliases === undefined ? {} : { aliases }),
        rows: api_name,
        data_type: "subform",
        json_type: "jsonarray",
      },
    ],
    source: "field constants of SDK 2.0 and 2.1; v2.1 change log; Kaizen #25 for v2",
  };
}
