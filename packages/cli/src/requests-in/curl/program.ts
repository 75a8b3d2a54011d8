import type { Word } from "../word.ts";

/** Words that may stand before a command: `$ curl`, `- curl`, `if ! curl`, `TOKEN=abc curl`. */
const BEFORE =
  /^(?:[$>!{*+-]|\d+[.)]|[A-Za-z_]\w*=.*|sudo|time|command|exec|env|if|while|until|then|do|else|elif|call)$/s;
const CURL = /^(?:Copied)?(?:.*[\\/])?curl(?:\.exe)?$/is;

/** Programs that run the one behind them, after options and numbers: `timeout -k 5 30s curl`, `nice -n 10 curl`. */
const LAUNCHER = /^(?:timeout|nohup|nice|ionice|stdbuf|doas)$/;
const FOR_LAUNCHER = /^(?:-\S*|\d+(?:\.\d+)?[smhd]?)$/;

/** Where in a command's words its program stands; the number of words when there is none. */
export function programIndex(words: readonly Word[]): number {
  const skip = (from: number, isBefore: (word: string) => boolean): number => {
    const index = words.findIndex(({ text }, at) => at >= from && !isBefore(text));
    return index < 0 ? words.length : index;
  };
  const index = skip(0, (word) => BEFORE.test(word));
  if (!LAUNCHER.test(words[index]?.text ?? "")) return index;
  return skip(index + 1, (word) => FOR_LAUNCHER.test(word) || BEFORE.test(word));
}

/** Whether the words so far are those of a curl command. */
export function isCurl(words: readonly Word[]): boolean {
  return CURL.test(words[programIndex(words)]?.text ?? "");
}
