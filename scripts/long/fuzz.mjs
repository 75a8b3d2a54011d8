// Every property at least a hundred thousand times, from a new seed. `FUZZ_LOG=FILE pnpm check:long fuzz` lists what was run in pieces before
// (`FUZZ=20:42:10000 FUZZ_LOG=FILE pnpm vitest run test/fuzz/programs.test.ts`) and runs nothing.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
/** What is fuzzed, and the laws that have a generator of their own. */
const TESTS = ["test/fuzz", "test/hiding.test.ts", "test/plugin/hiding-in-code.test.ts"];
/** Fewer runs than this do not count as a long run. */
const ENOUGH = 100_000;

/** One row a property: its runs, those of all pieces together, and whether each of them passed. */
export function runFuzzers() {
  const given = process.env.FUZZ_LOG;
  const log = given ?? join(mkdtempSync(join(tmpdir(), "fuzz-")), "log");
  let ok = true;
  if (given === undefined) {
    const FUZZ = process.env.FUZZ ?? "20";
    const args = ["vitest", "run", "--project", "fuzz", ...TESTS];
    ok =
      spawnSync("pnpm", args, { cwd: root, env: { ...process.env, FUZZ, FUZZ_LOG: log }, stdio: "inherit" }).status ===
      0;
  }
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  const properties = new Map();
  for (const { property, seed, numRuns, state } of lines.map((line) => JSON.parse(line))) {
    // What failed was mended since, or is still broken: either way only what ran after it counts.
    const before = properties.get(property);
    if (state !== "pass" || before === undefined)
      properties.set(property, { runs: 0, seeds: [], failed: state !== "pass" });
    if (state !== "pass") continue;
    const row = properties.get(property);
    properties.set(property, { runs: row.runs + numRuns, seeds: [...row.seeds, seed], failed: false });
  }
  const rows = [...properties].sort(([a], [b]) => (a < b ? -1 : 1));
  const table = [
    "| property | runs without a failure | seeds |",
    "|---|---:|---|",
    ...rows.map(
      ([name, { runs, seeds }]) =>
        `| ${name.replaceAll(" > ", ", ")} | ${runs.toLocaleString("en")} | ${seeds.join(", ")} |`,
    ),
  ].join("\n");
  const failed = rows.filter(([, row]) => row.failed);
  for (const [name] of failed) console.error(`${name} failed`);
  return { ok: ok && failed.length === 0 && rows.every(([, { runs }]) => runs >= ENOUGH), figures: table };
}
