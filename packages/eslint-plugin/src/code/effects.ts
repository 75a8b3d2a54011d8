import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Source, Variable } from "../values/source.ts";
import { assigned } from "./effect.ts";
import type { Effect } from "./effect.ts";
import { aliases, argumentOf, changesAny, heldIn, methodOn, putInto, returned } from "./handed-on.ts";
import type { EffectSearch } from "./handed-on.ts";
import { isTransparent, keyOf } from "./keys.ts";
import { functionOf } from "./order.ts";
import { homeOf } from "./returned.ts";
import { escapes, placeIn } from "./sharing.ts";
import { inFileOrder, parentOf } from "./tree.ts";

const kept = new WeakMap<Variable, readonly Effect[]>();
/** The variables that are looked at just now, outermost first. */
const open: Variable[] = [];
/** The outermost place in `open` that was met again: names that are made of each other. */
let met = Infinity;
/** Functions of which the results are looked at just now, and how many variables were open when that began. */
const entered = new Map<Node, number>();
/** What was found on the way round such names. It may lack what is yet to be found, and holds for this round only. */
const unfinished = new Map<Variable, { readonly effects: readonly Effect[]; readonly met: number }>();

class LookAt implements EffectSearch {
  readonly source: Source;
  readonly depth: number;
  readonly home: Node | undefined;

  constructor(source: Source, depth: number, home?: Node) {
    this.source = source;
    this.depth = depth;
    this.home = home;
  }

  on(variable: Variable): readonly Effect[] {
    return effectsOn(variable, this.source, this.depth);
  }

  of(name: Node): readonly Effect[] | undefined {
    return effectsOf(name, this);
  }

  deeper(): EffectSearch {
    return new LookAt(this.source, this.depth + 1, this.home);
  }

  entered<T>(owner: Node, look: () => T): T | undefined {
    const before = entered.get(owner);
    if (before !== undefined) {
      met = Math.min(met, before);
      return undefined;
    }
    entered.set(owner, open.length - 1);
    try {
      return look();
    } finally {
      entered.delete(owner);
    }
  }
}

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
    const effects = findEffects(variable, new LookAt(source, depth, homeOf(variable)));
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

function findEffects(variable: Variable, look: EffectSearch): readonly Effect[] {
  const effects: Effect[] = [];
  for (const reference of variable.references) {
    if (reference.init === true) continue;
    const effect = effectsOf(reference.identifier, look);
    if (effect !== undefined) effects.push(...effect);
  }
  return effects.sort((one, other) => inFileOrder(one.node, other.node));
}

/** What happens to the value of an expression that stands somewhere: a name, `this`. Undefined when it is only read. */
export function effectsAt(name: Node, source: Source, depth = 0): readonly Effect[] | undefined {
  return effectsOf(name, new LookAt(source, depth));
}

function effectsOf(name: Node, look: EffectSearch): readonly Effect[] | undefined {
  const path: string[] = [];
  let at = name;
  for (;;) {
    const parent = parentOf(at);
    if (parent === undefined) return undefined;
    if (isTransparent(parent)) {
      at = parent;
      continue;
    }
    if (parent.type !== AST.MemberExpression || parent.object !== at) return useOf(at, parent, path, look);
    const key = keyOf(parent);
    if (key === undefined) return ofAny(parent, path, look);
    at = parent;
    path.push(key);
  }
}

/** What happens to `at`, an expression that means the value at `path`. */
function useOf(at: Node, parent: Node, path: readonly string[], look: EffectSearch): readonly Effect[] | undefined {
  switch (parent.type) {
    case AST.AssignmentExpression:
      if (parent.left === at) return [assigned(parent, at, path)];
      return assignedTo(parent.left, path, look);
    case AST.UpdateExpression:
      return [
        path.length === 0 ? { kind: "lose", node: parent } : { kind: "escape", node: parent, path: path.slice(0, -1) },
      ];
    case AST.UnaryExpression:
      return parent.operator === "delete" && path.length > 0 ? [{ kind: "delete", node: parent, path }] : undefined;
    case AST.CallExpression:
    case AST.NewExpression:
      return parent.callee === at ? methodOn(parent, path, look) : argumentOf(parent, at, path, look);
    case AST.VariableDeclarator:
      return aliases(look.source.declaredBy(parent), parent.id.type === AST.Identifier, path, parent, look);
    case AST.ForOfStatement:
      // The loop's variable means each element.
      if (parent.left === at) return [{ kind: "lose", node: parent }];
      return parent.left.type === AST.VariableDeclaration &&
        changesAny(
          parent.left.declarations.flatMap((each) => look.source.declaredBy(each)),
          look,
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
      return heldIn(placeIn(at, parent), path, look);
    case AST.ArrayExpression:
    case AST.SpreadElement:
      return heldIn(placeIn(at, parent), path, look);
    case AST.ReturnStatement:
    case AST.YieldExpression:
      return returned(functionOf(parent), at, path, look);
    case AST.ArrowFunctionExpression:
      return returned(parent, at, path, look);
    case AST.ConditionalExpression:
      return parent.test === at ? undefined : escapes(effectsOf(parent, look), path);
    case AST.LogicalExpression:
      return parent.left === at && parent.operator === "&&" ? undefined : escapes(effectsOf(parent, look), path);
    default:
      return undefined;
  }
}

/** What is done to `lead[name]`, `rows[i]`: to whichever part of the object it is. */
function ofAny(
  member: TSESTree.MemberExpression,
  path: readonly string[],
  look: EffectSearch,
): readonly Effect[] | undefined {
  const parent = parentOf(member);
  if (parent?.type === AST.AssignmentExpression && parent.left === member && parent.operator === "=")
    return [{ kind: "set-any", node: parent, path, key: member.property as TSESTree.Expression, right: parent.right }];
  if (parent?.type === AST.UnaryExpression && parent.operator === "delete")
    return [{ kind: "escape", node: parent, path }];
  return escapes(effectsOf(member, look), path);
}

/** `other = payload`: another name for it. */
function assignedTo(left: Node, path: readonly string[], look: EffectSearch): readonly Effect[] | undefined {
  if (left.type === AST.MemberExpression) {
    const isNamed = keyOf(left) !== undefined;
    return putInto(isNamed ? left : left.object, !isNamed, path, look);
  }
  const variable = left.type === AST.Identifier ? look.source.variableOf(left) : null;
  return variable === null ? undefined : aliases([variable], true, path, left, look);
}
