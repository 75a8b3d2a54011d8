import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Reading } from "../libraries/reading.ts";
import { COMPARISONS, compared } from "../values/comparison.ts";
import { meantOf, oneMeant } from "../values/placeholders.ts";
import type { Node } from "../values/source.ts";
import { concat, quasiText, sum } from "../values/text.ts";
import { falsyOf, isEnvironment, isGiven, truthOf } from "../values/truth.ts";
import { known, oneOf, optionsOf, unknown, whereGiven } from "../values/value.ts";
import type { Value } from "../values/value.ts";

export function template(node: TSESTree.TemplateLiteral, reading: Reading): Value {
  const parts: Value[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    parts.push(quasiText(quasi, reading.frame.source.text));
    const expression = node.expressions[index];
    if (expression !== undefined) parts.push(reading.evaluate(expression));
  }
  const text = concat(parts, node);
  // The entire literal is what is replaced, so it is the node; its characters keep their places.
  return text.kind === "known" && node.quasis.length === 1 ? known(text.value, node, text.start) : text;
}

/** `ok ? a : b` */
export function conditional(node: TSESTree.ConditionalExpression, reading: Reading): Value {
  const decided = truthOf(reading.evaluate(node.test));
  if (decided !== undefined) return reading.evaluate(decided ? node.consequent : node.alternate);
  const branches = [reading.evaluate(node.consequent), reading.evaluate(node.alternate)];
  return oneMeant(branches, node);
}

/** `a && b`, `a || b`, `a ?? b` */
export function logical(node: TSESTree.LogicalExpression, reading: Reading): Value {
  const left = reading.evaluate(node.left);
  const right = (): Value => reading.evaluate(node.right);
  if (node.operator === "&&") {
    const decided = truthOf(left);
    if (decided !== undefined) return decided ? right() : left;
    return oneOf([falsyOf(left), right()], node);
  }
  return orElse(left, node.operator, right, node);
}

/** What is left of a value where another one stands in for it, `a || b`, `a ??= b`: for what is falsy, or with `??` for what is nothing. */
export function orElse(left: Value, operator: "||" | "??", right: () => Value, node: Node): Value {
  const passes = (option: Value): boolean | undefined => (operator === "??" ? isGiven(option) : truthOf(option));
  // `process.env.ZOHO_BASE ?? "https://…"`: the default is what the code shows.
  if (isEnvironment(left)) {
    const [, ...defaults] = meantOf([left, ...optionsOf(right())]);
    return defaults.length === 0 ? left : oneOf(defaults, node);
  }
  const options = optionsOf(left).filter((option) => passes(option) !== false);
  const mayFail = optionsOf(left).some((option) => passes(option) !== true);
  if (!mayFail) return oneOf(options, node);
  const ofLeft = new Set(options.map((option) => option.node));
  const meant = meantOf([...options, ...optionsOf(right())]);
  return oneOf(
    meant.map((option) => (ofLeft.has(option.node) ? whereGiven(option) : option)),
    node,
  );
}

/** `a + b`, `a === b`, `a < b` */
export function binary(node: TSESTree.BinaryExpression, reading: Reading): Value {
  if (node.left.type === AST.PrivateIdentifier) return unknown(node, "a comparison");
  const left = reading.evaluate(node.left);
  const right = reading.evaluate(node.right);
  if (node.operator === "+") return sum(left, right, node);
  return (
    compared(node, left, right) ??
    (COMPARISONS.has(node.operator) ? { kind: "sample", samples: [true, false], node } : unknown(node, "a calculation"))
  );
}

/** `!a`, `-a`, `void a` */
export function unary(node: TSESTree.UnaryExpression, reading: Reading): Value {
  const value = reading.evaluate(node.argument);
  if (node.operator === "!") {
    const truth = truthOf(value);
    return truth === undefined ? { kind: "sample", samples: [true, false], node } : known(!truth, node);
  }
  if (node.operator === "-" && value.kind === "known" && typeof value.value === "number")
    return known(-value.value, node);
  return node.operator === "void" ? known(undefined, node) : unknown(node, "a calculation");
}
