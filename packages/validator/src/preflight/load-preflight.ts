import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { createPreflight, definedOf } from "./create-preflight.ts";
import { loadConfig } from "../options/load-config.ts";
import { fileStamp } from "../snapshot/json-file.ts";
import { loadSnapshot } from "../snapshot/load.ts";
import type { PreflightOptions } from "../options/options.ts";
import type { FullPreflight } from "./create-preflight.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** The folder of a snapshot where nobody names one. */
export const SNAPSHOT_FOLDER = "zoho-metadata";

interface Kept {
  readonly preflight: FullPreflight;
  /** Modification time and size of the configuration and of the snapshot's first file. */
  readonly stamp: string;
}

const kept = new Map<string, Kept>();
const snapshots = new Map<string, Snapshot>();

/**
 * A preflight by what lies in a project, ready to use: the nearest `zoho-preflight.json` and the snapshot that it names, or the nearest
 * `zoho-metadata/`, from `from` upwards (a folder, or a file in it). Options that are given win: `loadPreflight(undefined, { scopes: [...] })`. Without a
 * snapshot it judges by Zoho's default fields, and `preflight.snapshot.embedded` is true.
 *
 * It is made once for each folder, and anew when one of the files has changed; changed modules count from the next request on.
 *
 * @throws {ConfigError} when `zoho-preflight.json` cannot be used
 * @throws {SnapshotError} when the snapshot cannot be used
 * @throws {OptionError} when an option cannot be used
 */
export function loadPreflight(from: string = process.cwd(), options?: PreflightOptions): FullPreflight {
  const folder = resolve(from);
  const loaded = loadConfig(folder);
  const metadata = loaded?.metadata ?? nearestSnapshot(folder);
  const stamp = [loaded?.path, metadata === undefined ? undefined : join(metadata, "snapshot.json")]
    .map((path) => (path === undefined ? "" : `${path} ${fileStamp(path)}`))
    .join("\n");
  const known = options === undefined ? kept.get(folder) : undefined;
  if (known?.stamp === stamp) return known.preflight;
  const snapshot = metadata === undefined || options?.snapshot !== undefined ? undefined : snapshotOf(metadata);
  const preflight = createPreflight({
    // The folder of `metadata` is read here.
    ...(loaded === undefined ? {} : { ...loaded.config, metadata: undefined }),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...definedOf(options ?? {}),
  });
  if (options === undefined) kept.set(folder, { preflight, stamp });
  return preflight;
}

/** What each snapshot has. Where one of them is missing, the folder is taken all the same: reading it says which. */
const SNAPSHOT_FILES = ["snapshot.json", "modules.json"];

/** The nearest `zoho-metadata/` with a snapshot in it, from a folder upwards; undefined when there is none up to the root. */
export function nearestSnapshot(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const metadata = join(folder, SNAPSHOT_FOLDER);
    if (SNAPSHOT_FILES.some((name) => existsSync(join(metadata, name)))) return metadata;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Plans hang on the modules of a snapshot, so that each folder is opened once. */
function snapshotOf(folder: string): Snapshot {
  const known = snapshots.get(folder);
  if (known !== undefined) return known;
  const snapshot = loadSnapshot(folder, { watch: true });
  snapshots.set(folder, snapshot);
  return snapshot;
}
