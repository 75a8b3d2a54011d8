import type { TSESLint } from "@typescript-eslint/utils";
import { VERSIONS, atLeast, fitsOperation, isVersion, versionChanges } from "@zoho-preflight/metadata/catalogue";

import type { AnalysedCall, OtherVersion } from "../analyse.ts";
import { afterReading, isWholeFile } from "../file-analysis.ts";
import { suggestionsFor } from "../suggest/suggest.ts";
import { docsUrl } from "./docs-url.ts";
import { Reports, reportAt } from "./report-at.ts";
import type { RuleDocs } from "./docs-url.ts";

const newest = VERSIONS.at(-1) ?? "v8";

export interface MigrateOptions {
  /** The version to migrate to. Default: the newest. */
  readonly to?: string;
}

type Message = "version" | "first" | "change" | "suggestion";

/** What changes for a call in a newer version of the API: where it names its own, and at each part that the newer one refuses or drops. */
export const migrate: TSESLint.RuleModule<Message, readonly [MigrateOptions?], RuleDocs> = {
  meta: {
    type: "suggestion",
    docs: {
      description: "Calls are in the version of the API that you migrate to",
      url: docsUrl("rules", "migrate"),
      recommended: "warn",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: { to: { type: "string", enum: [...VERSIONS], description: "The version to migrate to." } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ to: newest }],
    messages: {
      version: "This call is in {{from}}, and {{to}} takes it as it is.{{notes}}",
      first: "This call is in {{from}}. For {{to}}, {{count}} must change first.{{notes}}",
      change: "In {{to}}: {{message}}",
      suggestion: "{{text}}",
    },
  },
  create(context) {
    const [{ to = newest } = {}] = context.options;
    return afterReading(context, ({ analysis }) => {
      const reports = new Reports();
      for (const call of analysis?.calls ?? []) {
        const other = call.inVersion(to);
        if (other === undefined || !isVersion(other.from) || atLeast(other.from, to)) continue;
        const { from } = other;
        const issues = other.issues.filter(({ agreed }) => agreed);
        const place = other.place ?? { node: call.node };
        const data = { from, to, count: counted(issues.length), notes: notesOf(call, from, to) };
        if (reports.isFirst(place, "version"))
          context.report({
            ...reportAt(place, context),
            messageId: issues.length === 0 ? "version" : "first",
            data,
            suggest: issues.length === 0 && isWholeFile(context) ? rewritten(other, to) : [],
          });
        for (const located of issues) {
          const message = located.message;
          if (!reports.isFirst(located.place, message)) continue;
          context.report({
            ...reportAt(located.place, context),
            messageId: "change",
            data: { to, message },
            suggest: suggestionsFor(located, context).map(({ text, fix }) => ({
              messageId: "suggestion" as const,
              data: { text },
              fix,
            })),
          });
        }
      }
    });
  },
};

function rewritten({ place }: OtherVersion, to: string): TSESLint.ReportSuggestionArray<Message> {
  const range = place?.range;
  if (range === undefined) return [];
  return [
    {
      messageId: "suggestion",
      data: { text: `Write ${to}.` },
      fix: (fixer) => fixer.replaceTextRange([range[0], range[1]], to),
    },
  ];
}

/** What changes without being refused: answers, above all. */
function notesOf(call: AnalysedCall, from: string, to: string): string {
  const operation = call.operation();
  if (operation === undefined) return "";
  const changes = versionChanges.filter(
    ({ since, operations, module }) =>
      !atLeast(from, since) &&
      atLeast(to, since) &&
      // What every answer has is said by the command once.
      operations[0] !== "*" &&
      fitsOperation(operation, operations) &&
      (module === undefined || module === operation.module),
  );
  return changes.map(({ since, text }) => ` From ${since} on: ${text}`).join("");
}

function counted(count: number): string {
  return `${count} ${count === 1 ? "thing" : "things"}`;
}
