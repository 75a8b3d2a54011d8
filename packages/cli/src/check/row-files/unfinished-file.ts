import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/** Text or bytes that are written at once. */
const BUFFERED = 1 << 16;

/** A file that stands beside its place, as `leads.csv.part`, until all of it is written. */
export class UnfinishedFile {
  readonly #path: string;
  readonly #file: number;
  #held: string[] = [];
  #size = 0;
  #isOpen = true;

  /** @throws what `node:fs` throws where it cannot be made */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(this.#part, "w");
  }

  get #part(): string {
    return `${this.#path}.part`;
  }

  write(text: string): void {
    this.#held.push(text);
    this.#size += text.length;
    if (this.#size >= BUFFERED) this.#flush();
  }

  writeBytes(bytes: Uint8Array): void {
    this.#flush();
    writeSync(this.#file, bytes);
  }

  /** Closes the file; it still stands beside its place. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.#flush();
    } finally {
      closeSync(this.#file);
    }
  }

  /** Gives a closed file its name. */
  settle(): void {
    renameSync(this.#part, this.#path);
  }

  /** Removes what was written. */
  remove(): void {
    rmSync(this.#part, { force: true });
  }

  #flush(): void {
    if (this.#held.length > 0) writeSync(this.#file, this.#held.join(""));
    this.#held = [];
    this.#size = 0;
  }
}
