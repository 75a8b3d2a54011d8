import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";

import { bodies } from "../bodies/bodies.ts";
import { words } from "../checks/words.ts";
import { explain } from "../explain/explain.ts";
import type { Explanation, ExplainOptions } from "../explain/explain.ts";
import { judgeMapping } from "../mapping/mapping.ts";
import type { FieldMapping, MappingReport } from "../mapping/mapping.ts";
import { OptionError } from "../options/options.ts";
import { makePreflight, SETUP } from "./preflight.ts";
import type { LoadedConfig } from "../options/load-config.ts";
import type { PreflightOptions } from "../options/options.ts";
import type { Preflight } from "./preflight.ts";

const READS_FOLDERS =
  "loadPreflight() of @zoho-preflight/validator/node reads the folder that zoho-preflight.json names.";

/** What `loadConfig` gives, by itself or with options beside it, which win: `{ ...loadConfig(), snapshot }`. */
export type ConfigWithOptions = LoadedConfig & Omit<PreflightOptions, "config">;

/** A preflight with everything in; `/core` has `validate` and `schema` alone. */
export interface FullPreflight extends Preflight {
  /**
   * Explains what Zoho answered: which value, what the field is in this org, the fix, and which part of the metadata says otherwise.
   * `explain(request, { status: 400, body })`; the request may be undefined, the answer its body alone, as text or parsed. Never throws.
   */
  explain(request: unknown, response: unknown, options?: ExplainOptions): Explanation;
  /**
   * Judges a field mapping when it is saved, without values: `mapping({ module: "Leads", operation: "insert", fields: { surname: "Last_Name" }, types? })` gives
   * `{ ok, issues, skipped }`. Throws `OptionError` for what is not a mapping.
   */
  mapping(mapping: FieldMapping): MappingReport;
}

/**
 * Makes a preflight for an org: `createPreflight({ snapshot: loadSnapshot("./zoho-metadata"), dataCenter: "eu" })`.
 * Without a snapshot Zoho's default fields are used, which finds fewer problems. It takes what `loadConfig` gives as well, where that names no
 * folder of metadata: only `loadPreflight` reads folders. Throws `OptionError` for a wrong option.
 */
export function createPreflight(given: PreflightOptions | ConfigWithOptions = {}): FullPreflight {
  // From JavaScript it may be anything.
  if (typeof (given as unknown) !== "object" || (given as unknown) === null)
    throw new OptionError("options", "an object", given);
  const options = isLoaded(given) ? optionsOf(given) : given;
  const { metadata } = options as { readonly metadata?: unknown };
  // Of `zoho-preflight.json`; only Node can read a folder.
  if (metadata !== undefined && options.snapshot === undefined)
    throw new OptionError("metadata", "the snapshot itself, as `snapshot`", metadata, undefined, READS_FOLDERS);
  const preflight = makePreflight({
    ...options,
    snapshot: options.snapshot ?? standardOrg,
    catalogue: options.catalogue ?? catalogue,
    words: options.words ?? words,
    bodies: options.bodies ?? bodies,
  });
  const setup = preflight[SETUP];
  return {
    ...preflight,
    explain: (request, response, given) => explain(setup, request, response, given),
    mapping: (given) => judgeMapping(setup, given),
  };
}

function isLoaded(given: PreflightOptions | ConfigWithOptions): given is ConfigWithOptions {
  return (
    "config" in given && typeof (given.config as unknown) === "object" && typeof (given.path as unknown) === "string"
  );
}

function optionsOf({ config, ...options }: ConfigWithOptions): PreflightOptions {
  return { ...config, ...definedOf(options, "path") };
}

/** The options that have a value: what is `undefined` was not given, and wins over nothing. Without the key `but`. */
export function definedOf(options: PreflightOptions, but?: string): PreflightOptions {
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => value !== undefined && name !== but));
}
