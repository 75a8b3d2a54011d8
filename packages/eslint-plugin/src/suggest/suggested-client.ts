import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { enclosingFunction } from "../code/returns.ts";
import type { AnalysedCall } from "../analyse.ts";
import type { ArgumentPlace, ClientPattern } from "../settings/settings.ts";
import type { FunctionNode, Node } from "../values/source.ts";

/**
 * The setting that makes the calls of a function readable which hands on what it is given: for `(method, path) => fetch(BASE + path, { method })`
 * in `zoho` it is `{ callee: "zoho", method: { arg: 0 }, path: { arg: 1 }, base: "https://www.zohoapis.eu/crm/v8" }`. Undefined when what is
 * hidden does not come from the function's own parameters, or the address is put together in a way that settings cannot say.
 */
export function suggestedClient(call: Pick<AnalysedCall, "text" | "reasons" | "found">): ClientPattern | undefined {
  // What an SDK sends is not told by an address.
  if (call.found.some(({ zoho, client }) => zoho === true && client !== "callee")) return undefined;
  const hiding = call.reasons().filter(({ hides }) => hides === "shape");
  const places = new Map<string, ArgumentPlace>();
  let owner: FunctionNode | undefined;
  for (const { part, node } of hiding) {
    const given = parameterOf(node);
    if (given === undefined || places.has(part) || (owner !== undefined && given.owner !== owner)) return undefined;
    owner = given.owner;
    places.set(part, given.place);
  }
  const address = places.get("url");
  const callee = owner === undefined ? undefined : calleeOf(owner);
  if (callee === undefined || address === undefined) return undefined;
  const [, verb = "", text = ""] = /^(\S+) (.*)$/s.exec(call.text()) ?? [];
  // What is filled in has to stand at the end, and alone.
  if (text.indexOf("…") !== text.length - 1) return undefined;
  const base = text.slice(0, -1);
  const [method, body] = [places.get("method"), places.get("body")];
  return {
    callee,
    ...(method !== undefined ? { method } : verb === "GET" || verb === "…" ? {} : { method: verb }),
    ...(base === "" ? { url: address } : { path: address, base: base.replace(/\/$/, "") }),
    ...(body === undefined ? {} : { body }),
  };
}

/** The function of which a name is a parameter, and where a caller gives it. */
function parameterOf(node: Node): { readonly owner: FunctionNode; readonly place: ArgumentPlace } | undefined {
  if (node.type !== AST.Identifier) return undefined;
  for (let owner = enclosingFunction(node); owner !== undefined; owner = enclosingFunction(owner)) {
    for (const [arg, parameter] of owner.params.entries()) {
      const place = placeIn(parameter, arg, node.name);
      if (place !== undefined) return { owner, place };
    }
  }
  return undefined;
}

function placeIn(parameter: TSESTree.Parameter, arg: number, name: string): ArgumentPlace | undefined {
  const pattern = parameter.type === AST.AssignmentPattern ? parameter.left : parameter;
  if (pattern.type === AST.Identifier) return pattern.name === name ? { arg } : undefined;
  if (pattern.type !== AST.ObjectPattern) return undefined;
  for (const property of pattern.properties) {
    if (property.type !== AST.Property || property.key.type !== AST.Identifier) continue;
    const { value } = property;
    const bound = value.type === AST.AssignmentPattern ? value.left : value;
    if (bound.type === AST.Identifier && bound.name === name) return { arg, key: property.key.name };
  }
  return undefined;
}

/** How a function is called: by its name, or as a method of something. */
function calleeOf(owner: FunctionNode): string | undefined {
  if (owner.type === AST.FunctionDeclaration) return owner.id?.name;
  const { parent } = owner;
  switch (parent.type) {
    case AST.VariableDeclarator:
      return parent.id.type === AST.Identifier ? parent.id.name : undefined;
    case AST.Property:
    case AST.PropertyDefinition:
    case AST.MethodDefinition:
      return parent.key.type === AST.Identifier && parent.key.name !== "constructor"
        ? `*.${parent.key.name}`
        : undefined;
    default:
      return undefined;
  }
}
