import { readSeedRecords, SEED_FORM } from "@zoho-preflight/validator/stand-in";
import type { SeedRecords } from "@zoho-preflight/validator/stand-in";

import { readOwnJson } from "../own-files.ts";
import { SettingsError } from "../settings.ts";

/** Reads the file behind `--seed`; a list may also be Zoho's own answer, `{ "data": [...] }`. Throws `SettingsError`. */
export function readSeed(path: string, name: string): SeedRecords {
  const seed = readSeedRecords(readOwnJson(path, `--seed: ${name}`, SEED_FORM));
  if (!("fault" in seed)) return seed;
  throw new SettingsError(`--seed: ${name}: ${seed.fault === "" ? "" : `${seed.fault}; `}expected ${SEED_FORM}`);
}
