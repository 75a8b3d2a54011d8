// Bundles for a browser what a page may import, from the packages as they are published (build first), for size-limit to weigh: `pnpm sizes`.
// The limits stand in .size-limit.json; README states them, so one that is more than 1 KB too high is refused as well.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { rolldown } from "rolldown";

const OUT = join(import.meta.dirname, "../node_modules/.cache/sizes");
const of = (entry, name) => `export { ${name} } from "@zoho-preflight/${entry}";\n`;
const core = of("validator/core", "createPreflight");
const coreWithCatalogue = core + of("metadata/catalogue", "catalogue");
const PAGES = {
  core,
  "core-catalogue": coreWithCatalogue,
  "core-queries": coreWithCatalogue + of("validator/queries", "queries"),
  "core-bodies": coreWithCatalogue + of("validator/bodies", "bodies"),
  everything: of("validator", "createPreflight, validate"),
  "stand-in": of("validator/stand-in", "handler"),
};

mkdirSync(OUT, { recursive: true });
for (const [name, code] of Object.entries(PAGES)) {
  const entry = join(import.meta.dirname, `${name}.page.js`);
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    // The page exists only here.
    plugins: [
      {
        name: "page",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    onLog(level, log) {
      if (level === "warn") throw new Error(log.message);
    },
  });
  await bundle.write({
    file: join(OUT, `${name}.js`),
    format: "iife",
    name: "Preflight",
    minify: true,
    codeSplitting: false,
  });
  await bundle.close();
}

for (const { name, path, limit } of JSON.parse(
  readFileSync(join(import.meta.dirname, "../.size-limit.json"), "utf8"),
)) {
  const size = gzipSync(readFileSync(join(import.meta.dirname, "..", path)), { level: 9 }).length / 1024;
  if (parseFloat(limit) - size <= 1) continue;
  console.error(
    `${name} has ${size.toFixed(1)} KiB after gzip: lower its limit of ${limit} in .size-limit.json, then pnpm sync`,
  );
  process.exitCode = 1;
}
