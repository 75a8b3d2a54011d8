import { placedIn, shaken } from "./access.ts";
import { oneOf, optionsOf } from "./value.ts";
import type { ArrayValue, Value } from "./value.ts";
import type { Node } from "./source.ts";

/** A list of which nothing is known, not even how long it is. */
export function anyList(node: Node): ArrayValue {
  return { kind: "array", items: [], open: true, node };
}

/** `[...first, ...second]`: behind items of which nobody knows how many there are, none has its place. */
export function joined(first: ArrayValue, second: ArrayValue): ArrayValue {
  const items = [...first.items, ...second.items];
  const { node } = first;
  if (!first.open && !second.open) return { kind: "array", items, open: false, node };
  return { kind: "array", items, open: true, placed: placedIn(first) + (first.open ? 0 : placedIn(second)), node };
}

/** What `concat` takes a value for: a list, or an item; something that may be either, for any list. */
export function spreadable(value: Value): ArrayValue {
  if (value.kind === "array") return value;
  const isItem = optionsOf(value).every(({ kind }) => kind !== "array" && kind !== "unknown" && kind !== "foreign");
  return isItem ? { kind: "array", items: [value], open: false, node: value.node } : anyList(value.node);
}

/** `first.concat(…)` */
export function concatenated(first: ArrayValue, given: ArrayValue): ArrayValue {
  const more = anyList(first.node);
  const surely = given.items.slice(0, placedIn(given));
  const perhaps = given.items.slice(surely.length);
  const start = surely.map(spreadable).reduce(joined, first);
  return given.open ? [more, ...perhaps.map(spreadable)].reduce(joined, start) : start;
}

/** Methods after which the items may be others. */
const TAKES_OUT: ReadonlySet<string> = new Set(["pop", "shift", "splice", "fill", "copyWithin"]);

/** A list on which a method was called that changes it, for certain or perhaps; undefined for one that is none of these. */
export function afterMethod(
  list: ArrayValue,
  method: string,
  given: ArrayValue,
  certain: boolean,
): ArrayValue | undefined {
  const added: ArrayValue = certain ? given : { ...given, open: true, placed: 0 };
  if (method === "push") return { ...joined(list, added), node: list.node };
  if (method === "unshift") return { ...joined(added, list), node: list.node };
  return TAKES_OUT.has(method) ? anyList(list.node) : undefined;
}

/** A list after `rows[1] = …`, for certain or perhaps. `key`: the property that is set; `length` takes items out. */
export function withItem(list: ArrayValue, key: string, item: Value, certain: boolean): ArrayValue {
  if (key === "length") return anyList(list.node);
  const index = Number(key);
  if (!Number.isInteger(index)) return list;
  if (index < placedIn(list))
    return {
      ...list,
      items: list.items.map((each, place) =>
        place !== index ? each : certain ? item : oneOf([each, item], each.node),
      ),
    };
  // It is put behind the others, or takes the place of one that has none.
  const isNext = certain && index === list.items.length;
  const kept: ArrayValue = { ...list, items: list.items.slice(0, placedIn(list)) };
  return joined(kept, { kind: "array", items: [item], open: !isNext, placed: 0, node: list.node });
}

/** A list after something was done to the item at an index; where items have no place, each may be it. */
export function withinItem(list: ArrayValue, key: string, change: (item: Value) => Value, reason: string): ArrayValue {
  const index = Number(key);
  const placed = placedIn(list);
  if (index < placed)
    return { ...list, items: list.items.map((item, place) => (place === index ? change(item) : item)) };
  return !list.open || Number.isNaN(index)
    ? list
    : { ...list, items: list.items.map((item, place) => (place < placed ? item : shaken(item, reason))) };
}

/** `[name, content]`, of which objects and the parameters of an address are made; nothing of a list whose items may stand elsewhere. */
export function pairOf(value: Value): readonly Value[] {
  return value.kind === "array" && !value.open ? value.items : [];
}
