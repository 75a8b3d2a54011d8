import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, resolve } from "node:path";

import { SourceFile } from "../code/source.ts";
import type { ParsedFile } from "../code/source.ts";
import type { Node, Source } from "../values/source.ts";
import type { Files } from "./project.ts";
import { aliasTargets } from "./tsconfig-paths.ts";

/** What of ESLint's language options another file is parsed with: the same parser, without types. */
export interface ParserOptions {
  readonly parser?: unknown;
  readonly parserOptions?: Readonly<Record<string, unknown>>;
  readonly ecmaVersion?: unknown;
  readonly sourceType?: unknown;
}

/** Longer files are generated or bundled, and no place to look for a helper. */
const LONGEST = 400_000;
/** Parsed files kept; an editor may run for weeks. */
const MOST_KEPT = 200;
const ENDINGS = [
  "",
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  "/index.ts",
  "/index.tsx",
  "/index.js",
  "/index.mjs",
];
/** What TypeScript writes in an import for a file of another ending. */
const WRITTEN_AS: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
  ".jsx": [".tsx"],
};

interface Kept {
  readonly stamp: string;
  readonly parser: unknown;
  readonly source: Source | undefined;
}
const kept = new Map<string, Kept>();

/** The project's other files, parsed as the linted one is, and kept until they are written again. */
export function projectFiles(options: ParserOptions, visitorKeys: ParsedFile["visitorKeys"]): Files {
  const found = new Map<string, string | undefined>();
  return {
    find(specifier, from) {
      if (!isAbsolute(from)) return undefined;
      const key = `${dirname(from)}\0${specifier}`;
      if (!found.has(key)) found.set(key, pathOf(specifier, from));
      const path = found.get(key);
      return path === undefined ? undefined : sourceAt(path, options, visitorKeys);
    },
  };
}

function pathOf(specifier: string, from: string): string | undefined {
  const bases = specifier.startsWith(".")
    ? [resolve(dirname(from), specifier)]
    : isAbsolute(specifier)
      ? [specifier]
      : aliasTargets(specifier, dirname(from));
  for (const base of bases) {
    const written = /\.[cm]?jsx?$/.exec(base)?.[0];
    const candidates = [
      ...ENDINGS.map((ending) => base + ending),
      ...(written === undefined
        ? []
        : (WRITTEN_AS[written] ?? []).map((ending) => base.slice(0, -written.length) + ending)),
    ];
    const path = candidates.find((candidate) => /\.[cm]?[jt]sx?$/.test(candidate) && stampOf(candidate) !== undefined);
    if (path !== undefined) return path;
  }
  return undefined;
}

function stampOf(path: string): string | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size <= LONGEST ? `${stat.mtimeMs}:${stat.size}` : undefined;
  } catch {
    return undefined;
  }
}

function sourceAt(path: string, options: ParserOptions, visitorKeys: ParsedFile["visitorKeys"]): Source | undefined {
  const stamp = stampOf(path);
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
    ...(module === "commonjs" ? { ecmaFeatures: { globalReturn: true } } : {}),
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
