import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { cellRange } from "./cell-range.ts";
import { filledTwice } from "./columns.ts";
import { lineEnds } from "./text-rows.ts";
import type { Column } from "./columns.ts";
import type { TableForm } from "./table-requests.ts";
import type { Row } from "./text-rows.ts";
import type { Problem, RequestPath } from "../found.ts";
import type { Place } from "../place.ts";
import type { Issue } from "@zoho-preflight/validator";

/** The rows below the header of a CSV file. */
export class CsvForm implements TableForm<Row> {
  readonly file: string;
  readonly header: string;
  readonly isPartial: boolean;
  readonly #header: Row;
  readonly #columns: readonly Column[];
  readonly #filled: readonly string[];
  readonly #sent: readonly { readonly api_name: string; readonly index: number; readonly read: Column["read"] }[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #blank: Readonly<Record<string, unknown>>;

  /** @param filled fields that the sender fills in, whatever the table holds */
  constructor(file: string, header: Row, columns: readonly Column[], filled: readonly string[]) {
    this.file = file;
    this.header = header.source;
    this.#header = header;
    this.#columns = columns;
    this.#filled = filled;
    this.#sent = columns.flatMap(({ api_name, isSent, read }, index) => (isSent ? [{ api_name, index, read }] : []));
    this.#index = new Map(columns.map(({ api_name }, index) => [api_name, index]));
    // All records begin as copies of one, so that they have one shape to V8; JSON knows no undefined.
    const values = new Map<string, unknown>(this.#sent.map(({ api_name }) => [api_name, undefined]));
    for (const name of filled) values.set(name, UNKNOWN);
    this.#blank = Object.fromEntries(values);
    this.isPartial = filled.length > 0 || this.#sent.some(({ read }) => read?.("") === UNKNOWN);
  }

  /** A record of which only the keys are known: what is wrong with a column is reported once. */
  headRecord(): Readonly<Record<string, unknown>> {
    const names = this.#columns.flatMap(({ api_name }) => (api_name === "" ? [] : [api_name]));
    return Object.fromEntries([...names, ...this.#filled].map((name) => [name, UNKNOWN]));
  }

  /** Columns that fill the same field. */
  *twice(): Generator<Problem, void> {
    for (const { index, text } of filledTwice(this.#columns)) {
      const { line, column } = this.#placeOf(this.#header, index);
      yield { kind: "problem", file: this.file, line, column, text, isWarning: true };
    }
  }

  // An arrow function, since it is taken from the form.
  readonly record = ({ cells }: Row): Readonly<Record<string, unknown>> => {
    const record = { ...this.#blank };
    for (const { api_name, index, read } of this.#sent) {
      const text = cells[index] ?? "";
      if (text !== "") record[api_name] = read === undefined ? text : read(text);
    }
    return record;
  };

  readonly place = (row: Row, [name]: RequestPath): Place =>
    this.#placeOf(row, typeof name === "string" ? this.#index.get(name) : undefined);

  /** A field that no column fills lacks in every row. */
  readonly isOfHeader = ({ check, because }: Issue): boolean =>
    check === "mandatory-fields" && !this.#index.has(String(because.facts["api_name"]));

  /** The value of a cell as a record has it. */
  value({ cells }: Row, index: number): unknown {
    const text = cells[index] ?? "";
    const { read } = this.#columns[index] ?? {};
    return read === undefined ? text : read(text);
  }

  #placeOf({ row, line, source }: Row, index: number | undefined): Place {
    const range =
      index === undefined ? { start: 0, end: source.length } : cellRange(source, this.#header.source, index);
    const column = index === undefined ? undefined : this.#columns[index]?.header;
    const start = source.lastIndexOf("\n", range.start - 1) + 1;
    const end = source.indexOf("\n", range.start);
    const text = source.slice(start, end < 0 ? undefined : end);
    return {
      line: line + lineEnds(source.slice(0, start)),
      column: range.start - start + 1,
      length: Math.max(1, Math.min(range.end - range.start, text.length - (range.start - start))),
      source: text,
      cell: { row, ...(column === undefined ? {} : { column }) },
    };
  }
}
