import { coqlMostRecords } from "@zoho-preflight/metadata/catalogue";

import { isRaw } from "../snapshot/shape.ts";
import { NOTHING, ownAnswer } from "./answer.ts";
import { runnableQuery } from "./coql.ts";
import { findRecords } from "./stored/find-records.ts";
import type { RunnableQuery } from "./coql.ts";
import type { Reply } from "./answer.ts";
import type { Question } from "./question.ts";
import type { Caller } from "./caller.ts";
import type { StoredRecord } from "./stored/module-records.ts";
import type { RecordStore } from "./stored/record-store.ts";

/** Runs a COQL query over the records of this run; 204 when nothing is found. What cannot be run here is said, and not answered with nothing. */
export function coqlAnswer({ body }: Question, store: RecordStore, { name }: Caller): Reply {
  const text = isRaw(body) && typeof body.select_query === "string" ? body.select_query : "";
  const query = runnableQuery(text);
  if ("has" in query)
    return {
      ...ownAnswer(501, `The query was checked, but ${name} cannot run it, since it has ${query.has}.`),
      note: "the query was checked, not run",
    };
  const { records, more } = findRecords(
    store.of(query.module),
    query.filter,
    query.orderBy.length === 0 ? undefined : query.orderBy,
    { from: query.offset, count: Math.min(query.limit, coqlMostRecords) },
  );
  if (records.length === 0) return NOTHING;
  const data = records.map((record) => columnsOf(record, query.columns));
  return { status: 200, body: { data, info: { count: data.length, more_records: more } } };
}

/** The columns that were asked for, and the id, which always comes along. */
function columnsOf(record: StoredRecord, columns: RunnableQuery["columns"]): object {
  const entries: [string, unknown][] = columns
    .filter(({ as }) => as !== "id")
    .map(({ column, as }) => [as, record[column] ?? null]);
  return Object.fromEntries([...entries, ["id", record.id]]);
}
