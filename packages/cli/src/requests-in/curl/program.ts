import type { Word } from "../word.ts";

/** Words that may stand before a command: `$ curl`, `- curl`, `if ! curl`, `TOKEN=abc curl`. */
const BEFORE =
  /^(?:[$>!{*+-]|\d+[.)]|[A-Za-z_]\w*=.*|sudo|time|command|exec|env|if|while|until|then|do|else|elif|call)$/s;
const CURL = /^(?:Copied)?(?:.*[\\/])?curl(?:\.exe)?$/is;

/** Where in a command's words its program stands; the number of words when there is none. */
export function programIndex(words: readonly Word[]): number {
  const index = words.findIndex(({ text }) => !BEFORE.test(text));
  return index < 0 ? words.length : index;
}

/** Whether the words so far are those of a curl command. */
export function isCurl(words: readonly Word[]): boolean {
  return CURL.test(words[programIndex(words)]?.text ?? "");
}
