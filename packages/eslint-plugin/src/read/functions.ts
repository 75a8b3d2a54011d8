import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Evaluator } from "./reader.ts";
import { inside } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { conditionsAt } from "../code/guards.ts";
import { isFunction } from "../code/order.ts";
import { parentOf } from "../code/tree.ts";
import { truthOf } from "../values/truth.ts";
import { oneOf, unknown } from "../values/value.ts";
import type { FunctionNode, FunctionValue, InstanceValue, Node, Value } from "../values/value.ts";
import { bindParameters } from "./variables.ts";

/** Most `return`s that are followed; a function with more decides too much. */
const MOST_RETURNS = 4;

/** What a function gives back for what it is given, when its body can be read: `toRecord(row)`. */
export function returnedBy(
  callee: FunctionValue,
  given: readonly Value[],
  node: Node,
  evaluator: Evaluator,
  frame: Frame,
): Value {
  const { node: body } = callee;
  if (body.generator || frame.depth > 8) return unknown(node, "a call that cannot be followed");
  const expressions = returnedExpressions(body);
  if (expressions === undefined) return unknown(node, "a call that cannot be followed");
  const reached =
    expressions.length === 1
      ? expressions
      : expressions.filter((expression) => !isPassedBy(expression, callee, given, evaluator, frame));
  return oneOf(
    reached.map((expression) => evaluator.evaluate(expression, entered(callee, given, expression, evaluator, frame))),
    node,
  );
}

/** Whether what a function was given leads to another one of its `return`s: `if (!query) return path;` */
function isPassedBy(
  expression: Node,
  callee: FunctionValue,
  given: readonly Value[],
  evaluator: Evaluator,
  frame: Frame,
): boolean {
  if (callee.node.params.length === 0) return false;
  for (const { test, when } of conditionsAt(expression)) {
    if (test.range[0] < callee.node.range[0]) break;
    const truth = truthOf(evaluator.evaluate(test, entered(callee, given, test, evaluator, frame)));
    if (truth !== undefined && truth !== when) return true;
  }
  return false;
}

/** The frame inside of a function for something that it does, with its parameters bound. */
export function entered(
  callee: FunctionValue,
  given: readonly Value[],
  use: Node,
  evaluator: Evaluator,
  frame: Frame,
): Frame {
  const depth = frame.depth + 1;
  const plain = inside(callee.frame, { use, depth });
  return inside(callee.frame, {
    use,
    bound: bindParameters(callee.node, given, evaluator, plain),
    self: selfOf(callee, frame),
    depth,
  });
}

/** An arrow function has the `this` of where it stands. */
function selfOf({ node, frame: own }: FunctionValue, frame: Frame): InstanceValue | undefined {
  return node.type === AST.ArrowFunctionExpression && own.self === undefined && own.source === frame.source
    ? frame.self
    : own.self;
}

const returnsByFunction = new WeakMap<Node, readonly Node[] | null>();

/** What a function may return; undefined when it may also end without a value, or returns in too many ways. */
function returnedExpressions(node: FunctionNode): readonly Node[] | undefined {
  let kept = returnsByFunction.get(node);
  if (kept === undefined) returnsByFunction.set(node, (kept = findReturns(node)));
  return kept ?? undefined;
}

function findReturns(node: FunctionNode): readonly Node[] | null {
  if (node.body.type !== AST.BlockStatement) return [node.body];
  const returns: TSESTree.ReturnStatement[] = [];
  collect(node.body, returns);
  const expressions = returns.flatMap(({ argument }) => (argument === null ? [] : [argument]));
  return expressions.length === 0 ||
    expressions.length < returns.length ||
    expressions.length > MOST_RETURNS ||
    !endsAlways(node.body)
    ? null
    : expressions;
}

function collect(node: Node, into: TSESTree.ReturnStatement[]): void {
  switch (node.type) {
    case AST.ReturnStatement:
      into.push(node);
      return;
    case AST.BlockStatement:
      for (const statement of node.body) collect(statement, into);
      return;
    case AST.IfStatement:
      collect(node.consequent, into);
      if (node.alternate !== null) collect(node.alternate, into);
      return;
    case AST.TryStatement:
      collect(node.block, into);
      if (node.handler !== null) collect(node.handler.body, into);
      if (node.finalizer !== null) collect(node.finalizer, into);
      return;
    case AST.SwitchStatement:
      for (const each of node.cases) for (const statement of each.consequent) collect(statement, into);
      return;
    case AST.ForStatement:
    case AST.ForInStatement:
    case AST.ForOfStatement:
    case AST.WhileStatement:
    case AST.DoWhileStatement:
    case AST.LabeledStatement:
      collect(node.body, into);
      return;
    default:
      return;
  }
}

/** Whether a block cannot be left at its end without a `return` or `throw`. */
export function endsAlways(node: Node): boolean {
  switch (node.type) {
    case AST.ReturnStatement:
    case AST.ThrowStatement:
      return true;
    case AST.BlockStatement:
      return node.body.some(endsAlways);
    case AST.IfStatement:
      return node.alternate !== null && endsAlways(node.consequent) && endsAlways(node.alternate);
    case AST.TryStatement:
      return (
        (node.finalizer !== null && endsAlways(node.finalizer)) ||
        (endsAlways(node.block) && (node.handler === null || endsAlways(node.handler.body)))
      );
    case AST.SwitchStatement:
      return (
        node.cases.some((each) => each.test === null) &&
        node.cases.every(
          (each, index) =>
            each.consequent.some(endsAlways) || (each.consequent.length === 0 && index < node.cases.length - 1),
        )
      );
    default:
      return false;
  }
}

/** The function or class body around a node. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
  let at = parentOf(node);
  while (at !== undefined && !isFunction(at)) at = parentOf(at);
  return at as FunctionNode | undefined;
}
