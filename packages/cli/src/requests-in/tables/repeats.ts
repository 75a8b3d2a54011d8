import { join } from "node:path";

import { SpillFile, SpillFolder } from "./spilled-rows.ts";

/** A value in a row that an earlier row has: the column, and the first row with it. */
export interface Repeat {
  readonly row: number;
  readonly column: number;
  readonly first: number;
}

/** Repeats that are kept in memory, 12 bytes each. */
const IN_MEMORY = 1 << 16;
/** Words of a run that are read at once; there may be some hundred runs. */
const BLOCK = 3 << 9;

/**
 * Repeated values as they are found, handed out by their rows: in runs, each in the order of its rows, which are merged at the end. What does not fit
 * into memory is in a file, so there may be as many as there are rows.
 */
export class Repeats {
  readonly #limit: number;
  #memory = new Uint32Array(3 << 8);
  #used = 0;
  #folder: SpillFolder | undefined;
  #file: SpillFile | undefined;
  /** Where the runs begin, in words. */
  #starts: number[] = [0];

  /** @param limit repeats that are kept in memory */
  constructor(limit = IN_MEMORY) {
    this.#limit = limit;
  }

  get count(): number {
    return this.#words / 3;
  }

  get #words(): number {
    return (this.#file?.length ?? 0) + this.#used;
  }

  /** Adds a repeat behind those of its run. */
  add(row: number, column: number, first: number): void {
    if (this.#file !== undefined) {
      this.#file.push(row, column, first);
      return;
    }
    if (this.#used === this.#memory.length) this.#grow();
    this.#memory[this.#used++] = row;
    this.#memory[this.#used++] = column;
    this.#memory[this.#used++] = first;
    if (this.#used === this.#limit * 3) this.#spill();
  }

  /** Ends a run: the rows of the next one may come before. */
  endRun(): void {
    if (this.#starts.at(-1) !== this.#words) this.#starts.push(this.#words);
  }

  /** All of them, by their rows. */
  *inOrder(): Generator<Repeat, void> {
    this.endRun();
    const runs = this.#starts.slice(1).map((end, index) => new Run(this.#blocks(this.#starts[index] ?? 0, end)));
    // A heap of the runs by the row that each comes to next.
    const heap = runs.filter((run) => run.next());
    for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at);
    for (let [top] = heap; top !== undefined; [top] = heap) {
      yield { row: top.row, column: top.column, first: top.first };
      if (!top.next()) {
        const last = heap.pop();
        if (last === undefined || heap.length === 0) return;
        heap[0] = last;
      }
      sink(heap, 0);
    }
  }

  close(): void {
    this.#file?.close();
    this.#folder?.remove();
    this.#file = undefined;
    this.#folder = undefined;
  }

  *#blocks(from: number, to: number): Generator<Uint32Array, void> {
    if (this.#file === undefined) yield this.#memory.subarray(from, to);
    else yield* this.#file.blocks(from, to);
  }

  #grow(): void {
    const memory = new Uint32Array(this.#memory.length * 2);
    memory.set(this.#memory);
    this.#memory = memory;
  }

  #spill(): void {
    this.#folder = new SpillFolder();
    const file = new SpillFile(join(this.#folder.path, "repeats"), BLOCK);
    for (let at = 0; at < this.#used; at += 3)
      file.push(this.#memory[at] ?? 0, this.#memory[at + 1] ?? 0, this.#memory[at + 2] ?? 0);
    this.#file = file;
    this.#memory = new Uint32Array(0);
    this.#used = 0;
  }
}

/** A run on its way out. */
class Run {
  row = 0;
  column = 0;
  first = 0;
  readonly #blocks: Generator<Uint32Array, void>;
  #block: Uint32Array = new Uint32Array(0);
  #at = 0;

  constructor(blocks: Generator<Uint32Array, void>) {
    this.#blocks = blocks;
  }

  /** Goes to the next repeat; false where there is none. */
  next(): boolean {
    if (this.#at >= this.#block.length) {
      const { value } = this.#blocks.next();
      if (value === undefined || value.length === 0) return false;
      this.#block = value;
      this.#at = 0;
    }
    this.row = this.#block[this.#at] ?? 0;
    this.column = this.#block[this.#at + 1] ?? 0;
    this.first = this.#block[this.#at + 2] ?? 0;
    this.#at += 3;
    return true;
  }
}

function isBefore(one: Run, other: Run): boolean {
  return one.row === other.row ? one.column < other.column : one.row < other.row;
}

/** Puts an item of a heap where it belongs, below its place. */
function sink(heap: Run[], from: number): void {
  for (let at = from; ;) {
    const item = heap[at];
    const left = heap[at * 2 + 1];
    const right = heap[at * 2 + 2];
    if (item === undefined || left === undefined) return;
    const child = right !== undefined && isBefore(right, left) ? at * 2 + 2 : at * 2 + 1;
    const least = heap[child];
    if (least === undefined || !isBefore(least, item)) return;
    heap[at] = least;
    heap[child] = item;
    at = child;
  }
}
