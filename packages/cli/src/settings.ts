import { existsSync } from "node:fs";

import { createPreflight, OptionError } from "@zoho-preflight/validator";
import { checks, nearest } from "@zoho-preflight/validator/checks";
import { CONFIG_FILE, ConfigError, loadConfig, loadSnapshot, SnapshotError } from "@zoho-preflight/validator/node";
import { didYouMean, saidOf } from "@zoho-preflight/validator/options";

import { flagOf } from "./flag-kinds.ts";
import type { RecordsOf } from "./requests-in/records.ts";
import type { FullPreflight, Snapshot } from "@zoho-preflight/validator";

/** The newest version that the embedded metadata speaks; where nobody names one. */
export const NEWEST = "v8";

/** A flag or a file of the user's that cannot be used; the message is one sentence that names it. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** What a run judges by. */
export interface Settings {
  /** The preflight of the run, or the one for a request's own options. Throws `SettingsError`. */
  readonly preflight: (options?: Readonly<Record<string, unknown>>) => FullPreflight;
  readonly records?: RecordsOf;
  /** The API version of requests that name none, `v8`: the option, that of the metadata, or the newest. */
  readonly version: string;
  /** The snapshot folder, as it can be opened; absent: the standard org. */
  readonly metadata?: string;
  /** As given; `preflight` knows them already. */
  readonly dataCenter?: string;
  readonly environment?: string;
  readonly apiVersion?: string;
}

/** Flags that say what requests are judged by. */
export interface SettingsFlags {
  readonly metadata?: string | undefined;
  readonly module?: string | undefined;
  readonly operation?: "insert" | "update" | "upsert" | undefined;
  readonly dataCenter?: string | undefined;
  readonly apiVersion?: string | undefined;
  readonly environment?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly baseline?: string | undefined;
  readonly updateBaseline?: boolean | undefined;
}

/** How the metadata is taken. */
export interface SettingsOptions {
  readonly watch?: boolean;
  /** What is judged by in place of the metadata, or of Zoho's default fields. */
  readonly seenBy?: (snapshot: Snapshot | undefined) => Snapshot | undefined;
}

/**
 * Flags over `zoho-preflight.json`, the nearest from `cwd` upwards. With `watch` a changed metadata file counts from the next request on.
 * Throws `SettingsError`.
 */
export function readSettings(
  flags: SettingsFlags,
  cwd: string,
  resolved: (name: string) => string,
  { watch = false, seenBy = (snapshot) => snapshot }: SettingsOptions = {},
): Settings {
  const judging = readJudging(flags, cwd);
  const folder = flags.metadata === undefined ? judging.metadata : resolved(flags.metadata);
  const isConfigured = flags.metadata === undefined;
  const snapshot = folder === undefined ? undefined : openSnapshot(folder, { watch, isConfigured });
  return settingsOf(judging, folder, seenBy(snapshot));
}

/** What a run judges by, from flags and configuration and the snapshot of `folder`. */
export function settingsOf(judging: Judging, folder: string | undefined, snapshot: Snapshot | undefined): Settings {
  const preflight = judging.by(snapshot);
  const { dataCenter, environment, apiVersion } = judging;
  const used = { metadata: folder, dataCenter, environment, apiVersion, records: judging.records(snapshot) };
  const version = apiVersion ?? snapshot?.version ?? NEWEST;
  return { preflight, version, ...Object.fromEntries(Object.entries(used).filter(([, value]) => value !== undefined)) };
}

/** What requests are judged by, but for the metadata. */
export interface Judging {
  /** Makes the preflight of a run, as `Settings` has it, for a snapshot; without one for the standard org. Throws `SettingsError`. */
  readonly by: (snapshot: Snapshot | undefined) => Settings["preflight"];
  readonly records: (snapshot: Snapshot | undefined) => RecordsOf | undefined;
  /** The snapshot folder that the configuration names, as it can be opened. */
  readonly metadata: string | undefined;
  readonly dataCenter: string | undefined;
  readonly environment: string | undefined;
  readonly apiVersion: string | undefined;
}

