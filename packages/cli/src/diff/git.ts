import { spawn } from "node:child_process";

import { SettingsError } from "../settings.ts";
import type { World } from "../context.ts";
import type { Interruption } from "../terminal/interruption.ts";

/** What a call of git gave: its exit code, 0 for success, and what it wrote, without line breaks at the end. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The user has pressed Ctrl+C while git was at work. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  /** What the command ends with: 130 for Ctrl+C. */
  readonly exitCode: number;

  constructor({ exitCode = 130 }: Interruption) {
    super("Interrupted");
    this.exitCode = exitCode;
  }
}

/** Settings that keep a repository's own from having a say: hooks that a written index would call, links that lead out of the folder. */
const SAFE = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.symlinks=false",
  "core.sparseCheckout=false",
  "core.longpaths=true",
].flatMap((setting) => ["-c", setting]);

/** Calls git, without a shell and without questions to the user. */
export class Git {
  readonly #env: World["env"];
  readonly #interruption: Interruption;

  constructor(env: World["env"], interruption: Interruption) {
    this.#env = env;
    this.#interruption = interruption;
  }

  /** `git …args` in a folder. Throws `SettingsError` when there is no git, and `Interrupted` once the user has had enough. */
  run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<GitAnswer> {
    const { signal } = this.#interruption;
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Interrupted(this.#interruption));
        return;
      }
      const child = spawn("git", [...SAFE, ...args], {
        cwd,
        // English, since we look for a word in what it says.
        env: { ...this.#env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", ...env },
        stdio: ["ignore", "pipe", "pipe"],
        windowsHide: true,
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
      const kill = (): void => {
        child.kill();
      };
      signal.addEventListener("abort", kill, { once: true });
      child.on("error", (error: NodeJS.ErrnoException) => {
        signal.removeEventListener("abort", kill);
        const why =
          error.code === "ENOENT"
            ? "is not installed, or not in PATH"
            : `cannot be run (${error.code ?? error.message})`;
        reject(new SettingsError(`git ${why}, so revisions cannot be read. Two folders can be compared without it`));
      });
      child.on("exit", () => {
        signal.removeEventListener("abort", kill);
        // Now that it has ended nothing is written any more.
        if (signal.aborted) reject(new Interrupted(this.#interruption));
      });
      child.on("close", (code) => {
        resolve({ code: code ?? 1, stdout: textOf(out), stderr: textOf(err) });
      });
    });
  }
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString("utf8").trimEnd();
}
