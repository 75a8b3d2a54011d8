import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";
import { known, unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import type { Reading } from "./reading.ts";

export const NOT_FOLLOWED = "a call that cannot be followed";

/** The first argument; `undefined` where none is given. */
export function firstArgument(node: TSESTree.CallExpression, reading: Reading): Value {
  const [first] = node.arguments;
  return first === undefined ? known(undefined, node) : reading.evaluate(first);
}

/** The arguments; none behind a spread, which may be any number. */
export function givenTo(node: TSESTree.CallExpression | TSESTree.NewExpression, reading: Reading): Value[] {
  const given: Value[] = [];
  for (const argument of node.arguments) {
    if (argument.type === AST.SpreadElement) break;
    given.push(reading.evaluate(argument));
  }
  return given;
}

/** What a callback gives back for one element. */
export function calledBack(callback: Node | undefined, given: readonly Value[], node: Node, reading: Reading): Value {
  const target = callback === undefined ? undefined : reading.evaluate(callback);
  return target?.kind === "function" ? reading.returned(target, given, node) : unknown(node, NOT_FOLLOWED);
}
