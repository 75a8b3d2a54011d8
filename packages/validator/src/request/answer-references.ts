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
  return mayHold(value, 0) ? hidden(value, 0, new Set()) : value;
}

/** Whether each sub-request of a call may refer to the answer of another, by the call as it was read: it is asked for twice, and looked into once. */
const looked = new WeakMap<object, readonly boolean[]>();

/** A quick look into each of the sub-requests of a call, without any list. */
export function referring(call: object, items: readonly { readonly value: unknown }[]): readonly boolean[] {
  let found = looked.get(call);
  if (found === undefined) looked.set(call, (found = items.map(({ value }) => mayHold(value, 0))));
  return found;
}

/** A quick look, since most sub-requests refer to nothing; what is too deep for it is looked at with care. */
function mayHold(value: unknown, depth: number): boolean {
  if (typeof value === "string") return value.includes("@{");
  if (typeof value !== "object" || value === null) return false;
  if (depth > FLAT) return true;
  for (const key in value)
    if (mayHold((value as Record<string, unknown>)[key], depth + 1) || key.includes("@{")) return true;
  return false;
}

function hidden(value: unknown, depth: number, above: Set<object>): unknown {
  if (typeof value === "string") return value.includes("@{") ? UNKNOWN : value;
  if (typeof value !== "object" || value === null || depth > DEEPEST || above.has(value)) return value;
  if (isText(value)) return value;
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
