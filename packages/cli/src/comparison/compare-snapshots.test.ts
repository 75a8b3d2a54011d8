import { readSnapshot } from "@zoho-preflight/validator/snapshot";
import type { SnapshotResponses } from "@zoho-preflight/validator/snapshot";
import { describe, expect, test } from "vitest";

import { changeKinds } from "./change-kinds.ts";
import { compareSnapshots } from "./compare-snapshots.ts";
import type { Change } from "./change.ts";

type Responses = Partial<SnapshotResponses>;

/** Kinds that came up in the tests of this file. */
const met = new Set<string>();

function compare(before: Responses, after: Responses): Change[] {
  const [was, is] = [before, after].map((responses) =>
    readSnapshot({ version: "v8", modules: [{ api_name: "Leads" }], ...responses }),
  );
  if (was === undefined || is === undefined) throw new Error("two snapshots were made");
  const changes = compareSnapshots(was, is);
  for (const { kind } of changes) met.add(kind);
  return changes;
}

/** Two views of Leads that differ in their fields. */
const fields = (before: readonly object[], after: readonly object[]): Change[] =>
  compare({ fields: { Leads: before } }, { fields: { Leads: after } });
/** Two views of one field of Leads; what is not said is the same. */
const field = (before: object, after: object): Change[] => fields([{ ...name, ...before }], [{ ...name, ...after }]);
const name = { api_name: "Company", data_type: "text" };
const leads = { module: "Leads" };
const company = { module: "Leads", field: "Company" };

const options = (...names: readonly (string | readonly [string, string])[]): object[] =>
  names.map((option) =>
    typeof option === "string"
      ? { display_value: option, actual_value: option }
      : { display_value: option[0], actual_value: option[1] },
  );
const list = { api_name: "Company", data_type: "picklist" };

describe("modules", () => {
  const modules = (before: readonly object[], after: readonly object[]): Change[] =>
    compare({ modules: before }, { modules: after });

  test("one is gone, one is new", () => {
    expect(
      modules([{ api_name: "Leads" }, { api_name: "Ovens" }], [{ api_name: "Leads" }, { api_name: "Flours" }]),
    ).toEqual([
      { kind: "module-added", grade: "safe", module: "Flours" },
      { kind: "module-removed", grade: "breaking", module: "Ovens" },
    ]);
  });

  test("one that the API never served breaks nobody", () => {
    expect(
      modules([{ api_name: "Leads" }, { api_name: "Web_Tab", api_supported: false }], [{ api_name: "Leads" }]),
    ).toEqual([{ kind: "unserved-module-removed", grade: "safe", module: "Web_Tab" }]);
  });

  test("the same module_name under another api_name is a renamed module, and lookups to it have not changed", () => {
    const before = {
      modules: [{ api_name: "Leads" }, { api_name: "Ovens", module_name: "CustomModule3" }],
      fields: {
        Leads: [{ api_name: "Oven", data_type: "lookup", lookup: { module: "Ovens" } }],
        Ovens: [{ api_name: "Name", data_type: "text", length: 80 }],
      },
    };
    const after = {
      modules: [{ api_name: "Leads" }, { api_name: "Baking_Ovens", module_name: "CustomModule3" }],
      fields: {
        Leads: [{ api_name: "Oven", data_type: "lookup", lookup: { module: "Baking_Ovens" } }],
        Baking_Ovens: [{ api_name: "Name", data_type: "text", length: 60 }],
      },
    };
    expect(compare(before, after)).toEqual([
      { kind: "length-shorter", grade: "breaking", module: "Baking_Ovens", field: "Name", before: 80, after: 60 },
      {
        kind: "module-renamed",
        grade: "breaking",
        module: "Ovens",
        before: "Ovens",
        after: "Baking_Ovens",
        same: "module_name",
      },
    ]);
  });

  test("so are the same labels, where only one module has them", () => {
    const labels = { singular_label: "Oven", plural_label: "Ovens" };
    expect(modules([{ api_name: "Ovens", ...labels }], [{ api_name: "Ovens1", ...labels }])).toEqual([
      { kind: "module-renamed", grade: "breaking", module: "Ovens", before: "Ovens", after: "Ovens1", same: "label" },
    ]);
    expect(
      modules(
        [{ api_name: "Ovens", ...labels }],
        [
          { api_name: "Ovens1", ...labels },
          { api_name: "Ovens2", ...labels },
        ],
      ),
    ).toMatchObject([{ kind: "module-removed" }, { kind: "module-added" }, { kind: "module-added" }]);
  });

  test("the API serves one no longer, or again", () => {
    expect(
      modules([{ api_name: "Leads", api_supported: true }], [{ api_name: "Leads", api_supported: false }]),
    ).toEqual([{ kind: "module-unsupported", grade: "breaking", ...leads }]);
    expect(
      modules([{ api_name: "Leads", api_supported: false }], [{ api_name: "Leads", api_supported: true }]),
    ).toEqual([{ kind: "module-supported", grade: "safe", ...leads }]);
  });

  test("rights of the token's user", () => {
    const all = { api_name: "Leads", creatable: true, editable: true, deletable: true, viewable: true };
    expect(modules([all], [{ ...all, creatable: false, deletable: false }])).toEqual([
      { kind: "module-right-lost", grade: "breaking", ...leads, before: ["created", "deleted"] },
    ]);
    expect(modules([{ ...all, editable: false }], [all])).toEqual([
      { kind: "module-right-gained", grade: "safe", ...leads, after: ["edited"] },
    ]);
  });

  test("another label", () => {
    expect(
      modules([{ api_name: "Leads", plural_label: "Leads" }], [{ api_name: "Leads", plural_label: "Prospects" }]),
    ).toEqual([{ kind: "module-label-changed", grade: "safe", ...leads, before: "Leads", after: "Prospects" }]);
  });

  test("related lists", () => {
    const lists = (...entries: readonly (readonly [string, string])[]): Responses => ({
      relatedLists: { Leads: entries.map(([api_name, module]) => ({ api_name, module: { api_name: module } })) },
    });
    expect(
      compare(
        lists(["Notes", "Notes"], ["Emails", "Emails"], ["Products", "Products"]),
        lists(["Notes", "Notes"], ["Cadences", "Cadences"], ["Products", "Flours"]),
      ),
    ).toEqual([
      {
        kind: "related-list-module-changed",
        grade: "breaking",
        ...leads,
        related_list: "Products",
        before: "Products",
        after: "Flours",
      },
      { kind: "related-list-removed", grade: "breaking", ...leads, related_list: "Emails" },
      { kind: "related-list-added", grade: "safe", ...leads, related_list: "Cadences" },
    ]);
  });
});

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

