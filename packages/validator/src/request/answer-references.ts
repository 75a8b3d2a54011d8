import { DIGITS, OPEN, PARTS, UNKNOWN, isText } from "../seen.ts";
import type { Text } from "../seen.ts";

type Part = Text[typeof PARTS][number];

/** `@{1:$.data[0].details.id}`: what an earlier sub-request is answered. */
const REFERENCE = /@\{[^}]*\}/g;
/** Containers looked into; deeper ones hold nothing that a check reads. */
const DEEPEST = 12;
/** As deep as records go: body, list, record, rows, row, lookup. */
const FLAT = 6;

/**
 * A part of a sub-request with what it takes from the answers of others hidden: `"@{1:$.data[0].details.id}"` is UNKNOWN, and so is the key of
 * such a name. What holds no reference is handed back itself; the given value stays as it is.
 */
export function withoutReferences(value: unknown): unknown {
  return (typeof value === "string" ? mayRefer(value) : mayHold(value, 0)) ? hidden(value, 0, new Set()) : value;
}

/** A quick look into each of the sub-requests of a call: whether it may refer to the answer of another. */
export function referring(items: readonly { readonly value: unknown }[]): readonly boolean[] {
  const refers: boolean[] = [];
  for (const { value } of items) refers.push(typeof value === "string" ? mayRefer(value) : mayHold(value, 0));
  return refers;
}

/**
 * The keys of the objects before by their depth and place, none with a reference: the records of a client mostly have the same, in the same
 * order, and need not be searched again.
 */
const keysBefore: readonly string[][] = Array.from({ length: FLAT + 1 }, () => []);
/** No module has more fields, nor longer names; what is longer may be anything, and is not kept. */
const MOST_KEYS = 1000;
const LONGEST_KEY = 60;

/** A quick look, since most sub-requests refer to nothing; what is too deep for it is looked at with care. */
function mayHold(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth > FLAT) return true;
  if (Array.isArray(value)) {
    // Not the holes of an array that has far more places than items.
    const items: readonly unknown[] = value.length > LONG ? Object.values(value as readonly unknown[]) : value;
    for (let at = 0; at < items.length; at++) {
      const item = items[at];
      if (typeof item === "string" ? mayRefer(item) : mayHold(item, depth + 1)) return true;
    }
    return false;
  }
  const keys = keysBefore[depth] as string[];
  let at = 0;
  // Inherited keys do no harm here, and `for in` reads values by V8's own list of keys.
  for (const key in value) {
    if (key !== keys[at]) {
      if (mayRefer(key)) return true;
      if (at < MOST_KEYS) keys[at] = key.length > LONGEST_KEY ? "" : key;
    }
    at++;
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    // Texts are most of what there is.
    if (typeof inner === "string" ? mayRefer(inner) : typeof inner === "object" && mayHold(inner, depth + 1))
      return true;
  }
  // Text with holes has no keys, and few objects have none.
  return at === 0 && isText(value) && mayBeReference(value);
}

/** Longer arrays may be mostly holes. */
const LONG = 1000;

/** One character is searched for many times as fast as two, and few texts have a brace. */
function mayRefer(text: string): boolean {
  return text.length > 1 && text.indexOf("{") !== -1 && text.includes("@{");
}

/** Text with holes is text for certain, unless a hole makes a reference of all of it: that becomes whatever was answered. */
function mayBeReference({ [PARTS]: [first] }: Text): boolean {
  return typeof first !== "string" || first === "" || first.startsWith("@");
}

function hidden(value: unknown, depth: number, above: Set<object>): unknown {
  if (typeof value === "string") return value.includes("@{") ? UNKNOWN : value;
  if (typeof value !== "object" || value === null || depth > DEEPEST || above.has(value)) return value;
  if (isText(value)) return mayBeReference(value) ? UNKNOWN : value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return value;
  above.add(value);
  let copy: Record<PropertyKey, unknown> | undefined;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const isNamed = key.includes("@{");
    const seen = isNamed ? undefined : hidden(inner, depth + 1, above);
    if (seen === inner && !isNamed) continue;
    copy ??= copyOf(value);
    copy[key] = seen;
    if (isNamed) copy[OPEN] = true;
  }
  above.delete(value);
  return copy ?? value;
}

/** Own keys and marks (`OPEN`, `MAYBE`), one level. */
function copyOf(value: object): Record<PropertyKey, unknown> {
  return Object.assign(Array.isArray(value) ? [] : {}, value) as unknown as Record<PropertyKey, unknown>;
}

/** An address in parts; one that ends in an id is digits in it: `/crm/v8/Leads/@{1:$.data[0].details.id}`. */
export function partsOfAddress(uri: string | Text): readonly Part[] {
  return (typeof uri === "string" ? [uri] : uri[PARTS]).flatMap((part) => {
    if (typeof part !== "string") return [part];
    const parts: Part[] = [];
    let from = 0;
    for (const { 0: reference, index } of part.matchAll(REFERENCE)) {
      if (index > from) parts.push(part.slice(from, index));
      parts.push(/\bid\}$/i.test(reference) ? DIGITS : UNKNOWN);
      from = index + reference.length;
    }
    if (from < part.length) parts.push(part.slice(from));
    return parts;
  });
}
