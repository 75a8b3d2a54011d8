import type { PlanContext } from "../../../check.ts";
import { isOpen, presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";

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

/**
 * Whether a record is written that is there already, so that nothing is missing from it: an update, or an upsert that names it by its id
 * (v7 documentation, upsert records: `id` is optional).
 */
export function isThereAlready(record: SeenObject, kind: PlanContext["kind"]): boolean {
  return kind === "update" || (kind === "upsert" && presence(record, "id") !== "absent" && !isEmpty(record["id"]));
}

/** What a mandatory field must not hold: null, `""` or `[]`. Source: v7 documentation; a PUT with `[]` for line items, reported as refused. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0 && !isOpen(value));
}
