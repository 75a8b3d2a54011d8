import { recordVerdicts } from "@zoho-preflight/validator/checks";

import { ColumnJudge } from "./column-judge.ts";
import { siftParts } from "./csv-parts.ts";
import { columnsOfHeader } from "./columns.ts";
import { CsvForm } from "./csv-form.ts";
import { siftCsv } from "./csv-rows.ts";
import { BrokenRows } from "./table-options.ts";
import { RECORDS, TableRequests } from "./table-requests.ts";
import { RepeatedRows, Uniques } from "./uniques.ts";
import type { RowJudge } from "./byte-rows.ts";
import type { TakesUnique } from "./column-judge.ts";
import type { Column } from "./columns.ts";
import type { Repeat } from "./repeats.ts";
import type { TableOptions } from "./table-options.ts";
import type { Row } from "./text-rows.ts";
import type { FoundOrPassed } from "../found.ts";

/**
 * A CSV file as the requests that would send it, 100 rows each. The first one stands for the header: what is wrong with a column is reported
 * there, and once. A row that is broken is a problem with its row and its offset in bytes, and the next ones are read. Rows that pass all that is asked
 * of their columns are only counted. A value that must be unique and stands in an earlier row, however far above, is a separate request at the end.
 */
export async function* csvTable(
  path: string,
  file: string,
  options: TableOptions,
): AsyncGenerator<FoundOrPassed, void> {
  const broken = new BrokenRows(file);
  const table: { sheet?: Sheet } = {};
  const begin = (header: Row): RowJudge => (table.sheet = new Sheet(file, header, options)).judge;
  const { wants, parts, progressed } = options;
  const keepsSources = wants?.sources === true;
  const takesUnique: TakesUnique = (number, hash, row) => {
    table.sheet?.uniques.add(number, hash, row);
  };
  const rows =
    parts === undefined || keepsSources || wants?.all !== false
      ? siftCsv(path, begin, { keepsSources, progressed })
      : siftParts(path, begin, parts, takesUnique, {
          progressed,
          ...(parts.bytes === undefined ? {} : { bytes: parts.bytes }),
        });
  try {
    for await (const sifted of rows)
      for (const rows of sifted) {
        const { sheet } = table;
        if ("why" in rows) yield broken.problem(rows, sheet?.form.header ?? "");
        else if (sheet === undefined) continue;
        else if ("passed" in rows) yield* sheet.requests.pass(rows.passed, rows.sources);
        else if (rows === sheet.header) yield* sheet.head();
        else yield* sheet.requests.keep(rows);
      }
    if (table.sheet === undefined) {
      if (!broken.any) yield { kind: "problem", file, text: "this file is empty" };
      return;
    }
    yield* table.sheet.requests.end();
    yield* table.sheet.repeats(path);
  } finally {
    table.sheet?.uniques.close();
  }
}

/** Bytes that are read at once where every row may be one to report: so many of short rows would outlive V8's young generation. */
const FEW = 16 << 10;

function columnsOf(header: Row, { records, preflight, map = {} }: TableOptions): readonly Column[] {
  const fields = preflight.snapshot.module(records.module)?.fields ?? [];
  return columnsOfHeader(header.cells, fields, records.operation, map);
}

function isSifted({ isPartial }: CsvForm, { wants }: TableOptions): boolean {
  return wants !== undefined && !wants.all && !isPartial;
}

/** Judges the rows below a header. */
export function columnJudge(header: Row, options: TableOptions, takesUnique: TakesUnique): RowJudge {
  const { records, preflight, map = {} } = options;
  const columns = columnsOf(header, options);
  const form = new CsvForm("", header, columns, map.filled ?? []);
  const verdicts = isSifted(form, options)
    ? recordVerdicts(preflight, new TableRequests(form, records, true).request, RECORDS)
    : undefined;
  return new ColumnJudge(columns, verdicts, takesUnique);
}

/** What stands below a header. */
class Sheet {
  readonly header: Row;
  readonly form: CsvForm;
  readonly requests: TableRequests<Row>;
  readonly judge: RowJudge;
  readonly uniques: Uniques;
  readonly #columns: readonly Column[];
  /** By their number among the unique ones. */
  readonly #unique: readonly number[];

  constructor(file: string, header: Row, options: TableOptions) {
    const { records, map = {} } = options;
    this.header = header;
    this.#columns = columnsOf(header, options);
    this.form = new CsvForm(file, header, this.#columns, map.filled ?? []);
    this.requests = new TableRequests(this.form, records, isSifted(this.form, options));
    this.#unique = this.#columns.flatMap(({ unique }, index) => (unique === undefined ? [] : [index]));
    this.uniques = new Uniques(this.#unique.length);
    this.judge = columnJudge(header, options, (number, hash, row) => {
      this.uniques.add(number, hash, row);
    });
  }

  *head(): Generator<FoundOrPassed, void> {
    yield* this.form.twice();
    yield { ...this.requests.found([this.header], [this.form.headRecord()]), partial: true };
  }

  /** Reads the file again where some rows have values that others have too. */
  async *repeats(path: string): AsyncGenerator<FoundOrPassed, void> {
    const repeated = new RepeatedRows(this.uniques);
    if (repeated.isDone) return;
    const judge: RowJudge = {
      passesBytes: (_, row) => !repeated.take(row),
      passesText: ({ row }) => !repeated.take(row),
    };
    for await (const sifted of siftCsv(path, () => judge, { chunk: FEW }))
      for (const row of sifted)
        if ("cells" in row && row.cells !== undefined && row.row !== this.header.row)
          yield* this.#repeated(row, repeated.next());
    yield* this.requests.endRepeats();
  }

  *#repeated(row: Row, repeats: readonly Repeat[]): Generator<FoundOrPassed, void> {
    for (const { column, first } of repeats) {
      const index = this.#unique[column] ?? 0;
      const { api_name = "" } = this.#columns[index] ?? {};
      yield* this.requests.repeat({ row, api_name, value: this.form.value(row, index), first });
    }
  }
}