describe("options", () => {
  const pick = (before: readonly object[], after: readonly object[]): Change[] =>
    fields([{ ...list, pick_list_values: before }], [{ ...list, pick_list_values: after }]);

  test("gone and new", () => {
    expect(pick(options("Web", "Fair", "Letter"), options("Web", "Phone"))).toEqual([
      { kind: "option-removed", grade: "risky", ...company, before: ["Fair", "Letter"] },
      { kind: "option-added", grade: "safe", ...company, after: ["Phone"] },
    ]);
  });

  test("-None- stands for no choice, which every list takes", () => {
    expect(pick(options("-None-", "Web"), options("Web"))).toEqual([]);
  });

  test("another order is no change", () => {
    expect(pick(options("Web", "Fair"), options("Fair", "Web"))).toEqual([]);
  });

  test("the same actual value, displayed otherwise", () => {
    expect(pick(options("Web"), options(["Website", "Web"]))).toEqual([
      { kind: "option-renamed", grade: "risky", ...company, before: "Web", after: "Website" },
    ]);
  });

  test("another actual value, displayed the same", () => {
    expect(pick(options(["Web", "web"]), options("Web"))).toEqual([
      { kind: "option-actual-changed", grade: "risky", ...company, option: "Web", before: "web", after: "Web" },
    ]);
  });

  test("no longer in use, and in use again", () => {
    const [one = {}] = options("Web");
    expect(pick([{ ...one, type: "used" }], [{ ...one, type: "unused" }])).toEqual([
      { kind: "option-unused", grade: "risky", ...company, before: ["Web"] },
    ]);
    expect(pick([{ ...one, type: "unused" }], [{ ...one, type: "used" }])).toEqual([
      { kind: "option-used", grade: "safe", ...company, after: ["Web"] },
    ]);
  });

  test("a list without options allows everything, so it says nothing", () => {
    expect(pick([], options("Web"))).toEqual([]);
    expect(pick(options("Web"), [])).toEqual([]);
  });

  const pipeline = (display: string, ...stages: readonly object[]): object => ({
    display_value: display,
    actual_value: display,
    maps: [{ api_name: "Stage", pick_list_values: stages }],
  });
  const pipelines = (...of: readonly object[]): object => ({
    api_name: "Pipeline",
    data_type: "picklist",
    pick_list_values: of,
  });

  test("pipelines and their stages are refused when they do not fit", () => {
    const stage = {
      api_name: "Stage",
      data_type: "picklist",
      pick_list_values: options(["Tasted", "tasted_1"], "Ordered", "Paid"),
    };
    expect(
      fields(
        [
          pipelines(
            pipeline("Shop", ...options(["Tasted", "tasted_1"], "Ordered")),
            pipeline("Market", ...options("Paid")),
          ),
          stage,
        ],
        [pipelines(pipeline("Shop", ...options("Ordered", "Paid")), pipeline("Wholesale", ...options("Paid"))), stage],
      ),
    ).toEqual([
      { kind: "pipeline-removed", grade: "breaking", ...leads, field: "Pipeline", before: ["Market"] },
      { kind: "stage-removed", grade: "breaking", ...leads, field: "Pipeline", option: "Shop", before: ["Tasted"] },
      { kind: "pipeline-added", grade: "safe", ...leads, field: "Pipeline", after: ["Wholesale"] },
      { kind: "stage-added", grade: "safe", ...leads, field: "Pipeline", option: "Shop", after: ["Paid"] },
    ]);
  });

  test("other dependent lists are not looked at by the API unless it is asked to", () => {
    const country = (...towns: readonly string[]): object => ({
      display_value: "Italy",
      actual_value: "Italy",
      maps: [{ api_name: "Town", pick_list_values: options(...towns) }],
    });
    expect(pick([country("Rome", "Turin")], [country("Rome", "Milan")])).toEqual([
      { kind: "dependency-narrowed", grade: "risky", ...company, option: "Italy", before: ["Turin"] },
      { kind: "dependency-widened", grade: "safe", ...company, option: "Italy", after: ["Milan"] },
    ]);
  });
});

