import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { commandLine } from "./command-line.ts";
import type { Printed } from "./command-line.ts";
import { newFolder } from "./folders.ts";

const packages = fileURLToPath(new URL("../node_modules", import.meta.url));

/** Runs `zoho-preflight …argv` in a new folder that holds `files` and has `installed` packages. */
export function inProject(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
  { installed = ["eslint"], isTTY = false }: { readonly installed?: readonly string[]; readonly isTTY?: boolean } = {},
): Promise<Printed> {
  const folder = newFolder({ "package.json": '{ "type": "module" }', ...files });
  for (const name of installed) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(packages, name), link, "junction");
  }
  return commandLine(argv, { folder, ...(isTTY ? { stderr: "terminal" } : {}) });
}

/** Runs `zoho-preflight coverage …argv` likewise. */
export function coverage(argv: readonly string[], ...project: Rest): Promise<Printed> {
  return inProject(["coverage", ...argv], ...project);
}

type Rest = Parameters<typeof inProject> extends [unknown, ...infer Others] ? Others : never;

/** What `--json` prints, as far as tests look at it. */
export interface Coverage {
  readonly results: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly client: string;
    readonly request: string;
    readonly read: string;
    readonly operation?: { readonly id: string };
    readonly reasons: readonly { readonly file: string; readonly line: number; readonly column: number }[];
  }[];
  readonly throughCallers: readonly { readonly request: string }[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** `"src/a.js:1:1 fetch GET https://… fully records.get"` for each call. */
export async function calls(...[argv, files, options]: Parameters<typeof coverage>): Promise<readonly string[]> {
  const { stdout } = await coverage([...argv, "--json"], files, options);
  return (JSON.parse(stdout) as Coverage).results.map(
    ({ file, line, column, client, request, read, operation }) =>
      `${file}:${line}:${column} ${client} ${request} ${read} ${operation?.id ?? "?"}`,
  );
}

export const good = 'fetch("https://www.zohoapis.eu/crm/v8/Leads/100");\n';
export const hidden = "export const send = (url) => fetch(url); // Zoho\n";
export const config = (...entries: readonly string[]): string => `export default [${entries.join(", ")}];`;
