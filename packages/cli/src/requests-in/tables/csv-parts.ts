import { open } from "node:fs/promises";

import { ByteRows } from "./byte-rows.ts";
import { WORDS } from "./file-part.ts";
import { siftCsv } from "./csv-rows.ts";
import { markOfUtf8 } from "./text-blocks.ts";
import type { BeginsTable } from "./byte-rows.ts";
import type { TakesUnique } from "./column-judge.ts";
import type { FilePart, SiftedPart } from "./file-part.ts";
import type { Sifted } from "./table-row.ts";
import type { Row, RowForm } from "./text-rows.ts";

/** Reads parts of a file beside others, each after the one that it was asked for before. */
export interface PartReader {
  readonly read: (part: FilePart) => Promise<SiftedPart>;
  /** Until then it is asked for nothing; absent: it can read at once. */
  readonly ready?: Promise<unknown>;
}

/** Those who read the parts of a table, once its header is known. */
export interface PartReaders {
  readonly open: (header: Row, form: RowForm) => readonly PartReader[];
  readonly close: () => Promise<void>;
}

/** Bytes of a part. */
const PART = 2 << 20;
/** A file of fewer parts is read by one before another is ready. */
const FEWEST = 4;
const HEAD = 64 << 10;
const NEWLINE = 0x0a;
/** Parts for each reader that may wait for their turn. */
const AHEAD = 4;

/**
 * The same as `siftCsv`, by several readers: the file is cut into parts at line ends, which are handed on in their order. Who has read a part is asked for
 * the next one. Where a part turns out to begin within a quote, since the one before ends elsewhere, it is read once more from there.
 */
export async function* siftParts(
  path: string,
  begin: BeginsTable,
  readers: PartReaders,
  takesUnique: TakesUnique,
  {
    progressed,
    bytes = PART,
  }: { readonly progressed?: ((read: number, of: number) => void) | undefined; readonly bytes?: number } = {},
): AsyncGenerator<readonly Sifted<Row>[], void> {
  const head = await headOf(path, begin, bytes * FEWEST);
  if (head === undefined) {
    yield* siftCsv(path, begin, { progressed });
    return;
  }
  const { size, header, form } = head;
  yield [header];
  let [row, line, expected] = [head.row, head.line, head.end];
  const all = readers.open(header, form);
  const partAt = (number: number): FilePart => {
    const start = head.end + number * bytes;
    return { start, end: Math.min(start + bytes, size), isExact: number === 0 };
  };
  const waiting = new Map<number, Promise<SiftedPart>>();
  const idle: PartReader[] = [];
  let last = Math.ceil((size - head.end) / bytes);
  let number = 0;
  let next = 0;
  const ask = (reader: PartReader): void => {
    if (next >= Math.min(last, number + all.length * AHEAD)) {
      idle.push(reader);
      return;
    }
    const reading = reader.read(partAt(next));
    waiting.set(next++, reading);
    // What fails is thrown when it is its turn.
    void reading.then(() => {
      ask(reader);
    }, nothing);
  };
  try {
    for (const reader of all)
      if (reader.ready === undefined) ask(reader);
      else
        void reader.ready.then(() => {
          ask(reader);
        }, nothing);
    for (; number < last; number++) {
      for (const reader of idle.splice(0)) ask(reader);
      let part = await waiting.get(number);
      waiting.delete(number);
      if (part !== undefined && part.from !== expected)
        part = await all[0]?.read({ ...partAt(number), start: expected, isExact: true });
      if (part === undefined) return;
      for (let at = 0; at < part.uniques.length; at += WORDS)
        takesUnique(part.uniques[at] ?? 0, part.uniques.subarray(at + 1, at + 4), row + (part.uniques[at + 4] ?? 0));
      yield part.sifted.map((one) =>
        "passed" in one ? one : { ...one, row: one.row + row, line: one.line + line - 1 },
      );
      row += part.rows;
      line += part.lines;
      expected = part.to;
      progressed?.(expected, size);
    }
  } finally {
    last = 0;
    await readers.close();
  }
}

function nothing(): void {
  // It is said elsewhere.
}

interface Head {
  readonly size: number;
  readonly header: Row;
  readonly form: RowForm;
  readonly row: number;
  /** The line behind it. */
  readonly line: number;
  /** Where the rows begin, in bytes. */
  readonly end: number;
}

/** The header, where it is the first line of a file of UTF-8 that is worth cutting. */
async function headOf(path: string, begin: BeginsTable, least: number): Promise<Head | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const first = buffer.subarray(0, bytesRead);
    const mark = bytesRead === 0 ? undefined : markOfUtf8(first);
    const lineEnd = first.indexOf(NEWLINE) + 1;
    if (size < least || mark === undefined || lineEnd === 0) return undefined;
    const seen: Row[] = [];
    const rows = new ByteRows((header) => (seen.push(header), begin(header)), false);
    const { read } = rows.take(first.subarray(mark, lineEnd), mark, false);
    const { row, line, form } = rows.position;
    const [header] = seen;
    return header === undefined || form === undefined || row !== 1
      ? undefined
      : { size, header, form, row, line, end: mark + read };
  } finally {
    await file.close();
  }
}