describe("layouts", () => {
  const layout = (id: string, name: string, sectionFields: readonly object[], more: object = {}): object => ({
    id,
    name,
    status: "active",
    sections: [{ fields: sectionFields }],
    ...more,
  });
  const layouts = (
    before: readonly object[],
    after: readonly object[],
    leadFields: readonly object[] = [name, { api_name: "Region", data_type: "text" }],
  ): Change[] =>
    compare(
      { fields: { Leads: leadFields }, layouts: { Leads: before } },
      { fields: { Leads: leadFields }, layouts: { Leads: after } },
    );
  const standard = { ...leads, layout: "Standard" };

  test("gone and new", () => {
    expect(
      layouts(
        [layout("1", "Standard", []), layout("2", "Shop", [])],
        [layout("1", "Standard", []), layout("3", "Market", [])],
      ),
    ).toEqual([
      { kind: "layout-removed", grade: "breaking", ...leads, layout: "Shop", before: "2" },
      { kind: "layout-added", grade: "safe", ...leads, layout: "Market", after: "3" },
    ]);
  });

  test("the same name with another id, as in a sandbox", () => {
    expect(layouts([layout("1", "Standard", [])], [layout("9", "Standard", [])])).toEqual([
      { kind: "layout-id-changed", grade: "breaking", ...standard, before: "1", after: "9" },
    ]);
  });

  test("another name, and another status", () => {
    expect(layouts([layout("1", "Standard", [])], [layout("1", "Shop", [])])).toEqual([
      { kind: "layout-renamed", grade: "safe", ...leads, layout: "Shop", before: "Standard", after: "Shop" },
    ]);
    expect(layouts([layout("1", "Standard", [])], [layout("1", "Standard", [], { status: "inactive" })])).toEqual([
      { kind: "layout-inactive", grade: "breaking", ...standard },
    ]);
    expect(layouts([layout("1", "Standard", [], { status: "inactive" })], [layout("1", "Standard", [])])).toEqual([
      { kind: "layout-active", grade: "safe", ...standard },
    ]);
  });

  test("what it requires", () => {
    const required = (is: boolean): object[] => [layout("1", "Standard", [{ api_name: "Region", required: is }])];
    expect(layouts(required(false), required(true))).toEqual([
      { kind: "layout-field-required", grade: "breaking", ...standard, field: "Region" },
    ]);
    expect(layouts(required(true), required(false))).toEqual([
      { kind: "layout-field-optional", grade: "safe", ...standard, field: "Region" },
    ]);
  });

  test("which fields it has", () => {
    const having = (...names: readonly string[]): object[] => [
      layout(
        "1",
        "Standard",
        names.map((api_name) => ({ api_name, required: api_name === "Company" })),
      ),
    ];
    expect(layouts(having("Region"), having("Company"))).toEqual([
      { kind: "required-layout-field-added", grade: "breaking", ...standard, field: "Company" },
      { kind: "layout-field-removed", grade: "breaking", ...standard, field: "Region" },
    ]);
    expect(layouts(having(), having("Region"))).toEqual([
      { kind: "layout-field-added", grade: "safe", ...standard, field: "Region" },
    ]);
  });

  test("a field that comes or goes altogether is told once, but for a new one that is required", () => {
    const region = { api_name: "Region", data_type: "text" };
    const of = (leadFields: readonly object[], sectionFields: readonly object[]): Responses => ({
      fields: { Leads: leadFields },
      layouts: { Leads: [layout("1", "Standard", sectionFields)] },
    });
    expect(compare(of([name, region], [{ api_name: "Region", required: true }]), of([name], []))).toMatchObject([
      { kind: "field-removed" },
    ]);
    expect(compare(of([name], []), of([name, region], [{ api_name: "Region" }]))).toMatchObject([
      { kind: "field-added" },
    ]);
    expect(compare(of([name], []), of([name, region], [{ api_name: "Region", required: true }]))).toMatchObject([
      { kind: "required-layout-field-added", field: "Region", layout: "Standard" },
      { kind: "field-added", field: "Region" },
    ]);
  });

  test("a renamed field has not left it", () => {
    const of = (api_name: string): Responses => ({
      fields: { Leads: [{ api_name, data_type: "text", field_label: "Region" }] },
      layouts: { Leads: [layout("1", "Standard", [{ api_name, required: true }])] },
    });
    expect(compare(of("Region"), of("Sales_Region"))).toMatchObject([{ kind: "field-renamed" }]);
  });

  test("its own options, where the field has not changed in the same way", () => {
    const of = (all: readonly object[], own: readonly object[]): Responses => ({
      fields: { Leads: [{ ...list, pick_list_values: all }] },
      layouts: { Leads: [layout("1", "Standard", [{ api_name: "Company", pick_list_values: own }])] },
    });
    expect(
      compare(
        of(options("Web", "Fair", "Letter"), options("Web", "Fair", "Letter")),
        of(options("Web", "Fair", "Phone"), options("Web", "Phone")),
      ),
    ).toEqual([
      { kind: "option-removed", grade: "risky", ...company, before: ["Letter"] },
      { kind: "option-removed", grade: "risky", ...company, layout: "Standard", before: ["Fair"] },
      { kind: "option-added", grade: "safe", ...company, after: ["Phone"] },
    ]);
  });

  test("stages of a pipeline that only the layout knows", () => {
    const own = (...stages: readonly string[]): object => ({
      api_name: "Pipeline",
      pick_list_values: [
        {
          display_value: "Shop",
          actual_value: "Shop",
          maps: [{ api_name: "Stage", pick_list_values: options(...stages) }],
        },
      ],
    });
    const pipeline = { api_name: "Pipeline", data_type: "picklist", pick_list_values: options("Shop") };
    expect(
      layouts(
        [layout("1", "Standard", [own("Ordered", "Paid")])],
        [layout("1", "Standard", [own("Ordered")])],
        [pipeline],
      ),
    ).toEqual([
      { kind: "stage-removed", grade: "breaking", ...standard, field: "Pipeline", option: "Shop", before: ["Paid"] },
    ]);
  });
});

