// CPU of `zoho-preflight check` on one request with 2,500 issues, in each format: 100 records with 25 unknown keys each. One process each, rounds
// interleaved over the formats; all of the process counts, the start of Node included. Build first. `node formats.mjs 9` says how many rounds.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const rounds = Number(process.argv[2] ?? 9);
const formats = ["pretty", "json", "sarif", "github", "junit", "html"];
const tell = `process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("CPU " + (user + system) / 1000); });`;
const folder = mkdtempSync(join(tmpdir(), "formats-"));
const file = join(folder, "unknown.ndjson");
const data = Array.from({ length: 100 }, (_, record) => ({
  Last_Name: `Ng ${record}`,
  ...Object.fromEntries(Array.from({ length: 25 }, (_, key) => [`Unknwn_${record}_${key}`, "x"])),
}));
const request = { method: "POST", url: "https://www.zohoapis.com/crm/v8/Leads", body: { data } };

try {
  writeFileSync(file, `${JSON.stringify(request)}\n`);
  const measured = new Map(formats.map((format) => [format, []]));
  for (let round = 0; round < rounds; round++) for (const format of formats) measured.get(format).push(cpu(format));
  for (const [format, times] of measured) {
    const sorted = times.sort((a, b) => a - b);
    const [least, middle, most] = [0, Math.floor(rounds / 2), rounds - 1].map((at) => (sorted[at] / 1000).toFixed(3));
    console.log(`${format.padEnd(7)} ${middle} s CPU (${least} to ${most})`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The child tells its own CPU time when it ends. */
function cpu(format) {
  const program = ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, main, "check", file];
  const { stderr } = spawnSync(process.execPath, [...program, "--format", format], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const [, ms] = /CPU ([\d.]+)/.exec(stderr) ?? [];
  if (ms === undefined) throw new Error(stderr);
  return Number(ms);
}
