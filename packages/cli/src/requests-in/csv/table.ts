import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { cellRange } from "./cell-range.ts";
import { lineEnds } from "./rows.ts";
import type { Column } from "./columns.ts";
import type { Row } from "./rows.ts";
import type { FoundRequest, Problem, RequestPath } from "../found.ts";
import type { Place } from "../place.ts";
import type { RecordsOf } from "../records.ts";
import type { Issue } from "@zoho-preflight/validator";

/** What the check `unique-in-batch` says of a value, or of an id. */
interface Repeat {
  readonly api_name: string;
  readonly value: string;
  readonly module: string;
}

/** The rows below one header as the requests that send them. */
export class Table {
  readonly #file: string;
  readonly #header: Row;
  readonly #columns: readonly Column[];
  readonly #filled: readonly string[];
  readonly #sent: readonly { readonly api_name: string; readonly index: number; readonly read: Column["read"] }[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #blank: Readonly<Record<string, unknown>>;
  readonly #request: { readonly method: string; readonly url: string };
  readonly #isPartial: boolean;

  /** @param filled fields that the sender fills in, whatever the table holds */
  constructor(
    file: string,
    header: Row,
    columns: readonly Column[],
    { module, operation, version }: RecordsOf,
    filled: readonly string[],
  ) {
    this.#file = file;
    this.#header = header;
    this.#columns = columns;
    this.#filled = filled;
    this.#sent = columns.flatMap(({ api_name, isSent, read }, index) => (isSent ? [{ api_name, index, read }] : []));
    this.#index = new Map(columns.map(({ api_name }, index) => [api_name, index]));
    // All records begin as copies of one, so that they have one shape to V8; JSON knows no undefined.
    const values = new Map<string, unknown>(this.#sent.map(({ api_name }) => [api_name, undefined]));
    for (const name of filled) values.set(name, UNKNOWN);
    this.#blank = Object.fromEntries(values);
    this.#isPartial = filled.length > 0 || this.#sent.some(({ read }) => read?.("") === UNKNOWN);
    const url = `/crm/${version}/${encodeURIComponent(module)}${operation === "upsert" ? "/upsert" : ""}`;
    this.#request = { method: operation === "update" ? "PUT" : "POST", url };
  }

  /** A record of which only the keys are known: what is wrong with a column is reported once. */
  head(): FoundRequest {
    const names = this.#columns.flatMap(({ api_name }) => (api_name === "" ? [] : [api_name]));
    const record = Object.fromEntries([...names, ...this.#filled].map((name) => [name, UNKNOWN]));
    return {
      ...this.#found([this.#header], [record]),
      partial: true,
      table: { header: this.#header.source, rows: [] },
    };
  }

  /** Columns that fill the same field. */
  *twice(): Generator<Problem, void> {
    const seen = new Map<string, string>();
    for (const [index, { api_name, header }] of this.#columns.entries()) {
      if (api_name === "") continue;
      const first = seen.get(api_name);
      const { line, column } = this.#placeOf(this.#header, index);
      if (first !== undefined)
        yield {
          kind: "problem",
          file: this.#file,
          line,
          column,
          text: `the columns ${JSON.stringify(first)} and ${JSON.stringify(header)} fill the same field, ${api_name}; the last one counts`,
          isWarning: true,
        };
      seen.set(api_name, header);
    }
  }

  /** The request that sends some rows. */
  request(rows: readonly Row[]): FoundRequest {
    const records = rows.map(({ cells }) => {
      const record = { ...this.#blank };
      for (const { api_name, index, read } of this.#sent) {
        const text = cells[index] ?? "";
        if (text !== "") record[api_name] = read === undefined ? text : read(text);
      }
      return record;
    });
    return {
      ...this.#found(rows, records),
      ...(this.#isPartial ? { partial: true as const } : {}),
      table: { header: this.#header.source, rows: rows.map(({ source }) => source) },
      isTold: (issue) => issue.check === "unique-in-batch" || this.#isOfColumns(issue),
    };
  }

  /** Two records of which only the repeated value is known, so that the check itself speaks; `first` is the row that has it too, maybe far above. */
  repeated(row: Row, index: number, first: number): FoundRequest {
    const { api_name = "", read } = this.#columns[index] ?? {};
    const text = row.cells[index] ?? "";
    const record = { [api_name]: read === undefined ? text : read(text) };
    const earlier = `row ${first}`;
    return {
      ...this.#found([row, row], [record, { ...record }]),
      table: { header: this.#header.source, rows: [] },
      isTold: ({ check }) => check !== "unique-in-batch",
      says: {
        "unique-in-batch": {
          value: ({ api_name, value, module }: Repeat) =>
            `${JSON.stringify(api_name)} must be unique in ${module}, but ${earlier} has ${JSON.stringify(value)} as well. Zoho may refuse this record.`,
          id: ({ value }: Repeat) =>
            `The record ${JSON.stringify(value)} is already updated by ${earlier}; only one of the two updates lasts.`,
        },
      },
    };
  }

  #found(rows: readonly Row[], records: readonly unknown[]): FoundRequest {
    const [first = this.#header] = rows;
    return {
      kind: "request",
      file: this.#file,
      line: first.line,
      column: 1,
      request: { ...this.#request, body: { data: records } },
      place: (path) => this.#place(rows, path),
    };
  }

  /** A field that no column fills lacks in every row. */
  #isOfColumns({ check, because }: Issue): boolean {
    return check === "mandatory-fields" && !this.#index.has(String(because.facts["api_name"]));
  }

  #place(rows: readonly Row[], [, , number, name]: RequestPath): Place {
    const row = (typeof number === "number" ? rows[number] : undefined) ?? rows[0] ?? this.#header;
    return this.#placeOf(row, typeof name === "string" ? this.#index.get(name) : undefined);
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
