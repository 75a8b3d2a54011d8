import type { CriteriaComparison, Piece } from "../../../languages/criteria/parse-criteria.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { CriteriaContext, CriteriaFinding } from "./kinds.ts";

/** Stands for a hole while a criteria text is read: no field or operator has it. */
export const CRITERIA_HOLE = "\uFFFE";

/** Longer texts are not written anew for each suggestion. */
const LONGEST_ANEW = 20_000;

/** One criteria text under judgement. */
export class JudgedCriteria {
  readonly context: CriteriaContext;
  readonly text: string;
  readonly #param: string;

  /** The end of the text may be somewhere else: behind an `&`, or in a part that cannot be read. */
  readonly #cutOff: boolean;

  constructor(context: CriteriaContext, param: string, text: string, cutOff: boolean) {
    this.context = context;
    this.#cutOff = cutOff;
    this.#param = param;
    this.text = text;
  }

  get hasHoles(): boolean {
    return this.text.includes(CRITERIA_HOLE);
  }

  /** Whether all of the text is there, so that its brackets say something. */
  get isShaped(): boolean {
    return !this.hasHoles && !this.#cutOff;
  }

  /** Reports something about a piece of the criteria; `undefined`: about all of them. */
  readonly report = (finding: CriteriaFinding, piece: Pick<Piece, "start" | "end"> | undefined): void => {
    this.context.report({ ...finding, range: piece && this.#withoutSpace(piece) }, ["query", this.#param]);
  };

  #withoutSpace({ start, end }: Pick<Piece, "start" | "end">): Pick<Piece, "start" | "end"> {
    const text = this.text.slice(start, end);
    const from = start + text.length - text.trimStart().length;
    return { start: from, end: from + text.trim().length };
  }

  /** The entire text with one piece exchanged; without the text to apply when parts of it are hidden. */
  exchange({ start, end }: Piece, better: string, text = better): Suggestion[] {
    if (this.hasHoles || this.text.length > LONGEST_ANEW) return [{ text }];
    const value = `${this.text.slice(0, start)}${better}${this.text.slice(end)}`;
    return [{ text, replace: { path: ["query", this.#param], value } }];
  }
}

/** `{api_name}`, `<field>`: an example's place to fill in. */
export function isPlaceholder(text: string): boolean {
  return /[{}]|<[^<>]+>/.test(text);
}

/**
 * The value with a backslash wherever one is missing: two findings about one value have one fix. In `in` and `between` a comma stands between
 * two values, so there only brackets get theirs.
 */
export function withBackslashes(
  judged: JudgedCriteria,
  { value, operator }: Pick<CriteriaComparison, "value" | "operator">,
): Suggestion[] {
  if (value === undefined) return [];
  const takesSeveral = operator?.text === "in" || operator?.text === "between";
  return judged.exchange(value, escaped(value.text, takesSeveral ? /[()]/ : /[(),]/));
}

/** With a backslash before each of the characters that has none: `Burns\,B`. */
function escaped(text: string, which: RegExp): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "\\") out += character + (text[++at] ?? "");
    else out += which.test(character) ? `\\${character}` : character;
  }
  return out;
}
