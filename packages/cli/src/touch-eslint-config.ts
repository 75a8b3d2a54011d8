import { existsSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";

const ESLINT_CONFIGS = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((extension) => `eslint.config.${extension}`);

/** The nearest ESLint configuration from a folder upwards, up to the root of the repository; undefined when there is none. */
export function findEslintConfig(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = ESLINT_CONFIGS.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (found !== undefined || existsSync(join(folder, ".git")) || dirname(folder) === folder) return found;
  }
}

/** Gives that file a new date, its text stays: editors watch it, and lint again with the new metadata. */
export function touchEslintConfig(from: string): void {
  const file = findEslintConfig(from);
  const now = new Date();
  try {
    if (file !== undefined) utimesSync(file, now, now);
  } catch {
    // Not ours to change; the next edit lints with the new metadata too.
  }
}
