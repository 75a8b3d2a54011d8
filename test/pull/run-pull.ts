import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach } from "vitest";

import { run } from "../../packages/cli/src/run.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed after the test, with these files in it. */
export function projectFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "preflight-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in a folder; nothing of the environment is there but `env`. */
export async function zohoPreflight(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  terminal = false,
): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const exit = await run(argv, {
    stdin: (async function* () {
      yield await Promise.resolve("");
    })(),
    stdout: { write: (text) => ((stdout += text), true), isTTY: terminal },
    stderr: { write: (text) => ((stderr += text), true), isTTY: terminal },
    cwd,
    env,
  });
  return { exit, stdout, stderr };
}

/** `pull` against a server, with a token that it takes. */
export function pull(
  url: string,
  cwd: string,
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
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
