import { presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";

/** A key that has nothing: it is not there, or what stands there says nothing. */
export interface LeftOut {
  /** What stands there: `null`, or `""` where text belongs. Absent when the key is. */
  readonly value?: null | "";
}

/** Says whether a needed key has nothing; undefined where something stands there, or may. `isText`: text belongs there, so `""` is nothing. */
export function leftOut(holder: SeenObject, name: string, isText: boolean): LeftOut | undefined {
  const there = presence(holder, name);
  if (there === "absent") return {};
  const value = there === "present" ? holder[name] : undefined;
  return value === null || (value === "" && isText) ? { value } : undefined;
}
