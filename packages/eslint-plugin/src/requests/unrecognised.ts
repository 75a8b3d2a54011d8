import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { calleeText } from "../code/keys.ts";
import type { Reading } from "../libraries/reading.ts";
import type { Node, Source } from "../values/source.ts";
import { textsOf } from "../values/text.ts";
import type { Value } from "../values/value.ts";
import { isNoClient, isSending } from "./sending.ts";

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

/** What a call is given that may be an address, as texts: `https://www.zohoapis.eu/crm/v8/\uFFFE`. */
export type TextsGiven = (call: TSESTree.CallExpression) => readonly string[];

/**
 * The calls that carry an address and are none of `known`, nor inside of one. An address that is not written in the call itself is handed to
 * many a function that sends nothing; so it counts where the call is used as one that sends.
 */
export function unrecognisedCalls(
  calls: readonly TSESTree.CallExpression[],
  known: readonly Node[],
  source: Source,
  textsGiven: TextsGiven,
): readonly UnrecognisedCall[] {
  return calls.flatMap((node) => {
    if (known.some(({ range }) => range[0] <= node.range[0] && node.range[1] <= range[1])) return [];
    const callee = calleeText(node.callee);
    if (callee === undefined || sendsNothing(callee)) return [];
    return node.arguments.some(holdsAddress) ||
      (node.arguments.some(mayHoldAddress) &&
        isSending(node, source) &&
        (node.callee.type !== AST.MemberExpression || !isNoClient(node.callee.object)) &&
        textsGiven(node).some((text) => ADDRESS.test(text)))
      ? [{ node, callee }]
      : [];
  });
}

/** The texts that a call is given, by itself or as the address of an object of options. */
export function textsIn({ arguments: given }: TSESTree.CallExpression, reading: Reading): readonly string[] {
  return given.filter(mayHoldAddress).flatMap((argument) => addressTexts(reading.evaluate(argument)));
}

function addressTexts(value: Value): readonly string[] {
  if (value.kind === "object")
    return [...value.entries].flatMap(([key, entry]) => (KEYS.has(key) ? writtenTexts(entry.value) : []));
  return writtenTexts(value);
}

function writtenTexts(value: Value): readonly string[] {
  return textsOf(value).map((pieces) => pieces.map(({ text = "\uFFFE" }) => text).join(""));
}

/** What an address may stand in that is not written here. */
const HOLDERS: ReadonlySet<string> = new Set([
  AST.Identifier,
  AST.MemberExpression,
  AST.TemplateLiteral,
  AST.BinaryExpression,
  AST.ConditionalExpression,
  AST.LogicalExpression,
  AST.NewExpression,
  AST.CallExpression,
  AST.ObjectExpression,
  AST.TSAsExpression,
  AST.TSNonNullExpression,
  AST.TSSatisfiesExpression,
]);

function mayHoldAddress(argument: Node): argument is TSESTree.Expression {
  return HOLDERS.has(argument.type);
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
