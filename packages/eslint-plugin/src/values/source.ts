import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";

export type Node = TSESTree.Node;
export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type Variable = TSESLint.Scope.Variable;

/** Literal types, where the parser made types: `"Leads" | "Deals"` gives both texts. */
export type LiteralsOf = (node: Node) => readonly (string | number | boolean)[] | undefined;

/** A file of the project in which values are read: the one that is linted, or one that it imports. */
export interface Source {
  readonly ast: TSESTree.Program;
  readonly text: string;
  /** Absolute; `<input>` when there is none, and then nothing is imported. */
  readonly filename: string;
  readonly literalsOf: LiteralsOf | undefined;
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  /** Whether it speaks of Zoho's official SDK. */
  readonly hasSdk: boolean;
  /** What a name in an expression means; null for one that the file does not declare. */
  variableOf(name: TSESTree.Identifier): Variable | null;
  /** The variables that a declarator, a function (for its parameters) or a class makes. */
  declaredBy(node: Node): readonly Variable[];
  /** A variable of the outermost scopes, by its name: what a file may export. */
  topLevel(name: string): Variable | undefined;
  /** Whether a node was parsed from this file. */
  holds(node: Node): boolean;
}
