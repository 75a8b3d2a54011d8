import { describe, expect, test } from "vitest";

import { company, comparing, leads, name, options } from "../../../../test/comparing.ts";
import { fieldKinds } from "./kinds/fields.ts";

const { fields, field, allHaveComeUp } = comparing(fieldKinds);

describe("fields", () => {
  const extra = { api_name: "Region", data_type: "text" };

  test("one is gone, one is new", () => {
    expect(fields([name, extra], [name])).toEqual([
      { kind: "field-removed", grade: "breaking", ...leads, field: "Region", before: "text" },
    ]);
    expect(fields([name], [name, extra])).toEqual([
      { kind: "field-added", grade: "safe", ...leads, field: "Region", after: "text" },
    ]);
  });

  test("a new mandatory one breaks those who create records, unless the API never writes it", () => {
    expect(fields([name], [name, { ...extra, system_mandatory: true }])).toEqual([
      { kind: "mandatory-field-added", grade: "breaking", ...leads, field: "Region", after: "text" },
    ]);
    expect(
      fields([name], [name, { api_name: "Order_No", data_type: "autonumber", system_mandatory: true }]),
    ).toMatchObject([{ kind: "field-added" }]);
    expect(
      fields(
        [name],
        [name, { ...extra, system_mandatory: true, operation_type: { api_create: false, api_update: false } }],
      ),
    ).toMatchObject([{ kind: "field-added" }]);
  });

  test("mandatory, and no longer", () => {
    expect(field({ system_mandatory: false }, { system_mandatory: true })).toEqual([
      { kind: "field-mandatory", grade: "breaking", ...company },
    ]);
    expect(field({ system_mandatory: true }, { system_mandatory: false })).toEqual([
      { kind: "field-optional", grade: "safe", ...company },
    ]);
  });

  test("the same label and type under another api_name: a guess that it was renamed", () => {
    expect(
      fields(
        [{ ...extra, field_label: "Sales region" }],
        [{ ...extra, api_name: "Sales_Region", field_label: "Sales Region" }],
      ),
    ).toEqual([
      {
        kind: "field-renamed",
        grade: "breaking",
        ...leads,
        field: "Region",
        before: "Region",
        after: "Sales_Region",
        same: "label",
      },
      {
        kind: "field-label-changed",
        grade: "safe",
        ...leads,
        field: "Sales_Region",
        before: "Sales region",
        after: "Sales Region",
      },
    ]);
    expect(
      fields(
        [{ ...extra, field_label: "Region" }],
        [{ ...extra, api_name: "Sales_Region", field_label: "Region", data_type: "picklist" }],
      ),
    ).toMatchObject([{ kind: "field-removed" }, { kind: "field-added" }]);
  });

  test("so is the same form, when names are near or the form tells much", () => {
    expect(fields([{ ...extra, api_name: "Regoin" }], [extra])).toMatchObject([
      { kind: "field-renamed", field: "Regoin", after: "Region", same: "form" },
    ]);
    const source = { data_type: "picklist", pick_list_values: options("Web", "Fair", "Letter") };
    expect(fields([{ api_name: "Source", ...source }], [{ api_name: "Came_By", ...source }])).toMatchObject([
      { kind: "field-renamed", after: "Came_By", same: "form" },
    ]);
    expect(
      fields(
        [{ api_name: "Fax", data_type: "text", length: 255 }],
        [{ api_name: "Nickname", data_type: "text", length: 255 }],
      ),
    ).toMatchObject([{ kind: "field-removed" }, { kind: "field-added" }]);
  });

  test("two possible heirs are none", () => {
    expect(
      fields(
        [{ ...extra, field_label: "Region" }],
        [
          { ...extra, api_name: "Region_1", field_label: "Region" },
          { ...extra, api_name: "Region_2", field_label: "Region" },
        ],
      ),
    ).toMatchObject([{ kind: "field-removed" }, { kind: "field-added" }, { kind: "field-added" }]);
  });

  test("another type", () => {
    expect(field({ data_type: "text" }, { data_type: "integer" })).toEqual([
      { kind: "type-changed", grade: "breaking", ...company, before: "text", after: "integer" },
    ]);
    expect(field({ data_type: "integer" }, { data_type: "double" })).toEqual([
      { kind: "type-widened", grade: "safe", ...company, before: "integer", after: "double" },
    ]);
    expect(field({ data_type: "double" }, { data_type: "integer" })).toEqual([
      { kind: "type-changed", grade: "breaking", ...company, before: "double", after: "integer" },
    ]);
  });

  test("a type that has the name of a part of JavaScript is a type like any other", () => {
    expect(field({ data_type: "constructor" }, { data_type: "__proto__" })).toEqual([
      { kind: "type-changed", grade: "breaking", ...company, before: "constructor", after: "__proto__" },
    ]);
  });

  test("another JSON type", () => {
    expect(
      field({ data_type: "ownerlookup", json_type: "string" }, { data_type: "ownerlookup", json_type: "jsonobject" }),
    ).toEqual([{ kind: "json-type-changed", grade: "breaking", ...company, before: "string", after: "jsonobject" }]);
  });

  test("length and decimal places", () => {
    expect(field({ length: 120 }, { length: 80 })).toEqual([
      { kind: "length-shorter", grade: "breaking", ...company, before: 120, after: 80 },
    ]);
    expect(field({ length: 80 }, { length: 120 })).toEqual([
      { kind: "length-longer", grade: "safe", ...company, before: 80, after: 120 },
    ]);
    expect(field({ data_type: "double", decimal_place: 4 }, { data_type: "double", decimal_place: 0 })).toEqual([
      { kind: "decimals-fewer", grade: "breaking", ...company, before: 4, after: 0 },
    ]);
    expect(field({ data_type: "double", decimal_place: 2 }, { data_type: "double", decimal_place: 4 })).toEqual([
      { kind: "decimals-more", grade: "safe", ...company, before: 2, after: 4 },
    ]);
  });

  test("what queries may do with it, where both sides tell", () => {
    const open = { searchable: true, filterable: true, sortable: true };
    expect(field(open, { searchable: false, filterable: true, sortable: false })).toEqual([
      { kind: "field-not-queried", grade: "breaking", ...company, before: ["searched", "sorted"] },
    ]);
    expect(field({ ...open, filterable: false }, open)).toEqual([
      { kind: "field-queried", grade: "safe", ...company, after: ["filtered"] },
    ]);
    expect(field({}, { searchable: false })).toEqual([]);
  });

  test("limits of what the API never writes bind nobody", () => {
    expect(field({ data_type: "formula", length: 120 }, { data_type: "formula", length: 80 })).toEqual([]);
    expect(field({ read_only: true, length: 120 }, { read_only: true, length: 80 })).toEqual([]);
  });

  test("the range of a number, which may move", () => {
    const ranged = (from: number, to: number): object => ({ data_type: "integer", range: { from, to } });
    expect(field(ranged(0, 100), ranged(0, 10))).toEqual([
      { kind: "range-narrowed", grade: "risky", ...company, before: ["0", "100"], after: ["0", "10"] },
    ]);
    expect(field(ranged(0, 100), { data_type: "integer" })).toEqual([
      { kind: "range-widened", grade: "safe", ...company, before: ["0", "100"] },
    ]);
    expect(field(ranged(0, 100), ranged(50, 150))).toMatchObject([
      { kind: "range-narrowed" },
      { kind: "range-widened" },
    ]);
  });

  test("unique, and how strictly", () => {
    expect(field({ unique: {} }, { unique: { case_sensitive: true } })).toEqual([
      { kind: "field-unique", grade: "breaking", ...company, before: false, after: "exact" },
    ]);
    expect(field({ unique: { case_sensitive: true } }, { unique: { case_sensitive: false } })).toEqual([
      { kind: "field-unique", grade: "breaking", ...company, before: "exact", after: "any case" },
    ]);
    expect(field({ unique: { case_sensitive: false } }, { unique: {} })).toEqual([
      { kind: "field-not-unique", grade: "safe", ...company, before: "any case", after: false },
    ]);
  });

  test("what the API writes", () => {
    const writes = (api_create: boolean, api_update: boolean): object => ({
      operation_type: { api_create, api_update },
    });
    expect(field(writes(true, true), writes(false, true))).toEqual([
      { kind: "field-read-only", grade: "breaking", ...company, before: ["create"] },
    ]);
    expect(field(writes(false, false), writes(true, true))).toEqual([
      { kind: "field-writable", grade: "safe", ...company, after: ["create", "update"] },
    ]);
    expect(field({ read_only: false }, { read_only: true })).toEqual([
      { kind: "field-read-only", grade: "breaking", ...company, before: ["create", "update"] },
    ]);
    expect(field({ field_read_only: false }, { field_read_only: true })).toMatchObject([{ kind: "field-read-only" }]);
  });

  test("field_read_only of v4 is not held against operation_type of v5", () => {
    expect(
      field(
        { field_read_only: true },
        { field_read_only: true, operation_type: { api_create: true, api_update: true } },
      ),
    ).toEqual([]);
  });

  test("what a lookup points to", () => {
    const to = (...modules: readonly string[]): object => ({
      data_type: "multi_module_lookup",
      multi_module_lookup: { modules: modules.map((api_name) => ({ api_name })) },
    });
    expect(field(to("Accounts", "Vendors"), to("Accounts", "Contacts"))).toEqual([
      { kind: "lookup-narrowed", grade: "breaking", ...company, before: ["Vendors"] },
      { kind: "lookup-widened", grade: "safe", ...company, after: ["Contacts"] },
    ]);
  });

  test("rows, and the key inside them", () => {
    expect(
      field(
        { data_type: "subform", associated_module: { module: "Ovens" } },
        { data_type: "subform", associated_module: { module: "Ovens_2" } },
      ),
    ).toEqual([{ kind: "rows-changed", grade: "breaking", ...company, before: "Ovens", after: "Ovens_2" }]);
    const keyed = (connectedlookup_apiname: string): object => ({
      data_type: "multiselectlookup",
      multiselectlookup: { connectedlookup_apiname },
    });
    expect(field(keyed("Skill"), keyed("Skills"))).toEqual([
      { kind: "linking-key-changed", grade: "breaking", ...company, before: "Skill", after: "Skills" },
    ]);
  });

  test("external ids, layouts, visibility, labels", () => {
    const external = { external: { show: true, type: "org" } };
    expect(field(external, {})).toEqual([{ kind: "external-lost", grade: "breaking", ...company }]);
    expect(field({}, external)).toEqual([{ kind: "external-gained", grade: "safe", ...company }]);
    expect(field({ type: "used" }, { type: "unused" })).toEqual([{ kind: "field-unused", grade: "risky", ...company }]);
    expect(field({ type: "unused" }, { type: "used" })).toEqual([{ kind: "field-used", grade: "safe", ...company }]);
    expect(field({ visible: true }, { visible: false })).toEqual([
      { kind: "field-hidden", grade: "risky", ...company },
    ]);
    expect(field({ visible: false }, { visible: true })).toEqual([
      { kind: "field-visible", grade: "safe", ...company },
    ]);
    expect(field({ field_label: "Company" }, { field_label: "Bakery" })).toEqual([
      { kind: "field-label-changed", grade: "safe", ...company, before: "Company", after: "Bakery" },
    ]);
  });

  test("ids, the order of fields, and what no check reads do not count", () => {
    expect(
      fields([{ ...name, id: "1", tooltip: null }, extra], [extra, { ...name, id: "2", tooltip: "Full name" }]),
    ).toEqual([]);
  });
});

allHaveComeUp();
