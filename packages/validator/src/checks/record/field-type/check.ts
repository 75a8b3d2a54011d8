import { passing, recordCheck } from "../../../check.ts";
import type { FieldTest } from "../../../check.ts";
import { ofAnyText } from "../../../field-types/any-text.ts";
import { inElements } from "../../../field-types/elements.ts";
import { isSent } from "../../../field-types/field-type.ts";
import type { FieldType } from "../../../field-types/field-type.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { areRows, areTexts, hasGoodId } from "../../../field-types/usual-objects.ts";
import { isWritten } from "../../../field-types/written.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import { isText as isSeenText } from "../../../seen.ts";
import type { says } from "./says.ts";

const row = { code: "INVALID_DATA", names: ["api_name"], details: ["expected_data_type", "api_name"] } as const;
const kinds = {
  wrong: row,
  doubtful: { ...row, evidence: "thin" },
  emptyText: { ...row, evidence: "thin" },
  element: { ...row, evidence: "thin" },
  anyText: { ...row, about: "form" },
  doubtfulText: { ...row, evidence: "thin", about: "form" },
} as const;
type Finding = FindingOf<typeof says, typeof kinds>;

/**
 * A value has the JSON type of its field: first the container (`json_type` says array or object), then the scalar (`data_type`).
 *
 * reads     values of fields that the API writes
 * reports   INVALID_DATA with expected_data_type; a warning where no answer to such a value was seen. Of text with unknown content, what any
 *           text would get
 * silent    on null, on computed fields, and where the declared types do not agree with each other
 */
export const fieldType = recordCheck<typeof says>()({
  name: "field-type",
  severity: "error",
  kinds,
  embedded: "error",

  forField(field, context) {
    const type = fieldTypeOf(field);
    const { takes, elements, plain } = type;
    const { api_name } = field;
    if (takes === undefined || !isWritten(field, context.kind)) return undefined;
    const alsoTaken = field.json_types === undefined ? undefined : new Set(field.json_types.map(bare));

    const judge: FieldTest<Finding> = (value) => {
      if (isSeenText(value)) {
        const verdict = alsoTaken?.has("string") === true ? "good" : ofAnyText(type, value, context, field);
        if (verdict === "good") return undefined;
        const kind = verdict === "wrong" ? "anyText" : "doubtfulText";
        return { kind, facts: { api_name, expected_data_type: type.expected } };
      }
      const verdict = takes(value, context, field);
      if (verdict === "good" || alsoTaken?.has(jsonType(value)) === true) return undefined;
      const facts = { api_name, expected_data_type: type.expected, value };
      if (value === "" && verdict === "doubtful") return { kind: "emptyText", facts };
      return { kind: verdict, facts, suggest: () => replacement(type.instead?.(value, field)) };
    };
    if (plain !== undefined) return unless(plain, judge);
    if (elements === undefined) return judge;
    const hasOptions = field.pick_list_values !== undefined && field.pick_list_values.length > 0;
    const fits = elements === "jsonobject" ? isRow : hasOptions ? isText : isOption;
    const testElement = (value: unknown): Finding | undefined =>
      fits(value) ? undefined : { kind: "element", facts: { api_name, expected_data_type: elements, value } };
    return passing(
      [],
      (value, record) => (Array.isArray(value) ? inElements(value, testElement) : judge(value, record)),
      { passesObjects: elements === "jsonobject" ? areRows : areTexts },
    );
  },
});

/** Most values end here: the engine knows what `typeof` says of them, and does not even ask. */
function unless(plain: NonNullable<FieldType["plain"]>, judge: FieldTest<Finding>): FieldTest<Finding> {
  switch (plain) {
    case "string":
      return passing(["string"], (value, record) => (typeof value === "string" ? undefined : judge(value, record)));
    case "number":
      return passing(["number"], (value, record) => (typeof value === "number" ? undefined : judge(value, record)));
    case "text":
      return passing([], judge, { passesLengths: [1, Infinity] });
    case "boolean":
      return passing(["boolean"], (value, record) => (typeof value === "boolean" ? undefined : judge(value, record)));
    case "whole":
      return passing([], judge, { passesWhole: [-Infinity, Infinity] });
    case "object":
      return passing([], (value, record) => (isRow(value) ? undefined : judge(value, record)), {
        passesObjects: hasGoodId,
      });
  }
}

function replacement(value: unknown): Suggestion[] {
  return value === undefined ? [] : [{ text: JSON.stringify(value), replace: { path: [], value } }];
}

function isText(element: unknown): boolean {
  return typeof element === "string" || (element !== null && !isSent(element));
}

/** Objects are let through where no options are known: some lists take `{ value }` although they are declared as pick lists (Products.Tax). */
function isOption(element: unknown): boolean {
  return isText(element) || isRow(element);
}

/** null is an element like another: it empties the field, not a place of its list. */
function isRow(element: unknown): boolean {
  return element !== null && ((typeof element === "object" && !Array.isArray(element)) || !isSent(element));
}

/** JSON itself knows one kind of number. */
function bare(json_type: string): string {
  return json_type === "integer" || json_type === "double" || json_type === "long" ? "number" : json_type;
}

/** A value's JSON type in the words of the Fields API. */
function jsonType(value: unknown): string {
  if (typeof value === "object") return Array.isArray(value) ? "jsonarray" : "jsonobject";
  return typeof value;
}
