import { textBlocks } from "./text-blocks.ts";
import type { BrokenRow, TableRow } from "./table-row.ts";
import type { TextBlock } from "./text-blocks.ts";

/** A row of a CSV file that could be read. */
export interface Row extends TableRow {
  readonly cells: readonly string[];
}

/** What a quoted cell may hold at most, in characters; Zoho's longest text has 32,000. Behind that, a quote was forgotten. */
export const LONGEST_CELL = 1 << 17;

export const NOT_UTF8 = "this row is not UTF-8; save the file in that encoding";

/** What may stand between two cells. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

/**
 * The rows of a CSV file, the header first, read as a stream, a chunk at a time. Cells in quotes may hold delimiters, line ends and doubled
 * quotes. The delimiter is the one that the header has most of. A row that cannot be read does not stop the next one.
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<readonly (Row | BrokenRow)[], void> {
  const scanner = new TextRows();
  for await (const block of textBlocks(chunks)) yield scanner.take(block);
  yield scanner.end();
}

/** The delimiter that a header line has most of outside of quotes; a comma where it has none. */
export function delimiterOf(header: string): string {
  const bare = header.replaceAll(/"(?:[^"]|"")*"/g, "");
  let best = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = bare.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/** A line of a block: where it begins and ends, without its line end, and where the next one begins. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** What stands between two cells of a row, and how many there are. */
export interface RowForm {
  readonly delimiter: string;
  readonly width: number;
}

/** Reads rows from text, a block at a time. */
export class TextRows {
  /** The row that was read last; whoever reads some of the rows in another way counts them here. */
  row = 0;
  /** The line that is read next. */
  line = 1;
  #delimiter: string | undefined;
  /** Cells of the header. */
  #width: number | undefined;
  /** A row that a quote holds open beyond its block. */
  #open = "";
  #openOffset = 0;

  /** @param form of rows whose header was read elsewhere */
  constructor(form?: RowForm) {
    this.#delimiter = form?.delimiter;
    this.#width = form?.width;
  }

