import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { commandLine } from "../../../../../test/command-line.ts";
import { newFolder, write } from "../../../../../test/folders.ts";
import type { Files } from "../../../../../test/folders.ts";

const fields = [
  { api_name: "Name", data_type: "text", json_type: "string", length: 80, system_mandatory: true },
  { api_name: "Email", data_type: "email", json_type: "string", unique: { case_sensitive: false } },
  { api_name: "Rows", data_type: "subform", json_type: "jsonarray", system_mandatory: true },
];
const metadata: Files = {
  "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
  "zoho-metadata/modules.json": { modules: [{ api_name: "Projects" }, { api_name: "Sites" }] },
  "zoho-metadata/fields/Projects.json": { fields },
  "zoho-metadata/fields/Sites.json": { fields: [{ api_name: "Note", data_type: "integer", json_type: "integer" }] },
};
const project = (config: object = {}): string =>
  newFolder({ ...metadata, "zoho-preflight.json": { metadata: "./zoho-metadata", ...config } });
const generate = (folder: string, ...argv: readonly string[]) => commandLine(["generate", ...argv], { folder });
const sql = ["--format", "sql", "--dialect", "duckdb", "--key", "id"];
const inFolder = (folder: string): string[] => readdirSync(join(folder, "src/zoho")).sort();
const read = (folder: string, name: string): string => readFileSync(join(folder, "src/zoho", name), "utf8");

