import type { Suggestion } from "../report/issue.ts";
import type { Field } from "../snapshot/snapshot.ts";
import { fieldTypeOf } from "./index.ts";

/** Suggests to add a field, with something to start from. */
export function addedField(field: Field): Suggestion[] {
  const { api_name } = field;
  return [{ text: api_name, replace: { path: [api_name], value: emptyValue(field) } }];
}

/** Something to start from, in the shape that the field takes: `{ id: "" }`, `[]`, `0`, the first real option of a pick list, else empty text. */
function emptyValue(field: Field): unknown {
  const { expected, names, number } = fieldTypeOf(field);
  if (expected === "jsonarray") return [];
  if (expected === "jsonobject") return names === "record" ? { id: "" } : {};
  if (expected === "boolean") return false;
  if (number === "number") return 0;
  const { pick_list_values = [] } = field;
  const option = pick_list_values.find(({ type, display_value }) => type !== "unused" && display_value !== "-None-");
  return option?.display_value ?? "";
}
