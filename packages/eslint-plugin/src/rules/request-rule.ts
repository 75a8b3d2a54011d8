import type { TSESLint } from "@typescript-eslint/utils";
import type { CheckInfo } from "@zoho-preflight/validator/checks";

import { afterReading } from "../file-analysis.ts";
import { suggestionsFor } from "../suggest/suggest.ts";
import { docsUrl } from "./docs-url.ts";
import { Causes, withMore } from "./causes.ts";
import { mayBeTheirs } from "./own-names.ts";
import { reportAt } from "./report-at.ts";
import type { RuleDocs } from "./docs-url.ts";

export interface RequestRuleOptions {
  /**
   * `"errors"`: what Zoho refuses; `"all"`: warnings too; `"likely"`: warnings too, except about names that the embedded standard org does not
   * have and that are near to none of these: those are probably fields of the user's org. Default: all.
   */
  readonly report?: "errors" | "likely" | "all";
  /** `"all"`: a value that is one of several is reported when each of them is wrong; `"any"`: when one of them is. Default: all. */
  readonly alternatives?: "all" | "any";
}

export type RequestRule = TSESLint.RuleModule<"issue" | "suggestion", readonly [RequestRuleOptions?], RuleDocs>;

const schema: TSESLint.RuleMetaData<"issue">["schema"] = [
  {
    type: "object",
    properties: {
      report: {
        type: "string",
        enum: ["errors", "likely", "all"],
        description: "Report what Zoho refuses, or warnings too; likely leaves out what may be a field of your own.",
      },
      alternatives: {
        type: "string",
        enum: ["all", "any"],
        description: "Report a value that is one of several when all of them are wrong, or any.",
      },
    },
    additionalProperties: false,
  },
];

/** The rule of a check: what the check says of the requests in a file, at their places. */
export function requestRule({ name, description, severity }: CheckInfo): RequestRule {
  return {
    meta: {
      type: "problem",
      docs: { description, url: docsUrl("checks", name), recommended: severity === "error" ? "error" : "warn" },
      hasSuggestions: true,
      schema,
      defaultOptions: [{ report: "all", alternatives: "all" }],
      messages: { issue: "{{message}}", suggestion: "{{text}}" },
    },
    create(context) {
      return afterReading(context, ({ analysis }) => {
        const [{ report = "all", alternatives = "all" } = {}] = context.options;
        const causes = new Causes();
        for (const call of analysis?.calls ?? []) {
          for (const located of call.issues()) {
            const { issue, agreed } = located;
            if (
              issue.check !== name ||
              (report === "errors" && issue.severity !== "error") ||
              (alternatives === "all" && !agreed)
            )
              continue;
            if (report === "likely" && mayBeTheirs(issue)) continue;
            causes.add(call, located);
          }
        }
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
