import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Source, Variable } from "../values/source.ts";
import { isTransparent, keyOf } from "./keys.ts";
import { handsBack } from "./known-calls.ts";
import { functionOf } from "./order.ts";
import { nodesIn, parentOf } from "./tree.ts";

/** Calls of one name that are looked at; of a name that more have, `get`, nobody can tell whose they are. */
const MOST_CALLS = 40;

/** The function that makes a variable anew at each call; the root of the file for those of the entire file. */
export function homeOf({ identifiers: [name] }: Variable): Node | undefined {
  return name === undefined ? undefined : functionOf(name);
}

/** The expressions of a file that are what a function gives back: its calls; of a getter, its reads; of a callback, what it is given to. */
export function resultsOf(owner: Node, source: Source): readonly Node[] {
  const parent = parentOf(owner);
  switch (parent?.type) {
    case AST.CallExpression:
      // `(() => lead)()`, `rows.map(() => lead)`
      return [parent];
    case AST.VariableDeclarator:
      return callsOfName(parent, source);
    case AST.AssignmentExpression:
      // `api.get = () => lead`
      return parent.left.type === AST.MemberExpression ? membersNamed(keyOf(parent.left), source).flatMap(callOf) : [];
    case AST.MethodDefinition:
    case AST.PropertyDefinition:
    case AST.Property: {
      const { key, computed } = parent;
      if (computed || (key.type !== AST.Identifier && key.type !== AST.PrivateIdentifier)) return [];
      const members = membersNamed(key.type === AST.PrivateIdentifier ? `#${key.name}` : key.name, source);
      return "kind" in parent && parent.kind === "get" ? members : members.flatMap(callOf);
    }
    default:
      return owner.type === AST.FunctionDeclaration ? callsOfName(owner, source) : [];
  }
}

/** The calls of what a declaration names. */
function callsOfName(
  declaration: TSESTree.VariableDeclarator | TSESTree.FunctionDeclaration,
  source: Source,
): readonly Node[] {
  const variable = source
    .declaredBy(declaration)
    .find(({ identifiers }) => identifiers.some((identifier) => identifier === declaration.id));
  return (variable?.references ?? []).slice(0, MOST_CALLS).flatMap(({ identifier }) => callOf(identifier));
}

/** `f()`, `f.call(this)`, and `rows.map(f)`, of which each item is what it gives back. */
function callOf(callee: Node): readonly Node[] {
  const parent = parentOf(callee);
  if (parent?.type === AST.CallExpression) return [parent];
  if (parent?.type !== AST.MemberExpression || !/^(?:call|apply)$/.test(keyOf(parent) ?? "")) return [];
  const call = parentOf(parent);
  return call?.type === AST.CallExpression && call.callee === parent ? [call] : [];
}

const membersByName = new WeakMap<Source, ReadonlyMap<string | undefined, readonly Node[]>>();

/** The members of a name in a file; none where there are too many of them. */
function membersNamed(name: string | undefined, source: Source): readonly Node[] {
  let members = membersByName.get(source);
  if (members === undefined) {
    const byName = new Map<string, Node[]>();
    for (const node of nodesIn(source.ast, source.visitorKeys)) {
      const key = node.type === AST.MemberExpression ? keyOf(node) : undefined;
      if (key === undefined) continue;
      const others = byName.get(key);
      if (others === undefined) byName.set(key, [node]);
      else others.push(node);
    }
    membersByName.set(source, (members = byName));
  }
  const found = members.get(name) ?? [];
  return found.length > MOST_CALLS ? [] : found;
}

/** Whether a function gives back what one of its variables holds, or something that holds it: `(lead) => ({ lead })`, not `(lead) => ({ ...lead })`. */
export function isGivenBack(variables: readonly Variable[], owner: Node, source: Source, depth = 0): boolean {
  return variables.some(({ references }) =>
    references.some(({ identifier }) => reachesReturn(identifier, owner, source, depth)),
  );
}

function reachesReturn(at: Node, owner: Node, source: Source, depth: number): boolean {
  const parent = parentOf(at);
  switch (parent?.type) {
    case AST.ReturnStatement:
    case AST.YieldExpression:
      return functionOf(parent) === owner;
    case AST.ArrowFunctionExpression:
      return parent === owner;
    case AST.VariableDeclarator:
      return depth < 2 && parent.init === at && isGivenBack(source.declaredBy(parent), owner, source, depth + 1);
    default:
      return parent !== undefined && isPassedBy(at, parent) && reachesReturn(parent, owner, source, depth);
  }
}

/** Whether an expression may be, or hold, what stands in it. */
function isPassedBy(at: Node, parent: Node): boolean {
  switch (parent.type) {
    case AST.ConditionalExpression:
      return parent.test !== at;
    case AST.MemberExpression:
      return parent.object === at;
    case AST.Property:
      return parent.value === at;
    case AST.SpreadElement:
      return parent.parent.type === AST.ArrayExpression;
    case AST.CallExpression:
      return parent.callee !== at && handsBack(parent) !== undefined;
    case AST.LogicalExpression:
    case AST.ArrayExpression:
    case AST.ObjectExpression:
    case AST.SequenceExpression:
      return true;
    default:
      return isTransparent(parent);
  }
}
