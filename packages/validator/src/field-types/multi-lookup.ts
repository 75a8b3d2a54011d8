import type { FieldType } from "./field-type.ts";
import { takesArray } from "./subform.ts";

/** Several records or users, each as a row of the linking module: `[{ Skill: { id } }]`; `{ id, _delete: null }` removes a row. */
export const multiLookup: FieldType = {
  dataTypes: ["multiselectlookup", "multiuserlookup"],
  expected: "jsonarray",
  json: ["jsonarray"],
  takes: takesArray,
  names: "records",
};
