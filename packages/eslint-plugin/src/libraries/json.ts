import type { TSESTree } from "@typescript-eslint/types";

import { usedBy } from "../values/frame.ts";
import { unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { firstArgument } from "./arguments.ts";
import type { Library } from "./library.ts";
import type { Reading } from "./reading.ts";

export const json: Library = {
  calls: {
    "JSON.stringify": stringified,
    "JSON.parse"(node, reading) {
      const text = firstArgument(node, reading);
      return text.kind === "instance" && text.what === "json-text" ? text.from : undefined;
    },
  },
};

/** The text is made here and now: what is written to the object afterwards is not in it. */
function stringified(node: TSESTree.CallExpression, reading: Reading): Value | undefined {
  const [first] = node.arguments;
  if (first === undefined) return undefined;
  return {
    kind: "instance",
    what: "json-text",
    from: isReplaced(node, reading)
      ? unknown(node, "what a replacer makes of it")
      : reading.at(usedBy(reading.frame, node)).evaluate(first),
    node,
  };
}

/** `JSON.stringify(lead, withoutEmpty)` */
function isReplaced({ arguments: [, replacer] }: TSESTree.CallExpression, reading: Reading): boolean {
  if (replacer === undefined) return false;
  const value = reading.evaluate(replacer);
  return value.kind !== "known" || (value.value !== null && value.value !== undefined);
}
