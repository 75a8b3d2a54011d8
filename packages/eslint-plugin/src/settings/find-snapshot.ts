import { join } from "node:path";

import { nearestInRun } from "./upwards.ts";
import type { Run } from "./upwards.ts";

/** Where `zoho-preflight pull` puts the metadata. */
const SNAPSHOT_FOLDER = "zoho-metadata";
/** What each snapshot has. Where one of them is missing, the folder is taken all the same: reading it says which. */
const SNAPSHOT_FILES = ["snapshot.json", "modules.json"].map((name) => join(SNAPSHOT_FOLDER, name));

/** The nearest `zoho-metadata/` with a snapshot in it, from the file upwards; undefined when there is none up to the root. */
export function findSnapshot(filename: string, run?: Run): string | undefined {
  const folder = nearestInRun(run, filename, ...SNAPSHOT_FILES);
  return folder === undefined ? undefined : join(folder, SNAPSHOT_FOLDER);
}
