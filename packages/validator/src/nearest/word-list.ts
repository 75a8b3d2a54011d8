import { distance } from "./distance.ts";
import { fold, LONGEST } from "./fold.ts";

/** A name that is near, and how far. */
export interface Near {
  readonly candidate: string;
  readonly distance: number;
}

/** Answers that are kept of a list: people and programs misspell the same word again and again. */
const MOST_KEPT = 500;

/**
 * A list of names, ready to be searched for those near to a misspelt one: folded once, with the length and the letters of each, which rule out nearly all
 * of them before any is spelt out.
 */
export class WordList {
  readonly #names: readonly string[];
  readonly #own: ReadonlySet<string>;
  readonly #folded: readonly string[];
  /** A bit for each letter of a name, and one for each that it has twice; two letters may share a bit. */
  readonly #letters: Int32Array;
  readonly #doubled: Int32Array;
  readonly #lengths: Uint8Array;
  readonly #kept = new Map<string, { readonly within: number; readonly found: readonly Near[] }>();

  constructor(names: Iterable<string>) {
    this.#own = new Set(names);
    this.#names = [...this.#own].filter((name) => name.length <= LONGEST);
    this.#folded = this.#names.map(fold);
    this.#letters = Int32Array.from(this.#folded, lettersOf);
    this.#doubled = Int32Array.from(this.#folded, doubledOf);
    this.#lengths = Uint8Array.from(this.#folded, ({ length }) => length);
  }

  has(name: string): boolean {
    return this.#own.has(name);
  }

  /** The best of those that are near and fit, at most `most`. */
  best(name: string, most: number, fits: (candidate: string) => boolean = () => true): readonly string[] {
    // Nearly all slips are one edit. Two are looked for then, since what is clearly farther than the first is not offered.
    const [first, offered] = best(this.#near(name, USUAL), most, fits);
    return first <= USUAL - 1 ? offered : best(this.near(name), most, fits)[1];
  }

  /** All that are near, best first. */
  near(name: string): readonly Near[] {
    return this.#near(name, FARTHEST);
  }

  #near(name: string, within: number): readonly Near[] {
    if (name.length === 0 || name.length > LONGEST) return [];
    const known = this.#kept.get(name);
    if (known !== undefined && known.within >= within) return known.found;
    const found = this.#search(name, within);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(name, { within, found });
    return found;
  }

  #search(name: string, within: number): readonly Near[] {
    const plain = fold(name);
    if (plain.length === 0) return [];
    const limit = Math.min(within, plain.length <= 3 ? 1 : plain.length <= 6 ? 2 : FARTHEST);
    const letters = lettersOf(plain);
    const twice = doubledOf(plain);
    const { length } = plain;
    const lengths = this.#lengths;
    const others = this.#letters;
    const found: Near[] = [];
    for (let index = 0; index < others.length; index++) {
      const other = others[index] ?? 0;
      const lacking = letters & ~other;
      const added = other & ~letters;
      // Each letter that only one of them has is an edit at least; a part of a word has no letter that the word lacks.
      if (lacking !== 0 && added !== 0) {
        const longer = (lengths[index] ?? 0) - length;
        if (longer > limit || -longer > limit || isMany(lacking, limit) || isMany(added, limit)) continue;
        const otherTwice = this.#doubled[index] ?? 0;
        if (bits(lacking) + bits(twice & ~otherTwice) > limit || bits(added) + bits(otherTwice & ~twice) > limit)
          continue;
      }
      const far = apart(plain, this.#folded[index] ?? "", limit, lacking, added);
      if (far <= limit) found.push({ candidate: this.#names[index] ?? "", distance: far });
    }
    return found.sort(
      (one, other) =>
        one.distance - other.distance ||
        Math.abs(one.candidate.length - name.length) - Math.abs(other.candidate.length - name.length),
    );
  }
}

/** Edits between a word and what it may be meant for. */
const FARTHEST = 3;
const USUAL = 2;

/**
 * Of what is near and fits the best, at most `most`, and how far the first is. What is clearly farther than the first is noise: after an exact
 * "Last_Name", "First_Name" helps nobody, and need not be asked whether it fits.
 */
function best(
  found: readonly Near[],
  most: number,
  fits: (candidate: string) => boolean,
): readonly [first: number, offered: string[]] {
  const offered: string[] = [];
  let first = Infinity;
  for (const { candidate, distance: far } of found) {
    if (far > first + 1 || offered.length === most) break;
    if (!fits(candidate)) continue;
    first = Math.min(first, far);
    offered.push(candidate);
  }
  return [first, offered];
}

function apart(name: string, candidate: string, limit: number, lacking: number, added: number): number {
  if (name === candidate) return 0;
  if (name.length >= 4 && candidate.length >= 4) {
    if (lacking === 0 && (candidate.endsWith(name) || candidate.startsWith(name))) return Math.min(limit, 2);
    if (added === 0 && name.endsWith(candidate)) return Math.min(limit, 2);
  }
  if (Math.abs(name.length - candidate.length) > limit || bits(lacking) > limit || bits(added) > limit)
    return limit + 1;
  return distance(name, candidate, limit);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function doubledOf(word: string): number {
  let once = 0;
  let twice = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = 1 << (word.charCodeAt(at) & 31);
    twice |= once & letter;
    once |= letter;
  }
  return twice;
}

/** Whether more than a few bits are set: takes one away at a time, since most words differ by many. */
function isMany(word: number, few: number): boolean {
  let left = word;
  for (let taken = 0; taken < few && left !== 0; taken++) left &= left - 1;
  return left !== 0;
}

/** How many bits are set. */
function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
