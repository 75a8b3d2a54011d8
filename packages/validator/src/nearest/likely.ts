import type { Suggestion } from "../report/issue.ts";
import { distance } from "./distance.ts";
import { fold } from "./fold.ts";

/**
 * Whether one name is so surely meant by another that it may be put in its place unasked: the same first letter, and no more between them than
 * case, underscores, the plural or one letter. `Last_Nme` is `Last_Name`; `Customer_Name` is not `Company`, though people call it so.
 */
export function isLikely(name: string, meant: string): boolean {
  const [written, wanted] = [fold(name), fold(meant)];
  if (written === "" || written.charAt(0) !== wanted.charAt(0)) return false;
  return singular(written) === singular(wanted) || distance(written, wanted, 1) <= 1;
}

function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/s$/, "");
}

/**
 * The suggestion as it is where the org's own metadata were asked, or where it is likely; else without its replacement: the standard org knows
 * none of the org's own names, so what is unknown to it may be one of those.
 */
export function ready(suggestion: Suggestion, name: string, embedded: boolean): Suggestion {
  return embedded && !isLikely(name, suggestion.text) ? { text: suggestion.text } : suggestion;
}
