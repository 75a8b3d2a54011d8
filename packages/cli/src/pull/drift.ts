import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { compareSides } from "../comparison/compare-sides.ts";
import { readSide } from "../snapshot-folder/snapshot-side.ts";
import { compareFiles } from "./compare-files.ts";
import { INFO_FILE, infoText } from "../snapshot-folder/snapshot-files.ts";
import type { Comparison } from "../comparison/comparison.ts";
import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";
import type { LeftOut } from "./collected.ts";
import type { FileChanges } from "./compare-files.ts";
import type { SnapshotFiles } from "../snapshot-folder/snapshot-files.ts";
import type { SnapshotUpdate } from "./snapshot-update.ts";

/** How an org has drifted from what is stored of it: as `diff` compares the two, and file by file. There is no drift when no file differs. */
export interface Drift extends Comparison {
  readonly files: FileChanges;
}

/** Kinds of change that are not the org's doing: numbers, addresses that Zoho adds, and another token. */
const UNCOUNTED: ReadonlySet<string> = new Set([
  "licences-fewer",
  "licences-more",
  "address-removed",
  "address-added",
  "address-scope-changed",
  "scope-lost",
  "scope-gained",
]);

/**
 * How the org has drifted. Counts of users and licences, which change whenever somebody is hired, do not count, nor do addresses
 * that Zoho adds, nor what this token may not read.
 *
 * @param before what is stored
 * @param files what is stored, as files
 * @throws {SettingsError} when what was pulled cannot be read again
 */
export function driftOf(
  before: SnapshotSide,
  files: SnapshotFiles,
  update: SnapshotUpdate,
  leftOut: readonly Pick<LeftOut, "file">[],
): Drift {
  const comparison = compareSides(before, readFresh(update));
  const changes = comparison.changes.filter(({ kind }) => !UNCOUNTED.has(kind));
  const uncompared = new Set([...UNCOMPARED, ...leftOut.map(({ file }) => file)]);
  const compared = (all: SnapshotFiles): SnapshotFiles => withoutCounts(all, uncompared);
  const gaps = comparison.gaps.filter(({ part }) => part !== "addresses" && part !== "scopes");
  return { ...comparison, changes, gaps, files: compareFiles(compared(files), compared(update.files)) };
}

/** The pulled snapshot as one side of a comparison: written into a new folder, read, and removed again. */
function readFresh({ files, info }: SnapshotUpdate): SnapshotSide {
  const folder = mkdtempSync(join(tmpdir(), "zoho-preflight-"));
  try {
    for (const [name, text] of [...files, [INFO_FILE, infoText(info)] as const]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return readSide(folder, "this pull");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What changes without anybody's doing in the org: counts, and the addresses that Zoho adds. */
const UNCOMPARED: ReadonlySet<string> = new Set(["users.json", "user_licenses.json", "apis.json"]);

/** Numbers in files that say other things too: licences that were bought, how many of a feature are left. */
const COUNTS: Readonly<Record<string, RegExp>> = {
  "org.json": /"users_license_purchased": \d+/g,
  "features.json": /"available_count": \{[^}]*\}/g,
};

function withoutCounts(files: SnapshotFiles, uncompared: ReadonlySet<string>): SnapshotFiles {
  const kept = [...files].filter(([name]) => !uncompared.has(name));
  return new Map(kept.map(([name, text]) => [name, text.replace(COUNTS[name] ?? /$^/, "")]));
}
