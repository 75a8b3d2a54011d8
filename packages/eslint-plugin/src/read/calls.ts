import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import { givenTo, NOT_FOLLOWED } from "../libraries/arguments.ts";
import { methodCall } from "../libraries/methods.ts";
import type { Reading } from "../libraries/reading.ts";
import { libraryCall, libraryObject } from "../libraries/table.ts";
import { unknown } from "../values/value.ts";
import type { FunctionValue, Value } from "../values/value.ts";
import { instanceOf } from "./classes.ts";
import { isFollowed } from "./functions.ts";

/** What a call gives back. */
export function callOf(node: TSESTree.CallExpression, reading: Reading): Value {
  const { callee } = node;
  const own = targetOf(node, reading);
  // What a function is given is only read where its body shows what comes of it.
  if (own !== undefined)
    return isFollowed(own, reading)
      ? reading.returned(own, givenOwn(node, reading), node)
      : unknown(node, NOT_FOLLOWED);
  const target = reading.evaluate(callee);
  if (target.kind === "foreign") {
    const value = libraryCall(target, node, reading);
    if (value !== undefined) return value;
  }
  if (callee.type !== AST.MemberExpression) return unknown(node, NOT_FOLLOWED);
  const method = keyOf(callee);
  if (method === undefined) return unknown(node, NOT_FOLLOWED);
  return methodCall(reading.evaluate(callee.object), method, node, reading);
}

/** The function of the project that is called, without what it is given: `send(path)`, `send.call(this, path)`. */
export function targetOf(node: TSESTree.CallExpression, reading: Reading): FunctionValue | undefined {
  const target = reading.evaluate(node.callee);
  if (target.kind === "function") return target;
  if (node.callee.type !== AST.MemberExpression || keyOf(node.callee) !== "call") return undefined;
  const owner = reading.evaluate(node.callee.object);
  return owner.kind === "function" ? owner : undefined;
}

/** What a function of the project is given that is called. */
function givenOwn(node: TSESTree.CallExpression, reading: Reading): readonly Value[] {
  if (reading.evaluate(node.callee).kind === "function") return givenTo(node, reading);
  const [self, ...given] = givenTo(node, reading);
  return self?.kind === "unknown" && self.more === true ? [self] : given;
}

/** What `new` makes. */
export function constructed(node: TSESTree.NewExpression, reading: Reading): Value {
  const target = reading.evaluate(node.callee);
  const given = givenTo(node, reading);
  if (target.kind === "class") return instanceOf(target, given, node);
  return target.kind === "foreign"
    ? libraryObject(target, given, node)
    : unknown(node, "an object that cannot be followed");
}
