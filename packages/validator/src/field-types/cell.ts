import { fieldTypeOf } from "./index.ts";
import type { Field } from "../snapshot/snapshot.ts";

/**
 * What turns the text of a table's cell into the value that a JSON body would hold for it: `"54"` is `54` in an integer field, `"A;B"` is
 * `["A", "B"]` in a multi-select, `"1000000000001"` is `{ id }` in a lookup, `"true"` is `true`. Any other text stays text, so that
 * the checks speak about what was written. `undefined`: text as it stands.
 */
export function cellReader(field: Field): ((text: string) => unknown) | undefined {
  const { number, plain, options, names, instead } = fieldTypeOf(field);
  if (names === "record") return (text) => ({ id: text.trim() });
  if (number !== "number" && plain !== "boolean" && options !== "several") return undefined;
  return instead === undefined ? undefined : (text) => instead(text.trim(), field) ?? text;
}

/** Whether the text of a cell that is a number as JSON writes it, `"54"` or `"-2.5"`, is read as that number; in a field of integers, unless it has a fraction. */
export function readsNumbers(field: Field): boolean {
  return fieldTypeOf(field).number === "number";
}
