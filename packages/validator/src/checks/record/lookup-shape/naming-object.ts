import type { PlanContext } from "../../../check.ts";
import { isDigits } from "../../../field-types/digits.ts";
import { isSent } from "../../../field-types/field-type.ts";
import { isOpen, presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { expected_data_type } from "./kinds.ts";
import type { Finding } from "./kinds.ts";

/**
 * Judges an object in the place of a record, `{ id: "1000000000001" }`: its id when it can be read; without one, whether anything else in it
 * can name a record.
 */
export function namingObject(field: Field, context: PlanContext): (value: SeenObject) => Finding | undefined {
  const { api_name } = field;
  const { otherRecordNames } = context.catalogue.writeRules;
  const mayName = (key: string): boolean => {
    const folded = key.toLowerCase();
    if (folded === "id" || folded === "name") return key === folded;
    return otherRecordNames.includes(key) || mayBeExternal(key, field, context.snapshot);
  };
  return (value) => inside(api_name, value, mayName);
}

function inside(api_name: string, value: SeenObject, mayName: (key: string) => boolean): Finding | undefined {
  const id = readable(value, "id");
  if (id === undefined) {
    if (onlyName(value)) return { kind: "onlyName", facts: { api_name, expected_data_type } };
    return namesNothing(value, mayName) ? { kind: "withoutId", facts: { field: api_name, api_name: "id" } } : undefined;
  }
  return wrongId(api_name, id);
}

/** A number that has lost digits is `safe-integers`'; null may empty the field. */
export function wrongId(api_name: string, id: unknown): Finding | undefined {
  if (id === null || (typeof id === "string" && isDigits(id))) return undefined;
  if (typeof id === "number" && (Number.isInteger(id) || !isSent(id))) return undefined;
  return { kind: "id", facts: { api_name, value: id }, at: ["id"] };
}

/** `{ name: "Ng & Co" }` and nothing else. Official samples do it for products; whether it is taken depends on the field and the org. */
function onlyName(value: SeenObject): boolean {
  if (isOpen(value) || presence(value, "name") !== "present") return false;
  for (const key in value) if (key !== "name" && presence(value, key) !== "absent") return false;
  return true;
}

/** Whether the keys are all seen and none of them can name a record: `{}`, `{ Id: "…" }`. */
function namesNothing(value: SeenObject, mayName: (key: string) => boolean): boolean {
  if (isOpen(value)) return false;
  return !Object.keys(value).some((key) => presence(value, key) !== "absent" && mayName(key));
}

/** Whether the record may be named by that key: its own external id. Any may be one where the modules that are looked up are not known. */
function mayBeExternal(key: string, { lookup }: Field, snapshot: PlanContext["snapshot"]): boolean {
  const modules = lookup?.modules.map((name) => snapshot.module(name)?.fields) ?? [];
  if (snapshot.embedded === true || modules.length === 0 || modules.includes(undefined)) return true;
  return modules.some((fields) => fields?.some(({ api_name, external }) => api_name === key && external === true));
}
