import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { Lines } from "../../place.ts";
import { recordPlace } from "../../request-place.ts";
import { filledTwice } from "../columns.ts";
import type { Column } from "../columns.ts";
import type { RecordLine } from "../record-form.ts";
import type { TableForm } from "../table-requests.ts";
import type { Part, Problem, RequestPath } from "../../found.ts";
import type { Place } from "../../place.ts";
import type { Issue } from "@zoho-preflight/validator";

/** Rows of a Parquet file, each shown as a line of JSON with the names that the columns have. */
export class ParquetForm implements TableForm<RecordLine> {
  readonly file: string;
  readonly header = "";
  readonly isPartial: boolean;
  readonly record = ({ record }: RecordLine): RecordLine["record"] => record;
  /** Stands for the columns, and is before all rows. */
  readonly head: RecordLine;
  readonly #columns: readonly Column[];
  readonly #filled: readonly string[];
  readonly #names: ReadonlySet<string>;

  /** @param filled fields that the sender fills in. @param isPartial values of some columns are not known */
  constructor(file: string, columns: readonly Column[], filled: readonly string[], isPartial: boolean) {
    this.file = file;
    this.#columns = columns;
    this.#filled = filled;
    this.isPartial = isPartial || filled.length > 0 || columns.some(({ read }) => read?.("") === UNKNOWN);
    const names = [...columns.flatMap(({ api_name }) => (api_name === "" ? [] : [api_name])), ...filled];
    this.#names = new Set(names);
    const record = Object.fromEntries(names.map((name) => [name, UNKNOWN]));
    this.head = { row: 0, line: 1, source: columns.map(({ header }) => header).join(", "), record };
  }

  /** What every record begins with: fields of the sender's. */
  blank(): Record<string, unknown> {
    return Object.fromEntries(this.#filled.map((name) => [name, UNKNOWN]));
  }

  /** Columns that fill the same field. */
  *twice(): Generator<Problem, void> {
    for (const { text } of filledTwice(this.#columns))
      yield { kind: "problem", file: this.file, line: 1, column: 1, text, isWarning: true };
  }

  /** A field that no column fills lacks in every row. */
  readonly isOfHeader = ({ check, because }: Issue): boolean =>
    check === "mandatory-fields" && !this.#names.has(String(because.facts["api_name"]));

  readonly place = (at: RecordLine, [name, ...rest]: RequestPath, part: Part): Place => {
    const { row, line, source } = at;
    const index = this.#columns.findLastIndex(({ api_name }) => api_name === name);
    const column = this.#columns[index]?.header;
    const lines = new Lines(source, line);
    if (at === this.head) {
      const before = this.#columns.slice(0, index).map(({ header }) => `${header}, `);
      const start = column === undefined ? 0 : before.join("").length;
      return lines.place(start, column === undefined ? source.length : start + column.length);
    }
    const place = recordPlace(
      { text: source, start: 0, lines },
      column === undefined ? undefined : [column, ...rest],
      part,
    );
    return { ...place, cell: { row, ...(column === undefined ? {} : { column }) } };
  };
}
