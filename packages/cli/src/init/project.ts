import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { readOwnJson } from "../own-files.ts";

const LOCK_FILES = [
  ["pnpm-lock.yaml", "pnpm add --save-dev"],
  ["yarn.lock", "yarn add --dev"],
  ["bun.lock", "bun add --dev"],
  ["bun.lockb", "bun add --dev"],
] as const;

/** What to type to install packages for development: `npm install --save-dev eslint`. By the nearest lock file, from a folder upwards. */
export function installCommand(folder: string, packages: readonly string[]): string {
  const found = upwards(folder, (at) => LOCK_FILES.find(([file]) => existsSync(join(at, file)))?.[1]);
  return `${found ?? "npm install --save-dev"} ${packages.join(" ")}`;
}

/** Whether the nearest package.json names a package. */
export function isDependency(folder: string, name: string): boolean {
  return upwards(folder, (at) => dependenciesIn(join(at, "package.json")))?.includes(name) === true;
}

/** An older configuration of ESLint in a folder; undefined when there is none. */
export function oldEslintConfig(folder: string): string | undefined {
  return [".eslintrc.js", ".eslintrc.cjs", ".eslintrc.yaml", ".eslintrc.yml", ".eslintrc.json", ".eslintrc"].find(
    (name) => existsSync(join(folder, name)),
  );
}

function dependenciesIn(file: string): readonly string[] | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { dependencies, devDependencies } = readOwnJson(file, "package.json") as {
      dependencies?: object;
      devDependencies?: object;
    };
    return Object.keys({ ...dependencies, ...devDependencies });
  } catch {
    return [];
  }
}

/** The first that is found from a folder up to the root. */
function upwards<T>(folder: string, find: (at: string) => T | undefined): T | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = find(at);
    if (found !== undefined || dirname(at) === at) return found;
  }
}
