import type { PartReaders } from "./csv-parts.ts";
import type { TableMap } from "./table-map.ts";
import type { BrokenRow } from "./table-row.ts";
import type { Problem } from "../found.ts";
import type { RecordsOf } from "../records.ts";
import type { Preflight } from "@zoho-preflight/validator";

/** What a table is read by. */
export interface TableOptions {
  readonly records: RecordsOf;
  readonly preflight: Preflight;
  readonly map?: TableMap | undefined;
  readonly wants?: WantedRows | undefined;
  /** Read the parts of a large CSV file beside each other; `bytes` a part. */
  readonly parts?: (PartReaders & { readonly bytes?: number }) | undefined;
  /** Called while rows are read, with bytes. */
  readonly progressed?: ((read: number, of: number) => void) | undefined;
}

/** What is done with the rows of a table, besides counting those that pass. */
export interface WantedRows {
  /** Requests are shown as they are, so every row is to be in one. */
  readonly all: boolean;
  /** Rows are written elsewhere as they stand in the file, those that pass too. */
  readonly sources: boolean;
}

/** Broken rows that are reported one by one; of more, their number. */
const TOLD = 20;

/** Makes problems of the rows of a file that cannot be read. */
export class BrokenRows {
  #count = 0;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  get any(): boolean {
    return this.#count > 0;
  }

  problem(row: BrokenRow, header: string): Problem {
    this.#count++;
    return {
      kind: "problem",
      file: this.#file,
      line: row.line,
      column: row.column,
      text: `row ${row.row}${row.offset === undefined ? "" : `, at byte ${row.offset}`}: ${row.why}`,
      row: { header, source: row.source },
      ...(this.#count > TOLD ? { isQuiet: true as const } : {}),
    };
  }
}
