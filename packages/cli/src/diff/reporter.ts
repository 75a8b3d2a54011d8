import type { Comparison } from "../comparison/comparison.ts";
import type { JudgedRequest } from "./judge-requests.ts";

/** Counts of requests. */
export interface RequestCounts {
  requests: number;
  newlyRefused: number;
  newlyWarned: number;
  mended: number;
  /** Files and requests that could not be read. */
  unreadable: number;
}

/** How a comparison is printed: as text for people or in a form for programs. */
export interface DiffReporter {
  readonly comparison: (comparison: Comparison) => Promise<void>;
  /** Once per request that is judged differently, in order. */
  readonly request: (judged: JudgedRequest) => Promise<void>;
  /** `counts` is absent when no requests were to be judged. */
  readonly end: (comparison: Comparison, counts: RequestCounts | undefined) => Promise<void>;
}
