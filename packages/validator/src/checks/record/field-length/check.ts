import { passing, recordCheck } from "../../../check.ts";
import type { FieldTest } from "../../../check.ts";
import { isSignedDigits } from "../../../field-types/digits.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { isWritten } from "../../../field-types/written.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import { isHidden, isObject, presence } from "../../../seen.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import type { says } from "./says.ts";

const row = { code: "INVALID_DATA", names: ["api_name"], details: ["maximum_length", "api_name"] } as const;
const kinds = {
  characters: row,
  digits: row,
  // The examples show integers only; whether the length of decimals counts those behind the point is not documented.
  digitsBeforePoint: { ...row, evidence: "thin" },
  // An id's length is declared as 18, yet there are ids of 19 digits: the figure is not to be taken to the letter.
  digitsAsText: { ...row, evidence: "thin" },
  files: { ...row, evidence: "thin" },
} as const;
type Finding = FindingOf<typeof says, typeof kinds>;
type Test = FieldTest<Finding>;

/**
 * A value is no longer than its field: characters of text, digits of a number, files of an upload field.
 *
 * reads     values of fields whose metadata tell a length
 * reports   INVALID_DATA with maximum_length; a warning for decimals, long integers and files, where no answer was seen
 * silent    where the length is not known, and where it counts nothing that a request shows (dates, lookups, pick lists)
 */
export const fieldLength = recordCheck<typeof says>()({
  name: "field-length",
  severity: "error",
  kinds,

  forField(field, { kind }) {
    const { counts, number, expected } = fieldTypeOf(field);
    if (counts === undefined || field.length === undefined || !isWritten(field, kind)) return undefined;
    if (counts === "characters") return characters(field, field.length);
    if (counts === "items") return files(field, field.length);
    return number === "text"
      ? digitsOfText(field, field.length)
      : digitsOfNumber(field, field.length, expected === "integer");
  },
});

function tooLong({ api_name }: Field, kind: Finding["kind"], maximum_length: number, count: number): Finding {
  return { kind, facts: { api_name, maximum_length, count } };
}

/** Counts code points, and those only when UTF-16 units are too many. guess: spaces around a text are cut before it is measured. */
function characters(field: Field, most: number): Test {
  return passing(
    ["number", "boolean", "object"],
    (value) => {
      if (typeof value !== "string" || value.length <= most) return undefined;
      const count = codePoints(value.trim());
      return count <= most ? undefined : tooLong(field, "characters", most, count);
    },
    { passesLengths: [0, most] },
  );
}

function codePoints(text: string): number {
  // V8 sees at once that text of one byte a character has none.
  if (!/[\uD800-\uDBFF]/.test(text)) return text.length;
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      count--;
      at++;
    }
  }
  return count;
}

/** Digits of a whole number, or those before the point. */
function digitsOfNumber(field: Field, most: number, whole: boolean): Test | undefined {
  // Beyond that no number has exact digits to count.
  if (most > 22) return undefined;
  const limit = 10 ** most;
  return passing(
    ["string", "boolean", "object"],
    (value) => {
      if (typeof value !== "number" || (value < limit && value > -limit) || !Number.isFinite(value)) return undefined;
      const count = Math.floor(Math.log10(Math.abs(value))) + 1;
      return tooLong(field, whole ? "digits" : "digitsBeforePoint", most, count);
    },
    { passesWhole: [1 - limit, limit - 1] },
  );
}

function digitsOfText(field: Field, most: number): Test {
  return passing(
    ["number", "boolean", "object"],
    (value) => {
      if (typeof value !== "string" || value.length <= most || !isSignedDigits(value)) return undefined;
      const count = value.length - (value.startsWith("-") || value.startsWith("+") ? 1 : 0);
      return count <= most ? undefined : tooLong(field, "digitsAsText", most, count);
    },
    { passesLengths: [0, most] },
  );
}

/** Files that this request adds: rows that remove one (`_delete`), or that cannot be seen, do not count. */
function files(field: Field, most: number): Test {
  return passing(["string", "number", "boolean"], (value) => {
    if (!Array.isArray(value) || value.length <= most) return undefined;
    const count = value.filter(
      (file: unknown) => !isHidden(file) && (!isObject(file) || presence(file, "_delete") === "absent"),
    ).length;
    return count <= most ? undefined : tooLong(field, "files", most, count);
  });
}
