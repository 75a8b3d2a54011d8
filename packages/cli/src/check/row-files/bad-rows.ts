import { UnfinishedFile } from "./unfinished-file.ts";

/** `--bad-rows FILE`: the rows with errors and those that cannot be read, below the header, as they stand in the table; so they can be fixed and checked again. */
export class BadRows {
  readonly #file: UnfinishedFile;
  #rows = 0;

  /** @throws what `node:fs` throws where the file cannot be made */
  constructor(path: string) {
    this.#file = new UnfinishedFile(path);
  }

  add(header: string, row: string): void {
    if (this.#rows++ === 0 && header !== "") this.#file.write(`${header}\n`);
    this.#file.write(`${row}\n`);
  }

  /** Gives the file its name and says how many rows are in it. */
  finish(): number {
    this.#file.close();
    this.#file.settle();
    return this.#rows;
  }

  discard(): void {
    this.#file.close();
    this.#file.remove();
  }
}
