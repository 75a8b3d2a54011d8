import type { Verdict } from "./judge-requests.ts";

/** Counts of requests. */
export interface RequestCounts {
  requests: number;
  newlyRefused: number;
  newlyWarned: number;
  mended: number;
  /** Files and requests that could not be read. */
  unreadable: number;
}

/** Nothing counted yet. */
export function noRequests(): RequestCounts {
  return { requests: 0, newlyRefused: 0, newlyWarned: 0, mended: 0, unreadable: 0 };
}

/** Counts a request that is judged differently. */
export function countVerdict(counts: RequestCounts, verdict: Verdict): void {
  counts[({ "newly refused": "newlyRefused", "newly warned": "newlyWarned", mended: "mended" } as const)[verdict]]++;
}
