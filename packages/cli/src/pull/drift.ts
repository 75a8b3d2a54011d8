import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { compareFiles } from "./compare-files.ts";
import { INFO_FILE, infoText, readStored } from "./snapshot-files.ts";
import type { FileChanges } from "./compare-files.ts";
import type { SnapshotUpdate } from "./snapshot-update.ts";

/** Counts, which change whenever somebody is hired; no request to a module is judged by them. */
const COUNTS: ReadonlySet<string> = new Set(["users.json", "user_licenses.json"]);

/** Writes a pulled snapshot into a new folder, hands it over, and removes it again: what is stored and what is there can be compared as folders. */
export function withFreshFolder<T>({ files, info }: SnapshotUpdate, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "zoho-preflight-"));
  try {
    for (const [name, text] of [...files, [INFO_FILE, infoText(info)] as const]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the org has drifted from a stored snapshot, file by file. Takes two snapshot folders; the counts of users and licences do not count. */
export function compareFolders(stored: string, fresh: string): FileChanges {
  const changes = compareFiles(readStored(stored)?.files ?? new Map(), readStored(fresh)?.files ?? new Map());
  const counts = (names: readonly string[]): readonly string[] => names.filter((name) => !COUNTS.has(name));
  return { added: counts(changes.added), changed: counts(changes.changed), removed: counts(changes.removed) };
}
