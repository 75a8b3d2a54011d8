/** A record as a read answers it. */
export type StoredRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** A record that was deleted in this run. */
export interface DeletedRecord {
  readonly id: string;
  readonly display_name: string | null;
  readonly deleted_time: string;
}

/** The user that everything is done by; invented. */
export const USER = { name: "Preflight User", id: "700000000000000001" } as const;

/** Records of all modules; the oldest go when there are more, so that a load test does not fill the memory. */
const MOST = 100_000;

/** The records that were written in this run, by module and id, in the order of their coming. */
export class RecordStore {
  readonly #records = new Map<string, Map<string, StoredRecord>>();
  readonly #deleted = new Map<string, DeletedRecord[]>();
  readonly #order: { readonly module: string; readonly id: string }[] = [];
  #ids = 100_000;

  /** An id that nobody has: 18 digits, `"700000000000100001"`. */
  newId(): string {
    return `7${String(++this.#ids).padStart(17, "0")}`;
  }

  /** Stores a record, or what is new of one. An id that is not known is taken for a record that was there before this run. */
  put(module: string, changes: Readonly<Record<string, unknown>>, id: string = this.newId()): StoredRecord {
    const known = this.#moduleOf(module);
    const now = time();
    const before = known.get(id) ?? { id, Owner: USER, Created_By: USER, Created_Time: now };
    const record = { ...before, ...changes, id, Modified_By: USER, Modified_Time: now };
    if (!known.has(id)) {
      this.#order.push({ module, id });
      if (this.#order.length > MOST) this.#forgetOldest();
    }
    known.set(id, record);
    return record;
  }

  get(module: string, id: string): StoredRecord | undefined {
    return this.#records.get(module)?.get(id);
  }

  all(module: string): readonly StoredRecord[] {
    return [...(this.#records.get(module)?.values() ?? [])];
  }

  /** Deletes a record; one that is not known is taken for a record that was there before this run. */
  delete(module: string, id: string): void {
    const record = this.#records.get(module)?.get(id);
    this.#records.get(module)?.delete(id);
    const name =
      record === undefined
        ? undefined
        : ["Full_Name", "Last_Name", "Name", "Subject", "Deal_Name", "Account_Name"]
            .map((key) => record[key])
            .find((value) => typeof value === "string");
    const deleted = this.#deleted.get(module) ?? [];
    deleted.push({ id, display_name: name ?? null, deleted_time: time() });
    this.#deleted.set(module, deleted.slice(-MOST));
  }

  deleted(module: string): readonly DeletedRecord[] {
    return this.#deleted.get(module) ?? [];
  }

  /** Gives what undoes all that is written from now on. */
  mark(): () => void {
    const records = new Map([...this.#records].map(([module, known]) => [module, new Map(known)]));
    const deleted = new Map([...this.#deleted].map(([module, gone]) => [module, [...gone]]));
    const { length } = this.#order;
    return () => {
      this.#records.clear();
      for (const [module, known] of records) this.#records.set(module, known);
      this.#deleted.clear();
      for (const [module, gone] of deleted) this.#deleted.set(module, gone);
      this.#order.length = Math.min(length, this.#order.length);
    };
  }

  #moduleOf(module: string): Map<string, StoredRecord> {
    const known = this.#records.get(module) ?? new Map<string, StoredRecord>();
    this.#records.set(module, known);
    return known;
  }

  #forgetOldest(): void {
    // A tenth at once, since taking off the head of a long list costs its length.
    for (const { module, id } of this.#order.splice(0, MOST / 10)) this.#records.get(module)?.delete(id);
  }
}

/** Now, as Zoho writes it: `2026-10-17T09:30:00+00:00`. */
export function time(date: Date = new Date()): string {
  return `${date.toISOString().slice(0, 19)}+00:00`;
}
