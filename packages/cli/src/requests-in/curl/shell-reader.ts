import { HOLE } from "../word.ts";
import { readAnsiQuote } from "./ansi-quote.ts";
import { Expansions } from "./expansions.ts";
import { hereDocument } from "./here-document.ts";
import { isGlued, nextCurl, optionOnNextLine } from "./option-lines.ts";
import { isCurl } from "./program.ts";
import { TableRows } from "./table-row.ts";
import { WordInMaking } from "./word-in-making.ts";
import type { Range } from "../place.ts";
import type { ShellCommand, SimpleCommand, Word } from "../word.ts";
import type { ShellVariables } from "./shell-variables.ts";

type Unclosed = Extract<ShellCommand, { problem: string }>;

const UNCLOSED = "the quote that opens here is never closed";
const SPACES = /[ \t]+/y;
const CONTINUATION = /\\[ \t]*\r?\n/y;
const PLACEHOLDER = /<[A-Za-z_][\w.-]{0,60}>/y;
const REDIRECTION = /[<>][<>&|]*-?[ \t]*/y;

/** Reads the commands of a text from `from` to `to`, one by one. */
export class ShellReader {
  readonly #text: string;
  readonly #end: number;
  readonly #expansions: Expansions;
  readonly #isScript: boolean;
  readonly #rows: TableRows;
  #at: number;
  #words: Word[] = [];
  #word: WordInMaking | undefined;
  #command: Omit<SimpleCommand, "words"> = {};
  /** Where the text goes on behind the here-documents of this line. */
  #behindHere: number | undefined;
  #ended = false;

  constructor(text: string, from: number, to: number, variables: ShellVariables, isScript: boolean) {
    this.#text = text;
    this.#at = from;
    this.#end = to;
    this.#expansions = new Expansions(text, to, variables, isScript);
    this.#isScript = isScript;
    this.#rows = new TableRows(text, isScript);
  }

  /** Where the commands inside of those read so far stand; taken once. */
  substitutions(): Range[] {
    return this.#expansions.substitutions.splice(0);
  }

  /** The next command that has words, or undefined at the end. */
  command(): ShellCommand | undefined {
    while (this.#at < this.#end) {
      const problem = this.#step();
      if (problem !== undefined) {
        this.#resume(problem.offset);
        return problem;
      }
      if (this.#words.length > 0 && this.#word === undefined && this.#ended) return this.#take();
    }
    this.#endWord();
    return this.#words.length > 0 ? this.#take() : undefined;
  }

  #take(): SimpleCommand {
    const command = { words: this.#words, ...this.#command };
    this.#words = [];
    // `cat <<EOF | curl -d @-`: the next one reads what this one passes on.
    const passesOn = command.words.length === 1 && command.words[0]?.text === "cat" && this.#text[this.#at - 1] === "|";
    this.#command = passesOn && command.input !== undefined ? { input: command.input } : {};
    this.#ended = false;
    return command;
  }

  /** After a quote that is never closed everything is lost; the next line that starts a curl command is a good place to go on. */
  #resume(broken: number): void {
    this.#words = [];
    this.#word = undefined;
    this.#command = {};
    this.#at = nextCurl(this.#text, broken, this.#end) ?? this.#end;
  }

