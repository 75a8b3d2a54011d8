import { isDigits, isSignedDigits } from "./digits.ts";
import type { FieldType, Verdict } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/**
 * A whole number of up to 18 digits. One of 16 digits and more is sent as text, since JavaScript's numbers end at 2^53; a shorter one as
 * number: one org refused it as text, the pages show text. A number that has lost digits is `safe-integers`'.
 */
export const bigint: FieldType = {
  dataTypes: ["bigint", "long"],
  expected: "bigint",
  json: ["string", "long", "integer"],
  // The id of a record, layout or wizard is declared so too: text of digits, however few.
  takes: (value, { catalogue }, { api_name }) =>
    typeof value === "string" && isShort(value) && !catalogue.recordKeys.includes(api_name) ? "doubtful" : takes(value),
  // Leading zeros are in the v7 page's own sample, and no number keeps them.
  instead: (value) => (typeof value === "string" && isShort(value) ? Number(value) : undefined),
  counts: "digits",
  number: "text",
};

/** The most digits that any JSON number keeps. */
export const SHORT_DIGITS = 15;

/** `"10234"`, `"-5"`; not `"0012"`, which no number spells. */
function isShort(text: string): boolean {
  const digits = text.startsWith("-") ? text.slice(1) : text;
  return digits.length <= SHORT_DIGITS && isDigits(digits) && (digits.length === 1 || !digits.startsWith("0"));
}

function takes(value: unknown): Verdict {
  if (typeof value === "string") {
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
