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

/** Criteria of a search as they were read. */
export interface Criteria {
  readonly comparisons: readonly CriteriaComparison[];
  /** The comparisons with what joins them, in the order of the text. */
  readonly steps: readonly (CriteriaComparison | "(" | ")" | "and" | "or")[];
  readonly fault?: CriteriaFault;
  /** Where the reading stopped: the bracket, or the character that cannot stand there. */
  readonly at?: Pick<Piece, "start" | "end">;
}

/**
 * Reads `((Last_Name:equals:Burns\,B)and(First_Name:starts_with:M))` into its comparisons, in one pass. Takes a single comparison without
 * brackets as well, spaces around `and` and `or`, and brackets inside a value, which it notes. Never throws.
 * Source: v7 documentation, search records.
 */
export function parseCriteria(text: string): Criteria {
  const comparisons: CriteriaComparison[] = [];
  const steps: Criteria["steps"][number][] = [];
  const stopped = (fault: CriteriaFault, start = at): Criteria => ({
    comparisons,
    steps,
    fault,
    at: { start, end: start + 1 },
  });
  let at = 0;
  /** Where brackets stand that are open. */
  const open: number[] = [];
  let expecting = true;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (isSpace(character)) at++;
    else if (character === ")") {
      if (expecting) return stopped("empty");
      if (open.pop() === undefined) return stopped("unbalanced");
      steps.push(")");
      at++;
    } else if (!expecting) {
      const joiner = joinerAt(text, at);
      if (joiner === 0) return stopped("joiner");
      steps.push(joiner === 3 ? "and" : "or");
      at += joiner;
      expecting = true;
    } else if (character === "(") {
      open.push(at);
      steps.push("(");
      at++;
    } else {
      const comparison = readComparison(text, at, open.length > 0);
      comparisons.push(comparison);
      steps.push(comparison);
      at = (comparison.value ?? comparison.operator ?? comparison.field).end;
      expecting = false;
    }
  }
  if (expecting) return stopped("empty", Math.max(0, text.trimEnd().length - 1));
  const [unclosed] = open;
  if (unclosed === undefined) return { comparisons, steps };
  const last = comparisons.at(-1)?.value;
  return last?.text.endsWith("\\)") === true
    ? stopped("backslash", text.trimEnd().length - 2)
    : stopped("unbalanced", unclosed);
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

/** The values that `in` and `between` take, with their places: a comma that belongs to a value has a backslash. `Ng,Boyle` has two. */
export function listedValues({ text, start, end }: Piece, written: string): readonly Piece[] {
  const values: Piece[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (written[at] === "\\" && at < end) at++;
    else if (at === end || written[at] === ",") {
      values.push({ text: written.slice(from, at).trim(), start: from, end: at });
      from = at + 1;
    }
  }
  steps.characters += text.length;
  return values;
}
