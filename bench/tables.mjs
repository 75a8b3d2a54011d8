// Files of rows: `check` beside what others take to read them and do nothing else. CPU time beside what the command takes to start, one process a
// subject, rounds interleaved. Build first. `node tables.mjs 5 --write` writes tables.md; `--workers` and `--repeats` measure those too.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const main = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const args = process.argv.slice(2);
const rounds = Number(args.find((word) => /^\d+$/.test(word)) ?? 3);
const folder = mkdtempSync(join(tmpdir(), "tables-"));
const ROWS = 100_000;
const REPEATED = 3_000_000;
const LARGE = 500_000;

const pick = (list, n) => list[n % list.length];
const two = (n) => String(n).padStart(2, "0");
const towns = "Bergen Chennai Düsseldorf Lagos Lima Osaka Perth Quito Turku Utrecht".split(" ");
const trades = "harbour mill quarry orchard bakery ferry tannery foundry vineyard dairy weaver cooper".split(" ");
/** A lead of 24 keys; no two are the same. */
const lead = (n) => ({
  Last_Name: `${pick(trades, n * 7)}man ${n}`,
  First_Name: pick(["Ada", "Bea", "Chidi", "Dan", "Eun"], n),
  Company: `${pick(trades, n)} ${pick(trades, n * 5 + 1)} & Co ${n % 977}`,
  Email: `${pick(trades, n)}.${n}@${pick(trades, n + 3)}.example.com`,
  Phone: `+1 555 ${String(1000 + (n % 9000))}`,
  Mobile: `+49 (30) ${100000 + n}`,
  Website: `https://www.${pick(trades, n)}${n}.example.com/about`,
  Lead_Source: pick(["Advertisement", "Cold Call", "Employee Referral", "Web Download", "Trade Show"], n * 3),
  Lead_Status: pick(["Contacted", "Not Contacted", "Attempted to Contact", "Lost Lead"], n * 11),
  Industry: pick(
    ["ASP (Application Service Provider)", "Data/Telecom OEM", "Large Enterprise", "Government/Military"],
    n,
  ),
  Annual_Revenue: `${n * 7}.${two(n % 100)}`,
  No_of_Employees: n % 5000,
  Street: `${n % 300} ${pick(trades, n + 1)} Street`,
  City: pick(towns, n * 3),
  State: pick(["IL", "NY", "TX", "WA"], n),
  Zip_Code: String(10000 + (n % 89999)),
  Country: pick(["USA", "India", "Germany", "Japan"], n),
  Description: `${pick(trades, n)} and ${pick(trades, n + 5)}, `.repeat(1 + (n % 4)),
  Designation: pick(["Director", "Buyer", "Owner"], n),
  Fax: `555-${1000 + (n % 9000)}`,
  Skype_ID: `${pick(trades, n)}.${n}`,
  Secondary_Email: `office${n}@${pick(trades, n + 1)}.example.com`,
  Twitter: `tw${n}`,
  Email_Opt_Out: n % 3 === 0,
});
const cell = (value) => (/[",]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const asCsv = (rows, make) =>
  (function* () {
    yield `${Object.keys(make(0)).join(",")}\n`;
    for (let n = 0; n < rows; n++) yield `${Object.values(make(n)).map(cell).join(",")}\n`;
  })();
const asLines = (rows) =>
  (function* () {
    for (let n = 0; n < rows; n++) yield `${JSON.stringify({ ...lead(n), Annual_Revenue: n * 7.5 })}\n`;
  })();
function write(name, lines) {
  const path = join(folder, name);
  const file = openSync(path, "w");
  let held = "";
  for (const line of lines) {
    held += line;
    if (held.length < 1 << 20) continue;
    writeSync(file, held);
    held = "";
  }
  writeSync(file, held);
  closeSync(file);
  return path;
}

const csv = write("leads.csv", asCsv(ROWS, lead));
const dirty = write(
  "dirty.csv",
  asCsv(ROWS, (n) => (n % 100 === 50 ? { ...lead(n), Email: "nobody" } : lead(n))),
);
const large = args.includes("--workers") ? write("large.csv", asCsv(LARGE, lead)) : undefined;
const lines = write("leads.ndjson", asLines(ROWS));
const tiny = write("tiny.csv", asCsv(1, lead));
const insert = ["--module", "Leads", "--operation", "insert"];
const check = (file, ...more) => [main, "check", file, ...insert, ...more];
const script = (text) => ["--input-type=module", "--eval", text];
const papa = script(
  `import Papa from "papaparse"; import fs from "node:fs"; let n = 0; Papa.parse(fs.readFileSync(${JSON.stringify(csv)}, "utf8"), { step: () => { n++; } });`,
);
const parse = script(
  `import fs from "node:fs"; for (const line of fs.readFileSync(${JSON.stringify(lines)}, "utf8").split("\\n")) if (line !== "") JSON.parse(line);`,
);
const subjects = {
  start: { args: check(tiny) },
  node: { args: script("") },
  csv: { args: check(csv), less: "start" },
  dirty: { args: check(dirty), less: "start" },
  ndjson: { args: check(lines), less: "start" },
  ...(existsSync(join(here, "node_modules/papaparse")) ? { papa: { args: papa, less: "node" } } : {}),
  parse: { args: parse, less: "node" },
  ...(large === undefined
    ? {}
    : {
        workers: { args: check(csv, "--workers", "2"), less: "start" },
        large: { args: check(large), less: "start" },
        largeWorkers: { args: check(large, "--workers", "2"), less: "start" },
      }),
};

/** CPU and wall time in s, and the most memory in MB, as the child says when it ends. */
function measured(args) {
  const tell =
    'process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write(`\\nUSED ${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1024} ${performance.now() / 1000}`); });';
  const { stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, ...args],
    {
      encoding: "utf8",
      cwd: here,
      maxBuffer: 1 << 28,
    },
  );
  const [, cpu, memory, wall] = /USED ([\d.]+) ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  if (cpu === undefined) throw new Error(stderr);
  return { cpu: Number(cpu), memory: Number(memory), wall: Number(wall) };
}

const all = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round < rounds; round++)
  for (const [name, { args }] of Object.entries(subjects)) all[name].push(measured(args));
