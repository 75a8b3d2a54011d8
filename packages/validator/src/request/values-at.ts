import { eachItem } from "../growth/sparse.ts";
import type { Path } from "../report/issue.ts";
import { isObject } from "../seen.ts";

/** A value inside a body, with its path: `["body", "data", 0, "Deals"]`. */
export interface Placed {
  readonly value: unknown;
  readonly path: Path;
}

/** What stands in a body at such places: `["data", "*", "Deals"]`, where `*` is any item of a list. What is not there is left out. */
export function valuesAt(root: unknown, at: readonly string[]): readonly Placed[] {
  let found: readonly Placed[] = [{ value: root, path: ["body"] }];
  for (const key of at) found = found.flatMap((placed) => (key === "*" ? itemsOf(placed) : valueOf(placed, key)));
  return found;
}

function itemsOf({ value, path }: Placed): Placed[] {
  const items: Placed[] = [];
  if (Array.isArray(value)) eachItem(value, (item, index) => items.push({ value: item, path: [...path, index] }));
  return items;
}

function valueOf({ value, path }: Placed, key: string): Placed[] {
  if (!isObject(value) || !Object.hasOwn(value, key) || value[key] === undefined) return [];
  return [{ value: value[key], path: [...path, key] }];
}
