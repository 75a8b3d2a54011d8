import { latePattern } from "../text/late-pattern.ts";

const CODE: unique symbol = Symbol.for("zoho-preflight.code") as never;

/** Code that stands for a value nobody has read, `new Date().toISOString()`: a sentence shows it as it is written. */
export class Code {
  // Two copies of the validator may meet: sentences that are handed in are bundled by themselves.
  readonly [CODE] = true;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** For sentences that show a value without quotes. */
  toString(): string {
    return this.text;
  }
}

function isCode(value: unknown): value is Code {
  return typeof value === "object" && value !== null && CODE in value;
}

/** A value for a sentence: quoted text, cut at 60 characters; never an entire object. */
export function quoted(value: unknown): string {
  if (isCode(value)) return value.text;
  if (typeof value === "string") return value.length > 60 ? `"${value.slice(0, 57)}…"` : `"${value}"`;
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "an array";
  return typeof value === "object" ? "an object" : typeof value === "bigint" ? `${value.toString()}n` : "a value";
}

/**
 * ` Did you mean "A", "B" or "C"?` to follow a sentence, or nothing. Takes the nearest names, best first; `shown` writes one: `--quiet` needs no
 * quotes.
 */
export function didYouMean(names: readonly string[], shown: (name: string) => string = inQuotes): string {
  return names.length === 0 ? "" : ` Did you mean ${anyOf(names.slice(0, 3).map(shown))}?`;
}

function inQuotes(name: string): string {
  return `"${name}"`;
}

/** `Sales` and `Order`, not `CNC`; in two speeds, the second for all letters. */
const ASCII_CAPITALIZED = /(?<![A-Za-z])[A-Z][a-z]+(?![A-Za-z])/g;
const capitalized = latePattern("(?<!\\p{L})\\p{Lu}\\p{Ll}+(?!\\p{L})", "gu");

/**
 * What a record of a module is called in a sentence: its label, `deal`, `sales order`, `CNC machine`; `record of Deals` where no label is known, or none
 * that differs from the name of all.
 */
export function recordOf(module: string, singular_label: string | undefined): string {
  if (singular_label === undefined || singular_label === "" || singular_label === module) return `record of ${module}`;
  const pattern = /^[\x20-\x7E]*$/.test(singular_label) ? ASCII_CAPITALIZED : capitalized();
  return singular_label.replace(pattern, (word) => word.toLowerCase());
}

/** `a, b or c`. */
export function anyOf(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

/** Text that may hold quotes itself, so it gets none; cut at 80 characters. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** A number as people write it: `2,000`. */
export function counted(number: number): string {
  // Asking the locale takes longer than the rest of a sentence.
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 digit`, `2,000 digits`. */
export function amount(number: number, noun: string): string {
  return `${counted(number)} ${noun}${number === 1 ? "" : "s"}`;
}
