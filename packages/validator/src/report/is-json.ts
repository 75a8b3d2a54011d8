import { sparsePlaces } from "../growth/sparse.ts";

/**
 * Whether JSON can carry a value: no cycle, no big integer, no array of millions of holes, and no deeper than the stack. A suggestion may hold what
 * the caller gave.
 */
export function isJson(value: unknown): boolean {
  try {
    return (JSON.stringify(value, withoutHoles) as string | undefined) !== undefined;
  } catch {
    return false;
  }
}

function withoutHoles(_key: string, value: unknown): unknown {
  if (Array.isArray(value) && sparsePlaces(value) !== undefined) throw new RangeError("holes");
  return value;
}
