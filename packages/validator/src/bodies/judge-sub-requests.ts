import type { RequestReference } from "@zoho-preflight/metadata/catalogue";

import type { RequestSkipReason } from "../check.ts";
import type { Findings } from "../report/findings.ts";
import type { Skipped } from "../report/found-issue.ts";
import type { Report } from "../report/report.ts";
import type { SeenRequest } from "../request/request.ts";
import { isHidden, isObject } from "../seen.ts";
import { requestOf } from "../request/sub-request.ts";
import type { JudgeSubRequest } from "./judged-bodies.ts";
import { isKnownGood } from "./known-good.ts";
import type { OrgOfCalls } from "./known-good.ts";
import { placeOf } from "./sub-request-place.ts";
import { subRequestsOf } from "../request/sub-requests-of.ts";
import type { Placed } from "../request/values-at.ts";

const UNREADABLE = "This sub-request was not checked: its uri cannot be read.";
const NESTED = "This sub-request was not checked: it is part of a composite call within another.";

/**
 * Judges each sub-request of a composite call as a request, and takes over what is said of it at its place: `["body", "__composite_requests", 0,
 * "method"]`. What cannot be opened is an entry in `skipped`. Each has its own answer, so none of it is the answer of the call.
 */
export function judgeSubRequests(
  request: SeenRequest,
  { at, most }: RequestReference,
  /** The version that the call is judged by. */
  version: string | undefined,
  setup: OrgOfCalls,
  findings: Findings,
  judge: JudgeSubRequest | undefined,
): void {
  const { url, body } = request;
  if (body.kind !== "json") return;
  const written = typeof url.version === "string" ? url.version : version;
  const { items, refers } = subRequestsOf(request, at[0]);
  // Plain loops: what each sub-request costs beside its checks is paid by every call.
  for (let index = 0; index < items.length && index < most; index++) {
    const item = items[index] as Placed;
    const { value } = item;
    const isSeen = isObject(value);
    if (!isSeen && !isHidden(value)) continue;
    const given = isSeen ? requestOf(value, written, refers[index] === true) : undefined;
    if (given !== undefined && judge !== undefined && isKnownGood(given, setup)) continue;
    const report =
      given === undefined
        ? unopened("unknown-value", UNREADABLE)
        : judge === undefined
          ? unopened("no-facts", NESTED)
          : judge(given);
    // Most have nothing to say, and no need of a place then.
    if (report.issues.length > 0 || report.skipped.some(isOfRequest))
      findings.adopt(report, placeOf(isSeen ? value : {}, item.path));
  }
  const first = items[most];
  if (first !== undefined)
    findings.adopt(
      unopened("not-read", `Only the first ${String(most)} sub-requests were checked.`),
      placeOf({}, first.path),
    );
}

function isOfRequest({ about }: Skipped): boolean {
  return about === "request";
}

/** What is said of a sub-request that nobody looked into. */
function unopened(reason: RequestSkipReason, text: string): Pick<Report, "issues" | "skipped"> {
  return { issues: [], skipped: [{ check: "request-shape", reason, about: "request", text }] };
}
