import type { TSESTree } from "@typescript-eslint/types";

import { MOMENTS } from "../values/moments.ts";
import { textMethod } from "../values/text-methods.ts";
import { concat } from "../values/text.ts";
import { oneOf, unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { givenTo, NOT_FOLLOWED } from "./arguments.ts";
import { listMethod, mapped } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { writtenAsText } from "./urls.ts";

/** What a method gives back, by the kind of what it is called on: `rows.map(…)`, `params.toString()`, `name.trim()`. */
export function methodCall(value: Value, method: string, node: TSESTree.CallExpression, reading: Reading): Value {
  // Dates of every library write themselves so.
  if (method === "toISOString" && node.arguments.length === 0) return { kind: "sample", samples: MOMENTS, node };
  switch (value.kind) {
    case "choice":
      return oneOf(
        value.options.map((option) => methodCall(option, method, node, reading)),
        node,
      );
    case "known":
    case "text":
    case "sample":
      return (
        textMethod(value, method, givenTo(node, reading), node) ??
        (method === "concat" && value.kind !== "sample"
          ? concat([value, ...givenTo(node, reading)], node)
          : unknown(node, NOT_FOLLOWED))
      );
    case "array":
      return listMethod(value, method, node, reading);
    case "instance":
      return method === "toString" || method === "toJSON" ? writtenAsText(value, node) : unknown(node, NOT_FOLLOWED);
    case "function":
      return method === "bind" && node.arguments.length < 2 ? value : unknown(node, NOT_FOLLOWED);
    case "unknown":
      return method === "map" ? mapped(value, node, reading) : unknown(node, NOT_FOLLOWED);
    default:
      return unknown(node, NOT_FOLLOWED);
  }
}
