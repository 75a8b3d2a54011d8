import { approvalStateSince, recordMessages } from "@zoho-preflight/metadata/answers";
import { atLeast, catalogue, duplicateCheckFields } from "@zoho-preflight/metadata/catalogue";

import { isObject } from "../is-object.ts";
import { NOTHING } from "./answer.ts";
import { itemsOf } from "./asked.ts";
import { page, partOf } from "./pages.ts";
import { searchTest } from "./search.ts";
import { Filter } from "./stored/filter.ts";
import { countRecords, EVERYTHING, findRecords, NOBODY, sorted } from "./stored/find-records.ts";
import { USER } from "./stored/module-records.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { Found, Wanted } from "./stored/find-records.ts";
import type { StoredRecord } from "./stored/module-records.ts";
import type { RecordStore, Written } from "./stored/record-store.ts";

/** Checks whose finding means that Zoho drops the value. */
const DROPPED: ReadonlySet<string> = new Set(["known-fields", "writable-fields"]);

/** Modules of operations that name theirs in the path: `notes` is Notes, `appointments` Appointments__s. */
const fixedModules = new Map(
  catalogue.operations.flatMap(({ id, records }) =>
    records === undefined || records.module === "{module}" ? [] : [[family(id), records.module] as const],
  ),
);

/** Answers about records: writes are kept in memory, and reads find what was written in this run. */
export class RecordAnswers {
  readonly #store: RecordStore;
  /** Whether the metadata is the org's own, so that a field that it lacks is really none. */
  readonly #knowsFields: boolean;

  constructor(store: RecordStore, knowsFields: boolean) {
    this.#store = store;
    this.#knowsFields = knowsFields;
  }

  /** Undefined when the operation is not about records. */
  answer(asked: Asked): Answer | undefined {
    const { operation } = asked;
    const module = moduleOf(operation);
    const verb = operation.id.split(".")[1] ?? "";
    if (module === undefined) return undefined;
    switch (verb) {
      case "insert":
      case "update":
      case "update_one":
      case "upsert":
        return this.#written(asked, module, verb);
      case "delete":
        return rows(
          (asked.query.get("ids") ?? "")
            .split(",")
            .filter((id) => id !== "")
            .map((id) => this.#deleted(module, id)),
          200,
        );
      case "delete_one":
        return rows([this.#deleted(module, this.#idOf(asked, module))], 200);
      case "get": {
        const record = this.#store.get(module, this.#idOf(asked, module));
        return record === undefined
          ? NOTHING
          : { status: 200, body: { data: [chosen(record, asked.query.get("fields"))] } };
      }
      case "list":
        return this.#list(asked, module);
      case "search": {
        const test = searchTest(asked.query);
        return {
          ...this.#page(asked, module, test ?? NOBODY),
          ...(test === undefined ? { note: "the search was checked, not run" } : {}),
        };
      }
      case "deleted":
        return this.#deletedPage(asked, module);
      case "count":
      case "count_by_body":
        return {
          status: 200,
          body: { count: countRecords(this.#store.of(module), searchTest(asked.query) ?? EVERYTHING) },
        };
      case "clone":
        return this.#cloned(asked, module);
      default:
        return undefined;
    }
  }

  /** What a record that is fine is answered, for answers in which others are not: it is stored. */
  success(asked: Asked, index: number): unknown {
    const module = moduleOf(asked.operation);
    const item = itemsOf(asked.body, "data")?.[index];
    if (module === undefined || !isObject(item)) return undefined;
    return this.#row(asked, module, asked.operation.id.split(".")[1] ?? "", item, index);
  }

  #written(asked: Asked, module: string, verb: string): Answer {
    const items = itemsOf(asked.body, "data") ?? [];
    return rows(
      items.map((item, index) => this.#row(asked, module, verb, isObject(item) ? item : {}, index)),
      verb === "insert" ? 201 : 200,
    );
  }

  #row(asked: Asked, module: string, verb: string, item: Record<string, unknown>, index: number): object {
    const { operation, path } = asked;
    const record = this.#kept(asked, item, index);
    const parent =
      family(operation.id) === "record_notes"
        ? { Parent_Id: { module: { api_name: operation.module ?? "" }, id: path.id ?? "" } }
        : {};
    const given = typeof item.id === "string" ? item.id : undefined;
    if (verb === "upsert") {
      const twin = given === undefined ? this.#twin(asked, module, item) : { id: given, field: "id" };
      const stored = this.#store.put(module, record, twin?.id);
      const action = twin === undefined ? "insert" : "update";
      return {
        code: "SUCCESS",
        duplicate_field: twin?.field ?? null,
        action,
        ...told(stored, action === "insert" ? "create" : "update", operation.version),
      };
    }
    const id = verb === "update_one" ? this.#idOf(asked, module) : verb === "update" ? given : undefined;
    return {
      code: "SUCCESS",
      ...told(
        this.#store.put(module, { ...parent, ...record }, id),
        verb === "insert" ? "create" : "update",
        operation.version,
      ),
    };
  }

  #cloned(asked: Asked, module: string): Answer {
    const [changes] = itemsOf(asked.body, "data") ?? [];
    const stored = this.#store.put(
      module,
      { ...this.#store.own(module, asked.path.id ?? ""), ...(isObject(changes) ? changes : {}) },
      this.#store.newId(),
    );
    return rows([{ code: "SUCCESS", ...told(stored, "create", asked.operation.version) }], 201);
  }

  /** The record without what Zoho would have dropped. */
  #kept({ report }: Asked, item: Record<string, unknown>, index: number): Record<string, unknown> {
    if (!this.#knowsFields) return item;
    const lost = new Set(
      report.issues
        .filter(({ check, path }) => DROPPED.has(check) && path.length === 4 && path[2] === index)
        .map(({ path }) => path[3]),
    );
    return Object.fromEntries(Object.entries(item).filter(([key]) => !lost.has(key)));
  }

  /** The record that an upsert means: equal in one of the fields to be compared. */
  #twin(
    { body }: Asked,
    module: string,
    item: Record<string, unknown>,
  ): { readonly id: string; readonly field: string } | undefined {
    const named = itemsOf(body, "duplicate_check_fields")?.filter((field) => typeof field === "string");
    const fields =
      named !== undefined && named.length > 0
        ? named
        : [Object.hasOwn(duplicateCheckFields, module) ? (duplicateCheckFields[module] ?? "Name") : "Name"];
    for (const field of fields) {
      const value = item[field];
      if (value === undefined || value === null || value === "") continue;
      const twin = this.#store.of(module).having(field, value);
      if (twin !== undefined) return { id: twin.id, field };
    }
    return undefined;
  }

  #deleted(module: string, id: string): object {
    this.#store.delete(module, id);
    return { code: "SUCCESS", details: { id }, message: recordMessages.delete, status: "success" };
  }

  /** The record's own id; with `X-EXTERNAL: Leads.External_Id` the path holds the value of that field instead. */
  #idOf({ path, headers, operation }: Asked, module: string): string {
    const id = (family(operation.id) === "record_notes" ? path.related_id : path.id) ?? "";
    const external = headers["x-external"];
    const field = typeof external === "string" ? external.split(".").at(-1) : undefined;
    if (field === undefined) return id;
    return this.#store.of(module).having(field, id)?.id ?? id;
  }

