import type { Node } from "./source.ts";
import { pairOf } from "./lists.ts";
import { wholeText } from "./text.ts";
import { known, unknown } from "./value.ts";
import type { Entry, Value } from "./value.ts";

/** What `new URLSearchParams(…)` is made from, as an object of its parameters: from an object, text, or pairs. */
export function readParams(given: Value | undefined, node: Node): Value {
  if (given === undefined) return { kind: "object", entries: new Map(), open: false, node };
  if (given.kind === "object") return given;
  if (given.kind === "instance" && given.what === "URLSearchParams") return given.from;
  if (given.kind === "array") return fromPairs(given.items, given.open, node);
  const text = wholeText(given);
  if (text === undefined) return unknown(node, "parameters that cannot be read");
  const entries = new Map<string, Entry>();
  for (const [name, value] of new URLSearchParams(text))
    entries.set(name, { value: known(value, given.node), key: given.node });
  return { kind: "object", entries, open: false, node };
}

function fromPairs(pairs: readonly Value[], open: boolean, node: Node): Value {
  const entries = new Map<string, Entry>();
  for (const pair of pairs) {
    const [name, value] = pairOf(pair);
    if (name?.kind !== "known" || value === undefined) return unknown(node, "parameters that cannot be read");
    entries.set(String(name.value), { value, key: name.node, ...(open ? { maybe: true } : {}) });
  }
  return { kind: "object", entries, open, node };
}
