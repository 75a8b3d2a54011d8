import { BlockSummary } from "./block-summary.ts";
import { compare, sameKey } from "./comparing.ts";
import { RecordOrder } from "./record-order.ts";
import { storeSteps } from "./store-steps.ts";
import type { OrderBy } from "./record-order.ts";

/** A record as a read answers it. */
export type StoredRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** A record as it is kept: what was written as JSON, which takes a fourth of the memory, and costs the collector of garbage nothing to walk. */
export interface KeptRecord {
  readonly own: string;
  readonly created: string;
  readonly modified: string;
}

/** The user that everything is done by; invented. */
export const USER = { name: "Preflight User", id: "700000000000000001" } as const;

/** An id of ours as its number, which takes half of the memory that the text does; any other as it is. */
export type Key = number | string;

export function keyOf(id: string): Key {
  const number = id.length === 18 && /^7\d{17}$/.test(id) ? Number(id.slice(1)) : NaN;
  return Number.isSafeInteger(number) ? number : id;
}

/** 18 digits, `"700000000000100001"`. */
export function idOf(key: Key): string {
  return typeof key === "string" ? key : `7${String(key).padStart(17, "0")}`;
}

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
export type ReadRecords = Omit<ModuleRecords, "add" | "set" | "delete" | "deleteOldest">;

/** The records of one module, each at its place, in the order of their coming. Found by id, by the value of a field, in an order, or block by block. */
export class ModuleRecords {
  readonly #placeOf = new Map<Key, number>();
  #keys: Key[] = [];
  #kept: (KeptRecord | undefined)[] = [];
  #turns: number[] = [];
  /** Places below this are empty. */
  #first = 0;
  #bytes = 0;
  /** Each came with a higher id than the one before, as ours do. */
  #isAscending = true;
  /** By the value of a field, for fields that were asked for. */
  readonly #indexes = new Map<string, Index>();
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

  kept(key: Key): KeptRecord | undefined {
    const place = this.#placeOf.get(key);
    return place === undefined ? undefined : this.#kept[place];
  }

  get(id: string): StoredRecord | undefined {
    const place = this.#placeOf.get(keyOf(id));
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
    storeSteps.read++;
    return whole(idOf(this.#keys[place] ?? ""), kept);
  }

  *values(): Generator<StoredRecord, void> {
    for (let place = 0; place < this.end; place++) {
      const record = this.at(place);
      if (record !== undefined) yield record;
    }
  }

  /** Stores a record that is not there yet; `turn` is higher for each that comes later, over all modules. */
  add(key: Key, kept: KeptRecord, turn: number): void {
    const place = this.#kept.length;
    const last = this.#keys[place - 1];
    if (last !== undefined && this.#isAscending && !isHigher(key, last)) this.#isAscending = false;
    this.#placeOf.set(key, place);
    this.#keys.push(key);
    this.#turns.push(turn);
    this.#kept.push(kept);
    this.#bytes += bytesOf(kept);
    this.#written(place, key, kept, undefined);
  }

  /** Stores a record in the place of what is there of it, or as a new one. */
  set(key: Key, kept: KeptRecord, turn: number): void {
    const place = this.#placeOf.get(key);
    const before = place === undefined ? undefined : this.#kept[place];
    if (place === undefined || before === undefined) {
      this.add(key, kept, turn);
      return;
    }
    this.#kept[place] = kept;
    this.#bytes += bytesOf(kept) - bytesOf(before);
    for (const order of this.#orders.values()) order.changed(place);
    this.#written(place, key, kept, before);
  }

  /** Brings up to date what is kept by values. */
  #written(place: number, key: Key, kept: KeptRecord, before: KeptRecord | undefined): void {
    const block = Math.floor(place / BLOCK);
    const summary = this.#summaries[block];
    if (this.#indexes.size === 0 && summary === undefined) return;
    const id = idOf(key);
    const record = whole(id, kept);
    const old = before === undefined || this.#indexes.size === 0 ? undefined : whole(id, before);
    for (const [field, index] of this.#indexes) {
      if (old !== undefined) removeFrom(index, key, old[field]);
      addTo(index, key, record[field]);
    }
    // One that was changed often holds more than is there; it is made anew when it is asked for.
    if (summary !== undefined && summary.size >= 2 * BLOCK) this.#summaries[block] = undefined;
    else summary?.add(record);
  }

  delete(key: Key): void {
    const place = this.#placeOf.get(key);
    const before = place === undefined ? undefined : this.#kept[place];
    if (place === undefined || before === undefined) return;
    const old = this.#indexes.size > 0 ? whole(idOf(key), before) : undefined;
    for (const [field, index] of this.#indexes) removeFrom(index, key, old?.[field]);
    this.#placeOf.delete(key);
    this.#kept[place] = undefined;
    this.#bytes -= bytesOf(before);
    for (const order of this.#orders.values()) order.changed(place);
    if (this.#kept.length - this.size > this.size + FEW) this.#closeUp();
  }

  /** Deletes the one that came first. */
  deleteOldest(): void {
    if (this.oldestTurn !== undefined) this.delete(this.#keys[this.#first] ?? "");
  }

  /** The id of the record that has a value in a field, the oldest of several. */
  having(field: string, value: unknown): string | undefined {
    const keys = this.#index(field).get(sameKey(value));
    const [key] = typeof keys === "object" ? keys : [keys];
    return key === undefined ? undefined : idOf(key);
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

  #index(field: string): Index {
    const known = this.#indexes.get(field);
    if (known !== undefined) return known;
    const index: Index = new Map();
    for (const record of this.values()) addTo(index, keyOf(record.id), record[field]);
    if (this.#indexes.size >= MOST_INDEXES) this.#indexes.clear();
    this.#indexes.set(field, index);
    return index;
  }

  /** Takes out the empty places. What is kept by place is made anew when it is asked for. */
  #closeUp(): void {
    const places = [...this.#kept.keys()].filter((place) => this.has(place));
    this.#keys = places.map((place) => this.#keys[place] ?? "");
    this.#turns = places.map((place) => this.#turns[place] ?? 0);
    this.#kept = places.map((place) => this.#kept[place]);
    this.#keys.forEach((key, place) => this.#placeOf.set(key, place));
    this.#first = 0;
    this.#summaries.length = 0;
    this.#orders.clear();
  }
}

/** The record, with what the server sets of each. */
function whole(id: string, { own, created, modified }: KeptRecord): StoredRecord {
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

/** A text of western letters has one byte for each; of any other two are counted. An engine that keeps such texts by bytes knows without looking. */
function bytesOf({ own }: KeptRecord): number {
  return OVERHEAD + own.length * (/[\u0100-\uffff]/.test(own) ? 2 : 1);
}

/** The key of the record that has a value, or those of several. */
type Index = Map<string, Key | Set<Key>>;

function addTo(index: Index, key: Key, value: unknown): void {
  if (value === undefined) return;
  const same = sameKey(value);
  const keys = index.get(same);
  if (keys === undefined) index.set(same, key);
  else if (typeof keys === "object") keys.add(key);
  else index.set(same, new Set([keys, key]));
}

function removeFrom(index: Index, key: Key, value: unknown): void {
  if (value === undefined) return;
  const same = sameKey(value);
  const keys = index.get(same);
  if (keys === key) index.delete(same);
  else if (typeof keys === "object") keys.delete(key);
}

function isHigher(key: Key, than: Key): boolean {
  return typeof key === "number" && typeof than === "number" ? key > than : compare(idOf(key), idOf(than)) > 0;
}
