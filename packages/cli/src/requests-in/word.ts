/** Stands in a word for what cannot be known: `$TOKEN`, `$(cat body.json)`. A private-use character, so that no real text holds it. */
export const HOLE = "\uE000";

/** A word of a command line after quotes and escapes are gone. */
export interface Word {
  /** With `HOLE` for what the shell would fill in. */
  readonly text: string;
  /** The file offset of each character of `text`. */
  readonly offsets: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** A simple command of a shell text. */
export interface SimpleCommand {
  readonly words: readonly Word[];
  /** What it reads from standard input where the text itself says so: a here-document. */
  readonly input?: Word;
  /** The file that it reads from standard input: `< lead.json`. */
  readonly inputFile?: Word;
  /** Where options stand on a separate line, though nothing continues the line before. */
  readonly optionLine?: number;
}

/** A simple command, or why there is none. */
export type ShellCommand = SimpleCommand | { readonly problem: string; readonly offset: number };
