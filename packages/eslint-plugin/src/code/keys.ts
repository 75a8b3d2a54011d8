import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";

/** `(x as Lead)!`, `x?.y`, `await x`: the same value. */
export function isTransparent(node: Node): boolean {
  return (
    node.type === AST.TSAsExpression ||
    node.type === AST.TSSatisfiesExpression ||
    node.type === AST.TSNonNullExpression ||
    node.type === AST.TSTypeAssertion ||
    node.type === AST.ChainExpression ||
    node.type === AST.AwaitExpression
  );
}

/** The static name of a member: `lead.Phone`, `lead["Phone"]`, `rows[0]`, `this.#lead`. */
export function keyOf(member: TSESTree.MemberExpression): string | undefined {
  const { property } = member;
  if (!member.computed)
    return property.type === AST.Identifier
      ? property.name
      : property.type === AST.PrivateIdentifier
        ? `#${property.name}`
        : undefined;
  if (property.type === AST.Literal)
    return typeof property.value === "string" || typeof property.value === "number"
      ? String(property.value)
      : undefined;
  return property.type === AST.TemplateLiteral && property.expressions.length === 0
    ? (property.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}

/** `"this.client.post"` for `this.client?.post(…)`; undefined for what is not a plain chain of names. */
export function calleeText(expression: Node): string | undefined {
  switch (expression.type) {
    case AST.Identifier:
      return expression.name;
    case AST.ThisExpression:
      return "this";
    case AST.ChainExpression:
    case AST.TSNonNullExpression:
      return calleeText(expression.expression);
    case AST.MemberExpression: {
      const owner = calleeText(expression.object);
      const key = keyOf(expression);
      return owner === undefined || key === undefined ? undefined : `${owner}.${key}`;
    }
    default:
      return undefined;
  }
}
