import { statSync } from "node:fs";
import { join } from "node:path";

import { SnapshotError } from "@zoho-preflight/validator/node";
import { profileIn } from "@zoho-preflight/validator/stand-in";

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
  const profile = readProfile(file);
  if (profile === undefined)
    throw new SettingsError(
      `--profile: ${file} lists no permissions of one profile. Save the answer of GET /settings/profiles/{id} there`,
    );
  return { file, profile };
}

function readProfile(file: string): Snapshot["profile"] {
  try {
    return profileIn(profileAnswer(file));
  } catch (error) {
    if (error instanceof SnapshotError) throw new SettingsError(`--profile: ${file}: ${error.message}`);
    throw error;
  }
}

/** The JSON of a profile's file. Throws `SettingsError`. */
export function profileAnswer(file: string): unknown {
  return readOwnJson(file, `--profile: ${file}`);
}
