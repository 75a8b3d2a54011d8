import { clausesOf } from "./clauses.ts";
import type { Clause, Clauses } from "./clauses.ts";
import { parseWhere } from "./parse-where.ts";
import { isName, isSign, isWord } from "./query.ts";
import type { Column, Fault, Query, SortColumn } from "./query.ts";
import { tokens } from "./tokens.ts";
import type { Token } from "./tokens.ts";

const NOTHING: Query = {
  columns: [],
  columnCount: 0,
  comparisons: [],
  steps: [],
  groupBy: [],
  orderBy: [],
  orderByCount: 0,
};

/** Reads a COQL text, in linear time; undefined when it has places to fill in (`{{limit}}`), so that Zoho will get another text. */
export function parseCoql(text: string): Query | undefined {
  const { list, unpaired, template } = tokens(text);
  if (template) return undefined;
  const [first] = list;
  if (!isWord(first, "select")) {
    return {
      ...NOTHING,
      fault: {
        kind: "no select",
        sure: first === undefined || first.type === "word",
        start: first?.start ?? 0,
        near: first?.text ?? "",
      },
    };
  }
  if (unpaired !== undefined)
    return {
      ...NOTHING,
      fault: {
        kind: unpaired.kind,
        sure: true,
        start: unpaired.start,
        near: text.slice(unpaired.start, unpaired.start + 20),
      },
    };

  const clauses = clausesOf(isSign(list.at(-1), ";") ? list.slice(0, -1) : list, text.length);
  const { select, from, where } = clauses;
  const columns = select === undefined ? { list: [], count: 0 } : readColumns(select);
  const module = from?.take();
  const conditions = where === undefined ? undefined : parseWhere(where);
  const groupBy = readNames(clauses.group);
  const orderBy = readNames(clauses.order);
  const paging = readPaging(clauses);
  const absent: Fault | undefined =
    from === undefined
      ? { kind: "no from", sure: true, start: text.length, near: "" }
      : module === undefined
        ? from.stumble("no module", true)
        : where === undefined
          ? { kind: "no where", sure: true, start: module.end, near: "" }
          : undefined;
  const stray =
    module !== undefined && !isName(module) ? unexpected(module) : from?.done === false ? from.stumble() : undefined;
  const fault = absent ?? columns.fault ?? stray ?? conditions?.fault ?? groupBy.fault ?? orderBy.fault ?? paging.fault;
  return {
    columns: columns.list,
    columnCount: columns.count,
    ...(isName(module) ? { module } : {}),
    comparisons: conditions?.comparisons ?? [],
    steps: conditions?.steps ?? [],
    groupBy: groupBy.list,
    orderBy: orderBy.list,
    orderByCount: orderBy.count,
    ...(paging.limit === undefined ? {} : { limit: paging.limit }),
    ...(paging.offset === undefined ? {} : { offset: paging.offset }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** `Last_Name, Account_Name.Account_Name as 'Account', SUM(Amount)`: at a fault the reading goes on behind the next comma. */
function readColumns(clause: Clause): {
  readonly list: readonly Column[];
  readonly count: number;
  readonly fault?: Fault;
} {
  const list: Column[] = [];
  let fault: Fault | undefined;
  let count = 0;
  if (isWord(clause.peek(), "distinct") && isName(clause.peek(1))) clause.take();
  for (;;) {
    count++;
    const column = readColumn(clause);
    if (column === undefined) fault ??= clause.stumble();
    else if (column !== "other") list.push(column);
    if (!clause.done && !isSign(clause.peek(), ",")) fault ??= clause.stumble();
    while (!clause.done && !isSign(clause.peek(), ","))
      if (isSign(clause.peek(), "(")) clause.skipBrackets();
      else clause.take();
    if (clause.done) return { list, count, ...(fault === undefined ? {} : { fault }) };
    clause.take();
  }
}

/** One column; `"other"` for a function of anything but one name. */
function readColumn(clause: Clause): Column | "other" | undefined {
  const name = clause.peek();
  if (!isName(name)) return undefined;
  clause.take();
  const inside = isSign(clause.peek(), "(") ? clause.skipBrackets() : undefined;
  const named = isWord(clause.peek(), "as") && isName(clause.peek(1));
  if (named) clause.take();
  const alias = isName(clause.peek()) ? clause.take() : undefined;
  const rest = alias === undefined ? {} : { alias };
  if (inside === undefined) return { name, ...rest };
  const [column] = inside;
  return inside.length === 1 && isName(column) ? { name: column, aggregate: name.text, ...rest } : "other";
}

/** The columns of GROUP BY and ORDER BY. */
function readNames(clause: Clause | undefined): {
  readonly list: readonly SortColumn[];
  readonly count: number;
  readonly fault?: Fault;
} {
  const list: SortColumn[] = [];
  let count = 0;
  while (clause !== undefined) {
    const name = clause.peek();
    if (!isName(name) && name?.type !== "number") return { list, count, fault: clause.stumble() };
    clause.take();
    count++;
    if (isSign(clause.peek(), "(")) clause.skipBrackets();
    else if (isName(name)) list.push(isWord(clause.peek(), "desc") ? { ...name, descending: true } : name);
    if (isWord(clause.peek(), "asc", "desc")) clause.take();
    if (clause.done) break;
    if (!isSign(clause.peek(), ",")) return { list, count, fault: clause.stumble() };
    clause.take();
  }
  return { list, count };
}

/** `limit 200`, `limit 400, 200` (offset first), `limit 200 offset 400`. */
function readPaging({ limit, offset }: Clauses): {
  readonly limit?: Token;
  readonly offset?: Token;
  readonly fault?: Fault;
} {
  const first = limit?.take();
  const second = isSign(limit?.peek(), ",") && limit?.take() !== undefined ? limit.take() : undefined;
  const skipped = offset?.take();
  const stray = [limit, offset].find((clause) => clause?.done === false || clause?.size === 0);
  const count = second ?? first;
  const from = skipped ?? (second === undefined ? undefined : first);
  return {
    ...(count === undefined || count.type === "sign" ? {} : { limit: count }),
    ...(from === undefined || from.type === "sign" ? {} : { offset: from }),
    ...(stray === undefined ? {} : { fault: stray.stumble() }),
  };
}

function unexpected({ start, text }: Token): Fault {
  return { kind: "unexpected", sure: false, start, near: text };
}
