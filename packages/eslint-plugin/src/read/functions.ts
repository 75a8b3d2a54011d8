import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { conditionsAt } from "../code/guards.ts";
import { returnedExpressions } from "../code/returns.ts";
import { NOT_FOLLOWED } from "../libraries/arguments.ts";
import type { Reading } from "../libraries/reading.ts";
import { inside } from "../values/frame.ts";
import { oneMeant } from "../values/placeholders.ts";
import type { Node } from "../values/source.ts";
import { truthOf } from "../values/truth.ts";
import { unknown } from "../values/value.ts";
import type { Frame, FunctionValue, Given, InstanceValue, Value } from "../values/value.ts";
import { bindParameters } from "./patterns.ts";

/** Whether the body of a function shows what it gives back. */
export function isFollowed({ node }: FunctionValue, { frame }: Reading): boolean {
  return !node.generator && frame.depth <= 8 && returnedExpressions(node) !== undefined;
}

/** What a function gives back for what it is given, when its body can be read: `toRecord(row)`. */
export function returnedBy(callee: FunctionValue, given: readonly Value[], node: Node, reading: Reading): Value {
  const expressions = isFollowed(callee, reading) ? returnedExpressions(callee.node) : undefined;
  if (expressions === undefined) return unknown(node, NOT_FOLLOWED);
  const reached =
    expressions.length === 1
      ? expressions
      : expressions.filter((expression) => !isPassedBy(expression, callee, given, reading));
  return oneMeant(
    reached.map((expression) => entered(callee, given, expression, reading).evaluate(expression)),
    node,
  );
}

/** Whether what a function was given leads to another one of its `return`s: `if (!query) return path;` */
function isPassedBy(expression: Node, callee: FunctionValue, given: readonly Value[], reading: Reading): boolean {
  if (callee.node.params.length === 0) return false;
  for (const { test, when } of conditionsAt(expression)) {
    if (test.range[0] < callee.node.range[0]) break;
    const truth = truthOf(entered(callee, given, test, reading).evaluate(test));
    if (truth !== undefined && truth !== when) return true;
  }
  return false;
}

/** Inside of a function, for something that it does, with its parameters bound. */
export function entered(callee: FunctionValue, given: readonly Given[], use: Node, reading: Reading): Reading {
  const depth = reading.frame.depth + 1;
  const plain = reading.at(inside(callee.frame, { use, depth }));
  return reading.at(
    inside(callee.frame, {
      use,
      bound: bindParameters(callee.node, given, plain),
      self: selfOf(callee, reading.frame),
      depth,
    }),
  );
}

/** An arrow function has the `this` of where it stands. */
function selfOf({ node, frame: own }: FunctionValue, frame: Frame): InstanceValue | undefined {
  return node.type === AST.ArrowFunctionExpression && own.self === undefined && own.source === frame.source
    ? frame.self
    : own.self;
}
