import { quoted } from "../../../report/words.ts";

/** What was given where something else should be: `an array`, `the text "Ng"`, `5`. */
export function formGiven(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return typeof value === "object" && value !== null ? "an object" : quoted(value);
}

/** Zoho's words for containers, and for what is none, as people say them. */
export function container(expected_data_type: string): string {
  if (expected_data_type === "text") return "text";
  return expected_data_type === "jsonarray" ? "an array" : "an object";
}
