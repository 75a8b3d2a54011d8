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

/** What the files of one run of ESLint have in common: the settings of their configuration, which are one object. */
export type Run = object;

/**
 * How long the answer for a folder holds within a run, in milliseconds. Its files follow each other faster, and each would look through the
 * same folders; but a watcher's run has no end, and has to see what `pull` brings.
 */
const HOLDS = 500;

interface Look {
  readonly at: number;
  readonly nearest: string | undefined;
  /** The files that it was used for. One that comes again has been changed, or something around it. */
  readonly files: Set<string>;
}
const looks = new WeakMap<Run, Map<string, Look>>();

/** The same as `nearestFolder`, looked for once for the files of a folder that follow each other in a run. */
export function nearestInRun(run: Run | undefined, filename: string, ...names: readonly string[]): string | undefined {
  if (run === undefined) return nearestFolder(filename, ...names);
  let known = looks.get(run);
  if (known === undefined) looks.set(run, (known = new Map<string, Look>()));
  const key = [dirname(filename), ...names].join("\0");
  const now = Date.now();
  let look = known.get(key);
  if (look === undefined || look.files.has(filename) || now - look.at > HOLDS)
    known.set(key, (look = { at: now, nearest: nearestFolder(filename, ...names), files: new Set() }));
  look.files.add(filename);
  return look.nearest;
}
