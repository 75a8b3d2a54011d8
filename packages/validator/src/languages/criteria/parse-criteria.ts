import { steps } from "../../growth/steps.ts";

/** A piece of the text with its place: `{ text: "Last_Name", start: 1, end: 10 }`; text without the spaces around it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One comparison: `Last_Name:equals:Boyle`. Without an operator or a value when the text has no second or third part. */
export interface CriteriaComparison {
  readonly field: Piece;
  readonly operator?: Piece;
  readonly value?: Piece;
  /** A bracket inside the value that has no backslash before it. */
  readonly bareBracket: boolean;
  /** Commas inside the value that have no backslash before them. */
  readonly bareCommas: number;
}

/**
 * What keeps a text from being read to its end: brackets that do not pair (`"unbalanced"`), a backslash that took the closing bracket with it,
 * something other than `and` or `or` between two comparisons, or nothing where a comparison should be.
 */
export type CriteriaFault = "unbalanced" | "backslash" | "joiner" | "empty";

export interface Criteria {
  readonly comparisons: readonly CriteriaComparison[];
  /** The comparisons with what joins them, in the order of the text. */
  readonly steps: readonly (CriteriaComparison | "(" | ")" | "and" | "or")[];
  readonly fault?: CriteriaFault;
}

/**
 * Reads `((Last_Name:equals:Burns\,B)and(First_Name:starts_with:M))` into its comparisons, in one pass. Takes a single comparison without
 * brackets as well, spaces around `and` and `or`, and brackets inside a value, which it notes. Never throws.
 * Source: v7 documentation, search records.
 */
export function parseCriteria(text: string): Criteria {
  const comparisons: CriteriaComparison[] = [];
  const steps: Criteria["steps"][number][] = [];
  const stopped = (fault: CriteriaFault): Criteria => ({ comparisons, steps, fault });
  let at = 0;
  let depth = 0;
  let expecting = true;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (isSpace(character)) at++;
    else if (character === ")") {
      if (expecting) return stopped("empty");
      if (depth === 0) return stopped("unbalanced");
      depth--;
      steps.push(")");
      at++;
    } else if (!expecting) {
      const joiner = joinerAt(text, at);
      if (joiner === 0) return stopped("joiner");
      steps.push(joiner === 3 ? "and" : "or");
      at += joiner;
      expecting = true;
    } else if (character === "(") {
      depth++;
      steps.push("(");
      at++;
    } else {
      const comparison = readComparison(text, at, depth > 0);
      comparisons.push(comparison);
      steps.push(comparison);
      at = (comparison.value ?? comparison.operator ?? comparison.field).end;
      expecting = false;
    }
  }
  if (expecting) return stopped("empty");
  if (depth === 0) return { comparisons, steps };
  return stopped(comparisons.at(-1)?.value?.text.endsWith("\\)") === true ? "backslash" : "unbalanced");
}

function isSpace(character: string): boolean {
  return character === " " || character === "\t" || character === "\n" || character === "\r";
}

/** Length of `and` or `or` at that place, in any case; 0 when there is neither. */
function joinerAt(text: string, at: number): number {
  const word = text.slice(at, at + 3).toLowerCase();
  return word === "and" ? 3 : word.startsWith("or") ? 2 : 0;
}

function readComparison(text: string, start: number, inBrackets: boolean): CriteriaComparison {
  const field = pieceUntil(text, start, ":()");
  if (text[field.end] !== ":") return { field, bareBracket: false, bareCommas: 0 };
  const operator = pieceUntil(text, field.end + 1, ":()");
  if (text[operator.end] !== ":") return { field, operator, bareBracket: false, bareCommas: 0 };
  return { field, operator, ...readValue(text, operator.end + 1, inBrackets) };
}

function pieceUntil(text: string, start: number, stops: string): Piece {
  let end = start;
  while (end < text.length && !stops.includes(text[end] ?? "")) end++;
  steps.characters += end - start;
  return { text: text.slice(start, end).trim(), start, end };
}

/** A value ends at the bracket that closes its comparison. Brackets opened inside it are taken for part of it. */
function readValue(
  text: string,
  start: number,
  inBrackets: boolean,
): { value: Piece; bareBracket: boolean; bareCommas: number } {
  let end = start;
  let inner = 0;
  let bareBracket = false;
  let bareCommas = 0;
  for (; end < text.length; end++) {
    const character = text[end];
    if (character === "\\") end++;
    else if (character === ",") bareCommas++;
    else if (character === "(") {
      bareBracket = true;
      inner++;
    } else if (character === ")") {
      if (inner > 0) inner--;
      else if (inBrackets) break;
      else bareBracket = true;
    }
  }
  end = Math.min(end, text.length);
  steps.characters += end - start;
  return { value: { text: text.slice(start, end).trim(), start, end }, bareBracket, bareCommas };
}
