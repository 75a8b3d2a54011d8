import { statSync } from "node:fs";
import { join } from "node:path";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { SnapshotError } from "@zoho-preflight/validator/node";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";

import { readOwnJson } from "../own-files.ts";
import { SettingsError } from "../settings.ts";
import type { Snapshot } from "@zoho-preflight/validator";

/** The profile of `--profile`: what it allows, and the file that it stands in. */
export interface GivenProfile {
  readonly file: string;
  readonly profile: NonNullable<Snapshot["profile"]>;
}

/** The profile in a file, as GET /settings/profiles/{id} answers it, or in the `profile.json` of a snapshot folder. Throws `SettingsError`. */
export function readGivenProfile(path: string): GivenProfile {
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, "profile.json") : path;
  const profile = profileIn(file);
  if (profile?.permissions === undefined)
    throw new SettingsError(
      `--profile: ${file} lists no permissions of one profile. Save the answer of GET /settings/profiles/{id} there`,
    );
  return { file, profile };
}

function profileIn(file: string): Snapshot["profile"] {
  const answer = readOwnJson(file, `--profile: ${file}`);
  try {
    return readSnapshot({ version: "v8", modules: { modules: [] }, profile: answer }).profile;
  } catch (error) {
    if (error instanceof SnapshotError) throw new SettingsError(`--profile: ${file}: ${error.message}`);
    throw error;
  }
}

/** A snapshot, or Zoho's default fields, looked at with another profile. */
export function withProfile(snapshot: Snapshot | undefined, { profile }: GivenProfile): Snapshot {
  // What is read anew when a file changes stays so: the other parts are the snapshot's own getters.
  return Object.create(snapshot ?? readSnapshot(standardOrg), { profile: { value: profile } }) as Snapshot;
}