describe("the account", () => {
  test("edition, currencies and licences", () => {
    const org = (paid_type: string, mc_status: boolean, users_license_purchased: number): Responses => ({
      org: { org: [{ mc_status, license_details: { paid_type, users_license_purchased } }] },
    });
    expect(compare(org("enterprise", true, 10), org("standard", false, 5))).toEqual([
      { kind: "edition-changed", grade: "risky", before: "enterprise", after: "standard" },
      { kind: "licences-fewer", grade: "risky", before: 10, after: 5 },
      { kind: "multi-currency-off", grade: "risky" },
    ]);
    expect(compare(org("standard", false, 5), org("standard", true, 10))).toEqual([
      { kind: "licences-more", grade: "safe", before: 5, after: 10 },
      { kind: "multi-currency-on", grade: "safe" },
    ]);
  });

  const profile = (id: string, ...enabled: readonly string[]): Responses => ({
    profile: {
      profiles: [
        {
          id,
          permissions_details: ["Crm_Implied_View_Leads", "Crm_Implied_Edit_Leads"].map((permission) => ({
            name: permission,
            enabled: enabled.includes(permission),
          })),
        },
      ],
    },
  });

  test("permissions of one profile", () => {
    expect(compare(profile("1", "Crm_Implied_View_Leads"), profile("1", "Crm_Implied_Edit_Leads"))).toEqual([
      { kind: "permission-lost", grade: "breaking", before: ["Crm_Implied_View_Leads"] },
      { kind: "permission-gained", grade: "safe", after: ["Crm_Implied_Edit_Leads"] },
    ]);
  });

  test("another profile is another view, and no change", () => {
    expect(compare(profile("1", "Crm_Implied_View_Leads"), profile("2"))).toEqual([]);
  });

  test("a newcomer is no change", () => {
    const staff = (active: number): Responses => ({
      users: { active },
      userLicenses: {
        __features: [
          {
            details: { limits: { total: 10 }, used_count: { total: active }, available_count: { total: 10 - active } },
          },
        ],
      },
    });
    expect(compare(staff(8), staff(10))).toEqual([]);
  });
});

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

test("every kind of change has come up above", () => {
  expect([...met].sort()).toEqual(Object.keys(changeKinds).sort());
});
