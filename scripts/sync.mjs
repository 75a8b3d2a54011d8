// Writes everything that is made: the lists of checks, the generated modules of the metadata, and the generated parts of docs/.
//
//   pnpm sync           writes what is stale
//   pnpm sync --check   writes nothing; exit 1, naming each file that is stale
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { generatedModules } from "../metadata/scripts/build.mjs";
import { checkLists } from "./check-lists.mjs";
import { fromSource } from "./from-source.mjs";
import { generatedPages } from "./generated-docs.mjs";
import { sourceFiles } from "./source-files.mjs";

const root = join(import.meta.dirname, "..");
const args = process.argv.slice(2);
const checking = args.includes("--check");
if (args.some((arg) => arg !== "--check")) {
  console.error("Usage: pnpm sync [--check]");
  process.exit(2);
}

for (const { file, text } of [...(await checkLists(root)), ...(await generatedModules())]) settle(file, () => text);

// The pages are made from what the checks export, so after their lists.
const [{ checks }, table, { default: plugin }] = await fromSource(
  ...["validator/src/checks.ts", "validator/src/options.ts", "eslint-plugin/src/index.ts"].map((file) =>
    join(root, "packages", file),
  ),
);
for (const [file, update] of Object.entries(generatedPages(checks, sourceFiles(root), plugin, table)))
  settle(file, update);

/** Writes a file, or says that it is stale. `update` is given its text of before, "" when there is none. */
function settle(file, update) {
  const place = join(root, file);
  const before = existsSync(place) ? readFileSync(place, "utf8") : "";
  const after = update(before);
  if (after === before) return;
  if (checking) {
    console.error(`${file} is stale: run pnpm sync`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, after);
    console.log(`${file}: written`);
  }
}