  /** What stands between two cells, and how many there are: known once the header was read. */
  get form(): RowForm | undefined {
    return this.#delimiter === undefined || this.#width === undefined
      ? undefined
      : { delimiter: this.#delimiter, width: this.#width };
  }

  /** Where a row that a quote holds open begins in the file, in bytes; it is forgotten, so that it comes again with the next block. */
  reopened(): number | undefined {
    if (this.#open === "") return undefined;
    this.#open = "";
    return this.#openOffset;
  }

  /** The rows that end in a block. */
  take(block: TextBlock): (Row | BrokenRow)[] {
    return this.#rows(this.#open === "" ? block : this.#continued(block), false);
  }

  /** What a quote held open until the end. */
  end(): (Row | BrokenRow)[] {
    if (this.#open === "") return [];
    return this.#rows(
      this.#continued({ text: "", offset: 0, bytesOf: (part) => Buffer.byteLength(part), isDamaged: false }),
      true,
    );
  }

  #continued(block: TextBlock): TextBlock {
    const text = this.#open + block.text;
    this.#open = "";
    return { ...block, text, offset: this.#openOffset };
  }

  #rows(block: TextBlock, isLast: boolean): (Row | BrokenRow)[] {
    const rows: (Row | BrokenRow)[] = [];
    const { text } = block;
    const hasQuotes = text.includes('"');
    let next = 0;
    while (next < text.length) {
      const line = lineAt(text, next);
      const source = text.slice(line.start, line.end);
      if (source === "") {
        this.line++;
        next = line.next;
      } else if (hasQuotes && source.includes('"')) {
        const after = this.#quoted(block, line, source, isLast, rows);
        if (after === undefined) return rows;
        next = after;
      } else {
        this.#delimiter ??= delimiterOf(source);
        rows.push(this.#whole(block, line.start, source, source.split(this.#delimiter)));
        this.line++;
        next = line.next;
      }
    }
    return rows;
  }

  /** Reads a row with quotes; gives where the next one begins, undefined where this one goes on in the next block. */
  #quoted(
    block: TextBlock,
    line: Line,
    source: string,
    isLast: boolean,
    rows: (Row | BrokenRow)[],
  ): number | undefined {
    const { text, offset, bytesOf } = block;
    this.#delimiter ??= delimiterOf(source);
    const read = quotedRow(text, line.start, this.#delimiter);
    if (read.next === undefined && !isLast && text.length - line.start < LONGEST_CELL) {
      this.#open = text.slice(line.start);
      this.#openOffset = offset + bytesOf(text.slice(0, line.start));
      return undefined;
    }
    if (read.cells === undefined) {
      rows.push(this.#broken(block, line.start, source, read.why, read.at));
      this.line++;
      return line.next;
    }
    const whole = text.slice(line.start, read.end);
    const row = this.#whole(block, line.start, whole, read.cells);
    rows.push(row);
    // A forgotten quote may swallow rows until the next one: where the cells do not come out right, they are read again, line by line.
    const isSwallowing = row.cells === undefined && read.end > line.end;
    this.line += isSwallowing ? 1 : lineEnds(whole) + 1;
    return isSwallowing ? line.next : read.next;
  }

  /** A row, unless its number of cells or its encoding is wrong. The first one says how many cells there are. */
  #whole(block: TextBlock, start: number, source: string, cells: readonly string[]): Row | BrokenRow {
    const damage = block.isDamaged ? source.indexOf("\uFFFD") : -1;
    if (damage >= 0) return this.#broken(block, start, source, NOT_UTF8, start + damage);
    this.#width ??= cells.length;
    if (cells.length === this.#width) return { row: ++this.row, line: this.line, source, cells };
    const why = `this row has ${cells.length} cell${cells.length === 1 ? "" : "s"}, but the header has ${this.#width}`;
    return this.#broken(block, start, source, why, start);
  }

  #broken({ text, offset, bytesOf }: TextBlock, start: number, source: string, why: string, at: number): BrokenRow {
    const column = at - text.lastIndexOf("\n", at - 1);
    return { row: ++this.row, line: this.line, source, why, column, offset: offset + bytesOf(text.slice(0, start)) };
  }
}

function lineAt(text: string, start: number): Line {
  const newline = text.indexOf("\n", start);
  const last = newline < 0 ? text.length : newline;
  const end = last > start && text.charCodeAt(last - 1) === 0x0d ? last - 1 : last;
  return { start, end, next: newline < 0 ? text.length : newline + 1 };
}

/** A row with quotes: its cells, where its text ends and where the next row begins; else why not, and whether more text could help. */
type QuotedRow =
  | { readonly cells: readonly string[]; readonly end: number; readonly next: number }
  | { readonly cells?: undefined; readonly why: string; readonly at: number; readonly next: number | undefined };

function quotedRow(text: string, start: number, delimiter: string): QuotedRow {
  const cells: string[] = [];
  for (let at = start; ;) {
    if (text.charCodeAt(at) !== 0x22) {
      const newline = text.indexOf("\n", at);
      const lineEnd = newline < 0 ? text.length : newline;
      const next = text.indexOf(delimiter, at);
      if (next >= 0 && next < lineEnd) {
        cells.push(text.slice(at, next));
        at = next + 1;
        continue;
      }
      const end = lineEnd > at && text.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd;
      cells.push(text.slice(at, end));
      return { cells, end, next: newline < 0 ? text.length : newline + 1 };
    }
    let close = text.indexOf('"', at + 1);
    let isDoubled = false;
    while (close >= 0 && text.charCodeAt(close + 1) === 0x22) {
      isDoubled = true;
      close = text.indexOf('"', close + 2);
    }
    if (close < 0 || close - at > LONGEST_CELL)
      return { why: "the quote that opens here is never closed", at, next: close < 0 ? undefined : close };
    const cell = text.slice(at + 1, close);
    cells.push(isDoubled ? cell.replaceAll('""', '"') : cell);
    const after = text.charCodeAt(close + 1);
    if (text.startsWith(delimiter, close + 1)) at = close + 2;
    else if (close + 1 >= text.length) return { cells, end: close + 1, next: text.length };
    else if (after === 0x0a) return { cells, end: close + 1, next: close + 2 };
    else if (after === 0x0d && text.charCodeAt(close + 2) === 0x0a) return { cells, end: close + 1, next: close + 3 };
    else
      return { why: "between the closing quote and the next cell stands something else", at: close + 1, next: close };
  }
}

/** The line ends in a text. */
export function lineEnds(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
