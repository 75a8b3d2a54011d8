import { readFileSync } from "node:fs";
import { join } from "node:path";

import { loadSnapshot } from "@zoho-preflight/validator/node";

import { isObject } from "../is-object.ts";
import type { Snapshot } from "@zoho-preflight/validator/node";

/** One of the two snapshots that are compared, and where it comes from. */
export interface SnapshotSide {
  /** As the user would name it: `"zoho-metadata"`, `"HEAD~1:zoho-metadata"`. */
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly dataCenter?: string;
  /** As `snapshot.json` writes it: `"2027-01-31T12:00:00Z"`. */
  readonly pulledAt?: string;
  /** Whose view of the org it is. */
  readonly profileId?: string;
}

/** The snapshot in a folder, read to the last file, so that the folder may be removed afterwards. Throws `SnapshotError`. */
export function readSide(folder: string, name: string): SnapshotSide {
  const snapshot = loadSnapshot(folder, { eager: true });
  // loadSnapshot has read this file, so it is there and JSON.
  const info = JSON.parse(readFileSync(join(folder, "snapshot.json"), "utf8").replace(/^\uFEFF/, "")) as unknown;
  const { dataCenter, pulledAt, profileId = snapshot.profile?.id } = isObject(info) ? info : {};
  return {
    name,
    snapshot,
    ...(typeof dataCenter === "string" && { dataCenter }),
    ...(typeof pulledAt === "string" && { pulledAt }),
    ...(typeof profileId === "string" && { profileId }),
  };
}
