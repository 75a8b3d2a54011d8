import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

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
  demandSnapshotFolder(folder, name);
  const stored = readStoredInfo(folder) ?? {};
  const version = flags.apiVersion ?? config.apiVersion ?? stored.version ?? NEWEST;
  demandOption("apiVersion", version);
  const addresses = readAddresses({
    dataCenter: flags.dataCenter ?? config.dataCenter ?? stored.dataCenter,
    environment: flags.environment ?? config.environment,
    apiDomain: flags.apiDomain ?? filled(env["ZOHO_API_DOMAIN"]),
    accountsUrl: flags.accountsUrl ?? filled(env["ZOHO_ACCOUNTS_URL"]),
  });
  const credentials = readCredentials(env, flags.credentials, cwd, scopesOfPull(version));
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

/** A folder that is new, empty, or holds a snapshot: in any other, files such as `org.json` would be somebody else's. */
function demandSnapshotFolder(folder: string, name: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new SettingsError(`${name} is a file; name a folder with --metadata`);
  if (existsSync(join(folder, INFO_FILE)) || readdirSync(folder).every(isOfLock)) return;
  throw new SettingsError(
    `${name} holds other files and no ${INFO_FILE}, so it is not a snapshot. Name a new folder with --metadata, such as ${SNAPSHOT_FOLDER}`,
  );
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}
