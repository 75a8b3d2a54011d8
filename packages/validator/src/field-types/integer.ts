import type { FieldType, Verdict } from "./field-type.ts";
import { isSent } from "./field-type.ts";
import { asNumber } from "./decimal.ts";

/** A whole number. Text is refused even when it holds one, "54": v8 upsert examples, recorded v2 answers (verbb/formie#410). */
export const integer: FieldType = {
  dataTypes: ["integer"],
  expected: "integer",
  json: ["integer", "long"],
  plain: "whole",
  takes,
  instead: (value) => {
    const number = asNumber(value);
    return number !== undefined && Number.isInteger(number) ? number : undefined;
  },
  counts: "digits",
  number: "number",
};

function takes(value: unknown): Verdict {
  // guess: a fraction is refused, or cut
  if (typeof value === "number") return Number.isInteger(value) || !isSent(value) ? "good" : "doubtful";
  // guess: "" empties the field, or is refused
  return isSent(value) ? (value === "" ? "doubtful" : "wrong") : "good";
}
