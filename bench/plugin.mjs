// The plugin over 300 files: time in our rules beside that of ESLint's own recommended rules, in the same run; CPU of the whole process beside
// one empty rule; loading; JSON payload files; a module's first use. Build first. `node plugin.mjs 5` for five rounds.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { corpus } from "./corpus.mjs";

/** The validator as the plugin makes it; each module is used for the first time. */
const firstUses = `
  import { createPreflight } from "@zoho-preflight/validator";
  const types = [["text", {}], ["email", {}], ["integer", {}], ["picklist", { pick_list_values: Array.from({ length: 12 }, (_, index) => ({ display_value: "Option " + index, actual_value: "Option " + index })) }], ["datetime", {}]];
  const names = Array.from({ length: 21 }, (_, index) => "Module_" + index);
  const fields = (name) => Array.from({ length: 150 }, (_, index) => ({ api_name: name + "_Field_" + index, field_label: "Field " + index, data_type: types[index % 5][0], length: 120, ...types[index % 5][1] }));
  const snapshot = JSON.parse(JSON.stringify({ version: "v8", modules: { modules: names.map((api_name) => ({ api_name, module_name: api_name, api_supported: true, creatable: true, editable: true })) }, fields: Object.fromEntries(names.map((name) => [name, { fields: fields(name) }])) }));
  const preflight = createPreflight({ snapshot });
  const times = names.map((name) => {
    const request = { method: "POST", url: "https://www.zohoapis.eu/crm/v8/" + name, headers: { Authorization: "Zoho-oauthtoken {access_token}" }, body: JSON.stringify({ data: [{ [name + "_Field_0"]: "x", [name + "_Field_3"]: "Option 1" }] }) };
    const before = performance.now();
    const { issues } = preflight.validate(request);
    const time = performance.now() - before;
    if (issues.some(({ severity }) => severity === "error")) throw new Error(issues[0].message);
    return time;
  });
  console.log(JSON.stringify(times.slice(1)));`;

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "preflight-bench-"));
try {
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const configs = {
    empty: `export default [{ plugins: { x: { rules: { empty: { create: () => ({}) } } } }, rules: { "x/empty": "error" } }];`,
    core: `import js from "@eslint/js"; export default [js.configs.recommended];`,
    zoho: `import zohoCrm from "@zoho-preflight/eslint-plugin"; export default [zohoCrm.configs.recommended];`,
    all: `import js from "@eslint/js"; import zohoCrm from "@zoho-preflight/eslint-plugin"; export default [js.configs.recommended, zohoCrm.configs.recommended];`,
    none: `import js from "@eslint/js"; import zohoCrm from "@zoho-preflight/eslint-plugin"; const { rules } = zohoCrm.configs.recommended; export default [js.configs.recommended, { rules, plugins: { "zoho-crm": { rules: Object.fromEntries(Object.entries(zohoCrm.rules).map(([name, { meta }]) => [name, { meta, create: () => ({}) }])) } } }];`,
    json: `import zohoCrm from "@zoho-preflight/eslint-plugin"; export default [zohoCrm.configs.json];`,
  };
  for (const [name, text] of Object.entries(configs)) writeFileSync(join(folder, `${name}.config.js`), text);
  const rounds = Number(process.argv[2] ?? 5);
  for (const [kind, withCalls] of [
    ["with calls", true],
    ["without a call", false],
  ]) {
    const source = join(folder, `src-${withCalls ? "calls" : "plain"}`);
    mkdirSync(source);
    for (const { name, text } of corpus(300, withCalls)) writeFileSync(join(source, name), text);
    const { core, ours, none } = ruleTimes(source, rounds);
    console.log(
      `300 files ${kind}: core ${core.toFixed(0)} ms in rules, ours ${ours.toFixed(1)} ms = ${((100 * ours) / core).toFixed(2)} % of core; as many rules that do nothing ${((100 * none) / core).toFixed(2)} %`,
    );
    if (!withCalls) continue;
    const cpu = { empty: Infinity, core: Infinity, zoho: Infinity };
    for (let round = 0; round < rounds; round++)
      for (const name of Object.keys(cpu)) cpu[name] = Math.min(cpu[name], processCpu(name, source));
    console.log(
      `whole process: empty rule ${cpu.empty.toFixed(0)} ms CPU, core +${(cpu.core - cpu.empty).toFixed(0)}, ours +${(cpu.zoho - cpu.empty).toFixed(0)} = ${((cpu.zoho - cpu.empty) / (cpu.core - cpu.empty)).toFixed(2)} x core's extra`,
    );
  }

  const load = least(rounds, () =>
    node(
      `import "eslint"; const before = process.cpuUsage(); await import("@zoho-preflight/eslint-plugin"); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`,
    ),
  );
  console.log(`loading the plugin after ESLint: ${load.toFixed(1)} ms CPU`);

  const payloads = join(folder, "payloads");
  mkdirSync(payloads);
  for (let index = 0; index < 100; index++) {
    mkdirSync(join(payloads, String(index)));
    writeFileSync(
      join(payloads, String(index), "Leads.insert.zoho.json"),
      JSON.stringify(
        {
          data: [1, 2, 3].map((n) => ({
            Last_Name: `Baker ${n}`,
            Company: `Bakery ${index}`,
            Lead_Source: "Web Download",
            Email: `baker${n}@example.com`,
          })),
        },
        null,
        2,
      ),
    );
  }
  const perFile = leastOfEach(rounds, () => lint("json", payloads))
    .map(({ zoho }) => zoho)
    .sort((one, other) => one - other);
  console.log(
    `a JSON payload file, in rules: ${perFile[50].toFixed(2)} ms (median of 100), first ${perFile.at(-1).toFixed(0)} ms`,
  );

  const first = leastOfEach(rounds, () => JSON.parse(node(firstUses)));
  console.log(
    `first use of a module of 150 fields: ${median(first).toFixed(2)} ms (median of 20 modules, after another one)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * Milliseconds in the rules, as ESLint's own statistics count them: for each file the least of several fresh processes, so that what is slow
 * because code runs for the first time counts, and what is slow because something else runs on the machine does not.
 */
function ruleTimes(source, rounds) {
  const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
  const files = leastOfEach(rounds, () => lint("all", source));
  return {
    core: sum(files, "core"),
    ours: sum(files, "zoho"),
    none: sum(
      leastOfEach(rounds, () => lint("none", source)),
      "zoho",
    ),
  };
}

/** `[{ core: 1.8, zoho: 0.6 }]`, by file. */
function lint(config, source) {
  return JSON.parse(
    node(`
      import { ESLint } from "eslint";
      const eslint = new ESLint({ cwd: ${JSON.stringify(folder)}, overrideConfigFile: "${config}.config.js", stats: true });
      const results = await eslint.lintFiles([${JSON.stringify(source)}]);
      console.log(JSON.stringify(results.map(({ stats }) => {
        const times = { core: 0, zoho: 0 };
        for (const pass of stats.times.passes) for (const [name, { total }] of Object.entries(pass.rules ?? {})) times[name.startsWith("zoho-crm/") ? "zoho" : "core"] += total;
        return times;
      })));`),
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

/** The least of each number of several runs, whatever their shape. */
function leastOfEach(rounds, run) {
  let best = run();
  for (let round = 1; round < rounds; round++) best = lesser(best, run());
  return best;
}

function lesser(one, other) {
  if (typeof one === "number") return Math.min(one, other);
  return Array.isArray(one)
    ? one.map((each, index) => lesser(each, other[index]))
    : Object.fromEntries(Object.keys(one).map((key) => [key, lesser(one[key], other[key])]));
}

function least(rounds, run) {
  return leastOfEach(rounds, () => Number(run()));
}

function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
}

function node(code) {
  const file = join(folder, "run.mjs");
  writeFileSync(file, code);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
