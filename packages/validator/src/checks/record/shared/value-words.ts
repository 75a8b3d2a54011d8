import { quoted } from "../../../report/words.ts";

/** A value as it was sent, where quotes matter: "54" is text, 54 a number. */
export function given(value: unknown): string {
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return typeof value === "number" ? `the number ${String(value)}` : quoted(value);
}

/** What a field without a value has: `missing`, `empty`, `null`, `[]`. */
export function lacking(value: unknown): string {
  return value === undefined ? "missing" : value === "" ? "empty" : quoted(value);
}

/** ` Write 54.`, for a value that can be written as it should be; nothing for a long one. */
export function write(suggestions: readonly string[]): string {
  const [first] = suggestions;
  return first === undefined || first.length > 60 ? "" : ` Write ${first}.`;
}
