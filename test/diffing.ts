import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

import { commandLine } from "./command-line.ts";
import type { Printed } from "./command-line.ts";
import { newFolder, write } from "./folders.ts";
import { root } from "./docs/page.ts";

/** The snapshots of examples/snapshots. */
export const JANUARY = join(root, "examples/snapshots/january");
export const FEBRUARY = join(root, "examples/snapshots/february");

interface World {
  readonly cwd: string;
  readonly stdin?: string;
  readonly isTTY?: true;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `zoho-preflight diff …argv`. */
export function diff(argv: readonly string[], { cwd, stdin = "", isTTY, env = GIT_ENV }: World): Promise<Printed> {
  return commandLine(["diff", ...argv], { folder: cwd, stdin, env, ...(isTTY ? { stdout: "terminal" } : {}) });
}

/** Git without anybody's own settings. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  ...Object.fromEntries(
    ["AUTHOR", "COMMITTER"].flatMap((who) => [
      [`GIT_${who}_NAME`, "Preflight"],
      [`GIT_${who}_EMAIL`, "preflight@example.com"],
      [`GIT_${who}_DATE`, "2027-03-01T12:00:00Z"],
    ]),
  ),
};

/** `git …args`; gives what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: folder, env: GIT_ENV, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Replaces a folder of a working tree by a snapshot. */
export function place(snapshot: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(snapshot, folder, { recursive: true });
}

export function commit(folder: string, message: string): void {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", message);
}

/** A repository whose `zoho-metadata`, or another folder, was that of January (tag `v1.2`) and is that of February since the last commit. */
export function repository(metadata = "zoho-metadata"): string {
  const folder = newFolder();
  git(folder, "init", "--quiet", "--initial-branch", "main");
  place(JANUARY, join(folder, metadata));
  commit(folder, "January");
  git(folder, "tag", "v1.2");
  place(FEBRUARY, join(folder, metadata));
  commit(folder, "February");
  return folder;
}

/** What the first line names, and the last of January against February. */
export const HEAD = /^From (.*) to (.*)$/m;
export const TOTAL = "10 changes, 5 breaking, 1 risky\n";

/** A snapshot of one module, `Leads`, as files. */
export const snapshotFiles = (
  leadFields: readonly object[],
  info: object = {},
  more: Readonly<Record<string, unknown>> = {},
): Record<string, string> => ({
  "snapshot.json": JSON.stringify({ format: 1, version: "v8", ...info }),
  "modules.json": JSON.stringify({ modules: [{ api_name: "Leads" }] }),
  "fields/Leads.json": JSON.stringify({ fields: leadFields }),
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, JSON.stringify(value)])),
});
export const lastName = { api_name: "Last_Name", data_type: "text", length: 80, system_mandatory: true };

/** A folder with `old/` and `new/`. */
export function twoFolders(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string {
  const cwd = newFolder();
  for (const [side, content] of [
    ["old", before],
    ["new", after],
  ] as const)
    write(join(cwd, side), content);
  return cwd;
}
