import { faultyIgnores, problemAt } from "../judge.ts";
import type { Reading } from "../reading.ts";
import type { FoundRequest, Problem } from "../requests-in/found.ts";
import type { RecordsOf } from "../requests-in/records.ts";
import type { Issue, Report } from "@zoho-preflight/validator";

/** How a request, or one issue of it, is judged the second time where the first time saw it otherwise. The worst comes first. */
export const VERDICTS = ["newly refused", "newly warned", "mended"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An issue that is seen only once, or taken for worse once. */
export interface JudgedIssue {
  readonly verdict: Verdict;
  /** As it is seen the second time; of a fixed one, the first time. */
  readonly issue: Issue;
  /** A fixed error of which a warning is left. */
  readonly left?: "warning";
}

/** A request that is judged differently the second time: by a later snapshot, or in a later version. */
export interface JudgedRequest {
  readonly kind: "judged";
  readonly found: FoundRequest;
  /** The second one. */
  readonly report: Report;
  /** That of its worst issue. */
  readonly verdict: Verdict;
  /** The worst first. */
  readonly issues: readonly JudgedIssue[];
}

/** A request that is judged alike both times. */
export interface Alike {
  readonly kind: "alike";
  readonly found: FoundRequest;
  readonly report: Report;
}

/** What requests are judged by, before and after. */
export interface Judges {
  /** Throws where the request's own options are wrong. */
  readonly before: (found: FoundRequest) => Report;
  readonly after: (found: FoundRequest) => Report;
  /** What a file of bare records holds: given with `--module`, or said by the file's name. */
  readonly records: (file: string) => RecordsOf | undefined;
  /** An option says the version of addresses that have none. */
  readonly completes: boolean;
}

/**
 * Judges every request of a run's files twice, in order. What cannot be read is a problem, and the rest is judged all the same; requests to others than
 * Zoho CRM are passed over.
 */
export async function* judgeRequests(
  reading: Reading,
  { before, after, records, completes }: Judges,
): AsyncGenerator<JudgedRequest | Alike | Problem> {
  for (const file of reading.files) {
    const held = records(file.name);
    for await (const found of reading.read(file, { completes, ...(held === undefined ? {} : { records: held }) })) {
      if (found.kind === "problem") yield found;
      if (found.kind !== "request") continue;
      yield* faultyIgnores(found);
      try {
        yield judged(found, before(found), after(found));
      } catch (error) {
        // The request's own options.
        yield problemAt(found, error instanceof Error ? error.message : String(error));
      }
    }
  }
}

function judged(found: FoundRequest, before: Report, after: Report): JudgedRequest | Alike {
  const issues = compareIssues(before.issues, after.issues).filter(
    ({ issue }) => found.ignore?.includes(issue.check) !== true,
  );
  const [worst] = issues;
  return worst === undefined
    ? { kind: "alike", found, report: after }
    : { kind: "judged", found, report: after, verdict: worst.verdict, issues };
}

/** What differs between the issues of one request, the worst first. The same issue is the same check, code, place and field, whatever it says of limits. */
export function compareIssues(before: readonly Issue[], after: readonly Issue[]): readonly JudgedIssue[] {
  const was = byIdentity(before);
  const is = byIdentity(after);
  const differences = [
    ...[...is].flatMap(([key, issue]): JudgedIssue[] => {
      const known = was.get(key);
      if (known === undefined || (known.severity === "warning" && issue.severity === "error"))
        return [{ verdict: issue.severity === "error" ? "newly refused" : "newly warned", issue }];
      return [];
    }),
    ...[...was].flatMap(([key, issue]): JudgedIssue[] => {
      const left = is.get(key);
      if (left === undefined) return [{ verdict: "mended", issue }];
      return issue.severity === "error" && left.severity === "warning"
        ? [{ verdict: "mended", issue, left: "warning" }]
        : [];
    }),
  ];
  return differences.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}

/** Issues by what they are about; of two about the same the worse one. */
function byIdentity(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const map = new Map<string, Issue>();
  for (const issue of issues) {
    const { check, code, path, details } = issue;
    const key = JSON.stringify([check, code, path, details["api_name"] ?? details["param_name"] ?? details["param"]]);
    if (map.get(key)?.severity !== "error") map.set(key, issue);
  }
  return map;
}
