import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Files that hashes are spread over, so that one of them at a time fits into memory: 100 million values are 25 MB each. */
const PARTS = 64;
/** Entries that are written at once, of four words. */
const BUFFERED = 1024;

/** Hashes and their rows in files of the system's temporary folder, spread by hash. Nothing else of the values is written. */
export class SpilledRows {
  readonly #folder = mkdtempSync(join(tmpdir(), "zoho-preflight-"));
  readonly #parts = Array.from({ length: PARTS }, (_, number) => ({
    file: openSync(join(this.#folder, String(number)), "w"),
    buffer: new Uint32Array(BUFFERED * 4),
    used: 0,
  }));
  readonly #remove = (): void => {
    rmSync(this.#folder, { recursive: true, force: true });
  };

  constructor() {
    // Ctrl+C must not leave them behind either.
    process.once("exit", this.#remove);
  }

  add(hash: ArrayLike<number>, row: number): void {
    const part = this.#parts[(hash[1] ?? 0) % PARTS];
    if (part === undefined) return;
    part.buffer.set([hash[0] ?? 0, hash[1] ?? 0, hash[2] ?? 0, row], part.used);
    part.used += 4;
    if (part.used === part.buffer.length) flush(part);
  }

  /** The entries of each file, four words each, in the order in which they came. */
  *parts(): Generator<Uint32Array, void> {
    for (const [number, part] of this.#parts.entries()) {
      flush(part);
      const bytes = readFileSync(join(this.#folder, String(number)));
      yield new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    }
  }

  remove(): void {
    process.removeListener("exit", this.#remove);
    for (const { file } of this.#parts.splice(0)) closeSync(file);
    this.#remove();
  }
}

function flush(part: { readonly file: number; readonly buffer: Uint32Array; used: number }): void {
  writeSync(part.file, new Uint8Array(part.buffer.buffer, 0, part.used * 4));
  part.used = 0;
}
