import type { TSESLint } from "@typescript-eslint/utils";

import type { AnalysedCall, FileAnalysis, LocatedIssue } from "../analyse.ts";
import { afterReading } from "../file-analysis.ts";
import { suggestionsFor } from "../suggest/suggest.ts";
import { docsUrl } from "./docs-url.ts";
import { Causes, withMore } from "./causes.ts";
import type { CheckRule } from "./check-rules.ts";
import { mayBeTheirs } from "./own-names.ts";
import { reportAt } from "./report-at.ts";
import { noteReportOption, showsWeakerToo } from "./report-option.ts";
import type { ReportOption } from "./report-option.ts";
import type { RuleDocs } from "./docs-url.ts";

export interface RequestRuleOptions {
  /** Read by rules under a check's own name, in this version for the last time: the `maybe-` rules have replaced it. */
  readonly report?: ReportOption;
  /** `"all"`: a value that is one of several is reported when each of them is wrong; `"any"`: when one of them is. Default: all. */
  readonly alternatives?: "all" | "any";
}

export type RequestRule = TSESLint.RuleModule<"issue" | "suggestion", readonly [RequestRuleOptions?], RuleDocs>;

interface Option {
  readonly type: "string";
  enum: string[];
  readonly description: string;
}

const ALTERNATIVES: Option = {
  type: "string",
  enum: ["all", "any"],
  description: "Report a value that is one of several when all of them are wrong, or any.",
};
const REPORT: Option = {
  type: "string",
  enum: ["errors", "likely", "all"],
  description: "Deprecated: set the severity of the maybe- rule instead.",
};

/** A rule of a check: what the check says of the requests in a file, as far as the rule shows it, at their places. */
export function requestRule(of: CheckRule): RequestRule {
  const { check, shows } = of;
  const isMaybe = shows === "warnings";
  return {
    meta: {
      type: "problem",
      docs: {
        description: isMaybe ? `${check.description} (what Zoho may refuse, drop or change)` : check.description,
        url: docsUrl("checks", check.name),
        recommended: shows === "errors" ? "error" : "warn",
      },
      hasSuggestions: true,
      schema: [
        {
          type: "object",
          properties: { ...(isMaybe ? {} : { report: REPORT }), alternatives: ALTERNATIVES },
          additionalProperties: false,
        },
      ],
      defaultOptions: [{ alternatives: "all" }],
      messages: { issue: "{{message}}", suggestion: "{{text}}" },
    },
    create(context) {
      const { report, alternatives = "all" } = context.options[0] ?? {};
      noteReportOption(of, report, context);
      return afterReading(context, ({ analysis }) => {
        const issues = analysis === undefined ? undefined : issuesOf(analysis).get(check.name);
        if (analysis === undefined || issues === undefined || (isMaybe && showsWeakerToo(of, context))) return;
        const wanted = shown(shows, report, analysis);
        const causes = new Causes();
        for (const { call, located } of issues)
          if (wanted(located) && (alternatives === "any" || located.agreed)) causes.add(call, located);
        for (const { located, more } of causes.all()) {
          const suggest = suggestionsFor(located, context).map(({ text, fix }) => ({
            messageId: "suggestion" as const,
            data: { text },
            fix,
          }));
          context.report({
            ...reportAt(located.place, context),
            messageId: "issue",
            data: { message: withMore(located.message, more) },
            suggest,
          });
        }
      });
    },
  };
}

/** Which issues a rule shows. Names that are probably the org's own are `metadata`'s, in one line. */
function shown(
  shows: CheckRule["shows"],
  report: ReportOption | undefined,
  analysis: FileAnalysis,
): (located: LocatedIssue) => boolean {
  if (report === "all") return () => true;
  const all = report === "likely" || (report === undefined && shows === "all");
  const only = all ? undefined : shows === "warnings" ? "warning" : "error";
  return ({ issue }) => (only === undefined || issue.severity === only) && !mayBeTheirs(issue, analysis);
}

interface FoundIssue {
  readonly call: AnalysedCall;
  readonly located: LocatedIssue;
}

const byCheck = new WeakMap<FileAnalysis, ReadonlyMap<string, readonly FoundIssue[]>>();

/** The issues of a file by check, in the order of its calls; sorted once for all rules. */
function issuesOf(analysis: FileAnalysis): ReadonlyMap<string, readonly FoundIssue[]> {
  const known = byCheck.get(analysis);
  if (known !== undefined) return known;
  const issues = new Map<string, FoundIssue[]>();
  for (const call of analysis.calls)
    for (const located of call.issues()) {
      const { check } = located.issue;
      const before = issues.get(check);
      if (before === undefined) issues.set(check, [{ call, located }]);
      else before.push({ call, located });
    }
  byCheck.set(analysis, issues);
  return issues;
}
