import { join } from "node:path";

import { nearestFolder } from "./upwards.ts";

/** Where `zoho-preflight pull` puts the metadata. */
const SNAPSHOT_FOLDER = "zoho-metadata";

/** The nearest `zoho-metadata/` with a `snapshot.json`, from the file upwards; undefined when there is none up to the root. */
export function findSnapshot(filename: string): string | undefined {
  const folder = nearestFolder(filename, join(SNAPSHOT_FOLDER, "snapshot.json"));
  return folder === undefined ? undefined : join(folder, SNAPSHOT_FOLDER);
}
