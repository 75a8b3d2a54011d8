import { HOLE } from "../word.ts";
import { catOfHereDocument } from "./here-document.ts";
import { WordInMaking } from "./word-in-making.ts";
import type { Range } from "../place.ts";
import type { Word } from "../word.ts";
import type { HereDocument } from "./here-document.ts";
import type { ShellVariables } from "./shell-variables.ts";

const CONTINUATION = /\\[ \t]*\r?\n/y;
const VARIABLE = /\$(?:([A-Za-z_]\w*)|[0-9@*#?!$-])/y;
const BRACED = /\$\{(?:([A-Za-z_]\w*)(%\/|:?[-=][^{}$`]*)?\}|[^}]*\})/y;

/** What a shell fills in behind `$` and between back quotes: the value of a variable where it can be known, else a hole. */
export class Expansions {
  readonly #text: string;
  readonly #end: number;
  readonly #variables: ShellVariables;
  readonly #isScript: boolean;
  /** The commands inside of `$(…)` and back quotes that were met. */
  readonly substitutions: Range[] = [];

  constructor(text: string, end: number, variables: ShellVariables, isScript: boolean) {
    this.#text = text;
    this.#end = end;
    this.#variables = variables;
    this.#isScript = isScript;
  }

  /**
   * Reads the `$…` or back quote at `at` into a word; gives where the text goes on, or undefined when the character stands for itself. Outside of
   * quotes a value with blanks or wildcards would become other words, and counts as a hole.
   */
  read(at: number, into: () => WordInMaking, isQuoted: boolean): number | undefined {
    const text = this.#text;
    if (text.charAt(at) === "`") {
      const close = text.indexOf("`", at + 1);
      // Pages have code between back quotes, never over lines.
      const isPage = !this.#isScript && text.slice(at, Math.max(at, close)).includes("\n");
      return isPage ? undefined : this.#substitution(at, into, at + 1, close);
    }
    if (text.startsWith("$(", at)) {
      const here = catOfHereDocument(text, at, this.#end);
      if (here === undefined) return this.#substitution(at, into, at + 2, closingBracket(text, at + 2, this.#end));
      const content = this.hereWord(here);
      // A substitution loses the last line end.
      into().addWord({ ...content, text: content.text.trimEnd() });
      return here.next;
    }
    const pattern = text.startsWith("${", at) ? BRACED : VARIABLE;
    pattern.lastIndex = at;
    const [all, name, change] = pattern.exec(text) ?? [];
    if (all === undefined || at + all.length > this.#end) return undefined;
    const value = name === undefined ? undefined : this.#variables.value(name, change ?? "", at + all.length - 1);
    if (value === undefined || (!isQuoted && /[\s*?[]/.test(value.text))) into().add(HOLE, at);
    else into().addWord(value);
    return at + all.length;
  }

  /** Reads the character or expansion at `at` of text between double quotes or in a here-document; gives where the text goes on. */
  quoted(at: number, word: WordInMaking, escaped: string): number {
    const text = this.#text;
    const character = text.charAt(at);
    if (character === "\\") {
      CONTINUATION.lastIndex = at;
      if (CONTINUATION.test(text) && CONTINUATION.lastIndex <= this.#end) return CONTINUATION.lastIndex;
      if (escaped.includes(text.charAt(at + 1) || " ")) {
        word.add(text.charAt(at + 1), at);
        return at + 2;
      }
    }
    const next = character === "$" || character === "`" ? this.read(at, () => word, true) : undefined;
    if (next !== undefined) return next;
    word.add(character, at);
    return at + 1;
  }

  /** What a here-document says. */
  hereWord({ content, expands }: HereDocument): Word {
    const word = new WordInMaking(content.start);
    if (expands) for (let at = content.start; at < content.end;) at = this.quoted(at, word, "$`\\");
    else word.addRange(this.#text, content.start, content.end);
    return word.end(content.end);
  }

  #substitution(at: number, into: () => WordInMaking, start: number, close: number): number | undefined {
    if (close < 0 || close >= this.#end) return undefined;
    into().add(HOLE, at);
    this.substitutions.push({ start, end: close });
    return close + 1;
  }
}

/** The bracket that closes a `$(`, over quotes and further brackets; -1 when there is none. */
function closingBracket(text: string, from: number, end: number): number {
  let depth = 1;
  for (let at = from; at < end; at++) {
    const character = text.charAt(at);
    if (character === "\\") at++;
    else if (character === "'" || character === '"') {
      for (at++; at < end && text.charAt(at) !== character; at++)
        if (character === '"' && text.charAt(at) === "\\") at++;
    } else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at;
  }
  return -1;
}
