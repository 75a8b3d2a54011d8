import { isRaw } from "../snapshot/shape.ts";
import { itemsOf } from "./question.ts";
import { valueAtReference, withAnswers } from "./answer-references.ts";
import type { Reply } from "./answer.ts";
import type { Incoming } from "./incoming.ts";

/** A sub-request of a composite call as it was sent. */
type Item = Readonly<Record<string, unknown>>;

/** What a composite call is answered by: how one of its requests is answered, and how everything since is undone. */
export interface Running {
  readonly answer: (incoming: Incoming) => Reply;
  readonly mark: () => () => void;
  /** The words for a sub-request that was run. */
  readonly words: string;
  /** Rows that were refused before anything ran, by index: those of the call's own answer. */
  readonly refused: ReadonlyMap<number, unknown>;
}

const ROLLED_BACK = "the transaction was rolled back since another sub request in the same transaction failed.";
/** guess: no message is published. */
const UNRESOLVED = "the reference names no sub-request that was answered";

/**
 * Runs the sub-requests of a composite call and answers each in its place. With `rollback_on_fail` the first that fails undoes all: 400. Without,
 * 200 where all were run, whatever became of them, 207 where some and 400 where none.
 */
export function compositeAnswer(incoming: Incoming, body: unknown, running: Running): Reply {
  const items = itemsOf(body, "__composite_requests") ?? [];
  const undoes = isRaw(body) && body.rollback_on_fail === true;
  const undo = undoes ? running.mark() : undefined;
  const rows = new Map<number, unknown>(running.refused);
  const answers = new Map<string, unknown>();
  const waiting = items.flatMap((item, index) => (isRaw(item) && !rows.has(index) ? [{ item, index }] : []));
  // In order, but for those that wait for a later one: they run as soon as it is answered.
  for (;;) {
    const at = waiting.findIndex(({ item }) => requestOf(item, incoming, answers) !== undefined);
    const [next] = at === -1 ? [] : waiting.splice(at, 1);
    const request = next && requestOf(next.item, incoming, answers);
    if (next === undefined || request === undefined) break;
    const answer = running.answer(request);
    rows.set(next.index, executed(answer, running.words));
    const { sub_request_id: id } = next.item;
    if (typeof id === "string") answers.set(id, answer.body);
    if (undo !== undefined && answer.status >= 400) {
      undo();
      return rolledBack(next.index, items.length, rows);
    }
  }
  for (const { index } of waiting) rows.set(index, refused("INVALID_REFERENCE", UNRESOLVED, {}));
  const run = rows.size - running.refused.size - waiting.length;
  return {
    status: run === items.length ? 200 : run > 0 ? 207 : 400,
    body: { __composite_requests: items.map((_, index) => rows.get(index)) },
  };
}

/** The request that a sub-request stands for, with what it takes from answers; undefined while one that it needs is not there. */
function requestOf(item: Item, { headers }: Incoming, answers: ReadonlyMap<string, unknown>): Incoming | undefined {
  const filled = withAnswers({ ...item, sub_request_id: null }, (id, path) =>
    answers.has(id) ? valueAtReference(answers.get(id), path) : undefined,
  );
  if (!isRaw(filled) || typeof filled.uri !== "string") return undefined;
  const { method, uri, params, body } = filled;
  const own = isRaw(filled.headers) ? filled.headers : {};
  return {
    method: typeof method === "string" ? method : "GET",
    target: `${uri.startsWith("/") ? uri : `/${uri}`}${queryOf(uri, params)}`,
    headers: {
      authorization: headers.authorization,
      "content-type": "application/json",
      ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name.toLowerCase(), String(value)])),
    },
    body: { bytes: new TextEncoder().encode(body === undefined || body === null ? "" : JSON.stringify(body)) },
  };
}

function queryOf(uri: string, params: unknown): string {
  if (!isRaw(params)) return "";
  const query = Object.entries(params)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join("&");
  return query === "" ? "" : `${uri.includes("?") ? "&" : "?"}${query}`;
}

function executed({ status, body }: Reply, message: string): object {
  const headers = { "content-type": "application/json;charset=utf-8" };
  const response = { headers, status_code: status, ...(body === undefined ? {} : { body }) };
  return { code: "SUCCESS", details: { response }, message, status: "success" };
}

function refused(code: string, message: string, details: object): object {
  return { code, details, message, status: "error" };
}

/** All that ran is undone, and what did not run is not run: 400. */
function rolledBack(by: number, count: number, rows: ReadonlyMap<number, unknown>): Reply {
  const details = { rollbacked_by_sub_request_index: by };
  const all = Array.from({ length: count }, (_, index) =>
    index === by
      ? rows.get(index)
      : refused(rows.has(index) ? "ROLLBACK_PERFORMED" : "PROCESSING_STOPPED", ROLLED_BACK, details),
  );
  return { status: 400, body: { __composite_requests: all } };
}
