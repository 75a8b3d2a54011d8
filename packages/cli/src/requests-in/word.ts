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

/** A simple command, or why there is none. */
export type ShellCommand = { readonly words: readonly Word[] } | { readonly problem: string; readonly offset: number };
