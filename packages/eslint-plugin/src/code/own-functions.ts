import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { FunctionNode, Node, Source, Variable } from "../values/source.ts";
import { isFunction, isWithin } from "./order.ts";

/** The function of this file that an expression means: one that is written there, or a plain name. */
export function ownFunction(callee: Node, source: Source): FunctionNode | undefined {
  if (isFunction(callee)) return callee as FunctionNode;
  if (callee.type !== AST.Identifier) return undefined;
  const variable = source.variableOf(callee);
  const [definition] = variable?.defs ?? [];
  const node = definition?.node as Node | undefined;
  if (variable?.defs.length !== 1 || node === undefined) return undefined;
  if (node.type === AST.FunctionDeclaration) return node;
  return node.type === AST.VariableDeclarator && node.init !== null && isFunction(node.init)
    ? (node.init as FunctionNode)
    : undefined;
}

/** The variables of one parameter of a function. */
export function parameterVariables(owner: FunctionNode, parameter: Node, source: Source): readonly Variable[] {
  return source.declaredBy(owner).filter((variable) => variable.identifiers.some((name) => isWithin(name, parameter)));
}

/** The variables of all parameters of a function. */
export function parametersOf(owner: FunctionNode, source: Source): readonly Variable[] {
  return owner.params.flatMap((parameter) => parameterVariables(owner, parameter, source));
}
