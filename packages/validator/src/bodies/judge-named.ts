import { referencesIn } from "@zoho-preflight/metadata/catalogue";
import type { Operation, Version } from "@zoho-preflight/metadata/catalogue";

import type { Setup } from "../preflight/setup.ts";
import type { Findings } from "../report/findings.ts";
import type { Report } from "../report/report.ts";
import type { GivenRequest, SeenRequest } from "../request/request.ts";
import { judgeRecords } from "./judge-records.ts";
import { judgeSubRequests } from "./judge-sub-requests.ts";

/** The call whose body it is. */
export interface Call {
  readonly operation: Operation | undefined;
  readonly version: Version | undefined;
  /** api_name in the path. */
  readonly module: string | undefined;
}

/**
 * Judges what the body of a call holds that has its own checks: requests and records. `judge` gives the report on a sub-request; undefined in
 * a sub-request, which may hold no others.
 */
export function judgeNamed(
  request: SeenRequest,
  call: Call,
  setup: Setup,
  findings: Findings,
  judge: (given: GivenRequest) => Report | undefined,
): void {
  const { operation } = call;
  if (operation === undefined || request.body.kind !== "json") return;
  for (const reference of referencesIn(setup.catalogue, operation)) {
    if (reference.is === "request") judgeSubRequests(request, reference, call.version, findings, setup.skipped, judge);
    else judgeRecords(request.body.value, reference, call, setup, findings);
  }
}
