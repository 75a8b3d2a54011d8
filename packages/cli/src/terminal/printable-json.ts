import { legibleJson } from "@zoho-preflight/validator/secrets";

/** A value as JSON on one line, in which nothing is left that a terminal or a log obeys or hides: it stands there as an escape. */
export function printableJson(value: unknown): string {
  return legibleJson(JSON.stringify(value));
}
