import { standardOrg } from "@zoho-preflight/metadata/standard-org";

import { asSnapshot } from "../snapshot/as-snapshot.ts";
import { createSnapshot } from "../snapshot/create-snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** What a profile allows, from the answer of GET /settings/profiles/{id}; undefined where it lists no permissions of one profile. Throws `SnapshotError`. */
export function profileIn(answer: unknown): Snapshot["profile"] {
  const { profile } = createSnapshot({ version: "v8", modules: { modules: [] }, profile: answer });
  return profile?.permissions === undefined ? undefined : profile;
}

/** A snapshot, or Zoho's default fields, looked at with another profile. */
export function withProfile(snapshot: unknown, profile: NonNullable<Snapshot["profile"]>): Snapshot {
  // What is read anew when a file changes stays so: the other parts are the snapshot's own getters.
  return Object.create(asSnapshot(snapshot ?? standardOrg), { profile: { value: profile } }) as Snapshot;
}
