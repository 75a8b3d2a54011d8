import { MOST_EXACT, NUMBERS, TRIMMED } from "./predicates.ts";
import * as is from "./patterns.ts";
import type { ReadColumn } from "./columns.ts";
import type { Dialect } from "./dialect.ts";

/** A column under the names by which the rest of a query knows its cells. */
export interface NamedCell extends ReadColumn {
  /** Its text, or NULL where nothing is sent. */
  readonly text: string;
  /** The same without spaces around it. */
  readonly trimmed: string;
  /** Its number, in number fields. */
  readonly number: string;
  readonly isNumber: string;
}

/** Gives each column names that no other has, whatever the case. */
export function namedCells(columns: readonly ReadColumn[], { identifier, trimmed }: Dialect): NamedCell[] {
  const taken = new Set(["row_key", "rule", "rules"]);
  const fresh = (name: string): string => {
    let free = name;
    while (taken.has(free.toLowerCase())) free += "_";
    taken.add(free.toLowerCase());
    return identifier(free);
  };
  return columns.map((column) => {
    const text = fresh(column.api_name);
    return {
      ...column,
      text,
      trimmed: isTrimmed(column) ? fresh(`${column.api_name} trimmed`) : trimmed(text),
      ...(isOfNumbers(column)
        ? { number: fresh(`${column.api_name} as number`), isNumber: fresh(`${column.api_name} is number`) }
        : { number: "NULL", isNumber: "FALSE" }),
    };
  });
}

/**
 * What the table holds, as values: a column of text is read as `check` reads a table's cells, one of numbers holds numbers, and a moment is written as
 * the API takes it.
 */
export function cellsOf(
  cells: readonly NamedCell[],
  sql: Dialect,
  { key, table }: { readonly key: string; readonly table: string },
): string[] {
  const source = cells.flatMap((cell) => [
    `${cellText(cell, sql)} AS ${cell.text}`,
    ...(isOfNumbers(cell) ? [`${sql.isNumberColumn(sql.identifier(cell.column))} AS ${cell.isNumber}`] : []),
  ]);
  const numbers = cells.filter(isOfNumbers).map((cell) => `${cellNumber(cell, sql)} AS ${cell.number}`);
  const trimmed = cells.filter(isTrimmed).map((cell) => `${sql.trimmed(cell.text)} AS ${cell.trimmed}`);
  return [
    `preflight_source AS (\n  SELECT\n    ${[`${sql.identifier(key)} AS row_key`, ...source].join(",\n    ")}\n  FROM ${table}${sql.fence}\n)`,
    `preflight_trimmed AS (\n  SELECT\n    ${["preflight_source.*", ...trimmed].join(",\n    ")}\n  FROM preflight_source${sql.fence}\n)`,
    `preflight_cells AS (\n  SELECT\n    ${["preflight_trimmed.*", ...numbers].join(",\n    ")}\n  FROM preflight_trimmed${sql.fence}\n)`,
  ];
}

/** The text of a column's cells, NULL where nothing is sent. */
export function cellText(read: ReadColumn, sql: Dialect): string {
  const column = sql.identifier(read.column);
  const text = sql.asText(column);
  const { judgedAs } = read.judged ?? {};
  // JSON has no such numbers: JSON.stringify makes null of them.
  if (isOfNumbers(read))
    return `CASE WHEN ${sql.isNumberColumn(column)} AND lower(${text}) IN ('nan', 'inf', '-inf', 'infinity', '-infinity') THEN NULL ELSE NULLIF(${text}, '') END`;
  if (judgedAs === "date" || judgedAs === "datetime")
    return `CASE WHEN ${sql.isMomentColumn(column)} THEN replace(substr(${text}, 1, 19), ' ', 'T') || 'Z' ELSE NULLIF(${text}, '') END`;
  return `NULLIF(${text}, '')`;
}

/** The number in a cell of a number field: any that a column of numbers holds, and what text spells that JSON would hold as a number. */
export function cellNumber({ text, trimmed, isNumber, judged }: NamedCell, sql: Dialect): string {
  const number = `WHEN ${isNumber} THEN ${sql.asNumber(text)}`;
  // A long number is sent as text.
  if (judged?.judgedAs === "bigint") return `CASE ${number} END`;
  const value = sql.asNumber(trimmed);
  const whole = judged?.judgedAs === "integer" ? ` AND ${value} = floor(${value})` : "";
  return [
    `CASE ${number}`,
    `WHEN ${sql.matches(trimmed, is.IS_NUMBER)} AND ${sql.length(trimmed)} <= 30`,
    `THEN CASE WHEN abs(${value}) <= ${MOST_EXACT}${whole} THEN ${value} END END`,
  ].join(" ");
}

function isTrimmed({ judged }: ReadColumn): boolean {
  return judged?.judgedAs !== undefined && TRIMMED.has(judged.judgedAs);
}

export function isOfNumbers({ judged }: ReadColumn): boolean {
  return judged?.judgedAs !== undefined && NUMBERS.has(judged.judgedAs);
}
