import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { afterIf, ifAround } from "../code/branch-values.ts";
import type { Assignment } from "../code/branch-values.ts";
import { isSurelyAssigned } from "../code/definite.ts";
import type { Effect } from "../code/effect.ts";
import { effectsOn } from "../code/effects.ts";
import { guarded, missed } from "../code/guards.ts";
import { conditionsOf, functionOf, isWithin, loopAround, orderOf } from "../code/order.ts";
import type { Condition, Order } from "../code/order.ts";
import type { Reading } from "../libraries/reading.ts";
import { usedBy } from "../values/frame.ts";
import { oneMeant } from "../values/placeholders.ts";
import type { Node, Variable } from "../values/source.ts";
import { appended } from "../values/text.ts";
import { truthOf } from "../values/truth.ts";
import { oneOf, unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { changed } from "./change.ts";
import { initial } from "./declarations.ts";
import { orElse } from "./operators.ts";

/** The value of a variable where `name` reads it, for the use of the frame. */
export function valueOf(variable: Variable, name: Node, reading: Reading): Value {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.some((other) => !isSameRequire(definition.node, other.node)))
    return unknown(name, "a variable that is declared more than once");
  const bound = reading.frame.bound.get(variable);
  const first = bound ?? initial(variable, name, reading);
  const effects = effectsOn(variable, reading.frame.source);
  if (effects.length === 0) return guarded(first, name);
  return guarded(
    withoutBeginning(
      afterEffects(first, effects, { name, declaration: definition.node }, reading),
      effects,
      definition.node,
      name,
    ),
    name,
  );
}

/** `let url;` and then one value in each branch: that it was `undefined` before no longer matters. */
function withoutBeginning(value: Value, effects: readonly Effect[], declaration: Node, name: Node): Value {
  if (value.kind !== "choice" || declaration.type !== AST.VariableDeclarator || declaration.init !== null) return value;
  const given = value.options.filter(
    (option) => option.kind !== "known" || option.value !== undefined || option.node !== name,
  );
  if (given.length === value.options.length || given.length === 0) return value;
  const assignments = effects.flatMap((effect) => (effect.kind === "assign" ? [effect.node] : []));
  return isSurelyAssigned(declaration, name, assignments) ? oneOf(given, name) : value;
}

function afterEffects(
  first: Value,
  effects: readonly Effect[],
  read: { readonly name: Node; readonly declaration: Node },
  reading: Reading,
): Value {
  const { name, declaration } = read;
  let value = first;
  for (let index = 0; index < effects.length; index++) {
    const effect = effects[index];
    if (effect === undefined) break;
    if (!reading.goesOn()) return unknown(name, "code that goes too deep");
    if ("path" in effect) {
      const order = decided(
        orderOf(effect.node, reading.frame.use, declaration),
        effect.node,
        { use: reading.frame.use, declaration },
        reading,
      );
      if (order === "never") continue;
      const many = loopAround(effect.node, declaration);
      const only = order === "maybe" ? onlyCondition(effect.node, reading.frame.use, declaration) : undefined;
      value = changed(value, effect, { certain: order === "always", many, only }, reading);
      continue;
    }
    const order = decided(orderOf(effect.node, name, declaration), effect.node, { use: name, declaration }, reading);
    if (order === "never") {
      // What is done after the variable got another value is done to that.
      if (effect.kind === "assign" && effect.node.range[0] > name.range[0]) break;
      continue;
    }
    const statement = order === "maybe" ? ifAround(effect, name) : undefined;
    const together = statement === undefined ? [] : assignmentsIn(statement, effects.slice(index));
    if (statement !== undefined && together.length > 0) {
      value = afterIf(statement, together, value, {
        apply: (before, each) => reassigned(before, each, { order: "always", name, declaration }, reading),
        truth: (test) =>
          !reading.frame.bound.isAny ? undefined : truthOf(reading.at(usedBy(reading.frame, test)).evaluate(test)),
      });
      index += together.length - 1;
      continue;
    }
    value = reassigned(value, effect, { order, name, declaration }, reading);
  }
  return value;
}

