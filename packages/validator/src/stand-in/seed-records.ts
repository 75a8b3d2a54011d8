import { isRaw } from "../snapshot/shape.ts";

/** Records that are there from the start, by module. */
export type SeedRecords = readonly (readonly [module: string, records: readonly Readonly<Record<string, unknown>>[]])[];

/** What a seed looks like. */
export const SEED_FORM = '{ "Leads": [{ "Last_Name": "Ng" }] }';

/** Reads `{ "Leads": [{ "id": "…", "Last_Name": "Ng" }] }`; a list may also be Zoho's own answer, `{ "data": [...] }`. `fault` says what is none: `"Leads" is not a list of records`, or nothing more. */
export function readSeedRecords(json: unknown): SeedRecords | { readonly fault: string } {
  if (!isRaw(json)) return { fault: "" };
  const seed: [string, readonly Readonly<Record<string, unknown>>[]][] = [];
  for (const [module, given] of Object.entries(json)) {
    const list: unknown = isRaw(given) ? given["data"] : given;
    if (!Array.isArray(list) || !list.every(isRaw)) return { fault: `"${module}" is not a list of records` };
    seed.push([module, list]);
  }
  return seed;
}
