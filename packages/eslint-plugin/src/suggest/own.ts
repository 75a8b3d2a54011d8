import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";

import type { FoundCall } from "../requests/call.ts";
import { parentOf } from "../code/tree.ts";
import type { Node } from "../values/source.ts";

type Variables = Pick<TSESLint.Scope.ScopeManager, "getDeclaredVariables">;

/** What hands on all that stands in it: where a text ends in one of these, the text ends with it. */
const HANDS_ON: ReadonlySet<string> = new Set([
  AST.Property,
  AST.ObjectExpression,
  AST.TSAsExpression,
  AST.TSSatisfiesExpression,
  AST.TSNonNullExpression,
  AST.NewExpression,
]);

/**
 * Whether code is this call's alone, so that nothing else changes with it: it stands among what the call is given, or in a variable that is
 * read nowhere else. Not so in a branch, in the body of a function, or in another call's arguments: `fetch(address("Leads"))`.
 */
export function isOwn(code: Node, { node: call, through = [] }: FoundCall, variables: Variables | null): boolean {
  let inner = code;
  for (let outer = parentOf(inner); outer !== undefined; outer = parentOf(inner)) {
    if (outer === call) return true;
    if (outer.type === AST.VariableDeclarator) {
      // What a helper is given is edited where it is given, and nowhere else.
      const [read, ...others] = through.length > 0 || outer.init !== inner ? [] : readsOf(outer, variables);
      if (read === undefined || others.length > 0) return false;
      inner = read;
    } else if (HANDS_ON.has(outer.type) || isEnd(inner, outer)) inner = outer;
    else return false;
  }
  return false;
}

/** Whether a text ends with one of its parts: `base + "/Leads"`, `` `${base}${path}` ``. */
function isEnd(part: Node, whole: Node): boolean {
  if (whole.type === AST.BinaryExpression) return whole.operator === "+" && whole.right === part;
  if (whole.type !== AST.TemplateLiteral) return false;
  return whole.quasis.at(-1) === part || (whole.expressions.at(-1) === part && whole.quasis.at(-1)?.value.raw === "");
}

/** Where a variable is read that gets no other value; nothing where it does, or where others may import it. A key that is set is not a reading. */
function readsOf(declarator: TSESTree.VariableDeclarator, variables: Variables | null): readonly Node[] {
  const [variable] = variables?.getDeclaredVariables(declarator) ?? [];
  if (
    variable === undefined ||
    declarator.id.type !== AST.Identifier ||
    parentOf(declarator.parent)?.type === AST.ExportNamedDeclaration
  )
    return [];
  const uses = variable.references.filter(({ init }) => init !== true);
  if (uses.some((use) => use.isWrite())) return [];
  return uses.map(({ identifier }) => identifier as Node).filter((identifier) => !isWrittenTo(identifier));
}

/** `params` in `params.page = 2`. */
function isWrittenTo(name: Node): boolean {
  const member = parentOf(name);
  const assignment = member === undefined ? undefined : parentOf(member);
  return (
    member?.type === AST.MemberExpression &&
    member.object === name &&
    assignment?.type === AST.AssignmentExpression &&
    assignment.left === member
  );
}