/** The assignments of an `if`; none where it does something else to the variable besides, or in a callback. */
function assignmentsIn(statement: TSESTree.IfStatement, effects: readonly Effect[]): readonly Assignment[] {
  const inside = effects.filter(({ node }) => isWithin(node, statement));
  const assignments = inside.flatMap((effect) =>
    (effect.kind === "assign" || effect.kind === "append") &&
    !isWithin(effect.node, statement.test) &&
    functionOf(effect.node) === functionOf(statement)
      ? [effect]
      : [],
  );
  return assignments.length === inside.length ? assignments : [];
}

/** Inside of a function that was entered, what it was given may decide: `if (body) options.body = …`. */
function decided(
  order: Order,
  write: Node,
  { use, declaration }: { readonly use: Node; readonly declaration: Node },
  reading: Reading,
): Order {
  if (order !== "maybe" || !reading.frame.bound.isAny) return order;
  const { conditions, lists, more } = conditionsOf(write, use, declaration);
  const truths = conditions.map(({ test, when }) => {
    const truth = truthOf(reading.at(usedBy(reading.frame, test)).evaluate(test));
    return truth === undefined ? undefined : truth === when;
  });
  if (
    truths.includes(false) ||
    lists.some((list) => isEmptyList(reading.at(usedBy(reading.frame, list)).evaluate(list)))
  )
    return "never";
  return more || truths.includes(undefined) ? order : "always";
}

function isEmptyList(value: Value): boolean {
  return value.kind === "array" && value.items.length === 0 && !value.open;
}

function reassigned(
  value: Value,
  effect: Exclude<Effect, { readonly path: readonly string[] }>,
  read: { readonly order: "always" | "maybe"; readonly name: Node; readonly declaration: Node },
  reading: Reading,
): Value {
  const { order, name } = read;
  // Another function assigns it, at a time that cannot be told.
  if (effect.kind === "lose" || (order === "maybe" && functionOf(effect.node) !== functionOf(name)))
    return unknown(name, "a variable that changes");
  const { right } = effect;
  const after =
    effect.kind === "default"
      ? orElse(value, effect.operator, () => reading.evaluate(right), name)
      : effect.kind === "assign"
        ? reading.evaluate(right)
        : appended(value, reading.evaluate(right), effect.node);
  return order === "always" ? after : oneMeant([notAssigned(value, effect, read), after], name);
}

/** What a variable holds where an assignment that depends on it alone was not made: `if (!stage) stage = …` leaves what was no empty one. */
function notAssigned(
  value: Value,
  { node }: Effect,
  { name, declaration }: { readonly name: Node; readonly declaration: Node },
): Value {
  const only = onlyCondition(node, name, declaration);
  return only === undefined || name.type !== AST.Identifier ? value : missed(value, only, name.name);
}

/** The condition that a write depends on, where it is no more than one. */
function onlyCondition(write: Node, use: Node, declaration: Node): Condition | undefined {
  const { conditions, lists, more } = conditionsOf(write, use, declaration);
  return conditions.length === 1 && lists.length === 0 && !more ? conditions[0] : undefined;
}

/** `var axios = require("axios");`, twice in one file */
function isSameRequire(one: Node, other: Node): boolean {
  const specifier = requiredBy(one);
  return specifier !== undefined && specifier === requiredBy(other);
}

function requiredBy(node: Node): string | undefined {
  const call = node.type === AST.VariableDeclarator && node.id.type === AST.Identifier ? node.init : null;
  if (call?.type !== AST.CallExpression || call.callee.type !== AST.Identifier || call.callee.name !== "require")
    return undefined;
  const [first] = call.arguments;
  return first?.type === AST.Literal && typeof first.value === "string" ? first.value : undefined;
}
