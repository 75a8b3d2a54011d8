import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { FunctionNode, Node } from "../values/source.ts";
import { isFunction } from "./order.ts";
import { parentOf } from "./tree.ts";

/** Most `return`s that are followed; a function with more decides too much. */
const MOST_RETURNS = 4;

const returnsByFunction = new WeakMap<Node, readonly Node[] | null>();

/** What a function may return; undefined when it may also end without a value, or returns in too many ways. */
export function returnedExpressions(node: FunctionNode): readonly Node[] | undefined {
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
