import { PASSED } from "@zoho-preflight/validator/checks";

import type { TableRow } from "./table-row.ts";
import type { FoundOrPassed, FoundRequest, Part, RequestPath } from "../found.ts";
import type { Place } from "../place.ts";
import type { RecordsOf } from "../records.ts";
import type { Issue } from "@zoho-preflight/validator";

/** Records of a request, as many as Zoho takes at once. */
export const RECORDS = 100;

/** What the check `unique-in-batch` says of a value, or of an id. */
interface SaidRepeat {
  readonly api_name: string;
  readonly value: string;
  readonly module: string;
  /** The place of the first record in the request. */
  readonly first: number;
}

/** A value that an earlier row has as well. */
interface RepeatedValue<Row> {
  readonly row: Row;
  readonly api_name: string;
  readonly value: unknown;
  /** That row. */
  readonly first: number;
}

/** How the rows of a table are written. */
export interface TableForm<Row extends TableRow> {
  readonly file: string;
  /** Stands above rows that are written elsewhere; of records, nothing. */
  readonly header: string;
  /** Some of its values cannot be known. */
  readonly isPartial: boolean;
  readonly record: (row: Row) => Readonly<Record<string, unknown>>;
  /** The place of a path within the record, `["Stage"]`. */
  readonly place: (row: Row, path: RequestPath, part: Part) => Place;
  /** An issue that was reported where the header was judged. */
  readonly isOfHeader: (issue: Issue) => boolean;
}

/** Nothing, which is what is ready nearly always. */
const NONE: readonly FoundOrPassed[] = [];

/** Makes of a table's rows the requests that would send them, 100 rows each. */
export class TableRequests<Row extends TableRow> {
  readonly #form: TableForm<Row>;
  /** Without its body. */
  readonly request: { readonly method: string; readonly url: string };
  readonly #isSifted: boolean;
  /** Of the request that is being filled: its rows so far, those that are kept with their places, and the sources that are known. */
  #count = 0;
  #kept = new Map<number, Row>();
  #sources: (string | undefined)[] = [];
  #repeated: RepeatedValue<Row>[] = [];
  /** Requests of which all rows pass, one after the other. */
  #passed = 0;
  #passedRows = 0;
  #ready: FoundOrPassed[] = [];

  /** @param isSifted rows that pass are left out of what is kept; otherwise all rows are */
  constructor(form: TableForm<Row>, { module, operation, version }: RecordsOf, isSifted: boolean) {
    this.#form = form;
    this.#isSifted = isSifted;
    const url = `/crm/${version}/${encodeURIComponent(module)}${operation === "upsert" ? "/upsert" : ""}`;
    this.request = { method: operation === "update" ? "PUT" : "POST", url };
  }

  /** Takes a row that is to be judged. */
  keep(row: Row): void {
    this.#kept.set(this.#count, row);
    this.#sources[this.#count] = row.source;
    this.#add(1);
  }

  /** Takes rows that pass. */
  pass(rows: number, sources: readonly string[] = []): void {
    for (let done = 0; done < rows;) {
      const taken = Math.min(rows - done, RECORDS - this.#count);
      for (const [at, source] of sources.slice(done, done + taken).entries()) this.#sources[this.#count + at] = source;
      done += taken;
      this.#add(taken);
    }
  }

  /** The rows that wait for a full request. */
  end(): void {
    if (this.#count > 0) this.#close();
    this.#endPassed();
  }

  /** The requests that are full since the last time. */
  take(): readonly FoundOrPassed[] {
    if (this.#ready.length === 0) return NONE;
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** A request of some rows of which only these records are known. */
  found(rows: readonly Row[], records: readonly unknown[]): FoundRequest {
    const { file, header, place } = this.#form;
    return {
      kind: "request",
      file,
      line: rows[0]?.line ?? 1,
      column: 1,
      request: { ...this.request, body: { data: records } },
      table: { header, rows: [] },
      place: ([, , at, ...rest], part) => {
        const row = (typeof at === "number" ? rows[at] : undefined) ?? rows[0];
        return row === undefined ? { line: 1, column: 1, length: 1, source: "" } : place(row, rest, part);
      },
    };
  }

  /** Takes a value that stands in an earlier row too; as many as fit are reported with one request. */
  *repeat(repeated: RepeatedValue<Row>): Generator<FoundRequest, void> {
    this.#repeated.push(repeated);
    if (this.#repeated.length * 2 === RECORDS) yield* this.endRepeats();
  }

  /**
   * Of each repeated value two records of which nothing else is known, so that the check itself speaks; it is about the second one, and says the row
   * that has the value first, maybe far above.
   */
  *endRepeats(): Generator<FoundRequest, void> {
    const repeated = this.#repeated;
    this.#repeated = [];
    if (repeated.length === 0) return;
    const earlier = (place: number): string => `row ${repeated[place >> 1]?.first ?? ""}`;
    yield {
      ...this.found(
        repeated.flatMap(({ row }) => [row, row]),
        repeated.flatMap(({ api_name, value }) => [{ [api_name]: value }, { [api_name]: value }]),
      ),
      isTold: ({ check, path }) => check !== "unique-in-batch" || Number(path[2]) % 2 === 0,
      says: {
        "unique-in-batch": {
          value: ({ api_name, value, module, first }: SaidRepeat) =>
            `${JSON.stringify(api_name)} must be unique in ${module}, but ${earlier(first)} has ${JSON.stringify(value)} as well. Zoho may refuse this record.`,
          id: ({ value, first }: SaidRepeat) =>
            `The record ${JSON.stringify(value)} is already updated by ${earlier(first)}; only one of the two updates lasts.`,
        },
      },
    };
  }

  #add(rows: number): void {
    this.#count += rows;
    if (this.#count === RECORDS) this.#close();
  }

  #close(): void {
    const [count, kept, sources] = [this.#count, this.#kept, this.#sources];
    this.#count = 0;
    if (kept.size === 0) {
      this.#passed++;
      this.#passedRows += count;
      // Of rows that somebody wants, no more than a request's are held.
      if (sources.length > 0) this.#endPassed();
      return;
    }
    this.#kept = new Map();
    this.#sources = [];
    this.#endPassed();
    this.#ready.push(this.#requestOf(count, kept, sources));
  }

  #endPassed(): void {
    const [requests, count, rows] = [this.#passed, this.#passedRows, this.#sources];
    if (requests === 0) return;
    this.#passed = 0;
    this.#passedRows = 0;
    this.#sources = [];
    const { file, header } = this.#form;
    this.#ready.push({ kind: "passed", file, requests, count, table: { header, rows } });
  }

  #requestOf(count: number, kept: ReadonlyMap<number, Row>, sources: (string | undefined)[]): FoundRequest {
    const { header, record, place, isPartial, isOfHeader } = this.#form;
    const data = new Array<unknown>(count).fill(PASSED);
    for (const [at, row] of kept) data[at] = record(row);
    const [first] = kept.values();
    // Those that nobody wants stay holes.
    sources.length = count;
    const rows = first === undefined ? [] : [first];
    return {
      ...this.found(rows, data),
      ...(isPartial ? { partial: true as const } : {}),
      ...(this.#isSifted ? { places: [...kept.keys()] } : {}),
      table: { header, rows: sources },
      place: ([, , at, ...rest], part) => {
        const row = (typeof at === "number" ? kept.get(at) : undefined) ?? first;
        return row === undefined ? { line: 1, column: 1, length: 1, source: "" } : place(row, rest, part);
      },
      isTold: (issue) => issue.check === "unique-in-batch" || isOfHeader(issue),
    };
  }
}
