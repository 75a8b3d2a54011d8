import { join } from "node:path";

import { SpillFile, SpillFolder } from "./spilled-rows.ts";
import type { Repeats } from "./repeats.ts";

/** Values of all columns that are kept in memory, up to 32 bytes each; what comes behind them waits in files. */
export const IN_MEMORY = 1 << 18;
/** Slots at first; four times as many until all values in memory fit in. */
const SMALLEST = 1 << 13;
/** Files that hashes are spread over, so that one of them at a time fits into memory. */
const PARTS = 64;
/** Words of a part that are written and read at once. */
const BLOCK = 4 << 9;
/** Parts of parts: what even those hold is few values, as often as they may be repeated. */
const DEEPEST = 2;

/**
 * Finds values that stand in more than one row of a column, in files of any length and in bounded memory. Of each value 96 bits of a hash and its row
 * are kept: of a thousand million values, two that differ are taken for one with a chance of 1 in 10^11. When there are more than fit, all go to files
 * of the system's temporary folder, spread by their hash, and those are compared one by one at the end; one that is too large is spread again.
 */
export class UniqueRows {
  #table = new HashTable(SMALLEST);
  #spilled: SpilledRows | undefined;
  readonly #column: number;
  readonly #repeats: Repeats;
  readonly #limit: number;

  /** @param limit values that are kept in memory */
  constructor(column: number, repeats: Repeats, limit = IN_MEMORY) {
    this.#column = column;
    this.#repeats = repeats;
    this.#limit = limit;
  }

  /** Takes the value of a row, by its hash. Rows come in their order. */
  add(hash: Uint32Array, row: number): void {
    const [a = 0, b = 0, c = 0] = hash;
    if (this.#spilled !== undefined) {
      this.#spilled.add(a, b, c, row);
      return;
    }
    const first = this.#table.firstOrAdd(a, b, c, row);
    if (first !== 0) this.#repeats.add(row, this.#column, first);
    else if (this.#table.count >= this.#limit) {
      const spilled = new SpilledRows(0);
      this.#table.forEach((a, b, c, row) => {
        spilled.add(a, b, c, row);
      });
      this.#spilled = spilled;
      this.#table.clear();
    }
  }

  /** Compares what waits in files, a run of repeats for each. */
  finish(): void {
    if (this.#spilled !== undefined) this.#finish(this.#spilled, 0);
    this.#spilled = undefined;
  }

  /** Removes what waits in files. */
  close(): void {
    this.#spilled?.remove();
  }

  #finish(spilled: SpilledRows, depth: number): void {
    try {
      for (const part of spilled.parts) {
        if (part.length / 4 <= this.#limit || depth === DEEPEST) {
          this.#compare(part);
          continue;
        }
        const again = new SpilledRows(depth + 1);
        forEach(part, (a, b, c, row) => {
          again.add(a, b, c, row);
        });
        this.#finish(again, depth + 1);
      }
    } finally {
      spilled.remove();
    }
  }

  #compare(part: SpillFile): void {
    // The same table for all parts: V8 would leave each of them in memory for some time.
    const table = this.#table;
    table.clear();
    forEach(part, (a, b, c, row) => {
      const first = table.firstOrAdd(a, b, c, row);
      if (first !== 0) this.#repeats.add(row, this.#column, first);
    });
    this.#repeats.endRun();
  }
}

type TakesEntry = (a: number, b: number, c: number, row: number) => void;

function forEach(part: SpillFile, take: TakesEntry): void {
  for (const block of part.blocks())
    for (let at = 0; at < block.length; at += 4)
      take(block[at] ?? 0, block[at + 1] ?? 0, block[at + 2] ?? 0, block[at + 3] ?? 0);
}

/** Hashes and the first row of each. */
class HashTable {
  count = 0;
  /** Four words a slot: three of the hash, and the row; a slot without a row is free. */
  #slots: Uint32Array;
  #mask: number;

  /** @param size slots, a power of two */
  constructor(size: number) {
    this.#slots = new Uint32Array(size * 4);
    this.#mask = size - 1;
  }

  /** The first row with the hash; where there is none, 0, and the row is the first from now on. */
  firstOrAdd(a: number, b: number, c: number, row: number): number {
    const slots = this.#slots;
    let at = (a & this.#mask) * 4;
    for (; slots[at + 3] !== 0; at = (at + 4) & (this.#mask * 4 + 3))
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return slots[at + 3] ?? 0;
    slots[at] = a;
    slots[at + 1] = b;
    slots[at + 2] = c;
    slots[at + 3] = row;
    this.count++;
    // Half of the slots, no more than are in use when all values that fit are there.
    if (this.count * 2 > this.#mask + 1) this.#grow();
    return 0;
  }

  clear(): void {
    this.#slots.fill(0);
    this.count = 0;
  }

  forEach(take: TakesEntry): void {
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += 4)
      if (slots[at + 3] !== 0) take(slots[at] ?? 0, slots[at + 1] ?? 0, slots[at + 2] ?? 0, slots[at + 3] ?? 0);
  }

  #grow(): void {
    const larger = new HashTable((this.#mask + 1) * 4);
    this.forEach((a, b, c, row) => {
      larger.firstOrAdd(a, b, c, row);
    });
    this.#slots = larger.#slots;
    this.#mask = larger.#mask;
  }
}

/** Hashes and their rows in files, spread by another part of the hash at each depth. Nothing else of the values is written. */
class SpilledRows {
  readonly parts: readonly SpillFile[];
  readonly #folder = new SpillFolder();
  readonly #depth: number;

  constructor(depth: number) {
    this.#depth = depth;
    this.parts = Array.from(
      { length: PARTS },
      (_, number) => new SpillFile(join(this.#folder.path, String(number)), BLOCK),
    );
  }

  add(a: number, b: number, c: number, row: number): void {
    // The least bits of `a` choose the slot.
    const word = this.#depth === 0 ? b : this.#depth === 1 ? c : a >>> 16;
    this.parts[word % PARTS]?.push4(a, b, c, row);
  }

  remove(): void {
    for (const part of this.parts) part.close();
    this.#folder.remove();
  }
}
