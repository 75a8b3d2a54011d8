/** A place in a file, with the line it stands in so that it can be shown. */
export interface Place {
  /** Where it is another file than the request's: a body that the request names. */
  readonly file?: string;
  /**
   * Of a table: `row` as spreadsheets count, 1 is the header; `column` as the header names it, absent where it is about the entire row. Of a file of
   * records the line, and the key as the file has it.
   */
  readonly cell?: { readonly row: number; readonly column?: string; readonly key?: string };
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** How many units to underline; at least 1, never past the end of the line. */
  readonly length: number;
  /** The line itself, without its end. */
  readonly source: string;
  /** The only columns (from 0, end excluded) that may be shown: a line of a HAR file may hold somebody else's cookies. */
  readonly clip?: readonly [number, number];
}

/** Turns offsets into lines and columns. `firstLine` is the number of the text's first line. */
export class Lines {
  readonly #text: string;
  readonly #firstLine: number;
  #starts: number[] | undefined;

  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#firstLine = firstLine;
  }

  /** The place of the characters from `start` to `end`, cut at the end of the first line. Costs the same in a line of any length. */
  place(start: number, end: number = start + 1): Place {
    const starts = this.#lineStarts();
    const index = this.#lineOf(start);
    const lineStart = starts[index] ?? 0;
    const next = starts[index + 1];
    let lineEnd = next === undefined ? this.#text.length : next - 1;
    if (lineEnd > lineStart && this.#text.charCodeAt(lineEnd - 1) === 0x0d) lineEnd--;
    const source = this.#text.slice(lineStart, lineEnd);
    const offset = start - lineStart;
    const length = Math.max(1, Math.min(end - start, source.length - offset));
    return { line: this.#firstLine + index, column: offset + 1, length, source };
  }

  #lineOf(offset: number): number {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #lineStarts(): number[] {
    if (this.#starts === undefined) {
      this.#starts = [0];
      for (let end = this.#text.indexOf("\n"); end >= 0; end = this.#text.indexOf("\n", end + 1))
        this.#starts.push(end + 1);
    }
    return this.#starts;
  }
}

/** A stretch of characters: `start` counts from 0, `end` is the first that no longer belongs to it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Text whose characters stand somewhere in a file, behind quotes and escapes: `at(i)` is the offset of its i-th character,
 * and of the end of the last one for the index behind it.
 */
export interface Excerpt {
  readonly text: string;
  readonly at: (index: number) => number;
}

/** The file's range of an excerpt's range, up to the character behind it, so that an escape is not cut in half. */
export function rangeIn(excerpt: Excerpt, range: Range): Range {
  return { start: excerpt.at(range.start), end: excerpt.at(range.end) };
}
