/** Beyond ASCII, the case of letters is `toLowerCase`'s matter. */
const ASCII = 0x80;

/**
 * 96 bits of a text: three multiplicative hashes (cyrb53's rounds) of different seeds, of bytes or of a string alike. One object for all values, since
 * there may be millions.
 */
export class UniqueHash {
  readonly words = new Uint32Array(3);

  ofText(text: string, isCaseSensitive: boolean): void {
    const folded = isCaseSensitive ? text : text.toLowerCase();
    let a: number = SEEDS[0];
    let b: number = SEEDS[1];
    let c: number = SEEDS[2];
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.charCodeAt(at);
      a = Math.imul(a ^ unit, FACTORS[0]);
      b = Math.imul(b ^ unit, FACTORS[1]);
      c = Math.imul(c ^ unit, FACTORS[2]);
    }
    this.#finish(a, b, c);
  }

  /** Of a stretch of bytes, where all of them are ASCII; false where they are not. */
  ofBytes(bytes: Uint8Array, from: number, to: number, isCaseSensitive: boolean): boolean {
    let a: number = SEEDS[0];
    let b: number = SEEDS[1];
    let c: number = SEEDS[2];
    for (let at = from; at < to; at++) {
      let unit = bytes[at] ?? 0;
      if (unit >= ASCII) return false;
      if (!isCaseSensitive && unit >= 65 && unit <= 90) unit += 32;
      a = Math.imul(a ^ unit, FACTORS[0]);
      b = Math.imul(b ^ unit, FACTORS[1]);
      c = Math.imul(c ^ unit, FACTORS[2]);
    }
    this.#finish(a, b, c);
    return true;
  }

  #finish(x: number, y: number, z: number): void {
    this.words[0] = Math.imul(x ^ (x >>> 16), 2246822507) ^ Math.imul(y ^ (y >>> 13), 3266489909);
    this.words[1] = Math.imul(y ^ (y >>> 16), 2246822507) ^ Math.imul(z ^ (z >>> 13), 3266489909);
    this.words[2] = Math.imul(z ^ (z >>> 16), 2246822507) ^ Math.imul(x ^ (x >>> 13), 3266489909);
  }
}

const SEEDS = [0xdeadbeef | 0, 0x41c6ce57, 0x9e3779b9 | 0] as const;
const FACTORS = [2654435761, 1597334677, 2246822507] as const;
