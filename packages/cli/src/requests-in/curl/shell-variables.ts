import { HOLE } from "../word.ts";
import { programIndex } from "./program.ts";
import type { SimpleCommand, Word } from "../word.ts";

/** Text of a variable with the file offset of each of its characters. */
export type ShellValue = Pick<Word, "text" | "offsets">;

/** Where a text gives a value to a variable, or may do so: `NAME=…`, `NAME+=…`, `read -r NAME`, `for NAME in`. */
const ASSIGNED = /(?<![^\s;(])([A-Za-z_]\w*)\+?=|\b(?:read|for|select|unset|getopts|printf -v)\b([^\n;|&<]*)/g;
const DECLARES = /^(?:export|readonly|declare|typeset)$/;
const ASSIGNMENT = /^([A-Za-z_]\w*)=/;

/**
 * The variables of a shell text, as far as one can say without running it: those that are given a value at the start of a line and nowhere else.
 * What is set inside of an `if`, a loop or a function, or twice, may be anything.
 */
export class ShellVariables {
  readonly #text: string;
  readonly #values = new Map<string, ShellValue>();
  #counts: Map<string, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * What `${NAME…}` stands for, undefined where that cannot be known: with `%/` the value without a slash at its end, with `:-https://…` the
   * address that stands in for a variable of the environment. `end` is the offset of the closing bracket.
   */
  value(name: string, change: string, end: number): ShellValue | undefined {
    const value = this.#values.get(name);
    if (change === "%/" && value?.text.endsWith("/") === true)
      return { text: value.text.slice(0, -1), offsets: value.offsets };
    if (value !== undefined || !/^:?[-=]https?:\/\//.test(change)) return value;
    const text = change.replace(/^:?[-=]/, "");
    return { text, offsets: Array.from(text, (_, index) => end - text.length + index) };
  }

  /** Takes note of what a command gives to variables. */
  after({ words, input }: SimpleCommand): void {
    const [first] = words;
    const program = words[programIndex(words)];
    if (program !== undefined && /^(?:\.|source|eval)$/.test(program.text)) this.#values.clear();
    if (first === undefined || !this.#startsLine(first.start)) return;
    if (first.text === "read" && input !== undefined) {
      const name = words.at(-1)?.text ?? "";
      this.#set(name, input);
    }
    const isDeclaration = DECLARES.test(first.text);
    if (program !== undefined && !isDeclaration) return;
    for (const word of words) {
      const [all, name] = ASSIGNMENT.exec(word.text) ?? [];
      if (all === undefined || name === undefined) continue;
      this.#set(name, { text: word.text.slice(all.length), offsets: word.offsets.slice(all.length) });
    }
  }

  /** An empty value is a placeholder, as in `TOKEN=""`. */
  #set(name: string, value: ShellValue): void {
    if (this.#timesSet(name) === 1 && value.text !== "" && value.text !== HOLE) this.#values.set(name, value);
  }

  #startsLine(at: number): boolean {
    return (
      at === 0 || this.#text.charAt(at - 1) === "\n" || /(?:^|\n)[$>] $/.test(this.#text.slice(Math.max(0, at - 3), at))
    );
  }

  #timesSet(name: string): number {
    if (this.#counts === undefined) {
      this.#counts = new Map();
      for (const [, assigned, others = ""] of this.#text.matchAll(ASSIGNED))
        for (const one of assigned === undefined ? (others.match(/[A-Za-z_]\w*/g) ?? []) : [assigned])
          this.#counts.set(one, (this.#counts.get(one) ?? 0) + 1);
    }
    return this.#counts.get(name) ?? 0;
  }
}
