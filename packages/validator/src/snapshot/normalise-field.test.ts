import { describe, expect, it } from "vitest";

import { createSnapshot } from "./create-snapshot.ts";
import type { Field } from "./snapshot.ts";

/** The one field of a snapshot that has this field only. */
function field(raw: Record<string, unknown>): Field | undefined {
  const snapshot = createSnapshot({
    version: "v8",
    modules: [{ api_name: "Leads" }],
    fields: { Leads: { fields: [raw] } },
  });
  return snapshot.module("Leads")?.fields?.[0];
}

describe("a field", () => {
  it("needs its api_name and data_type only", () => {
    expect(field({ api_name: "Rating", data_type: "picklist" })).toEqual({
      api_name: "Rating",
      data_type: "picklist",
      system_mandatory: false,
      read_only: false,
      field_read_only: false,
    });
  });

  it("of v2: lookup module as text, no operation_type, casesensitive as text, history_tracking as a flag", () => {
    expect(
      field({
        id: "100000000000000001",
        api_name: "Vendor_Name",
        field_label: "Vendor Name",
        data_type: "lookup",
        json_type: "jsonobject",
        length: 120,
        decimal_place: null,
        system_mandatory: true,
        read_only: false,
        field_read_only: true,
        visible: true,
        custom_field: false,
        unique: { casesensitive: "1" },
        lookup: { module: "Vendors", display_label: "Vendors", api_name: "Purchase_Orders", id: "100000000000000002" },
        pick_list_values: [],
        multiselectlookup: {},
        currency: {},
        auto_number: {},
        history_tracking: false,
        tooltip: null,
      }),
    ).toEqual({
      api_name: "Vendor_Name",
      field_label: "Vendor Name",
      data_type: "lookup",
      json_type: "jsonobject",
      length: 120,
      system_mandatory: true,
      read_only: false,
      field_read_only: true,
      visible: true,
      custom_field: false,
      unique: { case_sensitive: true },
      lookup: { modules: ["Vendors"] },
    });
  });

  it("of v8: lookup module as object, operation_type, unused, external, range", () => {
    expect(
      field({
        api_name: "Partner",
        field_label: "Partner",
        data_type: "lookup",
        json_type: "jsonobject",
        length: 120,
        decimal_place: 0,
        type: "unused",
        operation_type: { web_create: true, web_update: true, api_create: true, api_update: false },
        unique: { case_sensitive: false },
        external: { show: true, type: "org", allow_multiple_config: false },
        lookup: { module: { api_name: "Accounts", id: "100000000000000003" }, query_details: {} },
        range: { from: 1, to: 50 },
        history_tracking: { module: { api_name: "Leads__History" }, duration_configured_field: null },
        associated_module: null,
      }),
    ).toEqual({
      api_name: "Partner",
      field_label: "Partner",
      data_type: "lookup",
      json_type: "jsonobject",
      length: 120,
      decimal_place: 0,
      system_mandatory: false,
      read_only: false,
      field_read_only: false,
      unused: true,
      operation_type: { api_create: true, api_update: false },
      unique: { case_sensitive: false },
      external: true,
      lookup: { modules: ["Accounts"] },
      range: { from: 1, to: 50 },
    });
  });

  it("is not unique when unique is an empty object", () => {
    expect(field({ api_name: "Email", data_type: "email", unique: {} })).not.toHaveProperty("unique");
  });

  it("is unique, to the letter, when unique is just true", () => {
    expect(field({ api_name: "Email", data_type: "email", unique: true })?.unique).toEqual({ case_sensitive: true });
  });

  it("compares without case when casesensitive is the text 0", () => {
    expect(field({ api_name: "Email", data_type: "email", unique: { casesensitive: "0" } })?.unique).toEqual({
      case_sensitive: false,
    });
  });

  it("keeps a data type that nobody has heard of", () => {
    expect(field({ api_name: "Mood", data_type: "hologram", json_type: "jsonobject" })?.data_type).toBe("hologram");
  });

  it("has no length when it is 0 or no number of characters", () => {
    expect(field({ api_name: "A", data_type: "text", length: 0 })).not.toHaveProperty("length");
    expect(field({ api_name: "A", data_type: "text", length: null })).not.toHaveProperty("length");
  });

  it("takes a length written as text", () => {
    expect(field({ api_name: "A", data_type: "text", length: "80" })?.length).toBe(80);
  });

  it("may be written where an operation flag is not given", () => {
    expect(field({ api_name: "A", data_type: "text", operation_type: { api_create: false } })?.operation_type).toEqual({
      api_create: false,
      api_update: true,
    });
    expect(field({ api_name: "A", data_type: "text", operation_type: {} })).not.toHaveProperty("operation_type");
  });

  it("that points to whatever $se_module names points to no module that is known", () => {
    expect(
      field({ api_name: "What_Id", data_type: "lookup", lookup: { module: { api_name: "se_module" } } }),
    ).not.toHaveProperty("lookup");
  });

  it("that points to several modules lists them", () => {
    expect(
      field({
        api_name: "Related",
        data_type: "multi_module_lookup",
        lookup: {},
        multi_module_lookup: { api_name: "Related", modules: [{ api_name: "Leads" }, { api_name: "Deals" }] },
      })?.lookup,
    ).toEqual({ modules: ["Leads", "Deals"] });
  });

  it("names the module of its rows in associated_module", () => {
    expect(
      field({
        api_name: "Quoted_Items",
        data_type: "subform",
        associated_module: { module: "Quoted_Items", id: "100000000000000004" },
      })?.associated_module,
    ).toBe("Quoted_Items");
  });

  it("names the module of its rows in subform.module, as text or object", () => {
    expect(
      field({ api_name: "Rooms", data_type: "subform", subform: { module: "Rooms_Rows", id: "100000000000000005" } })
        ?.associated_module,
    ).toBe("Rooms_Rows");
    expect(
      field({
        api_name: "Rooms",
        data_type: "subform",
        subform: { module: { api_name: "Rooms_Rows", id: "100000000000000005" } },
      })?.associated_module,
    ).toBe("Rooms_Rows");
  });

  it("names the key of its rows flat up to v7 and nested in v8", () => {
    expect(
      field({
        api_name: "Skills",
        data_type: "multiselectlookup",
        multiselectlookup: { linking_module: "LinkingModule1", connectedlookup_apiname: "Skill" },
      })?.linking_key,
    ).toBe("Skill");
    expect(
      field({
        api_name: "Skills",
        data_type: "multiselectlookup",
        multiselectlookup: {
          linking_details: { module: { api_name: "Leads_X_Skills" }, connected_lookup_field: { api_name: "Skill" } },
        },
      })?.linking_key,
    ).toBe("Skill");
    expect(
      field({
        api_name: "Crew",
        data_type: "multiuserlookup",
        multiselectlookup: {},
        multiuserlookup: { connectedlookup_apiname: "Member" },
      })?.linking_key,
    ).toBe("Member");
  });

  it("keeps the size of a text area that has a known one", () => {
    expect(field({ api_name: "A", data_type: "textarea", textarea: { type: "rich_text" } })?.textarea).toBe(
      "rich_text",
    );
    expect(field({ api_name: "A", data_type: "textarea", textarea: { type: "enormous" } })).not.toHaveProperty(
      "textarea",
    );
  });

  it("tells what queries may do with it, as far as Zoho does", () => {
    const flags = { searchable: false, filterable: true, sortable: null };
    const read = field({ api_name: "A", data_type: "text", ...flags, crypt: { mode: "encryption", status: 1 } });
    expect(read).toMatchObject({ searchable: false, filterable: true, encrypted: true });
    expect(read).not.toHaveProperty("sortable");
    expect(field({ api_name: "A", data_type: "text", crypt: { mode: "decryption" } })).not.toHaveProperty("encrypted");
  });

  it("tells what a formula or rollup gives", () => {
    const given = { api_name: "Sum", data_type: "formula", formula: { return_type: "currency" }, rollup_summary: {} };
    expect(field(given)?.return_type).toBe("currency");
    expect(field({ ...given, formula: {} })).not.toHaveProperty("return_type");
    expect(field({ ...given, formula: {}, rollup_summary: { return_type: "double" } })?.return_type).toBe("double");
  });

  it("carries what the standard org says of itself", () => {
    expect(
      field({
        api_name: "Pipeline",
        data_type: "picklist",
        $preflight: {
          trust: "name",
          since: "v3",
          until: "v7",
          condition: "multiple pipelines",
          advised: true,
          json_types: ["string", "jsonobject"],
          note: "not kept",
        },
      }),
    ).toEqual({
      api_name: "Pipeline",
      data_type: "picklist",
      system_mandatory: false,
      read_only: false,
      field_read_only: false,
      trust: "name",
      since: "v3",
      until: "v7",
      condition: "multiple pipelines",
      advised: true,
      json_types: ["string", "jsonobject"],
    });
  });
});

