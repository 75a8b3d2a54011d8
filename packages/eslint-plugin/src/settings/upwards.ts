import { dirname, isAbsolute, join } from "node:path";

import { fileStamp } from "./file-stamp.ts";

/**
 * The nearest folder that has one of the files, `"zoho-preflight.json"` or `"zoho-metadata/snapshot.json"`: a file's own, or one above it.
 * Undefined when none has it up to the root, and for `<input>` and `<text>`, which stand in no folder.
 */
export function nearestFolder(filename: string, ...names: readonly string[]): string | undefined {
  if (!isAbsolute(filename)) return undefined;
  for (let folder = dirname(filename); ; folder = dirname(folder)) {
    const at = folder;
    if (names.some((name) => fileStamp(join(at, name)) !== undefined)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
