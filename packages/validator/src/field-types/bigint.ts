import { isSignedDigits } from "./digits.ts";
import type { FieldType, Verdict } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/** A whole number of up to 18 digits, sent as text since JavaScript's numbers end at 2^53. One given as number is `safe-integers`'. */
export const bigint: FieldType = {
  dataTypes: ["bigint", "long"],
  expected: "bigint",
  json: ["string", "long", "integer"],
  takes,
  counts: "digits",
  number: "text",
};

function takes(value: unknown): Verdict {
  if (typeof value === "string") {
    // Leading zeros are in the v7 page's own sample.
    if (isSignedDigits(value)) return "good";
    // guess: "", " 12", "1,000" and "12.5" may be read somehow; letters cannot.
    return /\p{L}/u.test(value) ? "wrong" : "doubtful";
  }
  // guess: a fraction is refused, or cut
  if (typeof value === "number") return Number.isInteger(value) || !isSent(value) ? "good" : "doubtful";
  if (!isSent(value)) return "good";
  // Layout and Wizard are declared bigint in some versions and take { id }.
  return typeof value === "object" && !Array.isArray(value) ? "doubtful" : "wrong";
}
