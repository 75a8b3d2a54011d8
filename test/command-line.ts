import { newFolder, write } from "./folders.ts";
import type { Files } from "./folders.ts";
import { run } from "../packages/cli/src/run.ts";

/** What a command line did. */
export interface Printed {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command line is typed. Nothing of our own environment is there. */
export interface World {
  /** Default: a new folder. */
  readonly folder?: string;
  /** What lies in the folder, besides what is there already. */
  readonly files?: Files;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether standard output and error are a terminal; default: neither. */
  readonly stdout?: "terminal";
  readonly stderr?: "terminal";
}

/** Runs a command line in this process: `commandLine(["check", "a.json"], { files: { "a.json": "{}" } })`. */
export async function commandLine(argv: readonly string[], world: World = {}): Promise<Printed> {
  const { folder = newFolder(), files = {}, stdin = "", env = {} } = world;
  write(folder, files);
  let stdout = "";
  let stderr = "";
  const exit = await run(argv, {
    stdin: (async function* () {
      yield await Promise.resolve(stdin);
    })(),
    stdout: { write: (text) => ((stdout += text), true), isTTY: world.stdout === "terminal" },
    stderr: { write: (text) => ((stderr += text), true), isTTY: world.stderr === "terminal" },
    cwd: folder,
    env,
  });
  return { exit, stdout, stderr };
}