const least = (name, what) => Math.min(...all[name].map((one) => one[what]));
const cpu = (name) => least(name, "cpu") - (subjects[name].less === undefined ? 0 : least(subjects[name].less, "cpu"));
const memory = (name) => Math.max(...all[name].map((one) => one.memory)) - least("node", "memory");
const row = (title, name, floor) =>
  all[name] === undefined
    ? undefined
    : `| ${title} | ${cpu(name).toFixed(2)} s | ${Math.round(ROWS / cpu(name) / 1000)},000 | ${floor === undefined || all[floor] === undefined ? "" : (cpu(floor) / cpu(name)).toFixed(2)} | ${memory(name).toFixed(0)} MB |`;
const megabytes = (file) => `${(statSync(file).size / 1e6).toFixed(0)} MB`;
const table = [
  "| | CPU | rows a second | speed against reading alone | memory above bare Node |",
  "|---|---|---|---|---|",
  row("papaparse, reading alone", "papa"),
  row("`check leads.csv`", "csv", "papa"),
  row("the same, an error in every hundredth row", "dirty", "papa"),
  row("`JSON.parse` of each line alone", "parse"),
  row("`check leads.ndjson`", "ndjson", "parse"),
].filter((line) => line !== undefined);
if (large !== undefined) {
  const wall = (name) => least(name, "wall").toFixed(2);
  const walls = `: ${wall("workers")} s instead of ${wall("csv")} s from start to end, and ${wall("largeWorkers")} s instead of ${wall("large")} s for ${LARGE.toLocaleString("en")} rows, ${megabytes(large)}`;
  table.push(
    "",
    `\`--workers 2\` takes ${(cpu("workers") - cpu("csv")).toFixed(2)} s CPU more, since the second thread loads command and metadata, too${loadavg()[0] < 2 ? walls : ""}.`,
  );
}
if (args.includes("--repeats")) {
  const repeated = write(
    "repeated.csv",
    asCsv(REPEATED, (n) => ({ id: String(1_000_000_000_000 + (n % (REPEATED / 2))), Last_Name: `Ng ${n}` })),
  );
  const { cpu, memory } = measured([main, "check", repeated, "--module", "Leads", "--operation", "update"]);
  table.push(
    "",
    `An update of ${REPEATED.toLocaleString("en")} rows in which every id comes twice: ${(memory - least("node", "memory")).toFixed(0)} MB above bare Node, ${cpu.toFixed(0)} s CPU.`,
  );
}
const text = `# Speed of tables

Made by \`node bench/tables.mjs ${args.filter((word) => word !== "--write").join(" ")}\`; nobody edits it. Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${new Date().toISOString().slice(0, 10)}, load average ${loadavg()[0].toFixed(0)}: what others did at the same time makes wall time useless, and CPU time longer.

100,000 leads of 24 columns that all differ, ${megabytes(csv)} of CSV and ${megabytes(lines)} of NDJSON, against Zoho's default fields. CPU time beside what the command takes to start,
the best of ${rounds} rounds; one process for each subject, rounds interleaved. "Reading alone" takes the file into memory and checks nothing.

${table.join("\n")}
`;
rmSync(folder, { recursive: true });
console.log(text);
if (args.includes("--write")) writeFileSync(new URL("tables.md", import.meta.url), text);
