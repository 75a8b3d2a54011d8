import { BlockSummary } from "./block-summary.ts";
import { compare, sameKey } from "./comparing.ts";
import { RecordOrder } from "./record-order.ts";
import { steps } from "./steps.ts";
import type { OrderBy } from "./record-order.ts";

/** A record as a read answers it. */
export type StoredRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** A record as it is kept: what was written as JSON, which takes a fourth of the memory, and costs the collector of garbage nothing to walk. */
export interface Kept {
  readonly own: string;
  readonly created: string;
  readonly modified: string;
}

/** The user that everything is done by; invented. */
export const USER = { name: "Preflight User", id: "700000000000000001" } as const;

/** Records whose summary is one. */
export const BLOCK = 64;
/** Fields of a module that records are looked up by; a test asks for one or two. */
const MOST_INDEXES = 20;
/** Orders that places are kept in. */
const MOST_ORDERS = 4;
/** What a record takes besides its text: its id, its places in maps and lists. */
const OVERHEAD = 200;
/** Characters that the server sets of a record, besides those that are the same in all of them. */
const SYSTEM = 40;
const FEW = 1000;

/** The records of one module, to be read. */
export type ReadRecords = Omit<ModuleRecords, "set" | "delete" | "deleteOldest">;

/** The records of one module, each at its place, in the order of their coming. Found by id, by the value of a field, in an order, or block by block. */
export class ModuleRecords {
  readonly #placeOf = new Map<string, number>();
  #ids: string[] = [];
  #kept: (Kept | undefined)[] = [];
  #turns: number[] = [];
  /** Places below this are empty. */
  #first = 0;
  #bytes = 0;
  /** Each came with a higher id than the one before, as ours do. */
  #isAscending = true;
  /** Ids by the value of a field, for fields that were asked for. */
  readonly #indexes = new Map<string, Map<string, string | Set<string>>>();
  readonly #summaries: (BlockSummary | undefined)[] = [];
  readonly #orders = new Map<string, RecordOrder>();

  /** How many there are. */
  get size(): number {
    return this.#placeOf.size;
  }

  /** About how much they hold. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Behind the last place. */
  get end(): number {
    return this.#kept.length;
  }

  /** Whether the order of coming is the order by id. */
  get isAscending(): boolean {
    return this.#isAscending;
  }

