import { relative, resolve } from "node:path";

import { Baseline } from "./baseline.ts";
import { faultyIgnores, judge, problemAt } from "../judge.ts";
import { orTwo } from "../or-two.ts";
import { recordsOfName } from "../requests-in/records.ts";
import { inputNames, readInput } from "../requests-in/read-input.ts";
import { reporterFor } from "./print/formats.ts";
import { count, placeName } from "../terminal/counted.ts";
import { say } from "../terminal/printable.ts";
import { packageVersion } from "../package-version.ts";
import { readSettings, SettingsError, watchedPaths } from "../settings.ts";
import type { Context } from "../context.ts";
import type { FoundRequest, Problem } from "../requests-in/found.ts";
import type { ReportFormat } from "./print/format-names.ts";
import type { Reporter, Summary } from "./print/reporter.ts";
import type { Settings } from "../settings.ts";
import type { CheckFlags } from "./flags.ts";
import type { Report } from "@zoho-preflight/validator";

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
  const settings = readSettings(flags, cwd, (name) => resolve(cwd, name));
  const baseline =
    flags.baseline === undefined ? undefined : await Baseline.read(flags.baseline, cwd, flags.updateBaseline);
  const { metadata } = settings;
  const reporter = reporterFor(format, process, packageVersion(), {
    allIssues: flags.allIssues,
    ...(metadata === undefined ? {} : { metadata: flags.metadata ?? (relative(cwd, metadata) || ".") }),
  });
  return new Run(process, flags, settings, reporter, baseline).all(files);
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

function formatOf({ format, json }: CheckFlags): ReportFormat {
  if (json && format !== undefined && format !== "json")
    throw new SettingsError(`--json is short for --format json, but --format says ${format}. Leave one of them out.`);
  return json ? "json" : (format ?? "pretty");
}

/** One call of the command: what it reads by and what it counts. */
class Run {
  readonly #process: Context["process"];
  readonly #flags: CheckFlags;
  readonly #settings: Settings;
  readonly #reporter: Reporter;
  readonly #baseline: Baseline | undefined;
  readonly #summary: Summary = {
    files: 0,
    requests: 0,
    requestsWithErrors: 0,
    errors: 0,
    warnings: 0,
    otherRequests: 0,
    unreadable: 0,
    inBaseline: 0,
  };
  /** A metadata file that is broken would be reported with every request. */
  readonly #told = new Set<string>();

  constructor(
    process: Context["process"],
    flags: CheckFlags,
    settings: Settings,
    reporter: Reporter,
    baseline: Baseline | undefined,
  ) {
    this.#process = process;
    this.#flags = flags;
    this.#settings = settings;
    this.#reporter = reporter;
    this.#baseline = baseline;
  }

  /** Checks all files; gives the exit code. */
  async all(files: readonly string[]): Promise<number> {
    await this.#reporter.start();
    for (const file of files) await this.#file(file);
    await this.#reporter.end(this.#summary);
    const { requests, unreadable, errors, warnings } = this.#summary;
    if (requests === 0 && unreadable === 0)
      await this.#say(
        `Nothing to check: ${inputNames(files)} ${files.length === 1 ? "contains" : "contain"} no Zoho CRM requests.`,
      );
    if (requests === 0 || unreadable > 0) {
      if (this.#flags.updateBaseline)
        await this.#say("The baseline was not written, because not everything could be read.");
      return 2;
    }
    if (this.#flags.updateBaseline && this.#baseline !== undefined) {
      const written = await this.#baseline.write();
      await this.#say(`${this.#flags.baseline ?? "The baseline"} now holds ${count(written, "known issue")}.`);
      return 0;
    }
    const { maxWarnings } = this.#flags;
    if (maxWarnings !== undefined && warnings > maxWarnings) {
      await this.#say(`${count(warnings, "warning")}, but --max-warnings allows ${maxWarnings}.`);
      return 1;
    }
    return errors > 0 ? 1 : 0;
  }

  async #file(name: string): Promise<void> {
    let ours = 0;
    let all = 0;
    let among: string | undefined;
    let file = name;
    const { cwd, stdin } = this.#process;
    const completes = this.#settings.apiVersion !== undefined;
    const records = this.#settings.records ?? recordsOfName(name, this.#settings.version);
    for await (const found of readInput(name, { cwd, stdin, completes, ...(records === undefined ? {} : { records }) })) {
      if (found.kind === "problem") {
        await this.#problem(found);
        continue;
      }
      among ??= found.among;
      all++;
      if (found.kind === "other") {
        this.#summary.otherRequests++;
        continue;
      }
      ours++;
      file = found.file;
      await this.#request(found);
    }
    if (ours > 0) this.#summary.files++;
    this.#baseline?.open(file);
    if (among !== undefined && ours < all) await this.#reporter.share(file, ours, all, among);
  }

  async #request(found: FoundRequest): Promise<void> {
    for (const problem of faultyIgnores(found)) await this.#problem(problem);
    let report: Report;
    try {
      report = judge(this.#settings.preflight(found.options), found);
    } catch (error) {
      // The request's own options, or a metadata file that is read only now.
      await this.#once(problemAt(found, error instanceof Error ? error.message : String(error)));
      return;
    }
    this.#summary.requests++;
    await this.#reporter.request(found, this.#counted(found, report));
  }

  /** Leaves out what is ignored, known or too quiet, and counts the rest. */
  #counted({ file, ignore = [] }: FoundRequest, report: Report): Report {
    const summary = this.#summary;
    let errors = 0;
    const issues = report.issues.filter((issue) => {
      if (ignore.includes(issue.check)) return false;
      if (this.#baseline?.knows(file, issue) === true || this.#flags.updateBaseline) {
        summary.inBaseline++;
        return false;
      }
      if (issue.severity === "error") errors++;
      else summary.warnings++;
      return issue.severity === "error" || !this.#flags.quiet;
    });
    summary.errors += errors;
    if (errors > 0) summary.requestsWithErrors++;
    return { ...report, ok: errors === 0, issues };
  }

  async #once(problem: Problem): Promise<void> {
    if (this.#told.has(problem.text)) {
      this.#summary.unreadable++;
      return;
    }
    // One sentence is enough for a thousand requests, but not a thousand sentences in memory.
    if (this.#told.size < 1000) this.#told.add(problem.text);
    await this.#problem(problem);
  }

  async #problem(problem: Problem): Promise<void> {
    this.#summary.unreadable++;
    await this.#reporter.problem(problem);
    await this.#say(`${placeName(problem)}: ${problem.text}`);
  }

  #say(text: string): Promise<void> {
    return say(this.#process.stderr, text);
  }
}
