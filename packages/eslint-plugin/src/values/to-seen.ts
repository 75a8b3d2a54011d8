import { DIGITS, MAYBE, ONE_OF, OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { MOMENTS } from "./moments.ts";
import { sentOf } from "./placeholders.ts";
import { mayBeLeftOut, optionsOf } from "./value.ts";
import type { Piece, Value } from "./value.ts";

/** Parts of one value that are written out; code may refer to one part again and again, so that the result would have no end. */
const MOST_PARTS = 50_000;

/**
 * A value as `JSON.stringify` would send it, in the validator's seen forms. Undefined for `undefined`, which is not sent; functions in objects
 * are left out likewise. One that stands alone is not JSON, and each client makes something else of it.
 */
export function toSeen(value: Value, budget: SeenBudget = seenBudget()): unknown {
  if (isCode(value)) return UNKNOWN;
  return seenPart(value.kind === "instance" && value.what === "json-text" ? value.from : value, budget);
}

/** What the parts of one request share while they are written out. */
export interface SeenBudget {
  left: number;
  /** Some part is one of several. */
  varied: boolean;
}

export function seenBudget(): SeenBudget {
  return { left: MOST_PARTS, varied: false };
}

/** `isInside`: of an object or a list, where text is text; what stands alone may be no more than a hole for anything. */
function seenPart(value: Value, budget: SeenBudget, isInside = false): unknown {
  if (budget.left-- <= 0) return UNKNOWN;
  switch (value.kind) {
    case "known":
      // JSON.stringify throws on big integers, so nothing is sent.
      return typeof value.value === "bigint" ? UNKNOWN : value.value;
    case "text":
      return isInside ? insideText(value.pieces) : seenText(value.pieces);
    case "object":
      return seenObject(value, budget);
    case "array": {
      // In a list, JSON.stringify writes null for what is undefined.
      const items = value.items.map((item) =>
        optionsOf(item).some(mayBeLeftOut) ? UNKNOWN : (seenPart(item, budget, true) ?? null),
      );
      return value.open ? Object.assign(items, { [OPEN]: true }) : items;
    }
    case "choice": {
      const [only, ...others] = sentOf(value.options);
      if (only !== undefined && others.length === 0) return seenPart(only, budget, isInside);
      budget.varied = true;
      return {
        [ONE_OF]: sentOf(value.options).map((option) =>
          isSent(option) ? seenPart(option, budget, isInside) : UNKNOWN,
        ),
      };
    }
    case "sample":
      budget.varied = true;
      return { [ONE_OF]: value.samples };
    case "instance":
      return seenInstance(value, budget, isInside);
    case "function":
    case "class":
      return undefined;
    default:
      return UNKNOWN;
  }
}

/** Text, or text with holes. */
export function seenText(pieces: readonly Piece[]): unknown {
  if (pieces.every((piece) => piece.text !== undefined)) return pieces.map((piece) => piece.text).join("");
  if (pieces.every((piece) => piece.text === undefined)) return UNKNOWN;
  return { [PARTS]: pieces.map(({ text, digits }) => text ?? (digits === true ? DIGITS : UNKNOWN)) };
}

/** The same where it is certain to be text: `String(amount)` is text of which nothing is known. */
function insideText(pieces: readonly Piece[]): unknown {
  const seen = seenText(pieces);
  return seen === UNKNOWN ? SOME_TEXT : seen;
}

const SOME_TEXT = { [PARTS]: [UNKNOWN] } as const;

function seenObject({ entries, open }: Extract<Value, { kind: "object" }>, budget: SeenBudget): object {
  const object: Record<PropertyKey, unknown> = {};
  const maybe = new Set<string>();
  for (const [key, entry] of entries) {
    const seen = seenPart(entry.value, budget, true);
    if (seen === undefined) continue;
    // A value that may be undefined may not be sent at all.
    if (entry.maybe === true || mayBeUndefined(entry.value)) maybe.add(key);
    // A definition, so that a key `__proto__` stays a key.
    Object.defineProperty(object, key, { value: seen, enumerable: true, configurable: true, writable: true });
  }
  if (open) object[OPEN] = true;
  if (maybe.size > 0) object[MAYBE] = maybe;
  return object;
}

function mayBeUndefined(value: Value): boolean {
  // Anything that cannot be read may be undefined, and JSON.stringify leaves that out; as it does with functions.
  return optionsOf(value).some(
    (option) => option.kind === "unknown" || option.kind === "foreign" || !isSent(option) || mayBeLeftOut(option),
  );
}

function isSent(value: Value): boolean {
  return !isCode(value) && (value.kind !== "known" || value.value !== undefined);
}

function isCode({ kind }: Value): boolean {
  return kind === "function" || kind === "class";
}

function seenInstance(value: Extract<Value, { kind: "instance" }>, budget: SeenBudget, isInside: boolean): unknown {
  switch (value.what) {
    case "Date":
      budget.varied = true;
      return { [ONE_OF]: MOMENTS };
    case "json-text":
      // `{ Description: JSON.stringify(form) }` is text, and not what the text says.
      return isInside ? SOME_TEXT : UNKNOWN;
    default:
      return UNKNOWN;
  }
}