  /** The turn at which the oldest came; undefined when there is none. */
  get oldestTurn(): number | undefined {
    while (this.#first < this.#kept.length && this.#kept[this.#first] === undefined) this.#first++;
    return this.#turns[this.#first];
  }

  kept(id: string): Kept | undefined {
    const place = this.#placeOf.get(id);
    return place === undefined ? undefined : this.#kept[place];
  }

  get(id: string): StoredRecord | undefined {
    const place = this.#placeOf.get(id);
    const record = place === undefined ? undefined : this.at(place);
    return record === undefined ? undefined : answered(record);
  }

  /** Whether a place has a record. */
  has(place: number): boolean {
    return this.#kept[place] !== undefined;
  }

  /** The record of a place, to be looked at; `answered` puts it in order. */
  at(place: number): StoredRecord | undefined {
    const kept = this.#kept[place];
    if (kept === undefined) return undefined;
    steps.read++;
    return whole(this.#ids[place] ?? "", kept);
  }

  *values(): Generator<StoredRecord, void> {
    for (let place = 0; place < this.end; place++) {
      const record = this.at(place);
      if (record !== undefined) yield record;
    }
  }

  /** Stores a record; `turn` is higher for each that comes later, over all modules. */
  set(id: string, kept: Kept, turn: number): void {
    let place = this.#placeOf.get(id);
    const before = place === undefined ? undefined : this.#kept[place];
    const isAsked = this.#indexes.size > 0;
    const old = isAsked && before !== undefined ? whole(id, before) : undefined;
    if (place === undefined) {
      place = this.#kept.length;
      const last = this.#ids.at(-1);
      if (last !== undefined && compare(last, id) >= 0) this.#isAscending = false;
      this.#placeOf.set(id, place);
      this.#ids.push(id);
      this.#turns.push(turn);
      this.#kept.push(kept);
    } else {
      this.#kept[place] = kept;
      for (const order of this.#orders.values()) order.changed(place);
    }
    this.#bytes += bytesOf(kept) - (before === undefined ? 0 : bytesOf(before));
    const block = Math.floor(place / BLOCK);
    const summary = this.#summaries[block];
    if (!isAsked && summary === undefined) return;
    const record = whole(id, kept);
    for (const [field, index] of this.#indexes) {
      if (old !== undefined) removeFrom(index, id, old[field]);
      addTo(index, id, record[field]);
    }
    // One that was changed often holds more than is there; it is made anew when it is asked for.
    if (summary !== undefined && summary.size >= 2 * BLOCK) this.#summaries[block] = undefined;
    else summary?.add(record);
  }

  delete(id: string): void {
    const place = this.#placeOf.get(id);
    const before = place === undefined ? undefined : this.#kept[place];
    if (place === undefined || before === undefined) return;
    const old = this.#indexes.size > 0 ? whole(id, before) : undefined;
    for (const [field, index] of this.#indexes) removeFrom(index, id, old?.[field]);
    this.#placeOf.delete(id);
    this.#kept[place] = undefined;
    this.#bytes -= bytesOf(before);
    for (const order of this.#orders.values()) order.changed(place);
    if (this.#kept.length - this.size > this.size + FEW) this.#closeUp();
  }

  /** Deletes the one that came first. */
  deleteOldest(): void {
    if (this.oldestTurn !== undefined) this.delete(this.#ids[this.#first] ?? "");
  }

  /** The record that has a value in a field, the oldest of several. */
  having(field: string, value: unknown): StoredRecord | undefined {
    const ids = this.#index(field).get(sameKey(value));
    const [id] = ids === undefined ? [] : typeof ids === "string" ? [ids] : ids;
    return id === undefined ? undefined : this.get(id);
  }

  /** What the records of a block may hold. */
  summary(block: number): BlockSummary {
    const known = this.#summaries[block];
    if (known !== undefined) return known;
    const [from, to] = [block * BLOCK, Math.min(this.end, (block + 1) * BLOCK)];
    let characters = 0;
    for (let place = from; place < to; place++) characters += (this.#kept[place]?.own.length ?? 0) + SYSTEM;
    const summary = new BlockSummary(to - from < BLOCK ? Math.ceil((characters * BLOCK) / (to - from)) : characters);
    for (let place = from; place < to; place++) {
      const record = this.at(place);
      if (record !== undefined) summary.add(record);
    }
    this.#summaries[block] = summary;
    return summary;
  }

  /** The places in an order; those that are kept for other orders go when there are many. */
  inOrder(by: OrderBy): Uint32Array {
    const key = JSON.stringify(by);
    const order = this.#orders.get(key) ?? new RecordOrder(by);
    this.#orders.delete(key);
    for (const oldest of [...this.#orders.keys()].slice(0, Math.max(0, this.#orders.size + 1 - MOST_ORDERS)))
      this.#orders.delete(oldest);
    this.#orders.set(key, order);
    return order.places(this);
  }

  #index(field: string): ReadonlyMap<string, string | ReadonlySet<string>> {
    const known = this.#indexes.get(field);
    if (known !== undefined) return known;
    const index = new Map<string, string | Set<string>>();
    for (const record of this.values()) addTo(index, record.id, record[field]);
    if (this.#indexes.size >= MOST_INDEXES) this.#indexes.clear();
    this.#indexes.set(field, index);
    return index;
  }

  /** Takes out the empty places. What is kept by place is made anew when it is asked for. */
  #closeUp(): void {
    const places = [...this.#kept.keys()].filter((place) => this.has(place));
    this.#ids = places.map((place) => this.#ids[place] ?? "");
    this.#turns = places.map((place) => this.#turns[place] ?? 0);
    this.#kept = places.map((place) => this.#kept[place]);
    this.#ids.forEach((id, place) => this.#placeOf.set(id, place));
    this.#first = 0;
    this.#summaries.length = 0;
    this.#orders.clear();
  }
}

/** The record, with what the server sets of each. */
function whole(id: string, { own, created, modified }: Kept): StoredRecord {
  // It is nobody else's yet, and writing into it costs a fourth of what spreading it does.
  const record = JSON.parse(own) as Record<string, unknown> & { id: string };
  record["Owner"] ??= USER;
  record["Created_By"] ??= USER;
  record["Created_Time"] ??= created;
  record["id"] = id;
  record["Modified_By"] = USER;
  record["Modified_Time"] = modified;
  return record;
}

/** The same with what the server sets in front, as it is answered. */
export function answered(record: StoredRecord): StoredRecord {
  const { id, Owner, Created_By, Created_Time } = record;
  return { ...{ id, Owner, Created_By, Created_Time }, ...record };
}

/** A text has one byte a letter where all of them are Latin, else two. */
function bytesOf({ own }: Kept): number {
  return OVERHEAD + own.length * (/[^\0-\u00FF]/.test(own) ? 2 : 1);
}

function addTo(index: Map<string, string | Set<string>>, id: string, value: unknown): void {
  if (value === undefined) return;
  const key = sameKey(value);
  const ids = index.get(key);
  if (ids === undefined) index.set(key, id);
  else if (typeof ids === "string") index.set(key, new Set([ids, id]));
  else ids.add(id);
}

function removeFrom(index: Map<string, string | Set<string>>, id: string, value: unknown): void {
  if (value === undefined) return;
  const key = sameKey(value);
  const ids = index.get(key);
  if (ids === id) index.delete(key);
  else if (typeof ids === "object") ids.delete(id);
}
