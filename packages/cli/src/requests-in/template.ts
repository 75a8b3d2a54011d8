import { rangeIn } from "./place.ts";
import { HOLE } from "./word.ts";
import type { Excerpt, Range } from "./place.ts";

/** What stands behind a name; undefined where nobody here knows. */
export type Values = (name: string) => string | undefined;

/** Text of a file in which names were filled in. A range of it still has its place in the file: of what was filled in, all of `{{name}}`. */
export interface Filled {
  readonly text: string;
  readonly inFile: (range: Range) => Range;
}

const VARIABLE = /\{\{([^{}]*)\}\}/g;
/** Variables may be made of others; what goes deeper than this goes in circles. */
const DEPTH = 10;

/** Fills `{{name}}` in, or a hole where there is no value. */
export function fill(excerpt: Excerpt, values: Values): Filled {
  const { text, back } = substitute(excerpt.text, VARIABLE, (name) => values(name.trim()) ?? HOLE);
  return { text, inFile: (range) => rangeIn(excerpt, back(range)) };
}

/** Fills in what has a value; everything else stays as it is written. */
export function fillKnown(excerpt: Excerpt, values: Values): Filled {
  const { text, back } = substitute(excerpt.text, VARIABLE, (name) => values(name.trim()));
  return { text, inFile: (range) => rangeIn(excerpt, back(range)) };
}

/** The same for text whose place is known in one piece or not needed. */
export function filledText(text: string, values: Values): string {
  return substitute(text, VARIABLE, (name) => values(name.trim()) ?? HOLE).text;
}

/** Replaces what a pattern finds, by the value of its first group; without a value it stays. */
export function fillFurther(filled: Filled, pattern: RegExp, values: Values): Filled {
  const { text, back } = substitute(filled.text, pattern, values);
  return { text, inFile: (range) => filled.inFile(back(range)) };
}

/** The values of variables that may be made of one another: `{ base: "https://{{host}}/crm" }`. An empty one is as good as none. */
export function valuesOf(variables: ReadonlyMap<string, string>): Values {
  const value = (name: string, depth: number): string | undefined => {
    const text = variables.get(name);
    if (text === undefined || text.trim() === "" || depth > DEPTH) return undefined;
    return text.replace(VARIABLE, (_, inner: string) => value(inner.trim(), depth + 1) ?? HOLE);
  };
  return (name) => value(name, 0);
}

function substitute(
  text: string,
  pattern: RegExp,
  values: Values,
): { readonly text: string; readonly back: (range: Range) => Range } {
  // Nothing is filled in: each character stands for itself.
  if (text.search(pattern) === -1) return { text, back: (range) => range };
  const pieces: string[] = [];
  /** For each character of the new text: where it starts and ends in the old one. */
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const keep = (until: number): void => {
    pieces.push(text.slice(from, until));
    for (let at = from; at < until; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    from = until;
  };
  for (const match of text.matchAll(pattern)) {
    const [whole, name = ""] = match;
    const value = values(name);
    if (value === undefined) continue;
    keep(match.index);
    from = match.index + whole.length;
    pieces.push(value);
    for (let count = 0; count < value.length; count++) {
      starts.push(match.index);
      ends.push(from);
    }
  }
  keep(text.length);
  return {
    text: pieces.join(""),
    back: ({ start, end }) => {
      const first = starts[start] ?? text.length;
      return { start: first, end: Math.max(first, ends[end - 1] ?? first) };
    },
  };
}
