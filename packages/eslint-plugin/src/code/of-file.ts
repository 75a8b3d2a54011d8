import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { FunctionNode, Node, Source } from "../values/source.ts";
import { effectsOn } from "./effects.ts";
import { functionOf, isWithin } from "./order.ts";

/** Whether an expression, `crm.request`, is a constant of its file or a member of one, to which a function does nothing. */
export function isOfFile(expression: Node, within: FunctionNode, source: Source): boolean {
  let root = expression;
  while (root.type === AST.MemberExpression && !root.computed) root = root.object;
  const variable = root.type === AST.Identifier ? source.variableOf(root) : null;
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === null || definition === undefined || others.length > 0) return false;
  // It is defined by its function, which may well stand in the file, and is another one at each call.
  if ((definition.type as string) === "Parameter") return false;
  const declaration = definition.node as Node;
  if (functionOf(declaration) !== source.ast) return false;
  if (declaration.type === AST.VariableDeclarator && declaration.parent.kind !== "const") return false;
  return !effectsOn(variable, source).some(({ node }) => isWithin(node, within));
}
