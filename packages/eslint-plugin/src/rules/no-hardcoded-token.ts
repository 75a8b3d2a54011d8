import type { TSESLint } from "@typescript-eslint/utils";

import { mayHoldSecrets } from "../gate.ts";
import { isJson, isScript } from "../file-analysis.ts";
import { docsUrl } from "./docs-url.ts";
import type { RuleDocs } from "./docs-url.ts";
import { isZohoSecretName } from "./secret-name.ts";
import { isZohos, looksLikeSecret, secretsIn } from "./secrets.ts";

/** Tokens, API keys and client secrets have no place in code: whoever reads it can use them, and a commit keeps them for ever. Never prints one. */
export const noHardcodedToken: TSESLint.RuleModule<"token" | "key" | "secret", readonly [], RuleDocs> = {
  meta: {
    type: "problem",
    docs: {
      description: "No access token, refresh token, API key or client secret stands in the code",
      url: docsUrl("rules", "no-hardcoded-token"),
      recommended: "error",
    },
    schema: [],
    messages: {
      token:
        "An OAuth token of Zoho stands in the code. Read it from the environment or a secret store, and revoke this one: whoever has seen it can use it.",
      key: "The API key (zapikey) of a Zoho function stands in the code. Read it from the environment or a secret store, and make a new one: whoever has seen it can run the function.",
      secret:
        "A client secret of Zoho stands in the code. Read it from the environment or a secret store, and make a new one in the API console.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    const file = sourceCode.text;
    if (!mayHoldSecrets(file) || !(isScript(context) || isJson(context))) return {};
    const inText = (start: number, end: number, around = file.slice(start, end)): void => {
      for (const secret of secretsIn(file.slice(start, end))) {
        if (secret.kind === "secret" && !isZohos(around, file)) continue;
        context.report({
          loc: {
            start: sourceCode.getLocFromIndex(start + secret.start),
            end: sourceCode.getLocFromIndex(start + secret.end),
          },
          messageId: secret.kind,
        });
      }
    };
    if (isJson(context)) {
      return {
        Document() {
          inText(0, file.length);
        },
      };
    }
    return {
      Program() {
        for (const { range } of sourceCode.getAllComments()) inText(...range);
      },
      Literal(node) {
        if (typeof node.value !== "string") return;
        if (looksLikeSecret(node.value) && isZohoSecretName(node, file)) context.report({ node, messageId: "secret" });
        else inText(...node.range);
      },
      TemplateLiteral(node) {
        const [only] = node.quasis;
        if (
          node.expressions.length === 0 &&
          only !== undefined &&
          looksLikeSecret(only.value.raw) &&
          isZohoSecretName(node, file)
        )
          context.report({ node, messageId: "secret" });
        else for (const { range } of node.quasis) inText(...range, sourceCode.getText(node));
      },
      JSXText(node) {
        inText(...node.range);
      },
    };
  },
};
