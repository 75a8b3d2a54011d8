import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { afterIf, ifAround } from "../code/branch-values.ts";
import type { Assignment } from "../code/branch-values.ts";
import { isSurelyAssigned } from "../code/definite.ts";
import type { Effect } from "../code/effect.ts";
import { effectsOn } from "../code/effects.ts";
import { guarded } from "../code/guards.ts";
import { keyOf } from "../code/keys.ts";
import { conditionsOf, functionOf, isWithin, loopAround, orderOf } from "../code/order.ts";
import type { Order } from "../code/order.ts";
import { memberOf } from "../values/access.ts";
import type { FunctionNode, Node, Variable } from "../values/source.ts";
import { concat } from "../values/text.ts";
import { truthOf } from "../values/truth.ts";
import { emptyObject, known, oneOf, optionsOf, unknown } from "../values/value.ts";
import type { Frame, Value } from "../values/value.ts";
import { changed } from "./change.ts";
import { frameFor, usedBy } from "./frame.ts";
import type { Evaluator } from "./reader.ts";

/** The value of a variable where `name` reads it, for the use of the frame. */
export function valueOf(variable: Variable, name: Node, evaluator: Evaluator, frame: Frame): Value {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0) return unknown(name, "a variable that is declared more than once");
  const bound = frame.bound.get(variable);
  const first = bound ?? initial(variable, name, evaluator, frame);
  const effects = effectsOn(variable, frame.source);
  if (effects.length === 0) return guarded(first, name);
  return guarded(
    withoutBeginning(
      afterEffects(first, effects, { name, declaration: definition.node }, evaluator, frame),
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
  evaluator: Evaluator,
  frame: Frame,
): Value {
  const { name, declaration } = read;
  let value = first;
  for (let index = 0; index < effects.length; index++) {
    const effect = effects[index];
    if (effect === undefined) break;
    if (!evaluator.goesOn()) return unknown(name, "code that goes too deep");
    if ("path" in effect) {
      const order = decided(
        orderOf(effect.node, frame.use, declaration),
        effect.node,
        { use: frame.use, declaration },
        evaluator,
        frame,
      );
      if (order === "never") continue;
      const many = loopAround(effect.node, declaration);
      value = changed(value, effect, { certain: order === "always", many }, evaluator, frame);
      continue;
    }
    const order = decided(
      orderOf(effect.node, name, declaration),
      effect.node,
      { use: name, declaration },
      evaluator,
      frame,
    );
    if (order === "never") {
      // What is done after the variable got another value is done to that.
      if (effect.kind === "assign" && effect.node.range[0] > name.range[0]) break;
      continue;
    }
    const statement = order === "maybe" ? ifAround(effect, name) : undefined;
    const together = statement === undefined ? [] : assignmentsIn(statement, effects.slice(index));
    if (statement !== undefined && together.length > 0) {
      value = afterIf(statement, together, value, {
        apply: (before, each) => reassigned(before, each, { order: "always", name }, evaluator, frame),
        truth: (test) => (frame.bound.size === 0 ? undefined : truthOf(evaluator.evaluate(test, usedBy(frame, test)))),
      });
      index += together.length - 1;
      continue;
    }
    value = reassigned(value, effect, { order, name }, evaluator, frame);
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
  evaluator: Evaluator,
  frame: Frame,
): Order {
  if (order !== "maybe" || frame.bound.size === 0) return order;
  const { conditions, lists, more } = conditionsOf(write, use, declaration);
  const truths = conditions.map(({ test, when }) => {
    const truth = truthOf(evaluator.evaluate(test, usedBy(frame, test)));
    return truth === undefined ? undefined : truth === when;
  });
  if (truths.includes(false) || lists.some((list) => isEmptyList(evaluator.evaluate(list, usedBy(frame, list)))))
    return "never";
  return more || truths.includes(undefined) ? order : "always";
}

function isEmptyList(value: Value): boolean {
  return value.kind === "array" && value.items.length === 0 && !value.open;
}

function reassigned(
  value: Value,
  effect: Exclude<Effect, { readonly path: readonly string[] }>,
  { order, name }: { readonly order: "always" | "maybe"; readonly name: Node },
  evaluator: Evaluator,
  frame: Frame,
): Value {
  // Another function assigns it, at a time that cannot be told.
  if (effect.kind === "lose" || (order === "maybe" && functionOf(effect.node) !== functionOf(name)))
    return unknown(name, "a variable that changes");
  const right = evaluator.evaluate(effect.right, frame);
  const after = effect.kind === "assign" ? right : appended(value, right, effect.node);
  return order === "always" ? after : oneOf([value, after], name);
}

function appended(value: Value, right: Value, node: Node): Value {
  const isText = (each: Value): boolean =>
    each.kind === "text" || (each.kind === "known" && typeof each.value === "string");
  return optionsOf(value).some(isText) || optionsOf(right).some(isText)
    ? concat([value, right], node)
    : unknown(node, "a variable that changes");
}

/** What a variable holds from its declaration. */
function initial(variable: Variable, name: Node, evaluator: Evaluator, frame: Frame): Value {
  const [definition] = variable.defs;
  const node = definition?.node as Node | undefined;
  const written = definition?.name as Node | undefined;
  if (node === undefined || written === undefined) return unknown(name, "a variable that cannot be followed");
  switch (node.type) {
    case AST.VariableDeclarator:
      return declared(node, written, name, evaluator, frame);
    case AST.FunctionDeclaration:
      // A function's own name, or one of its parameters.
      return node.id === written
        ? { kind: "function", node, frame: closure(frame, node) }
        : parameter(node, written, name, evaluator, frame);
    case AST.FunctionExpression:
    case AST.ArrowFunctionExpression:
      return parameter(node, written, name, evaluator, frame);
    case AST.ClassDeclaration:
    case AST.ClassExpression:
      return { kind: "class", node, frame: closure(frame, node) };
    case AST.TSEnumDeclaration:
      return evaluator.enumOf(node, frame);
    case AST.ImportSpecifier:
    case AST.ImportDefaultSpecifier:
    case AST.ImportNamespaceSpecifier:
      return evaluator.imported(node, name, frame);
    default:
      return unknown(name, node.type === AST.CatchClause ? "a caught error" : "a variable that cannot be followed");
  }
}

/** What a function reads later is what holds by then: its own frame begins anew, with what is bound around it. */
function closure(frame: Frame, node: Node): Frame {
  return {
    ...frameFor(frame.source, node),
    bound: frame.bound,
    depth: frame.depth,
    ...(frame.self === undefined ? {} : { self: frame.self }),
  };
}

function declared(
  declarator: TSESTree.VariableDeclarator,
  written: Node,
  name: Node,
  evaluator: Evaluator,
  frame: Frame,
): Value {
  const loop = declarator.parent.parent;
  if (loop.type === AST.ForOfStatement && loop.left === declarator.parent)
    return (
      inPattern(declarator.id, written, elementOf(evaluator.evaluate(loop.right, frame), name), evaluator, frame) ??
      unknown(name, "an element of a list")
    );
  if (loop.type === AST.ForInStatement && loop.left === declarator.parent) return unknown(name, "a key of an object");
  if (declarator.init === null) {
    // `declare const ZOHO: any`: what the page has.
    if (declarator.parent.declare && declarator.id.type === AST.Identifier)
      return { kind: "foreign", path: [declarator.id.name], node: name };
    const typed = evaluator.typedAs(declarator.id, frame);
    return typed ?? known(undefined, name);
  }
  const value = evaluator.evaluate(declarator.init, frame);
  if (value.kind === "unknown")
    return evaluator.typedAs(declarator.id, frame) ?? (declarator.id === written ? value : unknown(name, value.reason));
  return (
    inPattern(declarator.id, written, value, evaluator, frame) ?? unknown(name, "a variable that cannot be followed")
  );
}

/** One of the elements, or unknown. */
function elementOf(value: Value, node: Node): Value {
  if (value.kind !== "array" || value.open || value.items.length === 0) return unknown(node, "an element of a list");
  return oneOf(value.items, node);
}

/** Methods that give the elements of a list to their callback, one by one. */
const EACH: ReadonlySet<string> = new Set(["forEach", "map", "flatMap", "filter", "find", "some", "every"]);

/** `leads.forEach((lead) => …)`: the element, for its own name or a part of it. */
function eachOf(owner: FunctionNode, written: Node, name: Node, evaluator: Evaluator, frame: Frame): Value | undefined {
  const [first] = owner.params;
  const call = owner.parent;
  if (
    first === undefined ||
    call.type !== AST.CallExpression ||
    call.arguments[0] !== owner ||
    written.range[0] < first.range[0] ||
    written.range[1] > first.range[1]
  )
    return undefined;
  if (call.callee.type !== AST.MemberExpression || !EACH.has(keyOf(call.callee) ?? "")) return undefined;
  return inPattern(first, written, elementOf(evaluator.evaluate(call.callee.object, frame), name), evaluator, frame);
}

function parameter(owner: FunctionNode, written: Node, name: Node, evaluator: Evaluator, frame: Frame): Value {
  const element = eachOf(owner, written, name, evaluator, frame);
  if (element !== undefined && element.kind !== "unknown") return element;
  for (const each of owner.params) {
    const pattern = each.type === AST.TSParameterProperty ? each.parameter : each;
    if (written.range[0] < pattern.range[0] || written.range[1] > pattern.range[1]) continue;
    const isWhole = pattern === written || (pattern.type === AST.AssignmentPattern && pattern.left === written);
    return (
      (isReplaced(owner, each, frame) ? undefined : defaultAddress(pattern, written, evaluator, frame)) ??
      (isWhole ? evaluator.typedAs(written, frame) : undefined) ??
      element ??
      unknown(name, "a parameter")
    );
  }
  return element ?? unknown(name, "a parameter");
}

/** Whether the file itself gives a parameter something: `new Crm("https://…/crm/v2")`. */
function isReplaced(owner: FunctionNode, parameter: Node, { source }: Frame): boolean {
  const index = owner.params.findIndex((each) => each === parameter);
  const { parent } = owner;
  const named =
    parent.type === AST.MethodDefinition && parent.kind === "constructor"
      ? parent.parent.parent
      : owner.type === AST.FunctionDeclaration
        ? owner
        : parent;
  return source.declaredBy(named).some(({ references }) =>
    references.some(({ identifier }) => {
      const use = identifier.parent;
      return (
        (use.type === AST.NewExpression || use.type === AST.CallExpression) &&
        use.callee === identifier &&
        use.arguments.length > index
      );
    }),
  );
}

/**
 * `constructor(base = "https://www.zohoapis.eu/crm/v8")`: as of an environment variable, an address that stands there by default counts. Other
 * defaults do not: whoever gives another module means another one.
 */
function defaultAddress(pattern: Node, written: Node, evaluator: Evaluator, frame: Frame): Value | undefined {
  const value = inPattern(
    pattern,
    written,
    pattern.type === AST.ObjectPattern ? emptyObject(pattern) : known(undefined, pattern),
    evaluator,
    frame,
  );
  const text = value?.kind === "known" ? value.value : value?.kind === "text" ? value.pieces[0]?.text : undefined;
  return typeof text === "string" && /^https?:\/\//.test(text) ? value : undefined;
}

/** The part of a value that a pattern gives to one of its names: `{ data: [first = null] }`; undefined when the name is not in it. */
function inPattern(pattern: Node, written: Node, value: Value, evaluator: Evaluator, frame: Frame): Value | undefined {
  if (pattern === written) return value;
  switch (pattern.type) {
    case AST.AssignmentPattern:
      return inPattern(
        pattern.left,
        written,
        withDefault(value, () => evaluator.evaluate(pattern.right, frame)),
        evaluator,
        frame,
      );
    case AST.TSParameterProperty:
      return inPattern(pattern.parameter, written, value, evaluator, frame);
    case AST.ObjectPattern:
      for (const property of pattern.properties) {
        const found =
          property.type === AST.RestElement
            ? inPattern(property.argument, written, restOf(pattern, value), evaluator, frame)
            : inPattern(property.value, written, propertyOf(property, value, evaluator, frame), evaluator, frame);
        if (found !== undefined) return found;
      }
      return undefined;
    case AST.ArrayPattern:
      for (const [index, element] of pattern.elements.entries()) {
        if (element === null) continue;
        const inner =
          element.type === AST.RestElement
            ? unknown(element, "the rest of a list")
            : memberOf(value, String(index), element);
        const found = inPattern(
          element.type === AST.RestElement ? element.argument : element,
          written,
          inner,
          evaluator,
          frame,
        );
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

function propertyOf(property: TSESTree.Property, value: Value, evaluator: Evaluator, frame: Frame): Value {
  const key = evaluator.keyOf(property, frame);
  return key === undefined ? unknown(property, "a computed key") : evaluator.member(value, key, property.value, frame);
}

/** `{ id, ...others }`: what is not taken by name. */
function restOf(pattern: TSESTree.ObjectPattern, value: Value): Value {
  if (value.kind !== "object") return unknown(pattern, "the rest of an object");
  const taken = new Set(
    pattern.properties.flatMap((property) =>
      property.type === AST.Property && property.key.type === AST.Identifier && !property.computed
        ? [property.key.name]
        : [],
    ),
  );
  return { ...value, entries: new Map([...value.entries].filter(([key]) => !taken.has(key))) };
}

/** A default stands where nothing was given, for certain or perhaps. */
function withDefault(value: Value, other: () => Value): Value {
  const given = optionsOf(value);
  const isAbsent = (option: Value): boolean => option.kind === "known" && option.value === undefined;
  if (!given.some((option) => isAbsent(option))) return value;
  return oneOf([...given.filter((option) => !isAbsent(option)), other()], value.node);
}

/** What the parameters of a function are given by a call. */
export function bindParameters(
  callee: FunctionNode,
  given: readonly Value[],
  evaluator: Evaluator,
  inner: Frame,
): ReadonlyMap<Variable, Value> {
  const bound = new Map<Variable, Value>();
  const [first] = callee.params;
  if (first === undefined) return bound;
  // `function send(this: Context, path)`: what TypeScript says of `this` is no parameter.
  const others = first.type === AST.Identifier && first.name === "this" ? 1 : 0;
  for (const variable of inner.source.declaredBy(callee)) {
    const written = variable.identifiers[0] as Node | undefined;
    const index =
      written === undefined
        ? -1
        : callee.params.findIndex(({ range }) => written.range[0] >= range[0] && written.range[1] <= range[1]);
    const parameterNode = callee.params[index];
    if (written === undefined || parameterNode === undefined) continue;
    const isRest = parameterNode.type === AST.RestElement;
    const value: Value = isRest
      ? { kind: "array", items: given.slice(index - others), open: false, node: parameterNode }
      : (given[index - others] ?? known(undefined, parameterNode));
    const part = inPattern(isRest ? parameterNode.argument : parameterNode, written, value, evaluator, inner);
    if (part !== undefined) bound.set(variable, part);
  }
  return bound;
}
