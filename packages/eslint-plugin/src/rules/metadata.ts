import type { TSESLint } from "@typescript-eslint/utils";

import { afterReading } from "../linted.ts";
import { docsUrl } from "./docs-url.ts";
import type { RuleDocs } from "./docs-url.ts";
import { reportAt } from "./report-at.ts";

/** Says once per file, at its first request, why the org's metadata or the settings cannot be used. Everything else is judged all the same. */
export const metadata: TSESLint.RuleModule<"problem", readonly [], RuleDocs> = {
  meta: {
    type: "problem",
    docs: { description: "The settings and the org's metadata can be used and are not too old", url: docsUrl("rules", "metadata"), recommended: "warn" },
    schema: [],
    messages: { problem: "{{problem}}" },
  },
  create(context) {
    return afterReading(context, ({ problem, analysis }) => {
      if (problem !== undefined) {
        const { start } = context.sourceCode.ast.loc;
        context.report({ loc: { start, end: start }, messageId: "problem", data: { problem } });
        return;
      }
      const { calls = [], metadata: used } = analysis ?? {};
      const [first] = calls;
      if (first === undefined || used === undefined) return;
      // Modules are read when they are needed, so only now it is known what is wrong with them.
      for (const call of calls) call.issues();
      const problems = used.problems();
      if (problems.length > 0) context.report({ ...reportAt({ node: first.node }, context), messageId: "problem", data: { problem: problems.join(" ") } });
    });
  },
};
