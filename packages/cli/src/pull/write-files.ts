import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { INFO_FILE } from "../snapshot-folder/snapshot-files.ts";

/** In the work folder: files that are to replace those of the snapshot. */
const NEW = "new";
/** There as soon as all of `new` is: from then on the change is carried out, if need be by the next pull. Names the files to remove. */
const COMMIT = "commit.json";

/**
 * Writes and removes files of a snapshot folder so that they change together. All are written out first; only then do they take the places of
 * the old ones, in one go without a pause in which anything could interrupt, `snapshot.json` last. A process killed in those few
 * milliseconds is finished by the next pull (`finishCommit`).
 *
 * @param work a folder on the same disk, this pull's own
 * @param files by name, `"fields/Leads.json"`; files that are not named stay untouched
 * @throws what `node:fs` throws; before the first file was replaced the folder is as it was
 */
export function writeFiles(
  folder: string,
  work: string,
  files: ReadonlyMap<string, string>,
  removed: readonly string[],
): void {
  for (const [name, text] of files) {
    const file = join(work, NEW, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  // By renaming, so that there is never half of it.
  writeFileSync(join(work, `${COMMIT}.part`), JSON.stringify({ removed }));
  renameSync(join(work, `${COMMIT}.part`), join(work, COMMIT));
  finishCommit(folder, work);
}

/** Carries out what a work folder holds, as far as it is still to be done, and empties it. What was not written out to the end is dropped. */
export function finishCommit(folder: string, work: string): void {
  const fresh = join(work, NEW);
  if (isUnfinished(work)) {
    const { removed } = JSON.parse(readFileSync(join(work, COMMIT), "utf8")) as { readonly removed: readonly string[] };
    for (const name of filesIn(fresh)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      renameSync(join(fresh, name), join(folder, name));
    }
    // A work folder may have come with a repository, and this list with it.
    for (const name of removed.filter(isOfSnapshot)) rmSync(join(folder, name), { force: true });
    rmSync(join(work, COMMIT));
  }
  rmSync(fresh, { recursive: true, force: true });
}

/** Whether some of the files may have been replaced, and some not. */
export function isUnfinished(work: string): boolean {
  return existsSync(join(work, COMMIT));
}

/** Whether it is the name of a file that a snapshot may have, in its folder or one below: `fields/Leads.json`, not `../secret.json`. */
function isOfSnapshot(name: string): boolean {
  return /^(?:[a-z_]+\/)?[^/\\]+\.json$/.test(name);
}

/** Names of all files below a folder, `"fields/Leads.json"`, the one that says what the others are at the end. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return names.sort((a, b) => Number(a === INFO_FILE) - Number(b === INFO_FILE) || (a < b ? -1 : 1));
}
