// What the plugin costs on files as real projects have them (projects.mjs): its CPU beside that of ESLint's recommended rules, both over
// parsing. Build first. `node plugin-cost.mjs` shows, `--rounds 5` says how often, `--write` writes docs/plugin-speed.md, `--hold` fails
// where a target is missed, `--against FOLDER` compares with the plugin whose index.js is in FOLDER.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { projects } from "./projects.mjs";

const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    write: { type: "boolean", default: false },
    hold: { type: "boolean", default: false },
    against: { type: "string" },
  },
});
const rounds = Number(flags.rounds);
const root = fileURLToPath(new URL("..", import.meta.url));
const own = join(root, "packages/eslint-plugin/dist");
const folder = mkdtempSync(join(tmpdir(), "preflight-cost-"));

const files = projects();
const code = files.filter(({ leads }) => leads !== undefined);
const sets = {
  all: code,
  "leading to no sender": code.filter(({ leads }) => !leads),
};

try {
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  configs();
  const results = [...measured(), ...slowest(), ...load()];
  const { same, reports } = budgetsLifted();
  const lines = [
    ...results.map(
      ({ what, value, unit, goal, note }) =>
        `| ${what} | ${shown(value)}${unit} | ${goal === undefined ? "" : `${goal}${unit}`} | ${note} |`,
    ),
    `| reports with the budgets lifted | ${same ? "the same" : "others"} | the same | ${reports} reports |`,
  ];
  const table = ["| what | measured | target | |", "|---|---|---|---|", ...lines].join("\n");
  console.log(table);
  if (flags.against !== undefined) against(flags.against);
  if (flags.write) page(table);
  const missed = results.filter(({ value, goal = Infinity }) => value > goal);
  if (flags.hold && (missed.length > 0 || !same)) {
    console.error(`Missed: ${missed.map(({ what }) => what).join(", ")}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
  rmSync(join(root, "packages/eslint-plugin/node_modules/.lifted"), { recursive: true, force: true });
}

/** The parsers, and on top of them one empty rule, ESLint's own rules, or ours. */
function configs() {
  const parsers = `
import * as parser from "@typescript-eslint/parser";
const parsers = [
  { files: ["**/*.{js,jsx}"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ["**/*.{ts,tsx}"], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
];`;
  const ours = (path) =>
    `import zohoCrm from ${JSON.stringify(path)}; ${parsers} export default [...parsers, { files: ["**/*.{ts,tsx,jsx,js}"], ...zohoCrm.configs.recommended }];`;
  for (const [name, text] of Object.entries({
    empty: `${parsers} export default [...parsers, { files: ["**/*.{ts,tsx,jsx,js}"], plugins: { x: { rules: { empty: { create: () => ({}) } } } }, rules: { "x/empty": "error" } }];`,
    core: `import js from "@eslint/js"; ${parsers} export default [...parsers, { files: ["**/*.{ts,tsx,jsx,js}"], ...js.configs.recommended }];`,
    ours: ours(join(own, "index.js")),
    lifted: ours(join(lifted(), "index.js")),
    ...(flags.against === undefined ? {} : { against: ours(join(flags.against, "index.js")) }),
  }))
    writeFileSync(join(folder, `${name}.config.js`), text);
}

/** A copy of the plugin that gives up nowhere. Beside the plugin, so that it finds the same packages. */
function lifted() {
  const copy = join(root, "packages/eslint-plugin/node_modules/.lifted");
  if (existsSync(copy)) return copy;
  cpSync(own, copy, { recursive: true });
  let found = 0;
  for (const file of readdirSync(join(copy, "shared"))) {
    if (!file.endsWith(".js")) continue;
    const path = join(copy, "shared", file);
    const text = readFileSync(path, "utf8");
    const more = text.replace(/(const MOST_STEPS(?:_OF_FILE)?=)[\d_e]+/g, (_, name) => {
      found++;
      return `${name}1e9`;
    });
    if (more !== text) writeFileSync(path, more);
  }
  if (found !== 2) throw new Error(`the budgets were not found: ${found} of 2`);
  return copy;
}

function shown(value) {
  return value.toFixed(value < 10 ? 2 : 0);
}

/** The page of the figures. */
function page(table) {
  const lines = code.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  writeFileSync(
    join(root, "docs/plugin-speed.md"),
    `# What the plugin costs

Made by \`node bench/plugin-cost.mjs --write\`; nobody edits it.

${code.length} invented files of four projects, ${lines} lines: components of hundreds of lines that say "zoho" and send nothing, tests, generated classes, files that import a module of thousands of lines, clients, services, and what calls them. CPU of the user, rounds interleaved; each process loads everything before the clock starts. "Core" are the recommended rules of ESLint; what they take beyond an empty rule, which is parsing, is 1.

Node ${process.versions.node}, ${cpus().length} processors, ESLint ${JSON.parse(readFileSync(join(root, "node_modules/eslint/package.json"), "utf8")).version}, ${rounds} ${rounds === 1 ? "round" : "rounds"}.

${table}
`,
  );
}

/** CPU of linting, by set and number of workers, as multiple of what ESLint's own rules take over parsing. */
function measured() {
  return Object.entries(sets).flatMap(([name, some]) =>
    (name === "all" ? ["off", 2] : ["off"]).map((concurrency) => {
      const ratios = [];
      const least = { empty: Infinity, core: Infinity, ours: Infinity };
      for (let round = 0; round < rounds; round++) {
        const cpu = {};
        for (const config of Object.keys(least)) {
          cpu[config] = lint(config, some, { concurrency }).cpu;
          least[config] = Math.min(least[config], cpu[config]);
        }
        ratios.push((cpu.ours - cpu.empty) / (cpu.core - cpu.empty));
      }
      const value = (least.ours - least.empty) / (least.core - least.empty);
      return {
        what: `files ${name}${concurrency === 2 ? ", two workers" : ""}`,
        value,
        unit: " of core's extra",
        goal: concurrency === 2 ? undefined : name === "all" ? 0.5 : 0.02,
        note: `${some.length} files; empty rule ${least.empty.toFixed(0)} ms, core +${(least.core - least.empty).toFixed(0)}, ours +${(least.ours - least.empty).toFixed(0)}; by round ${ratios.map((ratio) => ratio.toFixed(2)).join(" ")}`,
      };
    }),
  );
}

/** The file that takes longest in our rules: for each file the least of several processes. */
function slowest() {
  let best;
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const { times } = lint("ours", sets.all, { stats: true });
    best = best === undefined ? times : best.map((time, index) => Math.min(time, times[index]));
  }
  const value = Math.max(...best);
  return [
    { what: "slowest file", value, unit: " ms in rules", goal: 100, note: ` [${sets.all[best.indexOf(value)].name}]` },
  ];
}

function load() {
  let value = Infinity;
  for (let round = 0; round < Math.max(rounds, 5); round++)
    value = Math.min(
      value,
      JSON.parse(
        node(
          `import "eslint"; const before = process.cpuUsage(); await import(${JSON.stringify(join(own, "index.js"))}); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`,
        ),
      ),
    );
  return [{ what: "loading after ESLint", value, unit: " ms CPU", goal: 25, note: "" }];
}

function budgetsLifted() {
  const found = lint("ours", sets.all, {}).reports;
  return {
    same: JSON.stringify(found) === JSON.stringify(lint("lifted", sets.all, {}).reports),
    reports: found.length,
  };
}

function against(other) {
  const mine = lint("lifted", sets.all, {}).reports;
  const theirs = lint("against", sets.all, {}).reports;
  const [gone, come] = [theirs.filter((each) => !mine.includes(each)), mine.filter((each) => !theirs.includes(each))];
  console.log(`against ${other}: ${theirs.length} reports, ${gone.length} of them no longer, ${come.length} new`);
  for (const each of [...gone.slice(0, 5).map((each) => `- ${each}`), ...come.slice(0, 5).map((each) => `+ ${each}`)])
    console.log(each);
}

/** `{ cpu, reports, times }` of one process: the plugin is loaded before the clock starts. */
function lint(config, some, { concurrency = "off", stats = false }) {
  return JSON.parse(
    node(`
      import { ESLint } from "eslint";
      const eslint = new ESLint({ cwd: ${JSON.stringify(folder)}, overrideConfigFile: "${config}.config.js", concurrency: ${JSON.stringify(concurrency)}, stats: ${stats} });
      const files = ${JSON.stringify(some.map(({ name }) => name))};
      for (const name of ["a.ts", "a.js"]) await eslint.calculateConfigForFile(name);
      const before = process.cpuUsage();
      const results = await eslint.lintFiles(files);
      const { user } = process.cpuUsage(before);
      const place = new Map(files.map((name, index) => [name, index]));
      const times = [];
      const reports = [];
      for (const { filePath, messages, stats } of results) {
        const name = filePath.slice(${folder.length + 1});
        for (const { ruleId, line, column, message, fatal } of messages) {
          if (fatal) throw new Error(filePath + message);
          if (ruleId?.startsWith("zoho-crm/")) reports.push([name, line, column, ruleId, message].join(" "));
        }
        times[place.get(name)] = (stats?.times?.passes ?? []).flatMap(({ rules = {} }) => Object.entries(rules)).filter(([rule]) => rule.startsWith("zoho-crm/")).reduce((sum, [, { total }]) => sum + total, 0);
      }
      console.log(JSON.stringify({ cpu: user / 1000, reports: reports.sort(), times }));`),
  );
}

function node(text) {
  const file = join(folder, "run.mjs");
  writeFileSync(file, text);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
