import type { Catalogue, Version } from "@zoho-preflight/metadata/catalogue";

import { FoundIssue } from "./found-issue.ts";
import type { Facts, Path, Stage } from "./issue.ts";

/** What Zoho would answer: `{ status: 400, body: { code, details, message, status: "error" }, confidence: "documented" }`. */
export interface PredictedResponse {
  readonly status: number;
  readonly body: unknown;
  /** `guess` where several refusals compete (the order of complaints is not documented) or the version's own form was not seen. */
  readonly confidence: "documented" | "guess";
}

/** A body whose items are answered one by one: its root key (`data`), how many items it has, and what a good one is answered. */
export interface Rows {
  readonly key: string;
  readonly count: number;
  readonly success: string;
}

interface Answered {
  readonly catalogue: Catalogue;
  readonly version: Version | undefined;
  readonly rows: Rows | undefined;
}

const STAGES: readonly Stage[] = [
  "host",
  "url",
  "method",
  "auth",
  "org",
  "module",
  "params",
  "body",
  "record",
  "batch",
];
/** Versions whose answers are printed: the guide's own (v2) and the v8 examples. */
const DOCUMENTED: readonly string[] = ["v2", "v8"];

/** The answer built from the first stage that has a refusal, or undefined when none is expected. */
export function predictResponse(issues: readonly FoundIssue[], answered: Answered): PredictedResponse | undefined {
  const refusals = issues.filter((issue) => FoundIssue.isRefusal(issue));
  if (refusals.length === 0) return undefined;
  const stage = STAGES.find((candidate) => refusals.some((issue) => issue.stage === candidate));
  const first = refusals.filter((issue) => issue.stage === stage);
  const seen = answered.version !== undefined && DOCUMENTED.includes(answered.version);
  const { rows } = answered;
  const issue = rows === undefined ? first[0] : first.find(({ path }) => !isOfRow(path, rows.key));
  if (issue === undefined) return rows && rowsResponse(first, answered, rows, seen);
  const body = errorBody(issue, answered.catalogue);
  const list = FoundIssue.listOfAnswer(issue);
  return {
    status: statusOf(issue, answered.catalogue),
    body: list === undefined ? body : { [list]: [body] },
    confidence: seen && refusals.length === 1 && isPrinted(issue, answered.catalogue) ? "documented" : "guess",
  };
}

/** `["body", "data", 0, "Stage"]`. */
function isOfRow(path: Path, key: string): boolean {
  return path[0] === "body" && path[1] === key && typeof path[2] === "number";
}

/** Whether some source prints the words of the answer. */
function isPrinted(issue: FoundIssue, catalogue: Catalogue): boolean {
  if (FoundIssue.isGuessed(issue)) return false;
  return FoundIssue.answer(issue) !== undefined || facts(catalogue, issue.code ?? "")?.ownWords !== true;
}

/** One entry per record, in order. Within a record the first key in body order counts, what is missing comes last: guess. */
function rowsResponse(
  refusals: readonly FoundIssue[],
  { catalogue }: Answered,
  rows: Rows,
  seen: boolean,
): PredictedResponse {
  const byRow = new Map<number, FoundIssue[]>();
  for (const issue of refusals) {
    const index = issue.path[2];
    if (typeof index !== "number") continue;
    const before = byRow.get(index);
    if (before === undefined) byRow.set(index, [issue]);
    else before.push(issue);
  }
  const entries = Array.from({ length: rows.count }, (_, index) => {
    const found = byRow.get(index);
    const issue = found?.find((candidate) => candidate.path.length > 3) ?? found?.[0];
    return issue === undefined
      ? { code: "SUCCESS", status: "success", message: rows.success, details: {} }
      : errorBody(issue, catalogue);
  });
  return {
    status: byRow.size === rows.count ? 400 : 207,
    body: { [rows.key]: entries },
    confidence:
      seen &&
      [...byRow.values()].every((found) => found.length === 1 && found.every((issue) => isPrinted(issue, catalogue)))
        ? "documented"
        : "guess",
  };
}

function errorBody(
  issue: FoundIssue,
  catalogue: Catalogue,
): { code: string; details: Facts; message: string; status: "error" } {
  const code = issue.code ?? "";
  return {
    code,
    details: issue.details,
    message: FoundIssue.answer(issue) ?? facts(catalogue, code)?.message ?? "",
    status: "error",
  };
}

function statusOf(issue: FoundIssue, catalogue: Catalogue): number {
  return facts(catalogue, issue.code ?? "")?.status ?? 400;
}

function facts(catalogue: Catalogue, code: string): Catalogue["errors"][string] | undefined {
  return Object.hasOwn(catalogue.errors, code) ? catalogue.errors[code] : undefined;
}
