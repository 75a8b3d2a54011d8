import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { run, runWell } from "./run.ts";

/** The workspace's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is published: name and folder. */
export const published = {
  "@zoho-preflight/metadata": "metadata",
  "@zoho-preflight/validator": "packages/validator",
  "@zoho-preflight/eslint-plugin": "packages/eslint-plugin",
  "zoho-preflight": "packages/cli",
} as const;

/** Builds the packages unless what is in `dist` is newer than every source: an old build would be tested, and told to be good. */
export async function buildWhereStale(): Promise<void> {
  const folders = Object.values(published).map((folder) => join(root, folder));
  if (folders.every(isBuilt)) return;
  // Declarations are written even where types are wrong, and that is for `pnpm typecheck` to tell.
  await run(process.execPath, ["node_modules/typescript/bin/tsc", "-b", ...folders], { cwd: root });
  await runWell(process.execPath, ["scripts/bundle.mjs"], { cwd: root });
}

function isBuilt(folder: string): boolean {
  const built = join(folder, "dist");
  // The declarations and the bundle are written by two programs, one after the other.
  const declarations = changed(join(built, ".tsbuildinfo"));
  const bundle = Math.max(
    0,
    ...filesIn(built)
      .filter((file) => file.endsWith(".js"))
      .map(changed),
  );
  const sources = [
    ...filesIn(join(folder, "src")).filter((file) => !file.endsWith(".test.ts")),
    join(folder, "package.json"),
    // What the build copies, and how it builds.
    join(root, "CHANGELOG.md"),
    join(root, "scripts/bundle.mjs"),
  ];
  return Math.max(...sources.map(changed)) < Math.min(declarations, bundle);
}

/** Milliseconds since 1970; 0 for a file that is not there. */
function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Every file below a folder, as paths; none when it is not there. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
