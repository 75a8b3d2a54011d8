export { analyse } from "./analyse.ts";
export type { AnalysedCall, FileAnalysis, LintedFile, LocatedIssue, Operation } from "./analyse.ts";
export { suggestedClient } from "./calls/suggest-client.ts";
export type { UnrecognisedCall } from "./calls/unrecognised.ts";
export type { Doubt } from "./doubts.ts";
export type { Place } from "./locate.ts";
export { analysisRule } from "./rules/analysis-rule.ts";
export type { ClientPattern } from "./settings/settings.ts";
export type { FileSettings } from "./rules/analysis-rule.ts";
