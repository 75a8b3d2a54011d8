import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";
import type { Change } from "./change.ts";
import type { Gap } from "./gap.ts";

/** All that was found about two snapshots. */
export interface Comparison {
  readonly before: SnapshotSide;
  readonly after: SnapshotSide;
  /** Sentences. */
  readonly caveats: readonly string[];
  readonly gaps: readonly Gap[];
  readonly changes: readonly Change[];
}
