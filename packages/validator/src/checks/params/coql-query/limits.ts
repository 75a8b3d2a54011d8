import { coqlLimits, coqlMostRecords, inRange } from "@zoho-preflight/metadata/catalogue";
import type { CoqlLimits } from "@zoho-preflight/metadata/catalogue";

import type { JudgedQuery } from "./judged-query.ts";

/** LIMIT and OFFSET are numbers that a call may ask for, and no clause holds more than its limit. */
export function judgeCoqlLimits(judged: JudgedQuery): void {
  const { query, context } = judged;
  const { version } = context;
  // Without a version, the newest: its limits are the widest.
  const limits =
    coqlLimits.find((entry) => version !== undefined && inRange(version, entry.from, entry.until)) ?? coqlLimits.at(-1);
  if (limits === undefined) return;
  judgeRecords(judged, limits);

  const { columnCount, comparisons, groupBy, orderBy, columns } = query;
  const lists = comparisons.map((comparison) => comparison.values ?? 0);
  const counts: readonly (readonly [string, number, number | undefined])[] = [
    ["columns", columnCount, limits.columns],
    ["criteria", comparisons.length, limits.criteria],
    ["values", lists.reduce((most, count) => Math.max(most, count), 0), limits.inValues],
    ["group", groupBy.length, limits.groupBy],
    ["order", orderBy.length, limits.orderBy],
    ["aggregates", columns.filter((column) => column.aggregate !== undefined).length, limits.aggregates],
  ];
  for (const [what, count, limit] of counts) {
    if (limit !== undefined && count > limit)
      judged.report({ code: "LIMIT_EXCEEDED", details: { limit }, say: { kind: "limit", what, count, limit } }, true);
  }
}

function judgeRecords(judged: JudgedQuery, { records, reach }: CoqlLimits): void {
  const { limit, offset } = judged.query;
  if ([limit, offset].some((token) => token !== undefined && !judged.isWhole(token))) return;
  for (const [clause, token] of [
    ["limit", limit],
    ["offset", offset],
  ] as const) {
    if (token === undefined || (token.type === "number" && /^\d+$/.test(token.text))) continue;
    // v8 example: { limit: "s" }. For OFFSET the OpenAPI file alone describes the refusal, and what a quoted or negative number does is not known.
    const soft = clause === "offset" || token.type !== "word";
    judged.report(
      {
        code: "INVALID_QUERY",
        details: { [clause]: token.text },
        answer: `${clause} given seems to be invalid`,
        value: token.text,
        say: { kind: "no number", clause },
      },
      soft,
    );
    return;
  }
  if (limit === undefined) return;
  const asked = Number(limit.text);
  const reached = asked + Number(offset?.text ?? 0);
  if (asked === 0) {
    // One source: the v8 example.
    judged.report(
      {
        code: "INVALID_DATA",
        details: {},
        answer: "limit should be greater than 0",
        value: limit.text,
        say: { kind: "zero" },
      },
      true,
    );
  } else if (asked > records) {
    judged.report(
      {
        code: "LIMIT_EXCEEDED",
        details: { limit: records },
        value: limit.text,
        say: { kind: "records", count: asked, limit: records },
        suggestions: () => [judged.exchange(limit, String(records))],
      },
      asked <= coqlMostRecords,
    );
  } else if (reached > reach)
    judged.report(
      {
        code: "LIMIT_EXCEEDED",
        details: { limit: reach },
        value: limit.text,
        say: { kind: "reach", count: reached, limit: reach },
      },
      true,
    );
}
