import { HOLE } from "../word.ts";
import { readAnsiQuote } from "./ansi-quote.ts";
import type { ShellCommand, Word } from "../word.ts";

/**
 * The simple commands of a shell script, as far as a curl line needs it: quotes ('…', "…", $'…'), escapes, line continuations, comments,
 * variables and substitutions (holes; the commands inside `$(…)` come along), here-documents. It is kinder than a shell where pages are
 * copied from: blanks behind a continuation, and `&` or brackets inside a bare URL, do no harm.
 */
export function* shellCommands(text: string, from = 0, to: number = text.length): Generator<ShellCommand, void> {
  const reader = new ShellReader(text, from, to);
  for (;;) {
    const command = reader.command();
    if (command === undefined) return;
    yield command;
    for (const [start, end] of reader.substitutions.splice(0)) yield* shellCommands(text, start, end);
  }
}

const UNCLOSED = "the quote that opens here is never closed";
const SPACES = /[ \t]+/y;
const CONTINUATION = /\\[ \t]*\r?\n/y;
const VARIABLE = /\$(?:[A-Za-z_]\w*|[0-9@*#?!$-])/y;
const PLACEHOLDER = /<[A-Za-z_][\w.-]{0,60}>/y;
const REDIRECTION = /[<>][<>&|]*-?[ \t]*/y;

class ShellReader {
  readonly substitutions: [number, number][] = [];
  readonly #text: string;
  readonly #end: number;
  #at: number;
  #words: Word[] = [];
  #word: { characters: string[]; offsets: number[]; start: number } | undefined;
  #hereDocuments: string[] = [];
  #ended = false;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#at = from;
    this.#end = to;
  }

  /** The next command that has words, or undefined at the end. */
  command(): ShellCommand | undefined {
    while (this.#at < this.#end) {
      const start = this.#at;
      const problem = this.#step();
      if (problem !== undefined) {
        this.#resume(start);
        return problem;
      }
      if (this.#words.length > 0 && this.#word === undefined && this.#ended) return this.#take();
    }
    this.#endWord();
    return this.#words.length > 0 ? this.#take() : undefined;
  }

  #take(): ShellCommand {
    const words = this.#words;
    this.#words = [];
    this.#ended = false;
    return { words };
  }

  /** After a quote that is never closed everything is lost; the next line that starts a curl command is a good place to go on. */
  #resume(broken: number): void {
    this.#words = [];
    this.#word = undefined;
    const next = /^[ \t$>]*curl(?:\.exe)?[ \t]/m.exec(this.#text.slice(broken + 1, this.#end));
    this.#at = next === null ? this.#end : broken + 1 + next.index;
  }

  #step(): ShellCommand | undefined {
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
        this.#endCommand();
        this.#skipHereDocuments();
        return undefined;
      case "#":
        if (this.#word !== undefined) break;
        this.#at = this.#lineEnd(at);
        return undefined;
      case "'":
        return this.#single();
      case '"':
        return this.#double();
      case "`":
      case "$":
        if (text.startsWith("$'", at)) return this.#ansi();
        if (this.#dollar()) return undefined;
        break;
      case "\\":
        return this.#backslash();
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
        this.#redirection();
        return undefined;
    }
    this.#add(character, at);
    this.#at++;
    return undefined;
  }

  #add(character: string, offset: number): void {
    this.#word ??= { characters: [], offsets: [], start: offset };
    this.#word.characters.push(character);
    this.#word.offsets.push(offset);
  }

  #open(): void {
    this.#word ??= { characters: [], offsets: [], start: this.#at };
  }

  #endWord(): void {
    if (this.#word === undefined) return;
    const { characters, offsets, start } = this.#word;
    this.#words.push({ text: characters.join(""), offsets, start, end: this.#at });
    this.#word = undefined;
  }

  #endCommand(): void {
    this.#endWord();
    this.#ended = true;
    this.#at++;
  }

  #single(): ShellCommand | undefined {
    const start = this.#at;
    const close = this.#text.indexOf("'", start + 1);
    if (close < 0 || close >= this.#end) return { problem: UNCLOSED, offset: start };
    this.#open();
    for (let at = start + 1; at < close; at++) this.#add(this.#text.charAt(at), at);
    this.#at = close + 1;
    return undefined;
  }

  #double(): ShellCommand | undefined {
    const start = this.#at;
    this.#open();
    this.#at++;
    while (this.#at < this.#end) {
      const at = this.#at;
      const character = this.#text.charAt(at);
      if (character === '"') {
        this.#at++;
        return undefined;
      }
      if (character === "\\" && this.#skip(CONTINUATION)) continue;
      if (character === "\\" && '$`"\\'.includes(this.#text.charAt(at + 1) || " ")) {
        this.#add(this.#text.charAt(at + 1), at);
        this.#at += 2;
        continue;
      }
      if ((character === "$" || character === "`") && this.#dollar()) continue;
      this.#add(character, at);
      this.#at++;
    }
    return { problem: UNCLOSED, offset: start };
  }

  #ansi(): ShellCommand | undefined {
    const start = this.#at;
    const read = readAnsiQuote(this.#text, start, this.#end);
    if (read === undefined) return { problem: UNCLOSED, offset: start };
    this.#open();
    for (const [character, offset] of read.characters) this.#add(character, offset);
    this.#at = read.end;
    return undefined;
  }

  /** `$…` and back quotes; false when the character stands for itself. */
  #dollar(): boolean {
    const start = this.#at;
    const next = this.#text.charAt(start + 1);
    if (this.#text.charAt(start) === "`") return this.#substitution(start + 1, this.#text.indexOf("`", start + 1), 1);
    if (next === "(") return this.#substitution(start + 2, this.#closing(start + 2), 1);
    if (next === "{") {
      const close = this.#text.indexOf("}", start);
      if (close < 0 || close >= this.#end) return false;
      this.#add(HOLE, start);
      this.#at = close + 1;
      return true;
    }
    if (!this.#skip(VARIABLE)) return false;
    this.#add(HOLE, start);
    return true;
  }

  #substitution(from: number, close: number, width: number): boolean {
    if (close < 0 || close >= this.#end) return false;
    this.#add(HOLE, this.#at);
    this.substitutions.push([from, close]);
    this.#at = close + width;
    return true;
  }

  /** The bracket that closes a `$(`, over quotes and further brackets; -1 when there is none. */
  #closing(from: number): number {
    let depth = 1;
    for (let at = from; at < this.#end; at++) {
      const character = this.#text.charAt(at);
      if (character === "\\") at++;
      else if (character === "'" || character === '"') {
        for (at++; at < this.#end && this.#text.charAt(at) !== character; at++)
          if (character === '"' && this.#text.charAt(at) === "\\") at++;
      } else if (character === "(") depth++;
      else if (character === ")" && --depth === 0) return at;
    }
    return -1;
  }

  #backslash(): ShellCommand | undefined {
    const at = this.#at;
    if (this.#skip(CONTINUATION)) {
      // With blanks behind the backslash a shell would end the command; pages are full of them.
      if (/[ \t]/.test(this.#text.charAt(at + 1))) this.#endWord();
      return undefined;
    }
    if (at + 1 < this.#end) this.#add(this.#text.charAt(at + 1), at);
    this.#at += 2;
    return undefined;
  }

  #isInsideUrl(at: number): boolean {
    const next = this.#text.charAt(at + 1);
    const ends = this.#text.charAt(at) === "&" ? /[\s&|;]/ : /[\s|;]/;
    return (
      this.#word !== undefined &&
      this.#word.characters.slice(0, 4).join("") === "http" &&
      next !== "" &&
      !ends.test(next)
    );
  }

  #placeholder(): boolean {
    const start = this.#at;
    if (!this.#skip(PLACEHOLDER)) return false;
    for (let at = start; at < this.#at; at++) this.#add(this.#text.charAt(at), at);
    return true;
  }

  #redirection(): void {
    const word = this.#word;
    // `2>` : the number belongs to the redirection.
    if (word !== undefined && /^\d$/.test(word.characters.join(""))) this.#word = undefined;
    this.#endWord();
    const operator = this.#text.slice(this.#at, (this.#skip(REDIRECTION), this.#at)).trim();
    const target = /(?:'[^'\n]*'|"[^"\n]*"|[^\s;&|()<>'"])+/y;
    target.lastIndex = this.#at;
    const name = target.exec(this.#text)?.[0] ?? "";
    this.#at += name.length;
    if (operator === "<<" || operator === "<<-") this.#hereDocuments.push(name.replace(/['"\\]/g, ""));
  }

  #skipHereDocuments(): void {
    for (const delimiter of this.#hereDocuments.splice(0)) {
      while (this.#at < this.#end) {
        const end = this.#lineEnd(this.#at);
        const line = this.#text.slice(this.#at, end).trim();
        this.#at = end + 1;
        if (line === delimiter) break;
      }
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
