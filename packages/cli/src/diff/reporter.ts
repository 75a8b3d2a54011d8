import type { Comparison } from "../comparison/comparison.ts";
import type { JudgedRequest } from "../judged-twice/judge-requests.ts";
import type { RequestCounts } from "../judged-twice/request-counts.ts";

/** How a comparison is printed: as text for people or in a form for programs. */
export interface DiffReporter {
  readonly comparison: (comparison: Comparison) => Promise<void>;
  /** Once per request that is judged differently, in order. */
  readonly request: (judged: JudgedRequest) => Promise<void>;
  /** `counts` is absent when no requests were to be judged. */
  readonly end: (comparison: Comparison, counts: RequestCounts | undefined) => Promise<void>;
}
