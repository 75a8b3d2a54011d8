import { join } from "node:path";

import { run } from "./run.ts";
import type { Ran } from "./run.ts";

/** Which ESLint, by which Node, with which config. */
export interface LintRun {
  /** The folder that has `node_modules` above it. */
  readonly folder: string;
  /** Node's program. */
  readonly node?: string;
  readonly eslint?: "eslint" | "eslint9";
  readonly config?: string;
  readonly args?: readonly string[];
  /** Below the folder. Default: the folder. */
  readonly cwd?: string;
}

/** Runs ESLint as a program of its own, over the folder. */
export async function eslint({
  folder,
  node = process.execPath,
  eslint: name = "eslint",
  config,
  args = [],
  cwd = ".",
}: LintRun): Promise<{ readonly code: number | null; readonly reports: readonly string[]; readonly stderr: string }> {
  const ran = await run(
    node,
    [
      join(folder, "../node_modules", name, "bin/eslint.js"),
      ...(config === undefined ? [] : ["--config", join(folder, config)]),
      "--format",
      "json",
      ...args,
      folder,
    ],
    { cwd: join(folder, cwd) },
  );
  return { code: ran.code, reports: reportsOf(ran, folder), stderr: ran.stderr };
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly {
    readonly line: number;
    readonly column: number;
    readonly endColumn?: number;
    readonly severity: number;
    readonly ruleId: string | null;
    readonly message: string;
  }[];
}

/** `"src/send.js 5:35-74 error mandatory-fields"` for each report. */
function reportsOf({ stdout, stderr }: Ran, folder: string): string[] {
  if (!stdout.startsWith("[")) throw new Error(`ESLint printed no JSON:\n${stdout}\n${stderr}`);
  return (JSON.parse(stdout) as readonly Result[]).flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, endColumn = 0, severity, ruleId, message }) =>
        `${filePath.slice(folder.length + 1)} ${line}:${column}-${endColumn} ${severity === 2 ? "error" : "warning"} ${ruleId?.replace("zoho-crm/", "") ?? message}`,
    ),
  );
}
