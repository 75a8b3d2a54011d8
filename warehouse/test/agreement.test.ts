import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { asSnapshot } from "@zoho-preflight/validator/schemas";

import { readColumns } from "../../packages/cli/src/generate/sql/columns.ts";
import { IS_ASCII } from "../../packages/cli/src/generate/sql/patterns.ts";
import { LONGEST, NOT_READ, PREDICATES } from "../../packages/cli/src/generate/sql/predicates.ts";
import { queryParts } from "../../packages/cli/src/generate/sql/query-parts.ts";
import { violationsQuery } from "../../packages/cli/src/generate/sql/query.ts";
import { runs } from "../../test/fuzz/runs.ts";
import { duckdb, postgres } from "./engines.ts";
import { expectedOf, judgedAs, listed } from "./expected.ts";
import { warehouseOrg } from "./orgs.ts";
import { textCell, typedCells } from "./values.ts";
import type { Engine, Violation } from "./engines.ts";
import type { Cell, Operation, Subject } from "./expected.ts";

const engines: Partial<Record<Engine["dialect"], Engine>> = {};
beforeAll(async () => {
  engines.duckdb = await duckdb();
  engines.postgres = await postgres();
});
afterAll(async () => {
  await engines.duckdb?.close();
  await engines.postgres?.close();
});

const KEY = "The key";
const TABLE = `It's "the" table`;

function wanted(dialect: Engine["dialect"], { org, module }: Subject, columns?: readonly string[]) {
  return {
    snapshot: asSnapshot(org),
    version: "v8",
    modules: [module],
    warehouse: { dialect, key: KEY, table: `"${TABLE.replaceAll('"', '""')}"`, ...(columns && { columns }) },
  };
}

/** The fields that a query reads when nobody names any. */
function readable({ org, module, operation }: Subject): string[] {
  const parts = queryParts(module, operation, wanted("duckdb", { org, module, operation }));
  return parts === undefined
    ? []
    : readColumns(undefined, new Map([[module, parts.judged]]), module, operation !== "insert").map(
        ({ api_name }) => api_name,
      );
}

/** What a query lists of a table with these rows; keys are their places. */
async function found(
  dialect: Engine["dialect"],
  subject: Subject,
  columns: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<readonly Violation[]> {
  const { module, operation } = subject;
  const engine = engines[dialect];
  const names = Object.keys(columns);
  const parts = queryParts(module, operation, wanted(dialect, subject, names));
  const query = parts && violationsQuery(parts);
  if (engine === undefined || query === undefined) throw new Error("no engine, or nothing to ask");
  await engine.fill(
    TABLE,
    { [KEY]: "INTEGER", ...columns },
    rows.map((row, index) => [String(index), ...names.map((name) => textOf(row[name]))]),
  );
  return engine.run(query);
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

/** A finding that the head of a query leaves out: text beyond ASCII where the check says so, and the case of such letters. */
function isLeftOut(subject: Subject, { check, field }: Violation, cell: Cell | undefined): boolean {
  // These look at several fields at once.
  if (check === "related-keys") return true;
  // Nobody knows which column is the id.
  if (check === "record-id") return cell === undefined;
  // Rows are sent from elsewhere.
  if (check === "mandatory-fields") return NOT_READ.has(judgedAs(subject, field) ?? "");
  const longest = Object.entries(LONGEST).find(([type]) => type === judgedAs(subject, field))?.[1] ?? Infinity;
  if (check === "field-format" && [...String(cell)].length > longest) return true;
  if (typeof cell !== "string" || new RegExp(IS_ASCII).test(cell)) return false;
  return check === "unique-in-batch" || PREDICATES[check]?.[judgedAs(subject, field) ?? ""]?.misses !== undefined;
}

function agree(subject: Subject, rows: readonly Readonly<Record<string, Cell>>[], actual: readonly Violation[]): void {
  const expected = expectedOf(subject, rows);
  const told = new Set(listed(actual));
  const most = expected.filter(
    (violation) =>
      told.has(listed([violation])[0] ?? "") || !isLeftOut(subject, violation, rows[violation.key]?.[violation.field]),
  );
  expect(listed(actual)).toEqual(listed(most));
}

const modules = ["Projects", "Orders", "Odd"];
const operations: readonly Operation[] = ["insert", "update", "upsert"];

/** Rows of some of the columns of a module, all of text. */
function textRows(subject: Subject): fc.Arbitrary<{ names: string[]; rows: Record<string, Cell>[] }> {
  const all = readable(subject);
  return fc
    .subarray(all, { minLength: Math.min(all.length, 4) })
    .chain((names) =>
      fc
        .array(
          fc.record(
            Object.fromEntries(
              names.map((name) => [
                name,
                name === "id"
                  ? fc.constantFrom("1", "2", "3", "x", "{{id}}", "", null)
                  : textCell(judgedAs(subject, name)),
              ]),
            ),
          ),
          { minLength: 1, maxLength: 30 },
        )
        .map((rows) => ({ names, rows: rows as Record<string, Cell>[] })),
    );
}

/** Rows of a table whose columns have the types that warehouses give them. */
function typedRows(
  dialect: Engine["dialect"],
  subject: Subject,
): fc.Arbitrary<{ columns: Record<string, string>; rows: Record<string, Cell>[] }> {
  const columns = readable(subject).flatMap((name) => {
    const types = typedCells(dialect, judgedAs(subject, name));
    return types.length === 0 ? [] : [fc.constantFrom(...types).map((type) => [name, type] as const)];
  });
  return fc.tuple(...columns).chain((typed) =>
    fc
      .array(fc.record(Object.fromEntries(typed.map(([name, { cell }]) => [name, cell]))), {
        minLength: 1,
        maxLength: 30,
      })
      .map((rows) => ({
        columns: Object.fromEntries(typed.map(([name, { type }]) => [name, type])),
        rows: rows as Record<string, Cell>[],
      })),
  );
}

describe.each(["duckdb", "postgres"] as const)("a query in %s", (dialect) => {
  describe.each(modules)("about %s", (module) => {
    it.each(operations)("lists what validate says of rows of typed columns, %s", async (operation) => {
      const subject: Subject = { org: warehouseOrg, module, operation };
      await fc.assert(
        fc.asyncProperty(typedRows(dialect, subject), async ({ columns, rows }) => {
          agree(subject, rows, await found(dialect, subject, columns, rows));
        }),
        { ...runs(10), endOnFailure: true },
      );
    });

    it.each(operations)("lists what validate says of rows of text, %s", async (operation) => {
      const subject: Subject = { org: warehouseOrg, module, operation };
      await fc.assert(
        fc.asyncProperty(textRows(subject), async ({ names, rows }) => {
          const columns = Object.fromEntries(names.map((name) => [name, dialect === "duckdb" ? "VARCHAR" : "text"]));
          agree(subject, rows, await found(dialect, subject, columns, rows));
        }),
        { ...runs(10), endOnFailure: true },
      );
    });
  });
});

// Much of Zoho's own fields is only known by name, so most of what is found there is a warning.
it.each(["Leads", "Deals", "Events", "Quotes"])(
  "a query about Zoho's default %s lists what validate says",
  async (module) => {
    for (const operation of operations) {
      const subject: Subject = { org: standardOrg, module, operation };
      await fc.assert(
        fc.asyncProperty(textRows(subject), async ({ names, rows }) => {
          const columns = Object.fromEntries(names.map((name) => [name, "VARCHAR"]));
          agree(subject, rows, await found("duckdb", subject, columns, rows));
        }),
        { ...runs(4), endOnFailure: true },
      );
    }
  },
);
