import type { Column } from "../../../languages/coql/query.ts";
import type { JudgedQuery } from "./judged-query.ts";

/** No column twice, and no alias twice or empty; what has an alias may repeat a column. Sources: v7 error list; v8 examples. */
export function judgeCoqlSelect(judged: JudgedQuery): void {
  const { columns, groupBy, orderBy } = judged.query;
  const seen = new Set<string>();
  const aliases = new Map<string, Column>();
  for (const column of columns) {
    const { name, aggregate, alias } = column;
    if (!judged.isWhole({ start: name.start, end: alias?.end ?? name.end })) continue;
    if (alias !== undefined) {
      const before = aliases.get(alias.text);
      if (alias.text.trim() === "")
        judged.report({ kind: "emptyAlias", facts: { column_name: name.text, alias: alias.text } }, alias);
      else if (before !== undefined)
        judged.report(
          { kind: "sameAlias", facts: { referred_columns: [before.name.text, name.text], alias: alias.text } },
          alias,
        );
      aliases.set(alias.text, column);
      continue;
    }
    const written = aggregate === undefined ? name.text : `${aggregate}(${name.text})`;
    const facts = { column_name: name.text };
    if (seen.has(written))
      judged.report(
        aggregate === undefined
          ? { kind: "twiceSelected", facts }
          : { kind: "aggregateTwice", facts: { ...facts, aggregate } },
        name,
      );
    seen.add(written);
  }
  // One source: v7 documentation, limitations.
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
