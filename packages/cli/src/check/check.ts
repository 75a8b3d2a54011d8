import { orTwo } from "../or-two.ts";
import { reporterFor } from "./print/formats.ts";
import { packageVersion } from "../package-version.ts";
import { CheckRun } from "./check-run.ts";
import { SettingsByFile, watchedPaths } from "../settings-by-file.ts";
import { SettingsError } from "../settings.ts";
import { Tables } from "./tables.ts";
import { Reading } from "../reading.ts";
import type { Context } from "../context.ts";
import type { ReportFormat } from "./print/format-names.ts";
import type { CheckFlags } from "./flags.ts";

/** `zoho-preflight check FILE…`: every request of every file, one after the other, and an exit code for the worst that was met. */
export async function check(this: Context, flags: CheckFlags, ...files: string[]): Promise<void> {
  this.process.exitCode = await orTwo(this.process, async () => {
    if (flags.compare) return (await import("./compare/compare-answers.ts")).compareAnswers(files, flags, this.process);
    const format = formatOf(flags);
    const { process } = this;
    const world =
      format === "github"
        ? { ...process, stderr: (await import("./print/github.ts")).withoutCommands(process.stderr) }
        : process;
    const once = (): Promise<number> => checkOnce(world, flags, format, files);
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
  const reading = new Reading(files, flags, process);
  for (const { name } of reading.files) settings.of(name);
  const baseline =
    flags.baseline === undefined
      ? undefined
      : (await import("./baseline.ts")).Baseline.read(flags.baseline, cwd, flags.updateBaseline);
  const reporter = await reporterFor(format, process, packageVersion(), {
    allIssues: flags.allIssues,
    allRequests: flags.jsonAll,
  });
  const tables = await Tables.open(flags, reading.files, process, format === "pretty");
  try {
    return await new CheckRun(process, flags, settings, reporter, baseline, reading, tables).all(files);
  } catch (error) {
    tables.rowFiles.discard();
    throw error;
  } finally {
    tables.close();
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
  const { files: inputs, environmentFile = [] } = new Reading(files, flags, process);
  const paths = watchedPaths(
    flags,
    process.cwd,
    inputs.map(({ name }) => name),
  );
  return watchFiles(process, { ...paths, files: paths.files.concat(environmentFile) }, () => orTwo(process, once));
}

function formatOf({ format, json, jsonAll }: CheckFlags): ReportFormat {
  if ((json || jsonAll) && format !== undefined && format !== "json") {
    const flag = json ? "--json is short for" : "--json-all is a kind of";
    throw new SettingsError(`${flag} --format json, but --format says ${format}. Leave one of them out.`);
  }
  return json || jsonAll ? "json" : (format ?? "pretty");
}
