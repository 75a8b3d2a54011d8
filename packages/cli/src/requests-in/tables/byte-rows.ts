import { isAscii, isUtf8 } from "node:buffer";

import { Sieve } from "./table-row.ts";
import { LONGEST_CELL, TextRows } from "./text-rows.ts";
import type { Sifted } from "./table-row.ts";
import type { Row, RowForm } from "./text-rows.ts";

/** Where the cells of a row stand in a block of a file. Its arrays are used again for the next row. */
export class CellPlaces {
  bytes: Buffer = Buffer.alloc(0);
  isAscii = true;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Cells in quotes that hold doubled ones. */
  readonly doubled: Uint8Array;
  #text: string | undefined;

  constructor(width: number) {
    this.starts = new Int32Array(width);
    this.ends = new Int32Array(width);
    this.doubled = new Uint8Array(width);
  }

  /** Goes on to another block. */
  read(bytes: Buffer): void {
    this.bytes = bytes;
    this.isAscii = isAscii(bytes);
    this.#text = undefined;
  }

  /** The text from one byte to another. */
  text(from: number, to: number): string {
    if (!this.isAscii && hasLetters(this.bytes, from, to)) return this.bytes.toString("utf8", from, to);
    // Parts of one string cost a tenth of strings made of bytes.
    this.#text ??= this.bytes.toString("latin1");
    return this.#text.slice(from, to);
  }

  /** The text of a cell. */
  cell(column: number): string {
    const text = this.text(this.starts[column] ?? 0, this.ends[column] ?? 0);
    return this.doubled[column] === 1 ? text.replaceAll('""', '"') : text;
  }
}

/** Whether there is anything beyond ASCII. */
function hasLetters(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) >= 0x80) return true;
  return false;
}

/** Says of the rows below a header which pass. It is asked about every row that can be read, in their order. */
export interface RowJudge {
  readonly passesBytes: (cells: CellPlaces, row: number) => boolean;
  readonly passesText: (row: Row) => boolean;
}

/** Takes the header of a table; gives the judge of the rows below. */
export type BeginsTable = (header: Row) => RowJudge;

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * The rows of a CSV file of UTF-8, in the bytes as they come: of a row that passes no text is ever made. Where something is out of the ordinary, the
 * rest of a block is read as text, by `TextRows`, whose verdict counts.
 */
export class ByteRows {
  readonly #rows: TextRows;
  readonly #sieve: Sieve<Row>;
  readonly #begin: BeginsTable;
  #judge: RowJudge | undefined;
  #cells: CellPlaces | undefined;
  /** By byte: 1 ends a cell. */
  readonly #ends = new Uint8Array(256);

  /**
   * @param begin called with the header, which is the first row handed out; gives the judge of the others
   * @param form of rows whose header was read elsewhere; then `begin` is their judge
   */
  constructor(begin: BeginsTable | RowJudge, keepsSources: boolean, form?: RowForm) {
    this.#begin = typeof begin === "function" ? begin : () => begin;
    this.#judge = typeof begin === "function" ? undefined : begin;
    this.#rows = new TextRows(form);
    this.#sieve = new Sieve(keepsSources);
  }

  /** The row that was read last, the line that comes next, and what rows look like once the header was read. */
  get position(): { readonly row: number; readonly line: number; readonly form: RowForm | undefined } {
    const { row, line, form } = this.#rows;
    return { row, line, form };
  }