describe("generate --format sql", () => {
  test("writes a query for each module and operation", async () => {
    const folder = project();
    const { exit } = await generate(
      folder,
      ...sql,
      "--modules",
      "Projects,Sites",
      "--operations",
      "insert,update,read",
    );
    expect(exit).toBe(0);
    expect(inFolder(folder)).toEqual([
      "Projects.insert.duckdb.sql",
      "Projects.update.duckdb.sql",
      "Sites.insert.duckdb.sql",
      "Sites.update.duckdb.sql",
    ]);
    const query = read(folder, "Projects.insert.duckdb.sql");
    expect(query).toContain('FROM "Projects"');
    expect(query).toContain("'Name', 'MANDATORY_NOT_FOUND', 'refused', 'error', 'mandatory-fields'");
    expect(query).toContain("-- - the values of Rows (subform)");
    // The rows of a subform are sent from elsewhere, so nobody knows that they are missing.
    expect(query).not.toContain("'Rows', 'MANDATORY_NOT_FOUND'");
  });

  test("is the same each time, and --check says so", async () => {
    const folder = project();
    const argv = [...sql, "--modules", "Projects", "--operations", "insert"];
    await generate(folder, ...argv);
    const first = read(folder, "Projects.insert.duckdb.sql");
    expect(await generate(folder, ...argv, "--check")).toMatchObject({ exit: 0 });
    await generate(folder, ...argv);
    expect(read(folder, "Projects.insert.duckdb.sql")).toBe(first);
    write(folder, { "zoho-metadata/fields/Projects.json": { fields: fields.slice(1) } });
    expect(await generate(folder, ...argv, "--check")).toMatchObject({ exit: 1 });
  });

  test("leaves files of others alone, and removes only its own", async () => {
    const generated = { modules: ["Projects"], operations: ["insert"], formats: ["sql"], dialect: "duckdb", key: "id" };
    const folder = project({ generate: generated });
    await generate(folder);
    expect(inFolder(folder)).toEqual(["Projects.insert.duckdb.sql"]);
    write(folder, {
      "src/zoho/mine.sql": "SELECT 1",
      "zoho-preflight.json": { metadata: "./zoho-metadata", generate: { ...generated, operations: ["update"] } },
    });
    await generate(folder);
    expect(inFolder(folder)).toEqual(["Projects.update.duckdb.sql", "mine.sql"]);
    write(folder, { "src/zoho/Projects.update.duckdb.sql": "SELECT 2" });
    expect((await generate(folder)).stderr).toContain("was not made by zoho-preflight generate");
  });

  test("reads the columns that are named, and asks for what has none", async () => {
    const folder = project();
    const argv = [...sql, "--modules", "Projects", "--operations", "insert", "--table", 'raw."a.b"'];
    await generate(folder, ...argv, "--columns", "mail=Email");
    const query = read(folder, "Projects.insert.duckdb.sql");
    expect(query).toContain(`NULLIF(CAST("mail" AS VARCHAR), '') AS "Email"`);
    expect(query).toContain('FROM "raw"."a.b"');
    expect(query).toContain("CASE WHEN TRUE THEN");
  });

  test.each([
    [["--format", "sql", "--key", "id"], "--format sql needs --dialect: duckdb, postgres, spark"],
    [["--format", "sql", "--dialect", "spark"], "--format sql needs --key: the column by which a row is named"],
    [["--format", "zod", "--table", "leads"], "--table is for --format sql and --format dbt"],
    [[...sql, "--columns", "Emial"], 'Projects has no field "Emial". Did you mean "Email"?'],
    [[...sql, "--columns", "a=Email,b=Email"], '"a" and "b" fill the same field, Email'],
    [[...sql, "--columns", "=Email"], '"=Email" is neither a field nor column=Field'],
    [[...sql, "--table", "a..b"], '--table: "a..b" is not the name of a table'],
    [[...sql, "--operations", "read"], "Nothing to write"],
    [["--format", "dbt", "--dialect", "spark", "--key", "id"], "--format dbt needs one of --operations"],
  ])("refuses %j", async (argv, said) => {
    const folder = project();
    const { exit, stderr } = await generate(folder, "--modules", "Projects", ...argv);
    expect(stderr).toContain(said);
    expect(exit).toBe(2);
  });

  test("leaves the pipelines to the layouts, and says so", async () => {
    const folder = project();
    const options = [{ display_value: "Standard", actual_value: "Standard" }];
    const pipeline = { data_type: "picklist", json_type: "string", pick_list_values: options };
    write(folder, {
      "zoho-metadata/fields/Projects.json": {
        fields: ["Pipeline", "Phase"].map((api_name) => ({ api_name, ...pipeline })),
      },
      "zoho-metadata/layouts/Projects.json": {
        layouts: [{ id: "1", name: "Standard", status: "active", sections: [] }],
      },
    });
    await generate(folder, ...sql, "--modules", "Projects", "--operations", "insert");
    const query = read(folder, "Projects.insert.duckdb.sql");
    expect(query).toContain("-- - picklist-value of Pipeline\n-- - related-keys, layout-fields");
    expect([...query.matchAll(/"(\w+)" NOT IN/g)].map(([, name]) => name)).toEqual(["Phase"]);
  });

  test("one table is not the table of two modules", async () => {
    const folder = project();
    const two = [...sql, "--modules", "Projects,Sites", "--operations", "insert"];
    expect((await generate(folder, ...two, "--table", "rows")).stderr).toContain("write {module} in its name");
    expect(await generate(folder, ...two, "--table", "raw.{module}", "--columns", "Name,Note")).toMatchObject({
      exit: 0,
    });
    expect(read(folder, "Sites.insert.duckdb.sql")).toContain('FROM "raw"."Sites"');
  });
});

describe("generate --format dbt", () => {
  test("writes the tests of a model and the generic test that they call", async () => {
    const folder = project();
    const argv = ["--format", "dbt", "--dialect", "postgres", "--key", "id", "--modules", "Projects"];
    await generate(folder, ...argv, "--operations", "insert", "--table", "stg_projects");
    expect(inFolder(folder)).toEqual(["Projects.insert.postgres.dbt.yml", "zoho_preflight.dbt.sql"]);
    const yml = read(folder, "Projects.insert.postgres.dbt.yml");
    expect(yml).toContain('- name: "stg_projects"');
    for (const name of ["not_null", "unique", "zoho_preflight"]) expect(yml).toContain(`          - ${name}:\n`);
    // Another command leaves them where they are.
    await generate(folder, "--format", "zod", "--modules", "Sites");
    expect(inFolder(folder)).toContain("zoho_preflight.dbt.sql");
  });
});
