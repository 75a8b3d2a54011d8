import { readFileSync } from "node:fs";
import { join } from "node:path";

import { SparkSQL } from "dt-sql-parser";
import { describe, expect, it } from "vitest";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { asSnapshot } from "@zoho-preflight/validator/schemas";

import { queryParts } from "../../packages/cli/src/generate/sql/query-parts.ts";
import { violationsQuery } from "../../packages/cli/src/generate/sql/query.ts";
import { warehouseOrg } from "./orgs.ts";

const parser = new SparkSQL();

function queryOf(org: unknown, module: string, operation: "insert" | "update" | "upsert"): string {
  const parts = queryParts(module, operation, {
    snapshot: asSnapshot(org),
    version: "v8",
    modules: [module],
    warehouse: { dialect: "spark", key: "The `key`", table: "staging.{module}" },
  });
  const query = parts && violationsQuery(parts);
  expect(query).toBeDefined();
  return query ?? "";
}

const faults = (...of: Parameters<typeof queryOf>): unknown => parser.validate(queryOf(...of));

describe("Spark SQL", () => {
  it.each(["insert", "update", "upsert"] as const)("is read by a parser of that dialect, %s", (operation) => {
    for (const module of ["Projects", "Orders", "Odd"]) expect(faults(warehouseOrg, module, operation)).toEqual([]);
    for (const module of ["Leads", "Deals"]) expect(faults(standardOrg, module, operation)).toEqual([]);
  });

  it("is kept by partition as the page has it", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/warehouse.md"), "utf8");
    const [, view = ""] = /```sql\n([\s\S]*?)```/.exec(page) ?? [];
    expect(view).toContain("VIEW leads_today");
    expect(parser.validate(view)).toEqual([]);
    const [, insert = ""] = /put `(INSERT OVERWRITE [^`]*)` before its `WITH`/.exec(page) ?? [];
    expect(insert).not.toBe("");
    const query = queryOf(standardOrg, "Leads", "upsert");
    expect(parser.validate(query.replace(/^WITH /m, `${insert} WITH `))).toEqual([]);
  });

  it("and the parser refuses what is none", () => {
    expect(parser.validate("SELECT FROM WHERE 'x")).not.toEqual([]);
  });
});
