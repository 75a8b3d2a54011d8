import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { FunctionNode, Node, Source, Variable } from "../values/source.ts";
import type { Effect } from "./effect.ts";
import { isTransparent, keyOf } from "./keys.ts";
import { READS, isPure, CALLBACKS, WRITES, isMerge, isSdkSetter } from "./known-calls.ts";
import { isFunction } from "./order.ts";
import { parentOf } from "./tree.ts";

const kept = new WeakMap<Variable, readonly Effect[]>();

/** What the code does to a variable, in the order in which it stands there; not what it merely reads. */
export function effectsOn(variable: Variable, source: Source, depth = 0): readonly Effect[] {
  let effects = kept.get(variable);
  if (effects === undefined) {
    kept.set(variable, []); // names that are made of each other
    kept.set(variable, (effects = findEffects(variable, source, depth)));
  }
  return effects;
}

function findEffects(variable: Variable, source: Source, depth: number): readonly Effect[] {
  const effects: Effect[] = [];
  for (const reference of variable.references) {
    if (reference.init === true) continue;
    const effect = effectsAt(reference.identifier, source, depth);
    if (effect !== undefined) effects.push(...effect);
  }
  return effects.length < 2 ? effects : effects.sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** What happens to the value of an expression that stands somewhere: a name, `this`. Undefined when it is only read. */
export function effectsAt(name: Node, source: Source, depth = 0): readonly Effect[] | undefined {
  const path: string[] = [];
  let at = name;
  for (;;) {
    const parent = parentOf(at);
    if (parent === undefined) return undefined;
    if (isTransparent(parent)) {
      at = parent;
      continue;
    }
    if (parent.type !== AST.MemberExpression || parent.object !== at) return useOf(at, parent, path, source, depth);
    const key = keyOf(parent);
    if (key === undefined) return writtenAt(parent, path) ?? undefined;
    at = parent;
    path.push(key);
  }
}

/** What happens to `at`, an expression that means the value at `path`. */
function useOf(
  at: Node,
  parent: Node,
  path: readonly string[],
  source: Source,
  depth: number,
): readonly Effect[] | undefined {
  switch (parent.type) {
    case AST.AssignmentExpression:
      if (parent.left === at) return [assigned(parent, at, path)];
      return path.length === 0 ? assignedTo(parent.left, source, depth) : undefined;
    case AST.UpdateExpression:
      return [
        path.length === 0 ? { kind: "lose", node: parent } : { kind: "escape", node: parent, path: path.slice(0, -1) },
      ];
    case AST.UnaryExpression:
      return parent.operator === "delete" && path.length > 0 ? [{ kind: "delete", node: parent, path }] : undefined;
    case AST.CallExpression:
    case AST.NewExpression:
      return parent.callee === at ? methodCall(parent, path, source) : argumentOf(parent, at, path, source, depth);
    case AST.VariableDeclarator:
      return parent.init === at
        ? aliases(source.declaredBy(parent), parent.id.type === AST.Identifier, path, parent, source, depth)
        : undefined;
    case AST.ForOfStatement:
      // The loop's variable means each element.
      if (parent.left === at) return [{ kind: "lose", node: parent }];
      return parent.right === at &&
        parent.left.type === AST.VariableDeclaration &&
        changesAny(
          parent.left.declarations.flatMap((each) => source.declaredBy(each)),
          source,
          depth,
        )
        ? [{ kind: "escape", node: parent, path }]
        : undefined;
    case AST.ForInStatement:
      return parent.left === at ? [{ kind: "lose", node: parent }] : undefined;
    case AST.ArrayPattern:
    case AST.RestElement:
    case AST.AssignmentPattern:
      return parent.type === AST.AssignmentPattern && parent.right === at
        ? undefined
        : [{ kind: "lose", node: parent }];
    case AST.Property:
      return parent.parent.type === AST.ObjectPattern && parent.value === at
        ? [{ kind: "lose", node: parent }]
        : undefined;
    default:
      return undefined;
  }
}

function assigned(assignment: TSESTree.AssignmentExpression, at: Node, path: readonly string[]): Effect {
  const { operator, right } = assignment;
  if (path.length > 0) {
    if (operator !== "=") return { kind: "set", node: assignment, path, key: keyNode(at), right: assignment };
    return { kind: "set", node: assignment, path, key: keyNode(at), right };
  }
  return operator === "="
    ? { kind: "assign", node: assignment, right }
    : operator === "+="
      ? { kind: "append", node: assignment, right }
      : operator === "??=" || operator === "||="
        ? { kind: "default", node: assignment, operator: operator === "??=" ? "??" : "||", right }
        : { kind: "lose", node: assignment };
}

/** `lead[name] = value`, `delete lead[name]`, `lead[name].Phone = value`. */
function writtenAt(member: TSESTree.MemberExpression, path: readonly string[]): readonly Effect[] | undefined {
  let at: Node = member;
  let parent = parentOf(at);
  for (; parent?.type === AST.MemberExpression && parent.object === at; parent = parentOf(at)) at = parent;
  if (parent?.type === AST.AssignmentExpression && parent.left === at) {
    if (at !== member || parent.operator !== "=") return [{ kind: "escape", node: parent, path: [...path] }];
    return [
      {
        kind: "set-any",
        node: parent,
        path: [...path],
        key: member.property as TSESTree.Expression,
        right: parent.right,
      },
    ];
  }
  if (parent?.type === AST.UnaryExpression && parent.operator === "delete")
    return [{ kind: "escape", node: parent, path: [...path] }];
  // `rows[i].push(x)`, `normalise(rows[i])`: one of the elements may have changed.
  if (
    parent?.type === AST.CallExpression &&
    (parent.callee === at ? at !== member && !READS.has(keyOf(at) ?? "") : !isPure(parent))
  )
    return [{ kind: "escape", node: parent, path: [...path] }];
  return undefined;
}

/** `other = payload`: another name for it. */
function assignedTo(left: Node, source: Source, depth: number): readonly Effect[] | undefined {
  const variable = left.type === AST.Identifier ? source.variableOf(left) : null;
  return variable === null ? undefined : aliases([variable], true, [], left, source, depth);
}

function methodCall(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  path: readonly string[],
  source: Source,
): readonly Effect[] | undefined {
  const method = path.at(-1);
  // `lead()`: what is called is no object that is sent.
  if (method === undefined || call.type === AST.NewExpression) return undefined;
  const owner = path.slice(0, -1);
  if (CALLBACKS.has(method))
    return call.arguments.some((argument) => isCallback(argument) && changesAny(source.declaredBy(argument), source, 1))
      ? [{ kind: "escape", node: call, path: owner }]
      : undefined;
  if (READS.has(method)) return undefined;
  if (WRITES.has(method)) return [{ kind: "call", node: call, path: owner, method }];
  return [{ kind: "escape", node: call, path: owner, method }];
}

function isCallback(argument: Node): argument is FunctionNode {
  return isFunction(argument);
}

/** `f(lead)`: whether f may change it. */
function argumentOf(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  at: Node,
  path: readonly string[],
  source: Source,
  depth: number,
): readonly Effect[] | undefined {
  if (call.type === AST.CallExpression && isMerge(call))
    return call.arguments[0] === at ? [{ kind: "merge", node: call, path }] : undefined;
  if (isPure(call) || isSdkSetter(call, source)) return undefined;
  const followed = ownFunction(call.callee, source);
  const index = call.arguments.findIndex((argument) => argument === at);
  if (followed !== undefined && index >= 0 && depth < 3) {
    const parameter = followed.params[index];
    const inner =
      parameter?.type === AST.Identifier
        ? parameterVariables(followed, parameter, source).flatMap((variable) => effectsOn(variable, source, depth + 1))
        : [];
    // `addInterceptors(crm)`: read where it is done.
    if (
      inner.length > 0 &&
      inner.every((effect) => "path" in effect && (effect.path[0] === "interceptors" || effect.path[0] === "defaults"))
    )
      return inner;
    return parameter !== undefined && changesAny(parameterVariables(followed, parameter, source), source, depth + 1)
      ? [{ kind: "escape", node: call, path }]
      : undefined;
  }
  return [{ kind: "escape", node: call, path }];
}

/** The function of this file that a plain name calls. */
function ownFunction(callee: Node, source: Source): FunctionNode | undefined {
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

/** Other names for the value at `path`: `const row = payload.data`, `const { data } = payload`, the variable of a loop, a parameter. */
function aliases(
  variables: readonly Variable[],
  isWhole: boolean,
  path: readonly string[],
  at: Node,
  source: Source,
  depth: number,
): readonly Effect[] | undefined {
  const [only] = variables;
  if (isWhole && only !== undefined && variables.length === 1 && depth < 3) {
    // Only what is done to the object itself; to assign the other name anew changes nothing here.
    return effectsOn(only, source, depth + 1).flatMap((effect) =>
      "path" in effect ? [{ ...effect, path: [...path, ...effect.path] }] : [],
    );
  }
  return changesAny(variables, source, depth) ? [{ kind: "escape", node: at, path }] : undefined;
}

/** Whether the code changes what one of the variables holds. */
function changesAny(variables: readonly Variable[], source: Source, depth: number): boolean {
  if (depth > 3) return true;
  return variables.some((variable) => effectsOn(variable, source, depth + 1).some((effect) => "path" in effect));
}

/** The variables of one parameter of a function. */
function parameterVariables(callback: FunctionNode, parameter: Node, source: Source): readonly Variable[] {
  const [start, end] = parameter.range;
  return source
    .declaredBy(callback)
    .filter((variable) => variable.identifiers.some(({ range }) => range[0] >= start && range[1] <= end));
}

function keyNode(member: Node): Node {
  return member.type === AST.MemberExpression ? member.property : member;
}
