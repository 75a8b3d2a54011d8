// Builds the generated modules of this package from the facts, and with --check says whether the committed ones are up to date.
//
//   node metadata/scripts/build.mjs           writes them
//   node metadata/scripts/build.mjs --check   exit 1 when one is stale
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCatalogue } from "./build-catalogue.mjs";

/** What is generated: each gives `{ file, text }`, the file as an absolute path. */
const generators = [buildCatalogue];

const standardOrg = new URL("./build-standard-org.mjs", import.meta.url);
if (existsSync(standardOrg)) generators.push((await import(standardOrg.href)).buildStandardOrg);

const checking = process.argv.includes("--check");
const root = fileURLToPath(new URL("../..", import.meta.url));
let stale = 0;

for (const generate of generators) {
  const { file: place, text } = await generate();
  const file = place instanceof URL ? fileURLToPath(place) : place;
  const name = relative(root, file);
  const old = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (old === text) {
    console.log(`${name}: up to date`);
  } else if (checking) {
    stale += 1;
    console.error(
      `${name}: ${old === undefined ? "missing" : "differs from what the facts give"}; run \`pnpm metadata:build\``,
    );
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${name}: written, ${Math.round(text.length / 1024)} KB`);
  }
}

if (stale > 0) process.exitCode = 1;
