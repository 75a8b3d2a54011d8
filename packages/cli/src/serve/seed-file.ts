import { readFileSync } from "node:fs";

import { readSeedRecords, SEED_FORM } from "@zoho-preflight/validator/stand-in";
import type { SeedRecords } from "@zoho-preflight/validator/stand-in";

import { SettingsError } from "../settings.ts";

/** Reads the file behind `--seed`; a list may also be Zoho's own answer, `{ "data": [...] }`. Throws `SettingsError`. */
export function readSeed(path: string, name: string): SeedRecords {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new SettingsError(`--seed: ${name} is not JSON; expected ${SEED_FORM}`);
    throw new SettingsError(
      `--seed: ${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? "an unknown error"})`,
    );
  }
  const seed = readSeedRecords(json);
  if (!("fault" in seed)) return seed;
  throw new SettingsError(`--seed: ${name}: ${seed.fault === "" ? "" : `${seed.fault}; `}expected ${SEED_FORM}`);
}
