import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { disturbed, spread } from "../values/access.ts";
import { unknown } from "../values/value.ts";
import type { ArrayValue, Entry, Frame, ObjectValue, Value } from "../values/value.ts";
import type { Evaluator } from "./reader.ts";

/** `{ ...base, Stage: "Won" }`: known keys, in their order, and whether there may be more. */
export function objectOf(node: TSESTree.ObjectExpression, evaluator: Evaluator, frame: Frame): ObjectValue {
  let entries = new Map<string, Entry>();
  let open = false;
  for (const property of node.properties) {
    const key = property.type === AST.SpreadElement ? undefined : evaluator.keyOf(property, frame);
    if (property.type !== AST.SpreadElement && key !== undefined) {
      entries.set(key, {
        key: property.key,
        value: property.kind === "init" ? evaluator.evaluate(property.value, frame) : unknown(property, "a getter"),
      });
      continue;
    }
    const before: ObjectValue = { kind: "object", entries, open, node };
    // A computed key may be any, those before it too.
    const after =
      property.type === AST.SpreadElement
        ? spread(before, evaluator.evaluate(property.argument, frame))
        : disturbed(before, "may have been overwritten");
    entries = new Map(after.entries);
    ({ open } = after);
  }
  return { kind: "object", entries, open, node };
}

/** `[first, ...rest]`: what stands before the first unknown spread has its place. */
export function arrayOf(node: TSESTree.ArrayExpression, evaluator: Evaluator, frame: Frame): ArrayValue {
  const items: Value[] = [];
  let open = false;
  for (const element of node.elements) {
    if (element === null) {
      items.push(unknown(node, "a hole in a list"));
      continue;
    }
    if (element.type !== AST.SpreadElement) {
      items.push(evaluator.evaluate(element, frame));
      continue;
    }
    const value = evaluator.evaluate(element.argument, frame);
    if (value.kind === "array") items.push(...value.items);
    if (value.kind !== "array" || value.open) open = true;
  }
  return { kind: "array", items, open, node };
}
