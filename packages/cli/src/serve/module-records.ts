import { compare, sameKey } from "./filter.ts";

/** A record as a read answers it. */
export type StoredRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** Fields of a module that records are looked up by; a test asks for one or two. */
const MOST_INDEXES = 20;

/** The records of one module, found by id, by the value of a field, and from the newest on, without a look at all of them. */
export class ModuleRecords {
  readonly #byId = new Map<string, StoredRecord>();
  /** In the order of their coming, those that are gone too, until they are more than half. */
  #order: string[] = [];
  readonly #gone = new Set<string>();
  /** Each came with a higher id than the one before, as ours do. */
  #isAscending = true;
  /** Ids by the value of a field, for fields that were asked for. */
  readonly #indexes = new Map<string, Map<string, Set<string>>>();

  get(id: string): StoredRecord | undefined {
    return this.#byId.get(id);
  }

  values(): Iterable<StoredRecord> {
    return this.#byId.values();
  }

  /** Whether the newest first is the order by id, the highest first. */
  get isAscending(): boolean {
    return this.#isAscending;
  }

  *newestFirst(): Generator<StoredRecord, void> {
    for (let at = this.#order.length - 1; at >= 0; at--) {
      const record = this.#byId.get(this.#order[at] ?? "");
      if (record !== undefined) yield record;
    }
  }

  set(record: StoredRecord): void {
    const { id } = record;
    const before = this.#byId.get(id);
    if (before === undefined) {
      // One that comes back under its id must not be there twice.
      if (this.#gone.has(id)) this.#sweep();
      const last = this.#order.at(-1);
      if (last !== undefined && compare(last, id) >= 0) this.#isAscending = false;
      this.#order.push(id);
    }
    this.#byId.set(id, record);
    for (const [field, index] of this.#indexes) {
      if (before !== undefined) index.get(sameKey(before[field]))?.delete(id);
      addTo(index, record, field);
    }
  }

  delete(id: string): void {
    const before = this.#byId.get(id);
    if (before === undefined) return;
    this.#byId.delete(id);
    for (const [field, index] of this.#indexes) index.get(sameKey(before[field]))?.delete(id);
    this.#gone.add(id);
    if (this.#gone.size > this.#byId.size) this.#sweep();
  }

  #sweep(): void {
    this.#order = this.#order.filter((id) => !this.#gone.has(id));
    this.#gone.clear();
  }

  /** The record that has a value in a field, the oldest of several. */
  having(field: string, value: unknown): StoredRecord | undefined {
    const [id] = this.#index(field).get(sameKey(value)) ?? [];
    return id === undefined ? undefined : this.#byId.get(id);
  }

  #index(field: string): ReadonlyMap<string, ReadonlySet<string>> {
    const known = this.#indexes.get(field);
    if (known !== undefined) return known;
    const index = new Map<string, Set<string>>();
    for (const record of this.#byId.values()) addTo(index, record, field);
    if (this.#indexes.size >= MOST_INDEXES) this.#indexes.clear();
    this.#indexes.set(field, index);
    return index;
  }
}

function addTo(index: Map<string, Set<string>>, record: StoredRecord, field: string): void {
  const value = record[field];
  if (value === undefined) return;
  const key = sameKey(value);
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([record.id]));
  else ids.add(record.id);
}
