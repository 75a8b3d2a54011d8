import type { TSESLint } from "@typescript-eslint/utils";

import { afterReading } from "../linted.ts";
import type { FoundCall } from "../calls/call.ts";
import { docsUrl } from "./docs-url.ts";
import type { RuleDocs } from "./docs-url.ts";

/** `fetch` makes no JSON of an object: the body that is sent reads `[object Object]`. */
export const stringifyBody: TSESLint.RuleModule<"object" | "wrap", readonly [], RuleDocs> = {
  meta: {
    type: "problem",
    docs: { description: "A body handed to fetch is text", url: docsUrl("rules", "stringify-body"), recommended: "error" },
    hasSuggestions: true,
    schema: [],
    messages: {
      object: "fetch sends this object as the text [object Object], which is no JSON. Zoho answers INVALID_DATA. Wrap it in JSON.stringify().",
      wrap: "Wrap it in JSON.stringify().",
    },
  },
  create(context) {
    return afterReading(context, ({ analysis }) => {
      for (const { found, read, node } of analysis?.calls ?? []) {
        const body = read() === "not at all" ? undefined : found.map(objectBody).find((each) => each !== undefined);
        if (body === undefined) continue;
        const isHere = analysis?.source.holds(body.node) === true;
        context.report({
          node: isHere ? body.node : node,
          messageId: "object",
          ...(isHere ? { suggest: [{ messageId: "wrap" as const, fix: (fixer) => fixer.replaceText(body.node, `JSON.stringify(${context.sourceCode.getText(body.node)})`) }] } : {}),
        });
      }
    });
  },
};

/** A plain object where text is wanted; what goes through another function is judged there. */
function objectBody({ rawBody, body, through }: FoundCall): FoundCall["body"] {
  return rawBody === true && through === undefined && (body?.kind === "object" || body?.kind === "array") ? body : undefined;
}
