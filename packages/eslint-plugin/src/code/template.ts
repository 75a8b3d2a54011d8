import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node, Variable } from "../values/source.ts";
import { nodesIn, parentOf, rootOf } from "./tree.ts";

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
  const calls: TSESTree.CallExpression[] = [];
  for (const node of nodesIn(templateBody, { ...visitorKeys, ...TEMPLATE_KEYS }))
    if (node.type === AST.CallExpression) calls.push(node);
  return calls.sort((one, other) => one.range[0] - other.range[0]);
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
    if ("params" in at && Array.isArray(at.params) && declares(at.params, name)) return UNTOLD;
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

/** Whether a name stands among the parameters of a function. */
function declares(params: readonly unknown[], { name }: TSESTree.Identifier): boolean {
  return params.some((param) => [...identifiersIn(param)].some((identifier) => identifier.name === name));
}

function* identifiersIn(node: unknown): Generator<TSESTree.Identifier> {
  if (typeof node !== "object" || node === null || !("type" in node)) return;
  if (node.type === AST.Identifier) yield node as TSESTree.Identifier;
  for (const [key, child] of Object.entries(node))
    if (key !== "parent") for (const each of Array.isArray(child) ? child : [child]) yield* identifiersIn(each);
}
