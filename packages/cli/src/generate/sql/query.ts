import { askedOf } from "./asked.ts";
import { cellsOf, namedCells } from "./cells.ts";
import { notesOf } from "./notes.ts";
import { HAS_PLACEHOLDER, IS_DIGITS } from "./patterns.ts";
import { NOT_READ, NUMBERS } from "./predicates.ts";
import { missingRuling } from "./query-parts.ts";
import { Rules } from "./rules.ts";
import type { NamedCell } from "./cells.ts";
import type { Dialect } from "./dialect.ts";
import type { QueryParts } from "./query-parts.ts";

/** One query that lists what `check` would report of the rows of a table, a row each; undefined when there is nothing to ask of these columns. */
export function violationsQuery(parts: QueryParts): string | undefined {
  const { sql, columns, key, table } = parts;
  const cells = namedCells(columns, sql);
  const rules = new Rules();
  const found = [
    ...cells.flatMap((cell) => ofCell(cell, cells, parts, rules)),
    ...ofMissingColumns(cells, parts, rules),
  ];
  const repeats = repeatsOf(cells, parts, rules);
  if (found.length + repeats.length === 0) return undefined;
  const withs = [
    `preflight_rules AS (\n  SELECT * FROM (VALUES\n    ${rulesOf(rules, sql).join(",\n    ")}\n  ) AS listed (rule, field, code, effect, severity, ${sql.identifier("check")})\n)`,
    ...cellsOf(cells, sql, { key, table: table.map(sql.identifier).join(".") }),
    `preflight_found AS (\n  ${[...(found.length === 0 ? [] : [sql.numbersOf(found, "preflight_cells")]), ...repeats].join("\n  UNION ALL\n  ")}\n)`,
  ];
  return [
    ...notesOf(parts).map((line) => `-- ${line}`),
    `WITH ${withs.join(",\n")}`,
    `SELECT found.row_key AS ${sql.identifier("key")}, rules.field, rules.code, rules.effect, rules.severity, rules.${sql.identifier("check")}`,
    "FROM preflight_found AS found JOIN preflight_rules AS rules ON rules.rule = found.rule;",
    "",
  ].join("\n");
}

function rulesOf({ all }: Rules, { text }: Dialect): string[] {
  return all.map(
    ({ field, code, effect, severity, check }, index) =>
      `(${index + 1}, ${text(field)}, ${code === null ? "NULL" : text(code)}, ${text(effect)}, ${text(severity)}, ${text(check)})`,
  );
}

/** What is asked of a cell: an expression for each check, which is the number of a rule or NULL. */
function ofCell(cell: NamedCell, cells: readonly NamedCell[], parts: QueryParts, rules: Rules): string[] {
  const { judged, text, api_name } = cell;
  if (judged === undefined) return ofId(cell, cells, parts, rules);
  const missing = missingRuling(judged, parts);
  const asked = askedOf(cell, parts).map(({ cases }) => {
    const whens = cases.map(
      ({ when, ruling }) => `WHEN ${when} THEN ${ruling === undefined ? "NULL" : rules.numberOf(api_name, ruling)}`,
    );
    return `CASE WHEN ${text} IS NULL THEN NULL ${whens.join(" ")} END`;
  });
  return missing === undefined
    ? asked
    : [`CASE WHEN ${text} IS NULL${unlessThere(cells, parts)} THEN ${rules.numberOf(api_name, missing)} END`, ...asked];
}

/** `record-id`: an update names its record, unless a field that is an external id might. */
function ofId(
  { text }: NamedCell,
  cells: readonly NamedCell[],
  { operation, judged, sql }: QueryParts,
  rules: Rules,
): string[] {
  const rule = (kind: string): number => rules.numberOf("id", judged.ruling("record-id", kind, operation === "upsert"));
  const wrong = `WHEN NOT ${sql.matches(text, IS_DIGITS)} AND NOT ${sql.matches(text, HAS_PLACEHOLDER)} THEN ${rule("digits")}`;
  if (operation === "upsert") return [`CASE WHEN ${text} IS NULL THEN NULL ${wrong} END`];
  const named = cells.filter((cell) => cell.judged?.field.external === true).map((cell) => ` AND ${cell.text} IS NULL`);
  return [`CASE WHEN ${text} IS NULL${named.join("")} THEN ${rule("missing")} ${wrong} END`];
}

/** Fields that every record needs and that no column fills. */
function ofMissingColumns(cells: readonly NamedCell[], parts: QueryParts, rules: Rules): string[] {
  if (!parts.isNamed) return [];
  const filled = new Set(cells.map(({ api_name }) => api_name));
  return parts.judged.fields.flatMap((judged) => {
    const { api_name } = judged.field;
    if (filled.has(api_name) || (judged.judgedAs !== undefined && NOT_READ.has(judged.judgedAs))) return [];
    const missing = missingRuling(judged, parts);
    return missing === undefined
      ? []
      : [`CASE WHEN TRUE${unlessThere(cells, parts)} THEN ${rules.numberOf(api_name, missing)} END`];
  });
}

/** Nothing is missing from a record that an upsert names by its id. */
function unlessThere(cells: readonly NamedCell[], { operation }: QueryParts): string {
  const id = cells.find(({ judged }) => judged === undefined);
  return operation === "upsert" && id !== undefined ? ` AND ${id.text} IS NULL` : "";
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** `unique-in-batch` over all rows: each but the first by its key. In an upsert the later record updates the earlier one. */
function repeatsOf(cells: readonly NamedCell[], { operation, judged: module }: QueryParts, rules: Rules): string[] {
  if (operation === "upsert") return [];
  const id = cells.find(({ judged }) => judged === undefined);
  const select = (text: string, by: string, rule: number, unless = ""): string =>
    `SELECT row_key, CASE WHEN row_number() OVER (PARTITION BY ${by} ORDER BY row_key) > 1${unless} THEN ${rule} END AS rule\n  FROM preflight_cells WHERE ${text} IS NOT NULL`;
  const ofIds =
    id === undefined ? [] : [select(id.text, id.text, rules.numberOf("id", module.ruling("unique-in-batch", "id")))];
  const ofValues = cells.flatMap(({ judged, text, number, api_name }) => {
    const { judgedAs, field } = judged ?? {};
    if (judgedAs === undefined || field?.unique === undefined || !COMPARED.has(judgedAs)) return [];
    const folded = field.unique.case_sensitive ? text : `translate(${text}, '${LETTERS}', '${LETTERS.toLowerCase()}')`;
    const by = NUMBERS.has(judgedAs) ? `${number} + 0, CASE WHEN ${number} IS NULL THEN ${folded} END` : folded;
    // Two updates of one record do not clash.
    const unless =
      id === undefined
        ? ""
        : ` AND COALESCE(first_value(${id.text}) OVER (PARTITION BY ${by} ORDER BY row_key) <> ${id.text}, TRUE)`;
    return [select(text, by, rules.numberOf(api_name, module.ruling("unique-in-batch", "value")), unless)];
  });
  return [...ofIds, ...ofValues];
}

/** Data types whose values are one text or one number. */
const COMPARED: ReadonlySet<string> = new Set([
  ...NUMBERS,
  "text",
  "email",
  "phone",
  "website",
  "picklist",
  "date",
  "datetime",
]);
