import type { WordInMaking } from "./word-in-making.ts";

const BAR = "\\|";

/** The rows of tables in a page, as Markdown has them: the backslash of a `\|` in them is the table's, whatever stands around it. A script has none. */
export class TableRows {
  readonly #text: string;
  #start = 0;
  #end = 0;
  #isRow = false;

  readonly #isScript: boolean;

  constructor(text: string, isScript: boolean) {
    this.#text = text;
    this.#isScript = isScript;
  }

  /** Adds a range of the text to a word as it stands, but for the backslashes of bars. */
  add(word: WordInMaking, start: number, end: number): void {
    const range = this.#isScript ? "" : this.#text.slice(start, end);
    let from = start;
    for (let bar = range.indexOf(BAR); bar >= 0; bar = range.indexOf(BAR, bar + 1)) {
      if (!this.hasBar(start + bar)) continue;
      word.addRange(this.#text, from, start + bar);
      from = start + bar + 1;
    }
    word.addRange(this.#text, from, end);
  }

  /** Whether the bar that begins at `at` stands in a row, a line that begins with `|`. */
  hasBar(at: number): boolean {
    if (this.#isScript || !this.#text.startsWith(BAR, at)) return false;
    if (at < this.#start || at >= this.#end) {
      const end = this.#text.indexOf("\n", at);
      this.#start = this.#text.lastIndexOf("\n", at) + 1;
      this.#end = end < 0 ? this.#text.length : end;
      this.#isRow = /^[ \t]*\|/.test(this.#text.slice(this.#start, at));
    }
    return this.#isRow;
  }
}
