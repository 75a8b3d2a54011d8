// How fast DuckDB runs the checks as SQL, on one thread, beside `check` over the same file. Writes the figures into docs/warehouse.md.
//   node warehouse/measure.mjs [rows]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { DuckDBInstance } from "@duckdb/node-api";

import { org } from "../bench/contract.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "packages/cli/dist/main.js");
const count = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;

/** The same rows each time: numbers from 0 to 1. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(20261130);
const digits = (length) => String(Math.floor(random() * 10 ** length)).padStart(length, "0");
const two = (most) => String(1 + Math.floor(random() * most)).padStart(2, "0");
const word = () => ["Okafor", "Jones", "Müller", "Ng", "Silva", "Haddad", "Novak", "Sato"][Math.floor(random() * 8)];
const day = () => `20${two(29)}-${two(12)}-${two(28)}`;

/** A good cell and one that the checks know, by data type. */
const cells = {
  text: [() => `${word()} ${digits(6)}`, () => "x".repeat(90)],
  textarea: [() => `${word()} called about ${word()}, ${digits(8)}; call back`, () => "x".repeat(2100)],
  email: [() => `${word().replace("ü", "u")}.${digits(5)}@example.com`, () => "not-an-email"],
  phone: [() => `+49 30 ${digits(7)}`, () => "none"],
  website: [() => `https://www.example-${digits(3)}.com/about`, () => "a b.c"],
  picklist: [() => `Option ${Math.floor(random() * 12)}`, () => "Option X"],
  multiselectpicklist: [
    () => `Option ${Math.floor(random() * 12)};Option ${Math.floor(random() * 12)}`,
    () => "Option X;Option 1",
  ],
  integer: [() => digits(5), () => "1,000"],
  currency: [() => `${digits(6)}.${digits(2)}`, () => "12.345"],
  double: [() => `${digits(3)}.${digits(4)}`, () => "n/a"],
  boolean: [() => (random() < 0.5 ? "true" : "false"), () => "yes"],
  date: [day, () => "31.03.2026"],
  datetime: [() => `${day()}T${two(23)}:${two(59)}:00+02:00`, () => "2026-03-31 09:30:00"],
  lookup: [() => `5000000000${digits(9)}`, () => "ACME"],
};

const snapshot = org(1, 25);
const fields = snapshot.fields.Leads.fields.filter(({ data_type }) => data_type !== "subform");
const folder = mkdtempSync(join(tmpdir(), "warehouse-"));

function writeFiles() {
  mkdirSync(join(folder, "zoho-metadata/fields"), { recursive: true });
  const files = {
    "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
    "zoho-metadata/modules.json": snapshot.modules,
    "zoho-metadata/fields/Leads.json": snapshot.fields.Leads,
    "zoho-metadata/fields/Visits.json": snapshot.fields.Visits,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [fields.map(({ api_name }) => api_name).join(",")];
  // A cell in 500 is wrong, which is a row in 21.
  for (let row = 0; row < count; row++)
    lines.push(
      fields
        .map(({ api_name, data_type }) =>
          quoted(api_name === "Reference" ? `R-${row}` : cells[data_type][random() < 0.002 ? 1 : 0]()),
        )
        .join(","),
    );
  writeFileSync(join(folder, "leads.csv"), `${lines.join("\n")}\n`);
  writeFileSync(join(folder, "one-row.csv"), `${lines.slice(0, 2).join("\n")}\n`);
}

/** CPU seconds of the command line, its start included, as a shell counts them. The start is what a table of one row takes. */
function childCpu(args) {
  const quotedArgs = [process.execPath, cli, ...args].map((arg) => `'${arg}'`).join(" ");
  const { stdout } = spawnSync("bash", ["-c", `${quotedArgs} > out.txt 2> err.txt; times`], {
    cwd: folder,
    encoding: "utf8",
  });
  const [, user = "", system = ""] = /\n(\S+) (\S+)\s*$/.exec(stdout) ?? [];
  const seconds = (text) => {
    const [, minutes = "0", rest = "0"] = /^(\d+)m([\d.]+)s$/.exec(text) ?? [];
    return Number(minutes) * 60 + Number(rest);
  };
  return seconds(user) + seconds(system);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

writeFiles();
const generated = spawnSync(
  process.execPath,
  [
    cli,
    ...["generate", "--format", "sql", "--dialect", "duckdb", "--modules", "Leads", "--operations", "insert"],
    ...["--key", "Reference", "--table", "leads", "--out", "."],
    ...["--columns", fields.map(({ api_name }) => api_name).join(",")],
  ],
  { cwd: folder, encoding: "utf8" },
);
if (generated.status !== 0) throw new Error(generated.stderr);
const query = readFileSync(join(folder, "Leads.insert.duckdb.sql"), "utf8");

const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
const connection = await instance.connect();
const file = `read_csv('${join(folder, "leads.csv")}', all_varchar = true, header = true)`;
await connection.run(`CREATE VIEW leads_of_file AS SELECT * FROM ${file}`);
await connection.run(`CREATE TABLE leads_table AS SELECT * FROM ${file}`);
let listed = 0;
async function sqlCpu(table) {
  const before = process.cpuUsage();
  const reader = await connection.runAndReadAll(query.replace('FROM "leads"', `FROM ${table}`));
  const { user, system } = process.cpuUsage(before);
  listed = reader.currentRowCount;
  return (user + system) / 1e6;
}

const times = { start: [], check: [], file: [], table: [] };
for (let round = 0; round < ROUNDS; round++) {
  times.start.push(childCpu(["check", "one-row.csv", "--module", "Leads", "--operation", "insert"]));
  times.check.push(childCpu(["check", "leads.csv", "--module", "Leads", "--operation", "insert"]));
  times.file.push(await sqlCpu("leads_of_file"));
  times.table.push(await sqlCpu("leads_table"));
}
const own = median(times.check.map((time, round) => time - times.start[round]));
const rate = (seconds) => `${Math.round(count / seconds / 1000).toLocaleString("en")},000`;
const size = (statSync(join(folder, "leads.csv")).size / 1e6).toFixed(1);
const row = (what, seconds, all) =>
  `| ${what} | ${seconds.toFixed(2)} | ${rate(seconds)} | ${Math.min(...all).toFixed(2)} to ${Math.max(...all).toFixed(2)} |`;
const figures = [
  `${count.toLocaleString("en")} rows of ${fields.length} columns of text, ${size} MB as CSV, ${listed.toLocaleString("en")} findings; CPU seconds, median of ${ROUNDS} rounds in turn, Node ${process.versions.node}, ${cpus()[0]?.model ?? "unknown"}:`,
  "",
  "| | CPU s | rows/s | least to most |",
  "| --- | --- | --- | --- |",
  row(
    "`check leads.csv`, beside its start",
    own,
    times.check.map((time, index) => time - times.start[index]),
  ),
  row("DuckDB, one thread, reads the same file", median(times.file), times.file),
  row("DuckDB, one thread, a table in memory", median(times.table), times.table),
].join("\n");
console.log(figures);
console.log(readFileSync(join(folder, "out.txt"), "utf8").split("\n").slice(-6).join("\n"));
const page = join(root, "docs/warehouse.md");
const marks = /(<!-- measured -->\n)[\s\S]*?(\n<!-- \/measured -->)/;
if (count === 100_000)
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace(marks, (_, from, to) => `${from}\n${figures}\n${to}`),
  );
rmSync(folder, { recursive: true });
