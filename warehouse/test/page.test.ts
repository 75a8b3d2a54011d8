import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { commandLine } from "../../test/command-line.ts";
import { newFolder } from "../../test/folders.ts";
import { duckdb } from "./engines.ts";
import type { Engine } from "./engines.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/warehouse.md"), "utf8");
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, text = ""]) => text);

const [firstCommand = "", sparkCommand = "", dbtCommand = ""] = blocks("sh");
const [rows = ""] = blocks("csv");
const [shown = ""] = blocks("text");
const [yaml = ""] = blocks("yaml");

/** Runs the first line of a block in a new folder; what is written there can be read. */
async function run(block: string): Promise<(file: string) => string> {
  const [line = ""] = block.split("\n");
  const argv = line.replace(/^npx zoho-preflight /, "").split(" ");
  const folder = newFolder({});
  const { exit, stderr } = await commandLine(argv, { folder });
  expect([exit, stderr]).toEqual([0, expect.stringContaining("Zoho's default fields")]);
  return (file) => readFileSync(join(folder, file), "utf8");
}

let engine: Engine | undefined;
beforeAll(async () => {
  engine = await duckdb();
});
afterAll(() => engine?.close());

describe("docs/warehouse.md", () => {
  it("shows what the query lists", async () => {
    const read = await run(firstCommand);
    const [header = "", ...lines] = rows.trim().split("\n");
    const names = header.split(",");
    await engine?.fill(
      "leads",
      Object.fromEntries(names.map((name) => [name, "VARCHAR"])),
      lines.map((line) => line.split(",").map((cell) => (cell === "" ? null : cell))),
    );
    const found = (await engine?.run(read("checks/Leads.insert.duckdb.sql"))) ?? [];
    const listed = found
      .map(({ key, field, code, effect, severity, check }) => [key, field, code, effect, severity, check].join(" | "))
      .sort();
    expect(listed).toEqual(
      shown
        .trim()
        .split("\n")
        .slice(1)
        .map((line) =>
          line
            .split("|")
            .map((cell) => cell.trim())
            .join(" | "),
        ),
    );
  });

  it("names files that are written", async () => {
    const spark = await run(sparkCommand);
    expect(spark("checks/Leads.upsert.spark.sql")).toContain("FROM `leads_today`");
    const dbt = await run(dbtCommand);
    expect(dbt("models/staging/zoho_preflight.dbt.sql")).toContain("{% test zoho_preflight(");
    const written = dbt("models/staging/Leads.insert.duckdb.dbt.yml");
    expect(written).toContain(yaml);
  });
});
