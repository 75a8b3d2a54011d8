import { createReadStream, readSync } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";

import { ByteRows } from "./byte-rows.ts";
import { Sieve } from "./table-row.ts";
import { markOfUtf8 } from "./text-blocks.ts";
import { readRows } from "./text-rows.ts";
import type { BeginsTable, RowJudge } from "./byte-rows.ts";
import type { Sifted } from "./table-row.ts";
import type { Row } from "./text-rows.ts";

/** Bytes that are read at once. A string of no more is a usual one to V8; longer ones cost several times as much. */
const CHUNK = 96 << 10;
const NEWLINE = 0x0a;

/** Called while a file is read, with bytes. */
type Progressed = (read: number, of: number) => void;

interface SiftOptions {
  readonly keepsSources?: boolean;
  readonly progressed?: Progressed | undefined;
  /** Bytes that are read at once. */
  readonly chunk?: number;
}

/**
 * The rows of a CSV file, the header first: counted where they pass, else as they stand there. The bytes of one chunk are held at a time, and never
 * more than a row besides.
 *
 * @param begin called with the header; gives the judge of the rows below
 */
export async function* siftCsv(
  path: string,
  begin: BeginsTable,
  { keepsSources = false, progressed, chunk = CHUNK }: SiftOptions = {},
): AsyncGenerator<readonly Sifted<Row>[], void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const told: Progressed | undefined =
      progressed &&
      ((read) => {
        progressed(read, size);
      });
    const buffer = Buffer.allocUnsafe(chunk);
    const filled = await fill(file, buffer, 0);
    const mark = markOfUtf8(buffer.subarray(0, filled));
    if (mark === undefined) yield* asText(path, begin, keepsSources, size, told);
    else yield* asBytes(file, { buffer, filled }, mark, new ByteRows(begin, keepsSources), size, told);
  } finally {
    await file.close();
  }
}

async function* asBytes(
  file: FileHandle,
  first: { readonly buffer: Buffer; readonly filled: number },
  mark: number,
  rows: ByteRows,
  size: number,
  progressed: Progressed | undefined,
): AsyncGenerator<readonly Sifted<Row>[], void> {
  let { buffer, filled } = first;
  buffer.copyWithin(0, mark, filled);
  filled -= mark;
  let offset = mark;
  for (let isLast = filled + mark < buffer.length; ;) {
    const to = isLast ? filled : buffer.lastIndexOf(NEWLINE, filled - 1) + 1;
    if (to > 0 || isLast) {
      const { sifted, read } = rows.take(buffer.subarray(0, to), offset, isLast);
      if (sifted.length > 0) yield sifted;
      buffer.copyWithin(0, read, filled);
      filled -= read;
      offset += read;
      progressed?.(offset, size);
    }
    if (isLast) return;
    // A row that is longer than the buffer.
    if (filled * 2 > buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    const end = await fill(file, buffer, filled);
    isLast = end < buffer.length;
    filled = end;
  }
}

/**
 * Reads on until the buffer is full, or the file is at its end: where what was read ends. At once: to have another thread read so little takes longer
 * than reading does. Signals and the terminal get their turn in between.
 */
async function fill(file: FileHandle, buffer: Buffer, from: number): Promise<number> {
  await setImmediate();
  let end = from;
  while (end < buffer.length) {
    const bytesRead = readSync(file.fd, buffer, end, buffer.length - end, null);
    if (bytesRead === 0) return end;
    end += bytesRead;
  }
  return end;
}

/** UTF-16, and lines that end in a bare CR. */
async function* asText(
  path: string,
  begin: BeginsTable,
  keepsSources: boolean,
  size: number,
  progressed: Progressed | undefined,
): AsyncGenerator<readonly Sifted<Row>[], void> {
  const sieve = new Sieve<Row>(keepsSources);
  let judge: RowJudge | undefined;
  let read = 0;
  const chunks = createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>;
  const counted = (async function* () {
    for await (const chunk of chunks) {
      yield chunk;
      progressed?.((read += chunk.length), size);
    }
  })();
  for await (const block of readRows(counted)) {
    for (const row of block) {
      if (row.cells === undefined) sieve.keep(row);
      else if (judge === undefined) {
        judge = begin(row);
        sieve.keep(row);
      } else if (judge.passesText(row)) sieve.pass(() => row.source);
      else sieve.keep(row);
    }
    yield sieve.take();
  }
}
