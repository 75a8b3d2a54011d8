import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { commandLine } from "../command-line.ts";
import type { Printed } from "../command-line.ts";

export { newFolder as projectFolder } from "../folders.ts";

/** Runs a command line in a folder; nothing of the environment is there but `env`. */
export function zohoPreflight(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  terminal = false,
): Promise<Printed> {
  return commandLine(argv, { folder: cwd, env, ...(terminal ? { stdout: "terminal", stderr: "terminal" } : {}) });
}

/** `pull` against a server, with a token that it takes. */
export function pull(
  url: string,
  cwd: string,
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  return zohoPreflight(["pull", "--data-center", "eu", ...flags], cwd, {
    ZOHO_API_DOMAIN: url,
    ZOHO_ACCOUNTS_URL: url,
    ZOHO_ACCESS_TOKEN: "invented-access",
    ...env,
  });
}

/** Every file below a folder with its text: `{ "fields/Leads.json": "…" }`. */
export function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(names.sort().map((name) => [name.slice(folder.length + 1), readFileSync(name, "utf8")]));
}
