import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "../code/keys.ts";
import type { Reading } from "../libraries/reading.ts";
import { frameFor } from "../values/frame.ts";
import type { Variable, Node, FunctionNode } from "../values/source.ts";
import { unknown, known, oneOf, emptyObject } from "../values/value.ts";
import type { Value, Frame } from "../values/value.ts";
import { typedAs } from "./declared-types.ts";
import { enumOf } from "./literals.ts";
import { inPattern } from "./patterns.ts";

/** What a variable holds from its declaration. */
export function initial(variable: Variable, name: Node, reading: Reading): Value {
  const [definition] = variable.defs;
  const node = definition?.node as Node | undefined;
  const written = definition?.name as Node | undefined;
  if (node === undefined || written === undefined) return unknown(name, "a variable that cannot be followed");
  switch (node.type) {
    case AST.VariableDeclarator:
      return declared(node, written, name, reading);
    case AST.FunctionDeclaration:
      // A function's own name, or one of its parameters.
      return node.id === written
        ? { kind: "function", node, frame: closure(reading.frame, node) }
        : parameter(node, written, name, reading);
    case AST.FunctionExpression:
    case AST.ArrowFunctionExpression:
      return parameter(node, written, name, reading);
    case AST.ClassDeclaration:
    case AST.ClassExpression:
      return { kind: "class", node, frame: closure(reading.frame, node) };
    case AST.TSEnumDeclaration:
      return enumOf(node, reading);
    case AST.ImportSpecifier:
    case AST.ImportDefaultSpecifier:
    case AST.ImportNamespaceSpecifier:
      return imported(node, name, reading);
    default:
      return unknown(name, node.type === AST.CatchClause ? "a caught error" : "a variable that cannot be followed");
  }
}

/** What a function reads later is what holds by then: its own frame begins anew, with what is bound around it. */
function closure(frame: Frame, node: Node): Frame {
  return {
    ...frameFor(frame.source, node),
    bound: frame.bound,
    depth: frame.depth,
    ...(frame.self === undefined ? {} : { self: frame.self }),
  };
}

function declared(declarator: TSESTree.VariableDeclarator, written: Node, name: Node, reading: Reading): Value {
  const loop = declarator.parent.parent;
  if (loop.type === AST.ForOfStatement && loop.left === declarator.parent)
    return (
      inPattern(declarator.id, written, elementOf(reading.evaluate(loop.right), name), reading) ??
      unknown(name, "an element of a list")
    );
  if (loop.type === AST.ForInStatement && loop.left === declarator.parent) return unknown(name, "a key of an object");
  if (declarator.init === null) {
    // `declare const ZOHO: any`: what the page has.
    if (declarator.parent.declare && declarator.id.type === AST.Identifier)
      return { kind: "foreign", path: [declarator.id.name], node: name };
    const typed = typedAs(declarator.id, reading);
    return typed ?? known(undefined, name);
  }
  const value = reading.evaluate(declarator.init);
  if (value.kind === "unknown")
    return typedAs(declarator.id, reading) ?? (declarator.id === written ? value : unknown(name, value.reason));
  return inPattern(declarator.id, written, value, reading) ?? unknown(name, "a variable that cannot be followed");
}

/** One of the elements, or unknown. */
function elementOf(value: Value, node: Node): Value {
  if (value.kind !== "array" || value.open || value.items.length === 0) return unknown(node, "an element of a list");
  return oneOf(value.items, node);
}

/** Methods that give the elements of a list to their callback, one by one. */
const EACH: ReadonlySet<string> = new Set(["forEach", "map", "flatMap", "filter", "find", "some", "every"]);

/** `leads.forEach((lead) => …)`: the element, for its own name or a part of it. */
function eachOf(owner: FunctionNode, written: Node, name: Node, reading: Reading): Value | undefined {
  const [first] = owner.params;
  const call = owner.parent;
  if (
    first === undefined ||
    call.type !== AST.CallExpression ||
    call.arguments[0] !== owner ||
    written.range[0] < first.range[0] ||
    written.range[1] > first.range[1]
  )
    return undefined;
  if (call.callee.type !== AST.MemberExpression || !EACH.has(keyOf(call.callee) ?? "")) return undefined;
  return inPattern(first, written, elementOf(reading.evaluate(call.callee.object), name), reading);
}

function parameter(owner: FunctionNode, written: Node, name: Node, reading: Reading): Value {
  const element = eachOf(owner, written, name, reading);
  if (element !== undefined && element.kind !== "unknown") return element;
  for (const each of owner.params) {
    const pattern = each.type === AST.TSParameterProperty ? each.parameter : each;
    if (written.range[0] < pattern.range[0] || written.range[1] > pattern.range[1]) continue;
    const isWhole = pattern === written || (pattern.type === AST.AssignmentPattern && pattern.left === written);
    return (
      (isReplaced(owner, each, reading.frame) ? undefined : defaultAddress(pattern, written, reading)) ??
      (isWhole ? typedAs(written, reading) : undefined) ??
      element ??
      unknown(name, "a parameter")
    );
  }
  return element ?? unknown(name, "a parameter");
}

/** Whether the file itself gives a parameter something: `new Crm("https://…/crm/v2")`. */
function isReplaced(owner: FunctionNode, parameter: Node, { source }: Frame): boolean {
  const index = owner.params.findIndex((each) => each === parameter);
  const { parent } = owner;
  const named =
    parent.type === AST.MethodDefinition && parent.kind === "constructor"
      ? parent.parent.parent
      : owner.type === AST.FunctionDeclaration
        ? owner
        : parent;
  return source.declaredBy(named).some(({ references }) =>
    references.some(({ identifier }) => {
      const use = identifier.parent;
      return (
        (use.type === AST.NewExpression || use.type === AST.CallExpression) &&
        use.callee === identifier &&
        use.arguments.length > index
      );
    }),
  );
}

/**
 * `constructor(base = "https://www.zohoapis.eu/crm/v8")`: as of an environment variable, an address that stands there by default counts. Other
 * defaults do not: whoever gives another module means another one.
 */
function defaultAddress(pattern: Node, written: Node, reading: Reading): Value | undefined {
  const value = inPattern(
    pattern,
    written,
    pattern.type === AST.ObjectPattern ? emptyObject(pattern) : known(undefined, pattern),
    reading,
  );
  const text = value?.kind === "known" ? value.value : value?.kind === "text" ? value.pieces[0]?.text : undefined;
  return typeof text === "string" && /^https?:\/\//.test(text) ? value : undefined;
}

/** What is imported under a name: the value of the file that exports it, or a name of a package. */
function imported(specifier: TSESTree.ImportClause, name: Node, reading: Reading): Value {
  const declaration = specifier.parent as TSESTree.ImportDeclaration;
  const wanted =
    specifier.type === AST.ImportSpecifier
      ? specifier.imported.type === AST.Identifier
        ? specifier.imported.name
        : specifier.imported.value
      : specifier.type === AST.ImportDefaultSpecifier
        ? "default"
        : "*";
  return reading.exported(declaration.source.value, wanted, name);
}
