export { analyse } from "./analyse.ts";
export type { AnalysedCall, FileAnalysis, LintedFile, LocatedIssue } from "./analyse.ts";
export type { Doubt } from "./doubts.ts";
export type { Place } from "./locate.ts";
export { analysisRule } from "./rules/analysis-rule.ts";
