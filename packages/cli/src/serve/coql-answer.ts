import { coqlMostRecords } from "@zoho-preflight/metadata/catalogue";

import { isObject } from "../is-object.ts";
import { NOTHING, ownAnswer } from "./answer.ts";
import { runnableQuery } from "./coql.ts";
import { compare, firstOf } from "./filter.ts";
import type { RunnableQuery } from "./coql.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { StoredRecord } from "./module-records.ts";
import type { RecordStore } from "./record-store.ts";

/** Runs a COQL query over the records of this run; 204 when nothing is found. What cannot be run here is said, and not answered with nothing. */
export function coqlAnswer({ body }: Asked, store: RecordStore): Answer {
  const text = isObject(body) && typeof body.select_query === "string" ? body.select_query : "";
  const query = runnableQuery(text);
  if ("has" in query)
    return {
      ...ownAnswer(501, `The query was checked, but zoho-preflight serve cannot run it, since it has ${query.has}.`),
      note: "the query was checked, not run",
    };
  const order = query.orderBy.length === 0 ? [{ column: "id", descending: false }] : query.orderBy;
  const end = query.offset + Math.min(query.limit, coqlMostRecords);
  const inOrder = (a: StoredRecord, b: StoredRecord): number => {
    for (const { column, descending } of order) {
      const difference = compare(a[column], b[column]);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
  const found = firstOf(matching(query, store), end + 1, inOrder);
  const data = found.slice(query.offset, end).map((record) => columnsOf(record, query.columns));
  return data.length === 0
    ? NOTHING
    : { status: 200, body: { data, info: { count: data.length, more_records: found.length > end } } };
}

function* matching(query: RunnableQuery, store: RecordStore): Generator<StoredRecord, void> {
  for (const record of store.of(query.module).values()) if (query.filter.matches(record)) yield record;
}

/** The columns that were asked for, and the id, which always comes along. */
function columnsOf(record: StoredRecord, columns: RunnableQuery["columns"]): object {
  const entries: [string, unknown][] = columns
    .filter(({ as }) => as !== "id")
    .map(({ column, as }) => [as, record[column] ?? null]);
  return Object.fromEntries([...entries, ["id", record.id]]);
}
