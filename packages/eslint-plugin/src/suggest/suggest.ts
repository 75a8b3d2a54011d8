import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";
import type { Suggestion } from "@zoho-preflight/validator";

import type { LocatedIssue } from "../analyse.ts";
import { templateOf } from "../code/template.ts";
import { parentOf, rootOf } from "../code/tree.ts";
import { isJson, isWholeFile } from "../file-analysis.ts";
import type { RuleContext } from "../file-analysis.ts";
import { isShown, locate, valueAt } from "../locate.ts";
import type { Place, ShownFile } from "../locate.ts";
import { samplesOf } from "../sample-words.ts";
import { optionsOf } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { added, isObjectOf, otherMethod, renamed, replaced, replacedInAddress, textAt, wrapped } from "./edits.ts";
import type { Code, Edit } from "./edits.ts";
import { holdsValue, oneMoreParameter, otherName, otherParameter, otherText, withoutQuotes } from "./in-address.ts";
import { isOwn } from "./own.ts";

export interface Fix {
  readonly text: string;
  readonly fix: TSESLint.ReportFixFunction;
}

/** What can be written in place of what is wrong, as edits of the very characters. Never applied without being asked for. */
export function suggestionsFor(located: LocatedIssue, context: RuleContext): readonly Fix[] {
  // An attribute of a template is in quotes, which code that is written into it might end.
  if (!isWholeFile(context) || isInTemplate(located.place.node, context)) return [];
  const code: Code = { text: context.sourceCode.text, json: isJson(context) };
  const source: ShownFile = {
    text: code.text,
    holds: (node) => code.json || rootOf(node) === (context.sourceCode.ast as unknown),
  };
  const { issue } = located;
  const fixes = new Map<string, readonly Edit[]>();
  for (const suggestion of issue.suggestions ?? []) {
    const edit = editFor(suggestion, located, code, {
      source,
      own: (node) => code.json || isOwn(node, located.found, context.sourceCode.scopeManager),
    });
    const words = isMissing(suggestion, located) ? `Add ${suggestion.text}.` : `Write ${suggestion.text}.`;
    if (edit !== undefined && !fixes.has(words)) fixes.set(words, [edit]);
  }
  if (fixes.size === 0 && issue.code === "UNABLE_TO_PARSE_DATA_TYPE" && typeof issue.path[1] === "string") {
    const edits = withoutQuotes(issue.path[1], located.seen.addresses[0] ?? []);
    if (edits.length > 0) fixes.set("Leave the quotes out.", edits);
  }
  return [...fixes].map(([text, edits]) => ({
    text,
    fix: (fixer) => edits.map((edit) => fixer.replaceTextRange([edit.start, edit.end], edit.text)),
  }));
}

function isInTemplate(node: Place["node"], { sourceCode }: RuleContext): boolean {
  const template = templateOf(sourceCode.ast);
  return template !== undefined && rootOf(node) === template;
}

/** Whether something is to be added, and not to be written in place of something. */
function isMissing({ replace }: Suggestion, { found, issue }: LocatedIssue): boolean {
  if (replace === undefined || replace.renames === true) return false;
  return replace.path[0] === "body"
    ? replace.path.length > 1 && valueAt(replace.path, found) === undefined
    : replace.path[0] === "query" && issue.path.length === 1;
}

/** What of the code may be edited. */
interface Whose {
  readonly source: ShownFile;
  /** Whether code is the call's alone. */
  readonly own: (node: Place["node"]) => boolean;
}

