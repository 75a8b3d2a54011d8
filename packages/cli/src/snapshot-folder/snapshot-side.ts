import { loadSnapshot, SnapshotError } from "@zoho-preflight/validator/node";

import { readStoredInfo } from "./snapshot-files.ts";
import { SettingsError } from "../settings.ts";
import type { SnapshotInfo } from "./snapshot-files.ts";
import type { Snapshot } from "@zoho-preflight/validator/node";

/** One of the two snapshots that are compared, and where it comes from. */
export interface SnapshotSide extends Pick<SnapshotInfo, "dataCenter" | "pulledAt" | "profileId"> {
  /** As the user would name it: `"zoho-metadata"`, `"HEAD~1:zoho-metadata"`. */
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** The snapshot in a folder, read to the last file, so that the folder may be removed afterwards. Throws `SettingsError`, in which the folder goes by its name. */
export function readSide(folder: string, name: string): SnapshotSide {
  const snapshot = load(folder, name);
  const { dataCenter, pulledAt, profileId = snapshot.profile?.id } = readStoredInfo(folder) ?? {};
  return {
    name,
    snapshot,
    ...(dataCenter !== undefined && { dataCenter }),
    ...(pulledAt !== undefined && { pulledAt }),
    ...(profileId !== undefined && { profileId }),
  };
}

function load(folder: string, name: string): Snapshot {
  try {
    return loadSnapshot(folder, { eager: true });
  } catch (error) {
    if (error instanceof SnapshotError) throw new SettingsError(error.message.replaceAll(folder, name));
    throw error;
  }
}
