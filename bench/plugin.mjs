// The plugin over 300 files: time in our rules beside that of ESLint's own recommended rules and typescript-eslint's, in the same run; CPU of
// the whole process beside one empty rule; loading. Build first.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { corpus } from "./corpus.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "preflight-bench-"));
try {
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const configs = {
    empty: `export default [{ plugins: { x: { rules: { empty: { create: () => ({}) } } } }, rules: { "x/empty": "error" } }];`,
    core: `import js from "@eslint/js"; export default [js.configs.recommended];`,
    zoho: `import zohoCrm from "@zoho-preflight/eslint-plugin"; export default [zohoCrm.configs.recommended];`,
    all: `import js from "@eslint/js"; import tseslint from "typescript-eslint"; import zohoCrm from "@zoho-preflight/eslint-plugin"; export default [js.configs.recommended, ...tseslint.configs.recommended, zohoCrm.configs.recommended];`,
  };
  for (const [name, text] of Object.entries(configs)) writeFileSync(join(folder, `${name}.config.js`), text);
  for (const [kind, withCalls] of [["with calls", true], ["without a call", false]]) {
    const files = corpus(300, withCalls);
    const source = join(folder, `src-${withCalls ? "calls" : "plain"}`);
    spawnSync("mkdir", ["-p", source]);
    for (const { name, text } of files) writeFileSync(join(source, name), text);
    const shares = rounds(3, () => ruleTimes(source));
    const { core, ts, zoho, issues } = shares;
    console.log(`300 files ${kind}: core ${core.toFixed(0)} ms in rules, typescript-eslint ${ts.toFixed(0)} ms, ours ${zoho.toFixed(1)} ms = ${((100 * zoho) / core).toFixed(2)} % of core (${issues} issues)`);
    if (!withCalls) continue;
    const cpu = Object.fromEntries(["empty", "core", "zoho"].map((name) => [name, Infinity]));
    for (let round = 0; round < 3; round++) for (const name of Object.keys(cpu)) cpu[name] = Math.min(cpu[name], processCpu(name, source));
    console.log(`whole process: empty rule ${cpu.empty.toFixed(0)} ms CPU, core +${(cpu.core - cpu.empty).toFixed(0)}, ours +${(cpu.zoho - cpu.empty).toFixed(0)} = ${((cpu.zoho - cpu.empty) / (cpu.core - cpu.empty)).toFixed(2)} x core's extra`);
  }
  const load = Math.min(...[1, 2, 3, 4, 5].map(() => Number(node(`import "eslint"; const before = process.cpuUsage(); await import("@zoho-preflight/eslint-plugin"); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`))));
  console.log(`loading the plugin after ESLint: ${load.toFixed(0)} ms CPU`);
} finally {
  rmSync(folder, { recursive: true });
}

function rounds(count, run) {
  const best = {};
  for (let round = 0; round < count; round++) for (const [key, value] of Object.entries(run())) best[key] = Math.min(best[key] ?? Infinity, value);
  return best;
}

/** Milliseconds in the rules of each plugin, all run together, as ESLint's own statistics count them. */
function ruleTimes(source) {
  return JSON.parse(
    node(`
      import { ESLint } from "eslint";
      const eslint = new ESLint({ cwd: ${JSON.stringify(folder)}, overrideConfigFile: "all.config.js", stats: true });
      const results = await eslint.lintFiles([${JSON.stringify(source)}]);
      const times = { core: 0, ts: 0, zoho: 0, issues: 0 };
      for (const { stats, messages } of results) {
        times.issues += messages.filter(({ ruleId }) => ruleId?.startsWith("zoho-crm/")).length;
        for (const pass of stats.times.passes) for (const [name, { total }] of Object.entries(pass.rules ?? {})) times[name.startsWith("zoho-crm/") ? "zoho" : name.startsWith("@typescript-eslint/") ? "ts" : "core"] += total;
      }
      console.log(JSON.stringify(times));`),
  );
}

function processCpu(config, source) {
  return Number(
    node(`
      import { ESLint } from "eslint";
      const eslint = new ESLint({ cwd: ${JSON.stringify(folder)}, overrideConfigFile: "${config}.config.js" });
      await eslint.lintFiles([${JSON.stringify(source)}]);
      const { user, system } = process.cpuUsage();
      console.log((user + system) / 1000);`),
  );
}

function node(code) {
  const file = join(folder, "run.mjs");
  writeFileSync(file, code);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
