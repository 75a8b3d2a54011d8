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
}

/** Those who read the parts of a table, once its header is known. */
export interface PartReaders {
  readonly open: (header: Row, form: RowForm) => readonly PartReader[];
  readonly close: () => Promise<void>;
}

/** Bytes of a part. */
const PART = 4 << 20;
const HEAD = 64 << 10;
const NEWLINE = 0x0a;
/** Parts that each reader is asked for ahead of the one whose turn it is. */
const AHEAD = 2;

/**
 * The same as `siftCsv`, by several readers: the file is cut into parts at line ends, which are handed on in their order. Where a part turns out to begin
 * within a quote, since the one before ends elsewhere, it is read once more from there.
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
  const head = await headOf(path, begin, bytes);
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
  const readerOf = (number: number): PartReader | undefined => all[number % all.length];
  const waiting: (Promise<SiftedPart> | undefined)[] = [];
  const last = Math.ceil((size - head.end) / bytes);
  try {
    for (let number = 0; number < last; number++) {
      for (let next = waiting.length; next < Math.min(last, number + all.length * AHEAD); next++)
        waiting.push(readerOf(next)?.read(partAt(next)));
      let part = await waiting[number];
      waiting[number] = undefined;
      if (part !== undefined && part.from !== expected)
        part = await readerOf(number)?.read({ ...partAt(number), start: expected, isExact: true });
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
    // Nobody waits for these any more.
    for (const part of waiting) part?.catch(() => undefined);
    await readers.close();
  }
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
async function headOf(path: string, begin: BeginsTable, bytes: number): Promise<Head | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const first = buffer.subarray(0, bytesRead);
    const mark = bytesRead === 0 ? undefined : markOfUtf8(first);
    const lineEnd = first.indexOf(NEWLINE) + 1;
    if (size < bytes * 2 || mark === undefined || lineEnd === 0) return undefined;
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
