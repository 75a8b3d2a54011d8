import type { TSESTree } from "@typescript-eslint/types";

import { concatenated } from "../values/lists.ts";
import { concat, textOf } from "../values/text.ts";
import { known, unknown } from "../values/value.ts";
import type { ArrayValue, Value } from "../values/value.ts";
import { calledBack, firstArgument, givenTo, listOf, NOT_FOLLOWED } from "./arguments.ts";
import type { Library } from "./library.ts";
import type { Reading } from "./reading.ts";

/** Most elements that a callback is read for, one by one. */
const MOST_ELEMENTS = 20;
const ELEMENT = "an element of a list";

export const lists: Library = {
  calls: {
    "Array.from": (node, reading) =>
      node.arguments.length === 1
        ? firstArgument(node, reading)
        : {
            kind: "array",
            items: [calledBack(node.arguments[1], [unknown(node, ELEMENT)], node, reading)],
            open: true,
            node,
          },
    "Array.of": (node, reading) => listOf(node.arguments, node, reading),
  },
};

/** `rows.map(toRecord)`, of rows that nobody knows: nobody knows how many, but each one looks like this. */
export function mapped(rows: Value, node: TSESTree.CallExpression, reading: Reading): ArrayValue {
  return {
    kind: "array",
    items: [calledBack(node.arguments[0], [unknown(rows.node, ELEMENT)], node, reading)],
    open: true,
    node,
  };
}

/** What a method of a list gives back. */
export function listMethod(value: ArrayValue, method: string, node: TSESTree.CallExpression, reading: Reading): Value {
  const given = givenTo(node, reading);
  switch (method) {
    case "map": {
      if (value.items.length === 0 && value.open) return mapped(value, node, reading);
      const { items } = value;
      if (items.length > MOST_ELEMENTS) return unknown(node, "a long list");
      return { ...value, items: items.map((item) => calledBack(node.arguments[0], [item], node, reading)), node };
    }
    case "join": {
      const [separator] = given;
      const between = separator === undefined ? known(",", node) : separator;
      if (value.open) return textOf([{ node, reason: "a list that may hold more" }], node);
      return concat(
        value.items.flatMap((item, index) => (index === 0 ? [item] : [between, item])),
        node,
      );
    }
    case "concat":
      return { ...concatenated(value, listOf(node.arguments, node, reading)), node };
    case "filter":
      // Which elements stay is not known, so none has its place; that each is one of these does not help a reader.
      return { kind: "array", items: [], open: true, node };
    case "at": {
      const [index] = given;
      return index?.kind === "known" && typeof index.value === "number" && !value.open
        ? (value.items.at(index.value) ?? known(undefined, node))
        : unknown(node, NOT_FOLLOWED);
    }
    default:
      return unknown(node, NOT_FOLLOWED);
  }
}
