import type { TSESLint } from "@typescript-eslint/utils";

import type { FileAnalysis } from "../analyse.ts";
import { afterReadingAll, isScript } from "../file-analysis.ts";
import { knownClients } from "../settings/read-settings.ts";

/** What the settings of a file come to, for commands that tell a user about them. */
export interface FileSettings {
  /** What is wrong with them, in one sentence each; it was left out, and the rest held. Known only of files that may hold calls. */
  readonly problems: readonly string[];
  /** The functions that they call clients: `["zohoFetch"]`. */
  readonly callees: readonly string[];
}

/**
 * A rule that reports nothing and hands over what was read of each file that may hold calls, and the settings of each file: for commands that run
 * ESLint themselves.
 */
export function analysisRule(
  onFile: (filename: string, analysis: FileAnalysis) => void,
  onSettings?: (filename: string, settings: FileSettings) => void,
): TSESLint.RuleModule<never> {
  return {
    meta: { type: "suggestion", schema: [], messages: {} },
    create(context) {
      const callees =
        onSettings === undefined || !isScript(context) ? [] : knownClients(context).map(({ callee }) => callee);
      onSettings?.(context.filename, { callees, problems: [] });
      return afterReadingAll(context, ({ inFull: analysis, problems }) => {
        if (problems.length > 0) onSettings?.(context.filename, { problems, callees });
        if (analysis !== undefined) onFile(context.filename, analysis);
      });
    },
  };
}
