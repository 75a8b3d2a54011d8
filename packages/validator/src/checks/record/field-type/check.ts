import { passing, recordCheck } from "../../../check.ts";
import type { FieldTest, RecordFinding } from "../../../check.ts";
import { inElements } from "../../../field-types/elements.ts";
import { isSent } from "../../../field-types/field-type.ts";
import type { FieldType } from "../../../field-types/field-type.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { isWritten } from "../../../field-types/written.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { Field } from "../../../snapshot/snapshot.ts";

/**
 * A value has the JSON type of its field: first the container (`json_type` says array or object), then the scalar (`data_type`).
 *
 * reads     values of fields that the API writes
 * reports   INVALID_DATA with expected_data_type; a warning where no answer to such a value was seen
 * silent    on null, on computed fields, and where the declared types do not agree with each other
 */
export const fieldType = recordCheck({
  name: "field-type",
  description: "A value has the JSON type of its field",
  severity: "error",
  codes: ["INVALID_DATA"],
  source: "v8 OpenAPI examples of insert and upsert; answers recorded with v2 to v8",
  embedded: "error",

  forField(field, { kind, version }) {
    const type = fieldTypeOf(field);
    const { takes, elements, plain } = type;
    if (takes === undefined || !isWritten(field, kind)) return undefined;
    const alsoTaken = field.json_types === undefined ? undefined : new Set(field.json_types.map(bare));

    const judge: FieldTest = (value) => {
      const verdict = takes(value, version);
      if (verdict === "good" || alsoTaken?.has(jsonType(value)) === true) return undefined;
      return wrongType(field, type.expected, value, verdict === "doubtful", type.instead);
    };
    if (plain !== undefined) return unless(plain, judge);
    if (elements === undefined) return judge;
    const fits = elements === "text" ? isText : isRow;
    const testElement = (element: unknown): RecordFinding | undefined =>
      fits(element) ? undefined : wrongType(field, elements, element, true);
    return (value, record) => (Array.isArray(value) ? inElements(value, testElement) : judge(value, record));
  },
});

/** No text is longer; a small integer, which V8 compares faster than Infinity. */
const LONGEST = 2 ** 30 - 1;

/** Most values end here: the engine knows what `typeof` says of them, and does not even ask. */
function unless(plain: NonNullable<FieldType["plain"]>, judge: FieldTest): FieldTest {
  switch (plain) {
    case "string":
      return passing(["string"], (value, record) => (typeof value === "string" ? undefined : judge(value, record)));
    case "number":
      return passing(["number"], (value, record) => (typeof value === "number" ? undefined : judge(value, record)));
    case "text":
      return passing([], judge, [1, LONGEST]);
    case "boolean":
      return passing(["boolean"], (value, record) => (typeof value === "boolean" ? undefined : judge(value, record)));
  }
}

function wrongType(
  field: Field,
  expected: string,
  value: unknown,
  doubtful: boolean,
  instead?: FieldType["instead"],
): RecordFinding {
  return {
    code: "INVALID_DATA",
    details: { expected_data_type: expected, api_name: field.api_name },
    say: { doubtful },
    value,
    suggestions: () => replacement(instead?.(value)),
    ...(doubtful ? { severity: "warning" } : {}),
  };
}

function replacement(value: unknown): Suggestion[] {
  return value === undefined ? [] : [{ text: JSON.stringify(value), replace: { path: [], value } }];
}

/** An option is text; objects are let through, since some lists take `{ value }` although they are declared as pick lists (Products.Tax). */
function isText(element: unknown): boolean {
  return typeof element === "string" || typeof element === "object" || !isSent(element);
}

function isRow(element: unknown): boolean {
  return (typeof element === "object" && !Array.isArray(element)) || !isSent(element);
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
