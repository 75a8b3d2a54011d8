// What takes too long for every change: other Nodes, package managers and runtimes, long fuzz, mutants, growth by CPU time. Run before an issue is closed; writes what it
// measured into docs/trust.md. `pnpm check:long growth fuzz` runs only those; the figures of the others stay.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import { withPart } from "./generated-docs.mjs";
import { runFuzzers } from "./long/fuzz.mjs";
import { measureGrowth } from "./long/growth.mjs";
import { tryInstallers } from "./long/installers.mjs";
import { tryLowestNode } from "./long/lowest-node.mjs";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs/trust.md");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Runs `pnpm …args` and gives its exit code and its last line of figures; what it prints is shown as well. */
function pnpm(args, env = {}) {
  const { status, stdout } = spawnSync("pnpm", args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 28,
  });
  process.stdout.write(stdout);
  return { ok: status === 0, last: stdout.trimEnd().split("\n").at(-1) ?? "" };
}

const steps = {
  nodes() {
    const tests = ["packed", "jest", "recipes"].map((name) => `test/${name}.test.ts`);
    const { ok, last } = pnpm(["vitest", "run", ...tests], { OTHER_NODES: "all" });
    return { ok, figures: `Node 20, 22 and 24, the packed packages, also under Jest, Vitest and MSW: ${last}` };
  },
  lowest: tryLowestNode,
  installers: tryInstallers,
  fuzz: runFuzzers,
  mutants() {
    if (scripts.mutants === undefined) return { ok: true, figures: "not run: there are none yet" };
    const { ok, last } = pnpm(["run", "mutants"]);
    return { ok, figures: last };
  },
  growth() {
    const rows = measureGrowth();
    const table = [
      "| twice as many | from | CPU time, ms | of twice, ms | ratio |",
      "|---|---|---|---|---|",
      ...rows.map(({ name, count, once, twice, ratio, known }) => {
        const shown = known === undefined ? ratio.toFixed(2) : `${ratio.toFixed(2)} (known, at most ${known})`;
        return `| ${name} | ${count} | ${Math.round(once)} | ${Math.round(twice)} | ${shown} |`;
      }),
    ].join("\n");
    for (const { name, ratio } of rows.filter(({ ok }) => !ok)) console.error(`${name}: ${ratio.toFixed(2)} for twice`);
    return { ok: rows.every(({ ok }) => ok), figures: table };
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. There are ${Object.keys(steps).join(", ")}.`);
  process.exit(2);
}

for (const [name, step] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const { ok, figures } = step();
  console.log(figures);
  if (!ok) process.exitCode = 1;
  const today = new Date().toISOString().slice(0, 10);
  const text = withPart(readFileSync(page, "utf8"), name, `\n${figures}\n\n${today}, Node ${process.version}\n`);
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
}
