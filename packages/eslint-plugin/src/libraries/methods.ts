import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { MOMENTS } from "../values/moments.ts";
import { isGiven } from "../values/truth.ts";
import { textMethod } from "../values/text-methods.ts";
import { replacedText } from "../values/replaced-text.ts";
import { concat, someText, wholeText } from "../values/text.ts";
import { oneOf, unknown } from "../values/value.ts";
import type { Node } from "../values/source.ts";
import type { Value } from "../values/value.ts";
import { givenTo, NOT_FOLLOWED } from "./arguments.ts";
import { listMethod, mapped } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { writtenAsText } from "./urls.ts";

/** What a method gives back, by the kind of what it is called on: `rows.map(…)`, `params.toString()`, `name.trim()`. */
export function methodCall(value: Value, method: string, node: TSESTree.CallExpression, reading: Reading): Value {
  const found = methodOf(value, method, node, reading);
  const result =
    found.kind === "unknown" && givesText(value, method, node, reading) ? someText(node, found.reason) : found;
  // `amount?.toFixed(2)` is undefined where there is no amount.
  return value.kind !== "choice" && !isSurelyThere(value) && isSkippable(node) ? orUndefined(result) : result;
}

/** Whether a `?.` behind it leaves nothing out. */
function isSurelyThere(value: Value): boolean {
  return isGiven(value) === true && value.kind !== "array";
}

function orUndefined(value: Value): Value {
  return value.kind === "text" || value.kind === "sample" ? { ...value, orUndefined: true } : value;
}

/** Methods that give text, whatever they are called on. */
const GIVES_TEXT: ReadonlySet<string> = new Set([
  "toString",
  "toFixed",
  "toPrecision",
  "toExponential",
  "toUpperCase",
  "toLowerCase",
  "trim",
  "trimStart",
  "trimEnd",
  "padStart",
  "padEnd",
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
  "toDateString",
  "toTimeString",
  "toUTCString",
  "join",
]);

const MAY_GIVE_TEXT: ReadonlySet<Value["kind"]> = new Set(["unknown", "foreign", "text", "known", "sample"]);

/**
 * `amount.toFixed(2)`: text for certain, of unknown content. Given what is not known, `round.toFixed(amount)`, it may be a function of somebody's
 * own; so may be what a package brings, unless nothing is given.
 */
function givesText(value: Value, method: string, node: TSESTree.CallExpression, reading: Reading): boolean {
  if (!GIVES_TEXT.has(method) || !MAY_GIVE_TEXT.has(value.kind)) return false;
  if (value.kind === "foreign" && value.module !== undefined) return node.arguments.length === 0;
  return method.startsWith("toLocale") || givenTo(node, reading).every((argument) => argument.kind === "known");
}

/** Whether a `?.` before it may leave out the call. */
function isSkippable(node: TSESTree.CallExpression): boolean {
  let at: Node = node;
  while (at.type === AST.CallExpression || at.type === AST.MemberExpression) {
    if (at.optional) return true;
    at = at.type === AST.CallExpression ? at.callee : at.object;
  }
  return false;
}

function methodOf(value: Value, method: string, node: TSESTree.CallExpression, reading: Reading): Value {
  // Dates of every library write themselves so.
  if (method === "toISOString" && node.arguments.length === 0) return { kind: "sample", samples: MOMENTS, node };
  if (method === "replace" || method === "replaceAll") {
    const replaced = replacing(value, method === "replaceAll", node, reading);
    if (replaced !== undefined) return replaced;
  }
  switch (value.kind) {
    case "choice":
      return oneOf(
        value.options.map((option) => methodCall(option, method, node, reading)),
        node,
      );
    case "known":
    case "text":
    case "sample":
      return (
        textMethod(value, method, givenTo(node, reading), node) ??
        (method === "concat" && value.kind !== "sample"
          ? concat([value, ...givenTo(node, reading)], node)
          : unknown(node, NOT_FOLLOWED))
      );
    case "array":
      return listMethod(value, method, node, reading);
    case "instance":
      return method === "toString" || method === "toJSON" ? writtenAsText(value, node) : unknown(node, NOT_FOLLOWED);
    case "function":
      return method === "bind" && node.arguments.length < 2 ? value : unknown(node, NOT_FOLLOWED);
    case "unknown":
      return method === "map" ? mapped(value, node, reading) : unknown(node, NOT_FOLLOWED);
    default:
      return unknown(node, NOT_FOLLOWED);
  }
}

/** `base.replace(/\/$/, "")` */
function replacing(value: Value, all: boolean, node: TSESTree.CallExpression, reading: Reading): Value | undefined {
  const [first, second] = node.arguments;
  if (first === undefined || second === undefined || node.arguments.length > 2) return undefined;
  const sought = first.type === AST.Literal && "regex" in first ? first.regex : wholeText(reading.evaluate(first));
  const replacement = reading.evaluate(second);
  if (sought === undefined) return undefined;
  // Of an address that comes at run time a slash at one of its ends says nothing.
  if (value.kind === "foreign" || value.kind === "unknown")
    return typeof sought !== "string" && isAnchored(sought.pattern) && wholeText(replacement) !== undefined
      ? value
      : undefined;
  return value.kind === "known" || value.kind === "text"
    ? replacedText(value, sought, replacement, all, node)
    : undefined;
}

function isAnchored(pattern: string): boolean {
  return pattern.startsWith("^") || (pattern.endsWith("$") && !pattern.endsWith("\\$"));
}
