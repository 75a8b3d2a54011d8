import { createPreflight, OptionError } from "@zoho-preflight/validator";
import { checks, nearest } from "@zoho-preflight/validator/checks";
import { ConfigError, loadConfig, loadSnapshot, SnapshotError } from "@zoho-preflight/validator/node";

import type { CheckFlags } from "./commands/check-flags.ts";
import type { RecordsOf } from "./input/records.ts";
import type { Preflight } from "@zoho-preflight/validator";

/** The newest version that the embedded metadata speaks; for records whose version nobody names. */
const NEWEST = "v8";

/** A flag or a file of the user's that cannot be used; the message is one sentence that names it. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** What a run judges by. */
export interface Settings {
  /** The preflight of the run, or the one for a request's own options. Throws `SettingsError`. */
  readonly preflight: (options?: Readonly<Record<string, unknown>>) => Preflight;
  readonly records?: RecordsOf;
  /** The API version of requests that name none, `v8`: the option, that of the metadata, or the newest. */
  readonly version: string;
}

/** Flags over `zoho-preflight.json`, the nearest from `cwd` upwards. Throws `SettingsError`. */
export function readSettings(flags: CheckFlags, cwd: string, resolve: (name: string) => string): Settings {
  const loaded = readable(() => loadConfig(cwd));
  const { scopes, dataCenter, environment, apiVersion, severity, token } = loaded?.config ?? {};
  const folder = flags.metadata === undefined ? loaded?.metadata : resolve(flags.metadata);
  const snapshot = folder === undefined ? undefined : readable(() => loadSnapshot(folder));
  const ignored = flags.ignore ?? [];
  for (const name of ignored) {
    const fault = unknownCheck(name);
    if (fault !== undefined) throw new SettingsError(`--ignore: ${fault}`);
  }
  if (flags.operation !== undefined && flags.module === undefined) throw new SettingsError("--operation says what is done with bare records, so it needs --module");
  if (flags.updateBaseline && flags.baseline === undefined) throw new SettingsError("--update-baseline needs --baseline FILE, the file to write");

  const given = { scopes: flags.scopes ?? scopes, dataCenter: flags.dataCenter ?? dataCenter, environment: flags.environment ?? environment, apiVersion: flags.apiVersion ?? apiVersion, token, snapshot };
  const base = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const off = Object.fromEntries(ignored.map((name) => [name, "off"]));
  const made = new Map<string, Preflight>();
  const preflight = (own?: Readonly<Record<string, unknown>>): Preflight => {
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
  const version = given.apiVersion ?? snapshot?.version ?? NEWEST;
  const records = flags.module === undefined ? undefined : { module: flags.module, operation: flags.operation ?? "insert", version };
  return { preflight, version, ...(records === undefined ? {} : { records }) };
}

/** Why a name is no check, with the nearest ones; undefined when it is one. */
export function unknownCheck(name: string): string | undefined {
  const names = checks.map((check) => check.name);
  if (names.includes(name)) return undefined;
  const near = nearest(name, names);
  return `there is no check "${name}"${near.length === 0 ? "; zoho-preflight explain lists them" : `; did you mean ${near.join(" or ")}?`}`;
}

function withOptions(options: Record<string, unknown>, flags: CheckFlags): Preflight {
  try {
    return createPreflight(options);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    // The option as the user wrote it: --data-center rather than dataCenter.
    const flag = error.option in flags ? `--${error.option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : error.option;
    throw new SettingsError(error.message.replace(/^createPreflight: option "[^"]*"/, flag));
  }
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SnapshotError || error instanceof ConfigError) throw new SettingsError(error.message);
    throw error;
  }
}