  /** The rows of a block that ends with a line, or with the file; `read` are the bytes that are done with. */
  take(
    bytes: Buffer,
    offset: number,
    isLast: boolean,
  ): { readonly sifted: readonly Sifted<Row>[]; readonly read: number } {
    let read = 0;
    // The header alone is read as text, so that the rows of a small file are read as those of a large one.
    const headEnd = this.#judge === undefined ? bytes.indexOf(NEWLINE) + 1 : 0;
    if (headEnd > 0) read = this.#asText(bytes.subarray(0, headEnd), 0, offset, false);
    const form = this.#judge === undefined ? undefined : this.#rows.form;
    if (form !== undefined && isUtf8(bytes)) {
      this.#cells ??= this.#cellsOf(form);
      this.#cells.read(bytes);
      const done = this.#scan(bytes, this.#cells, read, isLast);
      if (done < 0) return { sifted: this.#sieve.take(), read: -1 - done };
      read = done;
    }
    if (read < bytes.length || isLast) read = this.#asText(bytes, read, offset, isLast);
    return { sifted: this.#sieve.take(), read };
  }

  #cellsOf({ delimiter, width }: RowForm): CellPlaces {
    this.#ends[delimiter.charCodeAt(0)] = 1;
    this.#ends[NEWLINE] = 1;
    return new CellPlaces(width);
  }

  #asText(bytes: Buffer, from: number, offset: number, isLast: boolean): number {
    const rest = bytes.subarray(from);
    const block = {
      text: rest.toString("utf8"),
      offset: offset + from,
      bytesOf: (part: string) => Buffer.byteLength(part),
      isDamaged: !isUtf8(rest),
    };
    const rows = this.#rows.take(block);
    for (const row of isLast ? [...rows, ...this.#rows.end()] : rows) {
      if (row.cells === undefined) this.#sieve.keep(row);
      else if (this.#judge === undefined) {
        this.#judge = this.#begin(row);
        this.#sieve.keep(row);
      } else if (this.#judge.passesText(row)) this.#sieve.pass(() => row.source);
      else this.#sieve.keep(row);
    }
    const open = this.#rows.reopened();
    return open === undefined ? bytes.length : open - offset;
  }

  /** Reads rows up to the first that is out of the ordinary: where that begins. For one that goes on behind the block, -1 less it. */
  #scan(bytes: Buffer, cells: CellPlaces, begin: number, isLast: boolean): number {
    const judge = this.#judge;
    const { starts, ends, doubled } = cells;
    const width = starts.length;
    const stops = this.#ends;
    const rows = this.#rows;
    const to = bytes.length;
    for (let at = begin; at < to;) {
      const start = at;
      let lines = 1;
      let column = 0;
      let end: number;
      for (;;) {
        let from = at;
        let isDoubled = 0;
        let isQuoted = false;
        if (bytes[at] === QUOTE) {
          isQuoted = true;
          from = ++at;
          for (;;) {
            while (at < to && bytes[at] !== QUOTE) if (bytes[at++] === NEWLINE) lines++;
            if (at >= to) return isLast || to - start >= LONGEST_CELL ? start : -1 - start;
            if (at + 1 >= to || bytes[at + 1] !== QUOTE) break;
            isDoubled = 1;
            at += 2;
          }
          if (at - from >= LONGEST_CELL) return start;
          end = at++;
          if (at + 1 < to && bytes[at] === RETURN && bytes[at + 1] === NEWLINE) at++;
          if (at < to && stops[bytes[at] ?? 0] === 0) return start;
        } else {
          while (at < to && stops[bytes[at] ?? 0] === 0) at++;
          end = at;
        }
        const isLineEnd = at >= to || bytes[at] === NEWLINE;
        if (isLineEnd && !isQuoted && end > from && bytes[end - 1] === RETURN) end--;
        if (column < width) {
          starts[column] = from;
          ends[column] = end;
          doubled[column] = isDoubled;
        }
        column++;
        if (isLineEnd) break;
        at++;
      }
      const sourceEnd = bytes[at - 1] === RETURN && at - 1 >= start ? at - 1 : at;
      at++;
      if (sourceEnd === start) {
        rows.line += lines;
        continue;
      }
      if (column !== width) return start;
      const row = ++rows.row;
      const { line } = rows;
      rows.line += lines;
      if (judge?.passesBytes(cells, row) === true) this.#sieve.pass(() => cells.text(start, sourceEnd));
      else {
        const source = cells.text(start, sourceEnd);
        this.#sieve.keep({ row, line, source, cells: Array.from(starts, (_, number) => cells.cell(number)) });
      }
    }
    return to;
  }
}
