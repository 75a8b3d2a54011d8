import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";

import { afterReading } from "../file-analysis.ts";
import type { RuleContext } from "../file-analysis.ts";
import { docsUrl } from "./docs-url.ts";
import type { RuleDocs } from "./docs-url.ts";
import { unknownNames } from "./own-names.ts";
import { reportAt } from "./report-at.ts";

/**
 * Says once per file, at its first request, why the org's metadata or the settings cannot be used, or which names need the org's own. Everything
 * else is judged all the same.
 */
export const metadata: TSESLint.RuleModule<"problem", readonly [], RuleDocs> = {
  meta: {
    type: "problem",
    docs: {
      description: "The settings and the org's metadata can be used and are not too old",
      url: docsUrl("rules", "metadata"),
      recommended: "warn",
    },
    schema: [],
    messages: { problem: "{{problem}}" },
  },
  create(context) {
    return afterReading(context, ({ problems, analysis }) => {
      const { calls = [], metadata: used } = analysis ?? {};
      // Modules are read when they are needed, so only now it is known what is wrong with them.
      for (const call of calls) call.issues();
      const faults = [...problems, ...(used?.problems() ?? [])];
      const names = faults.length > 0 || analysis === undefined ? undefined : unknownNames(analysis);
      const problem = names ?? faults.join(" ");
      if (problem === "") return;
      const first = calls.find((call) => call.read() !== "not at all");
      // Settings that are wrong may be why no request was found.
      if (problems.length > 0) context.report({ loc: startOf(context), messageId: "problem", data: { problem } });
      else if (first !== undefined)
        context.report({ ...reportAt({ node: first.node }, context), messageId: "problem", data: { problem } });
    });
  },
};

function startOf({ sourceCode }: RuleContext): TSESTree.SourceLocation {
  const { start } = sourceCode.ast.loc;
  return { start, end: start };
}
