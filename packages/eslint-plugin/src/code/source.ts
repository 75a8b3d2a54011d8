import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";

import type { LiteralsOf, Node, Source, Variable } from "../values/source.ts";
import { nameInTemplate, templateOf } from "./template.ts";
import { parentOf, rootOf } from "./tree.ts";

/** What of a parsed file is read. ESLint's `SourceCode` fits. */
export interface ParsedFile {
  readonly ast: TSESTree.Program;
  readonly text: string;
  readonly scopeManager: Pick<TSESLint.Scope.ScopeManager, "scopes" | "acquire" | "getDeclaredVariables">;
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
}

/** Nodes that may have their own scope; to ask for that of any other costs more than to look here. */
const MAKES_SCOPE: ReadonlySet<string> = new Set([
  "Program",
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "BlockStatement",
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "SwitchStatement",
  "CatchClause",
  "ClassDeclaration",
  "ClassExpression",
  "StaticBlock",
  "PropertyDefinition",
  "TSModuleBlock",
  "TSModuleDeclaration",
  "TSEnumDeclaration",
  "TSDeclareFunction",
  "TSEmptyBodyFunctionExpression",
  "WithStatement",
]);

/** The file that a tree was parsed from. */
const fileOfTree = new WeakMap<Node, string>();

/** The absolute path of the file that a node stands in; undefined for a node of no source. */
export function fileOf(node: Node): string | undefined {
  return fileOfTree.get(rootOf(node));
}

/** A file of the project, as its parser made it. */
export class SourceFile implements Source {
  readonly ast: TSESTree.Program;
  readonly text: string;
  /** Absolute; `<input>` when there is none, and then nothing is imported. */
  readonly filename: string;
  readonly literalsOf: LiteralsOf | undefined;
  readonly visitorKeys: ParsedFile["visitorKeys"];
  /** Whether it speaks of Zoho's official SDK. */
  readonly hasSdk: boolean;
  readonly #scopes: ParsedFile["scopeManager"];
  /** The root of its template, of a Vue component. */
  readonly #template: Node | undefined;

  constructor(parsed: ParsedFile, filename: string, literalsOf?: LiteralsOf) {
    this.ast = parsed.ast;
    this.text = parsed.text;
    this.visitorKeys = parsed.visitorKeys;
    this.hasSdk = parsed.text.includes("@zohocrm/");
    this.#scopes = parsed.scopeManager;
    this.filename = filename;
    this.literalsOf = literalsOf;
    fileOfTree.set(parsed.ast, filename);
    this.#template = templateOf(parsed.ast);
    if (this.#template !== undefined) fileOfTree.set(this.#template, filename);
  }

  /** What a name in an expression means; null for one that the file does not declare. */
  variableOf(name: TSESTree.Identifier): Variable | null {
    if (this.#template !== undefined && rootOf(name) === this.#template)
      return nameInTemplate(name, /<script\b[^>]*\bsetup\b/.test(this.text) ? this.topLevel(name.name) : undefined);
    for (let scope = this.#scopeAt(name); scope !== null; scope = scope.upper) {
      const found = scope.set.get(name.name);
      if (found !== undefined) return found.defs.length === 0 ? null : found;
    }
    return null;
  }

  /** The variables that a declarator, a function (for its parameters) or a class makes. */
  declaredBy(node: Node): readonly Variable[] {
    return this.#scopes.getDeclaredVariables(node);
  }

  /** A variable of the outermost scopes, by its name: what a file may export. */
  topLevel(name: string): Variable | undefined {
    for (const scope of this.#scopes.scopes) {
      // The scopes of a Vue component know another Program than the one that is linted.
      if (scope.block !== this.ast && (scope.type as string) !== "module") continue;
      const found = scope.set.get(name);
      if (found !== undefined && found.defs.length > 0) return found;
    }
    return undefined;
  }

  #scopeAt(node: Node): TSESLint.Scope.Scope | null {
    for (let at: Node | undefined = node; at !== undefined; at = parentOf(at)) {
      if (!MAKES_SCOPE.has(at.type)) continue;
      const scope = this.#scopes.acquire(at, true);
      if (scope !== null) return scope;
    }
    return null;
  }

  /** Whether a node was parsed from this file. */
  holds(node: Node): boolean {
    const root = rootOf(node);
    return root === this.ast || root === this.#template;
  }
}
