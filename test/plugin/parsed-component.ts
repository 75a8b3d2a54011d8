import { AST, parseForESLint } from "vue-eslint-parser";

import { SourceFile } from "../../packages/eslint-plugin/src/code/source.ts";
import type { ParsedFile } from "../../packages/eslint-plugin/src/code/source.ts";
import { nodesIn } from "../../packages/eslint-plugin/src/code/tree.ts";
import type { Node } from "../../packages/eslint-plugin/src/values/source.ts";

type Identifier = Extract<Node, { type: "Identifier" }>;

/** A Vue component as the reader sees it. */
export interface ParsedComponent {
  readonly source: SourceFile;
  /** The names in its template, in no order. */
  readonly names: readonly Identifier[];
}

/** Parses a component; its script is TypeScript, which brings the scopes along. */
export function parsedComponent(code: string, filename = "/project/a.vue"): ParsedComponent {
  const result = parseForESLint(code, {
    parser: "@typescript-eslint/parser",
    filePath: filename,
    sourceType: "module",
    range: true,
    loc: true,
  });
  const file = { ...result, text: code } as unknown as ParsedFile;
  const { templateBody } = file.ast as { readonly templateBody?: Node };
  const nodes = templateBody === undefined ? [] : [...nodesIn(templateBody, { ...file.visitorKeys, ...AST.KEYS })];
  return {
    source: new SourceFile(file, filename),
    names: nodes.filter((node): node is Identifier => (node.type as string) === "Identifier"),
  };
}
