import { isOpen, presence } from "../../seen.ts";
import type { SeenObject } from "../../seen.ts";

/** The name, of several for one field, under which a record has it; undefined when it has none of them, `"maybe"` when that cannot be seen. */
export function givenName(record: SeenObject, names: readonly string[]): string | undefined {
  let seen: string | undefined;
  for (const name of names) {
    const there = presence(record, name);
    if (there === "present") return name;
    if (there === "maybe") seen = "maybe";
  }
  return seen;
}

/** What a mandatory field must not hold: null, `""` or `[]`. Source: v7 documentation; a PUT with `[]` for line items, reported as refused. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0 && !isOpen(value));
}
