import { parseCoql } from "../languages/coql/parse-coql.ts";
import type { CoqlComparison } from "../languages/coql/query.ts";
import type { Token } from "../languages/coql/tokens.ts";
import { Filter } from "./stored/filter.ts";
import type { Operator } from "./stored/filter.ts";

/** A COQL query that can be run over the records in memory. */
export interface RunnableQuery {
  readonly module: string;
  /** Each with the key under which its value is answered: its alias, or its own name. */
  readonly columns: readonly { readonly column: string; readonly as: string }[];
  readonly filter: Filter;
  readonly orderBy: readonly { readonly column: string; readonly descending: boolean }[];
  readonly limit: number;
  readonly offset: number;
}

/** What only the server can run, in words that fit behind "it has": `functions such as COUNT`. */
export interface NotRunnable {
  readonly has: string;
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
const FUNCTIONS = "functions such as COUNT";
const LOOKUPS = "fields behind lookups";

/**
 * `select Last_Name, Email as mail from Leads where (Last_Name = 'Ng' and Email is not null) order by id desc limit 10`. For what only the server
 * can run, what that is: functions, groups, subqueries, fields of other modules.
 */
export function runnableQuery(text: string): RunnableQuery | NotRunnable {
  const query = text.length > LONGEST ? undefined : parseCoql(text);
  if (query?.module === undefined || (query.fault !== undefined && !HARMLESS.has(query.fault.kind)))
    return { has: "parts that cannot be read here" };
  const { columns, columnCount, functions, groupBy, orderBy, orderByCount } = query;
  if (functions.length > 0 || columns.length < columnCount || orderBy.length < orderByCount) return { has: FUNCTIONS };
  if (query.distinct === true) return { has: "DISTINCT" };
  if (groupBy.length > 0) return { has: "GROUP BY" };
  if (![...columns.map(({ name }) => name), ...orderBy].every(isOwn)) return { has: LOOKUPS };
  const filter = new Filter();
  for (const step of query.steps) {
    if (step === "(") filter.open();
    else if (step === ")") filter.close();
    else if (step === "and" || step === "or") filter.join(step);
    else {
      const has = added(filter, step);
      if (has !== undefined) return { has };
    }
  }
  filter.end();
  const limit = query.limit === undefined ? DEFAULT_LIMIT : numberOf(query.limit);
  const offset = query.offset === undefined ? 0 : numberOf(query.offset);
  if (limit === undefined || offset === undefined) return { has: "a limit that cannot be read here" };
  const names = new Map(columns.map(({ name, alias }) => [alias?.text ?? name.text, name.text]));
  return {
    module: query.module.text.replace(/^!/, "").replace(/#.*$/s, ""),
    columns: columns.map(({ name, alias }) => ({ column: name.text, as: alias?.text ?? name.text })),
    filter,
    orderBy: orderBy.map(({ text: column, descending = false }) => ({
      column: names.get(column) ?? column,
      descending,
    })),
    limit,
    offset,
  };
}

/** Adds a comparison; gives what keeps it from being run: a function, a subquery, a field of another module. */
function added(filter: Filter, { column, operator: written, operands, subquery }: CoqlComparison): string | undefined {
  const operator = OPERATORS[written];
  if (subquery !== undefined) return "a subquery";
  if (column === undefined || operator === undefined || operands === undefined) return FUNCTIONS;
  if (!isOwn(column)) return LOOKUPS;
  if (operands.some(({ type, text }) => type !== "number" && /\$\{\w+\}/.test(text)))
    return "placeholders such as ${TODAY}";
  filter.add({ field: column.text, operator, values: operands.map(valueOf) });
  return undefined;
}

/** A field of the module itself. */
function isOwn({ text }: Token): boolean {
  return !/[.>]/.test(text);
}

function numberOf({ type, text }: Token): number | undefined {
  return type === "number" && /^\d+$/.test(text) ? Number(text) : undefined;
}

function valueOf({ type, text }: Token): string | number | boolean {
  if (type === "string") return text.replace(/\\(['"])/g, "$1");
  // An id has more digits than a number holds.
  if (/^-?\d+(?:\.\d+)?$/.test(text) && text.length < 16) return Number(text);
  return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === "true" : text;
}
