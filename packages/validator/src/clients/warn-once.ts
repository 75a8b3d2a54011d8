import { FoundIssue } from "../report/found-issue.ts";
import type { Report } from "../report/report.ts";
import { summary } from "./preflight-error.ts";
import type { JudgedRequest } from "./preflight-error.ts";

/** Keys that are kept; a program that writes ever new ones must not fill the memory, and hears of the oldest again. */
const MOST_KEYS = 1000;
/** Characters of a key: a request may name things of any length. */
const LONGEST_KEY = 300;

/** Of all wrappers of the process: check, kind, module, and the things that the issue names. */
const told = new Set<string>();

/**
 * Tells each warning of a request that is sent by `console.warn`, the same one once per process, whatever its effect: a loop over thousands of
 * records says one line about a misspelt field. `secrets` are asked for only when something is reported.
 */
export function warnOnce(report: Report, request: JudgedRequest, secrets: () => readonly string[]): void {
  for (const issue of report.issues) {
    const key = `${report.operation?.module ?? ""} ${FoundIssue.sameKey(issue)}`.slice(0, LONGEST_KEY);
    if (told.has(key)) continue;
    if (told.size >= MOST_KEYS) told.delete(oldest(told));
    told.add(key);
    console.warn(summary({ ...report, issues: [issue] }, request, "", secrets()));
  }
}

function oldest(keys: ReadonlySet<string>): string {
  const [first = ""] = keys;
  return first;
}
