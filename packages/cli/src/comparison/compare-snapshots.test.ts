import { describe, expect, test } from "vitest";

import { comparing, name, options } from "../../../../test/comparing.ts";
import type { Responses } from "../../../../test/comparing.ts";

const { compare, field } = comparing();

describe("what only one of the two tells is no change", () => {
  test("modules", () => {
    expect(compare({ modules: [] }, { modules: [{ api_name: "Leads" }] })).toEqual([]);
    expect(compare({ modules: [{ api_name: "Leads" }] }, { modules: [] })).toEqual([]);
    expect(
      compare(
        { modules: [{ api_name: "Leads" }] },
        { modules: [{ api_name: "Leads", api_supported: false, creatable: false, plural_label: "Prospects" }] },
      ),
    ).toEqual([]);
  });

  test("fields, layouts, related lists", () => {
    const whole: Responses = {
      fields: { Leads: [name] },
      layouts: { Leads: [{ id: "1", name: "Standard" }] },
      relatedLists: { Leads: [{ api_name: "Notes" }] },
    };
    expect(compare(whole, {})).toEqual([]);
    expect(compare({}, whole)).toEqual([]);
  });

  test("what a field may leave out", () => {
    const whole = {
      field_label: "Company",
      json_type: "string",
      length: 120,
      decimal_place: 2,
      visible: false,
      lookup: { module: "Accounts" },
      associated_module: { module: "Ovens" },
      pick_list_values: options("Web"),
      multiselectlookup: { connectedlookup_apiname: "Skill" },
    };
    expect(field(whole, {})).toEqual([]);
    expect(field({}, whole)).toEqual([]);
  });

  test("the account", () => {
    const whole: Responses = {
      org: { org: [{ mc_status: true, license_details: { paid_type: "enterprise", users_license_purchased: 10 } }] },
      profile: { profiles: [{ id: "1", permissions_details: [{ name: "Crm_Implied_View_Leads", enabled: true }] }] },
    };
    expect(compare(whole, {})).toEqual([]);
    expect(compare({}, whole)).toEqual([]);
  });
});

describe("two API versions", () => {
  const quotes = (version: string, ...quoteFields: readonly object[]): Responses => ({
    version,
    modules: [{ api_name: "Quotes" }],
    fields: { Quotes: quoteFields },
  });
  const subject = { api_name: "Subject", data_type: "text" };

  test("a field is compared under the name of the newer one", () => {
    expect(
      compare(
        quotes("v2", subject, { api_name: "Product_Details", data_type: "jsonarray" }),
        quotes("v8", subject, { api_name: "Quoted_Items", data_type: "subform" }),
      ),
    ).toEqual([]);
    expect(
      compare(
        quotes("v8", subject, { api_name: "Quoted_Items", data_type: "subform" }),
        quotes("v2", subject, { api_name: "Product_Details", data_type: "jsonarray" }),
      ),
    ).toEqual([]);
  });

  test("what only one of the versions has is nobody's change", () => {
    expect(
      compare(
        quotes("v2", subject),
        quotes(
          "v8",
          subject,
          { api_name: "id", data_type: "bigint" },
          { api_name: "Record_Status__s", data_type: "picklist" },
        ),
      ),
    ).toEqual([]);
    expect(
      compare(
        { version: "v8", modules: [{ api_name: "Quotes" }, { api_name: "Quoted_Items" }] },
        { version: "v2", modules: [{ api_name: "Quotes" }, { api_name: "Activities" }] },
      ),
    ).toEqual([]);
    const ovens = (version: string, ...ovenFields: readonly object[]): Responses => ({
      version,
      modules: [{ api_name: "Ovens" }],
      fields: { Ovens: ovenFields },
    });
    expect(compare(ovens("v3", subject), ovens("v4", subject, { api_name: "id", data_type: "bigint" }))).toEqual([]);
  });

  test("what changed is told all the same", () => {
    expect(compare(quotes("v7", subject, { api_name: "Terms", data_type: "textarea" }), quotes("v8", subject))).toEqual(
      [{ kind: "field-removed", grade: "breaking", module: "Quotes", field: "Terms", before: "textarea" }],
    );
  });

  test("their JSON types are not held against each other", () => {
    expect(
      compare(quotes("v2", { ...subject, json_type: "string" }), quotes("v8", { ...subject, json_type: "jsonobject" })),
    ).toEqual([]);
  });
});
