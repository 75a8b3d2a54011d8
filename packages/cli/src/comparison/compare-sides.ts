import { caveatsOf } from "./caveats.ts";
import { compareSnapshots } from "./compare-snapshots.ts";
import { gapsBetween } from "./gaps.ts";
import type { Comparison } from "./comparison.ts";
import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";

/** All that there is to say about two snapshots: what has changed, what could not be compared, and what makes them differ although nobody has changed the org. */
export function compareSides(before: SnapshotSide, after: SnapshotSide): Comparison {
  const [was, is] = [before.snapshot, after.snapshot];
  return {
    before,
    after,
    caveats: caveatsOf(before, after),
    gaps: gapsBetween(was, is),
    changes: compareSnapshots(was, is),
  };
}
