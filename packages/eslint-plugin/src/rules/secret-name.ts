import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { isZohos } from "./secrets.ts";

const SECRET = /client_?secret/i;
/** Words that say nothing about whose secret it is: `config.oauth.clientSecret`. */
const GENERAL = new Set(
  "client secret secrets id key keys token auth oauth oauth2 api app crm config configuration cfg credential credentials creds settings options opts params query body data payload form request env environment default defaults constants process exports module this production prod staging sandbox development dev test local".split(
    " ",
  ),
);

/**
 * Whether a literal is a client secret by what it is given to, and Zoho's: `{ client_secret: "…" }`, `const ZOHO_CLIENT_SECRET = "…"`. The
 * names around say whose it is. Where they say nothing, the same object does, or the file; `github: { clientSecret: "…" }` is somebody else's.
 */
export function isZohoSecretName(node: TSESTree.Node, file: string): boolean {
  const names = namesAround(node);
  const [own = ""] = names;
  if (!SECRET.test(own)) return false;
  const words = names.flatMap(wordsIn);
  return words.some((word) => word.includes("zoho")) || (words.every((word) => GENERAL.has(word)) && isZohos("", file));
}

/** `["client", "secret"]` of `clientSecret`. */
function wordsIn(name: string): string[] {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return words.filter((word) => word !== "");
}

/** The names that a literal is given to, the nearest first: `["clientSecret", "oauth", "config"]` for `const config = { oauth: { clientSecret: "…" } }`. */
function namesAround(node: TSESTree.Node): string[] {
  const names: string[] = [];
  let inner = node;
  for (let at = node.parent; at !== undefined; inner = at, at = at.parent) {
    if (at.type === AST.CallExpression || at.type === AST.NewExpression) {
      // `params.set("client_secret", "…")`. What a call gives back is named by something else.
      const [first] = at.arguments;
      return names.length === 0 && first?.type === AST.Literal && first !== inner ? [String(first.value)] : names;
    }
    if ("body" in at && at.type !== AST.ClassBody) {
      // A function or class may say whose it is; most say what they do.
      const name = "id" in at && at.id !== null ? nameOf(at.id) : "";
      return /zoho/i.test(name) ? [...names, name] : names;
    }
    const name = nameGiven(at, inner);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** The name by which a node takes the value that stands in it. */
function nameGiven(node: TSESTree.Node, value: TSESTree.Node): string | undefined {
  switch (node.type) {
    case AST.Property:
    case AST.PropertyDefinition:
      return node.value === value ? nameOf(node.key) : undefined;
    case AST.VariableDeclarator:
      return node.init === value ? nameOf(node.id) : undefined;
    case AST.TSEnumMember:
      return nameOf(node.id);
    case AST.AssignmentExpression:
    case AST.AssignmentPattern:
    case AST.LogicalExpression:
      // Also `process.env.ZOHO_CLIENT_SECRET ?? "…"`.
      return node.right === value ? nameOf(node.left) : undefined;
    default:
      return undefined;
  }
}

/** `oauth.clientSecret` of that expression; empty for one without a name. */
function nameOf(node: TSESTree.Node): string {
  switch (node.type) {
    case AST.Identifier:
    case AST.PrivateIdentifier:
      return node.name;
    case AST.Literal:
      return String(node.value);
    case AST.MemberExpression:
      return `${nameOf(node.object)}.${nameOf(node.property)}`;
    case AST.ThisExpression:
      return "this";
    case AST.TSAsExpression:
    case AST.TSNonNullExpression:
    case AST.ChainExpression:
      return nameOf(node.expression);
    default:
      return "";
  }
}
