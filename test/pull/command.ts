import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { rolldown } from "rolldown";

const cli = join(import.meta.dirname, "../../packages/cli");

/** The command bundled from its sources, so that no build is needed and no stale one can lie. Gives its file, and what removes it. */
export async function bundleCommand(): Promise<{ readonly main: string; readonly remove: () => void }> {
  const { dependencies } = JSON.parse(readFileSync(join(cli, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const outside = Object.keys(dependencies).filter((name) => !name.startsWith("@zoho-preflight/"));
  // From there its dependencies can be found.
  mkdirSync(join(cli, "node_modules"), { recursive: true });
  const folder = mkdtempSync(join(cli, "node_modules/.bundled-"));
  const bundle = await rolldown({
    input: join(cli, "src/main.ts"),
    platform: "node",
    resolve: { conditionNames: ["@zoho-preflight/source", "import", "node"] },
    external: (id) => id.startsWith("node:") || outside.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  await bundle.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" });
  await bundle.close();
  return {
    main: join(folder, "main.mjs"),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Running {
  readonly child: ChildProcess;
  /** Exit code, or the signal that ended it, and what it printed. */
  readonly ended: Promise<{ readonly exit: number | string | null; readonly stdout: string; readonly stderr: string }>;
}

/** Starts a program and lets it run. */
export function start(
  main: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Running {
  const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const ended = new Promise<{ exit: number | string | null; stdout: string; stderr: string }>((resolve) => {
    child.on("close", (code, signal) => {
      resolve({ exit: code ?? signal, stdout, stderr });
    });
  });
  return { child, ended };
}
