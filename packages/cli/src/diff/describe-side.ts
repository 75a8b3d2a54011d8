import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";

/** `HEAD~1:zoho-metadata (v8, pulled 2027-01-31)` */
export function describeSide({ name, snapshot, pulledAt }: SnapshotSide): string {
  return `${name} (${snapshot.version}${pulledAt === undefined ? "" : `, pulled ${pulledAt.toISOString().slice(0, "2027-01-31".length)}`})`;
}
