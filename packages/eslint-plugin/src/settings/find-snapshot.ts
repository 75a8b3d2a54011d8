import { join } from "node:path";

import { nearestInRun } from "./upwards.ts";
import type { Run } from "./upwards.ts";

/** Where `zoho-preflight pull` puts the metadata. */
const SNAPSHOT_FOLDER = "zoho-metadata";
const SNAPSHOT_FILE = join(SNAPSHOT_FOLDER, "snapshot.json");

/** The nearest `zoho-metadata/` with a `snapshot.json`, from the file upwards; undefined when there is none up to the root. */
export function findSnapshot(filename: string, run?: Run): string | undefined {
  const folder = nearestInRun(run, filename, SNAPSHOT_FILE);
  return folder === undefined ? undefined : join(folder, SNAPSHOT_FOLDER);
}
