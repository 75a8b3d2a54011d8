import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import { PLACES_SINCE } from "./answering.ts";
import type { Answering } from "./answering.ts";
import { FoundIssue } from "./found-issue.ts";
import type { ErrorAnswer, PredictedBody, SuccessAnswer } from "./answer.ts";
import type { Stage } from "./issue.ts";

/** What Zoho would answer: `{ status: 400, body: { code, details, message, status: "error" }, confidence: "documented" }`. */
export interface PredictedResponse {
  readonly status: number;
  readonly body: PredictedBody;
  /** `guess` where several refusals compete (the order of complaints is not documented) or the version's own form was not seen. */
  readonly confidence: "documented" | "guess";
}

/** A body whose items are answered one by one: its root key (`data`), how many items it has, and what a good one is answered. */
export interface Rows {
  readonly key: string;
  readonly count: number;
  readonly success: string;
}

/** What an answer is made from, besides refusals. */
export interface Answered extends Answering {
  readonly catalogue: Catalogue;
  readonly rows: Rows | undefined;
}

/** Rows of an answer; no call takes a thousandth of them. */
export const MOST_ROWS = 1_000_000;
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

/** The answer that `refusals` build: that of the first stage that has one. Undefined when none is expected. */
export function predictResponse(refusals: readonly FoundIssue[], answered: Answered): PredictedResponse | undefined {
  const stage = STAGES.find((candidate) => refusals.some((issue) => issue.stage === candidate));
  const first = refusals.every((issue) => issue.stage === stage)
    ? refusals
    : refusals.filter((issue) => issue.stage === stage);
  const seen = answered.version !== undefined && DOCUMENTED.includes(answered.version);
  const { rows } = answered;
  const standing = first.map((issue) => standingOf(issue, answered));
  const issue = first.find((_, at) => standing[at] !== "row");
  if (issue === undefined && rows !== undefined) return rowsResponse(first, answered, rows, seen);
  const told = issue ?? first[0];
  if (told === undefined) return undefined;
  const body = errorBody(told, answered.catalogue);
  const list = issue === undefined ? answered.operation?.body?.key : holderOf(told, answered);
  return {
    status: statusOf(told, answered.catalogue),
    body: list === undefined ? body : typeof list === "string" ? { [list]: [body] } : { [list.key]: body },
    confidence: seen && refusals.length === 1 && isPrinted(told, answered) ? "documented" : "guess",
  };
}

/** Whether an error is a row of the answer, in the place of its item; otherwise it is the answer, or stands in it alone. */
function standingOf(issue: FoundIssue, answered: Answered): "row" | "alone" {
  const [root, key, index] = issue.path;
  const isOfRow =
    answered.rows !== undefined && root === "body" && key === answered.rows.key && typeof index === "number";
  if (!isOfRow) return "alone";
  const printed = FoundIssue.printed(issue);
  if (printed !== undefined) return printed.isRow ? "row" : "alone";
  return answered.bodies?.answers.standing(issue.path, answered) === "root" ? "alone" : "row";
}

/** The list that holds an error alone, `"users"`, or the key that does, `{ key: "base_currency" }`; undefined where it is the answer itself. */
function holderOf(issue: FoundIssue, { operation }: Answered): string | { readonly key: string } | undefined {
  if (FoundIssue.isTold(issue)) return operation?.body?.key;
  const { list, isRow } = FoundIssue.printed(issue) ?? {};
  return list === undefined || isRow === true ? list : { key: list };
}

/** Whether some source prints the words of the answer. */
function isPrinted(issue: FoundIssue, { catalogue, operation, version, bodies }: Answered): boolean {
  if (FoundIssue.isGuessed(issue)) return false;
  const printed = FoundIssue.printed(issue);
  if (printed !== undefined) return printed.isGuess !== true;
  // Of a body that is known, what is not printed may be answered otherwise.
  if (isOfKnownBody(issue, { operation, version, bodies })) return false;
  return FoundIssue.answer(issue) !== undefined || facts(catalogue, issue.code ?? "")?.ownWords !== true;
}

/** One entry per record, in order. Within a record the first key in body order counts, what is missing comes last: guess. */
function rowsResponse(
  refusals: readonly FoundIssue[],
  answered: Answered,
  rows: Rows,
  seen: boolean,
): PredictedResponse | undefined {
  const byRow = new Map<number, FoundIssue[]>();
  for (const issue of refusals) {
    const index = issue.path[2];
    if (typeof index !== "number") continue;
    const before = byRow.get(index);
    if (before === undefined) byRow.set(index, [issue]);
    else before.push(issue);
  }
  // A list of so many places is mostly holes.
  if (rows.count > MOST_ROWS) return undefined;
  const entries: (ErrorAnswer | SuccessAnswer)[] = [];
  for (let index = 0; index < rows.count; index++) {
    const found = byRow.get(index);
    const issue = found?.find((candidate) => candidate.path.length > 3) ?? found?.[0];
    entries.push(
      issue === undefined
        ? { code: "SUCCESS", status: "success", message: rows.success, details: {} }
        : errorBody(issue, answered.catalogue),
    );
  }
  return {
    status: byRow.size < rows.count ? 207 : rowStatus(byRow),
    body: { [rows.key]: entries },
    confidence:
      seen &&
      [...byRow.values()].every((found) => found.length === 1 && found.every((issue) => isPrinted(issue, answered)))
        ? "documented"
        : "guess",
  };
}

function errorBody(issue: FoundIssue, catalogue: Catalogue): ErrorAnswer {
  const code = issue.code ?? "";
  return {
    code,
    details: issue.details,
    message: FoundIssue.answer(issue) ?? facts(catalogue, code)?.message ?? "",
    status: "error",
  };
}

/** All rows are refused: by the status that they share. */
function rowStatus(byRow: ReadonlyMap<number, readonly FoundIssue[]>): number {
  const statuses = new Set([...byRow.values()].map(([issue]) => issue && FoundIssue.printed(issue)?.status));
  const [status] = statuses;
  return statuses.size === 1 ? (status ?? 400) : 400;
}

function isOfKnownBody(issue: FoundIssue, { operation, version, bodies }: Answering): boolean {
  const isLater = version !== undefined && atLeast(version, PLACES_SINCE);
  const isOther = issue.path[0] === "body" && operation !== undefined && operation.records === undefined;
  const isOfForm = issue.code === "INVALID_DATA" || issue.code === "MANDATORY_NOT_FOUND";
  return isLater && isOther && isOfForm && !FoundIssue.isTold(issue) && bodies?.of(operation.id) !== undefined;
}

function statusOf(issue: FoundIssue, catalogue: Catalogue): number {
  const printed = FoundIssue.printed(issue)?.status;
  return printed ?? facts(catalogue, issue.code ?? "")?.status ?? 400;
}

function facts(catalogue: Catalogue, code: string): Catalogue["errors"][string] | undefined {
  return Object.hasOwn(catalogue.errors, code) ? catalogue.errors[code] : undefined;
}
