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
  return mayHold(value, 0, { keys: [] }) ? hidden(value, 0, new Set()) : value;
}

/** Whether each sub-request of a call may refer to the answer of another, by the call as it was read: it is asked for twice, and looked into once. */
const looked = new WeakMap<object, readonly boolean[]>();

/** A quick look into each of the sub-requests of a call. */
export function referring(call: object, items: readonly { readonly value: unknown }[]): readonly boolean[] {
  let found = looked.get(call);
  if (found === undefined) {
    const clean: Clean = { keys: [] };
    looked.set(call, (found = items.map(({ value }) => mayHold(value, 0, clean))));
  }
  return found;
}

/** The keys of the last object that had none with a reference: the records of a call mostly have the same, in the same order. */
interface Clean {
  keys: readonly string[];
}

/**
 * A quick look, since most sub-requests refer to nothing; what is too deep for it is looked at with care. Lists of keys and values are made
 * in a fraction of the time that `for in` takes, and have no holes.
 */
function mayHold(value: unknown, depth: number, clean: Clean): boolean {
  if (typeof value === "string") return mayRefer(value);
  if (typeof value !== "object" || value === null) return false;
  if (depth > FLAT) return true;
  if (isText(value)) return mayBeReference(value);
  if (!Array.isArray(value) && keysMayRefer(Object.keys(value), clean)) return true;
  const values: unknown[] = Object.values(value);
  for (const inner of values) {
    // Texts are most of what there is, and a call for each would take as long as its search.
    if (typeof inner === "string" ? mayRefer(inner) : typeof inner === "object" && mayHold(inner, depth + 1, clean))
      return true;
  }
  return false;
}

function keysMayRefer(keys: readonly string[], clean: Clean): boolean {
  const { keys: known } = clean;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    if (key !== known[at] && mayRefer(key)) return true;
  }
  // Those of a record, and not of what it stands in.
  if (keys.length >= known.length) clean.keys = keys;
  return false;
}

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
