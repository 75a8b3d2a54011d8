// One-line mistakes in the pure part of the code reader, each put in where no file is touched: the unit tests beside those files must notice every
// one. `pnpm mutants` tries all, `pnpm mutants guards order` those of these files. One that no test notices must stand in docs/mutants.md with
// the reason why it cannot make a report more certain.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";

import { compilerOf } from "./long/mutants/compiles.mjs";
import { mutantsOf } from "./long/mutants/make-mutants.mjs";

const root = join(import.meta.dirname, "..");
const FOLDERS = ["packages/eslint-plugin/src/values", "packages/eslint-plugin/src/code"];

const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
const tests = files.filter((file) => file.endsWith(".test.ts"));
const asked = process.argv.slice(2);
const mutants = files
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .filter((file) => asked.length === 0 || asked.includes(basename(file, ".ts")))
  .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), "utf8")));

const began = performance.now();
const unnoticed = [];
let next = 0;
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
const compiles = compilerOf(root, "packages/eslint-plugin");
const survivors = unnoticed.filter(compiles);
const refused = unnoticed.length - survivors.length;
survivors.sort((one, other) => (one.file === other.file ? one.start - other.start : one.file < other.file ? -1 : 1));

const accepted = acceptedOn(join(root, "docs/mutants.md"));
const unlisted = survivors.filter((mutant) => !accepted.has(entryOf(mutant)));
for (const mutant of unlisted) console.log(`${mutant.file}:${mutant.line}\n${entryOf(mutant)}`);
const living = new Set(survivors.map(entryOf));
const tried = new Set(mutants.map(({ file }) => basename(file)));
const gone = [...accepted].filter((entry) => !living.has(entry) && tried.has(/^- (\S+):/.exec(entry)?.[1] ?? ""));
for (const entry of gone)
  console.log(`A test notices it, or the line is no more; take it out of docs/mutants.md:\n${entry}`);

const killed = mutants.length - unnoticed.length;
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${mutants.length} mutants: ${killed} noticed by a test, ${refused} more refused by the compiler, ${survivors.length} not (${survivors.length - unlisted.length} of them accepted), ${seconds} s`,
);
if (unlisted.length > 0 || gone.length > 0) process.exitCode = 1;

/** Takes mutants until there are none; a process that a mutant brought down counts as a test that failed. */
async function work() {
  while (next < mutants.length) {
    const worker = new Worker(join(root, "scripts/long/mutants/worker.mjs"), {
      workerData: { root, tests },
      resourceLimits: { maxOldGenerationSizeMb: 1500 },
    });
    const { unchanged } = await answerOf(worker);
    if (unchanged !== undefined) {
      console.error(`Without any mutant a test fails: ${unchanged}`);
      process.exit(1);
    }
    while (next < mutants.length) {
      const mutant = mutants[next++];
      const answer = answerOf(worker);
      worker.postMessage(mutant);
      const { failed, isDown } = await answer;
      if (isDown) break;
      if (failed === undefined) unnoticed.push(mutant);
    }
    await worker.terminate();
  }
}

function answerOf(worker) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      worker.removeAllListeners("message").removeAllListeners("error");
      resolve(answer);
    };
    worker.on("message", settle);
    worker.on("error", (error) => settle({ isDown: true, unchanged: String(error?.stack) }));
  });
}

/** The line of a mutant on the page, up to its reason. */
function entryOf({ file, before, after }) {
  return `- ${basename(file)}: ${quoted(before)} → ${quoted(after)}`;
}

function quoted(code) {
  return code.includes("`") ? `\`\` ${code} \`\`` : `\`${code}\``;
}

/** The entries of the page; each must have a reason behind it. */
function acceptedOn(page) {
  if (!existsSync(page)) return new Set();
  const lines = readFileSync(page, "utf8").split("\n");
  return new Set(lines.flatMap((line) => /^(- \S+\.ts: .+ → (?:`` .+ ``|`[^`]+`)): \S.*$/.exec(line)?.[1] ?? []));
}