  #step(): Unclosed | undefined {
    const text = this.#text;
    const at = this.#at;
    const character = text.charAt(at);
    this.#ended = false;
    switch (character) {
      case " ":
      case "\t":
        this.#endWord();
        this.#skip(SPACES);
        return undefined;
      case "\r":
        this.#at++;
        return undefined;
      case "\n":
        this.#newLine();
        return undefined;
      case "#":
        if (this.#word !== undefined) break;
        this.#at = this.#lineEnd(at);
        return undefined;
      case "'":
      case '"':
        if (this.#isApostrophe(character)) break;
        return character === "'" ? this.#single() : this.#double();
      case "`":
      case "$":
        if (text.startsWith("$'", at) && !this.#isApostrophe("'", at + 1)) return this.#ansi();
        if (this.#expansion()) return undefined;
        break;
      case "\\":
        this.#backslash();
        return undefined;
      case ";":
      case "&":
      case "|":
      case "(":
      case ")":
        if (this.#isInsideUrl(at)) break;
        this.#endCommand();
        return undefined;
      case "<":
      case ">":
        if (character === "<" && this.#placeholder()) return undefined;
        // `> curl …`: a quotation of a page, or the prompt of a shell that goes on.
        if (character === ">" && !this.#isScript && this.#words.length === 0 && this.#word === undefined) this.#at++;
        else this.#redirection();
        return undefined;
      case "-":
        if (this.#word !== undefined && isGlued(text, at, this.#word.head) && isCurl(this.#words)) this.#endWord();
    }
    this.#add(character, at);
    this.#at++;
    return undefined;
  }

  #add(characters: string, offset: number): void {
    (this.#word ??= new WordInMaking(offset)).add(characters, offset);
  }

  #endWord(): void {
    if (this.#word === undefined) return;
    this.#words.push(this.#word.end(this.#at));
    this.#word = undefined;
  }

  #endCommand(): void {
    this.#endWord();
    this.#ended = true;
    this.#at++;
  }

  #newLine(): void {
    this.#endWord();
    const option =
      this.#behindHere === undefined && isCurl(this.#words)
        ? optionOnNextLine(this.#text, this.#at, this.#end)
        : undefined;
    if (option !== undefined) {
      this.#command = { optionLine: option, ...this.#command };
      this.#at = option;
      return;
    }
    this.#endCommand();
    this.#at = this.#behindHere ?? this.#at;
    this.#behindHere = undefined;
  }

  /**
   * A quote of prose: in a word (`it's`), around code, or one that no quote on its line closes (`the organizations' calls`). Commands of ours and
   * scripts may quote over lines.
   */
  #isApostrophe(quote: string, at: number = this.#at): boolean {
    if (this.#isScript || isCurl(this.#words) || this.#word?.isAssignment === true) return false;
    const close = this.#text.indexOf(quote, at + 1);
    if (close < 0 || close > this.#lineEnd(at)) return true;
    return /\w/.test(this.#text.charAt(at - 1)) || this.#text.slice(at, close).includes("`");
  }

  /** A quote of a curl command that reaches over the start of the next one was never closed. */
  #unclosed(start: number, close: number): Unclosed | undefined {
    const isOpen = close < 0 || close >= this.#end;
    if (!isOpen && !(isCurl(this.#words) && nextCurl(this.#text, start, close) !== undefined)) return undefined;
    return { problem: UNCLOSED, offset: start };
  }

  #single(): Unclosed | undefined {
    const start = this.#at;
    const close = this.#text.indexOf("'", start + 1);
    const problem = this.#unclosed(start, close);
    if (problem !== undefined) return problem;
    this.#word ??= new WordInMaking(start);
    this.#rows.add(this.#word, start + 1, close);
    this.#at = close + 1;
    return undefined;
  }

  #double(): Unclosed | undefined {
    const start = this.#at;
    this.#word ??= new WordInMaking(start);
    this.#at++;
    while (this.#at < this.#end && this.#text.charAt(this.#at) !== '"') {
      if (this.#rows.hasBar(this.#at)) this.#at++;
      this.#at = this.#expansions.quoted(this.#at, this.#word, '$`"\\');
    }
    const close = this.#at < this.#end ? this.#at : -1;
    this.#at++;
    return this.#unclosed(start, close);
  }

  #ansi(): Unclosed | undefined {
    const start = this.#at;
    const read = readAnsiQuote(this.#text, start, this.#end);
    const problem = this.#unclosed(start, read === undefined ? -1 : read.end - 1);
    if (problem !== undefined || read === undefined) return problem;
    this.#word ??= new WordInMaking(start);
    for (const [character, offset] of read.characters) this.#word.add(character, offset);
    this.#at = read.end;
    return undefined;
  }

  /** `$…` and back quotes; false when the character stands for itself. */
  #expansion(): boolean {
    const start = this.#at;
    const next = this.#expansions.read(start, () => (this.#word ??= new WordInMaking(start)), false);
    if (next === undefined) return false;
    this.#at = next;
    return true;
  }

  #backslash(): void {
    const at = this.#at;
    if (this.#rows.hasBar(at)) {
      this.#at++;
      this.#endCommand();
      return;
    }
    if (this.#skip(CONTINUATION)) {
      // With blanks behind the backslash a shell would end the command; pages are full of them.
      if (/[ \t]/.test(this.#text.charAt(at + 1))) this.#endWord();
      return;
    }
    if (at + 1 < this.#end) this.#add(this.#text.charAt(at + 1), at);
    this.#at += 2;
  }

  #isInsideUrl(at: number): boolean {
    const next = this.#text.charAt(at + 1);
    const ends = this.#text.charAt(at) === "&" ? /[\s&|;]/ : /[\s|;]/;
    return this.#word?.head.startsWith("http") === true && next !== "" && !ends.test(next);
  }

  #placeholder(): boolean {
    const start = this.#at;
    if (!this.#skip(PLACEHOLDER)) return false;
    for (let at = start; at < this.#at; at++) this.#add(this.#text.charAt(at), at);
    return true;
  }

  #redirection(): void {
    // `2>` : the number belongs to the redirection.
    if (/^\d$/.test(this.#word?.head ?? "")) this.#word = undefined;
    this.#endWord();
    const operator = this.#text.slice(this.#at, (this.#skip(REDIRECTION), this.#at)).trim();
    const target = /(?:'[^'\n]*'|"[^"\n]*"|[^\s;&|()<>'"])+/y;
    target.lastIndex = this.#at;
    const name = target.exec(this.#text)?.[0] ?? "";
    const start = this.#at;
    this.#at += name.length;
    if (operator === "<<" || operator === "<<-") {
      const here = hereDocument(this.#text, this.#at, this.#end, name, this.#behindHere);
      this.#behindHere = here.next;
      this.#command = { ...this.#command, input: this.#expansions.hereWord(here) };
    } else if (operator === "<") {
      const word = new WordInMaking(start);
      word.addRange(this.#text, start, start + name.length);
      const file = word.end(start + name.length);
      const bare = name.replace(/^(['"])(.*)\1$/, "$2");
      this.#command = { ...this.#command, inputFile: { ...file, text: /[$`]/.test(bare) ? HOLE : bare } };
    }
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf("\n", from);
    return end < 0 || end > this.#end ? this.#end : end;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null || this.#at + found[0].length > this.#end) return false;
    this.#at += found[0].length;
    return true;
  }
}
