import { describe, expect, test } from "vitest";

import { company, comparing, leads, list, options } from "../../../../test/comparing.ts";
import type { Change } from "./change.ts";
import { optionKinds } from "./kinds/options.ts";

const { fields, allHaveComeUp } = comparing(optionKinds);

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

allHaveComeUp();
