// Writes a new check that compiles: its folder with check.ts, says.ts and check.test.ts, its page, and its place in the lists of checks.
//
//   pnpm new-check NAME --stage STAGE
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

import { format, resolveConfig } from "prettier";

import { CHECKS, checkFolders, checkLists, stages } from "./check-lists.mjs";
import { newCheckFiles } from "./check-template.mjs";

const root = join(import.meta.dirname, "..");
const { name, stage } = await asked(process.argv.slice(2));

const files = Object.entries(newCheckFiles(name, stage));
for (const [file, text] of files) {
  const filepath = join(root, file);
  write(file, file.endsWith(".ts") ? await format(text, { ...(await resolveConfig(filepath)), filepath }) : text);
  console.log(`${file}: written`);
}
for (const { file, text } of await checkLists(root)) write(file, text);
console.log(
  `\nReplace what they say by your check, and run its test with: pnpm vitest run ${CHECKS}/${stage}/${name}\nThen run: pnpm sync`,
);

function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** The name and the stage; ends the program with one sentence when they are not as they should be. */
async function asked(args) {
  const known = Object.keys(await stages(root));
  const usage = `Usage: pnpm new-check NAME --stage STAGE, where STAGE is one of ${known.join(", ")}.`;
  const { values, positionals } = parsed(args) ?? stop(usage);
  const [name, ...more] = positionals;
  const { stage } = values;
  if (name === undefined || more.length > 0 || stage === undefined) stop(usage);
  if (!known.includes(stage)) stop(`"${stage}" is not a stage; use one of ${known.join(", ")}.`);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    stop(`"${name}" is not a name for a check; write it in lower case with hyphens, like picklist-value.`);
  if (name.startsWith("maybe-")) stop(`"${name}" is the name of a rule: maybe- stands before the weaker findings.`);
  if ((await checkFolders(root)).some((check) => check.name === name)) stop(`There is already a check "${name}".`);
  if (existsSync(join(root, `docs/rules/${name}.md`))) stop(`There is already a rule "${name}".`);
  return { name, stage };
}

function parsed(args) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { stage: { type: "string" } } });
  } catch {
    return undefined;
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
