import type { BodyNode } from "@zoho-preflight/metadata/bodies";

import { eachItem } from "../../../growth/sparse.ts";
import type { Path } from "../../../report/issue.ts";
import { OPEN, isHidden, isObject } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { writesItself } from "./json-root.ts";

/** Is shown every value of a body that can be seen and of which something is known, containers before what they hold. */
export type Visit = (value: unknown, node: BodyNode, path: Path) => void;

/** What these values name is judged as such: a record by its fields, a request like any other. */
const THINGS: readonly (string | undefined)[] = ["record", "request", "criteria", "field_group"];

/** Whether a value is judged as what it names, and not by the schema. */
export function isThing({ ref }: BodyNode): boolean {
  return THINGS.includes(ref);
}

/**
 * Walks a body along its schema. What is hidden, writes itself (a Date) or is not sent is passed over, so that a visitor meets plain JSON whose
 * containers may be open. Ends for values that go round in circles too: a schema is a tree. `of`: a visitor of containers is not shown what
 * they hold that is none.
 */
export function walkSchema(
  value: unknown,
  node: BodyNode,
  path: Path,
  visit: Visit,
  of: "values" | "containers" = "values",
): void {
  if (value === undefined || value === null || isHidden(value) || writesItself(value)) return;
  visit(value, node, path);
  if (isThing(node)) return;
  const { keys, item } = node;
  if (Array.isArray(value)) {
    if (item === undefined) return;
    eachItem(value, (one, index) => {
      if (of === "values" || typeof one === "object") walkSchema(one, item, [...path, index], visit, of);
    });
  } else if (keys !== undefined && isObject(value)) {
    for (const key of Object.keys(value)) {
      // Paths are dear, and most values are texts.
      if (Object.hasOwn(keys, key) && (of === "values" || typeof value[key] === "object"))
        walkSchema(value[key], keys[key] as BodyNode, [...path, key], visit, of);
    }
  }
}

/** The name of the value at a path: of an item the name of its list. */
export function nameAt(path: Path): string {
  return String(path.findLast((part) => typeof part === "string"));
}

/** Says whether the text beside a key, or at the root (`$.operation`), is one of those listed: `"maybe"` where it cannot be seen. */
export function standsBeside(
  conditions: Readonly<Record<string, readonly string[]>>,
  beside: SeenObject,
  root: SeenObject,
): "yes" | "no" | "maybe" {
  let answer: "no" | "maybe" = "no";
  for (const [name, values] of Object.entries(conditions)) {
    const [holder, key] = name.startsWith("$.") ? [root, name.slice(2)] : [beside, name];
    const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
    if (typeof value === "string" && values.includes(value)) return "yes";
    if (value === undefined ? holder[OPEN] === true : isHidden(value)) answer = "maybe";
  }
  return answer;
}
