import { open, stat } from "node:fs/promises";

import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { columnsOfHeader } from "../columns.ts";
import { judgedRecords } from "../judged-records.ts";
import { TableRequests } from "../table-requests.ts";
import { Sieve } from "../table-row.ts";
import { findCompressors, findParquet } from "./find-parquet.ts";
import { declaredColumns } from "./parquet-columns.ts";
import { ParquetForm } from "./parquet-form.ts";
import { groupsOf } from "./row-groups.ts";
import { cellValue, PARSERS, Unturned } from "./parquet-values.ts";
import type { Column } from "../columns.ts";
import type { JudgeRecord, SiftRecords } from "../judged-records.ts";
import type { RecordLine } from "../record-form.ts";
import type { TableOptions } from "../table-options.ts";
import type { BrokenRow, Sifted } from "../table-row.ts";
import type { FoundOrPassed, Problem } from "../../found.ts";
import type { ParquetColumn } from "./parquet-columns.ts";
import type { RowGroup } from "./row-groups.ts";

const MAGIC = "PAR1";

const NOT_INSTALLED =
  "Parquet files are read by the package hyparquet, which is not installed: npm install --save-dev hyparquet";

type Cells = Readonly<Record<string, unknown>>;

/**
 * A Parquet file as the requests that would send it, 100 rows each: its row groups one after the other, so that no more than one of them is in memory. What
 * is wrong with a column is reported once. Row groups that cannot be read are problems, as are columns and values that JSON cannot hold.
 *
 * @param beside files in whose folders, or above, the packages are looked for that read it
 */
export async function* parquetTable(
  path: string,
  file: string,
  beside: readonly (string | URL)[],
  options: TableOptions,
): AsyncGenerator<FoundOrPassed, void> {
  const problem = (text: string): Problem => ({ kind: "problem", file, text });
  const parquet = await findParquet(beside);
  const broken = parquet === undefined ? NOT_INSTALLED : await whyNotParquet(path);
  if (parquet === undefined || broken !== undefined) {
    yield problem(broken ?? NOT_INSTALLED);
    return;
  }
  const { size } = await stat(path);
  const buffer = await parquet.asyncBufferFromFile(path);
  let metadata: Awaited<ReturnType<typeof parquet.parquetMetadataAsync>>;
  try {
    metadata = await parquet.parquetMetadataAsync(buffer, { parsers: PARSERS, geoparquet: false });
  } catch (error) {
    yield problem(`at byte ${size - 8}: the list of columns at the end of this file cannot be read (${saidBy(error)})`);
    return;
  }
  const columns = declaredColumns(parquet.parquetSchema(metadata));
  const sheet = new Sheet(file, columns, options);
  for (const { name, unread } of columns)
    if (unread !== undefined)
      yield problem(`column ${JSON.stringify(name)}: it holds ${unread}, which no field takes; it was not checked`);
  const compressors = await findCompressors(beside);
  const groups = groupsOf(metadata, compressors);
  const names = columns.flatMap(({ name, unread }) => (unread === undefined ? [name] : []));
  const failed: Problem[] = [];

  const read = async (group: RowGroup): Promise<readonly Cells[]> => {
    let rows: readonly Cells[] = [];
    await parquet.parquetRead({
      file: buffer,
      metadata,
      columns: names,
      rowStart: group.start,
      rowEnd: group.end,
      rowFormat: "object",
      parsers: PARSERS,
      utf8: false,
      ...(compressors === undefined ? {} : { compressors }),
      onComplete: (all: readonly Cells[]) => {
        rows = all;
      },
    });
    return rows;
  };

  const sift: SiftRecords = async function* (judge, isFirstTime) {
    for (const group of groups) {
      let rows: readonly Cells[];
      try {
        if (group.lacks !== undefined) throw new Error(group.lacks);
        rows = await read(group);
      } catch (error) {
        if (isFirstTime) failed.push(problem(`${group.name}: these rows cannot be read (${saidBy(error)})`));
        continue;
      }
      yield sheet.sift(rows, group.start, judge);
      if (isFirstTime) options.progressed?.(Math.min(group.last, size), size);
    }
  };
  yield* sheet.form.twice();
  yield {
    ...new TableRequests(sheet.form, options.records, false).found([sheet.form.head], [sheet.form.head.record]),
    partial: true,
  };
  yield* judgedRecords(sheet.form, sift, options);
  yield* failed;
}

/** Why a file holds no Parquet, with the place; undefined where it may. */
async function whyNotParquet(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const word = async (position: number): Promise<string> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, Math.max(0, position));
      return buffer.toString("latin1", 0, bytesRead);
    };
    const first = await word(0);
    if (first === "PARE") return "at byte 0: this Parquet file is encrypted, and was not read";
    if (first !== MAGIC) return `at byte 0: this is not a Parquet file, which begins with ${MAGIC}`;
    if (size < 12 || (await word(size - MAGIC.length)) !== MAGIC)
      return `at byte ${size}: this file ends in the middle; a Parquet file ends with ${MAGIC}`;
    return undefined;
  } finally {
    await file.close();
  }
}

function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The columns of a file and the fields that they fill. */
class Sheet {
  readonly form: ParquetForm;
  readonly #filling: readonly (Column & ParquetColumn)[];

  constructor(file: string, declared: readonly ParquetColumn[], { records, preflight, map = {} }: TableOptions) {
    const fields = preflight.snapshot.module(records.module)?.fields ?? [];
    const header = declared.map(({ name }) => name);
    const columns = columnsOfHeader(header, fields, records.operation, map);
    this.#filling = columns.flatMap((column, index) => {
      const { name, ...how } = declared[index] ?? { name: "" };
      return column.isSent ? [{ ...column, ...how, name }] : [];
    });
    const isPartial = this.#filling.some(({ unread }) => unread !== undefined);
    this.form = new ParquetForm(file, columns, map.filled ?? [], isPartial);
  }

  /** @param start rows before these */
  sift(rows: readonly Cells[], start: number, judge: JudgeRecord): readonly Sifted<RecordLine>[] {
    const sieve = new Sieve<RecordLine>(false);
    for (const [at, cells] of rows.entries()) {
      const row = start + at + 1;
      const read = this.#read(cells, row);
      if ("why" in read) sieve.keep(read);
      else if (judge(read.record, row)) sieve.pass(() => "");
      else sieve.keep({ ...read, source: this.#source(read.record) });
    }
    return sieve.take();
  }

  #read(cells: Cells, row: number): RecordLine | BrokenRow {
    const record = this.form.blank();
    for (const column of this.#filling) {
      if (column.unread !== undefined || column.read?.("") === UNKNOWN) {
        record[column.api_name] = UNKNOWN;
        continue;
      }
      try {
        const value = cellValue(cells[column.name], column, column.scale);
        if (value !== undefined) record[column.api_name] = value;
      } catch (error) {
        if (!(error instanceof Unturned)) throw error;
        const why = `column ${JSON.stringify(column.header)}: ${error.message}`;
        return { row, line: row, column: 1, source: this.#source(record), why };
      }
    }
    return { row, line: row, source: "", record };
  }

  /** A record as a line with the names of the columns. */
  #source(record: Cells): string {
    const known = this.#filling.flatMap(({ header, api_name }) => {
      const value = record[api_name];
      return value === undefined || value === UNKNOWN ? [] : [[header, value] as const];
    });
    return JSON.stringify(Object.fromEntries(known));
  }
}
