import { bodies } from "@zoho-preflight/metadata/bodies";
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";

import { words } from "./checks/words.ts";
import { makePreflight } from "./preflight/preflight.ts";
import { OptionError } from "./options/options.ts";
import type { PreflightOptions } from "./options/options.ts";
import type { Preflight } from "./preflight/preflight.ts";
import type { Report } from "./report/report.ts";

export { OptionError } from "./options/options.ts";
export { printPath } from "./report/print-path.ts";
export type { PreflightOptions } from "./options/options.ts";
export type { Preflight } from "./preflight/preflight.ts";
export type { MatchedOperation, Report } from "./report/report.ts";
export type { PredictedResponse } from "./report/response.ts";
export type { Skipped } from "./report/found-issue.ts";
export type {
  SchemaIssue,
  SchemaOptions,
  StandardSchema,
  WriteOperation as RecordOperation,
} from "./preflight/standard-schema.ts";
export type { Facts, Issue, Path, Severity, Stage, Suggestion } from "./report/issue.ts";
export type {
  Feature,
  Field,
  Layout,
  Module,
  ModuleMetadata,
  Option,
  Permission,
  RelatedList,
  Snapshot,
} from "./snapshot/snapshot.ts";

/**
 * Makes a preflight for an org: `createPreflight({ snapshot: loadSnapshot("./zoho-metadata"), dataCenter: "eu" })`.
 * Without a snapshot Zoho's default fields are used, which finds fewer problems. Throws `OptionError` for a wrong option.
 */
export function createPreflight(options: PreflightOptions = {}): Preflight {
  // From JavaScript it may be anything.
  if (typeof (options as unknown) !== "object" || (options as unknown) === null)
    throw new OptionError("options", "an object", options);
  return makePreflight({
    ...options,
    snapshot: options.snapshot ?? standardOrg,
    catalogue: options.catalogue ?? catalogue,
    words: options.words ?? words,
    bodies: options.bodies ?? bodies,
  });
}

let embedded: Preflight | undefined;

/**
 * Judges a request with the embedded standard org: `validate({ method: "POST", url: "https://www.zohoapis.com/crm/v8/Leads", body })`
 * gives `{ ok, issues, skipped, operation?, response? }`. Never throws.
 */
export function validate(request: unknown): Report {
  embedded ??= createPreflight();
  return embedded.validate(request);
}
