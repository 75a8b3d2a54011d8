import type { Catalogue, RowField } from "./types.ts";

/**
 * Rows that no Fields API describes. Mandatory is only what two witnesses call so: the product and quantity of a v2 line item and the type of
 * a participant are required by the models of SDK 2.0 and 3.0 alone, so they are not.
 */
export const rows: Catalogue["rows"] = {
  // Line items of v2: `Product_Details: [{ product: { id }, quantity: 2 }]`. Source: row model of SDK 2.0.
  Product_Details: [
    { ...field("product", "Product", "lookup", "jsonobject"), json_types: ["jsonobject", "string"] },
    field("quantity", "Quantity", "double", "double"),
    field("list_price", "List Price", "currency", "double"),
    field("unit_price", "Unit Price", "currency", "double"),
    // A number, or a share such as "5%".
    { ...field("Discount", "Discount", "text", "string"), json_types: ["double", "string"] },
    field("Tax", "Tax", "currency", "double"),
    // Id of the price book; a v7 sample sends an object with an external id.
    { ...field("book", "Price Book", "bigint", "string"), json_types: ["string", "integer", "jsonobject"] },
    field("product_description", "Description", "textarea", "string"),
    field("line_tax", "Line Tax", "linetax", "jsonarray"),
    computed("total", "Total", "double", "double"),
    computed("total_after_discount", "Total After Discount", "double", "double"),
    computed("net_total", "Net Total", "double", "double"),
    computed("quantity_in_stock", "Quantity In Stock", "double", "double"),
    computed("id", "Row Id", "bigint", "string"),
    field("delete", "Delete", "boolean", "boolean"), // true removes the row on update: practice, printed nowhere
  ],
  // Price ranges of a price book. Sources: Kaizen #25, 1.d, and the models of SDK 2.0 and 3.0 for the three mandatory keys; v8 createRecords example.
  Pricing_Details: [
    mandatory("from_range", "From Range", "double", "double"),
    mandatory("to_range", "To Range", "double", "double"),
    mandatory("discount", "Discount (%)", "double", "double"),
    field("unit_price", "Unit Price", "double", "double"),
    computed("id", "Row Id", "bigint", "string"),
  ],
  // Participants of a meeting: a record or user by its id, or anybody by email. Sources: row model of SDK 2.0 to 8.0; v7 insert records; v8 createRecords example.
  Participants: [
    field("type", "Type", "picklist", "string"),
    field("participant", "Participant", "text", "string"),
    field("Email", "Email", "email", "string"),
    field("name", "Name", "text", "string"),
    computed("invited", "Invited", "boolean", "boolean"),
    computed("status", "Status", "text", "string"),
    computed("id", "Row Id", "bigint", "string"),
  ],
};

/* @__NO_SIDE_EFFECTS__ */ function field(
  api_name: string,
  field_label: string,
  data_type: string,
  json_type: string,
): RowField {
  return { api_name, field_label, data_type, json_type, system_mandatory: false };
}

/* @__NO_SIDE_EFFECTS__ */ function mandatory(
  api_name: string,
  field_label: string,
  data_type: string,
  json_type: string,
): RowField {
  return { api_name, field_label, data_type, json_type, system_mandatory: true };
}

/** Sent in answers, and ignored when it is sent back. */
/* @__NO_SIDE_EFFECTS__ */ function computed(
  api_name: string,
  field_label: string,
  data_type: string,
  json_type: string,
): RowField {
  return { api_name, field_label, data_type, json_type, system_mandatory: false, read_only: true };
}
