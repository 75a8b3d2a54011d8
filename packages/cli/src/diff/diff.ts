import { resolve } from "node:path";

import { compareSides } from "../comparison/compare-sides.ts";
import { Git, Interrupted } from "./git.ts";
import { htmlDiff } from "./html-diff.ts";
import { jsonDiff } from "./json-diff.ts";
import { judgeRequests } from "../judged-twice/judge-requests.ts";
import { commonGround } from "./common-ground.ts";
import { judge } from "../judge.ts";
import { prettyDiff } from "./pretty-diff.ts";
import { kindOf, readNames, readWanted } from "./read-sides.ts";
import { countVerdict, noRequests } from "../judged-twice/request-counts.ts";
import { coloursFor } from "../terminal/colour.ts";
import { placeName } from "../terminal/counted.ts";
import { Reading } from "../reading.ts";
import { recordsOfName } from "../requests-in/records.ts";
import { inputNames } from "../requests-in/read-input.ts";
import { orTwo } from "../or-two.ts";
import { say } from "../terminal/printable.ts";
import { Interruption } from "../terminal/interruption.ts";
import { SNAPSHOT_FOLDER } from "@zoho-preflight/validator/node";
import { pageFormat } from "../page-formats.ts";
import { readJudging, SettingsError } from "../settings.ts";
import type { Context } from "../context.ts";
import type { Judges } from "../judged-twice/judge-requests.ts";
import type { Judging } from "../settings.ts";
import type { Snapshot } from "@zoho-preflight/validator/node";
import type { Comparison } from "../comparison/comparison.ts";
import type { RequestCounts } from "../judged-twice/request-counts.ts";
import type { PageFormat } from "../page-formats.ts";
import type { DiffReporter } from "./reporter.ts";
import type { Wanted } from "./read-sides.ts";
import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";
import type { DiffFlags } from "./flags.ts";

/** `zoho-preflight diff [OLD] [NEW]`: what has changed between two snapshots, and which requests are judged differently. */
export async function diff(this: Context, flags: DiffFlags, ...names: string[]): Promise<void> {
  try {
    this.process.exitCode = await orTwo(this.process, () => compareAndJudge(this.process, flags, names));
  } catch (error) {
    // Ctrl+C while git was at work.
    if (!(error instanceof Interrupted)) throw error;
    this.process.exitCode = error.exitCode;
  }
}

/** Gives the exit code. Throws `SettingsError`, and `Interrupted`. */
async function compareAndJudge(
  process: Context["process"],
  flags: DiffFlags,
  names: readonly string[],
): Promise<number> {
  const { cwd } = process;
  const judging = readJudging(flags, cwd);
  const { snapshots, files } = sortNames(names, flags, cwd);
  // Before git is asked, so that a wrong option is reported alone.
  const reading = new Reading(files, flags, process);
  const metadata =
    flags.metadata === undefined ? (judging.metadata ?? resolve(cwd, SNAPSHOT_FOLDER)) : resolve(cwd, flags.metadata);
  const wanted = readNames(snapshots, metadata, cwd);
  const comparison = await compare(wanted, metadata, process);
  const reporter = reporterOf(pageFormat(flags), flags.quiet, process);
  // Before anything is printed, so that a wrong option is reported alone.
  const judges =
    flags.requests === undefined ? undefined : judgesOf(judging, comparison.before.snapshot, comparison.after.snapshot);
  await reporter.comparison(comparison);
  const counts = judges === undefined ? undefined : await judgeAll(reading, files, process, judges, reporter);
  await reporter.end(comparison, counts);
  return exitCodeOf(comparison, counts, flags.strict);
}

function reporterOf(format: PageFormat, quiet: boolean, { stdout, env }: Context["process"]): DiffReporter {
  if (format === "html") return htmlDiff(stdout, quiet);
  return format === "json" ? jsonDiff(stdout, quiet) : prettyDiff(stdout, coloursFor(stdout, env), quiet);
}

/** `--requests *.http` leaves all files but the first to the shell's other words: with it, a name that is a file is one of them, since no snapshot is a file. */
function sortNames(
  names: readonly string[],
  { requests, module, env, readOutside }: DiffFlags,
  cwd: string,
): { readonly snapshots: readonly string[]; readonly files: readonly string[] } {
  if (requests === undefined) {
    if (module !== undefined)
      throw new SettingsError("--module says whose records the request files hold, so it needs --requests");
    if (env !== undefined || readOutside)
      throw new SettingsError(
        `${env === undefined ? "--read-outside" : "--env"} says how request files are read, so it needs --requests`,
      );
    return { snapshots: names, files: [] };
  }
  const isFile = (name: string): boolean => kindOf(resolve(cwd, name)) === "file";
  return { snapshots: names.filter((name) => !isFile(name)), files: [...requests, ...names.filter(isFile)] };
}

async function compare(
  wanted: readonly [Wanted, Wanted],
  metadata: string,
  world: Context["process"],
): Promise<Comparison> {
  return compareSides(...(await readBoth(wanted, metadata, world)));
}

/** Ctrl+C is ours only while there may be something to clean up. */
async function readBoth(
  [older, newer]: readonly [Wanted, Wanted],
  metadata: string,
  { cwd, env }: Context["process"],
): Promise<readonly [SnapshotSide, SnapshotSide]> {
  const interruption = new Interruption();
  const git = new Git(env, interruption);
  try {
    return [await readWanted(older, metadata, cwd, git), await readWanted(newer, metadata, cwd, git)];
  } finally {
    interruption.stop();
  }
}

/** Judges by what both snapshots tell. Throws `SettingsError` when an option is wrong. */
function judgesOf(judging: Judging, before: Snapshot, after: Snapshot): Judges {
  const was = judging.by(commonGround(before, after));
  const is = judging.by(commonGround(after, before));
  return {
    before: (found) => judge(was(found.options), found),
    after: (found) => judge(is(found.options), found),
    records: (file) => judging.records(after) ?? recordsOfName(file, judging.apiVersion ?? after.version),
    completes: judging.apiVersion !== undefined,
  };
}

async function judgeAll(
  reading: Reading,
  files: readonly string[],
  { stderr }: Context["process"],
  judges: Judges,
  reporter: DiffReporter,
): Promise<RequestCounts> {
  const counts = noRequests();
  for await (const one of judgeRequests(reading, judges)) {
    if (one.kind === "problem") {
      counts.unreadable++;
      await say(stderr, `${placeName(one)}: ${one.text}`);
      continue;
    }
    counts.requests++;
    if (one.kind === "alike") continue;
    countVerdict(counts, one.verdict);
    await reporter.request(one);
  }
  if (reading.passedOver !== undefined) await say(stderr, reading.passedOver);
  if (counts.requests === 0 && counts.unreadable === 0)
    await say(
      stderr,
      `Nothing to check: ${inputNames(files)} ${files.length === 1 ? "contains" : "contain"} no Zoho CRM requests.`,
    );
  return counts;
}

/** 0: nothing breaks, 1: something does, 2: requests could not be read, or there were none. With `strict` what is risky breaks too. */
function exitCodeOf({ changes }: Comparison, counts: RequestCounts | undefined, strict: boolean): number {
  if (counts !== undefined && (counts.unreadable > 0 || counts.requests === 0)) return 2;
  const breaks = changes.some(({ grade }) => grade === "breaking" || (strict && grade === "risky"));
  const refused = counts !== undefined && (counts.newlyRefused > 0 || (strict && counts.newlyWarned > 0));
  return breaks || refused ? 1 : 0;
}
