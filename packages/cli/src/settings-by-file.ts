import { dirname, relative, resolve } from "node:path";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { nearest } from "@zoho-preflight/validator/checks";
import { CONFIG_FILE, loadConfig, nearestSnapshot } from "@zoho-preflight/validator/node";
import { didYouMean } from "@zoho-preflight/validator/options";

import { openSnapshot, readable, readJudging, settingsOf, SettingsError } from "./settings.ts";
import type { Settings, SettingsFlags } from "./settings.ts";
import type { Snapshot } from "@zoho-preflight/validator";

/** What one file is judged by. */
export interface FileSettings extends Settings {
  /** The snapshot folder as the user would name it, `packages/shop/zoho-metadata`; absent: Zoho's default fields. */
  readonly orgName?: string;
}

/**
 * Each file's own settings, as the editor has them: the nearest `zoho-preflight.json` above the file, and the metadata that it names or the
 * nearest `zoho-metadata/`; flags win. Standard input has the configuration of the working directory, and stands in no folder of a
 * project: metadata is taken for it only where something names it.
 */
export class SettingsByFile {
  readonly #flags: SettingsFlags;
  readonly #cwd: string;
  readonly #known = new Map<string, FileSettings>();
  readonly #snapshots = new Map<string, Snapshot>();

  constructor(flags: SettingsFlags, cwd: string) {
    this.#flags = flags;
    this.#cwd = cwd;
  }

  /** The settings of a file as the command line names it. Throws `SettingsError`. */
  of(name: string): FileSettings {
    const from = folderOf(name, this.#cwd);
    const config = readable(() => loadConfig(from));
    const flag = this.#flags.metadata;
    const folder =
      flag === undefined
        ? (config?.metadata ?? (name === "-" ? undefined : nearestSnapshot(from)))
        : resolve(this.#cwd, flag);
    const key = `${config?.path ?? ""}\0${folder ?? ""}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const snapshot = folder === undefined ? undefined : this.#open(folder, flag === undefined);
    demandModule(this.#flags.module, snapshot);
    const settings = settingsOf(readJudging(this.#flags, from), folder, snapshot);
    const orgName = folder === undefined ? undefined : (flag ?? (relative(this.#cwd, folder) || "."));
    const made = { ...settings, ...(orgName === undefined ? {} : { orgName }) };
    this.#known.set(key, made);
    return made;
  }

  #open(folder: string, isConfigured: boolean): Snapshot {
    const known = this.#snapshots.get(folder);
    if (known !== undefined) return known;
    const snapshot = openSnapshot(folder, { isConfigured });
    this.#snapshots.set(folder, snapshot);
    return snapshot;
  }
}

/**
 * Everything that a run reads: the files themselves, the baseline, their configurations (the nearest ones, or the place where one could be), and
 * the metadata folders. Never throws, since what is broken now may be fixed.
 */
export function watchedPaths(
  flags: SettingsFlags,
  cwd: string,
  files: readonly string[],
): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  const configs = new Set<string>();
  const folders = new Set<string>();
  for (const name of files) {
    const from = folderOf(name, cwd);
    const loaded = attempt(() => loadConfig(from));
    configs.add(loaded?.path ?? CONFIG_FILE);
    const metadata = flags.metadata ?? loaded?.metadata ?? (name === "-" ? undefined : nearestSnapshot(from));
    if (metadata !== undefined) folders.add(resolve(cwd, metadata));
  }
  const baseline = flags.baseline === undefined ? [] : [flags.baseline];
  return {
    files: [...files, ...configs, ...baseline].map((name) => resolve(cwd, name)),
    folders: [...folders],
  };
}

function folderOf(name: string, cwd: string): string {
  return name === "-" ? cwd : dirname(resolve(cwd, name));
}

/**
 * `--module` must be a module of the org. Zoho's default modules are not all that an org has, so without a snapshot only a slip of one letter, of
 * case or of an underscore is refused. Throws `SettingsError`.
 */
function demandModule(module: string | undefined, snapshot: Snapshot | undefined): void {
  if (module === undefined) return;
  const names = (snapshot?.modules ?? standardOrg.modules.modules).map(({ api_name }) => api_name);
  if (names.includes(module)) return;
  const near = snapshot === undefined ? names.filter((name) => isOneSlip(module, name)) : nearest(module, names);
  if (snapshot === undefined && near.length === 0) return;
  throw new SettingsError(`--module: there is no module ${JSON.stringify(module)}.${didYouMean(near)}`);
}

/** `lead` and `Leads`, `Delas` and `Deals`, `PriceBooks` and `Price_Books`. */
function isOneSlip(written: string, meant: string): boolean {
  const [a, b] = [written, meant].map((name) => name.toLowerCase().replaceAll("_", "")) as [string, string];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [wrong, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (wrong.length <= 1 && right.length <= 1) || (wrong.length === 2 && wrong === right.slice(1) + right.slice(0, 1))
  );
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
