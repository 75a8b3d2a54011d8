import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";
import type { Suggestion } from "@zoho-preflight/validator";

import type { LocatedIssue } from "./analyse.ts";
import { isJson } from "./linted.ts";
import type { RuleContext } from "./linted.ts";
import { locate, valueAt } from "./locate.ts";
import type { Place, ShownFile } from "./locate.ts";
import { SOME_ID, withoutSomeId } from "./calls/some-id.ts";
import { isSample } from "./sample-words.ts";
import { rootOf } from "./evaluate/tree.ts";
import type { Node } from "./evaluate/value.ts";

export interface Fix {
  readonly text: string;
  readonly fix: TSESLint.ReportFixFunction;
}

type Edit = readonly [start: number, end: number, text: string];

/** What can be written in place of what is wrong, each as an edit of the very characters. Never applied without being asked for. */
export function suggestionsFor(located: LocatedIssue, context: RuleContext): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const suggestion of located.issue.suggestions ?? []) {
    const edit = editFor(suggestion, located, context);
    if (edit === undefined || edit[2].includes(SOME_ID) || fixes.some(({ text }) => text === suggestion.text)) continue;
    const [start, end, text] = edit;
    fixes.push({ text: withoutSomeId(`Write ${suggestion.text}.`), fix: (fixer) => fixer.replaceTextRange([start, end], text) });
  }
  return fixes;
}

function editFor({ text, replace }: Suggestion, located: LocatedIssue, context: RuleContext): Edit | undefined {
  const { found, issue, seen } = located;
  const source: ShownFile = { text: context.sourceCode.text, holds: (node) => isJson(context) || rootOf(node) === (context.sourceCode.ast as unknown) };
  const place = (path: Suggestion["replace"], part: "key" | "value"): Place => locate(path?.path ?? issue.path, part, found, seen.addresses, source);
  if (replace === undefined) return issue.path[0] === "headers" ? firstWord(place(undefined, "value"), text, context) : undefined;
  if (isSample(valueAt(replace.path, found))) return undefined;
  if (replace.renames === true) return renamed(place(replace, "key").node, String(replace.value), context);
  if (replace.path[0] === "method") return method(place(replace, "value").node, String(replace.value), context);
  if (replace.path[0] === "body") {
    const container = valueAt(replace.path.slice(0, -1), found);
    const key = replace.path.at(-1);
    if (valueAt(replace.path, found) === undefined) return typeof key === "string" && container !== undefined ? added(container.node, key, replace.value, context) : undefined;
    return replaced(place(replace, "value").node, replace.value, context);
  }
  if (replace.path[0] === "query" && typeof replace.path[1] === "string") return parameter(replace.path[1], String(replace.value), located, place(replace, "value"), context);
  return inText(place(replace, "value"), String(replace.value), context);
}

