import type { Node } from "./source.ts";
import { known, oneOf, optionsOf, unknown } from "./value.ts";
import type { ArrayValue, Entry, ObjectValue, Value } from "./value.ts";

/** The value under a key: `payload.data`; unknown where the object may have it or not, or may have it twice. */
export function memberOf(value: Value, key: string, node: Node): Value {
  switch (value.kind) {
    case "choice":
      return oneOf(
        value.options.map((option) => memberOf(option, key, node)),
        node,
      );
    case "object": {
      const entry = value.entries.get(key);
      if (entry === undefined)
        return value.open ? unknown(node, "a key of an object that may hold more") : known(undefined, node);
      return entry.maybe === true
        ? oneOf([entry.value, value.open ? unknown(node, "a key that may be absent") : known(undefined, node)], node)
        : entry.value;
    }
    case "array": {
      if (key === "length")
        return value.open ? unknown(node, "the length of a list that may hold more") : known(value.items.length, node);
      const item = Number(key) < placedIn(value) ? value.items[Number(key)] : undefined;
      return item ?? unknown(node, "an element that cannot be seen");
    }
    case "unknown":
      return unknown(node, value.reason);
    default:
      return unknown(node, "a property that cannot be followed");
  }
}

/** How many items, from the first one on, are known to stand where they are listed: all of a closed list, none of `[...rest, last]`. */
export function placedIn({ items, open, placed }: ArrayValue): number {
  return open ? (placed ?? items.length) : items.length;
}

/** An object with one more key, or another value under it. A key that only may be written keeps its old value as an alternative. */
export function withEntry(object: ObjectValue, key: string, entry: Entry, certain: boolean): ObjectValue {
  const entries = new Map(object.entries);
  const before = entries.get(key);
  if (certain) entries.set(key, { ...entry, maybe: false });
  else if (before === undefined) entries.set(key, { ...entry, maybe: true });
  else entries.set(key, { ...before, value: oneOf([before.value, entry.value], before.value.node) });
  return { ...object, entries };
}

/** An object to which something was done that cannot be followed: it may hold more, and its values may be others. Its keys are still there. */
export function disturbed(object: ObjectValue, reason: string): ObjectValue {
  if (settled.has(object)) return object;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of object.entries) {
    // A key that was undefined may have been taken out.
    if (entry.value.kind !== "known" || entry.value.value !== undefined)
      entries.set(key, { ...entry, value: unknown(entry.value.node, reason) });
  }
  const after: ObjectValue = { ...object, entries, open: true };
  settled.add(after);
  return after;
}

/** Objects of which no value is known, so that nothing more can be lost. */
const settled = new WeakSet<ObjectValue>();

/** The same of a list: of its items only the keys are still sure, and not where they stand. */
function disturbedItems(array: ArrayValue, reason: string): ArrayValue {
  return {
    ...array,
    items: array.items.map((item) => (item.kind === "object" ? disturbed(item, reason) : unknown(item.node, reason))),
    open: true,
    placed: 0,
  };
}

/** Whatever it is, after code that may have done anything with it. Text and numbers do not change. */
export function shaken(value: Value, reason: string): Value {
  switch (value.kind) {
    case "object":
      return disturbed(value, reason);
    case "array":
      return disturbedItems(value, reason);
    case "choice":
      return oneOf(
        value.options.map((option) => shaken(option, reason)),
        value.node,
      );
    case "instance":
      return value.what === "json-text" ? value : { ...value, from: shaken(value.from, reason) };
    default:
      return value;
  }
}

/** `{ ...first, ...second }`: later keys win; where the second one cannot be seen, it may have brought any key. */
export function spread(onto: ObjectValue, value: Value): ObjectValue {
  const options = optionsOf(value).filter((option) => !isNothing(option));
  const mayBeNothing = options.length < optionsOf(value).length;
  const objects = options.map((option) => (option.kind === "object" ? option : undefined));
  if (objects.some((object) => object === undefined)) return disturbed(onto, "may have been overwritten");

  const present = objects.filter((object) => object !== undefined);
  // What one of them may bring besides may overwrite what was there before, but not what it brings by name.
  let merged = present.some((object) => object.open) ? disturbed(onto, "may have been overwritten") : onto;
  for (const key of new Set(present.flatMap((object) => [...object.entries.keys()]))) {
    const given = present.map((object) => object.entries.get(key));
    const entries = given.filter((entry) => entry !== undefined);
    const certain = !mayBeNothing && given.every((entry) => entry !== undefined && entry.maybe !== true);
    const [entry] = entries;
    if (entry === undefined) continue;
    merged = withEntry(
      merged,
      key,
      {
        key: entry.key,
        value: oneOf(
          entries.map((each) => each.value),
          entry.value.node,
        ),
      },
      certain,
    );
  }
  return merged;
}

/** What a spread adds nothing for. */
function isNothing(value: Value): boolean {
  if (value.kind === "unknown") return value.falsy === true;
  return (
    value.kind === "known" &&
    (value.value === undefined ||
      value.value === null ||
      value.value === false ||
      value.value === "" ||
      value.value === 0)
  );
}
