import type { SnapshotFiles } from "../snapshot-folder/snapshot-files.ts";

/** What differs between two snapshots, file by file: `{ added: ["fields/Projects.json"], changed: [], removed: [] }`, each sorted. */
export interface FileChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compares contents: white space and line ends on disk do not count. */
export function compareFiles(before: SnapshotFiles, after: SnapshotFiles): FileChanges {
  return {
    added: [...after.keys()].filter((name) => !before.has(name)).sort(),
    changed: [...after].flatMap(([name, text]) => (before.has(name) && before.get(name) !== text ? [name] : [])).sort(),
    removed: [...before.keys()].filter((name) => !after.has(name)).sort(),
  };
}

export function countChanges({ added, changed, removed }: FileChanges): number {
  return added.length + changed.length + removed.length;
}
