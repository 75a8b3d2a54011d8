import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";
import { isFunction } from "./order.ts";
import { endsAlways } from "./returns.ts";
import { ancestorsOf } from "./tree.ts";

/**
 * Whether `let url;` surely has a value where it is read: its type has no room for `undefined` (the compiler sees to it), or every way there
 * assigns it, `if (sandbox) url = …; else url = …;`.
 */
export function isSurelyAssigned(
  declarator: TSESTree.VariableDeclarator,
  name: Node,
  assignments: readonly Node[],
): boolean {
  const { id } = declarator;
  const annotation = id.type === AST.Identifier ? id.typeAnnotation?.typeAnnotation : undefined;
  if (annotation !== undefined && !mayBeUndefined(annotation)) return true;
  let at = name;
  for (const parent of ancestorsOf(name)) {
    if (isFunction(parent)) return false;
    const body =
      parent.type === AST.BlockStatement || parent.type === AST.Program
        ? parent.body
        : parent.type === AST.SwitchCase
          ? parent.consequent
          : [];
    for (const statement of body as readonly Node[]) {
      if (statement === at) break;
      if (assigns(statement, assignments)) return true;
    }
    if (body.some((statement) => statement === declarator.parent)) return false;
    at = parent;
  }
  return false;
}

function mayBeUndefined(type: TSESTree.TypeNode): boolean {
  if (type.type === AST.TSUnionType) return type.types.some(mayBeUndefined);
  return (
    type.type === AST.TSUndefinedKeyword ||
    type.type === AST.TSAnyKeyword ||
    type.type === AST.TSUnknownKeyword ||
    type.type === AST.TSVoidKeyword ||
    type.type === AST.TSTypeReference
  );
}

/** Whether a statement assigns on every way through it that goes on. */
function assigns(statement: Node, assignments: readonly Node[]): boolean {
  if (endsAlways(statement)) return true;
  const inner = (each: Node): boolean => assigns(each, assignments);
  switch (statement.type) {
    case AST.ExpressionStatement:
      return assignments.includes(statement.expression);
    case AST.BlockStatement:
      return statement.body.some(inner);
    case AST.IfStatement:
      return statement.alternate !== null && inner(statement.consequent) && inner(statement.alternate);
    case AST.TryStatement:
      return (
        (statement.finalizer !== null && inner(statement.finalizer)) ||
        (inner(statement.block) && (statement.handler === null || inner(statement.handler.body)))
      );
    case AST.SwitchStatement:
      return (
        statement.cases.some(({ test }) => test === null) &&
        statement.cases.every(
          ({ consequent }, index) =>
            consequent.some(inner) || (consequent.length === 0 && index < statement.cases.length - 1),
        )
      );
    default:
      return false;
  }
}
