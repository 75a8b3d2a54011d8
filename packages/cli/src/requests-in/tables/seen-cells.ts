/** Cells that are remembered, of up to so many bytes. */
const CELLS = 1024;
const LONGEST = 32;
/** After so many cells that were not remembered, a column is one of different values. */
const TRIED = 1000;

/**
 * The cells of a column that were found good, so that the same bytes need not be asked about again: a pick list has few values. Where hardly any value
 * comes twice, nothing is remembered any more.
 */
export class SeenCells {
  readonly #bytes = new Uint8Array(CELLS * LONGEST);
  readonly #lengths = new Uint8Array(CELLS);
  #met = 0;
  #missed = 0;

  has(bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (length > LONGEST || this.#missed < 0) return false;
    const slot = slotOf(bytes, from, to);
    if (this.#lengths[slot] === length) {
      const start = slot * LONGEST - from;
      let at = from;
      while (at < to && this.#bytes[start + at] === bytes[at]) at++;
      if (at === to) {
        this.#met++;
        return true;
      }
    }
    if (++this.#missed % TRIED === 0 && this.#met < this.#missed) this.#missed = -1;
    return false;
  }

  add(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (length > LONGEST || this.#missed < 0) return;
    const slot = slotOf(bytes, from, to);
    this.#lengths[slot] = length;
    for (let at = from, target = slot * LONGEST; at < to; at++) this.#bytes[target++] = bytes[at] ?? 0;
  }
}

/** By all bytes: the values of a pick list have most of them in common, and several of them in one cell have even more. */
function slotOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
  return (hash ^ (hash >>> 10)) & (CELLS - 1);
}
