import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";

import { isScript } from "../linted.ts";
import { docsUrl } from "./docs-url.ts";
import type { RuleDocs } from "./docs-url.ts";

/** Access tokens, refresh tokens and grant codes: `1000.<32 hex>.<32 hex>`. */
const TOKEN = /\b1000\.[0-9a-f]{32}\.[0-9a-f]{32}\b/i;
const HEADER = /\bZoho-oauthtoken\s+([\w.-]{20,})/i;
const SECRET_IN_TEXT = /\bclient_secret=([0-9a-f]{32,})\b/i;
const SECRET = /^[0-9a-f]{32,64}$/i;
const SECRET_NAME = /client_?secret/i;
/** What any of them needs. */
const GATE = /1000\.[0-9a-f]{32}|zoho-oauthtoken|client_?secret/i;

/** Tokens and client secrets have no place in code: whoever reads it can use them, and a commit keeps them for ever. */
export const noHardcodedToken: TSESLint.RuleModule<"token" | "secret", readonly [], RuleDocs> = {
  meta: {
    type: "problem",
    docs: { description: "No access token, refresh token or client secret stands in the code", url: docsUrl("rules", "no-hardcoded-token"), recommended: "error" },
    schema: [],
    messages: {
      token: "An OAuth token of Zoho stands in the code. Read it from the environment or a secret store, and revoke this one: whoever has seen it can use it.",
      secret: "A client secret of Zoho stands in the code. Read it from the environment or a secret store, and make a new one in the API console.",
    },
  },
  create(context) {
    if (!isScript(context) || !GATE.test(context.sourceCode.text)) return {};
    const isZoho = /zoho/i.test(context.sourceCode.text);
    const judge = (node: TSESTree.Literal | TSESTree.TemplateElement, text: string): void => {
      const kind = kindOf(text) ?? (isZoho && SECRET.test(text) && SECRET_NAME.test(nameBefore(node)) && !isMadeUp(text) ? "secret" : undefined);
      if (kind !== undefined) context.report({ node, messageId: kind });
    };
    return {
      Literal(node) {
        if (typeof node.value === "string") judge(node, node.value);
      },
      TemplateElement(node) {
        judge(node, node.value.raw);
      },
    };
  },
};

function kindOf(text: string): "token" | "secret" | undefined {
  const token = TOKEN.exec(text)?.[0] ?? HEADER.exec(text)?.[1];
  if (token !== undefined && !isMadeUp(token)) return "token";
  const secret = SECRET_IN_TEXT.exec(text)?.[1];
  return secret !== undefined && !isMadeUp(secret) ? "secret" : undefined;
}

/** `1000.xxxxxxxx.xxxxxxxx`, `YOUR_ACCESS_TOKEN_GOES_HERE`: something to fill in. */
function isMadeUp(secret: string): boolean {
  const characters = new Set(secret.replace(/^1000\./, "").replaceAll(".", "").toLowerCase());
  return characters.size < 5 || !/\d/.test(secret) || /token|your|here|example|placeholder|xxxx/i.test(secret);
}

/** The key or variable that a literal is given to: `{ client_secret: "…" }`, `const clientSecret = "…"`, `params.set("client_secret", "…")`. */
function nameBefore(node: TSESTree.Literal | TSESTree.TemplateElement): string {
  const { parent } = node;
  switch (parent.type) {
    case AST.Property:
    case AST.PropertyDefinition:
      return parent.key.type === AST.Identifier ? parent.key.name : parent.key.type === AST.Literal ? String(parent.key.value) : "";
    case AST.VariableDeclarator:
      return parent.id.type === AST.Identifier ? parent.id.name : "";
    case AST.AssignmentExpression:
      return parent.left.type === AST.Identifier ? parent.left.name : parent.left.type === AST.MemberExpression && parent.left.property.type === AST.Identifier ? parent.left.property.name : "";
    case AST.LogicalExpression:
      return parent.left.type === AST.MemberExpression && parent.left.property.type === AST.Identifier ? parent.left.property.name : "";
    case AST.CallExpression: {
      const [first] = parent.arguments;
      return first?.type === AST.Literal && first !== node ? String(first.value) : "";
    }
    default:
      return "";
  }
}
