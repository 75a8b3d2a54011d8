import { SNAPSHOT_FOLDER } from "@zoho-preflight/validator/node";
import { statSync } from "node:fs";
import { join } from "node:path";

import { catalogue, isVersion } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { loadConfig } from "@zoho-preflight/validator/node";
import { asSnapshot } from "@zoho-preflight/validator/schemas";
import type { Snapshot } from "@zoho-preflight/validator/schemas";

import { readOwnJson } from "../own-files.ts";
import { openSnapshot, readable, SettingsError } from "../settings.ts";

/** What files are made from. */
export interface MetadataSource {
  /** The snapshot folder, as an absolute path; absent: the standard org. */
  readonly folder?: string;
  /** `zoho-preflight.json` names the folder. */
  readonly isConfigured: boolean;
  /** Version of the API to make them for; absent: the one that the metadata were pulled with. */
  readonly version?: string;
}

/**
 * The folder that a flag or `zoho-preflight.json` names, else `zoho-metadata` in the current folder where there is one, else the standard
 * org. Throws `SettingsError` for a folder that cannot be used, and for a version that is not known.
 */
export function findMetadata(
  flags: { readonly metadata?: string | undefined; readonly apiVersion?: string | undefined },
  cwd: string,
  resolve: (name: string) => string,
): MetadataSource {
  const loaded = readable(() => loadConfig(cwd));
  const named = flags.metadata === undefined ? loaded?.metadata : resolve(flags.metadata);
  const folder = named ?? (isFolder(join(cwd, SNAPSHOT_FOLDER)) ? join(cwd, SNAPSHOT_FOLDER) : undefined);
  const version = flags.apiVersion ?? loaded?.config.apiVersion;
  if (version !== undefined && !isVersion(version)) {
    const place = flags.apiVersion === undefined ? "apiVersion of zoho-preflight.json" : "--api-version";
    throw new SettingsError(
      `${place}: there is no version "${version}"; the versions are ${catalogue.versions.join(", ")}`,
    );
  }
  return {
    isConfigured: flags.metadata === undefined && loaded?.metadata !== undefined,
    ...(folder === undefined ? {} : { folder }),
    ...(version === undefined ? {} : { version }),
  };
}

/** The snapshot as it is now, with the digest that a pull has noted. Throws `SettingsError`. */
export function readSource({ folder, isConfigured }: Pick<MetadataSource, "folder" | "isConfigured">): {
  readonly snapshot: Snapshot;
  readonly digest: string | undefined;
} {
  if (folder === undefined) return { snapshot: asSnapshot(standardOrg), digest: undefined };
  return { snapshot: openSnapshot(folder, { isConfigured }), digest: digestOf(folder) };
}

/** `digest` of `snapshot.json`, where it is one line of plain characters. */
function digestOf(folder: string): string | undefined {
  try {
    const { digest } = readOwnJson(join(folder, "snapshot.json"), "snapshot.json") as { readonly digest?: unknown };
    return typeof digest === "string" && /^[\w:+/=-]{1,200}$/.test(digest) ? digest : undefined;
  } catch {
    return undefined; // loadSnapshot has said what is wrong with it
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
