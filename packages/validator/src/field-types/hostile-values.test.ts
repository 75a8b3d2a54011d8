import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { describe, expect, it } from "vitest";

import type { PlanContext, RecordCheck } from "../check.ts";
import { checks } from "../checks/index.ts";
import { UNKNOWN, isHidden } from "../seen.ts";
import type { Field } from "../snapshot/snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

const TYPES = [
  "text",
  "textarea",
  "email",
  "phone",
  "website",
  "picklist",
  "multiselectpicklist",
  "boolean",
  "integer",
  "double",
  "bigint",
  "date",
  "datetime",
  "lookup",
  "ownerlookup",
  "layout",
  "multi_module_lookup",
  "multiselectlookup",
  "subform",
  "fileupload",
  "linetax",
  "ALARM",
  "formula",
  "something_new",
];
const JSON_TYPES = [
  undefined,
  "string",
  "integer",
  "double",
  "long",
  "boolean",
  "jsonobject",
  "jsonarray",
  "any",
  "__proto__",
];

const fields: Field[] = TYPES.flatMap((data_type) =>
  JSON_TYPES.map((json_type) => ({
    api_name: "Odd",
    data_type,
    ...(json_type === undefined ? {} : { json_type }),
    length: 2,
    decimal_place: 2,
    range: { from: 1, to: 2 },
    linking_key: "Skill",
    pick_list_values: [{ display_value: "A", actual_value: "B" }],
    system_mandatory: false,
    read_only: false,
    field_read_only: false,
  })),
);
const snapshot: Snapshot = { version: "v8", modules: [], module: () => undefined };
const context: PlanContext = {
  module: { api_name: "Projects" },
  fields,
  kind: "create",
  version: "v8",
  rows: false,
  underParent: false,
  catalogue,
  snapshot,
};

const cyclic: Record<string, unknown> = { name: "round" };
cyclic["id"] = cyclic;
cyclic["Skill"] = [cyclic];
const list: unknown[] = [cyclic];
list.push(list);
const HOSTILE: unknown[] = [
  UNKNOWN,
  Symbol("odd"),
  10n,
  () => 1,
  NaN,
  Infinity,
  -0,
  undefined,
  null,
  cyclic,
  list,
  Object.create(null),
  [Symbol("odd"), 10n],
  [UNKNOWN],
  new Map(),
  "\ud800",
  "9".repeat(100_000),
  "a@".repeat(50_000),
  "a.".repeat(50_000),
  "- ".repeat(50_000),
];

/** The checks of one value at a time; what is about a key judges no value. */
const valueChecks = checks.filter(
  (check) => check.type === "record" && check.forField !== undefined && check.about !== "key",
) as readonly RecordCheck[];

/** Every finding of every check about a value, for fields of all data types with all JSON types. */
function findingsAbout(value: unknown): object[] {
  return fields.flatMap((field) =>
    valueChecks.flatMap((check) => {
      const finding = check.forField?.(field, context)?.(value, {});
      return finding === undefined ? [] : [finding];
    }),
  );
}

function quotesHidden(finding: object): boolean {
  const facts = "facts" in finding ? finding.facts : finding;
  return Object.values(facts as object).some(isHidden);
}

describe("values that no JSON holds", () => {
  it("meet the checks of values", () => {
    expect(valueChecks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "field-type",
        "field-length",
        "field-format",
        "picklist-value",
        "lookup-shape",
        "safe-integers",
      ]),
    );
  });

  it("make no check of values throw, whatever the field's type", () => {
    expect(() => HOSTILE.map(findingsAbout)).not.toThrow();
  });

  it("are not reported when they are UNKNOWN", () => {
    expect(findingsAbout(UNKNOWN)).toEqual([]);
  });

  it("are not reported when they are UNKNOWN inside of an array or object", () => {
    expect(findingsAbout({ id: UNKNOWN }).filter(quotesHidden)).toEqual([]);
    expect(findingsAbout([UNKNOWN]).filter(quotesHidden)).toEqual([]);
  });

  it("are not reported when JSON.stringify sends nothing or null for them", () => {
    expect(findingsAbout(undefined)).toEqual([]);
    expect(findingsAbout(NaN)).toEqual([]);
    expect(findingsAbout(() => 1)).toEqual([]);
    expect(findingsAbout(Symbol("odd"))).toEqual([]);
  });

  it("are judged in linear time", () => {
    // 1,500 tests of a megabyte each: a pattern that goes back and forth would hang.
    findingsAbout("a@a.a-".repeat(200_000));
    findingsAbout(`${"a.".repeat(500_000)} `);
  });
});
