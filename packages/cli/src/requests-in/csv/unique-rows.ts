import { SpilledRows } from "./spilled-rows.ts";

/** Values that are kept in memory, 16 bytes each; what comes behind them waits in files. */
const IN_MEMORY = 1 << 20;
const SMALLEST = 1 << 12;

/** A row that has a value which an earlier one has too. */
export interface RepeatedRow {
  readonly row: number;
  /** The first row with the value. */
  readonly first: number;
}

/**
 * Finds values that stand in more than one row of a column, in files of any length. Of each value 96 bits of a hash and its row are kept: of a
 * thousand million values, two that differ are taken for one with a chance of 1 in 10^11. A million values are kept in memory (32 MB); when there are
 * more, all go to files of the system's temporary folder, by their hash, and those are compared one by one at the end.
 */
export class UniqueRows {
  /** Four words a slot: three of the hash, and the row; a slot without a row is free. */
  #slots = new Uint32Array(SMALLEST * 4);
  #kept = 0;
  #spilled: SpilledRows | undefined;
  readonly #fold: (text: string) => string;
  readonly #limit: number;

  /** @param limit values that are kept in memory */
  constructor({ case_sensitive }: { readonly case_sensitive: boolean }, limit = IN_MEMORY) {
    this.#fold = case_sensitive ? (text) => text : (text) => text.toLowerCase();
    this.#limit = limit;
  }

  /** Takes the value of a row; gives the earlier row that has it. Once values wait in files, `later` tells the others. */
  add(text: string, row: number): number | undefined {
    const hash = hashOf(this.#fold(text));
    if (this.#spilled !== undefined) {
      this.#spilled.add(hash, row);
      return undefined;
    }
    const at = slotOf(this.#slots, hash);
    const first = this.#slots[at + 3];
    if (first !== undefined && first !== 0) return first;
    this.#slots.set([...hash, row], at);
    this.#kept++;
    if (this.#kept * 2 > this.#slots.length / 4) this.#grow();
    return undefined;
  }

  /** The repeated rows that `add` could not tell, in the order of their rows in each part. Removes the files. */
  *later(): Generator<RepeatedRow, void> {
    const spilled = this.#spilled;
    if (spilled === undefined) return;
    try {
      for (const part of spilled.parts()) {
        const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(part.length / 4, 1) * 2)) * 4);
        for (let from = 0; from < part.length; from += 4) {
          const entry = part.subarray(from, from + 4);
          const at = slotOf(slots, entry);
          const first = slots[at + 3] ?? 0;
          const row = entry[3] ?? 0;
          if (first === 0) slots.set(entry, at);
          else if (row > first) yield { row, first };
        }
      }
    } finally {
      spilled.remove();
    }
  }

  /** Removes what waits in files. */
  close(): void {
    this.#spilled?.remove();
  }

  #grow(): void {
    const old = this.#slots;
    const entries = (function* () {
      for (let from = 0; from < old.length; from += 4) if (old[from + 3] !== 0) yield old.subarray(from, from + 4);
    })();
    if (this.#kept >= this.#limit) {
      const spilled = new SpilledRows();
      for (const entry of entries) spilled.add(entry, entry[3] ?? 0);
      this.#spilled = spilled;
      this.#slots = new Uint32Array(4);
      return;
    }
    const slots = new Uint32Array(old.length * 2);
    for (const entry of entries) slots.set(entry, slotOf(slots, entry));
    this.#slots = slots;
  }
}

/** Where a hash stands, or the free slot for it; there are always free ones. */
function slotOf(slots: Uint32Array, hash: ArrayLike<number>): number {
  const mask = slots.length / 4 - 1;
  for (let slot = (hash[0] ?? 0) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 4;
    if (slots[at + 3] === 0) return at;
    if (slots[at] === hash[0] && slots[at + 1] === hash[1] && slots[at + 2] === hash[2]) return at;
  }
}

/** 96 bits of a text: three multiplicative hashes (cyrb53's rounds) of different seeds. */
function hashOf(text: string): readonly [number, number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let c = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
    c = Math.imul(c ^ unit, 2246822507);
  }
  const [x, y, z] = [a, b, c];
  a = Math.imul(x ^ (x >>> 16), 2246822507) ^ Math.imul(y ^ (y >>> 13), 3266489909);
  b = Math.imul(y ^ (y >>> 16), 2246822507) ^ Math.imul(z ^ (z >>> 13), 3266489909);
  c = Math.imul(z ^ (z >>> 16), 2246822507) ^ Math.imul(x ^ (x >>> 13), 3266489909);
  return [a >>> 0, b >>> 0, c >>> 0];
}
