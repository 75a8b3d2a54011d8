import type { BodyReference, Catalogue } from "./types.ts";

/**
 * Requests and records that stand in bodies of other calls, by operation. Related records are not among them: their bodies hold the fields of
 * the relation (`Member_Status`, `list_price`), which no Fields API lists.
 */
export const bodyReferences: Readonly<Record<string, readonly BodyReference[]>> = {
  // v7 documentation, composite API, with its possible errors; v8 OpenAPI file and example of an address
  "composite.execute": [
    {
      at: ["__composite_requests", "*"],
      is: "request",
      most: 5,
      form: {
        uri: "/crm(/.*)?/v[0-9]+([.][0-9]+)?/.*",
        sub_request_id: "[a-zA-Z0-9][a-zA-Z0-9_]*",
        restricted_headers: ["authorization", "x-crm-org"],
        exclusive: ["rollback_on_fail", "parallel_execution"],
        executed: "composite sub request executed successfully",
        provenSince: "v7",
      },
    },
  ],
  // v7 documentation, mass update records; OpenAPI files; SDK samples
  "records.mass_update": [{ at: ["data", "*"], is: "record", module: "{module}", as: "update" }],
  // v8 OpenAPI file, clone a record: what is sent replaces what the source has
  "records.clone": [{ at: ["data", "*"], is: "record", module: "{module}", as: "update" }],
  // v7 documentation, update blueprint; SDK samples
  "blueprint.update": [
    {
      at: ["blueprint", "*", "data"],
      is: "record",
      module: "{module}",
      as: "update",
      // What a transition asks for besides fields.
      besides: ["Notes", "Attachments", "CheckLists", "widget"],
    },
  ],
  // v7 documentation, convert lead; OpenAPI file; SDK samples
  "leads.convert": [{ at: ["data", "*", "Deals"], is: "record", module: "Deals", as: "create" }],
  // v7 documentation, mass convert leads; OpenAPI file; v8 example of massConvert
  "leads.mass_convert": [
    {
      at: ["Deals"],
      is: "record",
      module: "Deals",
      as: "create",
      refused: [{ code: "MANDATORY_NOT_FOUND", api_name: "Deal_Name", from: "v8" }],
    },
  ],
};

/** What the body of an operation holds that is a request or a record by itself; empty for most operations. */
export function referencesIn(
  { bodyReferences: all }: Pick<Catalogue, "bodyReferences">,
  { id }: { readonly id: string },
): readonly BodyReference[] {
  return Object.hasOwn(all, id) ? (all[id] ?? []) : [];
}
