import { idOf, keyOf, ModuleRecords } from "./module-records.ts";
import type { KeptRecord, ReadRecords, StoredRecord } from "./module-records.ts";

/** A record that was deleted in this run. */
export interface DeletedRecord {
  readonly id: string;
  readonly display_name: string | null;
  readonly deleted_time: string;
}

/** What the answer to a write tells of the record. */
export interface Written {
  readonly id: string;
  readonly Created_Time: string;
  readonly Modified_Time: string;
}

/** Records of all modules, and what they hold in all; the oldest go when there is more, so that a load test does not fill the memory. */
const MOST = 100_000;
const MOST_BYTES = 60_000_000;
/** Deleted records of one module that are listed. */
const MOST_DELETED = 20_000;
/** Writes that can be undone; a composite call has at most five hundred. */
const MOST_UNDONE = 2000;
const NONE = new ModuleRecords();

/** The records that were written in this run, by module and id, in the order of their coming. */
export class RecordStore {
  readonly #records = new Map<string, ModuleRecords>();
  readonly #deleted = new Map<string, DeletedRecord[]>();
  #size = 0;
  #bytes = 0;
  #turn = 0;
  #ids = 100_000;
  /** What takes back each write since the last mark, in their order. */
  #undo: (() => void)[] | undefined;

  /** An id that nobody has: 18 digits, `"700000000000100001"`. */
  newId(): string {
    return idOf(++this.#ids);
  }

  /** Stores a new record. */
  add(module: string, own: Readonly<Record<string, unknown>>): Written {
    const now = time();
    const key = ++this.#ids;
    const records = this.#moduleOf(module);
    const { bytes } = records;
    records.add(key, { own: JSON.stringify(own), created: now, modified: now }, ++this.#turn);
    this.#size++;
    this.#bytes += records.bytes - bytes;
    if (this.#size > MOST || this.#bytes > MOST_BYTES) this.#forgetOldest();
    this.#undone(() => {
      this.#counted(records, () => {
        records.delete(key);
      });
    });
    return { id: idOf(key), Created_Time: now, Modified_Time: now };
  }

  /** Stores what is new of a record. An id that is not known is taken for a record that was there before this run. */
  put(module: string, changes: Readonly<Record<string, unknown>>, id: string): Written {
    const records = this.#moduleOf(module);
    const modified = time();
    const key = keyOf(id);
    const before = records.kept(key);
    const own = JSON.stringify(
      before === undefined ? changes : { ...(JSON.parse(before.own) as Record<string, unknown>), ...changes },
    );
    const kept: KeptRecord = { own, created: before?.created ?? modified, modified };
    this.#counted(records, () => {
      records.set(key, kept, ++this.#turn);
    });
    if (this.#size > MOST || this.#bytes > MOST_BYTES) this.#forgetOldest();
    this.#undone(() => {
      this.#counted(records, () => {
        if (before === undefined) records.delete(key);
        else records.set(key, before, ++this.#turn);
      });
    });
    return { id, Created_Time: kept.created, Modified_Time: modified };
  }

  get(module: string, id: string): StoredRecord | undefined {
    return this.#records.get(module)?.get(id);
  }

  /** What was written of a record, without what the server sets. */
  own(module: string, id: string): Readonly<Record<string, unknown>> {
    return JSON.parse(this.#records.get(module)?.kept(keyOf(id))?.own ?? "{}") as Record<string, unknown>;
  }

  of(module: string): ReadRecords {
    return this.#records.get(module) ?? NONE;
  }

  /** Deletes a record; one that is not known is taken for a record that was there before this run. */
  delete(module: string, id: string): void {
    const records = this.#moduleOf(module);
    const key = keyOf(id);
    const before = records.kept(key);
    const record = records.get(id);
    this.#counted(records, () => {
      records.delete(key);
    });
    const name = ["Full_Name", "Last_Name", "Name", "Subject", "Deal_Name", "Account_Name"]
      .map((key) => record?.[key])
      .find((value) => typeof value === "string");
    const deleted = this.#deleted.get(module) ?? [];
    if (deleted.length >= MOST_DELETED) deleted.splice(0, MOST_DELETED / 10);
    deleted.push({ id, display_name: name ?? null, deleted_time: time() });
    this.#deleted.set(module, deleted);
    this.#undone(() => {
      deleted.pop();
      if (before === undefined) return;
      this.#counted(records, () => {
        records.set(key, before, ++this.#turn);
      });
    });
  }

  deleted(module: string): readonly DeletedRecord[] {
    return this.#deleted.get(module) ?? [];
  }

  /** Gives what undoes all that is written from now on. */
  mark(): () => void {
    const since: (() => void)[] = [];
    this.#undo = since;
    return () => {
      this.#undo = undefined;
      for (const undo of since.reverse()) undo();
    };
  }

  #undone(undo: () => void): void {
    if (this.#undo === undefined) return;
    if (this.#undo.length >= MOST_UNDONE) this.#undo = undefined;
    else this.#undo.push(undo);
  }

  /** Does something to the records of a module, and keeps count of what all modules hold. */
  #counted(records: ModuleRecords, change: () => void): void {
    const { size, bytes } = records;
    change();
    this.#size += records.size - size;
    this.#bytes += records.bytes - bytes;
  }

  #moduleOf(module: string): ModuleRecords {
    const known = this.#records.get(module) ?? new ModuleRecords();
    this.#records.set(module, known);
    return known;
  }

  /** A tenth at once. */
  #forgetOldest(): void {
    for (let left = Math.ceil(this.#size / 10); left > 0; left--) {
      let oldest: ModuleRecords | undefined;
      for (const records of this.#records.values())
        if ((records.oldestTurn ?? Infinity) < (oldest?.oldestTurn ?? Infinity)) oldest = records;
      if (oldest === undefined) return;
      const records = oldest;
      this.#counted(records, () => {
        records.deleteOldest();
      });
    }
  }
}

/** Now, as Zoho writes it: `2026-10-17T09:30:00+00:00`. Records of one second share the text. */
export function time(ms: number = Date.now()): string {
  const second = Math.floor(ms / 1000);
  if (second !== told.second) told = { second, text: `${new Date(ms).toISOString().slice(0, 19)}+00:00` };
  return told.text;
}

let told = { second: NaN, text: "" };
