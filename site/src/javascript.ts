import { analyze } from "eslint-scope";
import { KEYS } from "eslint-visitor-keys";
import { parse } from "espree";

import { judgeSites } from "../../packages/eslint-plugin/src/analyse.ts";
import { SourceFile } from "../../packages/eslint-plugin/src/code/source.ts";
import { suggestionsFor } from "../../packages/eslint-plugin/src/suggest/suggest.ts";
import type { ParsedFile } from "../../packages/eslint-plugin/src/code/source.ts";
import { sitesOf } from "../../packages/eslint-plugin/src/requests/sites.ts";
import type { PluginSettings } from "../../packages/eslint-plugin/src/settings/settings.ts";
import type { FileMetadata } from "../../packages/eslint-plugin/src/settings/snapshot-cache.ts";
import type { OwnOrg } from "./own-org.ts";
import type { Fix, ShownIssue, ShownProblem, ShownRequest } from "./protocol.ts";

type Calls = Parameters<typeof sitesOf>[0]["calls"];
type Call = Calls[number];

const CALLS: ReadonlySet<string> = new Set(["CallExpression", "NewExpression"]);

const FILE = "pasted.js";
const SETTINGS: PluginSettings = { clients: [], payloads: [], embeddedVersion: "v2", problems: [] };
/** One file alone: what it imports is not at hand. */
const NO_FILES: Parameters<typeof sitesOf>[2] = {
  find: () => undefined,
  leads: () => false,
  shared: (make) => make(),
};

/** Judges the calls in JavaScript as the ESLint rules do. */
export function judgeCode(
  text: string,
  org: OwnOrg,
  options: { readonly dataCenter?: string },
): { readonly requests: readonly ShownRequest[]; readonly problems: readonly ShownProblem[] } {
  let file: ParsedFile;
  const calls: Call[] = [];
  try {
    file = parsed(text, calls);
  } catch (error) {
    const { lineNumber, message } = error as { readonly lineNumber?: number; readonly message: string };
    const line = lineNumber === undefined ? {} : { line: lineNumber };
    const isTyped = /^\s*(?:interface|type)\s|:\s*(?:string|number|boolean|unknown)\b|\bas\s+\w/m.test(text);
    const why = isTyped ? "TypeScript is not read here; paste JavaScript, or run ESLint with the plugin" : message;
    return { requests: [], problems: [{ text: why, ...line }] };
  }
  const source = new SourceFile(file, FILE);
  const sites = sitesOf({ source, calls, isTest: false, onlyJudged: false }, SETTINGS, NO_FILES);
  const context = { filename: FILE, sourceCode: file } as unknown as Parameters<typeof suggestionsFor>[1];
  const judged = judgeSites(sites.sent, source, metadataOf(org, options), sites.requestsOf);
  const requests = judged.map((call): ShownRequest => ({
    title: call.text(),
    line: call.node.loc.start.line,
    issues: call.issues().map((located): ShownIssue => {
      const { issue, place, message } = located;
      const [from, to] = place.range ?? place.node.range;
      const { severity, code, check, effect } = issue;
      const fix = fixOf(suggestionsFor(located, context));
      const shown = { from, to, severity, code, check, message, effect: effect ?? "not readable" };
      return fix === undefined ? shown : { ...shown, fix };
    }),
    notJudged: call.notJudged(),
  }));
  return {
    requests,
    problems: requests.length === 0 ? [{ text: "This code sends no requests to Zoho CRM that could be read" }] : [],
  };
}

/** The first suggestion of the rule, where it changes one stretch. */
function fixOf([first]: ReturnType<typeof suggestionsFor>): Fix | undefined {
  const edits: Fix[] = [];
  const fixer = {
    replaceTextRange: ([from, to]: readonly [number, number], insert: string) => {
      edits.push({ from, to, insert, label: first?.text.replace(/\.$/, "") ?? "" });
      return {};
    },
  };
  void first?.fix(fixer as unknown as Parameters<typeof first.fix>[0]);
  return edits.length === 1 ? edits[0] : undefined;
}

function metadataOf(org: OwnOrg, options: { readonly dataCenter?: string }): FileMetadata {
  const { snapshot } = org.preflight(options);
  return {
    preflight: (apiVersion) => org.preflight(apiVersion === undefined ? options : { ...options, apiVersion }),
    version: snapshot.version,
    isStandardOrg: snapshot.embedded === true,
    isModule: (name) => snapshot.module(name) !== undefined,
    fieldNames: (module) => (snapshot.module(module)?.fields ?? []).map(({ api_name }) => api_name),
    state: () => snapshot,
    problems: () => [],
  };
}

/** Parses as ESLint does, with parents, and collects the calls. Throws `SyntaxError`. */
function parsed(text: string, calls: Call[]): ParsedFile {
  const ast = parse(text, {
    ecmaVersion: "latest",
    sourceType: "module",
    ecmaFeatures: { jsx: true },
    range: true,
    loc: true,
    tokens: true,
    comment: true,
  }) as ParsedFile["ast"];
  const scopeManager = analyze(ast as never, { ecmaVersion: 2024, sourceType: "module" });
  const walk = (node: Call, parent: Call | null): void => {
    Object.assign(node, { parent });
    if (CALLS.has(node.type)) calls.push(node);
    for (const key of KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const one of Array.isArray(child) ? (child as unknown[]) : [child])
        if (typeof one === "object" && one !== null) walk(one as Call, node);
    }
  };
  walk(ast as never, null);
  return { ast, text, scopeManager: scopeManager as never, visitorKeys: KEYS };
}
