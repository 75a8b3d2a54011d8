import { Repeats } from "./repeats.ts";
import { IN_MEMORY, UniqueRows } from "./unique-rows.ts";
import type { Repeat } from "./repeats.ts";

/** The columns of a table whose values no two rows may share. */
export class Uniques {
  readonly #repeats = new Repeats();
  readonly #columns: readonly UniqueRows[];

  constructor(columns: number) {
    this.#columns = Array.from(
      { length: columns },
      (_, column) => new UniqueRows(column, this.#repeats, Math.ceil(IN_MEMORY / columns)),
    );
  }

  add(column: number, hash: Uint32Array, row: number): void {
    this.#columns[column]?.add(hash, row);
  }

  /** The rows that have a value which an earlier one has, in their order, each with its repeats. */
  *repeatedRows(): Generator<readonly [row: number, repeats: readonly Repeat[]], void> {
    this.#repeats.endRun();
    for (const column of this.#columns) column.finish();
    let row: Repeat[] = [];
    for (const repeat of this.#repeats.inOrder()) {
      const [first] = row;
      if (first !== undefined && first.row !== repeat.row) {
        yield [first.row, row];
        row = [];
      }
      row.push(repeat);
    }
    const [last] = row;
    if (last !== undefined) yield [last.row, row];
  }

  close(): void {
    this.#repeats.close();
    for (const column of this.#columns) column.close();
  }
}

/** The rows with repeated values, while their file is read once more: a reader takes those that come, and its caller gets what is repeated in them. */
export class RepeatedRows {
  readonly #rows: ReturnType<Uniques["repeatedRows"]>;
  readonly #taken: (readonly Repeat[])[] = [];
  #next: readonly [row: number, repeats: readonly Repeat[]] | undefined;

  constructor(uniques: Uniques) {
    this.#rows = uniques.repeatedRows();
    this.#advance();
  }

  get isDone(): boolean {
    return this.#next === undefined;
  }

  /** Whether a row is the next one of them. */
  take(row: number): boolean {
    if (this.#next?.[0] !== row) return false;
    this.#taken.push(this.#next[1]);
    this.#advance();
    return true;
  }

  /** What is repeated in the earliest row that was taken and not asked about. */
  next(): readonly Repeat[] {
    return this.#taken.shift() ?? [];
  }

  #advance(): void {
    const { value } = this.#rows.next();
    this.#next = value ?? undefined;
  }
}
