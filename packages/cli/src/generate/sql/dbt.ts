import type { Ruling } from "@zoho-preflight/validator/schemas";

import { askedOf } from "./asked.ts";
import { isOfNumbers, cellNumber, cellText } from "./cells.ts";
import { notesOf } from "./notes.ts";
import { optionsOf } from "./predicates.ts";
import { missingRuling } from "./query-parts.ts";
import type { NamedCell } from "./cells.ts";
import type { QueryParts } from "./query-parts.ts";

/** The generic test of dbt that the others call: which rows of a column hold what a predicate finds. No values come out of it. */
export const GENERIC_TEST = `{% test zoho_preflight(model, column_name, key, cell, is_number, number, violation) %}
select judged.row_key
from (
  select cells.row_key, cells.cell, cells.is_number, {{ number }} as number
  from (select {{ key }} as row_key, {{ cell }} as cell, {{ is_number }} as is_number from {{ model }}) as cells
) as judged
where {{ violation }}
{% endtest %}
`;

/** Where it is written; dbt looks for it in tests/generic. */
export const GENERIC_TEST_FILE = "zoho_preflight.dbt.sql";

/** A test under a column: `- not_null: …`. */
interface Test {
  readonly test: string;
  readonly name: string;
  readonly severity: Ruling["severity"];
  readonly where?: string;
  readonly arguments?: Readonly<Record<string, string | readonly string[]>>;
}

/** The tests of a model whose rows are records to write, as a properties file of dbt 1.10 or later; undefined when there are none. */
export function dbtTests(parts: QueryParts): string | undefined {
  const { columns, operation, table } = parts;
  const model = table.at(-1) ?? "";
  const tested = columns.flatMap((column) => {
    const tests = testsOf(
      { ...column, text: "cell", trimmed: parts.sql.trimmed("cell"), number: "number", isNumber: "is_number" },
      parts,
    );
    return tests.length === 0 ? [] : [{ column: column.column, tests }];
  });
  if (tested.length === 0) return undefined;
  const lines = [
    ...notesOf(parts, "dbt").map((line) => `# ${line}`),
    "version: 2",
    "models:",
    `  - name: ${text(model)}`,
    "    columns:",
  ];
  for (const { column, tests } of tested) {
    lines.push(`      - name: ${text(column)}`, "        quote: true", "        data_tests:");
    for (const test of tests) {
      lines.push(
        `          - ${test.test}:`,
        `              name: ${text(plain(`zoho_${model}_${operation}_${column}_${test.name}`))}`,
      );
      if (test.arguments !== undefined) lines.push("              arguments:");
      for (const [name, value] of Object.entries(test.arguments ?? {}))
        lines.push(
          `                ${name}: ${typeof value === "string" ? text(value) : `[${value.map(text).join(", ")}]`}`,
        );
      const where = test.where === undefined ? "" : `, where: ${text(test.where)}`;
      lines.push(`              config: { severity: ${test.severity === "error" ? "error" : "warn"}${where} }`);
    }
  }
  return `${lines.join("\n")}\n`;
}

function testsOf(cell: NamedCell, parts: QueryParts): Test[] {
  const { judged } = cell;
  const { operation, sql } = parts;
  if (judged === undefined) {
    if (operation === "upsert") return [];
    const { severity } = parts.judged.ruling("record-id", "missing");
    return [{ test: "not_null", name: "given", severity }];
  }
  const filled = `${sql.asText(sql.identifier(cell.column))} <> ''`;
  const tests: Test[] = [];
  const missing = missingRuling(judged, parts);
  if (missing !== undefined) tests.push({ test: "not_null", name: "given", severity: missing.severity });
  if (judged.field.unique !== undefined && operation !== "upsert") {
    const { severity } = parts.judged.ruling("unique-in-batch", "value");
    tests.push({ test: "unique", name: "unique", severity, where: filled });
  }
  for (const { check, cases } of askedOf(cell, parts)) {
    const [only] = cases;
    if (check === "picklist-value" && judged.judgedAs === "picklist" && only?.ruling !== undefined) {
      const values = ["-None-", "", ...optionsOf(judged.field).displayed];
      tests.push({ test: "accepted_values", name: "option", severity: only.ruling.severity, arguments: { values } });
      continue;
    }
    for (const severity of ["error", "warning"] as const) {
      if (!cases.some(({ ruling }) => ruling?.severity === severity)) continue;
      const whens = cases.map(({ when, ruling }) => `WHEN ${when} THEN ${ruling?.severity === severity ? 1 : 0}`);
      tests.push({
        test: "zoho_preflight",
        name: `${check}_${severity}`,
        severity,
        arguments: {
          key: sql.identifier(parts.key),
          cell: cellText(cell, sql),
          is_number: isOfNumbers(cell) ? sql.isNumberColumn(sql.identifier(cell.column)) : "FALSE",
          number: isOfNumbers(cell) ? cellNumber(cell, sql) : "NULL",
          violation: `CASE WHEN cell IS NULL THEN 0 ${whens.join(" ")} ELSE 0 END = 1`,
        },
      });
    }
  }
  return tests;
}

/** As YAML has it, which takes JSON's texts, and so that Jinja reads nothing in it. */
function text(value: string): string {
  return JSON.stringify(value.replace(/\{[{%#]/g, (opening) => `{{ '${opening}' }}`));
}

/** `zoho_stg_leads_insert_mail_field-format_error` as a name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
}
