import { spread, withEntry } from "./access.ts";
import { withinItem, withItem } from "./lists.ts";
import { emptyObject, oneOf, unknown } from "./value.ts";
import type { ClassValue, Entry, InstanceValue, ObjectValue, Value } from "./value.ts";

export const OVERWRITTEN = "may have been overwritten";

/** A value with another part: `change` is what becomes of what stands at the path. */
export function descend(value: Value, path: readonly string[], change: (inner: Value) => Value): Value {
  if (value.kind === "choice")
    return oneOf(
      value.options.map((option) => descend(option, path, change)),
      value.node,
    );
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (value.kind === "object") {
    const entry = value.entries.get(key);
    return entry === undefined
      ? value
      : { ...value, entries: new Map(value.entries).set(key, { ...entry, value: descend(entry.value, rest, change) }) };
  }
  if (value.kind === "array") return withinItem(value, key, (item) => descend(item, rest, change), OVERWRITTEN);
  if (value.kind === "instance" && value.what === "object") return touched(value, key, "changed");
  if (value.kind === "class") return touchedClass(value, key);
  if (value.kind === "instance" && value.what === "URL" && key === "searchParams") {
    const after = descend(searchParamsOf(value), rest, change);
    return { ...value, query: after.kind === "instance" ? after.from : unknown(value.node, OVERWRITTEN) };
  }
  return value;
}

/** The parameters that were set on a URL after it was made. */
export function searchParamsOf({ query, node }: InstanceValue): InstanceValue {
  return { kind: "instance", what: "URLSearchParams", from: query ?? emptyObject(node), node };
}

/** Any field of an object, in `touched`. */
export const ANY_FIELD = "*";

/** An object of a class of which a field was set, or changed. */
export function touched(value: InstanceValue, field: string, how: "set" | "changed"): InstanceValue {
  const before = value.touched?.get(field);
  return { ...value, touched: new Map(value.touched).set(field, before === "set" ? before : how) };
}

/** A class of which a static member was set. */
export function touchedClass(value: ClassValue, field: string): ClassValue {
  return { ...value, touched: new Set(value.touched).add(field) };
}

/** What holds keys with one more, or another value under it. */
export function setKey(value: Value, key: string, entry: Entry, certain: boolean): Value {
  if (value.kind === "instance" && value.what === "object") return touched(value, key, "set");
  if (value.kind === "class") return touchedClass(value, key);
  if (value.kind === "object") return withEntry(value, key, entry, certain);
  if (
    value.kind === "instance" &&
    (value.what === "URLSearchParams" || value.what === "Headers" || value.what === "FormData" || value.what === "sdk")
  )
    return { ...value, from: setKey(value.from, key, entry, certain) };
  // `url.search = …`, `url.pathname = …`
  if (value.kind === "instance" && value.what === "URL") return { ...value, from: unknown(entry.key, OVERWRITTEN) };
  return value.kind === "array" ? withItem(value, key, entry.value, certain) : value;
}

/** What holds keys without one. */
export function deleteKey(value: Value, key: string, certain: boolean): Value {
  if (value.kind === "instance" && value.what === "object") return touched(value, key, "set");
  if (value.kind === "instance") return { ...value, from: deleteKey(value.from, key, certain) };
  if (value.kind === "array") return withItem(value, key, unknown(value.node, OVERWRITTEN), certain);
  if (value.kind !== "object") return value;
  const entries = new Map(value.entries);
  const entry = entries.get(key);
  if (entry === undefined) return value;
  if (certain) entries.delete(key);
  else entries.set(key, { ...entry, maybe: true });
  return { ...value, entries };
}

/** `Object.assign(object, value)` */
export function merged(object: ObjectValue, value: Value, certain: boolean): ObjectValue {
  if (certain) return spread(object, value);
  return spread(object, oneOf([value, { kind: "known", value: undefined, node: object.node }], object.node));
}
