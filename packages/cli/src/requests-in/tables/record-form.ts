import { Lines } from "../place.ts";
import { recordPlace } from "../request-place.ts";
import { skipSpace } from "../json-walk.ts";
import type { TableForm } from "./table-requests.ts";
import type { TableRow } from "./table-row.ts";
import type { Part, RequestPath } from "../found.ts";
import type { Place } from "../place.ts";

/** A line that holds a record. */
export interface RecordLine extends TableRow {
  /** With the names that fields have. */
  readonly record: Readonly<Record<string, unknown>>;
}

/** Lines of records, as NDJSON has them. */
export class RecordForm implements TableForm<RecordLine> {
  readonly file: string;
  readonly header = "";
  readonly isPartial = false;
  readonly isOfHeader = (): boolean => false;
  readonly record = ({ record }: RecordLine): RecordLine["record"] => record;
  readonly #names: ReadonlyMap<string, string>;
  readonly #keys: ReadonlyMap<string, string>;

  /** @param names fields by the keys that the file has for them */
  constructor(file: string, names: ReadonlyMap<string, string> = new Map()) {
    this.file = file;
    this.#names = names;
    this.#keys = new Map([...names].map(([key, name]) => [name, key]));
  }

  /** A record with the names that its fields have. */
  renamed(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    if (this.#names.size === 0) return record;
    return Object.fromEntries(
      Object.entries(record).map(([key, value]) => [this.#names.get(key.trim()) ?? key, value]),
    );
  }

  readonly place = ({ row, line, source }: RecordLine, [name, ...rest]: RequestPath, part: Part): Place => {
    const start = skipSpace(source, 0);
    const key = typeof name === "string" ? this.#keyOf(name) : undefined;
    const place = recordPlace(
      { text: source, start, lines: new Lines(source, line) },
      key === undefined ? undefined : [key, ...rest],
      part,
    );
    return { ...place, cell: { row, ...(key === undefined ? {} : { key }) } };
  };

  #keyOf(name: string): string {
    return this.#keys.get(name) ?? name;
  }
}