function editFor(suggestion: Suggestion, located: LocatedIssue, code: Code, { source, own }: Whose): Edit | undefined {
  const { text, replace } = suggestion;
  const { found, issue, seen } = located;
  const place = (part: "key" | "value"): Place =>
    locate(replace?.path ?? issue.path, part, found, seen.addresses, source);
  const [root, name] = issue.path;
  if (replace === undefined) {
    if (root === "headers") return firstWord(place("value"), text, code);
    // The value as it is to be written, encoded. Other checks say without a replacement what is to be written in place of a part.
    return root === "query" && typeof name === "string" && found.query === undefined && issue.check === "encoded-params"
      ? otherParameter(place("value"), name, text, code)
      : undefined;
  }
  if (samplesOf(valueAt(replace.path, found)) !== undefined) return undefined;
  const { path, value } = replace;
  if (replace.renames === true)
    return path[0] === "query"
      ? renamedParameter(String(path[1]), String(value), located, place("value"), code, source)
      : renamedKey(path, String(value), located, place("key"), code);
  switch (path[0]) {
    case "method":
      return otherMethod(place("value"), String(value), code);
    case "body":
      return inBody(suggestion, located, place("value"), code, source);
    case "query":
      return typeof path[1] === "string"
        ? parameter(path[1], String(value), located, place("value"), code, { source, own })
        : undefined;
    default:
      return otherText(place("value"), String(value), code);
  }
}

