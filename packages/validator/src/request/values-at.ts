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
  const found: Placed[] = [];
  collect(root, at, 0, ["body"], found);
  return found;
}

/** Plain loops, since each sub-request of a composite call comes by here. */
function collect(value: unknown, at: readonly string[], depth: number, path: Path, found: Placed[]): void {
  const key = at[depth];
  if (key === undefined) {
    found.push({ value, path });
  } else if (key !== "*") {
    if (isObject(value) && Object.hasOwn(value, key) && value[key] !== undefined)
      collect(value[key], at, depth + 1, [...path, key], found);
  } else if (Array.isArray(value)) {
    eachItem(value, (item, index) => {
      collect(item, at, depth + 1, [...path, index], found);
    });
  }
}
