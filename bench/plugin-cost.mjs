// What the plugin costs on files as real projects have them (projects.mjs): its CPU beside that of ESLint's recommended rules, both over
// parsing. Build first. `node plugin-cost.mjs` shows, `--rounds 5` says how often, `--write` writes docs/plugin-speed.md, `--hold` fails
// where a target is missed, `--against FOLDER` compares with the plugin whose index.js is in FOLDER.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
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
/** One call with more code than is read for one, and a text in a field of numbers at its end. */
const tooLong = {
  name: "too-long.js",
  text: `const lead = { Last_Name: "Boyle" };
${Array.from({ length: 5000 }, (_, index) => `lead.Own_${index} = "${index}";`).join("\n")}
lead.Annual_Revenue = "much";
await fetch("https://www.zohoapis.com/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });
`,
};
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
  const { same, ...lifting } = budgetsLifted();
  const results = [...load(), ...inRules(), ...measured()];
  const lines = [
    ...results.map(
      ({ what, value, unit, goal, note }) =>
        `| ${what} | ${shown(value)}${unit} | ${goal === undefined ? "" : `${goal}${unit}`} | ${note} |`,
    ),
    `| reports with the budgets lifted | ${same ? "the same" : "others"} | the same | ${lifting.reports} reports; of a file that wants more than a budget gives: ${lifting.within} within it, ${lifting.beyond} with it lifted |`,
  ];
  const table = ["| what | measured | target | |", "|---|---|---|---|", ...lines].join("\n");
  console.log(table);
  if (flags.against !== undefined) against(flags.against);
  const missed = results.filter(({ value, goal = Infinity }) => value > goal).map(({ what }) => what);
  if (!same) missed.push("reports with the budgets lifted");
  if (flags.write) page(table, missed);
  if (flags.hold && missed.length > 0) {
    console.error(`Missed: ${missed.join("; ")}`);
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

/** A copy of the plugin that gives up nowhere. Beside the plugin, so that it finds the same packages. The published names are short, so the budgets are found by their values. */
function lifted() {
  const source = readFileSync(join(root, "packages/eslint-plugin/src/read/budget.ts"), "utf8");
  const budgets = [...source.matchAll(/^const MOST_STEPS(?:_OF_FILE)? = ([\d_]+);/gm)].map(([, value]) =>
    Number(value.replaceAll("_", "")),
  );
  const copy = join(root, "packages/eslint-plugin/node_modules/.lifted");
  rmSync(copy, { recursive: true, force: true });
  cpSync(own, copy, { recursive: true });
  let found = 0;
  for (const file of readdirSync(join(copy, "shared"))) {
    if (!file.endsWith(".js")) continue;
    const path = join(copy, "shared", file);
    const text = readFileSync(path, "utf8");
    const more = text.replace(
      /(const [\w$]+=)([\de]+)(;\s*const [\w$]+=)([\de]+)(?=;)/g,
      (all, one, first, other, second) => {
        if (Number(first) !== budgets[0] || Number(second) !== budgets[1]) return all;
        found++;
        return `${one}1e9${other}1e9`;
      },
    );
    if (more !== text) writeFileSync(path, more);
  }
  if (found !== 1) throw new Error(`the two budgets stand in ${found} places instead of one`);
  return copy;
}

function shown(value) {
  return value.toFixed(value < 0.1 ? 3 : value < 10 ? 2 : 0);
}

/** A run takes minutes; each of its steps says where it is. */
function progress(what) {
  console.error(`${(process.uptime() / 60).toFixed(1)} min: ${what}`);
}

/** The page of the figures. */
function page(table, missed) {
  const lines = code.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  writeFileSync(
    join(root, "docs/plugin-speed.md"),
    `# What the plugin costs

Made by \`node bench/plugin-cost.mjs --write\`; nobody edits it.

${code.length} invented files of four projects, ${lines} lines: components of hundreds of lines that say "zoho" and send nothing, tests, generated classes, files that import a module of thousands of lines, clients, services, and what calls them. CPU of the user, rounds interleaved; each process loads everything before the clock starts. "Core" are the recommended rules of ESLint; what they take beyond an empty rule, which is parsing, is 1. "Time in rules" is what ESLint's statistics say of the rules alone, for each file the least of the rounds, in fresh processes: time of the clock, with the reading and parsing of the files that a file imports, which no rule of core does. The targets of files with and without calls were set for [files that import nothing](../bench/README.md#the-eslint-plugin). A difference smaller than the spread between the rounds is noise, more so the more runs beside.

Node ${process.versions.node}, ${cpus().length} processors (${cpus()[0]?.model ?? "unknown"}), other programs running beside: ${(loadavg()[0] ?? 0).toFixed(1)} processes wanted them, ESLint ${JSON.parse(readFileSync(join(root, "node_modules/eslint/package.json"), "utf8")).version}, ${rounds} ${rounds === 1 ? "round" : "rounds"}.

${table}

${missed.length === 0 ? "Every target is held." : `Missed: ${missed.join("; ")}.`}
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
        progress(`files ${name}, ${concurrency === 2 ? "two workers" : "one worker"}, round ${round + 1} of ${rounds}`);
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

/** What ESLint's statistics say of our rules beside its own, cold, and the file that takes longest in ours. */
function inRules() {
  const least = { core: [], ours: [] };
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    progress(`time in rules, round ${round + 1} of ${Math.min(rounds, 3)}`);
    for (const [config, best] of Object.entries(least))
      for (const [index, time] of lint(config, code, { stats: true }).times.entries())
        best[index] = Math.min(best[index] ?? Infinity, time);
  }
  const among = (what, goal, chosen) => {
    const [core, ours] = [least.core, least.ours].map((times) =>
      times.reduce((sum, time, index) => (chosen(code[index]) ? sum + time : sum), 0),
    );
    return {
      what: `time in rules, files ${what}`,
      value: ours / core,
      unit: " of core's",
      goal,
      note: `${code.filter(chosen).length} files; core ${core.toFixed(0)} ms, ours ${ours.toFixed(1)}`,
    };
  };
  const value = Math.max(...least.ours);
  return [
    among("with calls", 0.2, ({ sends }) => sends),
    among("without calls", 0.005, ({ sends }) => !sends),
    among("leading to no sender", 0.02, ({ leads }) => !leads),
    { what: "slowest file", value, unit: " ms in rules", goal: 100, note: code[least.ours.indexOf(value)].name },
  ];
}

function load() {
  progress("loading");
  let value = Infinity;
  for (let round = 0; round < Math.max(rounds, 10); round++)
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

/** `{ same: true, reports: 16, within: 0, beyond: 1 }`; the last two are of `tooLong`, which shows that the budgets are lifted at all. */
function budgetsLifted() {
  progress("budgets lifted");
  writeFileSync(join(folder, tooLong.name), tooLong.text);
  const [within, beyond] = ["ours", "lifted"].map((config) => lint(config, [tooLong]).reports.length);
  if (within === beyond) throw new Error(`lifting the budgets changes nothing: ${within} reports of ${tooLong.name}`);
  const found = lint("ours", code).reports;
  return {
    same: JSON.stringify(found) === JSON.stringify(lint("lifted", code).reports),
    reports: found.length,
    within,
    beyond,
  };
}

function against(other) {
  const mine = lint("lifted", code).reports;
  const theirs = lint("against", code).reports;
  const [gone, come] = [theirs.filter((each) => !mine.includes(each)), mine.filter((each) => !theirs.includes(each))];
  console.log(`against ${other}: ${theirs.length} reports, ${gone.length} of them no longer, ${come.length} new`);
  for (const each of [...gone.slice(0, 5).map((each) => `- ${each}`), ...come.slice(0, 5).map((each) => `+ ${each}`)])
    console.log(each);
}

/** `{ cpu, reports, times }` of one process: the plugin is loaded before the clock starts. */
function lint(config, some, { concurrency = "off", stats = false } = {}) {
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
        times[place.get(name)] = (stats?.times?.passes ?? []).flatMap(({ rules = {} }) => Object.entries(rules)).reduce((sum, [, { total }]) => sum + total, 0);
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
