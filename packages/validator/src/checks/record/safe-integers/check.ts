import { passing, recordCheck } from "../../../check.ts";
import type { RecordFinding } from "../../../check.ts";
import { inElements } from "../../../field-types/elements.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { isWritten } from "../../../field-types/written.ts";
import { isObject, readable } from "../../../seen.ts";

/**
 * Numbers keep their digits: beyond 2^53 - 1 JavaScript and many JSON parsers round, so an id becomes another record's. Ids and long
 * integers are sent as text.
 *
 * reads     numbers in fields and unknown keys, `id` of records, lookups and their rows
 * reports   null (a warning) at a number that has lost digits, and at an id or long integer given as number
 * silent    on decimals, and on numbers inside of other structures
 */
export const safeIntegers = recordCheck({
  name: "safe-integers",
  description: "Ids and long integers are sent as text, other numbers stay below 2^53",
  severity: "warning",
  codes: [null],
  source: "documentation of long integers, v7; IEEE 754",

  forField(field, { kind }) {
    const { names, number } = fieldTypeOf(field);
    if (field.api_name === "id") return passing(NO_NUMBERS, longInteger);
    if (!isWritten(field, kind)) return undefined;
    if (number !== undefined) return passing(NO_NUMBERS, number === "text" ? longInteger : lostDigits);
    if (names === "record") return passing(SCALARS, idInside);
    const key = field.linking_key;
    if (names === "records")
      return passing(SCALARS, (value) =>
        Array.isArray(value) ? inElements(value, (element) => idOfRow(element, key)) : undefined,
      );
    if (names === "tags")
      return passing(SCALARS, (value) => (Array.isArray(value) ? inElements(value, idInside) : undefined));
    return undefined;
  },

  forUnknownKey() {
    return (key, value) =>
      typeof value === "number" ? (key === "id" ? longInteger(value) : lostDigits(value)) : undefined;
  },
});

const NO_NUMBERS = ["string", "boolean", "object"] as const;
const SCALARS = ["string", "number", "boolean"] as const;

function lostDigits(value: unknown): RecordFinding | undefined {
  if (
    typeof value !== "number" ||
    (value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER) ||
    !Number.isFinite(value)
  )
    return undefined;
  return { code: null, say: { kind: "lost" } };
}

function longInteger(value: unknown): RecordFinding | undefined {
  if (typeof value !== "number") return undefined;
  const lost = lostDigits(value);
  if (lost !== undefined) return { ...lost, say: { kind: "lostId" } };
  if (!Number.isInteger(value)) return undefined;
  const text = String(value);
  return {
    code: null,
    say: { kind: "text" },
    suggestions: () => [{ text: JSON.stringify(text), replace: { path: [], value: text } }],
  };
}

function idInside(value: unknown): RecordFinding | undefined {
  // The usual case is an id as text: no need to ask what can be seen.
  if (typeof value !== "object" || value === null || typeof (value as { id?: unknown }).id !== "number")
    return undefined;
  return isObject(value) ? at("id", readable(value, "id")) : undefined;
}

/** `{ Skill: { id } }`, or the row's own `{ id }`. */
function idOfRow(element: unknown, key: string | undefined): RecordFinding | undefined {
  if (!isObject(element)) return undefined;
  const own = idInside(element);
  if (own !== undefined || key === undefined) return own;
  const inner = idInside(readable(element, key));
  return inner === undefined ? undefined : { ...inner, at: [key, ...(inner.at ?? [])] };
}

function at(key: string, value: unknown): RecordFinding | undefined {
  const finding = longInteger(value);
  return finding === undefined ? undefined : { ...finding, at: [key], value };
}
