import { describe, expect, test } from "vitest";

import { company, comparing, leads, list, name, options } from "../../../../test/comparing.ts";
import type { Responses } from "../../../../test/comparing.ts";
import type { Change } from "./change.ts";
import { layoutKinds } from "./kinds/layouts.ts";

const { compare, allHaveComeUp } = comparing(layoutKinds);

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

allHaveComeUp();
