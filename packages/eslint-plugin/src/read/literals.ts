import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Reading } from "../libraries/reading.ts";
import { disturbed, spread } from "../values/access.ts";
import type { Node } from "../values/source.ts";
import { unknown, known } from "../values/value.ts";
import type { Entry, ObjectValue, Value } from "../values/value.ts";

/** `{ ...base, Stage: "Won" }`: known keys, in their order, and whether there may be more. */
export function objectOf(node: TSESTree.ObjectExpression, reading: Reading): ObjectValue {
  let entries = new Map<string, Entry>();
  let open = false;
  for (const property of node.properties) {
    const key = property.type === AST.SpreadElement ? undefined : propertyName(property, reading);
    if (property.type !== AST.SpreadElement && key !== undefined) {
      entries.set(key, {
        key: property.key,
        value: property.kind === "init" ? reading.evaluate(property.value) : unknown(property, "a getter"),
      });
      continue;
    }
    const before: ObjectValue = { kind: "object", entries, open, node };
    // A computed key may be any, those before it too.
    const after =
      property.type === AST.SpreadElement
        ? spread(before, reading.evaluate(property.argument))
        : disturbed(before, "may have been overwritten");
    entries = new Map(after.entries);
    ({ open } = after);
  }
  return { kind: "object", entries, open, node };
}

/** The name of a key in an object or a pattern; undefined when it is computed and cannot be read. */
export function propertyName(property: TSESTree.Property, reading: Reading): string | undefined {
  const { key } = property;
  if (property.computed) return computedKey(key, reading);
  return key.type === AST.Identifier ? key.name : key.type === AST.Literal ? String(key.value) : undefined;
}

/** What `[key]` comes to. */
export function computedKey(key: Node, reading: Reading): string | undefined {
  const value = reading.evaluate(key);
  return value.kind === "known" && (typeof value.value === "string" || typeof value.value === "number")
    ? String(value.value)
    : undefined;
}

/** The members of an enum as an object. */
export function enumOf(node: TSESTree.TSEnumDeclaration, reading: Reading): ObjectValue {
  const entries = new Map<string, Entry>();
  let next: number | undefined = 0;
  for (const member of node.body.members) {
    const key = member.id.type === AST.Identifier ? member.id.name : member.id.value;
    const value: Value =
      member.initializer !== undefined
        ? reading.evaluate(member.initializer)
        : next === undefined
          ? unknown(member, "an enum member")
          : known(next, member);
    next = value.kind === "known" && typeof value.value === "number" ? value.value + 1 : undefined;
    entries.set(key, { value, key: member.id });
  }
  return { kind: "object", entries, open: false, node };
}