/** `Basic ${token}` becomes `Zoho-oauthtoken ${token}`. */
function firstWord({ node }: Place, word: string, code: Code): Edit | undefined {
  const [, quote, old] = /^(["'`])([A-Za-z-]+)(?=\s)/.exec(textAt(node, code)) ?? [];
  return quote === undefined || old === undefined
    ? undefined
    : { start: node.range[0] + 1, end: node.range[0] + 1 + old.length, text: word };
}

function inBody(
  { replace }: Suggestion,
  located: LocatedIssue,
  { node }: Place,
  code: Code,
  source: ShownFile,
): Edit | undefined {
  const { found, seen } = located;
  const { path = [], value } = replace ?? {};
  const container = valueAt(path.slice(0, -1), found);
  const key = path.at(-1);
  const given = valueAt(path, found);
  if (path.length > 1 && given === undefined)
    return typeof key === "string" &&
      container !== undefined &&
      isObjectOf(container.node) &&
      isShown(container.node, found, source)
      ? added(container.node, key, value, code)
      : undefined;
  // What is shown may be something around it: a text that is JSON, the function that makes it.
  const own = given === undefined ? undefined : insideOf(given).node;
  if (own === undefined || (own !== node && given?.node !== node)) return undefined;
  return (
    shaped(value, at(seen.request.body, path.slice(1)), path, located, code, own) ??
    (typeof value === "object" && value !== null ? undefined : replaced(own, value, code))
  );
}

/** Of `JSON.stringify(lead)` the lead. */
function insideOf(value: Value): Value {
  return value.kind === "instance" && value.what === "json-text" ? insideOf(value.from) : value;
}

/** A key by its right name, where the key itself is shown. */
function renamedKey(
  path: readonly (string | number)[],
  name: string,
  { found }: LocatedIssue,
  { node }: Place,
  code: Code,
): Edit | undefined {
  const key = path.at(-1);
  const container = valueAt(path.slice(0, -1), found);
  const entry =
    container === undefined
      ? undefined
      : optionsOf(insideOf(container)).flatMap((option) =>
          option.kind === "object" && typeof key === "string" ? (option.entries.get(key) ?? []) : [],
        );
  return typeof key === "string" && entry?.some((each) => each.key === node) === true
    ? renamed(node, { from: key, to: name }, code)
    : undefined;
}

/**
 * What only puts a value into another shape is written around the code of it, which may hold what cannot be seen: where it stands in the call,
 * since what is made elsewhere may be used elsewhere too.
 */
function shaped(
  value: unknown,
  before: unknown,
  path: readonly (string | number)[],
  { found }: LocatedIssue,
  code: Code,
  node: Place["node"],
): Edit | undefined {
  if (typeof value !== "object" || value === null || before === undefined || before === null) return undefined;
  const around = (key: string, inList: boolean): Edit | undefined => {
    const used = isInside(node, found.node) || (path.length > 1 && isWritten(node)) ? node : useOf(node, found.node);
    return used === undefined ? undefined : wrapped(used, key, inList, code);
  };
  if (Array.isArray(value)) return value.length === 1 && value[0] === before ? around("", true) : undefined;
  const [[key, inner] = ["", undefined], ...others] = Object.entries(value);
  if (inner === before && others.length === 0) return around(key, false);
  if (Array.isArray(inner) && inner.length === 1 && inner[0] === before && others.length === 0)
    return around(key, true);
  // One key by another name, its value as it was.
  const old = typeof before === "object" ? Object.keys(before).filter((name) => !Object.hasOwn(value, name)) : [];
  const fresh = Object.keys(value).filter((name) => !Object.hasOwn(before, name));
  const [from] = old;
  const [to] = fresh;
  if (
    old.length !== 1 ||
    fresh.length !== 1 ||
    from === undefined ||
    to === undefined ||
    (value as Record<string, unknown>)[to] !== (before as Record<string, unknown>)[from]
  )
    return undefined;
  const entry = valueAtEntry(found, path, from);
  return entry === undefined ? undefined : renamed(entry, { from, to }, code);
}

/** Whether a value is written out where its key is, so that nothing else is changed with it. */
function isWritten(node: Place["node"]): boolean {
  return parentOf(node)?.type === AST.Property;
}

/** Where a call uses what a variable was made as: the `lead` in `axios.post(url, { data: lead })`. Undefined when it does not, or twice. */
function useOf(made: Place["node"], call: Place["node"]): Place["node"] | undefined {
  const declared = parentOf(made);
  if (
    declared?.type !== AST.VariableDeclarator ||
    declared.init !== made ||
    declared.id.type !== AST.Identifier ||
    call.type !== AST.CallExpression
  )
    return undefined;
  const { name } = declared.id;
  const uses = handedOver(call, 3).filter((node) => node.type === AST.Identifier && node.name === name);
  return uses.length === 1 ? uses[0] : undefined;
}

/** What a call hands over, also inside of objects, and of calls such as `JSON.stringify`. */
function handedOver(call: TSESTree.CallExpression, depth: number): readonly Place["node"][] {
  return call.arguments.flatMap((given): readonly Place["node"][] => {
    if (depth > 0 && given.type === AST.CallExpression) return handedOver(given, depth - 1);
    if (given.type !== AST.ObjectExpression) return [given];
    return given.properties.flatMap((property) =>
      property.type !== AST.Property
        ? []
        : property.value.type === AST.CallExpression
          ? handedOver(property.value, depth - 1)
          : [property.value],
    );
  });
}

function isInside(node: Place["node"], outer: Place["node"]): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

function valueAtEntry(
  found: LocatedIssue["found"],
  path: readonly (string | number)[],
  key: string,
): Place["node"] | undefined {
  let container = valueAt(path, found);
  if (container?.kind === "instance") container = container.from;
  return container?.kind === "object" ? container.entries.get(key)?.key : undefined;
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

/** A parameter of the query: its value in the address or among the parameters, or one that is missing. */
function parameter(
  name: string,
  value: string,
  { found, seen, issue }: LocatedIssue,
  place: Place,
  code: Code,
  { source, own }: Whose,
): Edit | undefined {
  const given = found.query?.kind === "object" ? found.query.entries.get(name) : undefined;
  if (given !== undefined)
    return isShown(given.value.node, found, source) ? replacedInAddress(given.value.node, value, code) : undefined;
  const [address = [], ...others] = seen.addresses;
  if (issue.path.length > 1)
    return place.range === undefined && !holdsValue(place.node, name, address)
      ? undefined
      : otherParameter(place, name, value, code);
  // What is added to one of several addresses is missing in the others still.
  return others.length > 0 ? undefined : oneMoreParameter(name, value, found, address, code, own);
}

function renamedParameter(
  name: string,
  other: string,
  { found }: LocatedIssue,
  place: Place,
  code: Code,
  source: ShownFile,
): Edit | undefined {
  const given = found.query?.kind === "object" ? found.query.entries.get(name) : undefined;
  if (given === undefined) return otherName(place, other, code);
  return isShown(given.key, found, source) ? renamed(given.key, { from: name, to: other }, code) : undefined;
}
