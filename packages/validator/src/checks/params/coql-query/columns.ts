import { atLeast } from "@zoho-preflight/metadata/catalogue";

import type { Column, Query } from "../../../languages/coql/query.ts";
import type { Token } from "../../../languages/coql/tokens.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { judgeCoqlComparison } from "./comparison.ts";
import { FoundColumns } from "./found-columns.ts";
import type { ClauseName } from "./found-columns.ts";
import type { JudgedQuery } from "./judged-query.ts";
import { shutOut } from "../shared/query-use.ts";
import { queriedModule } from "./queried-module.ts";

/** Zoho's words. */
export const UNSUPPORTED = "unsupported aggregate function";
/** So many comparisons are looked at one by one: a query of more is refused anyway. */
const MOST_JUDGED = 500;

/** The module behind FROM is one of the org's, and the columns are fields of it that may stand where they do, and take their operators and values. */
export function judgeCoqlColumns(judged: JudgedQuery, query: Query, isSub: boolean): void {
  const module = queriedModule(judged, query.module, isSub);
  if (module === undefined) return;
  const { columns, comparisons, groupBy, orderBy, sortedFunctions } = query;
  const found = new FoundColumns(judged, module, isSub);
  const fieldOf = (name: Token, clause: ClauseName): Field | undefined => {
    const field = found.fieldOf(name, clause);
    if (field === undefined || !judgeTerritory(judged, field, name, clause)) return undefined;
    judgeFlags(judged, field, name, clause);
    return field;
  };

  for (const column of columns) {
    const { name, aggregate } = column;
    const field = aggregate === undefined || judged.isWhole(aggregate) ? fieldOf(name, "select") : undefined;
    if (field !== undefined) judgeSelected(judged, field, column);
  }
  for (const comparison of comparisons.slice(0, MOST_JUDGED)) {
    const { column } = comparison;
    const field = column === undefined ? undefined : fieldOf(column, "where");
    if (field !== undefined) judgeCoqlComparison(judged, field, comparison);
  }
  const aliases = new Set(columns.map(({ alias }) => alias?.text));
  for (const name of groupBy) if (!aliases.has(name.text)) fieldOf(name, "group by");
  for (const name of [...orderBy, ...sortedFunctions.map((column) => column.name)])
    if (!aliases.has(name.text)) fieldOf(name, "order by");
}

/** A column of SELECT has a type that can be selected, and summed up where it is. */
function judgeSelected(judged: JudgedQuery, field: Field, column: Column): void {
  const { unselectable, numberAggregates, texts } = judged.context.catalogue.coqlColumns;
  const { name, aggregate } = column;
  const { api_name, data_type, trust } = field;
  if (trust === "name") return;
  if (aggregate === undefined) {
    if (unselectable.has(data_type))
      judged.report({ kind: "notSelectable", facts: { column_name: api_name, data_type } }, name);
  } else if (numberAggregates.includes(aggregate.text.toLowerCase()) && texts.has(data_type)) {
    const facts = { column: judged.written(column), reason: UNSUPPORTED, api_name, data_type };
    judged.report({ kind: "sumOfText", facts }, column);
  }
}

/** By its metadata a column may be kept from WHERE, ORDER BY and GROUP BY. */
function judgeFlags(judged: JudgedQuery, field: Field, name: Token, clause: ClauseName): void {
  const place = PLACES.get(clause);
  const shut = place === undefined ? undefined : shutOut(field, place, judged.context);
  if (shut === undefined) return;
  const facts = { column_name: field.api_name, clause, flag: shut.flag };
  judged.report({ kind: "shutOut", facts }, name);
}

const PLACES: ReadonlyMap<ClauseName, "where" | "order" | "group"> = new Map([
  ["where", "where"],
  ["order by", "order"],
  ["group by", "group"],
]);

/** Territories stand in SELECT alone, and there from a later version on; false where one may not. */
function judgeTerritory(judged: JudgedQuery, field: Field, name: Token, clause: ClauseName): boolean {
  const { catalogue, version } = judged.context;
  const { types, since } = catalogue.coqlColumns.selectedOnly;
  if (!types.has(field.data_type)) return true;
  const isEarly = version !== undefined && !atLeast(version, since);
  if (clause === "select" && !isEarly) return true;
  judged.report({ kind: "selectedOnly", facts: { column_name: field.api_name, since, isEarly } }, name);
  return false;
}
