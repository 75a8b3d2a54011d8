import { createPreflight } from "./preflight/create-preflight.ts";
import type { FullPreflight } from "./preflight/create-preflight.ts";
import type { Report } from "./report/report.ts";

export { createPreflight } from "./preflight/create-preflight.ts";
export { OptionError } from "./options/options.ts";
export { printPath } from "./report/print-path.ts";
export type { PreflightOptions } from "./options/options.ts";
export type { Preflight } from "./preflight/preflight.ts";
export type { ConfigWithOptions, FullPreflight } from "./preflight/create-preflight.ts";
export type { ExplainedError, ExplainOptions, Explanation } from "./explain/explain.ts";
export type { FieldFacts } from "./explain/field-facts.ts";
export type { FieldMapping, MappingIssue, MappingReport } from "./mapping/mapping.ts";
export type { SourceType } from "./mapping/source-types.ts";
export type { Outdated } from "./explain/outdated.ts";
export type { MatchedOperation, Report } from "./report/report.ts";
export type { AnswerDetails, AnswerOfItems, ErrorAnswer, PredictedBody, SuccessAnswer } from "./report/answer.ts";
export type { PredictedResponse } from "./report/response.ts";
export type { CheckName } from "./checks/index.ts";
export type { DataCenterId } from "@zoho-preflight/metadata/catalogue";
export type { Skipped } from "./report/found-issue.ts";
export type { SchemaIssue, SchemaOptions, StandardSchema } from "./preflight/standard-schema.ts";
export type { WriteOperation as RecordOperation } from "./request/record-address.ts";
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

let embedded: FullPreflight | undefined;

/**
 * Judges a request by Zoho's default fields: `validate({ method: "POST", url: "https://www.zohoapis.com/crm/v8/Leads", body })`
 * gives `{ ok, issues, skipped, operation?, response? }`. Never throws.
 */
export function validate(request: unknown): Report {
  embedded ??= createPreflight();
  return embedded.validate(request);
}
