import { recordMessages } from "@zoho-preflight/metadata/answers";
import { catalogue } from "@zoho-preflight/metadata/catalogue";

import { isRaw } from "../snapshot/shape.ts";
import { NOTHING } from "./answer.ts";
import { itemsOf } from "./question.ts";
import { page, listPartOf } from "./pages.ts";
import { searchTest } from "./search.ts";
import { Filter } from "./stored/filter.ts";
import { countRecords, EVERYTHING, findRecords, NOBODY, sorted } from "./stored/find-records.ts";
import { USER } from "./stored/module-records.ts";
import { tellerOf, writerOf } from "./write-records.ts";
import type { Reply } from "./answer.ts";
import type { Question } from "./question.ts";
import type { FoundRecords, WantedRecords } from "./stored/find-records.ts";
import type { StoredRecord } from "./stored/module-records.ts";
import type { RecordStore } from "./stored/record-store.ts";

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
  answer(question: Question): Reply | undefined {
    const { operation } = question;
    const module = moduleOf(operation);
    const verb = operation.id.split(".")[1] ?? "";
    if (module === undefined) return undefined;
    if (isWrite(verb)) return this.#written(question, module, verb);
    switch (verb) {
      case "delete":
        return rows(
          (question.query.get("ids") ?? "")
            .split(",")
            .filter((id) => id !== "")
            .map((id) => this.#deleted(module, id)),
          200,
        );
      case "delete_one":
        return rows([this.#deleted(module, this.#idOf(question, module))], 200);
      case "get": {
        const record = this.#store.get(module, this.#idOf(question, module));
        return record === undefined
          ? NOTHING
          : { status: 200, body: { data: [chosen(record, question.query.get("fields"))] } };
      }
      case "list":
        return this.#list(question, module);
      case "search": {
        const test = searchTest(question.query);
        return {
          ...this.#page(question, module, test ?? NOBODY),
          ...(test === undefined ? { note: "the search was checked, not run" } : {}),
        };
      }
      case "deleted":
        return this.#deletedPage(question, module);
      case "count":
      case "count_by_body":
        return {
          status: 200,
          body: { count: countRecords(this.#store.of(module), searchTest(question.query) ?? EVERYTHING) },
        };
      case "clone":
        return this.#cloned(question, module);
      default:
        return undefined;
    }
  }

  /** What stores a record of the request and gives its row, for answers in which others are refused; undefined when it is not about records. */
  writer(question: Question): ((index: number) => unknown) | undefined {
    const module = moduleOf(question.operation);
    const verb = question.operation.id.split(".")[1] ?? "";
    if (module === undefined || !isWrite(verb)) return undefined;
    const write = this.#writerOf(question, module, verb);
    const items = itemsOf(question.body, "data") ?? [];
    return (index) => {
      const item = items[index];
      return isRaw(item) ? write(item, index) : undefined;
    };
  }

  #written(question: Question, module: string, verb: WriteVerb): Reply {
    const write = this.#writerOf(question, module, verb);
    const items = itemsOf(question.body, "data") ?? [];
    return rows(
      items.map((item, index) => write(isRaw(item) ? item : {}, index)),
      verb === "insert" ? 201 : 200,
    );
  }

  #writerOf(
    question: Question,
    module: string,
    verb: WriteVerb,
  ): (item: Record<string, unknown>, index: number) => object {
    const { operation, path } = question;
    const isNote = family(operation.id) === "record_notes";
    return writerOf(question, {
      store: this.#store,
      module,
      verb,
      id: verb === "update_one" ? this.#idOf(question, module) : "",
      ...(isNote && { parent: { module: operation.module ?? "", id: path.id ?? "" } }),
      knowsFields: this.#knowsFields,
    });
  }

  #cloned(question: Question, module: string): Reply {
    const [changes] = itemsOf(question.body, "data") ?? [];
    const own = this.#store.own(module, question.path.id ?? "");
    const stored = this.#store.add(module, { ...own, ...(isRaw(changes) ? changes : {}) });
    return rows([tellerOf(question.operation.version)(stored, "create")], 201);
  }

  #deleted(module: string, id: string): object {
    this.#store.delete(module, id);
    return { code: "SUCCESS", details: { id }, message: recordMessages.delete, status: "success" };
  }

  /** The record's own id; with `X-EXTERNAL: Leads.External_Id` the path holds the value of that field instead. */
  #idOf({ path, headers, operation }: Question, module: string): string {
    const id = (family(operation.id) === "record_notes" ? path.related_id : path.id) ?? "";
    const external = headers["x-external"];
    const field = typeof external === "string" ? external.split(".").at(-1) : undefined;
    if (field === undefined) return id;
    return this.#store.of(module).having(field, id) ?? id;
  }

  /** A page of the records, of the ids that are given, or of the notes of a parent. */
  #list(question: Question, module: string): Reply {
    const { operation, path, query } = question;
    if (family(operation.id) === "record_notes") {
      const ofParent = new Filter();
      ofParent.add({ field: "Parent_Id", operator: "equals", values: [path.id ?? ""] });
      return this.#page(question, module, ofParent);
    }
    const given = query.get("ids");
    return this.#page(question, module, EVERYTHING, given === null ? undefined : new Set(given.split(",")));
  }

  #page(question: Question, module: string, wanted: WantedRecords, ids?: ReadonlySet<string>): Reply {
    const by = question.query.get("sort_by") ?? "id";
    const order = question.query.get("sort_order")?.toLowerCase() === "asc" ? "asc" : "desc";
    const records = this.#store.of(module);
    const orderBy = [{ column: by, descending: order === "desc" }];
    const part = listPartOf(question);
    const found: FoundRecords =
      ids === undefined
        ? findRecords(records, wanted, orderBy, part)
        : sorted(
            [...ids].map((id) => records.get(id)).filter((record) => record !== undefined),
            orderBy,
            part,
          );
    const entries = found.records.map((record) => chosen(record, question.query.get("fields")));
    return page("data", { entries, more: found.more }, question, { by, order });
  }

  /** A page of the deleted, the newest first. */
  #deletedPage(question: Question, module: string): Reply {
    const all = this.#store.deleted(module);
    const { from, count } = listPartOf(question);
    const end = Math.max(0, all.length - from);
    const entries = all
      .slice(Math.max(0, end - count), end)
      .map((record) => ({ ...record, deleted_by: USER, created_by: USER, type: "recycle" }))
      .reverse();
    return page("data", { entries, more: end > count }, question, { by: "id", order: "desc" });
  }
}

function moduleOf({ id, module }: Question["operation"]): string | undefined {
  return fixedModules.get(family(id)) ?? (family(id) === "records" ? module : undefined);
}

function family(id: string): string {
  return id.split(".", 1)[0] ?? id;
}

function rows(data: readonly object[], status: number): Reply {
  return { status, body: { data } };
}

type WriteVerb = "insert" | "update" | "update_one" | "upsert";

function isWrite(verb: string): verb is WriteVerb {
  return verb === "insert" || verb === "update" || verb === "update_one" || verb === "upsert";
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
