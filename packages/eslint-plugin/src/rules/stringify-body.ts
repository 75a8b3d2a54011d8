import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";

import type { FoundCall } from "../requests/call.ts";
import { optionsOf } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { afterReading, isWholeFile } from "../file-analysis.ts";
import { docsUrl } from "./docs-url.ts";
import type { RuleDocs } from "./docs-url.ts";
import { Reports } from "./report-at.ts";

/** `fetch` makes no JSON of an object: the body that is sent reads `[object Object]`. */
export const stringifyBody: TSESLint.RuleModule<"object" | "array" | "wrap", readonly [], RuleDocs> = {
  meta: {
    type: "problem",
    docs: {
      description: "A body handed to fetch is text",
      url: docsUrl("rules", "stringify-body"),
      recommended: "error",
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      object:
        "fetch sends this object as the text [object Object], which is not JSON. Zoho answers INVALID_DATA. Wrap it in JSON.stringify().",
      array:
        "fetch sends this array as its items with commas between, which is not JSON. Zoho answers INVALID_DATA. Wrap it in JSON.stringify().",
      wrap: "Wrap it in JSON.stringify().",
    },
  },
  create(context) {
    const { sourceCode } = context;
    return afterReading(context, ({ analysis }) => {
      const reports = new Reports();
      for (const { found, read, node } of analysis?.calls ?? []) {
        const body = found.map(objectBody).find((each) => each !== undefined);
        // What can be read of a call is only asked for a body that would be reported: to tell, the request is judged.
        if (body === undefined || read() === "not at all") continue;
        const given = givenBody(node) ?? inlineBody(body.node);
        const value = given?.value ?? body.node;
        const isHere = analysis?.source.holds(value) === true;
        if (!reports.isFirst({ node: isHere ? value : node }, kindOf(body) ?? "object")) continue;
        context.report({
          node: isHere ? value : node,
          messageId: kindOf(body) ?? "object",
          suggest:
            isHere && given !== undefined && isWholeFile(context)
              ? [
                  {
                    messageId: "wrap",
                    fix: (fixer) =>
                      fixer.replaceText(given, `body: JSON.stringify(${sourceCode.getText(given.value)})`),
                  },
                ]
              : [],
        });
      }
    });
  },
};

/** What `fetch` gets where it wants text, whichever of its alternatives it is. What goes through another function is judged there. */
function objectBody({ rawBody, body, through }: FoundCall): Value | undefined {
  if (rawBody !== true || through !== undefined || body === undefined) return undefined;
  const options = optionsOf(body);
  return options.every((option) => kindOf(option) !== undefined) ? options[0] : undefined;
}

function kindOf({ kind }: Value): "object" | "array" | undefined {
  return kind === "object" || kind === "array" ? kind : undefined;
}

/** `body: lead` among the options that are written in the call. */
function givenBody(call: TSESTree.Node): TSESTree.Property | undefined {
  const options = call.type === AST.CallExpression ? call.arguments[1] : undefined;
  return options?.type === AST.ObjectExpression ? options.properties.find(isBody) : undefined;
}

/** The same of options that are written elsewhere, where the object itself stands in them. */
function inlineBody({ parent }: TSESTree.Node): TSESTree.Property | undefined {
  return parent !== undefined && isBody(parent) ? parent : undefined;
}

function isBody(node: TSESTree.Node): node is TSESTree.Property {
  return node.type === AST.Property && !node.computed && node.key.type === AST.Identifier && node.key.name === "body";
}
