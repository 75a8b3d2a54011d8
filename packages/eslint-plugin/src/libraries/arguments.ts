import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { placedIn } from "../values/access.ts";
import { anyList } from "../values/lists.ts";
import type { Node } from "../values/source.ts";
import { known, unknown } from "../values/value.ts";
import type { ArrayValue, UnknownValue, Value } from "../values/value.ts";
import type { Reading } from "./reading.ts";

export const NOT_FOLLOWED = "a call that cannot be followed";

/** The first argument; `undefined` where none is given. */
export function firstArgument(node: TSESTree.CallExpression, reading: Reading): Value {
  const [first] = node.arguments;
  return first === undefined ? known(undefined, node) : reading.evaluate(first);
}

/** The items of a list or the arguments of a call, `[first, ...rest]`. */
export function listOf(
  elements: readonly (TSESTree.Expression | TSESTree.SpreadElement | null)[],
  node: Node,
  reading: Reading,
): ArrayValue {
  const items: Value[] = [];
  let [open, placed] = [false, 0];
  const add = (value: Value): void => {
    items.push(value);
    if (!open) placed = items.length;
  };
  for (const element of elements) {
    if (element === null) add(unknown(node, "a hole in a list"));
    else if (element.type !== AST.SpreadElement) add(reading.evaluate(element));
    else {
      const value = reading.evaluate(element.argument);
      const list = value.kind === "array" ? value : anyList(node);
      if (!open) placed += placedIn(list);
      items.push(...list.items);
      open ||= list.open;
    }
  }
  return open ? { kind: "array", items, open, placed, node } : { kind: "array", items, open, node };
}

/** The arguments; where a spread brings nobody knows what, the last one stands for any number of others. */
export function givenTo(node: TSESTree.CallExpression | TSESTree.NewExpression, reading: Reading): readonly Value[] {
  const given = listOf(node.arguments, node, reading);
  return given.open ? [...given.items.slice(0, placedIn(given)), anyMore(node)] : given.items;
}

function anyMore(node: Node): UnknownValue {
  return { kind: "unknown", reason: "what is spread into a call", node, more: true };
}

/** What a callback gives back for one element; it is given the index and the list as well. */
export function calledBack(callback: Node | undefined, given: readonly Value[], node: Node, reading: Reading): Value {
  const target = callback === undefined ? undefined : reading.evaluate(callback);
  return target?.kind === "function"
    ? reading.returned(target, [...given, anyMore(node)], node)
    : unknown(node, NOT_FOLLOWED);
}
