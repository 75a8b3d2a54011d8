import { resolve } from "node:path";

import { VERSIONS, isVersion } from "@zoho-preflight/metadata/catalogue";
import type { VersionChange } from "@zoho-preflight/metadata/catalogue";

import { printableJson } from "../terminal/printable-json.ts";
import { changesFor } from "./changes.ts";
import { inVersion, versionOf } from "./in-version.ts";
import { widthsOf } from "../issues/issue-lines.ts";
import { judge, metadataFault } from "../judge.ts";
import { judgeRequests } from "../judged-twice/judge-requests.ts";
import type { JudgedRequest, Judges } from "../judged-twice/judge-requests.ts";
import { requestLines, summariseRequests } from "../judged-twice/print-requests.ts";
import { countVerdict, noRequests } from "../judged-twice/request-counts.ts";
import type { RequestCounts } from "../judged-twice/request-counts.ts";
import { requestJson } from "../judged-twice/request-json.ts";
import { orTwo } from "../or-two.ts";
import { Reading } from "../reading.ts";
import { recordsOfName } from "../requests-in/records.ts";
import { inputNames } from "../requests-in/read-input.ts";
import { SettingsError, readSettings } from "../settings.ts";
import { coloursFor } from "../terminal/colour.ts";
import { count, placeName } from "../terminal/counted.ts";
import { printable, say } from "../terminal/printable.ts";
import { write } from "../terminal/streams.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Context } from "../context.ts";
import type { FoundRequest } from "../requests-in/found.ts";
import type { MigrateFlags } from "./flags.ts";

/** `zoho-preflight migrate --to v8 FILE…`: what is refused, lost or answered differently in another version. */
export async function migrate(this: Context, flags: MigrateFlags, ...files: string[]): Promise<void> {
  this.process.exitCode = await orTwo(this.process, () => compareVersions(this.process, flags, files));
}

/** What a run has found. */
interface Found {
  readonly counts: RequestCounts;
  /** Requests of another version than `--from`. */
  others: number;
  /** Changes of answers and the like, with the number of requests that they are about. */
  readonly changes: Map<VersionChange, number>;
}

/** Gives the exit code. Throws `SettingsError`. */
async function compareVersions(
  process: Context["process"],
  flags: MigrateFlags,
  files: readonly string[],
): Promise<number> {
  const { cwd, stdout, stderr, env } = process;
  demandVersion("--to", flags.to);
  if (flags.from !== undefined) demandVersion("--from", flags.from);
  const resolved = (name: string): string => resolve(cwd, name);
  const judges = judgesOf(flags, cwd, resolved);
  const reading = new Reading(files, flags, process);
  const found: Found = { counts: noRequests(), others: 0, changes: new Map() };
  const colours = coloursFor(stdout, env);
  const widths = widthsOf(stdout);
  const listed: unknown[] = [];
  for await (const one of judgeRequests(reading, judges)) {
    if (one.kind === "problem") {
      found.counts.unreadable++;
      await say(stderr, `${placeName(one)}: ${one.text}`);
      continue;
    }
    if (isOther(one.found, flags.from)) {
      found.others++;
      continue;
    }
    found.counts.requests++;
    for (const change of changesFor(one.report, versionOf(one.found) ?? flags.from ?? flags.to, flags.to))
      found.changes.set(change, (found.changes.get(change) ?? 0) + 1);
    if (one.kind === "alike") continue;
    countVerdict(found.counts, one.verdict);
    const shown = flags.quiet ? quietly(one) : one;
    if (shown.issues.length === 0) continue;
    if (flags.json) listed.push(requestJson(shown));
    else await write(stdout, `${requestLines(shown, colours, widths).join("\n")}\n\n`);
  }
  if (reading.passedOver !== undefined) await say(stderr, reading.passedOver);
  if (found.counts.requests === 0 && found.counts.unreadable === 0)
    await say(
      stderr,
      `Nothing to check: ${inputNames(files)} ${files.length === 1 ? "contains" : "contain"} no Zoho CRM requests${flags.from === undefined ? "" : ` of ${flags.from}`}.`,
    );
  if (flags.json) await write(stdout, `${printableJson(told(flags, listed, found))}\n`);
  else await write(stdout, closing(flags, found, summariseRequests(found.counts, colours), widths.text));
  return exitCodeOf(found.counts, flags.strict);
}

function judgesOf(flags: MigrateFlags, cwd: string, resolved: (name: string) => string): Judges {
  const { from = flags.to, to } = flags;
  const before = readSettings({ ...flags, apiVersion: from }, cwd, resolved);
  const after = readSettings({ ...flags, apiVersion: to }, cwd, resolved);
  return {
    before: (found) => judge(before.preflight(found.options), found),
    after: (found) => {
      // What is passed over is not judged twice.
      const other = isOther(found, flags.from) ? found : inVersion(found, to);
      const preflight = after.preflight(found.options);
      const report = judge(preflight, other);
      const fault = metadataFault(preflight, report);
      if (fault !== undefined) throw new SettingsError(fault);
      return report;
    },
    records: (file) => before.records ?? recordsOfName(file, before.version),
    completes: flags.from !== undefined,
  };
}

function isOther(found: FoundRequest, from: string | undefined): boolean {
  const version = versionOf(found);
  return from !== undefined && version !== undefined && version !== from;
}

function demandVersion(flag: string, version: string): void {
  if (!isVersion(version))
    throw new SettingsError(`${flag}: expected one of ${VERSIONS.join(", ")}, found "${version}".`);
}

function quietly(judged: JudgedRequest): JudgedRequest {
  return { ...judged, issues: judged.issues.filter(({ verdict }) => verdict === "newly refused") };
}

/** What changes without being an issue, and a line that sums up. */
function closing(
  { quiet, from, to }: MigrateFlags,
  { changes, others }: Found,
  summary: string,
  width: number,
): string {
  const notes = quiet
    ? []
    : [...changes].flatMap(([{ since, text }, requests]) =>
        wrap(`From ${since} on (${count(requests, "request")}): ${text}`, width),
      );
  const passed =
    others === 0 || from === undefined
      ? []
      : [`${count(others, "request")} of another version than ${from} passed over.`];
  return `${[...notes, ...(notes.length > 0 ? [""] : []), `To ${to}: ${summary}`, ...passed].map((line) => printable(line)).join("\n")}\n`;
}

function told({ from, to }: MigrateFlags, requests: readonly unknown[], { counts, others, changes }: Found): object {
  const notes = [...changes].map(([{ since, text, source }, about]) => ({ since, text, source, requests: about }));
  return { version: 1, from, to, requests, changes: notes, summary: { ...counts, otherVersions: others } };
}

/** 0: nothing breaks, 1: something does, 2: requests could not be read, or there were none. */
function exitCodeOf({ requests, unreadable, newlyRefused, newlyWarned }: RequestCounts, strict: boolean): number {
  if (unreadable > 0 || requests === 0) return 2;
  return newlyRefused > 0 || (strict && newlyWarned > 0) ? 1 : 0;
}
