import { createRequire } from "node:module";
import { join } from "node:path";

import { SettingsError } from "../settings.ts";
import type { ESLint } from "eslint";

/** The user's own ESLint, and the way to the packages beside it. */
export interface FoundEslint {
  readonly ESLint: typeof ESLint;
  readonly version: string;
  /** A package of the user's project; undefined when it is not installed. */
  readonly load: (name: string) => unknown;
}

/** ESLint as the working directory has it. Throws `SettingsError` when there is none, or one before version 9. */
export function findEslint(cwd: string): FoundEslint {
  const require = createRequire(join(cwd, "zoho-preflight.js"));
  const load = (name: string): unknown => {
    try {
      return require(name);
    } catch (error) {
      if (isMissing(error, name)) return undefined;
      throw new SettingsError(`${name} cannot be loaded: ${firstLine(error)}`);
    }
  };
  const loaded = load("eslint") as { readonly ESLint?: typeof ESLint } | undefined;
  if (loaded?.ESLint === undefined)
    throw new SettingsError(
      "Code is read by ESLint, and there is none in this folder or above: npm install --save-dev eslint",
    );
  const { version } = loaded.ESLint;
  if (Number.parseInt(version, 10) < 9)
    throw new SettingsError(
      `Code is read by ESLint 9 or later, and the one here is ${version}: npm install --save-dev eslint@latest`,
    );
  return { ESLint: loaded.ESLint, version, load };
}

function isMissing(error: unknown, name: string): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "MODULE_NOT_FOUND" &&
    error.message.includes(`'${name}'`)
  );
}

/** The first line of what an error says. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split("\n", 1)[0] ?? "";
}
