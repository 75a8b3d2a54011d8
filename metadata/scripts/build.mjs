// The generated modules of this package, from the facts; `pnpm sync` writes them.
import { fileURLToPath } from "node:url";
import { relative } from "node:path";

import { buildBodies } from "./build-bodies.mjs";
import { buildCatalogue } from "./build-catalogue.mjs";
import { buildStandardOrg } from "./build-standard-org.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `[{ file: "metadata/src/generated/catalogue.ts", text }, …]` */
export async function generatedModules() {
  const made = await Promise.all([buildBodies(), buildCatalogue(), buildStandardOrg()]);
  return made.map(({ file, text }) => ({
    file: relative(root, file instanceof URL ? fileURLToPath(file) : file).replaceAll("\\", "/"),
    text,
  }));
}