  /** A page of the records, of the ids that are given, or of the notes of a parent. */
  #list(asked: Asked, module: string): Answer {
    const { operation, path, query } = asked;
    if (family(operation.id) === "record_notes") {
      const ofParent = new Filter();
      ofParent.add({ field: "Parent_Id", operator: "equals", values: [path.id ?? ""] });
      return this.#page(asked, module, ofParent);
    }
    const given = query.get("ids");
    return this.#page(asked, module, EVERYTHING, given === null ? undefined : new Set(given.split(",")));
  }

  #page(asked: Asked, module: string, wanted: Wanted, ids?: ReadonlySet<string>): Answer {
    const by = asked.query.get("sort_by") ?? "id";
    const order = asked.query.get("sort_order")?.toLowerCase() === "asc" ? "asc" : "desc";
    const records = this.#store.of(module);
    const orderBy = [{ column: by, descending: order === "desc" }];
    const part = partOf(asked);
    const found: Found =
      ids === undefined
        ? findRecords(records, wanted, orderBy, part)
        : sorted(
            [...ids].map((id) => records.get(id)).filter((record) => record !== undefined),
            orderBy,
            part,
          );
    const entries = found.records.map((record) => chosen(record, asked.query.get("fields")));
    return page("data", { entries, more: found.more }, asked, { by, order });
  }

  /** A page of the deleted, the newest first. */
  #deletedPage(asked: Asked, module: string): Answer {
    const all = this.#store.deleted(module);
    const { from, count } = partOf(asked);
    const end = Math.max(0, all.length - from);
    const entries = all
      .slice(Math.max(0, end - count), end)
      .map((record) => ({ ...record, deleted_by: USER, created_by: USER, type: "recycle" }))
      .reverse();
    return page("data", { entries, more: end > count }, asked, { by: "id", order: "desc" });
  }
}

function moduleOf({ id, module }: Asked["operation"]): string | undefined {
  return fixedModules.get(family(id)) ?? (family(id) === "records" ? module : undefined);
}

function family(id: string): string {
  return id.split(".", 1)[0] ?? id;
}

function rows(data: readonly object[], status: number): Answer {
  return { status, body: { data } };
}

/** The rest of a row that reports success. */
function told({ id, Modified_Time, Created_Time }: Written, message: "create" | "update", version: string): object {
  const approval = atLeast(version, approvalStateSince) ? { $approval_state: "approved" } : {};
  return {
    details: { Modified_Time, Modified_By: USER, Created_Time, id, Created_By: USER, ...approval },
    message: recordMessages[message],
    status: "success",
  };
}

/** The fields that were asked for, null where the record has none; all of them when nobody asked. */
function chosen(record: StoredRecord, fields: string | null): object {
  const names = (fields ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) return record;
  return Object.fromEntries([
    ...names.filter((name) => name !== "id").map((name) => [name, record[name] ?? null] as const),
    ["id", record.id],
  ]);
}
