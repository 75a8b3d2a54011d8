import type { FieldType, Verdict } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/**
 * Any text. Numbers are refused even where they look like one: examples of v8 upsert, and reports of all-digit values that lost their
 * quotes on the way.
 */
export const text: FieldType = {
  dataTypes: ["text", "textarea", "mediumtext"],
  expected: "text",
  json: ["string"],
  plain: "string",
  takes: (value) => (typeof value === "string" || !isSent(value) ? "good" : "wrong"),
  instead: numberAsText,
  counts: "characters",
};

/** The JSON type of text with its own form. guess: what becomes of a number is not documented, so it is doubtful. */
export function takesText(value: unknown): Verdict {
  if (typeof value === "string" || !isSent(value)) return "good";
  return typeof value === "number" ? "doubtful" : "wrong";
}

export function numberAsText(value: unknown): string | undefined {
  return typeof value === "number" ? String(value) : undefined;
}
