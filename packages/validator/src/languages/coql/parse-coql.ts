import { clausesOf } from "./clauses.ts";
import type { Clause, Clauses } from "./clauses.ts";
import { parseWhere } from "./parse-where.ts";
import { isName, isSign, isWord } from "./query.ts";
import type { Column, CoqlFunction, Fault, Query, SortColumn } from "./query.ts";
import { tokens } from "./tokens.ts";
import type { Token } from "./tokens.ts";

const NOTHING: Query = {
  columns: [],
  columnCount: 0,
  functions: [],
  comparisons: [],
  steps: [],
  groupBy: [],
  orderBy: [],
  orderByCount: 0,
  sortedFunctions: [],
};
/** Subqueries in subqueries that are read; each is passed over once more by what is around it. */
const DEEPEST = 8;

/** Reads a COQL text, in linear time; undefined when it has places to fill in (`{{limit}}`), so that Zoho will get another text. */
export function parseCoql(text: string): Query | undefined {
  const { list, unpaired, template, backslash } = tokens(text);
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

  const query = readQuery(isSign(list.at(-1), ";") ? list.slice(0, -1) : list, text.length, DEEPEST);
  return backslash === undefined ? query : { ...query, backslash };
}

/** A query that begins with `select`; `end` is where its text does. */
function readQuery(list: readonly Token[], end: number, depth: number): Query {
  const clauses = clausesOf(list, end);
  const { select, from, where } = clauses;
  const columns = select === undefined ? NO_COLUMNS : readColumns(select);
  const module = from?.take();
  const conditions =
    where === undefined
      ? undefined
      : parseWhere(where, (inside) => {
          const last = inside.at(-1);
          return depth === 0 || last === undefined ? undefined : readQuery(inside, last.end, depth - 1);
        });
  const groupBy = readNames(clauses.group);
  const orderBy = readNames(clauses.order);
  const paging = readPaging(clauses);
  const absent: Fault | undefined =
    from === undefined
      ? { kind: "no from", sure: true, start: end, near: "" }
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
    ...(columns.distinct === true ? { distinct: true } : {}),
    functions: columns.functions,
    ...(isName(module) ? { module } : {}),
    comparisons: conditions?.comparisons ?? [],
    steps: conditions?.steps ?? [],
    groupBy: groupBy.list,
    orderBy: orderBy.list,
    orderByCount: orderBy.count,
    sortedFunctions: orderBy.functions,
    ...(paging.limit === undefined ? {} : { limit: paging.limit }),
    ...(paging.offset === undefined ? {} : { offset: paging.offset }),
    ...(fault === undefined ? {} : { fault }),
  };
}

interface Columns {
  readonly list: readonly Column[];
  readonly count: number;
  readonly functions: readonly CoqlFunction[];
  readonly distinct?: boolean;
  readonly fault?: Fault;
}

const NO_COLUMNS: Columns = { list: [], count: 0, functions: [] };

/** `Last_Name, Account_Name.Account_Name as 'Account', SUM(Amount)`: at a fault the reading goes on behind the next comma. */
function readColumns(clause: Clause): Columns {
  const list: Column[] = [];
  const functions: CoqlFunction[] = [];
  let fault: Fault | undefined;
  let count = 0;
  // v8 example: `select FROM …` is answered with the place of FROM.
  if (clause.size === 0) return { list, count, functions, fault: clause.stumble("unexpected", true) };
  const distinct = isWord(clause.peek(), "distinct") && isName(clause.peek(1)) && clause.take() !== undefined;
  for (;;) {
    count++;
    const column = readColumn(clause);
    if (column === undefined) fault ??= clause.stumble();
    else if ("inside" in column) functions.push(column);
    else {
      list.push(column);
      if (column.aggregate !== undefined)
        functions.push({ name: column.aggregate, start: column.start, end: column.end });
    }
    if (!clause.done && !isSign(clause.peek(), ",")) fault ??= clause.stumble();
    while (!clause.done && !isSign(clause.peek(), ","))
      if (isSign(clause.peek(), "(")) clause.skipBrackets();
      else clause.take();
    if (clause.done) return { list, count, functions, distinct, ...(fault === undefined ? {} : { fault }) };
    clause.take();
  }
}

/** One column, or a function of anything but one name. */
function readColumn(clause: Clause): Column | (CoqlFunction & { readonly inside: "other" }) | undefined {
  const column = readExpression(clause);
  if (column === undefined) return undefined;
  const isNamed = isWord(clause.peek(), "as");
  // An `as` before nothing is what the reading stumbles over.
  if (isNamed && !isName(clause.peek(1))) return column;
  if (isNamed) clause.take();
  const alias = isName(clause.peek()) ? clause.take() : undefined;
  return alias === undefined || "inside" in column ? column : { ...column, alias };
}

/** `Amount`, `SUM(Amount)`. */
function readExpression(clause: Clause): Column | (CoqlFunction & { readonly inside: "other" }) | undefined {
  const name = clause.peek();
  if (!isName(name)) return undefined;
  clause.take();
  const { start } = name;
  if (!isSign(clause.peek(), "(")) return { name, start, end: name.end };
  const inside = clause.skipBrackets();
  const end = clause.passed?.end ?? name.end;
  const [column] = inside;
  return inside.length === 1 && isName(column)
    ? { name: column, aggregate: name, start, end }
    : { name, start, end, inside: "other" };
}

/** The columns of GROUP BY and ORDER BY. */
function readNames(clause: Clause | undefined): {
  readonly list: readonly SortColumn[];
  readonly count: number;
  readonly functions: readonly Column[];
  readonly fault?: Fault;
} {
  const list: SortColumn[] = [];
  const functions: Column[] = [];
  let count = 0;
  while (clause !== undefined) {
    const name = clause.peek();
    if (!isName(name) && name?.type !== "number") return { list, count, functions, fault: clause.stumble() };
    count++;
    const column = readExpression(clause);
    if (column === undefined) clause.take();
    else if ("inside" in column || column.aggregate !== undefined)
      functions.push(...("inside" in column ? [] : [column]));
    else list.push(isWord(clause.peek(), "desc") ? { ...column.name, descending: true } : column.name);
    if (isWord(clause.peek(), "asc", "desc")) clause.take();
    if (clause.done) break;
    if (!isSign(clause.peek(), ",")) return { list, count, functions, fault: clause.stumble() };
    clause.take();
  }
  return { list, count, functions };
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
