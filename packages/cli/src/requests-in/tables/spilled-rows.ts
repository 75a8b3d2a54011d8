import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder in the system's temporary one, which goes when the program does. */
export class SpillFolder {
  readonly path = mkdtempSync(join(tmpdir(), "zoho-preflight-"));
  readonly #remove = (): void => {
    rmSync(this.path, { recursive: true, force: true });
  };

  constructor() {
    // Ctrl+C must not leave it behind either.
    process.once("exit", this.#remove);
  }

  remove(): void {
    process.removeListener("exit", this.#remove);
    this.#remove();
  }
}

/** Words of 32 bits in a file, in entries of the same length; written and read a block at a time. Of less than a block there is no file. */
export class SpillFile {
  readonly #path: string;
  #file: number | undefined;
  readonly #buffer: Uint32Array;
  #used = 0;
  /** Words in the file. */
  #written = 0;

  /** @param block words that are written and read at once: a multiple of an entry's */
  constructor(path: string, block: number) {
    this.#path = path;
    this.#buffer = new Uint32Array(block);
  }

  /** Words that were put in. */
  get length(): number {
    return this.#written + this.#used;
  }

  push(a: number, b: number, c: number): void {
    if (this.#used + 3 > this.#buffer.length) this.#flush();
    this.#put(a);
    this.#put(b);
    this.#put(c);
  }

  push4(a: number, b: number, c: number, d: number): void {
    if (this.#used + 4 > this.#buffer.length) this.#flush();
    this.#put(a);
    this.#put(b);
    this.#put(c);
    this.#put(d);
  }

  /** The words from the one place to the other, in blocks that hold only until the next one. */
  *blocks(from = 0, to = this.length): Generator<Uint32Array, void> {
    if (this.#file === undefined) {
      yield this.#buffer.subarray(from, to);
      return;
    }
    this.#flush();
    const block = new Uint32Array(this.#buffer.length);
    for (let at = from; at < to; at += block.length) {
      const words = Math.min(block.length, to - at);
      readSync(this.#file, block, 0, words * 4, at * 4);
      yield block.subarray(0, words);
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #put(word: number): void {
    this.#buffer[this.#used++] = word;
  }

  #flush(): void {
    this.#file ??= openSync(this.#path, "w+");
    if (this.#used > 0) writeSync(this.#file, this.#buffer, 0, this.#used * 4, this.#written * 4);
    this.#written += this.#used;
    this.#used = 0;
  }
}
