import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import { makePreflight } from "./preflight/preflight.ts";
import type { PreflightOptions } from "./options/options.ts";
import type { Preflight } from "./preflight/preflight.ts";

export { OptionError } from "./options/options.ts";
export { printPath } from "./report/print-path.ts";
export type { PreflightOptions } from "./options/options.ts";
export type { Preflight } from "./preflight/preflight.ts";
export type { MatchedOperation, Report } from "./report/report.ts";
export type { PredictedResponse } from "./report/response.ts";
export type { Skipped } from "./report/found-issue.ts";
export type { SchemaIssue, SchemaOptions, StandardSchema } from "./preflight/standard-schema.ts";
export type { WriteOperation as RecordOperation } from "./request/record-address.ts";
export type { Facts, Issue, Path, Severity, Stage, Suggestion } from "./report/issue.ts";
export type { Field, Layout, Module, ModuleMetadata, Option, RelatedList, Snapshot } from "./snapshot/snapshot.ts";

/**
 * `createPreflight` without embedded data, for small bundles: snapshot and catalogue must be given. Without `words`, those of
 * `@zoho-preflight/validator/words`, a message is the kind of an issue and its facts: `mandatory-fields: missing (api_name: "Last_Name")`.
 * Throws `OptionError` for a wrong option.
 */
export function createPreflight(
  options: PreflightOptions & { readonly snapshot: unknown; readonly catalogue: Catalogue },
): Preflight {
  return makePreflight(options);
}
