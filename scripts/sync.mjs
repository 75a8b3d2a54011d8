// Writes everything that is made: the lists of checks, the generated modules of the metadata, and the generated parts of docs/.
//
//   pnpm sync           writes what is stale
//   pnpm sync --check   writes nothing; exit 1, naming each file that is stale
import { join } from "node:path";

import { generatedModules } from "../metadata/scripts/build.mjs";
import { COMMANDS, llmsIndex, SKILL, skillPage } from "./agent-docs.mjs";
import { apiPage } from "./api-docs.mjs";
import { checkLists } from "./check-lists.mjs";
import { fromSource } from "./from-source.mjs";
import { generatedPages } from "./generated-docs.mjs";
import { listedRules } from "./listed-rules.mjs";
import { settle } from "./settle.mjs";
import { sourceFiles } from "./source-files.mjs";

const root = join(import.meta.dirname, "..");
const args = process.argv.slice(2);
const checking = args.includes("--check");
if (args.some((arg) => arg !== "--check")) {
  console.error("Usage: pnpm sync [--check]");
  process.exit(2);
}

for (const { file, text } of [...(await checkLists(root)), ...(await generatedModules())]) make(file, () => text);

const { file: listedFile, text: listedText } = await listedRules(root);
make(listedFile, () => listedText);

// The pages are made from what the checks export, so after their lists.
try {
  const [{ checks }, table, { default: plugin }, explanations, { answeredSample }, words, ...commands] =
    await fromSource(
      ...[
        "packages/validator/src/checks.ts",
        "packages/validator/src/options.ts",
        "packages/eslint-plugin/src/index.ts",
        "metadata/src/explanations.ts",
        "packages/cli/src/explain/sample.ts",
        "packages/mcp/src/tool-words.ts",
        ...COMMANDS.map((name) => `packages/cli/src/${name}/words.ts`),
      ].map((file) => join(root, file)),
    );
  const pages = generatedPages(checks, sourceFiles(root), plugin, table, explanations, answeredSample);
  for (const [file, update] of Object.entries(pages)) make(file, update);
  make("docs/api.md", () => apiPage(root));
  const briefs = Object.fromEntries(COMMANDS.map((name, index) => [name, commands[index].words.brief]));
  make(SKILL, () => skillPage({ tools: words.TOOLS, instructions: words.INSTRUCTIONS, commands: briefs, checks }));
  make("llms.txt", () => llmsIndex(root));
} catch (error) {
  console.error(`The pages of docs/ cannot be made from these sources: ${error.message}`);
  process.exitCode = 1;
}

function make(file, update) {
  const done = settle(root, file, update, checking);
  if (done === "written") console.log(`${file}: written`);
  if (done !== "stale") return;
  console.error(`${file} is stale: run pnpm sync`);
  process.exitCode = 1;
}
