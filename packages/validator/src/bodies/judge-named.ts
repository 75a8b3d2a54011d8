import { referencesIn } from "@zoho-preflight/metadata/catalogue";

import type { Findings } from "../report/findings.ts";
import type { SeenRequest } from "../request/request.ts";
import { judgeRecords } from "./judge-records.ts";
import { judgeSubRequests } from "./judge-sub-requests.ts";
import type { Call, JudgeSubRequest } from "./judged-bodies.ts";
import type { OrgOfCalls } from "./known-good.ts";

/**
 * Judges what the body of a call holds that has its own checks: requests and records.
 */
export function judgeNamed(
  request: SeenRequest,
  call: Call,
  setup: OrgOfCalls,
  findings: Findings,
  judge: JudgeSubRequest | undefined,
): void {
  const { operation } = call;
  if (operation === undefined || request.body.kind !== "json") return;
  for (const reference of referencesIn(setup.catalogue, operation)) {
    if (reference.is === "request") judgeSubRequests(request, reference, call.version, setup, findings, judge);
    else judgeRecords(request.body.value, reference, call, setup, findings);
  }
}
