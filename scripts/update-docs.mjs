// Writes the generated parts of docs/ (the tables of checks and rules, the list of guesses). Reads packages/*/dist, so build first.
// `--check` writes nothing and fails when a page is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import plugin from "../packages/eslint-plugin/dist/index.js";
import { checks } from "../packages/validator/dist/checks.js";
import * as table from "../packages/validator/dist/options.js";
import { generatedPages } from "./generated-docs.mjs";
import { sourceFiles } from "./source-files.mjs";

const root = join(import.meta.dirname, "..");
const onlyCheck = process.argv.includes("--check");

for (const [file, update] of Object.entries(generatedPages(checks, sourceFiles(root), plugin, table))) {
  const before = readFileSync(join(root, file), "utf8");
  const after = update(before);
  if (after === before) continue;
  if (onlyCheck) {
    console.error(`${file} is stale; run node scripts/update-docs.mjs`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, file), after);
    console.log(`wrote ${file}`);
  }
}
