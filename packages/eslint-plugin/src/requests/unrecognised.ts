import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { calleeText } from "../code/keys.ts";
import type { Node } from "../values/source.ts";

/** A call that carries an address of Zoho CRM to a function that nobody knows: `got("https://www.zohoapis.eu/crm/v8/Leads")`. */
export interface UnrecognisedCall {
  readonly node: Node;
  /** `"got"`, `"this.http.post"` */
  readonly callee: string;
}

/** An absolute address of the API with something behind the version, `\uFFFE` for what is filled in. */
const ADDRESS = /^https:\/\/[\w.\uFFFE-]*zohoapis\.[\w.\uFFFE]+\/crm\/(?:bulk\/)?v[\d.\uFFFE]+\/[\w\uFFFE]/;
/** Keys of an options object that hold an address. */
const KEYS: ReadonlySet<string> = new Set(["url", "uri", "endpoint", "href"]);
/** What calls begin with that take an address and send nothing: tests and their servers, logs, text. */
const ROOTS: ReadonlySet<string> = new Set(
  "expect assert should console nock cy page http rest fetchMock jest vi sinon describe it test JSON URL String Object Array encodeURI encodeURIComponent require Error".split(
    " ",
  ),
);
/** Names of methods that send nothing, on whatever they are called. */
const METHODS =
  /^(?:to[A-Z]\w*|on[A-Z]\w*|mock\w*|when\w*|intercept|equal\w*|startsWith|endsWith|includes|indexOf|match|test|replace|replaceAll|split|concat|join|push|unshift|set|has|add|append|create|extend)$/;
/** `logger`, `buildUrl`, `isZohoUrl`. */
const NAMES = /(?:^|\.)\w*(?:log(?:ger)?|[Uu]r[il]s?)(?:\.\w+)?$/;

/** The calls that carry an address and are none of `known`, nor inside of one. */
export function unrecognisedCalls(
  calls: readonly TSESTree.CallExpression[],
  known: readonly Node[],
): readonly UnrecognisedCall[] {
  return calls.flatMap((node) => {
    if (
      !node.arguments.some(holdsAddress) ||
      known.some(({ range }) => range[0] <= node.range[0] && node.range[1] <= range[1])
    )
      return [];
    const callee = calleeText(node.callee);
    return callee === undefined || sendsNothing(callee) ? [] : [{ node, callee }];
  });
}

function sendsNothing(callee: string): boolean {
  const names = callee.split(".");
  return ROOTS.has(names[0] ?? "") || (names.length > 1 && METHODS.test(names.at(-1) ?? "")) || NAMES.test(callee);
}

function holdsAddress(argument: Node): boolean {
  if (argument.type !== AST.ObjectExpression) return ADDRESS.test(writtenText(argument));
  return argument.properties.some(
    (property) =>
      property.type === AST.Property &&
      property.key.type === AST.Identifier &&
      KEYS.has(property.key.name) &&
      ADDRESS.test(writtenText(property.value)),
  );
}

/** The text of a literal, a template or a sum of them; empty for anything else. */
function writtenText(node: Node): string {
  if (node.type === AST.Literal) return typeof node.value === "string" ? node.value : "";
  if (node.type === AST.TemplateLiteral) return node.quasis.map(({ value }) => value.cooked).join("\uFFFE");
  return node.type === AST.BinaryExpression && node.operator === "+"
    ? `${writtenText(node.left)}${writtenText(node.right) || "\uFFFE"}`
    : "";
}
