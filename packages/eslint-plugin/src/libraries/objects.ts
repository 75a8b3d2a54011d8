import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { spread } from "../values/access.ts";
import { pairOf } from "../values/lists.ts";
import type { Node } from "../values/source.ts";
import { known, unknown } from "../values/value.ts";
import type { Entry, ObjectValue, Value } from "../values/value.ts";
import { firstArgument, NOT_FOLLOWED } from "./arguments.ts";
import type { Library } from "./library.ts";
import type { Reading } from "./reading.ts";

export const objects: Library = {
  calls: {
    "Object.assign": assigned,
    "Object.freeze": firstArgument,
    "Object.seal": firstArgument,
    structuredClone: firstArgument,
    "Promise.resolve": firstArgument,
    "Object.keys": (node, reading) => listed(firstArgument(node, reading), "keys", node),
    "Object.values": (node, reading) => listed(firstArgument(node, reading), "values", node),
    "Object.entries": (node, reading) => listed(firstArgument(node, reading), "entries", node),
    "Object.fromEntries": (node, reading) => fromEntries(firstArgument(node, reading), node),
  },
};

function assigned(node: TSESTree.CallExpression, reading: Reading): Value | undefined {
  const [target, ...sources] = node.arguments;
  const onto = target === undefined ? undefined : reading.evaluate(target);
  if (onto?.kind !== "object") return undefined;
  return sources.reduce(
    (object: ObjectValue, each) =>
      spread(object, reading.evaluate(each.type === AST.SpreadElement ? each.argument : each)),
    onto,
  );
}

function listed(value: Value, what: "keys" | "values" | "entries", node: Node): Value {
  if (value.kind !== "object") return unknown(node, NOT_FOLLOWED);
  const items = [...value.entries].map(([key, entry]): Value => {
    const name = known(key, entry.key);
    return what === "keys"
      ? name
      : what === "values"
        ? entry.value
        : { kind: "array", items: [name, entry.value], open: false, node };
  });
  const uncertain = [...value.entries.values()].findIndex((entry) => entry.maybe === true);
  if (!value.open && uncertain < 0) return { kind: "array", items, open: false, node };
  // What an object holds besides may stand before what is seen.
  return { kind: "array", items, open: true, placed: value.open ? 0 : uncertain, node };
}

function fromEntries(value: Value, node: Node): Value {
  if (value.kind !== "array") return unknown(node, NOT_FOLLOWED);
  const entries = new Map<string, Entry>();
  for (const item of value.items) {
    const [key, content] = pairOf(item);
    if (key?.kind !== "known" || content === undefined) return { kind: "object", entries, open: true, node };
    entries.set(String(key.value), { key: key.node, value: content, maybe: value.open });
  }
  return { kind: "object", entries, open: value.open, node };
}
