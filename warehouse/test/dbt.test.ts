import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

import { asSnapshot } from "@zoho-preflight/validator/schemas";

import { dbtTests, GENERIC_TEST } from "../../packages/cli/src/generate/sql/dbt.ts";
import { IS_ASCII } from "../../packages/cli/src/generate/sql/patterns.ts";
import { LONGEST } from "../../packages/cli/src/generate/sql/predicates.ts";
import { queryParts } from "../../packages/cli/src/generate/sql/query-parts.ts";
import { runs } from "../../test/fuzz/runs.ts";
import { duckdb, postgres } from "./engines.ts";
import { expectedOf, judgedAs } from "./expected.ts";
import { warehouseOrg } from "./orgs.ts";
import { textCell } from "./values.ts";
import type { Engine } from "./engines.ts";
import type { Cell, Subject } from "./expected.ts";

/** A properties file as dbt reads it. */
interface Properties {
  readonly models: readonly {
    readonly name: string;
    readonly columns: readonly {
      readonly name: string;
      readonly quote: boolean;
      readonly data_tests: readonly Readonly<Record<string, Test>>[];
    }[];
  }[];
}
interface Test {
  readonly name: string;
  readonly arguments?: Readonly<Record<string, string | readonly string[]>>;
  readonly config: { readonly severity: string; readonly where?: string };
}

/** What Jinja makes of a text in which nothing is to be read. */
function rendered(text: string): string {
  expect(text.replaceAll(/\{\{ '\{[{%#]' \}\}/g, "")).not.toMatch(/\{[{%#]/);
  return text.replaceAll(/\{\{ '(\{[{%#])' \}\}/g, "$1");
}

/** The query of a test of ours. */
function queryOf({ arguments: given = {} }: Test, model: string): string {
  const [, body = ""] = /^\{% test .* %\}\n([\s\S]*)\{% endtest %\}\n$/.exec(GENERIC_TEST) ?? [];
  return body.replaceAll(/\{\{ (\w+) \}\}/g, (_, name: string) => {
    const value = name === "model" ? model : given[name];
    if (typeof value !== "string") throw new Error(`no ${name}`);
    return rendered(value);
  });
}

const engines: Partial<Record<Engine["dialect"], Engine>> = {};
beforeAll(async () => {
  engines.duckdb = await duckdb();
  engines.postgres = await postgres();
});
afterAll(async () => {
  await engines.duckdb?.close();
  await engines.postgres?.close();
});

function properties(dialect: Engine["dialect"], { org, module }: Subject, columns: readonly string[]): Properties {
  const parts = queryParts(module, "insert", {
    snapshot: asSnapshot(org),
    version: "v8",
    modules: [module],
    warehouse: { dialect, key: "The key", table: "stg_rows", columns },
  });
  return parse((parts && dbtTests(parts)) ?? "") as Properties;
}

const isJudged = (text: string): boolean => text.length <= LONGEST.phone && new RegExp(IS_ASCII).test(text);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

describe.each(["duckdb", "postgres"] as const)("dbt's tests in %s", (dialect) => {
  it.each(["Projects", "Odd"])("about %s find what validate says", async (module) => {
    const subject: Subject = { org: warehouseOrg, module, operation: "insert" };
    const names = Object.keys(CHECKED[module] ?? {});
    const row = fc.record(Object.fromEntries(names.map((name) => [name, textCell(judgedAs(subject, name))])));
    const [model] = properties(dialect, subject, names).models;
    const engine = engines[dialect];
    if (engine === undefined || model === undefined) throw new Error("no engine, or no tests");
    expect([model.name, model.columns.every(({ quote }) => quote)]).toEqual(["stg_rows", true]);
    const kinds = model.columns.map(({ name, data_tests }) => [name, data_tests.flatMap((test) => Object.keys(test))]);
    expect(Object.fromEntries(kinds)).toEqual(CHECKED[module]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (generated) => {
        const rows = generated as Record<string, Cell>[];
        await engine.fill(
          "stg_rows",
          { "The key": "INTEGER", ...Object.fromEntries(names.map((name) => [name, "VARCHAR"])) },
          rows.map((cells, index) => [String(index), ...names.map((name) => cells[name] as string | null)]),
        );
        const expected = expectedOf(subject, rows);
        for (const column of model.columns)
          for (const [kind, test] of column.data_tests.flatMap((each) => Object.entries(each))) {
            if (kind !== "zoho_preflight") continue;
            const found = await engine.run(
              queryOf(test, quoted("stg_rows")).replace("judged.row_key", "judged.row_key AS key"),
            );
            const isSame = ({ field, check, severity }: (typeof expected)[number]): boolean =>
              field === column.name &&
              test.name.endsWith(`_${check.replaceAll("-", "_")}_${severity}`) &&
              test.config.severity === (severity === "error" ? "error" : "warn");
            const isWhole = (key: number): boolean => isJudged(String(rows[key]?.[column.name]));
            const keys = found.map(({ key }) => key);
            const due = expected.filter(isSame).map(({ key }) => key);
            // What is long or beyond ASCII may be left out, as the head says.
            expect([...keys].sort()).toEqual(due.filter((key) => isWhole(key) || keys.includes(key)).sort());
          }
      }),
      runs(8),
    );
  });
});

const ours = "zoho_preflight";
/** The tests of each column. */
const CHECKED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Projects: {
    Name: ["not_null", ours],
    Status: ["not_null", "accepted_values"],
    Email: ["unique", ours, ours, ours],
    Phone: [ours, ours, ours],
    Site: [ours, ours, ours],
    Skills: [ours, ours],
    Done: [ours],
    Heads: [ours, ours, ours, ours],
    Budget: [ours, ours, ours, ours, ours],
    Score: [ours, ours, ours, ours],
    Barcode: [ours, ours, ours, ours],
    Start: [ours, ours],
    Ends_At: [ours, ours],
    Account: [ours],
  },
  Odd: {
    "It's": ["not_null", "unique", ours],
    'The "Name"': ["accepted_values"],
    "tick`tock": [ours, ours],
    row_key: ["unique", ours, ours, ours, ours],
  },
};
