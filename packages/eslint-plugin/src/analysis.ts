export { analyse } from "./analyse.ts";
export type { AnalysedCall, FileAnalysis, LintedFile, LocatedIssue, Operation } from "./analyse.ts";
export { suggestedClient } from "./suggest/suggested-client.ts";
export type { UnrecognisedCall } from "./requests/unrecognised.ts";
export type { UnreadPart, UnreadPart as Doubt } from "./unread-parts.ts";
export type { Place } from "./locate.ts";
export { analysisRule } from "./rules/analysis-rule.ts";
export type { ClientPattern } from "./settings/settings.ts";
export type { FileSettings } from "./rules/analysis-rule.ts";
