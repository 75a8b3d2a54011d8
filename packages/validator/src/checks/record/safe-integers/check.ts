import { passing, recordCheck } from "../../../check.ts";
import type { FieldTest } from "../../../check.ts";
import { inElements } from "../../../field-types/elements.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { hasGoodId } from "../../../field-types/usual-objects.ts";
import { isWritten } from "../../../field-types/written.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import { isObject, readable } from "../../../seen.ts";
import type { says } from "./says.ts";

const row = { code: null, effect: "changed", names: ["api_name"] } as const;
const kinds = { lostId: row, lost: row } as const;
type Finding = FindingOf<typeof says, typeof kinds>;

/**
 * Numbers keep their digits: beyond 2^53 - 1 JavaScript and many JSON parsers round, so an id becomes another record's. Longer ones are sent
 * as text.
 *
 * reads     numbers in fields and unknown keys, `id` of records, lookups and their rows
 * reports   null (a warning) at a number that has lost digits
 * silent    on shorter numbers, also where they stand for an id, and on numbers inside of other structures
 */
export const safeIntegers = recordCheck<typeof says>()({
  name: "safe-integers",
  severity: "warning",
  kinds,

  forField(field, { kind }) {
    const { api_name } = field;
    const { names, number } = fieldTypeOf(field);
    if (api_name === "id") return longInteger(api_name);
    if (!isWritten(field, kind)) return undefined;
    if (number !== undefined) return number === "text" ? longInteger(api_name) : lostDigits(api_name);
    if (names === "record") return passing(SCALARS, (value) => idInside(api_name, value), { passesObjects: hasGoodId });
    const key = field.linking_key;
    if (names === "records") return inEach((element) => idInside(api_name, element) ?? idOfRow(api_name, element, key));
    if (names === "tags") return inEach((element) => idInside(api_name, element));
    return undefined;
  },

  forUnknownKey() {
    return (key, value) => {
      if (typeof value !== "number") return undefined;
      return !isLost(value) ? undefined : key === "id" ? lostId(key, value) : lost(key, value);
    };
  },
});

const NO_NUMBERS = ["string", "boolean", "object"] as const;
const SCALARS = ["string", "number", "boolean"] as const;

const SAFE = { passesWhole: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] } as const;

function isLost(value: number): boolean {
  return (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) && Number.isFinite(value);
}

function lost(api_name: string, value: number): Finding {
  return { kind: "lost", facts: { api_name, value } };
}

function lostId(api_name: string, value: number): Finding {
  return { kind: "lostId", facts: { api_name, value } };
}

function lostDigits(api_name: string): FieldTest<Finding> {
  return passing(
    NO_NUMBERS,
    (value) => (typeof value === "number" && isLost(value) ? lost(api_name, value) : undefined),
    SAFE,
  );
}

function longInteger(api_name: string): FieldTest<Finding> {
  return passing(
    NO_NUMBERS,
    (value) => (typeof value === "number" && isLost(value) ? lostId(api_name, value) : undefined),
    SAFE,
  );
}

function inEach(test: (element: unknown) => Finding | undefined): FieldTest<Finding> {
  return passing(SCALARS, (value) => (Array.isArray(value) ? inElements(value, test) : undefined));
}

function idInside(api_name: string, value: unknown): Finding | undefined {
  // The usual case is an id as text: no need to ask what can be seen.
  if (typeof value !== "object" || value === null || typeof (value as { id?: unknown }).id !== "number")
    return undefined;
  const id = isObject(value) ? readable(value, "id") : undefined;
  return typeof id === "number" && isLost(id) ? { ...lostId(api_name, id), at: ["id"] } : undefined;
}

/** The id in `{ Skill: { id } }`; the row's own `{ id }` is looked at before. */
function idOfRow(api_name: string, element: unknown, key: string | undefined): Finding | undefined {
  if (!isObject(element) || key === undefined) return undefined;
  const inner = idInside(api_name, readable(element, key));
  return inner === undefined ? undefined : { ...inner, at: [key, "id"] };
}
