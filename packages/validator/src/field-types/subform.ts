import type { FieldType, Verdict } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/** Rows, each an object with the fields of the subform's own module: `[{ Product_Name: { id }, Quantity: 2 }]`. Line items are subforms too. */
export const subform: FieldType = {
  dataTypes: ["subform"],
  expected: "jsonarray",
  json: ["jsonarray"],
  takes: takesArray,
  elements: "jsonobject",
};

/** A single row instead of an array of rows is the classic mistake: INVALID_DATA, jsonarray. guess: "" may be taken for an empty list. */
export function takesArray(value: unknown): Verdict {
  return Array.isArray(value) || !isSent(value) ? "good" : value === "" ? "doubtful" : "wrong";
}
