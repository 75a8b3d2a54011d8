import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

import { run } from "../packages/cli/src/run.ts";
import { root } from "./docs/page.ts";

/** The snapshots of examples/snapshots. */
export const JANUARY = join(root, "examples/snapshots/january");
export const FEBRUARY = join(root, "examples/snapshots/february");

export interface Printed {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface World {
  readonly cwd: string;
  readonly stdin?: string;
  readonly isTTY?: true;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `zoho-preflight diff …argv`. */
export async function diff(
  argv: readonly string[],
  { cwd, stdin = "", isTTY, env = GIT_ENV }: World,
): Promise<Printed> {
  let stdout = "";
  let stderr = "";
  const exit = await run(["diff", ...argv], {
    stdin: (async function* () {
      yield await Promise.resolve(stdin);
    })(),
    stdout: { write: (text) => ((stdout += text), true), ...(isTTY === undefined ? {} : { isTTY }) },
    stderr: { write: (text) => ((stderr += text), true) },
    cwd,
    env,
  });
  return { exit, stdout, stderr };
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

/** A new folder that goes with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "preflight-diff-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

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
    writeFiles(join(cwd, side), content);
  return cwd;
}
