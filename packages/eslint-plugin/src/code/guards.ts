import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";
import { oneOf, optionsOf, unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { calleeText, keyOf } from "./keys.ts";
import { isJump, lastOf } from "./order.ts";
import type { Condition } from "./order.ts";
import { endsAlways } from "./returns.ts";
import { ancestorsOf } from "./tree.ts";

/**
 * A value that is one of several, where a condition has led to it: inside of `if (stage)`, behind `stage &&`, and below `if (!stage) return;` it
 * is none of those that would not have come there.
 */
export function guarded(value: Value, name: Node): Value {
  if (value.kind !== "choice") return value;
  const text = calleeText(name);
  if (text === undefined) return value;
  let options = value.options;
  for (const condition of conditionsAt(name)) options = options.filter((option) => mayBe(option, condition, text));
  if (options.length === value.options.length) return value;
  return options.length === 0 ? unknown(name, "a variable that changes") : oneOf(options, name);
}

/** What a value may still be that did not meet a condition: of `if (!stage) stage = "Won";` what was none of the empty ones before. */
export function missed(value: Value, { test, when }: Condition, name: string): Value {
  const options = optionsOf(value);
  const left = options.filter((option) => mayBe(option, { test, when: !when }, name));
  return left.length === options.length ? value : oneOf(left, value.node);
}

/** What holds where a node stands, as far as the functions around it show it. */
export function* conditionsAt(node: Node): Generator<Condition, void, undefined> {
  let at = node;
  for (const parent of ancestorsOf(node)) {
    if ((parent.type === AST.IfStatement || parent.type === AST.ConditionalExpression) && at !== parent.test)
      yield { test: parent.test, when: at === parent.consequent };
    else if (parent.type === AST.LogicalExpression && at === parent.right && parent.operator !== "??")
      yield { test: parent.left, when: parent.operator === "&&" };
    else if (parent.type === AST.BlockStatement || parent.type === AST.Program) yield* leftBefore(parent.body, at);
    else if (parent.type === AST.SwitchCase) yield* leftBefore(parent.consequent, at);
    if (parent.type === AST.FunctionDeclaration) return;
    at = parent;
  }
}

/** `if (!email) throw new Error("…");` before a statement. */
function* leftBefore(statements: readonly Node[], at: Node): Generator<Condition, void, undefined> {
  for (const statement of statements) {
    if (statement === at) return;
    if (
      statement.type === AST.IfStatement &&
      statement.alternate === null &&
      (endsAlways(statement.consequent) || isJump(lastOf(statement.consequent)))
    )
      yield { test: statement.test, when: false };
  }
}

/** Whether an option of a name goes with a condition; true where the condition says nothing of it. */
function mayBe(option: Value, { test, when }: Condition, name: string): boolean {
  switch (test.type) {
    case AST.UnaryExpression:
      return test.operator !== "!" || mayBe(option, { test: test.argument, when: !when }, name);
    case AST.LogicalExpression:
      // Of `a && b` both hold, of `a || b` that does not hold neither does.
      if (test.operator !== (when ? "&&" : "||")) return true;
      return mayBe(option, { test: test.left, when }, name) && mayBe(option, { test: test.right, when }, name);
    case AST.BinaryExpression:
      return isComparable(option, test, when, name);
    case AST.Identifier:
      return !when || !isCalled(test, name) || !isFalsy(option);
    case AST.MemberExpression:
      return !when || (isLengthOf(test, name) ? lengthOf(option) !== 0 : !isCalled(test, name) || !isFalsy(option));
    case AST.ChainExpression:
      return mayBe(option, { test: test.expression, when }, name);
    case AST.CallExpression:
      // `stage.trim()`
      return (
        !when ||
        test.callee.type !== AST.MemberExpression ||
        keyOf(test.callee) !== "trim" ||
        mayBe(option, { test: test.callee.object, when }, name)
      );
    default:
      return true;
  }
}

/** `stage !== undefined`, `stage === ""`, `ids.length > 0`, `term.length < 2`. */
function isComparable(
  option: Value,
  { left, right, operator }: Extract<Node, { type: "BinaryExpression" }>,
  when: boolean,
  name: string,
): boolean {
  const isEqual = operator === "===" || operator === "==";
  if (isCalled(left, name) && (isEqual || operator === "!==" || operator === "!=")) {
    const isOther = isEqual ? !when : when;
    // What a check for one of `undefined`, `null` and `""` is meant for is all of them.
    return !isOther || !isNothing(right) || !isFalsy(option);
  }
  const length = isLengthOf(left, name) ? lengthOf(option) : undefined;
  if (length === undefined || right.type !== AST.Literal || typeof right.value !== "number") return true;
  const holds = compare(length, operator, right.value);
  return holds === undefined || holds === when;
}

function isCalled(node: Node, name: string): boolean {
  return calleeText(node) === name;
}

function isFalsy(option: Value): boolean {
  return option.kind === "known" && !option.value;
}

function isNothing(node: Node): boolean {
  return (
    (node.type === AST.Identifier && node.name === "undefined") ||
    (node.type === AST.Literal && (node.value === null || node.value === ""))
  );
}

function isLengthOf(node: Node, name: string): boolean {
  if (node.type === AST.ChainExpression) return isLengthOf(node.expression, name);
  return node.type === AST.MemberExpression && keyOf(node) === "length" && isCalled(node.object, name);
}

function lengthOf(option: Value): number | undefined {
  if (option.kind === "known" && typeof option.value === "string") return option.value.length;
  return option.kind === "array" && !option.open ? option.items.length : undefined;
}

function compare(one: number, operator: string, other: number): boolean | undefined {
  switch (operator) {
    case ">":
      return one > other;
    case ">=":
      return one >= other;
    case "<":
      return one < other;
    case "<=":
      return one <= other;
    case "===":
    case "==":
      return one === other;
    case "!==":
    case "!=":
      return one !== other;
    default:
      return undefined;
  }
}
