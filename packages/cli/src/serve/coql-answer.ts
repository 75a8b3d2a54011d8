import { coqlMostRecords } from "@zoho-preflight/metadata/catalogue";

import { isObject } from "../is-object.ts";
import { NOTHING } from "./answer.ts";
import { runnableQuery } from "./coql.ts";
import { compare } from "./filter.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { RecordStore, StoredRecord } from "./record-store.ts";

/** Runs a COQL query over the records of this run, as far as that can be done here; 204 when nothing is found. */
export function coqlAnswer({ body }: Asked, store: RecordStore): Answer {
  const text = isObject(body) && typeof body.select_query === "string" ? body.select_query : "";
  const query = runnableQuery(text);
  if (query === undefined) return { ...NOTHING, note: "the query was checked, not run" };
  const found = store.all(query.module).filter((record) => query.filter.matches(record));
  const order = query.orderBy.length === 0 ? [{ column: "id", descending: false }] : query.orderBy;
  found.sort((a, b) => {
    for (const { column, descending } of order) {
      const difference = compare(a[column], b[column]);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
  const end = query.offset + Math.min(query.limit, coqlMostRecords);
  const data = found.slice(query.offset, end).map((record) => columnsOf(record, query.columns));
  return data.length === 0
    ? NOTHING
    : { status: 200, body: { data, info: { count: data.length, more_records: found.length > end } } };
}

/** The columns that were asked for, and the id, which always comes along. */
function columnsOf(record: StoredRecord, columns: readonly string[]): object {
  const entries: [string, unknown][] = columns
    .filter((column) => column !== "id")
    .map((column) => [column, record[column] ?? null]);
  return Object.fromEntries([...entries, ["id", record.id]]);
}
