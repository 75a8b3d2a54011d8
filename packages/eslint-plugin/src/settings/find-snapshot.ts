import { join } from "node:path";

import { fileStamp } from "./file-stamp.ts";
import { foldersUpwards } from "./upwards.ts";

/** Where `zoho-preflight pull` puts the metadata. */
export const SNAPSHOT_FOLDER = "zoho-metadata";

/** The nearest `zoho-metadata/` with a `snapshot.json`, from the file upwards; undefined when there is none up to the root. */
export function findSnapshot(filename: string): string | undefined {
  for (const folder of foldersUpwards(filename)) {
    const candidate = join(folder, SNAPSHOT_FOLDER);
    if (fileStamp(join(candidate, "snapshot.json")) !== undefined) return candidate;
  }
  return undefined;
}
