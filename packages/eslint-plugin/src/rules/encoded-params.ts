import type { TSESLint } from "@typescript-eslint/utils";

import { afterReading, isWholeFile } from "../file-analysis.ts";
import { isShown } from "../locate.ts";
import { unencodedHoles } from "../requests/unencoded.ts";
import type { Source } from "../values/source.ts";
import type { RequestRule } from "./request-rule.ts";
import { Reports } from "./report-at.ts";

/** What only code can show of a value in the query: that a variable stands in it as it is. */
export function withUnencodedHoles(rule: RequestRule): RequestRule {
  return {
    ...rule,
    create(context) {
      const listeners: TSESLint.RuleListener[] = [
        rule.create(context),
        afterReading(context, ({ analysis }) => {
          const [{ report } = {}] = context.options;
          if (report === "errors") return;
          const source = analysis?.source;
          if (source === undefined || !("variableOf" in source)) return;
          const reports = new Reports();
          for (const call of analysis?.calls ?? []) {
            for (const { node, param } of call.addresses().flatMap((each) => unencodedHoles(each, source as Source))) {
              const message = `This value is put into "${param}" as it is; a "&", "+" or "#" in it changes the query. Wrap it in encodeURIComponent().`;
              const [found] = call.found;
              if (found === undefined || !isShown(node, found, source) || !reports.isFirst({ node }, message)) continue;
              const text = context.sourceCode.getText(node);
              context.report({
                node,
                messageId: "issue",
                data: { message },
                suggest: isWholeFile(context)
                  ? [
                      {
                        messageId: "suggestion",
                        data: { text: "Wrap it in encodeURIComponent()." },
                        fix: (fixer) => fixer.replaceText(node, `encodeURIComponent(${text})`),
                      },
                    ]
                  : [],
              });
            }
          }
        }),
      ];
      return bothOf(listeners);
    },
  };
}

/** The listeners of two rules as those of one. */
function bothOf(all: readonly TSESLint.RuleListener[]): TSESLint.RuleListener {
  const joined: Record<string, (...given: unknown[]) => void> = {};
  for (const listeners of all)
    for (const [name, listener] of Object.entries(listeners)) {
      const before = joined[name];
      const next = listener as ((...given: unknown[]) => void) | undefined;
      if (next === undefined) continue;
      joined[name] =
        before === undefined
          ? next
          : (...given) => {
              before(...given);
              next(...given);
            };
    }
  return joined;
}
