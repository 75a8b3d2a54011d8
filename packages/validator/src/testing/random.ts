/** Numbers that follow from a seed: the same ones on every machine, for ever. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, `end`. Mulberry32, which is small and mixes well enough for examples. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  /** One of them; undefined where there are none. */
  one<T>(values: readonly T[]): T | undefined {
    return values[this.below(values.length)];
  }

  /** The same in another order. */
  shuffled<T>(values: readonly T[]): T[] {
    return values
      .map((value) => ({ value, at: this.below(2 ** 32) }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }
}
