/**
 * Characters that take two columns of a terminal: Chinese, Japanese, Korean, full-width forms, emoji. Made when it is first needed: V8 looks all of
 * Unicode up for it.
 */
const wide = (): RegExp =>
  (made ??= new RegExp(
    "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303F\\uFF01-\\uFF60\\uFFE0-\\uFFE6]|\\p{Emoji_Presentation}",
    "u",
  ));
let made: RegExp | undefined;

const PLAIN = /^[ -~]*$/;

/** Columns that a text takes on a terminal. It must hold no colours. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += wide().test(character) ? 2 : 1;
  return columns;
}

/**
 * Lines of at most `width` columns, broken at blanks; the first begins with `first`, the others with `rest`: a hanging indent. A word that is
 * longer than a line stands alone on one, so that addresses can still be copied. `Infinity` columns: one line.
 */
export function wrap(text: string, width: number, first = "", rest = first): string[] {
  if (width === Infinity) return [(first + text).trimEnd()];
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line.trimEnd());
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}

/** A help text, each line wrapped: a table's row hangs below its last column (`  -q [--quiet]  Show errors only`), any other line below its own indent. */
export function wrapHelp(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => {
      if (columnsOf(line) <= width) return [line];
      const head = /^ +\S.*? {2,}(?=\S)|^ */.exec(line)?.[0] ?? "";
      // A column that leaves no room is none.
      const start = head.length > width / 2 ? (/^ */.exec(line)?.[0] ?? "") : head;
      return wrap(line.slice(start.length).replace(/ {2,}/g, " "), width, start, " ".repeat(start.length));
    })
    .join("\n");
}
