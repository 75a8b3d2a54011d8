import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";

/** The node around a node; undefined for the root, of which ESLint says null. */
export function parentOf(node: Node): Node | undefined {
  return node.parent ?? undefined;
}

/** For `sort`: what begins first comes first. */
export function inFileOrder(one: Node, other: Node): number {
  return one.range[0] - other.range[0];
}

export function rootOf(node: Node): Node {
  let root = node;
  for (let parent = parentOf(root); parent !== undefined; parent = parentOf(root)) root = parent;
  return root;
}

/** The nodes around a node, innermost first. A list: a dozen nodes are made faster than a generator gives the first. */
export function ancestorsOf(node: Node): readonly Node[] {
  const ancestors: Node[] = [];
  for (let at = parentOf(node); at !== undefined; at = parentOf(at)) ancestors.push(at);
  return ancestors;
}

/** A node and all below it, in no order. */
export function* nodesIn(
  root: Node,
  visitorKeys: Readonly<Record<string, readonly string[] | undefined>>,
): Generator<Node, void, undefined> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    for (const key of visitorKeys[node.type] ?? []) {
      const child: unknown = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child))
        for (const each of child as (Node | null)[]) stack.push(...(each === null ? [] : [each]));
      else if (typeof child === "object" && child !== null) stack.push(child as Node);
    }
  }
}

/** The calls at and below a node, in the order in which they stand there. */
export function callsBelow(
  root: Node,
  visitorKeys: Readonly<Record<string, readonly string[] | undefined>>,
): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (const node of nodesIn(root, visitorKeys)) if (node.type === AST.CallExpression) calls.push(node);
  return calls.sort(inFileOrder);
}

/** The last names of an expression: `config.zohoBase` has both. */
export function nameIn(node: Node): string {
  switch (node.type) {
    case AST.Identifier:
      return node.name;
    case AST.MemberExpression:
      return `${nameIn(node.object)}.${node.property.type === AST.Identifier ? node.property.name : ""}`;
    case AST.ChainExpression:
    case AST.TSNonNullExpression:
    case AST.TSAsExpression:
      return nameIn(node.expression);
    case AST.CallExpression:
      return nameIn(node.callee);
    case AST.LogicalExpression:
      return `${nameIn(node.left)}.${nameIn(node.right)}`;
    default:
      return "";
  }
}
