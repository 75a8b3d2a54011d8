import { rowOf } from "@zoho-preflight/metadata/catalogue";
import type { CoqlLimits } from "@zoho-preflight/metadata/catalogue";

import type { Column } from "../../../languages/coql/query.ts";
import type { JudgedQuery } from "./judged-query.ts";

/** So many columns, and lookups behind one another in a column, are counted: enough to pass each limit. */
const MOST_JOINED = 500;
const MOST_STEPS = 20;

/** LIMIT and OFFSET are numbers that a call may ask for, and no clause holds more than its limit. */
export function judgeCoqlLimits(judged: JudgedQuery): void {
  const { query, context } = judged;
  // Without a version, the newest: its limits are the widest.
  const limits = rowOf(context.catalogue.coqlLimits, context.version);
  if (limits === undefined) return;
  judgeRecords(judged, limits);

  const { columnCount, comparisons, groupBy, orderBy, columns } = query;
  const lists = comparisons.map((comparison) => comparison.values ?? 0);
  // `Account${suffix}.Name` may lead to the same as another column.
  const joins = joinsOf(columns.filter(({ name }) => judged.isWhole(name)));
  const counts = [
    ["columns", columnCount, limits.columns],
    ["criteria", comparisons.length, limits.criteria],
    ["values", lists.reduce((most, count) => Math.max(most, count), 0), limits.inValues],
    ["group", groupBy.length, limits.groupBy],
    ["order", orderBy.length, limits.orderBy],
    ["joins", joins.size, limits.joins],
    ["baseJoins", [...joins].filter((join) => !join.includes(".")).length, limits.baseJoins],
    ["aggregates", columns.filter((column) => column.aggregate !== undefined).length, limits.aggregates],
  ] as const;
  for (const [what, count, limit] of counts) {
    if (limit !== undefined && count > limit)
      judged.report({ kind: "tooMany", facts: { what, count, limit } }, undefined);
  }
}

/** The lookups that SELECT goes through: `Account_Name` and `Account_Name.Parent_Account` for `Account_Name.Parent_Account.Account_Name`. */
function joinsOf(columns: readonly Column[]): ReadonlySet<string> {
  const joins = new Set<string>();
  for (const { name } of columns.slice(0, MOST_JOINED)) {
    const steps = name.text.replace(/->\w+/g, "").split(".").slice(0, MOST_STEPS);
    for (let count = 1; count < steps.length; count++) joins.add(steps.slice(0, count).join("."));
  }
  return joins;
}

function judgeRecords(judged: JudgedQuery, { records, reach }: CoqlLimits): void {
  const { limit, offset } = judged.query;
  if ([limit, offset].some((token) => token !== undefined && !judged.isWhole(token))) return;
  for (const [clause, token] of [
    ["limit", limit],
    ["offset", offset],
  ] as const) {
    if (token === undefined || (token.type === "number" && /^\d+$/.test(token.text))) continue;
    // v8 example: { limit: "s" }. What a quoted or negative number does is not known.
    const evidence = token.type === "word" ? undefined : "thin";
    judged.report(
      clause === "limit"
        ? { kind: "limitNotNumber", facts: { limit: token.text }, evidence }
        : { kind: "offsetNotNumber", facts: { offset: token.text }, evidence },
      token,
    );
    return;
  }
  if (limit === undefined) return;
  const asked = Number(limit.text);
  const reached = asked + Number(offset?.text ?? 0);
  if (asked === 0) judged.report({ kind: "zeroLimit", facts: {} }, limit);
  else if (asked > records)
    judged.report(
      {
        kind: "tooManyRecords",
        facts: { count: asked, limit: records },
        evidence: asked <= judged.context.catalogue.coqlMostRecords ? "thin" : undefined,
        suggest: () => [judged.exchange(limit, String(records))],
      },
      limit,
    );
  else if (reached > reach)
    judged.report({ kind: "outOfReach", facts: { count: reached, limit: reach } }, offset ?? limit);
}
