import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { Baseline } from "./baseline.ts";
import { orTwo } from "../or-two.ts";
import { reporterFor } from "./print/formats.ts";
import { packageVersion } from "../package-version.ts";
import { CheckRun } from "./check-run.ts";
import { SettingsByFile, watchedPaths } from "../settings-by-file.ts";
import { SettingsError } from "../settings.ts";
import { tableMapOf } from "../requests-in/csv/table-map.ts";
import { Interruption } from "../terminal/interruption.ts";
import { progressOfFiles } from "./progress-of-files.ts";
import { Progress } from "../terminal/progress.ts";
import { RowFiles } from "./row-files/row-files.ts";
import { inputFiles } from "../requests-in/input-files.ts";
import { readEnvironment } from "../requests-in/environments/environment-file.ts";
import type { Context } from "../context.ts";
import type { TableMap } from "../requests-in/csv/table-map.ts";
import type { Environment } from "../requests-in/environments/environment-file.ts";
import type { ReportFormat } from "./print/format-names.ts";
import type { CheckFlags } from "./flags.ts";

/** `zoho-preflight check FILE…`: every request of every file, one after the other, and an exit code for the worst that was met. */
export async function check(this: Context, flags: CheckFlags, ...files: string[]): Promise<void> {
  this.process.exitCode = await orTwo(this.process, async () => {
    const format = formatOf(flags);
    const once = (): Promise<number> => checkOnce(this.process, flags, format, files);
    return flags.watch ? watch(this.process, flags, files, once) : once();
  });
}

/** One run over all files; gives the exit code. Throws `SettingsError`. */
async function checkOnce(
  process: Context["process"],
  flags: CheckFlags,
  format: ReportFormat,
  files: readonly string[],
): Promise<number> {
  const { cwd } = process;
  const settings = new SettingsByFile(flags, cwd);
  // What is wrong with flags or a configuration is said before anything is printed.
  const inputs = inputFiles(files, cwd);
  for (const { name } of inputs) settings.of(name);
  const baseline =
    flags.baseline === undefined ? undefined : await Baseline.read(flags.baseline, cwd, flags.updateBaseline);
  const reporter = reporterFor(format, process, packageVersion(), { allIssues: flags.allIssues });
  const environment = environmentOf(flags, cwd);
  const map = mapOf(flags, cwd);
  const names = inputs.map(({ name }) => name);
  const rowFiles = new RowFiles(flags, names, cwd);
  const interruption = flags.badRows === undefined && flags.split === undefined ? undefined : new Interruption();
  const progress = new Progress(process.stderr, format === "pretty");
  const read = {
    files: {
      ...(environment === undefined ? {} : { environment }),
      ...(map === undefined ? {} : { map }),
      progressed: progressOfFiles(progress),
    },
    rowFiles,
    ...(interruption === undefined ? {} : { signal: interruption.signal }),
  };
  try {
    return await new CheckRun(process, flags, settings, reporter, baseline, read).all(files, inputs);
  } finally {
    progress.clear();
    interruption?.stop();
  }
}

/** Checks again and again, as `watchFiles` says when; wrong settings are reported, and the user may fix them. */
async function watch(
  process: Context["process"],
  flags: CheckFlags,
  files: readonly string[],
  once: () => Promise<number>,
): Promise<number> {
  if (files.includes("-")) throw new SettingsError("--watch needs files; it cannot watch standard input.");
  if (flags.updateBaseline)
    throw new SettingsError(
      "--watch with --update-baseline would write the baseline again and again. Use one of the two.",
    );
  const { watchFiles } = await import("./watch-files.ts");
  return watchFiles(process, watchedPaths(flags, process.cwd, files), () => orTwo(process, once));
}

/** The variables of `--env FILE`, or of one environment in it, `--env FILE#name`. Throws `SettingsError`. */
function environmentOf({ env }: CheckFlags, cwd: string): Environment | undefined {
  if (env === undefined) return undefined;
  const [, file = env, name] = /^(.*?)#([^#/\\]*)$/.exec(env) ?? [];
  try {
    return readEnvironment(resolve(cwd, file), name);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error;
    throw new SettingsError(
      isMissing ? `--env ${file} cannot be read.` : `--env: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The columns that `--map FILE` says. Throws `SettingsError`. */
function mapOf({ map }: CheckFlags, cwd: string): TableMap | undefined {
  if (map === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(cwd, map), "utf8"));
  } catch (error) {
    throw new SettingsError(
      error instanceof SyntaxError ? `--map ${map} is not JSON: ${error.message}` : `--map ${map} cannot be read.`,
    );
  }
  const read = tableMapOf(value);
  if (typeof read === "string") throw new SettingsError(`--map ${map}: ${read}.`);
  return read;
}

function formatOf({ format, json }: CheckFlags): ReportFormat {
  if (json && format !== undefined && format !== "json")
    throw new SettingsError(`--json is short for --format json, but --format says ${format}. Leave one of them out.`);
  return json ? "json" : (format ?? "pretty");
}
