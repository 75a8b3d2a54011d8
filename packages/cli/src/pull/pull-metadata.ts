import { pullApis, pullCounts, pullOrg, pullProfile } from "./account.ts";
import { Collected } from "./collected.ts";
import { Inquiry } from "./inquiry.ts";
import { ModuleMetadata, modulesToPull, pullModules } from "./module-metadata.ts";
import type { Failure, LeftOut } from "./collected.ts";
import type { OnProgress } from "./inquiry.ts";
import type { SnapshotFiles, StoredSnapshot } from "../snapshot-folder/snapshot-files.ts";
import type { ZohoApi } from "./zoho-api.ts";

export interface PullOptions {
  readonly api: ZohoApi;
  /** `"v8"` */
  readonly version: string;
  readonly dataCenter: string | undefined;
  /** api_names; absent: every module. */
  readonly modules?: readonly string[] | undefined;
  /** What is in the folder already. */
  readonly stored?: StoredSnapshot | undefined;
  /** Ask for everything, also for what Zoho says has not changed. */
  readonly fresh: boolean;
  readonly onProgress: OnProgress;
}

/** An entire snapshot in memory. */
export interface PulledSnapshot {
  readonly files: SnapshotFiles;
  /** Undefined when nobody may tell. */
  readonly profileId: string | undefined;
  readonly failures: readonly Failure[];
  /** What Zoho offers to nobody, `"the layouts of Visits"`; nothing is missing. */
  readonly notOffered: readonly string[];
  /** What was refused and is missed by nothing but itself. */
  readonly leftOut: readonly LeftOut[];
  /** Some files are older than this pull: modules that were not asked for, or failures. */
  readonly carriedOver: boolean;
  /** Modules of the org. */
  readonly modules: number;
}

/** Clocks differ: what changed while the last pull ran, or shortly before, is asked for again. */
const CLOCK_MARGIN = 10 * 60_000;

/** Asks Zoho for the metadata of an org and gives it as the files of a snapshot; nothing is written. Throws `PullError` when that cannot go well. */
export async function pullMetadata(options: PullOptions): Promise<PulledSnapshot> {
  const { api, version, stored } = options;
  const collected = new Collected(stored);
  const inquiry = new Inquiry(api, stored, options.onProgress);
  const [profileId] = await Promise.all([pullProfile(inquiry, collected), pullOrg(inquiry, collected)]);
  inquiry.askSince(unchangedSince(options, profileId, collected.files));
  const [org] = await Promise.all([
    pullModules(version, inquiry, collected),
    pullCounts(version, inquiry, collected),
    pullApis(version, inquiry, collected),
  ]);
  const metadata = new ModuleMetadata(org, stored, inquiry, collected);
  await metadata.pull(modulesToPull(org, options.modules));
  if (options.modules !== undefined) metadata.keepOthers();
  return {
    files: collected.files,
    profileId,
    failures: collected.failures,
    notOffered: collected.notOffered,
    leftOut: collected.leftOutParts,
    carriedOver: collected.carriedOver,
    modules: org.names.length,
  };
}

/**
 * Since when Zoho need not repeat itself. Never, where what is stored is of another version or org, or was changed by hand; nor where the
 * profile or its permissions are others: they see another module although nobody has changed it.
 */
function unchangedSince(
  { stored, fresh, version, dataCenter }: PullOptions,
  profileId: string | undefined,
  files: SnapshotFiles,
): Date | undefined {
  if (fresh || stored?.intact !== true) return undefined;
  const { info } = stored;
  if (info.version !== version || info.dataCenter !== dataCenter || info.profileId !== profileId) return undefined;
  if (["org.json", "profile.json"].some((name) => stored.files.get(name) !== files.get(name))) return undefined;
  return info.pulledAt === undefined ? undefined : new Date(info.pulledAt.getTime() - CLOCK_MARGIN);
}
