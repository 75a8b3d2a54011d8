import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Reading } from "../libraries/reading.ts";
import { memberOf } from "../values/access.ts";
import type { Node, FunctionNode, Variable } from "../values/source.ts";
import { unknown, optionsOf, oneOf, known } from "../values/value.ts";
import type { Given, Value } from "../values/value.ts";
import { propertyName } from "./literals.ts";

/** The part of a value that a pattern gives to one of its names: `{ data: [first = null] }`; undefined when the name is not in it. */
export function inPattern(pattern: Node, written: Node, value: Value, reading: Reading): Value | undefined {
  if (pattern === written) return value;
  switch (pattern.type) {
    case AST.AssignmentPattern:
      return inPattern(
        pattern.left,
        written,
        withDefault(value, () => reading.evaluate(pattern.right)),
        reading,
      );
    case AST.TSParameterProperty:
      return inPattern(pattern.parameter, written, value, reading);
    case AST.ObjectPattern:
      for (const property of pattern.properties) {
        const found =
          property.type === AST.RestElement
            ? inPattern(property.argument, written, restOf(pattern, value), reading)
            : inPattern(property.value, written, propertyOf(property, value, reading), reading);
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
        const found = inPattern(element.type === AST.RestElement ? element.argument : element, written, inner, reading);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

function propertyOf(property: TSESTree.Property, value: Value, reading: Reading): Value {
  const key = propertyName(property, reading);
  return key === undefined ? unknown(property, "a computed key") : reading.member(value, key, property.value);
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
  given: readonly Given[],
  inner: Reading,
): ReadonlyMap<Variable, Given> {
  const bound = new Map<Variable, Given>();
  const [first] = callee.params;
  if (first === undefined) return bound;
  // `function send(this: Context, path)`: what TypeScript says of `this` is not a parameter.
  const others = first.type === AST.Identifier && first.name === "this" ? 1 : 0;
  const last = given.at(-1);
  const more = typeof last === "object" && last.kind === "unknown" && last.more === true;
  const sure = more ? given.slice(0, -1) : given;
  for (const variable of inner.frame.source.declaredBy(callee)) {
    const written = variable.identifiers[0] as Node | undefined;
    const index =
      written === undefined
        ? -1
        : callee.params.findIndex(({ range }) => written.range[0] >= range[0] && written.range[1] <= range[1]);
    const parameterNode = callee.params[index];
    if (written === undefined || parameterNode === undefined) continue;
    const isRest = parameterNode.type === AST.RestElement;
    const value: Given = isRest
      ? { kind: "array", items: sure.slice(index - others).map(made), open: more, node: parameterNode }
      : (sure[index - others] ??
        (more ? unknown(parameterNode, "an argument behind a spread") : known(undefined, parameterNode)));
    const pattern = isRest ? parameterNode.argument : parameterNode;
    if (typeof value === "function" && isNamed(pattern, written))
      bound.set(variable, () => inPattern(pattern, written, value(), inner) ?? unknown(written, "a parameter"));
    else {
      const part = inPattern(pattern, written, made(value), inner);
      if (part !== undefined) bound.set(variable, part);
    }
  }
  return bound;
}

function made(given: Given): Value {
  return typeof given === "function" ? given() : given;
}

/** `path`, `path = "/"`: the parameter is the variable. */
function isNamed(pattern: Node, written: Node): boolean {
  return pattern === written || (pattern.type === AST.AssignmentPattern && pattern.left === written);
}