/** `readSettings` for who brings its own snapshots: no metadata folder is opened. Throws `SettingsError`. */
export function readJudging(flags: SettingsFlags, cwd: string): Judging {
  const loaded = readable(() => loadConfig(cwd));
  const { scopes, severity, token, ...config } = loaded?.config ?? {};
  const ignored = flags.ignore ?? [];
  for (const name of ignored) {
    const fault = unknownCheck(name);
    if (fault !== undefined) throw new SettingsError(`--ignore: ${fault}`);
  }
  if (flags.operation !== undefined && flags.module === undefined)
    throw new SettingsError("--operation says what to do with bare records, so it needs --module");
  if (flags.updateBaseline === true && flags.baseline === undefined)
    throw new SettingsError("--update-baseline needs --baseline FILE, the file to write");

  const dataCenter = flags.dataCenter ?? config.dataCenter;
  const environment = flags.environment ?? config.environment;
  const apiVersion = flags.apiVersion ?? config.apiVersion;
  const off = Object.fromEntries(ignored.map((name) => [name, "off"]));
  return {
    by: (snapshot) => {
      const given = { scopes: flags.scopes ?? scopes, dataCenter, environment, apiVersion, token, snapshot };
      const base = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const made = new Map<string, FullPreflight>();
      const preflight = (own?: Readonly<Record<string, unknown>>): FullPreflight => {
        const key = own === undefined ? "" : JSON.stringify(own);
        const known = made.get(key);
        if (known !== undefined) return known;
        const levels = typeof own?.severity === "object" ? own.severity : undefined;
        const created = withOptions({ ...base, ...own, severity: { ...severity, ...levels, ...off } }, flags);
        // Requests that each bring other options are rare; they must not fill the memory.
        if (made.size < 100) made.set(key, created);
        return created;
      };
      preflight();
      return preflight;
    },
    records: (snapshot) =>
      flags.module === undefined
        ? undefined
        : {
            module: flags.module,
            operation: flags.operation ?? "insert",
            version: apiVersion ?? snapshot?.version ?? NEWEST,
          },
    metadata: loaded?.metadata,
    dataCenter,
    environment,
    apiVersion,
  };
}

/** Why a name is not a check, with the nearest ones; undefined when it is one. */
export function unknownCheck(name: string): string | undefined {
  const names = checks.map((check) => check.name);
  if (names.includes(name)) return undefined;
  const near = nearest(name, names);
  return `there is no check "${name}".${didYouMean(near) || " zoho-preflight explain lists them."}`;
}

function withOptions(options: Record<string, unknown>, flags: SettingsFlags): FullPreflight {
  try {
    return createPreflight(options);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    // The option as the user wrote it: --data-center rather than dataCenter.
    const flag = error.option in flags ? flagOf(error.option) : error.option;
    throw new SettingsError(`${flag}: ${saidOf(error)}`);
  }
}

/** The snapshot in a folder. One that `zoho-preflight.json` names and that is not there is one to pull. Throws `SettingsError`. */
export function openSnapshot(
  folder: string,
  { watch = false, isConfigured }: { readonly watch?: boolean; readonly isConfigured: boolean },
): Snapshot {
  if (isConfigured && !existsSync(folder))
    throw new SettingsError(
      `${folder}, which ${CONFIG_FILE} names, is not there yet: zoho-preflight pull writes it. Without "metadata" in ${CONFIG_FILE}, Zoho's default fields are used`,
    );
  return readable(() => {
    const snapshot = loadSnapshot(folder, { watch });
    // Read now: a broken profile.json would look like one that was never pulled.
    demandAccount(snapshot);
    return snapshot;
  });
}

/** Reads what is of the org itself; its files are read at once. Throws `SnapshotError`. */
function demandAccount({ profile }: Snapshot): unknown {
  return profile;
}

/** What `read` gives; a `SettingsError` in place of the validator's own about files of the user's. */
export function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SnapshotError || error instanceof ConfigError) throw new SettingsError(error.message);
    throw error;
  }
}
