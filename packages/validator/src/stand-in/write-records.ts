import { approvalStateSince, recordMessages } from "@zoho-preflight/metadata/answers";
import { atLeast, duplicateCheckFields } from "@zoho-preflight/metadata/catalogue";

import { itemsOf } from "./question.ts";
import { USER } from "./stored/module-records.ts";
import type { Question } from "./question.ts";
import type { RecordStore, Written } from "./stored/record-store.ts";

/** How the records of one request are written. */
export interface RecordWriting {
  readonly store: RecordStore;
  readonly module: string;
  readonly verb: "insert" | "update" | "update_one" | "upsert";
  /** The record that the path means, for `update_one`. */
  readonly id: string;
  /** The parent of notes that are posted under it; undefined for any other record. */
  readonly parent?: { readonly module: string; readonly id: string };
  /** Whether the metadata is the org's own, so that a field that it lacks is really none. */
  readonly knowsFields: boolean;
}

type Item = Readonly<Record<string, unknown>>;

/** Checks whose finding means that Zoho drops the value. */
const DROPPED: ReadonlySet<string> = new Set(["known-fields", "writable-fields"]);

/** Gives the function that stores a record and makes the row that tells of it. */
export function writerOf(question: Question, writing: RecordWriting): (item: Item, index: number) => object {
  const { store, module, verb, id, parent } = writing;
  const told = tellerOf(question.operation.version);
  const kept = writing.knowsFields ? keptOf(question) : (item: Item): Item => item;
  if (verb === "upsert") {
    const fields = comparedFields(question, module);
    return (item, index) => {
      const twin = twinOf(item, fields, writing);
      const record = kept(item, index);
      const stored = twin === undefined ? store.add(module, record) : store.put(module, record, twin.id);
      const action = twin === undefined ? "insert" : "update";
      return {
        code: "SUCCESS",
        duplicate_field: twin?.field ?? null,
        action,
        ...told(stored, action === "insert" ? "create" : "update"),
      };
    };
  }
  const message = verb === "insert" ? "create" : "update";
  const under =
    parent === undefined ? undefined : { Parent_Id: { module: { api_name: parent.module }, id: parent.id } };
  return (item, index) => {
    const own = kept(item, index);
    const record = under === undefined ? own : { ...under, ...own };
    const given =
      verb === "update_one" ? id : verb === "update" && typeof item["id"] === "string" ? item["id"] : undefined;
    return told(given === undefined ? store.add(module, record) : store.put(module, record, given), message);
  };
}

/** Gives what makes a row that reports success. */
export function tellerOf(version: string): (written: Written, message: "create" | "update") => object {
  const approval = atLeast(version, approvalStateSince) ? { $approval_state: "approved" } : {};
  return ({ id, Modified_Time, Created_Time }, message) => ({
    code: "SUCCESS",
    details: { Modified_Time, Modified_By: USER, Created_Time, id, Created_By: USER, ...approval },
    message: recordMessages[message],
    status: "success",
  });
}

/** The record without what Zoho would have dropped. */
function keptOf({ report }: Question): (item: Item, index: number) => Item {
  const lost = new Map<unknown, Set<unknown>>();
  for (const { check, path } of report.issues)
    if (DROPPED.has(check) && path.length === 4) {
      const keys = lost.get(path[2]) ?? new Set();
      lost.set(path[2], keys.add(path[3]));
    }
  return (item, index) => {
    const keys = lost.get(index);
    return keys === undefined ? item : Object.fromEntries(Object.entries(item).filter(([key]) => !keys.has(key)));
  };
}

/** The fields that an upsert compares: those that the request names, or the module's own. */
function comparedFields({ body }: Question, module: string): readonly string[] {
  const named = itemsOf(body, "duplicate_check_fields")?.filter((field) => typeof field === "string") ?? [];
  if (named.length > 0) return named;
  return [Object.hasOwn(duplicateCheckFields, module) ? (duplicateCheckFields[module] ?? "Name") : "Name"];
}

/** The record that an upsert means: that of the id, or one that is equal in one of the fields. */
function twinOf(
  item: Item,
  fields: readonly string[],
  { store, module }: RecordWriting,
): { readonly id: string; readonly field: string } | undefined {
  if (typeof item["id"] === "string") return { id: item["id"], field: "id" };
  for (const field of fields) {
    const value = item[field];
    if (value === undefined || value === null || value === "") continue;
    const id = store.of(module).having(field, value);
    if (id !== undefined) return { id, field };
  }
  return undefined;
}
