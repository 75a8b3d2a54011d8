import type { Column, Query } from "../../../languages/coql/query.ts";
import type { JudgedQuery } from "./judged-query.ts";

/** No column twice, and no alias twice, empty or another column's name; what has an alias may repeat a column. Sources: v7 error list; v8 examples. */
export function judgeCoqlSelect(judged: JudgedQuery, { columns, groupBy, orderBy }: Query): void {
  const plain = new Set(columns.flatMap(({ name, aggregate }) => (aggregate === undefined ? [name.text] : [])));
  const seen = new Map<string, number>();
  const aliases = new Map<string, Column>();
  const told = new Set<string>();
  for (const column of columns) {
    const { name, aggregate, alias } = column;
    if (!judged.isWhole({ start: column.start, end: alias?.end ?? column.end })) continue;
    if (alias !== undefined) {
      if (!told.has(alias.text) && judgeAlias(judged, column, alias.text, aliases.get(alias.text), plain))
        told.add(alias.text);
      aliases.set(alias.text, column);
      continue;
    }
    const written = aggregate === undefined ? name.text : `${aggregate.text.toLowerCase()}(${name.text})`;
    const count = (seen.get(written) ?? 0) + 1;
    seen.set(written, count);
    // The first repetition says it all.
    if (count !== 2) continue;
    const facts = { column_name: name.text };
    judged.report(
      aggregate === undefined
        ? { kind: "twiceSelected", facts }
        : { kind: "aggregateTwice", facts: { ...facts, aggregate: aggregate.text } },
      column,
    );
  }
  // v7 and v8 documentation, limitations
  for (const [clause, names] of [
    ["GROUP BY", groupBy],
    ["ORDER BY", orderBy],
  ] as const) {
    const before = new Set<string>();
    const twice = names.find(
      ({ text, start, end }) => judged.isWhole({ start, end }) && (before.has(text) || !before.add(text)),
    );
    if (twice !== undefined)
      judged.report({ kind: "twiceInClause", facts: { column_name: twice.text, clause } }, twice);
  }
}

/** Whether an alias is one that is reported, which the next of its name need not be again. */
function judgeAlias(
  judged: JudgedQuery,
  { name, aggregate, alias: place }: Column,
  alias: string,
  before: Column | undefined,
  plain: ReadonlySet<string>,
): boolean {
  const facts = { column_name: name.text, alias };
  if (alias.trim() === "") judged.report({ kind: "emptyAlias", facts }, place);
  else if (before !== undefined)
    judged.report({ kind: "sameAlias", facts: { referred_columns: [before.name.text, name.text], alias } }, place);
  else if (plain.has(alias) && (alias !== name.text || aggregate !== undefined))
    judged.report({ kind: "aliasOfColumn", facts }, place);
  else return false;
  return true;
}
