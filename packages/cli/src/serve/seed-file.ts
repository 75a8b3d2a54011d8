import { isObject } from "../is-object.ts";
import { readOwnJson } from "../own-files.ts";
import { SettingsError } from "../settings.ts";

/** Records that are there from the start: `{ "Leads": [{ "id": "…", "Last_Name": "Ng" }] }`, by module. */
export type SeedRecords = readonly (readonly [module: string, records: readonly Readonly<Record<string, unknown>>[]])[];

const FORM = '{ "Leads": [{ "Last_Name": "Ng" }] }';

/** Reads the file behind `--seed`; a list may also be Zoho's own answer, `{ "data": [...] }`. Throws `SettingsError`. */
export function readSeed(path: string, name: string): SeedRecords {
  const json = readOwnJson(path, `--seed: ${name}`, FORM);
  if (!isObject(json)) throw new SettingsError(`--seed: ${name}: expected ${FORM}`);
  return Object.entries(json).map(([module, given]) => {
    const list: unknown = isObject(given) ? given["data"] : given;
    if (!Array.isArray(list) || !list.every(isObject))
      throw new SettingsError(`--seed: ${name}: "${module}" is not a list of records; expected ${FORM}`);
    return [module, list] as const;
  });
}
