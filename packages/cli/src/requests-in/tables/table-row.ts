/** A row of a table, or a line of records. */
export interface TableRow {
  /** As spreadsheets count, where 1 is the header; of records the number of the line. */
  readonly row: number;
  /** The line of the file that it begins in, from 1. */
  readonly line: number;
  /** As it stands in the file, without its line end. */
  readonly source: string;
}

/** A row that could not be read, `why` in one sentence: `the quote that opens here is never closed`. */
export interface BrokenRow extends TableRow {
  readonly cells?: undefined;
  readonly why: string;
  /** Where it begins in the file, in bytes; rows of columns begin nowhere. */
  readonly offset?: number;
  /** In its line, from 1. */
  readonly column: number;
}

/** Rows that pass all checks, one after the other. */
export interface PassedRows {
  readonly passed: number;
  /** As they stand in the file, where somebody wants them. */
  readonly sources?: readonly string[];
}

/** What a reader of a table says of its rows, in their order: those that pass, those to judge in full, and those that cannot be read. */
export type Sifted<Row extends TableRow> = PassedRows | Row | BrokenRow;

/** Collects what a stretch of a file holds; rows that pass are counted together. */
export class Sieve<Row extends TableRow> {
  readonly #keepsSources: boolean;
  #sifted: Sifted<Row>[] = [];
  #passed = 0;
  #sources: string[] = [];

  constructor(keepsSources: boolean) {
    this.#keepsSources = keepsSources;
  }

  pass(source: () => string): void {
    this.#passed++;
    if (this.#keepsSources) this.#sources.push(source());
  }

  keep(row: Row | BrokenRow): void {
    this.#endPassed();
    this.#sifted.push(row);
  }

  /** What was collected since the last time. */
  take(): readonly Sifted<Row>[] {
    this.#endPassed();
    const sifted = this.#sifted;
    this.#sifted = [];
    return sifted;
  }

  #endPassed(): void {
    if (this.#passed === 0) return;
    this.#sifted.push({ passed: this.#passed, ...(this.#keepsSources ? { sources: this.#sources } : {}) });
    this.#passed = 0;
    this.#sources = [];
  }
}
