import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

import { SettingsError } from "../settings.ts";
import { exportFolder, pathInRepository, readRevision, revisionFault } from "./git-revision.ts";
import { readSide } from "../snapshot-folder/snapshot-side.ts";
import type { Git } from "./git.ts";
import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";

/** One side of a comparison as it was asked for: a folder, or that folder in a revision. */
export type Wanted = WantedFolder | WantedRevision;
interface WantedFolder {
  readonly folder: string;
}
interface WantedRevision {
  readonly revision: string;
  /** Absent: that of the metadata folder. */
  readonly path?: string;
  /** One word that the user gave, which may have been meant as a folder. */
  readonly isWord?: true;
}

const HEAD: WantedRevision = { revision: "HEAD" };

/**
 * Which two snapshots are meant. Two names are two; one folder is compared with itself in HEAD, one revision with the folder as it is now, and
 * without a name the folder is compared with HEAD. `metadata` is the folder where none is named.
 */
export function readNames(names: readonly string[], metadata: string, cwd: string): readonly [Wanted, Wanted] {
  const [first, second, ...more] = names.map((name) => wantedOf(name, cwd));
  if (more.length > 0)
    throw new SettingsError(`Two snapshots are compared, and ${names.length} are named: ${names.join(", ")}`);
  if (first === undefined) return [HEAD, { folder: metadata }];
  if (second !== undefined) return [first, second];
  return "folder" in first ? [HEAD, first] : [first, { folder: metadata }];
}

function wantedOf(name: string, cwd: string): Wanted {
  const path = resolve(cwd, name);
  const kind = kindOf(path);
  if (kind === "folder") return { folder: path };
  if (kind === "file")
    throw new SettingsError(
      `${name} is a file. Name the folder of a snapshot, or say --requests ${name} to judge the requests in it`,
    );
  if (name.startsWith(".") || /^(?:[A-Za-z]:)?[\\/]/.test(name)) throw new SettingsError(`There is no folder ${name}`);
  const wanted = readRevision(name);
  const fault = revisionFault(wanted.revision);
  if (fault !== undefined) throw new SettingsError(fault);
  return wanted.path === undefined ? { ...wanted, isWord: true } : wanted;
}

/**
 * Reads one side. A folder of a revision is written out, read to the last file and removed again, whatever happens. `metadata` is the folder that
 * a revision without a path means. Throws `SettingsError`, and `Interrupted` after Ctrl+C.
 */
export async function readWanted(wanted: Wanted, metadata: string, cwd: string, git: Git): Promise<SnapshotSide> {
  if ("folder" in wanted) return readSide(wanted.folder, nameOf(wanted.folder, cwd));
  const temporary = await mkdtemp(join(tmpdir(), "zoho-preflight-"));
  try {
    const { folder, path } = await exported(wanted, metadata, cwd, git, temporary);
    return readSide(folder, `${wanted.revision}:${path}`);
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function exported(
  { revision, path, isWord }: WantedRevision,
  metadata: string,
  cwd: string,
  git: Git,
  target: string,
): Promise<{ readonly folder: string; readonly path: string }> {
  try {
    if (path !== undefined) return { folder: await exportFolder(git, { revision, path }, cwd, target), path };
    const [base, below] = existingPart(metadata);
    const found = await pathInRepository(git, revision, base, below);
    return { folder: await exportFolder(git, { revision, path: found }, base, target), path: found };
  } catch (error) {
    // A word that is not a folder was taken for a revision, and may be neither.
    if (error instanceof SettingsError && isWord === true)
      throw new SettingsError(`There is no folder "${revision}". Taken for a revision: ${error.message}`);
    throw error;
  }
}

/** A path in two: the folder that is there, and what of it is not: `["/work", "zoho-metadata"]` where only `/work` is. */
function existingPart(path: string): readonly [string, string] {
  let base = path;
  while (kindOf(base) !== "folder" && base !== dirname(base)) base = dirname(base);
  return [base, relative(base, path)];
}

/** What is at a path; undefined for nothing, and for what can be no path: a revision may hold characters that no file name does. */
export function kindOf(path: string): "folder" | "file" | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? undefined : stat.isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

/** As the user would name it. */
function nameOf(folder: string, cwd: string): string {
  return (relative(cwd, folder) || ".").replaceAll("\\", "/");
}
