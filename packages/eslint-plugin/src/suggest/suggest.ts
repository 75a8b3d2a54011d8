import type { TSESLint } from "@typescript-eslint/utils";
import type { Suggestion } from "@zoho-preflight/validator";

import type { LocatedIssue } from "../analyse.ts";
import { rootOf } from "../evaluate/tree.ts";
import { isJson } from "../linted.ts";
import type { RuleContext } from "../linted.ts";
import { locate, valueAt } from "../locate.ts";
import type { Place, ShownFile } from "../locate.ts";
import { samplesOf } from "../sample-words.ts";
import { added, otherMethod, renamed, replaced, textAt, wrapped } from "./edits.ts";
import type { Code, Edit } from "./edits.ts";
import { oneMoreParameter, otherName, otherParameter, otherText, withoutQuotes } from "./in-address.ts";

export interface Fix {
  readonly text: string;
  readonly fix: TSESLint.ReportFixFunction;
}

/** What can be written in place of what is wrong, as edits of the very characters. Never applied without being asked for. */
export function suggestionsFor(located: LocatedIssue, context: RuleContext): readonly Fix[] {
  const code: Code = { text: context.sourceCode.text, json: isJson(context) };
  const source: ShownFile = { text: code.text, holds: (node) => code.json || rootOf(node) === (context.sourceCode.ast as unknown) };
  const { issue } = located;
  const fixes = new Map<string, readonly Edit[]>();
  for (const suggestion of issue.suggestions ?? []) {
    const edit = editFor(suggestion, located, code, source);
    const words = isMissing(suggestion, located) ? `Add ${suggestion.text}.` : `Write ${suggestion.text}.`;
    if (edit !== undefined && !fixes.has(words)) fixes.set(words, [edit]);
  }
  if (fixes.size === 0 && issue.code === "UNABLE_TO_PARSE_DATA_TYPE" && typeof issue.path[1] === "string") {
    const edits = withoutQuotes(issue.path[1], located.seen.addresses[0] ?? []);
    if (edits.length > 0) fixes.set("Leave the quotes out.", edits);
  }
  return [...fixes].map(([text, edits]) => ({ text, fix: (fixer) => edits.map((edit) => fixer.replaceTextRange([edit.start, edit.end], edit.text)) }));
}

/** Whether something is to be added, and not to be written in place of something. */
function isMissing({ replace }: Suggestion, { found, issue }: LocatedIssue): boolean {
  if (replace === undefined || replace.renames === true) return false;
  return replace.path[0] === "body" ? replace.path.length > 1 && valueAt(replace.path, found) === undefined : replace.path[0] === "query" && issue.path.length === 1;
}

function editFor(suggestion: Suggestion, located: LocatedIssue, code: Code, source: ShownFile): Edit | undefined {
  const { text, replace } = suggestion;
  const { found, issue, seen } = located;
  const place = (part: "key" | "value"): Place => locate(replace?.path ?? issue.path, part, found, seen.addresses, source);
  const [root, name] = issue.path;
  if (replace === undefined) {
    if (root === "headers") return firstWord(place("value"), text, code);
    // The value as it is to be written, encoded.
    return root === "query" && typeof name === "string" && found.query === undefined ? otherParameter(place("value"), name, text, code) : undefined;
  }
  if (samplesOf(valueAt(replace.path, found)) !== undefined) return undefined;
  const { path, value } = replace;
  if (replace.renames === true) return path[0] === "query" ? renamedParameter(String(path[1]), String(value), located, place("value"), code) : renamed(place("key").node, String(value), code);
  switch (path[0]) {
    case "method":
      return otherMethod(place("value").node, String(value), code);
    case "body":
      return inBody(suggestion, located, place("value"), code);
    case "query":
      return typeof path[1] === "string" ? parameter(path[1], String(value), located, place("value"), code) : undefined;
    default:
      return otherText(place("value"), String(value), code);
  }
}

/** `Bearer ${token}` becomes `Zoho-oauthtoken ${token}`. */
function firstWord({ node }: Place, word: string, code: Code): Edit | undefined {
  const [, quote, old] = /^(["'`])([A-Za-z-]+)(?=\s)/.exec(textAt(node, code)) ?? [];
  return quote === undefined || old === undefined ? undefined : { start: node.range[0] + 1, end: node.range[0] + 1 + old.length, text: word };
}

function inBody({ replace }: Suggestion, { found, seen }: LocatedIssue, { node }: Place, code: Code): Edit | undefined {
  const { path = [], value } = replace ?? {};
  const container = valueAt(path.slice(0, -1), found);
  const key = path.at(-1);
  if (path.length > 1 && valueAt(path, found) === undefined) return typeof key === "string" && container !== undefined ? added(container.node, key, value, code) : undefined;
  return shaped(value, at(seen.request.body, path.slice(1)), path, found, code, node) ?? replaced(node, value, code);
}

/** What only puts a value into another shape is written around the code of it, which may hold what cannot be seen. */
function shaped(value: unknown, before: unknown, path: readonly (string | number)[], found: LocatedIssue["found"], code: Code, node: Place["node"]): Edit | undefined {
  if (typeof value !== "object" || value === null || before === undefined || before === null) return undefined;
  if (Array.isArray(value)) return value.length === 1 && value[0] === before ? wrapped(node, "", true, code) : undefined;
  const [[key, inner] = ["", undefined], ...others] = Object.entries(value);
  if (inner === before && others.length === 0) return wrapped(node, key, false, code);
  if (Array.isArray(inner) && inner.length === 1 && inner[0] === before && others.length === 0) return wrapped(node, key, true, code);
  // One key by another name, its value as it was.
  const old = typeof before === "object" ? Object.keys(before).filter((name) => !Object.hasOwn(value, name)) : [];
  const fresh = Object.keys(value).filter((name) => !Object.hasOwn(before, name));
  const [from] = old;
  const [to] = fresh;
  if (old.length !== 1 || fresh.length !== 1 || from === undefined || to === undefined || (value as Record<string, unknown>)[to] !== (before as Record<string, unknown>)[from]) return undefined;
  const entry = valueAtEntry(found, path, from);
  return entry === undefined ? undefined : renamed(entry, to, code);
}

function valueAtEntry(found: LocatedIssue["found"], path: readonly (string | number)[], key: string): Place["node"] | undefined {
  let container = valueAt(path, found);
  if (container?.kind === "instance") container = container.from;
  return container?.kind === "object" ? container.entries.get(key)?.key : undefined;
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined), value);
}

/** A parameter of the query: its value in the address or among the parameters, or one that is missing. */
function parameter(name: string, value: string, { found, seen, issue }: LocatedIssue, place: Place, code: Code): Edit | undefined {
  const given = found.query?.kind === "object" ? found.query.entries.get(name) : undefined;
  if (given !== undefined) return replaced(given.value.node, value, code);
  return issue.path.length > 1 ? otherParameter(place, name, value, code) : oneMoreParameter(name, value, found, seen.addresses[0] ?? [], code);
}

function renamedParameter(name: string, other: string, { found }: LocatedIssue, place: Place, code: Code): Edit | undefined {
  const given = found.query?.kind === "object" ? found.query.entries.get(name) : undefined;
  return given === undefined ? otherName(place, other, code) : renamed(given.key, other, code);
}
