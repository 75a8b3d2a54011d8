import type { Operation, Version } from "@zoho-preflight/metadata/catalogue";

import { steps } from "../growth/steps.ts";
import { FoundIssue } from "./found-issue.ts";
import type { Skipped } from "./found-issue.ts";
import type { PredictedResponse } from "./response.ts";

/** What is judged: `{ ok, issues, skipped, operation?, response? }`. */
export interface Report {
  /** No issue of severity error. */
  readonly ok: boolean;
  /** By stage, then by place. */
  readonly issues: readonly FoundIssue[];
  /** What could not be judged, and why. */
  readonly skipped: readonly Skipped[];
  /** Absent when the request is none, or several operations are left. */
  readonly operation?: MatchedOperation;
  /** What Zoho would answer, when it would refuse. */
  readonly response?: PredictedResponse;
}

/** The operation of a request: `{ id: "records.insert", method: "POST", path: "/crm/{version}/{module}", version: "v8", … }`. */
export interface MatchedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly version: string;
  readonly module?: string;
  readonly kind: Operation["kind"];
}

/** What a report says of the operation that was judged. */
export function matchedOperation(
  operation: Operation,
  version: Version | undefined,
  module: string | undefined,
): MatchedOperation {
  const { id, method, path, kind } = operation;
  // Written out twice: a spread would take longer than most checks.
  return module === undefined
    ? { id, method, path, version: version ?? "", kind }
    : { id, method, path, version: version ?? "", kind, module };
}

/** Keeps what every way to read a request reports at the same place; operation and answer only when there is one way. */
export function agree(reports: readonly Report[]): Report {
  const [first, ...others] = reports;
  if (first === undefined) return { ok: true, issues: [], skipped: [] };
  if (others.length === 0) return first;
  const byKey = others.map(firstByKey);
  const issues: FoundIssue[] = [];
  for (const issue of first.issues) {
    const key = issueKey(issue);
    const twins = byKey.map((known) => known.get(key));
    if (twins.some((twin) => twin === undefined)) continue;
    // One way that only warns is enough doubt; otherwise the last way speaks, which is the newest version.
    const all = [issue, ...twins.filter((twin) => twin !== undefined)];
    issues.push(all.find((twin) => twin.severity === "warning") ?? all.at(-1) ?? issue);
  }
  const skipped = first.skipped.filter((entry) =>
    others.every((report) =>
      report.skipped.some((other) => other.check === entry.check && other.reason === entry.reason),
    ),
  );
  const { operation } = first;
  const same = operation !== undefined && others.every((report) => report.operation?.id === operation.id);
  return {
    ok: !issues.some((issue) => issue.severity === "error"),
    issues,
    skipped,
    ...(same ? { operation } : {}),
  };
}

function firstByKey({ issues }: Report): ReadonlyMap<string, FoundIssue> {
  const known = new Map<string, FoundIssue>();
  for (const issue of issues) {
    const key = issueKey(issue);
    if (!known.has(key)) known.set(key, issue);
  }
  return known;
}

/** One finding: the same check about the same thing at the same place. Two ways may word it differently. */
export function issueKey(issue: FoundIssue): string {
  steps.keys++;
  return JSON.stringify([issue.check, issue.path, FoundIssue.subject(issue)]);
}
