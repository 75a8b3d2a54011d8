import { count } from "../terminal/counted.ts";
import { inWords } from "../terminal/in-words.ts";
import type { ChangeValue } from "./kinds/kind.ts";

/** Names that a sentence lists before it counts the rest. */
const LISTED = 6;

/** A name or value in quotes, `"Stage"`; several with commas, `"A", "B" and 3 more`; numbers as they are. */
export function quoted(value: ChangeValue | undefined): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  const more = value.length - LISTED;
  // "and 1 more" would be longer than most names.
  const shown = more > 1 ? value.slice(0, LISTED) : value;
  return `${shown.map((name) => JSON.stringify(name)).join(", ")}${more > 1 ? ` and ${more} more` : ""}`;
}

/** `1 decimal place`, `2 decimal places`. */
export function some(value: ChangeValue | undefined, noun: string): string {
  return typeof value === "number" ? count(value, noun) : `${quoted(value)} ${noun}s`;
}

/** The same without quotes, the last two with a word between them: `created, edited or deleted`. */
export function listed(value: ChangeValue | undefined, word: "and" | "or"): string {
  const names = typeof value === "object" ? value : value === undefined ? [] : [String(value)];
  return inWords(names, word);
}
