import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Source, Variable } from "../values/source.ts";
import { assigned } from "./effect.ts";
import type { Effect } from "./effect.ts";
import { isTransparent, keyOf } from "./keys.ts";
import { CALLBACKS, READS, WRITES, isMerge, isPure, isSdkSetter } from "./known-calls.ts";
import { ownFunction, parametersOf, parameterVariables } from "./own-functions.ts";
import {
  chainOf,
  changesIn,
  escapes,
  found,
  GIVES_ITEM,
  GIVES_ITEMS,
  placeIn,
  reaching,
  sameMembers,
  TAKES_IN,
  within,
} from "./sharing.ts";
import type { Holding } from "./sharing.ts";
import { parentOf } from "./tree.ts";

const kept = new WeakMap<Variable, readonly Effect[]>();
/** The variables that are looked at just now, outermost first. */
const open: Variable[] = [];
/** The outermost place in `open` that was met again: names that are made of each other. */
let met = Infinity;
/** What was found on the way round such names. It may lack what is yet to be found, and holds for this round only. */
const unfinished = new Map<Variable, { readonly effects: readonly Effect[]; readonly met: number }>();

/** What the code does to a variable, in the order in which it stands there; not what it merely reads. */
export function effectsOn(variable: Variable, source: Source, depth = 0): readonly Effect[] {
  const before = kept.get(variable);
  if (before !== undefined) return before;
  const passing = unfinished.get(variable) ?? { effects: [], met: open.indexOf(variable) };
  if (passing.met >= 0) {
    met = Math.min(met, passing.met);
    return passing.effects;
  }
  const around = met;
  met = Infinity;
  open.push(variable);
  try {
    const effects = findEffects(variable, source, depth);
    if (met < open.length - 1) unfinished.set(variable, { effects, met });
    else {
      kept.set(variable, effects);
      met = Infinity;
    }
    return effects;
  } finally {
    open.pop();
    met = Math.min(met, around);
    if (open.length === 0) {
      unfinished.clear();
      met = Infinity;
    }
  }
}

function findEffects(variable: Variable, source: Source, depth: number): readonly Effect[] {
  const effects: Effect[] = [];
  for (const reference of variable.references) {
    if (reference.init === true) continue;
    const effect = effectsAt(reference.identifier, source, depth);
    if (effect !== undefined) effects.push(...effect);
  }
  return effects.sort((one, other) => one.node.range[0] - other.node.range[0]);
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
    if (key === undefined) return ofAny(parent, path, source, depth);
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
      return assignedTo(parent.left, path, source, depth);
    case AST.UpdateExpression:
      return [
        path.length === 0 ? { kind: "lose", node: parent } : { kind: "escape", node: parent, path: path.slice(0, -1) },
      ];
    case AST.UnaryExpression:
      return parent.operator === "delete" && path.length > 0 ? [{ kind: "delete", node: parent, path }] : undefined;
    case AST.CallExpression:
    case AST.NewExpression:
      return parent.callee === at
        ? methodCall(parent, path, source, depth)
        : argumentOf(parent, at, path, source, depth);
    case AST.VariableDeclarator:
      return aliases(source.declaredBy(parent), parent.id.type === AST.Identifier, path, parent, source, depth);
    case AST.ForOfStatement:
      // The loop's variable means each element.
      if (parent.left === at) return [{ kind: "lose", node: parent }];
      return parent.left.type === AST.VariableDeclaration &&
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
      if (parent.parent.type === AST.ObjectPattern && parent.value === at) return [{ kind: "lose", node: parent }];
      return heldIn(placeIn(at, parent), path, source, depth);
    case AST.ArrayExpression:
    case AST.SpreadElement:
      return heldIn(placeIn(at, parent), path, source, depth);
    case AST.ConditionalExpression:
      return parent.test === at ? undefined : escapes(effectsAt(parent, source, depth), path);
    case AST.LogicalExpression:
      return parent.left === at && parent.operator === "&&"
        ? undefined
        : escapes(effectsAt(parent, source, depth), path);
    default:
      return undefined;
  }
}

