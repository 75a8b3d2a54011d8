import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Node, FunctionNode } from "../values/source.ts";
import { keyOf } from "./keys.ts";
import { enclosingFunction } from "./returns.ts";

/** The functions around a call, innermost first, as far as one that has its own name: callbacks belong to who makes them. */
export function ownersOf(call: Node): readonly FunctionNode[] {
  const owners: FunctionNode[] = [];
  for (let at = enclosingFunction(call); at !== undefined; at = enclosingFunction(at)) {
    owners.push(at);
    if (!isCallback(at)) break;
  }
  return owners;
}

/** The name of a function: its own, or that of what it is given to. */
export function nameOfFunction(node: FunctionNode): string {
  if (node.type === AST.FunctionDeclaration) return node.id?.name ?? "default";
  const { parent } = node;
  switch (parent.type) {
    case AST.VariableDeclarator:
      return parent.id.type === AST.Identifier ? parent.id.name : "";
    case AST.Property:
    case AST.PropertyDefinition:
    case AST.MethodDefinition:
      return parent.key.type === AST.Identifier
        ? parent.key.name
        : parent.key.type === AST.PrivateIdentifier
          ? `#${parent.key.name}`
          : parent.key.type === AST.Literal
            ? String(parent.key.value)
            : "";
    case AST.AssignmentExpression:
      return parent.left.type === AST.MemberExpression ? (keyOf(parent.left) ?? "") : "";
    default:
      return "";
  }
}

function isCallback({ parent }: FunctionNode): boolean {
  return parent.type === AST.CallExpression || parent.type === AST.NewExpression;
}
