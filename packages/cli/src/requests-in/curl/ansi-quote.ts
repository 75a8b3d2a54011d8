const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  v: "\v",
};
const CODED = /\\(?:u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/y;
const LAST_CODE_POINT = 0x10ffff;

/**
 * Reads `$'…'`, which browsers write when a body holds a quote: the `$` stands at `start`. Gives each character with its offset, and the offset
 * behind the closing quote; undefined when there is none before `limit`. Source: Bash manual, ANSI-C Quoting.
 */
export function readAnsiQuote(
  text: string,
  start: number,
  limit: number,
): { readonly characters: readonly (readonly [string, number])[]; readonly end: number } | undefined {
  const characters: [string, number][] = [];
  let at = start + "$'".length;
  while (at < limit) {
    if (text.charAt(at) === "'") return { characters, end: at + 1 };
    CODED.lastIndex = at;
    const [all, short, long, hex, octal, letter] = CODED.exec(text) ?? [text.charAt(at)];
    for (const unit of decoded(all, short ?? long ?? hex, octal, letter).split("")) characters.push([unit, at]);
    at += all.length;
  }
  return undefined;
}

function decoded(all: string, hex: string | undefined, octal: string | undefined, letter: string | undefined): string {
  if (hex !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), LAST_CODE_POINT));
  if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
  return letter === undefined ? all : (ESCAPES[letter] ?? letter);
}
