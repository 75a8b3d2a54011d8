import { readSync } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";

import { ByteRows } from "./byte-rows.ts";
import type { RowJudge } from "./byte-rows.ts";
import type { TakesUnique } from "./column-judge.ts";
import type { Sifted } from "./table-row.ts";
import type { Row, RowForm } from "./text-rows.ts";

/** A stretch of a CSV file, in bytes: the rows that begin in it, a row too many or too few where a quote holds one open across its ends. */
export interface FilePart {
  readonly start: number;
  readonly end: number;
  /** A row begins at the very start; otherwise the first that may be one is behind the next line end. */
  readonly isExact: boolean;
}

/** What is in a part: rows and lines are counted from its own start. */
export interface SiftedPart {
  /** Where its first row begins, and where the first one behind it does. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly lines: number;
  readonly sifted: readonly Sifted<Row>[];
  /** Values that no two rows may share, five words each: the number of the column, three of the hash, and the row. */
  readonly uniques: Uint32Array<ArrayBuffer>;
}

const CHUNK = 96 << 10;
const NEWLINE = 0x0a;
export const WORDS = 5;

/** Collects the values of unique columns until they are compared. */
class UniqueValues {
  #words = new Uint32Array(WORDS << 10);
  #used = 0;

  add(number: number, hash: Uint32Array, row: number): void {
    if (this.#used === this.#words.length) {
      const words = new Uint32Array(this.#used * 2);
      words.set(this.#words);
      this.#words = words;
    }
    this.#words[this.#used] = number;
    this.#words.set(hash, this.#used + 1);
    this.#words[this.#used + 4] = row;
    this.#used += WORDS;
  }

  /** What was collected since the last time. */
  take(): Uint32Array<ArrayBuffer> {
    const taken = this.#words.slice(0, this.#used);
    this.#used = 0;
    return taken;
  }
}

/** Reads a part of a file; the judge hands the values of unique columns to `values`. */
async function readPart(
  path: string,
  part: FilePart,
  form: RowForm,
  judge: RowJudge,
  values: UniqueValues,
): Promise<SiftedPart> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const from = part.isExact ? part.start : await rowBegin(file, part.start, size);
    let end = await rowBegin(file, part.end, size);
    const rows = new ByteRows(judge, false, form);
    const sifted: Sifted<Row>[] = [];
    let to = from;
    let buffer = Buffer.allocUnsafe(CHUNK);
    let filled = 0;
    while (to < end) {
      const wanted = Math.min(buffer.length - filled, end - to - filled);
      // Whoever reads other parts gets a turn in between.
      await setImmediate();
      const bytesRead = readSync(file.fd, buffer, filled, wanted, to + filled);
      filled += bytesRead;
      const isRead = bytesRead === 0 || to + filled >= end;
      const block = isRead ? filled : buffer.lastIndexOf(NEWLINE, filled - 1) + 1;
      const taken = rows.take(buffer.subarray(0, block), to, isRead && end >= size);
      for (const one of taken.sifted) sifted.push(one);
      buffer.copyWithin(0, taken.read, filled);
      filled -= taken.read;
      to += taken.read;
      if (bytesRead === 0) break;
      // A quote holds the last row open: its end is in the next part.
      if (isRead && filled > 0) end = await rowBegin(file, end + CHUNK, size);
      if (filled * 2 > buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    }
    const { row, line } = rows.position;
    return { from, to, rows: row, lines: line - 1, sifted, uniques: values.take() };
  } finally {
    await file.close();
  }
}

/** Where a line begins at or behind a place. */
async function rowBegin(file: FileHandle, place: number, size: number): Promise<number> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let at = place - 1; at < size;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return size;
    const found = buffer.subarray(0, bytesRead).indexOf(NEWLINE);
    if (found >= 0) return at + found + 1;
    at += bytesRead;
  }
  return size;
}

/** Reads parts in this very thread, each after its own turn. */
export function readerHere(
  path: string,
  form: RowForm,
  judgeWith: (takes: TakesUnique) => RowJudge,
): { readonly read: (part: FilePart) => Promise<SiftedPart> } {
  const values = new UniqueValues();
  const judge = judgeWith((number, hash, row) => {
    values.add(number, hash, row);
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (part) => {
      const next = last.then(() => readPart(path, part, form, judge, values));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
