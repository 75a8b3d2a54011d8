import { faultyIgnores, judge, metadataFault, problemAt } from "../judge.ts";
import { inputNames, STDIN } from "../requests-in/read-input.ts";
import { count, placeName } from "../terminal/counted.ts";
import { say } from "../terminal/printable.ts";
import { again, chunksOf } from "./kept-input.ts";
import type { Tables } from "./tables.ts";
import type { Baseline } from "./baseline.ts";
import type { Context } from "../context.ts";
import type { InputFile } from "../requests-in/input-files.ts";
import type { FoundOrPassed, FoundRequest, PassedRequests, Problem } from "../requests-in/found.ts";
import { isClean, withIssues } from "./print/reporter.ts";
import type { Reading } from "../reading.ts";
import type { Reporter, Summary } from "./print/reporter.ts";
import type { FileSettings, SettingsByFile } from "../settings-by-file.ts";
import type { BaselineNote } from "./known-issues.ts";
import type { CheckFlags } from "./flags.ts";
import type { Issue, Report } from "@zoho-preflight/validator";

type FileIssues = ReturnType<Baseline["open"]>;

/** One call of the command: what it reads by and what it counts. */
export class CheckRun {
  readonly #process: Context["process"];
  readonly #flags: CheckFlags;
  readonly #settings: SettingsByFile;
  readonly #reporter: Reporter;
  readonly #baseline: Baseline | undefined;
  readonly #summary: Summary = {
    files: 0,
    requests: 0,
    requestsWithErrors: 0,
    clean: 0,
    errors: 0,
    warnings: 0,
    otherRequests: 0,
    unreadable: 0,
    inBaseline: 0,
    unread: 0,
  };
  /** A metadata file that is broken would be reported with every request. */
  readonly #told = new Set<string>();
  readonly #reading: Reading;
  readonly #tables: Tables;
  /** Problems of a file that are counted, not told. */
  #untold = 0;

  constructor(
    process: Context["process"],
    flags: CheckFlags,
    settings: SettingsByFile,
    reporter: Reporter,
    baseline: Baseline | undefined,
    reading: Reading,
    tables: Tables,
  ) {
    this.#reading = reading;
    this.#tables = tables;
    this.#process = process;
    this.#flags = flags;
    this.#settings = settings;
    this.#reporter = reporter;
    this.#baseline = baseline;
  }

  /** Checks all files; gives the exit code. */
  async all(names: readonly string[]): Promise<number> {
    await this.#reporter.start();
    for (const file of this.#reading.files) await this.#file(file);
    const { rowFiles } = this.#tables;
    const stopped = this.#tables.stopped();
    if (stopped !== undefined) {
      rowFiles.discard();
      await this.#say("Stopped; nothing was written.");
      return stopped;
    }
    const { passedOver } = this.#reading;
    if (passedOver !== undefined) await this.#say(passedOver);
    await this.#reporter.end(this.#summary);
    for (const sentence of rowFiles.finish()) await this.#say(sentence);
    const { requests, unreadable } = this.#summary;
    const isEmpty = requests === 0 && unreadable === 0;
    if (isEmpty)
      await this.#say(
        `Nothing to check: ${inputNames(names)} ${names.length === 1 ? "contains" : "contain"} no Zoho CRM requests.`,
      );
    if (unreadable > 0 || (requests === 0 && !(isEmpty && this.#flags.passWithNoRequests))) {
      if (this.#flags.updateBaseline)
        await this.#say("The baseline was not written, because not everything could be read.");
      return 2;
    }
    return this.#flags.updateBaseline && this.#baseline !== undefined
      ? this.#write(this.#baseline)
      : this.#exitOfIssues();
  }

  async #write(baseline: Baseline): Promise<number> {
    const written = await baseline.write();
    await this.#say(`${this.#flags.baseline ?? "The baseline"} now holds ${count(written, "known issue")}.`);
    return 0;
  }

  async #exitOfIssues(): Promise<number> {
    const { errors, warnings, unread } = this.#summary;
    const { maxWarnings, failOnUnread, baseline } = this.#flags;
    if (this.#baseline?.isOld === true)
      await this.#say(
        `${baseline ?? "The baseline"} is of version 1, which tells fewer issues apart; --update-baseline writes it anew.`,
      );
    if (maxWarnings !== undefined && warnings > maxWarnings) {
      await this.#say(`${count(warnings, "warning")}, but --max-warnings allows ${maxWarnings}.`);
      return 1;
    }
    if (failOnUnread && unread > 0) {
      await this.#say(`${count(unread, "request")} not fully checked, which --fail-on-unread does not allow.`);
      return 1;
    }
    return errors > 0 ? 1 : 0;
  }

  async #file(input: InputFile): Promise<void> {
    const { name } = input;
    const settings = this.#settings.of(name);
    const known = this.#baseline?.open(name === "-" ? STDIN : name);
    let ours = 0;
    let all = 0;
    let among: string | undefined;
    let file = name;
    for await (const found of this.#counting(input, settings, known)) {
      if (this.#tables.stopped() !== undefined) return;
      if (found.kind === "problem") {
        await this.#problem(found);
        continue;
      }
      if (found.kind === "passed") {
        all += found.requests;
        ours += found.requests;
        this.#passed(found);
        continue;
      }
      among ??= found.among;
      all++;
      if (found.kind === "other") {
        this.#summary.otherRequests++;
        continue;
      }
      file = found.file;
      await this.#request(found, settings, known, ours++);
    }
    if (this.#untold > 0) await this.#say(`${name}: ${count(this.#untold, "more row")} cannot be read.`);
    this.#untold = 0;
    if (ours > 0) {
      this.#summary.files++;
      this.#reporter.judgedBy?.(settings.orgName);
    }
    if (among !== undefined && ours < all) await this.#reporter.share(file, ours, all, among);
  }

  /**
   * What is in a file. Where the baseline lists issues of it, it is read twice: whether there are more than are listed shows only at its end, and
   * a file may be longer than memory.
   */
  async *#counting(
    file: InputFile,
    settings: FileSettings,
    known: FileIssues | undefined,
  ): AsyncGenerator<FoundOrPassed, void> {
    const { name } = file;
    const preflight = settings.preflight();
    const completes = settings.apiVersion !== undefined;
    const table = this.#tables.reading(name, settings, this.#reporter.onlyIssues !== true);
    const options = { completes, preflight, ...table };
    if (known === undefined || known.isNew || this.#flags.updateBaseline) {
      yield* this.#reading.read(file, options);
      return;
    }
    const kept = name === "-" ? await chunksOf(this.#process.stdin) : undefined;
    const input = (): AsyncGenerator<FoundOrPassed, void> =>
      this.#reading.read(file, kept === undefined ? options : { ...options, stdin: again(kept) });
    let index = 0;
    for await (const found of input()) {
      if (found.kind === "passed") index += found.requests;
      if (found.kind !== "request") continue;
      const report = attempt(() => judge(settings.preflight(found.options), found));
      for (const issue of report?.issues ?? [])
        if (!isLeftOut(found, issue) && report !== undefined) known.count(found, report, issue, index);
      index++;
    }
    yield* input();
  }

  async #request(
    found: FoundRequest,
    settings: FileSettings,
    known: FileIssues | undefined,
    index: number,
  ): Promise<void> {
    for (const problem of faultyIgnores(found)) await this.#problem(problem);
    let report: Report;
    try {
      const preflight = settings.preflight(found.options);
      report = judge(preflight, found);
      const fault = metadataFault(preflight, report);
      if (fault !== undefined) await this.#once(problemAt(found, fault));
    } catch (error) {
      // The request's own options.
      await this.#once(problemAt(found, error instanceof Error ? error.message : String(error)));
      return;
    }
    const rows = found.table?.rows.length;
    if (rows !== 0) this.#summary.requests++;
    if (rows !== undefined) this.#summary.rows = (this.#summary.rows ?? 0) + rows;
    if (report.skipped.some(({ about }) => about === "request")) this.#summary.unread++;
    const notes = new Map<Issue, BaselineNote>();
    const shown = this.#counted(found, report, known, index, notes);
    if (isClean(shown) && rows !== 0) this.#summary.clean++;
    this.#tables.rowFiles.rows(found, report);
    await this.#reporter.request(found, shown, notes);
  }

  /** Requests of a table about which there is nothing to say. */
  #passed(found: PassedRequests): void {
    this.#summary.requests += found.requests;
    this.#summary.clean += found.requests;
    this.#summary.rows = (this.#summary.rows ?? 0) + found.count;
    this.#tables.rowFiles.passed(found);
  }

  /** Leaves out what is ignored, known or too quiet, and counts the rest. */
  #counted(
    found: FoundRequest,
    report: Report,
    known: FileIssues | undefined,
    index: number,
    notes: Map<Issue, BaselineNote>,
  ): Report {
    const summary = this.#summary;
    let errors = 0;
    const issues = report.issues.filter((issue) => {
      if (isLeftOut(found, issue)) return false;
      if (this.#flags.updateBaseline) known?.count(found, report, issue, index, 2);
      const verdict = this.#flags.updateBaseline ? "known" : (known?.next(found, report, issue) ?? "new");
      if (verdict === "known") {
        summary.inBaseline++;
        return false;
      }
      if (verdict !== "new") notes.set(issue, verdict);
      if (issue.severity === "error") errors++;
      else summary.warnings++;
      return issue.severity === "error" || !this.#flags.quiet;
    });
    summary.errors += errors;
    if (errors > 0) summary.requestsWithErrors++;
    return withIssues(report, errors === 0, issues);
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
    if (problem.isWarning === true) this.#summary.warnings++;
    else if (problem.isNote !== true) this.#summary.unreadable++;
    this.#tables.rowFiles.broken(problem);
    if (problem.isQuiet === true) {
      this.#untold++;
      return;
    }
    if (problem.isNote !== true) await this.#reporter.problem(problem);
    await this.#say(`${placeName(problem)}: ${problem.text}`);
  }

  #say(text: string): Promise<void> {
    return say(this.#process.stderr, text);
  }
}

/** Whether the file says that an issue is not to be told, or has told it already. */
function isLeftOut({ ignore = [], isTold }: FoundRequest, issue: Issue): boolean {
  return ignore.includes(issue.check) || isTold?.(issue) === true;
}

/** What cannot be judged is reported when the file is checked. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
