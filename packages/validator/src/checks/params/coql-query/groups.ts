import type { Query } from "../../../languages/coql/query.ts";
import type { JudgedQuery } from "./judged-query.ts";
import { UNSUPPORTED } from "./columns.ts";

/** SELECT has only functions that COQL has; beside one that counts or sums up, every column is grouped by; nothing is sorted by a function that is selected. */
export function judgeCoqlGroups(judged: JudgedQuery, { columns, functions, groupBy, sortedFunctions }: Query): void {
  const { aggregates, functions: known } = judged.context.catalogue.coqlColumns;
  const told = new Set<string>();
  for (const called of functions) {
    const { name } = called;
    if (!judged.isWhole(called) || known.includes(name.text.toLowerCase()) || told.has(name.text)) continue;
    told.add(name.text);
    const facts = {
      reason: UNSUPPORTED,
      column: judged.written(called),
      name: name.text,
      functions: aggregates.map((each) => each.toUpperCase()),
    };
    judged.report({ kind: "unknownFunction", facts }, name);
  }
  for (const { name, aggregate, start, end } of sortedFunctions) {
    const same = columns.find(
      (column) =>
        column.aggregate?.text.toLowerCase() === aggregate?.text.toLowerCase() && column.name.text === name.text,
    );
    if (same === undefined || aggregate === undefined || !judged.isWhole({ start, end })) continue;
    const { alias } = same;
    const facts = { column_name: name.text, aggregate: aggregate.text };
    const suggest = () =>
      alias === undefined ? [] : [judged.exchange({ start, end }, judged.written(alias), alias.text)];
    judged.report({ kind: "sortedAggregate", facts, suggest }, { start, end });
  }
  if (judged.hasHoles) return;
  const counted = columns.find(
    ({ aggregate }) => aggregate !== undefined && aggregates.includes(aggregate.text.toLowerCase()),
  );
  if (counted === undefined) return;
  const grouped = new Set(groupBy.map(({ text }) => text));
  const loose = columns.find(
    ({ name, aggregate, alias }) =>
      aggregate === undefined && !grouped.has(name.text) && (alias === undefined || !grouped.has(alias.text)),
  );
  if (loose === undefined) return;
  const facts = { column_name: loose.name.text, counted: judged.written(counted) };
  judged.report({ kind: "ungrouped", facts }, loose);
}
