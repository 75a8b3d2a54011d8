import type { Operation, Version } from "@zoho-preflight/metadata/catalogue";

import type { Check } from "../check.ts";
import type { AnsweredBodies } from "../report/answering.ts";
import type { Findings } from "../report/findings.ts";
import type { Report } from "../report/report.ts";
import type { GivenRequest, SeenRequest } from "../request/request.ts";
import type { OrgOfCalls } from "./known-good.ts";

/** The call whose body it is. */
export interface Call {
  readonly operation: Operation | undefined;
  readonly version: Version | undefined;
  /** api_name in the path. */
  readonly module: string | undefined;
}

/** Gives the report on a sub-request. */
export type JudgeSubRequest = (given: GivenRequest) => Report;

/**
 * What bodies that hold no records may hold, with all that judges them: queries, sub-requests, values by their schema, and what they name. Whoever
 * does without such bodies does without their judges too, and a bundle has neither.
 */
export interface JudgedBodies extends AnsweredBodies {
  /** Checks about such bodies alone, those of queries, and those that judge more with bodies; each takes the place of the one of its name. */
  readonly checks: readonly Check[];
  /** Judges the requests and records that a body holds. `judge` is absent in a sub-request, which may hold no others. */
  readonly judgeNamed: (
    request: SeenRequest,
    call: Call,
    setup: OrgOfCalls,
    findings: Findings,
    judge: JudgeSubRequest | undefined,
  ) => void;
}
