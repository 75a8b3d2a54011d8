import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Node, Source } from "../values/source.ts";
import { calleeText, keyOf } from "./keys.ts";

/**
 * Where what stands first in an expression comes from: a global, `{ from: "global", name: "fetch" }`; a package or another file, by its
 * specifier, `{ from: "import", name: "./client" }`; or the file itself.
 */
export interface Origin {
  readonly from: "global" | "import" | "file";
  readonly name: string;
}

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(["globalThis", "global", "window", "self"]);
/** `vi.mocked(fetch)` */
const MOCKED = /^(?:jest|vi|vitest)\.mocked$/;
/** Names that are made from each other. */
const DEEPEST = 6;

/** Where an expression comes from, by declarations alone: of `axios.create().get` it is axios. Undefined for literals, functions and objects. */
export function originOf(expression: Node, source: Source, depth = 0): Origin | undefined {
  if (depth > DEEPEST) return undefined;
  const inner = (node: Node): Origin | undefined => originOf(node, source, depth + 1);
  switch (expression.type) {
    case AST.Identifier:
      return ofName(expression, source, depth);
    case AST.MemberExpression: {
      const owner = inner(expression.object);
      return owner?.from === "global" && isGlobalObject(owner.name) && isGlobalObject(calleeText(expression.object))
        ? { from: "global", name: keyOf(expression) ?? "" }
        : owner;
    }
    case AST.CallExpression: {
      const [first] = expression.arguments;
      const callee = calleeText(expression.callee) ?? "";
      if (first !== undefined && MOCKED.test(callee)) return inner(first);
      return callee === "require" && first !== undefined ? imported(first) : inner(expression.callee);
    }
    case AST.NewExpression:
      return inner(expression.callee);
    case AST.ImportExpression:
      return imported(expression.source);
    case AST.LogicalExpression:
      return inner(expression.left);
    case AST.AwaitExpression:
      return inner(expression.argument);
    case AST.TSAsExpression:
    case AST.TSSatisfiesExpression:
    case AST.TSNonNullExpression:
    case AST.TSTypeAssertion:
    case AST.ChainExpression:
      return inner(expression.expression);
    default:
      return undefined;
  }
}

export function isGlobalObject(name: string | undefined): boolean {
  return name !== undefined && GLOBAL_OBJECTS.has(name);
}

function ofName(name: Extract<Node, { type: "Identifier" }>, source: Source, depth: number): Origin | undefined {
  const variable = source.variableOf(name);
  if (variable === null) return { from: "global", name: name.name };
  const own: Origin = { from: "file", name: name.name };
  const node = variable.defs[0]?.node as Node | undefined;
  switch (node?.type) {
    case AST.ImportSpecifier:
    case AST.ImportDefaultSpecifier:
    case AST.ImportNamespaceSpecifier:
      return node.parent.type === AST.ImportDeclaration ? imported(node.parent.source) : own;
    case AST.VariableDeclarator:
      return node.init === null ? own : (originOf(node.init, source, depth + 1) ?? own);
    default:
      return own;
  }
}

function imported(specifier: Node): Origin | undefined {
  return specifier.type === AST.Literal && typeof specifier.value === "string"
    ? { from: "import", name: specifier.value }
    : undefined;
}