describe("options of a pick list", () => {
  const options = (pick_list_values: unknown) =>
    field({ api_name: "Stage", data_type: "picklist", pick_list_values })?.pick_list_values;

  it("keep display and actual value, use and dependent values", () => {
    expect(
      options([
        {
          id: "100000000000000006",
          display_value: "Qualified",
          actual_value: "Qualified",
          reference_value: "Qualified",
          sequence_number: 1,
          type: "used",
          colour_code: null,
          maps: [],
        },
        {
          display_value: "Sales",
          actual_value: "Sales Pipeline",
          type: "unused",
          maps: [
            {
              api_name: "Stage",
              pick_list_values: [
                { display_value: "Won", actual_value: "Closed Won" },
                { display_value: "Lost", actual_value: "Lost" },
              ],
            },
          ],
        },
      ]),
    ).toEqual([
      { display_value: "Qualified", actual_value: "Qualified", type: "used" },
      {
        display_value: "Sales",
        actual_value: "Sales Pipeline",
        type: "unused",
        maps: [{ api_name: "Stage", values: ["Won", "Closed Won", "Lost"] }],
      },
    ]);
  });

  it("are absent when the list is null or empty, so that every value is allowed", () => {
    expect(options(null)).toBeUndefined();
    expect(options([])).toBeUndefined();
  });

  it("are absent when one of them cannot be read, since its value would be called unknown", () => {
    expect(
      options([
        { display_value: "Won", actual_value: "Won" },
        { display_value: null, actual_value: null },
      ]),
    ).toBeUndefined();
  });

  it("show the actual value where there is no display value", () => {
    expect(options([{ display_value: null, actual_value: "Won" }])).toEqual([
      { display_value: "Won", actual_value: "Won" },
    ]);
  });

  it("have no dependent values where the map is empty", () => {
    expect(
      options([{ display_value: "Won", actual_value: "Won", maps: [{ api_name: "Stage", pick_list_values: [] }] }]),
    ).toEqual([{ display_value: "Won", actual_value: "Won" }]);
  });
});
