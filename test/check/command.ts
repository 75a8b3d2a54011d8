import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { run } from "../../packages/cli/src/run.ts";

/** What a command line printed in the end, and the folder it ran in. */
export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
}

/** Runs `zoho-preflight …argv` in a folder that holds `files`: a new one, or one of before. */
export async function zohoPreflight(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
  stdin = "",
  folder?: string,
): Promise<Ran> {
  const cwd = folder ?? (await newFolder());
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(cwd, name, ".."), { recursive: true });
    await writeFile(join(cwd, name), content);
  }
  let stdout = "";
  let stderr = "";
  const exit = await run(argv, {
    stdin: (async function* () {
      yield await Promise.resolve(stdin);
    })(),
    stdout: { write: (text) => ((stdout += text), true) },
    stderr: { write: (text) => ((stderr += text), true) },
    cwd,
    env: {},
  });
  return { exit, stdout, stderr, folder: cwd };
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "preflight-check-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
