import type { Node } from "./source.ts";
import { pairOf } from "./lists.ts";
import { wholeText } from "./text.ts";
import { isNothing } from "./truth.ts";
import { known, oneOf, optionsOf, unknown } from "./value.ts";
import type { Entry, ObjectValue, Value } from "./value.ts";

/** What `new URLSearchParams(…)` is made from, as an object of its parameters: from an object, text, or pairs. */
export function readParams(given: Value | undefined, node: Node): Value {
  if (given === undefined) return { kind: "object", entries: new Map(), open: false, node };
  if (given.kind === "object") return withWritten(given);
  if (given.kind === "instance" && given.what === "URLSearchParams") return given.from;
  if (given.kind === "array") return fromPairs(given.items, given.open, node);
  const text = wholeText(given);
  if (text === undefined) return unknown(node, "parameters that cannot be read");
  const entries = new Map<string, Entry>();
  for (const [name, value] of new URLSearchParams(text))
    entries.set(name, { value: known(value, given.node), key: given.node });
  return { kind: "object", entries, open: false, node };
}

/** `new URLSearchParams({ page: undefined })` sends `page=undefined`: unlike the `params` of a client, it leaves nothing out. */
export function parameterOf(value: Value): Value {
  if (value.kind === "choice") return oneOf(value.options.map(parameterOf), value.node);
  return isNothing(value) ? known(String(value.kind === "known" ? value.value : value.kind), value.node) : value;
}

function withWritten(object: ObjectValue): ObjectValue {
  if (![...object.entries.values()].some(({ value }) => optionsOf(value).some(isNothing))) return object;
  const entries = new Map<string, Entry>();
  for (const [name, entry] of object.entries) entries.set(name, { ...entry, value: parameterOf(entry.value) });
  return { ...object, entries };
}

function fromPairs(pairs: readonly Value[], open: boolean, node: Node): Value {
  const entries = new Map<string, Entry>();
  for (const pair of pairs) {
    const [name, value] = pairOf(pair);
    if (name?.kind !== "known" || value === undefined) return unknown(node, "parameters that cannot be read");
    entries.set(String(name.value), { value: parameterOf(value), key: name.node, ...(open ? { maybe: true } : {}) });
  }
  return { kind: "object", entries, open, node };
}