/** `Bearer ${token}` becomes `Zoho-oauthtoken ${token}`. */
function firstWord({ node }: Place, word: string, { sourceCode }: RuleContext): Edit | undefined {
  const code = sourceCode.getText(node);
  const [, quote, old] = /^(["'`])([A-Za-z-]+)(?=\s)/.exec(code) ?? [];
  if (quote === undefined || old === undefined) return undefined;
  const start = node.range[0] + 1;
  return [start, start + old.length, word];
}

/** A key by another name; `{ Last_Nme }` keeps its value. */
function renamed(node: Node, name: string, context: RuleContext): Edit | undefined {
  const { parent } = node;
  if (node.type === AST.Identifier && parent?.type === AST.Property && parent.shorthand) return [node.range[0], node.range[1], `${keyText(name)}: ${node.name}`];
  if (node.type === AST.Identifier) {
    // `lead.Last_Nme = …`: only a name can stand behind the dot.
    const isKey = parent?.type === AST.Property || parent?.type === AST.MemberExpression;
    return isKey && (parent.type === AST.Property || isName(name)) ? [node.range[0], node.range[1], parent.type === AST.Property ? keyText(name) : name] : undefined;
  }
  return replaced(node, name, context);
}

/** `"PUT"` becomes `"POST"`, `axios.put` `axios.post`. */
function method(node: Node, name: string, context: RuleContext): Edit | undefined {
  if (node.type === AST.Identifier && node.parent.type === AST.MemberExpression && node.parent.property === node) return [node.range[0], node.range[1], name.toLowerCase()];
  return node.type === AST.Literal ? replaced(node, name, context) : undefined;
}

/** A literal by another value, in the quotes that were there. */
function replaced(node: Node, value: unknown, { sourceCode }: RuleContext): Edit | undefined {
  if (node.type !== AST.Literal && !(node.type === AST.TemplateLiteral && node.expressions.length === 0) && !isJsonNode(node) && node.type !== AST.UnaryExpression && node.type !== AST.ArrayExpression && node.type !== AST.ObjectExpression) return undefined;
  const code = sourceCode.getText(node);
  return [node.range[0], node.range[1], code.startsWith("'") && typeof value === "string" ? `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : JSON.stringify(value)];
}

function isJsonNode(node: Node): boolean {
  return (node.type as string) === "String" || (node.type as string) === "Number" || (node.type as string) === "Boolean" || (node.type as string) === "Null";
}

/** A missing key, behind the others. */
function added(node: Node, key: string, value: unknown, { sourceCode }: RuleContext): Edit | undefined {
  if (node.type === AST.ObjectExpression) return insert(node.range[1] - 1, node.properties.at(-1)?.range[1], node.range[0] + 1, `${keyText(key)}: ${JSON.stringify(value)}`, sourceCode.text);
  const json = node as unknown as { readonly type: string; readonly members?: readonly { readonly range: readonly [number, number] }[]; readonly range: readonly [number, number] };
  if (json.type !== "Object") return undefined;
  return insert(json.range[1] - 1, json.members?.at(-1)?.range[1], json.range[0] + 1, `${JSON.stringify(key)}: ${JSON.stringify(value)}`, sourceCode.text);
}

function insert(close: number, behind: number | undefined, open: number, text: string, code: string): Edit {
  if (behind === undefined) return [open, close, ` ${text} `];
  // A trailing comma stays the last thing.
  const comma = /^\s*,/.exec(code.slice(behind, close))?.[0];
  return comma === undefined ? [behind, behind, `, ${text}`] : [behind + comma.length, behind + comma.length, ` ${text},`];
}

/** A parameter of the query: its value in the URL or among the parameters, or one that is missing. */
function parameter(name: string, value: string, { found, seen, issue }: LocatedIssue, place: Place, context: RuleContext): Edit | undefined {
  const given = found.query?.kind === "object" ? found.query.entries.get(name) : undefined;
  if (given !== undefined) return replaced(given.value.node, value, context);
  if (issue.path.length > 1) return place.range === undefined ? undefined : inText(place, `${name}=${value}`, context);
  if (found.query?.kind === "object") return added(found.query.node, name, value, context);
  const pieces = seen.addresses[0] ?? [];
  const last = pieces.at(-1);
  if (found.query !== undefined || last?.text === undefined || last.start === undefined || pieces.length === 0) return undefined;
  const mark = pieces.some((piece) => piece.text?.includes("?") === true) ? "&" : "?";
  const end = last.start + last.text.length;
  return isPlainText(value) ? [end, end, `${mark}${name}=${value}`] : undefined;
}

/** A stretch of a text, where nothing needs to be escaped. */
function inText({ node, range }: Place, text: string, context: RuleContext): Edit | undefined {
  if (range !== undefined) return isPlainText(text) ? [range[0], range[1], text] : undefined;
  return replaced(node, text, context);
}

function isPlainText(text: string): boolean {
  return /^[\w.,:;%&=/@()*{}~-]*$/.test(text);
}

function isName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

function keyText(name: string): string {
  return isName(name) ? name : JSON.stringify(name);
}


