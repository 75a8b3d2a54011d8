import type { Suggestion } from "../../../report/issue.ts";

/** The same value in the shape that Zoho wants, to put in its place. */
export function insteadOf(value: unknown): Suggestion[] {
  return [{ text: JSON.stringify(value), replace: { path: [], value } }];
}
