import { bySortKey, sortKey } from "./comparing.ts";

/** By which columns, the first counts most: `[{ column: "City", descending: true }]`. */
export type OrderBy = readonly { readonly column: string; readonly descending: boolean }[];

/** Records by their places, which end before `end`; an empty one has none. */
interface PlacedRecords {
  readonly end: number;
  readonly at: (place: number) => Readonly<Record<string, unknown>> | undefined;
}

/** The places of a module's records in an order. What was written since it was last asked is sorted and merged, not all of it. */
export class RecordOrder {
  readonly #by: OrderBy;
  /** For each column the key of each place. */
  readonly #keys: (number | string)[][];
  #sorted = new Uint32Array(0);
  /** Places below this were seen. */
  #seen = 0;
  readonly #changed = new Set<number>();

  constructor(by: OrderBy) {
    this.#by = by;
    this.#keys = by.map(() => []);
  }

  /** A record that was seen has another value now, or is gone. */
  changed(place: number): void {
    if (place < this.#seen) this.#changed.add(place);
  }

  /** Some of the places may be empty by now. */
  places(records: PlacedRecords): Uint32Array {
    const fresh = [...this.#changed];
    for (let place = this.#seen; place < records.end; place++) fresh.push(place);
    if (fresh.length === 0) return this.#sorted;
    const kept = this.#changed.size === 0 ? this.#sorted : this.#sorted.filter((place) => !this.#changed.has(place));
    this.#seen = records.end;
    this.#changed.clear();
    const there = fresh.filter((place) => this.#keep(place, records));
    this.#sorted = this.#merged(
      kept,
      there.sort((a, b) => this.#compare(a, b)),
    );
    return this.#sorted;
  }

  #keep(place: number, records: PlacedRecords): boolean {
    const record = records.at(place);
    if (record === undefined) return false;
    this.#by.forEach(({ column }, index) => {
      const keys = this.#keys[index];
      if (keys !== undefined) keys[place] = sortKey(record[column]);
    });
    return true;
  }

  #compare(a: number, b: number): number {
    for (let index = 0; index < this.#by.length; index++) {
      const keys = this.#keys[index] ?? [];
      const difference = bySortKey(keys[a] ?? -Infinity, keys[b] ?? -Infinity);
      if (difference !== 0) return this.#by[index]?.descending === true ? -difference : difference;
    }
    return a - b;
  }

  #merged(kept: Uint32Array, fresh: readonly number[]): Uint32Array<ArrayBuffer> {
    const merged = new Uint32Array(kept.length + fresh.length);
    let [from, at] = [0, 0];
    for (const place of fresh) {
      const upTo = this.#placeOf(place, kept, from);
      merged.set(kept.subarray(from, upTo), at);
      at += upTo - from;
      from = upTo;
      merged[at++] = place;
    }
    merged.set(kept.subarray(from), at);
    return merged;
  }

  /** Where a place belongs in a sorted list, from an index on. */
  #placeOf(place: number, sorted: Uint32Array, from: number): number {
    let [low, high] = [from, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(sorted[middle] ?? 0, place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How two records stand in an order. */
export function inOrder(
  by: OrderBy,
): (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) => number {
  return (a, b) => {
    for (const { column, descending } of by) {
      const difference = bySortKey(sortKey(a[column]), sortKey(b[column]));
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
}
