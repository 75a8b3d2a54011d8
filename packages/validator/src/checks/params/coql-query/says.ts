import { anyOf, counted, didYouMean, quoted } from "../../../report/words.ts";

interface Near {
  readonly near: string;
}

interface Position extends Near {
  /** From 1, like `column`. */
  readonly line: number;
  readonly column: number;
}

interface Count {
  readonly count: number;
  readonly limit: number;
}

const FORM = "Write select <columns> from <module> where <criteria>.";
const OPERATORS = "=, !=, >, <, >=, <=, in, like and between (each also with not), is null and is not null";

const COUNTED = {
  columns: "columns in SELECT",
  criteria: "comparisons in WHERE",
  values: "values in one list of IN",
  group: "columns in GROUP BY",
  order: "columns in ORDER BY",
  aggregates: "aggregate functions",
  joins: "modules reached through lookups in SELECT",
  baseJoins: "lookups of the module itself in SELECT",
};

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A COQL query can be read and names a module, columns and operators that exist",
  source:
    "v2, v7 and v8 documentation, Query API and Get Records through COQL Query; v8 OpenAPI file and examples, coql; Kaizen #80, #81 and #171",
};

export const says = {
  noSelect: ({ near }: Near) =>
    `${near === "" ? "The query is empty." : `A COQL query begins with SELECT, not with ${quoted(near)}.`} ${FORM}`,
  noFrom: ({ clause }: { clause: string }) => `The query has no ${clause.toUpperCase()}. ${FORM}`,
  noModule: ({ near }: Near) =>
    `FROM is followed by ${near === "" ? "nothing" : quoted(near)} where a module should be. ${FORM}`,
  noWhere: ({ clause }: { clause: string }) =>
    `The query has no ${clause.toUpperCase()}, and COQL requires one. For all records, add: where id is not null.`,
  pairs: ({ near }: Near) =>
    `More than two conditions stand side by side at ${quoted(near)}. Put brackets around every two: ((A and B) and C).`,
  unknownOperator: ({ operator }: { operator: string }, suggestions: readonly string[]) =>
    `COQL has no operator ${quoted(operator)}.${didYouMean(suggestions) || ` It has ${OPERATORS}.`}`,
  doubtfulOperator: ({ operator }: { operator: string }, suggestions: readonly string[]) =>
    `${quoted(operator)} is not documented for COQL, so Zoho may refuse it.${didYouMean(suggestions) || ` Documented are ${OPERATORS}.`}`,
  quote: (facts: Position) => `The quote ${at(facts)} is never closed. Double a quote inside a value: 'O''Brien'.`,
  bracket: (facts: Position) => `The bracket ${at(facts)} has no counterpart. Add the missing one, or remove it.`,
  end: (facts: Position) => `The query ends ${at(facts)}, before it is complete.`,
  unexpected: (facts: Position) => `${quoted(facts.near)} is unexpected ${at(facts)}.${hint(facts.near)}`,

  backslash: ({ quote }: Near & { readonly quote: string }) =>
    `A backslash does not escape a quote in COQL. Write the quote twice: ${quote}${quote}.`,
  reservedWord: ({ near }: Near) => `${quoted(near)} is a reserved word. Put it in quotes: '${near}'.`,

  moduleNotInApi: ({ module }: { module: string }) => `The API does not support the module ${quoted(module)}.`,
  unknownModule: ({ module, embedded }: { module: string; embedded: boolean }, suggestions: readonly string[]) =>
    `${embedded ? "Zoho by default" : "Your org"} has no module ${quoted(module)}.${didYouMean(suggestions)}`,
  moduleCase: ({ listed }: { module: string; listed: string; embedded: boolean }) =>
    `Module names are case-sensitive: use ${quoted(listed)}.`,
  unknownColumn: (
    {
      api_name,
      module,
      embedded,
    }: { column_name: string; api_name: string; module: string; embedded: boolean; clause?: string | undefined },
    suggestions: readonly string[],
  ) => `${embedded ? `Zoho's standard ${module}` : module} has no field ${quoted(api_name)}.${didYouMean(suggestions)}`,
  otherModule: ({ module, from }: { module: string; from: string }) =>
    `The query is from ${from}, so a column cannot begin with the module ${quoted(module)}. Name the lookup that leads there.`,
  notSelectable: ({ column_name, data_type }: { column_name: string; data_type: string }) =>
    `${column_name} (${data_type}) cannot be selected in COQL. Read it with the records API.`,
  notComparable: ({ column_name, data_type }: { column_name: string; data_type: string }) =>
    `${column_name} (${data_type}) cannot be compared in WHERE.`,
  selectedOnly: ({ column_name, since, isEarly }: { column_name: string; since: string; isEarly: boolean }) =>
    isEarly
      ? `Territories can be queried from ${since} on, so ${column_name} is not known in this version.`
      : `${column_name} can stand in SELECT only. Remove it from this clause.`,
  notInCriteria: ({ column_name }: { column_name: string; cv_criteria: boolean; operator: string; value: string }) =>
    `${column_name} holds several records and cannot be compared in WHERE.`,
  shutOut: ({ column_name, clause, flag }: { column_name: string; clause: string; flag: string }) =>
    `By its metadata (${flag}: false), ${column_name} may not stand in ${clause.toUpperCase()}, so Zoho may refuse it.`,
  operatorOfType: ({
    column_name,
    operator,
    data_type,
    operators,
  }: {
    column_name: string;
    operator: string;
    data_type: string;
    operators: readonly string[];
    reason: string;
  }) => `${quoted(operator)} is not documented for ${column_name} (${data_type}). Use ${anyOf(operators)}.`,

  valueOfType: ({ column_name, value, form }: { column_name: string; value: string; form: string }) =>
    `${column_name} is compared with ${quoted(value)}; write ${form}.`,
  actualValue: ({ column_name, value, display }: { column_name: string; value: string; display: string }) =>
    `${quoted(value)} is the stored value of ${column_name}; queries compare with what is displayed, ${quoted(display)}.`,
  notALookup: ({ api_name, column_name, data_type }: { api_name: string; column_name: string; data_type: string }) =>
    `${api_name} (${data_type}) leads to no other module, so ${quoted(column_name)} is not a column.`,

  twiceSelected: ({ column_name }: { column_name: string }) =>
    `${quoted(column_name)} appears twice in SELECT. Remove one.`,
  sortedAggregate: ({ column_name, aggregate }: { column_name: string; aggregate: string }) =>
    `${quoted(`${aggregate}(${column_name})`)} stands in SELECT already, and Zoho refuses it in ORDER BY again. Give it an alias, and sort by that.`,
  unknownFunction: ({
    name,
    functions,
  }: {
    reason: string;
    column: string;
    name: string;
    functions: readonly string[];
  }) => `COQL has no function ${quoted(name)}. Use ${anyOf(functions)}.`,
  sumOfText: ({
    column,
    api_name,
    data_type,
  }: {
    column: string;
    reason: string;
    api_name: string;
    data_type: string;
  }) => `${quoted(column)} needs a number, and ${api_name} is ${data_type}.`,
  ungrouped: ({ column_name, counted }: { column_name: string; counted: string }) =>
    `${quoted(column_name)} stands beside ${quoted(counted)} and is not grouped by. Add it to GROUP BY.`,
  subqueryOperator: ({ operator }: { sub_query_sequence: number; operator: string }) =>
    `A subquery can follow in and not in only, not ${quoted(operator)}.`,
  subqueryColumns: ({ column_name }: { sub_query_sequence: number; column_name: readonly string[] }) =>
    `A subquery selects one column; this one has ${counted(column_name.length)}.`,
  aliasOfColumn: ({ column_name, alias }: { column_name: string; alias: string }) =>
    `The alias of ${quoted(column_name)} is ${quoted(alias)}, which is another column of SELECT. Choose another alias.`,
  aggregateTwice: ({ column_name, aggregate }: { column_name: string; aggregate: string }) =>
    `${quoted(`${aggregate}(${column_name})`)} appears twice in SELECT. Remove one.`,
  twiceInClause: ({ column_name, clause }: { column_name: string; clause: string }) =>
    `${quoted(column_name)} appears twice in ${clause}. Remove one.`,
  sameAlias: ({ alias }: { alias: string; referred_columns: readonly string[] }) =>
    `Two columns have the alias ${quoted(alias)}. Give each a different one.`,
  emptyAlias: ({ column_name }: { column_name: string; alias: string }) =>
    `The alias of ${quoted(column_name)} is empty. Give it a name, or remove "as".`,

  limitNotNumber: ({ limit }: { limit: string }) =>
    `LIMIT is ${quoted(limit)}; it must be a whole number without quotes.`,
  offsetNotNumber: ({ offset }: { offset: string }) =>
    `OFFSET is ${quoted(offset)}; it must be a whole number without quotes.`,
  zeroLimit: () => "LIMIT is 0; it must be at least 1.",
  tooManyRecords: ({ count, limit }: Count) =>
    `LIMIT is ${counted(count)}; the maximum is ${counted(limit)}. Fetch the rest with OFFSET.`,
  outOfReach: ({ count, limit }: Count) =>
    `OFFSET and LIMIT reach record ${counted(count)}; the maximum is ${counted(limit)}. Continue with a condition on id, such as id > <last id>.`,
  tooMany: ({ what, count, limit }: Count & { readonly what: keyof typeof COUNTED }) =>
    `The query has ${counted(count)} ${COUNTED[what]}; the documented maximum is ${counted(limit)}.`,
};

function at({ line, column }: Position): string {
  return line === 1 ? `at character ${column}` : `at character ${column} of line ${line}`;
}

function hint(word: string): string {
  if (word === "*") return ' COQL has no "*": name the columns.';
  if (/^(?:from|where|group|order|limit|offset|and|or)$/i.test(word)) return " Something is missing before it.";
  if (/^[\u2018\u2019\u201C\u201D]/.test(word)) return " Use straight quotes.";
  return /^\w/.test(word) ? " Put a value with spaces in quotes." : "";
}
