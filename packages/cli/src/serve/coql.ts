import { parseCoql } from "@zoho-preflight/validator/languages";
import type { CoqlComparison, CoqlToken } from "@zoho-preflight/validator/languages";

import { Filter } from "./filter.ts";
import type { Operator } from "./filter.ts";

/** A COQL query that can be run over the records in memory. */
export interface RunnableQuery {
  readonly module: string;
  readonly columns: readonly string[];
  readonly filter: Filter;
  readonly orderBy: readonly { readonly column: string; readonly descending: boolean }[];
  readonly limit: number;
  readonly offset: number;
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  "=": "equals",
  "!=": "not_equal",
  ">": "greater_than",
  ">=": "greater_equal",
  "<": "less_than",
  "<=": "less_equal",
  "is null": "empty",
  "is not null": "not_empty",
  in: "in",
  "not in": "not_in",
  like: "like",
  "not like": "not_like",
  between: "between",
  "not between": "not_between",
};
/** Faults of a text that can be run all the same; whether Zoho takes it has been judged before. */
const HARMLESS: ReadonlySet<string> = new Set(["pairs", "no where"]);
/** Rows of a query without a limit. Source: v4 documentation, query API. */
const DEFAULT_LIMIT = 200;
/** Characters of a query; no query that Zoho takes is anywhere near. */
const LONGEST = 100_000;

/**
 * `select Last_Name, Email from Leads where (Last_Name = 'Ng' and Email is not null) order by id desc limit 10`. Undefined for what only the
 * server can run: aggregates, functions, subqueries, fields of other modules.
 */
export function runnableQuery(text: string): RunnableQuery | undefined {
  const query = text.length > LONGEST ? undefined : parseCoql(text);
  if (query?.module === undefined || (query.fault !== undefined && !HARMLESS.has(query.fault.kind))) return undefined;
  const { columns, columnCount, groupBy, orderBy, orderByCount } = query;
  if (columns.length < columnCount || orderBy.length < orderByCount || groupBy.length > 0) return undefined;
  const filter = new Filter();
  for (const step of query.steps) {
    if (step === "(") filter.open();
    else if (step === ")") filter.close();
    else if (step === "and" || step === "or") filter.join(step);
    else if (!addComparison(filter, step)) return undefined;
  }
  filter.end();
  const isPlain = columns.every(
    ({ name, aggregate, alias }) => isOwn(name) && aggregate === undefined && alias === undefined,
  );
  const limit = query.limit === undefined ? DEFAULT_LIMIT : numberOf(query.limit);
  const offset = query.offset === undefined ? 0 : numberOf(query.offset);
  if (!isPlain || !orderBy.every(isOwn) || limit === undefined || offset === undefined) return undefined;
  return {
    module: query.module.text,
    columns: columns.map(({ name }) => name.text),
    filter,
    orderBy: orderBy.map(({ text: column, descending = false }) => ({ column, descending })),
    limit,
    offset,
  };
}

/** Whether the comparison could be added: not with a function, a subquery, or a field of another module. */
function addComparison(filter: Filter, { column, operator: written, operands, values }: CoqlComparison): boolean {
  const operator = OPERATORS[written];
  if (column === undefined || !isOwn(column) || operator === undefined || operands === undefined) return false;
  if (operator.endsWith("in") && (values ?? 0) === 0) return false;
  filter.add({ field: column.text, operator, values: operands.map(valueOf) });
  return true;
}

/** A field of the module itself. */
function isOwn({ text }: CoqlToken): boolean {
  return !/[.>]/.test(text);
}

function numberOf({ type, text }: CoqlToken): number | undefined {
  return type === "number" && /^\d+$/.test(text) ? Number(text) : undefined;
}

function valueOf({ type, text }: CoqlToken): string | number | boolean {
  if (type === "string") return text.replace(/\\(.)/g, "$1");
  // An id has more digits than a number holds.
  if (/^-?\d+(?:\.\d+)?$/.test(text) && text.length < 16) return Number(text);
  return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
}
