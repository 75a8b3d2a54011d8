import type { TSESTree } from "@typescript-eslint/types";

import { isNothing, isThere, truthOf } from "./truth.ts";
import { known } from "./value.ts";
import type { Value } from "./value.ts";

export const COMPARISONS: ReadonlySet<string> = new Set([
  "===",
  "!==",
  "==",
  "!=",
  "<",
  ">",
  "<=",
  ">=",
  "in",
  "instanceof",
]);

type Plain = string | number | boolean | null | bigint | undefined;

/** What a comparison or a calculation gives, where the code shows it. */
export function compared(node: TSESTree.BinaryExpression, left: Value, right: Value): Value | undefined {
  const { operator } = node;
  if (left.kind === "known" && right.kind === "known") {
    const result = calculated(left.value, operator, right.value);
    return result === undefined ? undefined : known(result, node);
  }
  const isEqual = operator === "===" || operator === "==";
  if (isEqual || operator === "!==" || operator === "!=") {
    // `body !== undefined`, of what is there.
    if ((isNothing(left) && isThere(right)) || (isNothing(right) && isThere(left))) return known(!isEqual, node);
    // `params.toString() === ""`
    const text = isEmptyText(right) ? left : isEmptyText(left) ? right : undefined;
    const truth = text?.kind === "instance" && text.asText === true ? truthOf(text) : undefined;
    if (truth !== undefined) return known(isEqual !== truth, node);
  }
  const [one, other] = [plainOf(left), plainOf(right)];
  if (one === undefined || other === undefined) return undefined;
  const results = one.flatMap((first) => other.map((second) => calculated(first, operator, second)));
  const [result] = results;
  return typeof result === "boolean" && results.every((each) => each === result) ? known(result, node) : undefined;
}

function isEmptyText(value: Value): boolean {
  return value.kind === "known" && value.value === "";
}

function plainOf(value: Value): readonly Plain[] | undefined {
  return value.kind === "known"
    ? [value.value]
    : value.kind === "sample" && value.samples.every((sample) => typeof sample === "number")
      ? value.samples
      : undefined;
}

function calculated(left: Plain, operator: string, right: Plain): boolean | number | undefined {
  switch (operator) {
    case "===":
      return left === right;
    case "!==":
      return left !== right;
    // Both sides are plain, so these find here what they find in the program: `null == undefined`.
    case "==":
      return left == right;
    case "!=":
      return left != right;
  }
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case "*":
      return left * right;
    case "-":
      return left - right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    default:
      return undefined;
  }
}
