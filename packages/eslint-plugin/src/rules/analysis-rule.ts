import type { TSESLint } from "@typescript-eslint/utils";

import type { FileAnalysis } from "../analyse.ts";
import { afterReading } from "../linted.ts";

/** A rule that reports nothing and hands over what was read of each file with calls: for commands that run ESLint themselves. */
export function analysisRule(onFile: (filename: string, analysis: FileAnalysis) => void): TSESLint.RuleModule<never> {
  return {
    meta: { type: "suggestion", schema: [], messages: {} },
    create(context) {
      return afterReading(context, ({ analysis }) => {
        if (analysis !== undefined) onFile(context.filename, analysis);
      });
    },
  };
}