/** What is done to `lead[name]`, `rows[i]`: to whichever part of the object it is. */
function ofAny(
  member: TSESTree.MemberExpression,
  path: readonly string[],
  source: Source,
  depth: number,
): readonly Effect[] | undefined {
  const parent = parentOf(member);
  if (parent?.type === AST.AssignmentExpression && parent.left === member && parent.operator === "=")
    return [{ kind: "set-any", node: parent, path, key: member.property as TSESTree.Expression, right: parent.right }];
  if (parent?.type === AST.UnaryExpression && parent.operator === "delete")
    return [{ kind: "escape", node: parent, path }];
  return escapes(effectsAt(member, source, depth), path);
}

/** `other = payload`: another name for it. */
function assignedTo(left: Node, path: readonly string[], source: Source, depth: number): readonly Effect[] | undefined {
  if (left.type === AST.MemberExpression) {
    const isNamed = keyOf(left) !== undefined;
    return putInto(isNamed ? left : left.object, !isNamed, path, source, depth);
  }
  const variable = left.type === AST.Identifier ? source.variableOf(left) : null;
  return variable === null ? undefined : aliases([variable], true, path, left, source, depth);
}

/** What is done to a literal that holds it: `[lead, other].forEach(complete)`, `fill({ lead })`. */
function heldIn(
  place: Holding | undefined,
  path: readonly string[],
  source: Source,
  depth: number,
): readonly Effect[] | undefined {
  if (place === undefined) return undefined;
  return found(escapes(reaching(effectsAt(place.holder, source, depth) ?? [], place), path));
}

/** `this.row = lead`, `box.lead = lead`, `rows.push(lead)`: what is done to it there. */
function putInto(
  holder: Node,
  isItem: boolean,
  path: readonly string[],
  source: Source,
  depth: number,
): readonly Effect[] | undefined {
  if (depth > 2) return [{ kind: "escape", node: holder, path }];
  const { root, path: inner } = chainOf(holder);
  const variable = root.type === AST.Identifier ? source.variableOf(root) : null;
  const changes =
    variable === null
      ? sameMembers(holder, source).flatMap((other) => changesIn(effectsAt(other, source, depth + 1) ?? []))
      : within(effectsOn(variable, source, depth + 1), inner);
  return found(escapes(isItem ? reaching(changes, { holder }) : changes, path));
}

function methodCall(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  path: readonly string[],
  source: Source,
  depth: number,
): readonly Effect[] | undefined {
  const method = path.at(-1);
  // `lead()`: what is called is not an object that is sent.
  if (method === undefined || call.type === AST.NewExpression) return undefined;
  const owner = path.slice(0, -1);
  if (CALLBACKS.has(method) && call.arguments.some((argument) => isChanging(argument, source)))
    return [{ kind: "escape", node: call, path: owner }];
  if (GIVES_ITEM.has(method)) return found(escapes(changesIn(effectsAt(call, source, depth) ?? []), owner));
  if (GIVES_ITEMS.has(method)) return heldIn({ holder: call }, owner, source, depth);
  if (READS.has(method)) return undefined;
  if (WRITES.has(method)) return [{ kind: "call", node: call, path: owner, method }];
  return [{ kind: "escape", node: call, path: owner, method }];
}

/** Whether a callback, written there or elsewhere in the file, changes what it is given. */
function isChanging(argument: Node, source: Source): boolean {
  const callback = ownFunction(argument, source);
  return callback !== undefined && changesAny(parametersOf(callback, source), source, 1);
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
  if (call.callee.type === AST.MemberExpression && TAKES_IN.has(keyOf(call.callee) ?? ""))
    return putInto(call.callee.object, true, path, source, depth);
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
  if (isWhole && only !== undefined && isGivenOnce(only) && depth < 3) {
    // Only what is done to the object itself; to assign the other name anew changes nothing here.
    return effectsOn(only, source, depth + 1).flatMap((effect) =>
      "path" in effect ? [{ ...effect, path: [...path, ...effect.path] }] : [],
    );
  }
  return changesAny(variables, source, depth) ? [{ kind: "escape", node: at, path }] : undefined;
}

/** Whether a variable means the same thing wherever it stands; what is done to another one may be done to something else. */
function isGivenOnce({ references }: Variable): boolean {
  return references.filter((reference) => reference.isWrite()).length === 1;
}

/** Whether the code changes what one of the variables holds. */
function changesAny(variables: readonly Variable[], source: Source, depth: number): boolean {
  if (depth > 3) return true;
  return variables.some((variable) => effectsOn(variable, source, depth + 1).some((effect) => "path" in effect));
}
