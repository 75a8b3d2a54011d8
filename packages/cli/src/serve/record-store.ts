import { ModuleRecords } from "./module-records.ts";
import type { StoredRecord } from "./module-records.ts";

/** A record that was deleted in this run. */
export interface DeletedRecord {
  readonly id: string;
  readonly display_name: string | null;
  readonly deleted_time: string;
}

/** The user that everything is done by; invented. */
export const USER = { name: "Preflight User", id: "700000000000000001" } as const;

/** Records of all modules, and what they hold in all; the oldest go when there is more, so that a load test does not fill the memory. */
const MOST = 100_000;
const MOST_BYTES = 80_000_000;
/** Writes that can be undone; a composite call has at most five hundred. */
const MOST_UNDONE = 2000;
const NONE = new ModuleRecords();

/** The records that were written in this run, by module and id, in the order of their coming. */
export class RecordStore {
  readonly #records = new Map<string, ModuleRecords>();
  readonly #deleted = new Map<string, DeletedRecord[]>();
  #order: { readonly module: string; readonly id: string; readonly bytes: number }[] = [];
  #bytes = 0;
  #ids = 100_000;
  /** What takes back each write since the last mark, in their order. */
  #undo: (() => void)[] | undefined;

  /** An id that nobody has: 18 digits, `"700000000000100001"`. */
  newId(): string {
    return `7${String(++this.#ids).padStart(17, "0")}`;
  }

  /** Stores a record, or what is new of one. An id that is not known is taken for a record that was there before this run. */
  put(module: string, changes: Readonly<Record<string, unknown>>, id: string = this.newId()): StoredRecord {
    const known = this.#moduleOf(module);
    const now = time();
    const before = known.get(id);
    const first = before ?? { id, Owner: USER, Created_By: USER, Created_Time: now };
    const record = { ...first, ...changes, id, Modified_By: USER, Modified_Time: now };
    if (before === undefined) {
      const bytes = sizeOf(record);
      this.#order.push({ module, id, bytes });
      this.#bytes += bytes;
      if (this.#order.length > MOST || this.#bytes > MOST_BYTES) this.#forgetOldest();
    }
    known.set(record);
    this.#undone(() => {
      if (before === undefined) known.delete(id);
      else known.set(before);
    });
    return record;
  }

  get(module: string, id: string): StoredRecord | undefined {
    return this.#records.get(module)?.get(id);
  }

  of(module: string): Omit<ModuleRecords, "set" | "delete"> {
    return this.#records.get(module) ?? NONE;
  }

  /** Deletes a record; one that is not known is taken for a record that was there before this run. */
  delete(module: string, id: string): void {
    const known = this.#moduleOf(module);
    const record = known.get(id);
    known.delete(id);
    const name = ["Full_Name", "Last_Name", "Name", "Subject", "Deal_Name", "Account_Name"]
      .map((key) => record?.[key])
      .find((value) => typeof value === "string");
    const deleted = this.#deleted.get(module) ?? [];
    if (deleted.length >= MOST) deleted.splice(0, MOST / 10);
    deleted.push({ id, display_name: name ?? null, deleted_time: time() });
    this.#deleted.set(module, deleted);
    this.#undone(() => {
      deleted.pop();
      if (record !== undefined) known.set(record);
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

  #moduleOf(module: string): ModuleRecords {
    const known = this.#records.get(module) ?? new ModuleRecords();
    this.#records.set(module, known);
    return known;
  }

  #forgetOldest(): void {
    // A tenth at once, since taking off the head of a long list costs its length.
    const gone = this.#order.slice(0, Math.ceil(this.#order.length / 10));
    this.#order = this.#order.slice(gone.length);
    for (const { module, id, bytes } of gone) {
      this.#records.get(module)?.delete(id);
      this.#bytes -= bytes;
    }
  }
}

/** About how much a record holds, in bytes. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return 2 * value.length + 16;
  if (typeof value !== "object" || value === null) return 8;
  let bytes = 40;
  for (const inner of Object.values(value)) bytes += 8 + sizeOf(inner);
  return bytes;
}

/** Now, as Zoho writes it: `2026-10-17T09:30:00+00:00`. Records of one second share the text. */
export function time(date: Date = new Date()): string {
  const second = Math.floor(date.getTime() / 1000);
  if (second !== told.second) told = { second, text: `${date.toISOString().slice(0, 19)}+00:00` };
  return told.text;
}

let told = { second: NaN, text: "" };
