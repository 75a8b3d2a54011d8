import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Variable } from "../values/source.ts";
import { callsBelow, parentOf, rootOf } from "./tree.ts";

/** Where expressions stand in the template of a Vue component. Source: vue-eslint-parser, `AST.KEYS`. */
const TEMPLATE_KEYS: Readonly<Record<string, readonly string[]>> = {
  VElement: ["startTag", "children"],
  VStartTag: ["attributes"],
  VAttribute: ["value"],
  VExpressionContainer: ["expression"],
  VOnExpression: ["body"],
  VForExpression: ["right"],
  VFilterSequenceExpression: ["expression", "filters"],
  VFilter: ["arguments"],
};

interface Component {
  readonly templateBody?: Node;
}

/** The root of a component's template, which is a tree beside that of the script; undefined in other files. */
export function templateOf(ast: TSESTree.Program): Node | undefined {
  const { templateBody } = ast as Component;
  return templateBody === undefined ? undefined : rootOf(templateBody);
}

/** The calls in the template of a component: `@click="crm.post('/Leads', lead)"`. A linter walks through the script alone. */
export function templateCalls(
  ast: TSESTree.Program,
  visitorKeys: Readonly<Record<string, readonly string[] | undefined>>,
): readonly TSESTree.CallExpression[] {
  const { templateBody } = ast as Component;
  if (templateBody === undefined) return [];
  return callsBelow(templateBody, { ...visitorKeys, ...TEMPLATE_KEYS });
}

/** A name of which nothing is known but that it is not a global. */
const UNTOLD = { defs: [], references: [], identifiers: [] } as unknown as Variable;

/**
 * What a name in a template means: a variable of the template itself, of which nothing is known; else one of `<script setup>`, where it is an
 * import, a function, or a constant that the script does not touch again, since what runs first cannot be told; null for a global.
 */
export function nameInTemplate(name: TSESTree.Identifier, ofScript: Variable | undefined): Variable | null {
  for (let at = parentOf(name); at !== undefined; at = parentOf(at)) {
    const own = (at as { readonly variables?: readonly { readonly id: { readonly name: string } }[] }).variables;
    if (own?.some(({ id }) => id.name === name.name) === true) return UNTOLD;
    if ("params" in at && declares(at.params, name.name)) return UNTOLD;
  }
  if (ofScript === undefined) return null;
  const [definition] = ofScript.defs;
  const node = definition?.node as Node | undefined;
  const isFixed =
    node?.type === AST.FunctionDeclaration ||
    node?.parent?.type === AST.ImportDeclaration ||
    (node?.type === AST.VariableDeclarator &&
      node.parent.kind === "const" &&
      // For its use in the template the parser adds a reference that stands where the constant is declared.
      ofScript.references.every(({ identifier }) => identifier === definition?.name));
  return isFixed ? ofScript : UNTOLD;
}

/** Whether a name stands among the parameters of a function: `({ id: x }, [y])` has both. */
function declares(part: unknown, name: string): boolean {
  if (typeof part !== "object" || part === null) return false;
  return (
    ("name" in part && part.name === name) ||
    Object.entries(part).some(([key, child]) => key !== "parent" && declares(child, name))
  );
}
