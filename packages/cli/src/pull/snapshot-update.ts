import { compareFiles, countChanges } from "./compare-files.ts";
import { digestOf, INFO_FILE, infoText, isAboutModules } from "../snapshot-folder/snapshot-files.ts";
import type { FileChanges } from "./compare-files.ts";
import type { PulledSnapshot } from "./pull-metadata.ts";
import type { SnapshotFiles, SnapshotInfo, StoredSnapshot } from "../snapshot-folder/snapshot-files.ts";

/** What a folder is to become. */
export interface SnapshotUpdate {
  /** All files of the snapshot but for `snapshot.json`. */
  readonly files: SnapshotFiles;
  readonly info: SnapshotInfo;
  readonly changes: FileChanges;
  /** What to write for that, `snapshot.json` included; empty when nothing has changed. */
  readonly toWrite: ReadonlyMap<string, string>;
}

/**
 * A snapshot in which nothing has changed is left alone, to the date of its files, so that neither editors nor `git` notice. Yet `pulledAt`
 * must not get so old that the snapshot is called stale: after a week it is written anew. In ms.
 */
const RENEWED_AFTER = 7 * 24 * 60 * 60_000;

export interface UpdateOptions {
  readonly version: string;
  readonly dataCenter: string | undefined;
  /** What the token may do, where the accounts server has said so. */
  readonly scopes: readonly string[] | undefined;
  /** When the pull began. */
  readonly startedAt: Date;
  /** Days after which the snapshot is called old. */
  readonly maxAgeDays?: number | undefined;
}

/** The update that a pull amounts to. Files of modules that Zoho does not list, saved by hand, stay as they are. */
export function updateOf(
  pulled: PulledSnapshot,
  stored: StoredSnapshot | undefined,
  options: UpdateOptions,
): SnapshotUpdate {
  const files = new Map([...byHand(stored), ...pulled.files]);
  const changes = compareFiles(stored?.files ?? new Map(), files);
  const info = infoOf(pulled, stored, files, options);
  if (stored !== undefined && countChanges(changes) === 0 && !isWorthWriting(info, stored.info, options))
    return { files, info: stored.info, changes, toWrite: new Map() };
  const toWrite = new Map([...changes.added, ...changes.changed].map((name) => [name, files.get(name) ?? ""]));
  return { files, info, changes, toWrite: toWrite.set(INFO_FILE, infoText(info)) };
}

function infoOf(
  pulled: PulledSnapshot,
  stored: StoredSnapshot | undefined,
  files: SnapshotFiles,
  { version, dataCenter, scopes, startedAt }: UpdateOptions,
): SnapshotInfo {
  // Nothing in the folder may be older than it says.
  const pulledAt = pulled.carriedOver ? stored?.info.pulledAt : startedAt;
  // What another token or its user had says nothing about this one.
  const { profileId } = pulled;
  return {
    version,
    ...(dataCenter === undefined ? {} : { dataCenter }),
    ...(pulledAt === undefined ? {} : { pulledAt }),
    ...(profileId === undefined ? {} : { profileId }),
    ...(scopes === undefined ? {} : { scopes }),
    digest: digestOf(files),
  };
}

function isWorthWriting(now: SnapshotInfo, before: SnapshotInfo, { maxAgeDays = 30 }: UpdateOptions): boolean {
  if (
    now.version !== before.version ||
    now.dataCenter !== before.dataCenter ||
    now.profileId !== before.profileId ||
    now.scopes?.join() !== before.scopes?.join() ||
    now.digest !== before.digest
  )
    return true;
  if (now.pulledAt === undefined || before.pulledAt === undefined) return now.pulledAt !== before.pulledAt;
  const age = now.pulledAt.getTime() - before.pulledAt.getTime();
  return age > Math.min(RENEWED_AFTER, (maxAgeDays * 24 * 60 * 60_000) / 2);
}

function byHand(stored: StoredSnapshot | undefined): SnapshotFiles {
  return new Map(
    [...(stored?.files ?? [])].filter(([name]) => isAboutModules(name) && stored?.managed.has(name) !== true),
  );
}
