import { existsSync, readdirSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { SNAPSHOT_FOLDER, loadConfig } from "@zoho-preflight/validator/node";

import { demandOption } from "../read-option.ts";
import { NEWEST, readable, SettingsError } from "../settings.ts";
import { readAddresses } from "../addresses.ts";
import { readCredentials } from "./credentials.ts";
import { isOfLock } from "./folder-lock.ts";
import { scopesOfPull } from "./parts.ts";
import { INFO_FILE, readStoredInfo } from "../snapshot-folder/snapshot-files.ts";
import type { PullFlags } from "./flags.ts";
import type { World } from "../context.ts";
import type { Addresses } from "../addresses.ts";
import type { Credentials } from "./credentials.ts";

/** What a pull goes by. */
export interface PullSettings {
  /** Absolute. */
  readonly folder: string;
  /** The folder as the user would write it. */
  readonly name: string;
  readonly version: string;
  readonly addresses: Addresses;
  readonly credentials: Credentials;
  readonly modules: readonly string[] | undefined;
  readonly maxAgeDays: number | undefined;
}

/** Flags over environment over `zoho-preflight.json` over what is stored already. Throws `SettingsError` that says what to type. */
export function readPullSettings(flags: PullFlags, { cwd, env }: Pick<World, "cwd" | "env">): PullSettings {
  const loaded = readable(() => loadConfig(cwd));
  const config = loaded?.config ?? {};
  const folder =
    flags.metadata === undefined ? (loaded?.metadata ?? resolve(cwd, SNAPSHOT_FOLDER)) : resolve(cwd, flags.metadata);
  const name = relative(cwd, folder) === "" ? "." : relative(cwd, folder);
  demandSnapshotFolder(folder, name, cwd);
  const stored = readStoredInfo(folder) ?? {};
  const version = flags.apiVersion ?? config.apiVersion ?? stored.version ?? NEWEST;
  demandOption("apiVersion", version);
  const credentials = readCredentials(env, flags.credentials, cwd, scopesOfPull(version));
  const named = flags.dataCenter ?? config.dataCenter ?? stored.dataCenter;
  const accountsUrl = flags.accountsUrl ?? filled(env["ZOHO_ACCOUNTS_URL"]);
  const addresses = readAddresses({
    dataCenter: named ?? credentials.dataCenter,
    environment: flags.environment ?? config.environment,
    apiDomain: flags.apiDomain ?? filled(env["ZOHO_API_DOMAIN"]),
    accountsUrl,
  });
  if (
    credentials.dataCenter !== undefined &&
    accountsUrl === undefined &&
    addresses.dataCenter !== credentials.dataCenter
  )
    throw new SettingsError(
      `zoho-preflight login has stored a token of the data centre "${credentials.dataCenter}", but dataCenter is "${addresses.dataCenter ?? ""}". Log in there, or set ZOHO_REFRESH_TOKEN, ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET.`,
    );
  if (credentials.accessToken === undefined && addresses.accounts === undefined)
    throw new SettingsError("To make an access token, pull needs --data-center, or --accounts-url behind a gateway");
  return {
    folder,
    name,
    version,
    addresses,
    credentials,
    modules: flags.modules ?? config.modules,
    maxAgeDays: config.maxAgeDays,
  };
}

/**
 * A folder that is new, empty, or holds a snapshot: in any other, files such as `org.json` would be somebody else's. Nothing in it may be a link:
 * what is written there would land elsewhere.
 */
function demandSnapshotFolder(folder: string, name: string, cwd: string): void {
  const shown = (path: string): string => relative(cwd, path);
  const stat = statOf(folder);
  if (stat === undefined) {
    const above = fileAbove(folder);
    if (above === undefined) return;
    throw new SettingsError(`${name} cannot be a folder: ${shown(above)} is a file. Name a folder with --metadata`);
  }
  if (!stat.isDirectory()) throw new SettingsError(`${name} is a file; name a folder with --metadata`);
  const link = readdirSync(folder, { recursive: true, withFileTypes: true }).find((entry) => entry.isSymbolicLink());
  if (link !== undefined)
    throw new SettingsError(
      `${shown(join(link.parentPath, link.name))} is a link, and pull writes no further than its folder. Remove the link, or name another folder with --metadata`,
    );
  if (existsSync(join(folder, INFO_FILE)) || readdirSync(folder).every(isOfLock)) return;
  throw new SettingsError(
    `${name} holds other files and no ${INFO_FILE}, so it is not a snapshot. Name a new folder with --metadata, such as ${SNAPSHOT_FOLDER}`,
  );
}

/** What a path is; undefined where there is nothing, also since a part of it is a file. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const { code = "an unknown error" } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return undefined;
    throw new SettingsError(`${path} cannot be read (${code})`);
  }
}

/** The part of a path that is a file, where a folder is needed; undefined when there is none. */
function fileAbove(folder: string): string | undefined {
  for (let at = dirname(folder); at !== dirname(at); at = dirname(at)) {
    const stat = statOf(at);
    if (stat !== undefined) return stat.isDirectory() ? undefined : at;
  }
  return undefined;
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}
