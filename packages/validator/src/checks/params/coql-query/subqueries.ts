import type { CoqlComparison, Query } from "../../../languages/coql/query.ts";
import { judgeCoqlColumns } from "./columns.ts";
import { judgeFault } from "./fault.ts";
import type { JudgedQuery } from "./judged-query.ts";

/** So many subqueries are looked into. */
const MOST_JUDGED = 50;

/** Subqueries stand behind IN and NOT IN, select one column, and name a module and columns that exist. */
export function judgeSubqueries(judged: JudgedQuery): void {
  // In the order of the text, from 0, as Zoho counts them.
  for (const [number, { subquery, operator, at }] of within(judged.query).entries()) {
    if (!operator.endsWith("in") && judged.isWhole(at))
      judged.report({ kind: "subqueryOperator", facts: { sub_query_sequence: number, operator } }, at);
    const { fault } = subquery;
    if (fault !== undefined && fault.kind !== "no where") {
      if (!judged.hasHoles || judged.isSure(fault)) judgeFault(judged, { ...fault, sure: false });
      if (fault.kind !== "pairs") continue;
    }
    judgeColumnCount(judged, subquery, number);
    judgeCoqlColumns(judged, subquery, true);
  }
}

function judgeColumnCount(judged: JudgedQuery, { columns, columnCount }: Query, sub_query_sequence: number): void {
  const [first, ...others] = columns;
  const last = others.at(-1);
  if (first === undefined || last === undefined || columnCount > columns.length) return;
  const place = { start: first.start, end: last.end };
  const column_name = columns.map(({ name }) => name.text);
  if (judged.isWhole(place))
    judged.report({ kind: "subqueryColumns", facts: { sub_query_sequence, column_name } }, place);
}

type WithSubquery = CoqlComparison & Required<Pick<CoqlComparison, "subquery">>;

function within(query: Query, found: WithSubquery[] = []): readonly WithSubquery[] {
  for (const comparison of query.comparisons) {
    const { subquery } = comparison;
    if (subquery === undefined || found.length >= MOST_JUDGED) continue;
    found.push({ ...comparison, subquery });
    within(subquery, found);
  }
  return found;
}
