import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

import { columnsOfHeader } from "./columns.ts";
import { readRows } from "./rows.ts";
import { Table } from "./table.ts";
import { UniqueRows } from "./unique-rows.ts";
import type { Column } from "./columns.ts";
import type { BrokenRow, Row } from "./rows.ts";
import type { TableMap } from "./table-map.ts";
import type { Found, FoundRequest, Problem } from "../found.ts";
import type { RecordsOf } from "../records.ts";
import type { Snapshot } from "@zoho-preflight/validator";

/** Records of a request, as many as Zoho takes at once. */
const RECORDS = 100;
/** Broken rows that are reported one by one; of more, their number. */
const TOLD = 20;

/** What a table is read by. */
export interface TableOptions {
  readonly records: RecordsOf;
  readonly snapshot: Snapshot;
  readonly map?: TableMap | undefined;
  /** Called while rows are read, with bytes. */
  readonly progressed?: ((read: number, of: number) => void) | undefined;
}

/**
 * A CSV file as the requests that would send it, 100 rows each. The first one stands for the header: what is wrong with a column is reported
 * there, and once. A row that is broken is a problem with its row and its offset in bytes, and the next ones are read. A value that must be unique
 * and stands in an earlier row, however far above, is a separate request.
 */
export async function* csvRequests(path: string, file: string, options: TableOptions): AsyncGenerator<Found, void> {
  let sheet: Sheet | undefined;
  let broken = 0;
  try {
    for await (const block of readRows(stream(path, options.progressed)))
      for (const row of block) {
        if (row.cells === undefined) {
          broken++;
          yield brokenRow(file, row, sheet?.header, broken > TOLD);
        } else if (sheet === undefined) {
          sheet = new Sheet(file, row, options);
          yield* sheet.head();
        } else yield* sheet.take(row);
      }
    if (sheet === undefined) return;
    yield* sheet.end();
    const later = sheet.later();
    if (later.size > 0)
      for await (const block of readRows(stream(path)))
        for (const row of block) if (row.cells !== undefined) yield* sheet.repeated(row, later.get(row.row) ?? []);
  } finally {
    sheet?.close();
  }
}

async function* stream(path: string, progressed?: TableOptions["progressed"]): AsyncGenerator<Uint8Array, void> {
  const size = progressed === undefined ? 0 : (await stat(path)).size;
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 17 }) as AsyncIterable<Uint8Array>) {
    yield chunk;
    read += chunk.length;
    progressed?.(read, size);
  }
}

function brokenRow(file: string, row: BrokenRow, header: string | undefined, isQuiet: boolean): Problem {
  return {
    kind: "problem",
    file,
    line: row.line,
    column: row.column,
    text: `row ${row.row}, at byte ${row.offset}: ${row.why}`,
    row: { header: header ?? "", source: row.source },
    ...(isQuiet ? { isQuiet: true as const } : {}),
  };
}

/** A value in a row that an earlier row has: the column, and that row. */
interface Repeat {
  readonly column: number;
  readonly first: number;
}

/** The rows below a header, on their way into requests. */
class Sheet {
  readonly header: string;
  readonly #table: Table;
  readonly #unique: readonly { readonly column: number; readonly rows: UniqueRows }[];
  #rows: Row[] = [];

  constructor(file: string, header: Row, { records, snapshot, map = {} }: TableOptions) {
    const fields = snapshot.module(records.module)?.fields ?? [];
    const columns: readonly Column[] = columnsOfHeader(header.cells, fields, records.operation, map);
    this.header = header.source;
    this.#table = new Table(file, header, columns, records, map.filled ?? []);
    this.#unique = columns.flatMap(({ unique }, column) =>
      unique === undefined ? [] : [{ column, rows: new UniqueRows(unique) }],
    );
  }

  *head(): Generator<Found, void> {
    yield* this.#table.twice();
    yield this.#table.head();
  }

  *take(row: Row): Generator<FoundRequest, void> {
    for (const { column, rows } of this.#unique) {
      const text = row.cells[column] ?? "";
      const first = text === "" ? undefined : rows.add(text, row.row);
      if (first !== undefined) yield this.#table.repeated(row, column, first);
    }
    this.#rows.push(row);
    if (this.#rows.length === RECORDS) yield* this.end();
  }

  /** The rows that wait for a full request. */
  *end(): Generator<FoundRequest, void> {
    if (this.#rows.length > 0) yield this.#table.request(this.#rows);
    this.#rows = [];
  }

  /** What is repeated where the values did not fit into memory, by its row. */
  later(): ReadonlyMap<number, readonly Repeat[]> {
    const later = new Map<number, Repeat[]>();
    for (const { column, rows } of this.#unique)
      for (const { row, first } of rows.later()) {
        const repeats = later.get(row) ?? [];
        later.set(row, repeats);
        repeats.push({ column, first });
      }
    return later;
  }

  *repeated(row: Row, repeats: readonly Repeat[]): Generator<FoundRequest, void> {
    for (const { column, first } of repeats) yield this.#table.repeated(row, column, first);
  }

  close(): void {
    for (const { rows } of this.#unique) rows.close();
  }
}
