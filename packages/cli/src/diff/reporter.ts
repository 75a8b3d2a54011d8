import type { Change } from "../comparison/change.ts";
import type { Gap } from "../comparison/gaps.ts";
import type { JudgedRequest } from "./judge-requests.ts";
import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";

/** All that was found about two snapshots. */
export interface Comparison {
  readonly before: SnapshotSide;
  readonly after: SnapshotSide;
  /** Sentences. */
  readonly caveats: readonly string[];
  readonly gaps: readonly Gap[];
  readonly changes: readonly Change[];
}

/** Counts of requests. */
export interface RequestCounts {
  requests: number;
  newlyRefused: number;
  newlyWarned: number;
  mended: number;
  /** Files and requests that could not be read. */
  unreadable: number;
}

/** How a comparison is told: as text for people or in a form for programs. */
export interface DiffReporter {
  readonly comparison: (comparison: Comparison) => Promise<void>;
  /** Once per request that is judged differently, in order. */
  readonly request: (judged: JudgedRequest) => Promise<void>;
  /** `counts` is absent when no requests were to be judged. */
  readonly end: (comparison: Comparison, counts: RequestCounts | undefined) => Promise<void>;
}
