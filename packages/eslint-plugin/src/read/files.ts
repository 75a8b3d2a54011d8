import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, resolve } from "node:path";

import { SourceFile } from "../code/source.ts";
import type { ParsedFile } from "../code/source.ts";
import type { Node, Source } from "../values/source.ts";
import { leadsToSender } from "./leads.ts";
import type { SenderWords } from "./leads.ts";
import { lookFor, scriptAt } from "./look.ts";
import type { Look } from "./look.ts";
import type { Files } from "./project.ts";
import { aliasTargets } from "./tsconfig-paths.ts";

/** What of ESLint's language options another file is parsed with: the same parser, without types. */
export interface ParserOptions {
  readonly parser?: unknown;
  readonly parserOptions?: Readonly<Record<string, unknown>>;
  readonly ecmaVersion?: unknown;
  readonly sourceType?: unknown;
}

/** Parsed files kept; an editor may run for weeks. */
const MOST_KEPT = 200;

interface Kept {
  readonly stamp: string;
  readonly parser: unknown;
  readonly source: Source | undefined;
}
const kept = new Map<string, Kept>();

/** The file from which others are looked at. */
interface Linted {
  readonly filename: string;
  readonly languageOptions: ParserOptions;
  readonly sourceCode: Pick<ParsedFile, "visitorKeys">;
  /** What the files of one run have in common, where there are many. */
  readonly run?: object;
}

/** The project's other files as one file sees them, parsed as that is, and kept until they are written again. */
export function projectFiles(
  { filename, run, languageOptions: options, sourceCode: { visitorKeys } }: Linted,
  words: SenderWords,
  settings: object = words,
): Files {
  const look = lookFor(filename, run, stillMeans);
  const resolved = (specifier: string, from: string): string | undefined => {
    if (!isAbsolute(from)) return undefined;
    const key = `${dirname(from)}${BETWEEN}${specifier}`;
    if (!look.found.has(key)) look.found.set(key, pathOf(specifier, from, look));
    return look.found.get(key);
  };
  return {
    find(specifier, from) {
      const path = resolved(specifier, from);
      return path === undefined ? undefined : sourceAt(path, look, options, visitorKeys);
    },
    leads(specifier, from) {
      const path = resolved(specifier, from);
      return path !== undefined && leadsToSender(path, words, look, resolved);
    },
    shared(make) {
      let byParser = look.made.get(settings);
      if (byParser === undefined) look.made.set(settings, (byParser = new Map<unknown, Map<() => unknown, unknown>>()));
      let made = byParser.get(options.parser);
      if (made === undefined) byParser.set(options.parser, (made = new Map<() => unknown, unknown>()));
      if (!made.has(make)) made.set(make, make());
      return made.get(make) as ReturnType<typeof make>;
    },
  };
}

const BETWEEN = "\0";

/** Whether a specifier, said in some folder, means what it meant before; a relative one does where the folders have the same in them. */
function stillMeans(key: string, path: string | undefined, look: Look): boolean {
  const at = key.indexOf(BETWEEN);
  const specifier = key.slice(at + 1);
  return specifier.startsWith(".") || pathOf(specifier, `${key.slice(0, at)}/file`, look) === path;
}

function pathOf(specifier: string, from: string, look: Look): string | undefined {
  const bases = specifier.startsWith(".")
    ? [resolve(dirname(from), specifier)]
    : isAbsolute(specifier)
      ? [specifier]
      : aliasTargets(specifier, dirname(from));
  for (const base of bases) {
    const path = scriptAt(base, look);
    if (path !== undefined) return path;
  }
  return undefined;
}

function sourceAt(
  path: string,
  look: Look,
  options: ParserOptions,
  visitorKeys: ParsedFile["visitorKeys"],
): Source | undefined {
  const stamp = look.stamp(path);
  if (stamp === undefined) return undefined;
  const before = kept.get(path);
  if (before?.stamp === stamp && before.parser === options.parser) return before.source;
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  const source = read(path, options, visitorKeys);
  kept.set(path, { stamp, parser: options.parser, source });
  return source;
}

/** The file as a source; undefined when the linted file's parser cannot read it. */
function read(path: string, options: ParserOptions, visitorKeys: ParsedFile["visitorKeys"]): Source | undefined {
  try {
    const parsed = parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""), path, options, visitorKeys);
    return parsed === undefined ? undefined : new SourceFile(parsed, path);
  } catch {
    return undefined;
  }
}

interface Parser {
  readonly parse?: (text: string, options: object) => unknown;
  readonly parseForESLint?: (
    text: string,
    options: object,
  ) => {
    readonly ast: ParsedFile["ast"];
    readonly scopeManager?: ParsedFile["scopeManager"] | null;
    readonly visitorKeys?: ParsedFile["visitorKeys"];
  };
}

function parse(
  text: string,
  path: string,
  { parser, parserOptions, ecmaVersion, sourceType }: ParserOptions,
  linted: ParsedFile["visitorKeys"],
): ParsedFile | undefined {
  if (typeof parser !== "object" || parser === null) return undefined;
  // Types would read the entire project for one file.
  const plain = { ...parserOptions, project: undefined, projectService: undefined, programs: undefined };
  const module = /\.c[jt]s$/.test(path) ? "script" : (sourceType ?? "module");
  const given = {
    ...plain,
    ecmaVersion: ecmaVersion ?? "latest",
    sourceType: module === "commonjs" ? "script" : module,
    filePath: path,
    range: true,
    loc: true,
    tokens: false,
    comment: false,
    // Of typescript-eslint: what types ask for, comments as trees, and a variable for each global of the language, which no file declares.
    preserveNodeMaps: false,
    jsDocParsingMode: "none",
    lib: [],
    // A Client Script may return at its top level.
    ecmaFeatures: { ...(plain as { readonly ecmaFeatures?: object }).ecmaFeatures, globalReturn: true },
  };
  const reader = parser as Parser;
  const result =
    reader.parseForESLint === undefined
      ? { ast: reader.parse?.(text, given) as ParsedFile["ast"] }
      : reader.parseForESLint(text, given);
  if ((result.ast as ParsedFile["ast"] | undefined) === undefined) return undefined;
  const visitorKeys = ("visitorKeys" in result ? result.visitorKeys : undefined) ?? linted;
  setParents(result.ast, visitorKeys);
  const scopeManager =
    ("scopeManager" in result ? result.scopeManager : undefined) ?? scopesOf(result.ast, visitorKeys, given.sourceType);
  return { ast: result.ast, text, scopeManager, visitorKeys };
}

/** ESLint sets parents while it walks; this file it does not walk. */
function setParents(root: Node, visitorKeys: ParsedFile["visitorKeys"]): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const child: unknown = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(child) ? (child as unknown[]) : [child]) {
        if (typeof each !== "object" || each === null || !("type" in each)) continue;
        (each as { parent?: Node }).parent = node;
        stack.push(each as Node);
      }
    }
  }
}

interface ScopeAnalysis {
  analyze(ast: unknown, options: object): ParsedFile["scopeManager"];
}

/** For parsers that make no scopes themselves, as espree: the library that ESLint itself uses. Loaded when it is first needed. */
function scopesOf(
  ast: unknown,
  visitorKeys: ParsedFile["visitorKeys"],
  sourceType: unknown,
): ParsedFile["scopeManager"] {
  const scopes = createRequire(import.meta.url)("eslint-scope") as ScopeAnalysis;
  return scopes.analyze(ast, {
    ecmaVersion: 2022,
    sourceType,
    ignoreEval: true,
    childVisitorKeys: visitorKeys,
    fallback: "none",
  });
}
