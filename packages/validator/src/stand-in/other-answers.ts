import { answers } from "@zoho-preflight/metadata/answers";
import { catalogue } from "@zoho-preflight/metadata/catalogue";

import { isRaw } from "../snapshot/shape.ts";
import { NOTHING } from "./answer.ts";
import { itemsOf } from "./question.ts";
import type { Reply } from "./answer.ts";
import type { Question } from "./question.ts";
import type { RecordStore } from "./stored/record-store.ts";

/**
 * The answer to a good request of any other kind. Reads find nothing. Writes are answered SUCCESS, item by item, under the root key of the request
 * or of its sisters; nothing is kept of them.
 */
export function otherAnswer(question: Question, store: RecordStore): Reply {
  const { id, kind, method } = question.operation;
  if (kind === "read" || method === "GET") return NOTHING;
  const facts = factsOf(id);
  const rows = itemsMeant(question).map((item) => rowFor(id, item, store));
  const status = facts?.status ?? (/\.create(?:_|$)/.test(id) ? 201 : 200);
  const key = facts?.key === undefined ? rootKey(id) : facts.key;
  if (key === null || key === undefined) return { status, body: rows[0] };
  return {
    status,
    body: { [key]: operationOf(id)?.body?.keyType === "object" && key === operationOf(id)?.body?.key ? rows[0] : rows },
  };
}

/** The answer to one item of a call of any other kind, where others of it are refused. */
export function otherRow(question: Question, store: RecordStore, index: number): unknown {
  const item = itemsMeant(question)[index];
  return item === undefined ? undefined : rowFor(question.operation.id, item, store);
}

function rowFor(id: string, item: Readonly<Record<string, unknown>>, store: RecordStore): object {
  const facts = factsOf(id);
  const isNew = /\.(?:create|upload)(?:_|$)/.test(id);
  return {
    code: facts?.code ?? "SUCCESS",
    details: isNew ? { id: store.newId() } : typeof item.id === "string" ? { id: item.id } : {},
    message: facts?.message ?? "success",
    status: "success",
  };
}

function factsOf(id: string): (typeof answers)[string] | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** What a call is about: the items of its body, else the ids of its query, else the last id of its path. One at least. */
function itemsMeant({ operation, path, query, body }: Question): readonly Record<string, unknown>[] {
  const id = Object.values(path)
    .filter((value) => /^\d+$/.test(value))
    .at(-1);
  const ofPath = id === undefined ? {} : { id };
  const each = factsOf(operation.id)?.each;
  const listed = each === undefined ? [] : (itemsOf(body, each) ?? []);
  if (listed.length > 0) return listed.map((one) => ({ id: String(one) }));
  const items = itemsOf(body, operationOf(operation.id)?.body?.key ?? "") ?? [];
  if (items.length > 0) return items.map((item) => ({ ...ofPath, ...(isRaw(item) ? item : {}) }));
  const ids = (query.get("ids") ?? "").split(",").filter((one) => one !== "");
  return ids.length > 0 ? ids.map((one) => ({ id: one })) : [ofPath];
}

function operationOf(id: string): (typeof catalogue.operations)[number] | undefined {
  return catalogue.operations.find((operation) => operation.id === id);
}

/** The key under which an operation is answered: its request's, or that of a sister at the same address (`roles` for `DELETE /settings/roles/{role_id}`). */
function rootKey(id: string): string | undefined {
  const own = operationOf(id);
  if (own === undefined || own.body?.key !== undefined) return own?.body?.key;
  const collection = own.path.replace(/\/\{\w+\}$/, "");
  const family = `${id.split(".", 1)[0] ?? ""}.`;
  return catalogue.operations.find(
    ({ path, body, id: other }) =>
      body?.key !== undefined && other.startsWith(family) && (path === own.path || path === collection),
  )?.body?.key;
}
