import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { ClassNode, FunctionNode, Node, Source } from "../values/source.ts";
import type { Effect } from "./effect.ts";
import { effectsAt } from "./effects.ts";
import { keyOf } from "./keys.ts";
import { inFileOrder, nodesIn, parentOf } from "./tree.ts";

/** An effect on a field, or on what it holds: its path begins behind the field's name. */
export type FieldEffect = Extract<Effect, { readonly path: readonly string[] }>;

/** What a class says of one of its names. */
export interface Members {
  readonly declared: TSESTree.PropertyDefinition | undefined;
  readonly method: TSESTree.FunctionExpression | undefined;
  readonly getter: TSESTree.FunctionExpression | undefined;
  readonly parameter: TSESTree.TSParameterProperty | undefined;
  /** `this.name = …` in the code of the class. */
  readonly assigned: readonly Extract<FieldEffect, { readonly kind: "set" }>[];
  /** What is done to what the field holds, `this.name.Phone = …`, `this.name.push(…)`, and to the entire object, `Object.assign(this, …)`. */
  readonly changes: readonly FieldChange[];
}
export interface FieldChange {
  readonly effect: FieldEffect;
  /** Done to `this`, and not to what the field holds. */
  readonly ofThis: boolean;
}

export function membersOf(own: ClassNode, source: Source, name: string): Members {
  let declared: Members["declared"];
  let method: Members["method"];
  let getter: Members["getter"];
  let parameter: Members["parameter"];
  for (const member of own.body.body) {
    if (member.type === AST.MethodDefinition && member.kind === "constructor") {
      parameter = member.value.params.find(
        (each): each is TSESTree.TSParameterProperty =>
          each.type === AST.TSParameterProperty && parameterName(each) === name,
      );
      continue;
    }
    if (!("static" in member) || member.static || nameOf(member) !== name) continue;
    if (member.type === AST.PropertyDefinition) declared = member;
    if (member.type !== AST.MethodDefinition || member.value.type !== AST.FunctionExpression) continue;
    if (member.kind === "get") getter = member.value;
    else if (member.kind === "method") method = member.value;
  }
  return { declared, method, getter, parameter, ...fieldEffects(own, source, name) };
}

/** Whether a class has the name at all. */
export function hasMember({ declared, method, getter, parameter, assigned }: Members): boolean {
  return (
    declared !== undefined ||
    method !== undefined ||
    getter !== undefined ||
    parameter !== undefined ||
    assigned.length > 0
  );
}

/** A member of the class itself: `static BASE = …`, `static async post(…) { … }`. */
export function staticMember(own: ClassNode, name: string): TSESTree.ClassElement | undefined {
  return own.body.body.find((member) => "static" in member && member.static && nameOf(member) === name);
}

export function constructorOf(own: ClassNode): FunctionNode | undefined {
  for (const member of own.body.body)
    if (
      member.type === AST.MethodDefinition &&
      member.kind === "constructor" &&
      member.value.type === AST.FunctionExpression
    )
      return member.value;
  return undefined;
}

function fieldEffects(own: ClassNode, source: Source, name: string): Pick<Members, "assigned" | "changes"> {
  const assigned: Extract<FieldEffect, { readonly kind: "set" }>[] = [];
  const changes: FieldChange[] = [];
  for (const effect of effectsOnThis(own, source)) {
    const [first, ...rest] = effect.path;
    if (first === undefined) changes.push({ effect, ofThis: true });
    else if (first === name && effect.kind === "set" && rest.length === 0) assigned.push(effect);
    else if (first === name && effect.kind === "delete" && rest.length === 0) changes.push({ effect, ofThis: true });
    else if (first === name) changes.push({ effect: { ...effect, path: rest }, ofThis: false });
  }
  return { assigned, changes };
}

const effectsByClass = new WeakMap<Node, readonly FieldEffect[]>();

/** What the code of a class does to its objects by `this`, in its order. */
function effectsOnThis(own: ClassNode, source: Source): readonly FieldEffect[] {
  let effects = effectsByClass.get(own);
  if (effects === undefined) {
    const found: FieldEffect[] = [];
    for (const node of nodesIn(own.body, source.visitorKeys)) {
      if (node.type !== AST.ThisExpression || ownerOfThis(node) !== own) continue;
      for (const effect of effectsAt(node, source) ?? [])
        if ("path" in effect && !isOwnCall(effect)) found.push(effect);
    }
    effectsByClass.set(own, (effects = found.sort((one, other) => inFileOrder(one.node, other.node))));
  }
  return effects;
}

/** `this.save(lead)`: what a method does to its object is seen in the method. */
function isOwnCall(effect: FieldEffect): boolean {
  return (
    (effect.kind === "call" || effect.kind === "escape") && effect.path.length === 0 && effect.method !== undefined
  );
}

/** The class whose objects `this` means; undefined in functions that have their own `this`, and in static members. */
export function ownerOfThis(node: Node): ClassNode | undefined {
  for (let at = parentOf(node); at !== undefined; at = parentOf(at)) {
    if (at.type === AST.StaticBlock) return undefined;
    if (at.type === AST.PropertyDefinition || at.type === AST.MethodDefinition)
      return at.static ? undefined : at.parent.parent;
    if (
      (at.type === AST.FunctionDeclaration || at.type === AST.FunctionExpression) &&
      at.parent.type !== AST.MethodDefinition
    )
      return undefined;
  }
  return undefined;
}

const classesBySuper = new WeakMap<Source, ReadonlyMap<string, readonly ClassNode[]>>();

/** The classes of the same file that extend a class, and those that extend them. */
export function subclassesOf(own: ClassNode, source: Source): readonly ClassNode[] {
  let known = classesBySuper.get(source);
  if (known === undefined) {
    const found = new Map<string, ClassNode[]>();
    for (const node of nodesIn(source.ast, source.visitorKeys)) {
      if (
        (node.type !== AST.ClassDeclaration && node.type !== AST.ClassExpression) ||
        node.superClass?.type !== AST.Identifier
      )
        continue;
      found.set(node.superClass.name, [...(found.get(node.superClass.name) ?? []), node]);
    }
    classesBySuper.set(source, (known = found));
  }
  const all = new Set<ClassNode>();
  const add = ({ id }: ClassNode): void => {
    for (const each of known.get(id?.name ?? "") ?? []) {
      if (all.has(each)) continue;
      all.add(each);
      add(each);
    }
  };
  add(own);
  return [...all];
}

/** Of each file the members that are not `this.…`, by name, and what is known of them so far. */
interface Outside {
  members?: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
  readonly written: Map<string, "set" | "changed" | undefined>;
}
const outsideOf = new WeakMap<Source, Outside>();

/** What lines do to a field of objects that they have in hand, `form.lead = …`, `form.lead.Phone = …`: whose they are is not asked. */
export function writtenOutside(source: Source, name: string): "set" | "changed" | undefined {
  let outside = outsideOf.get(source);
  if (outside === undefined) outsideOf.set(source, (outside = { written: new Map() }));
  if (!outside.written.has(name)) outside.written.set(name, writes(source, name, outside));
  return outside.written.get(name);
}

function writes(source: Source, name: string, outside: Outside): "set" | "changed" | undefined {
  // To search the text is cheap, and most fields are their class's own business.
  const escaped = name.replace(/[^\w]/g, "\\$&");
  const named = `(?<!\\bthis)(?:\\??\\.\\s*${escaped}\\b|\\[\\s*["'\`]${escaped}["'\`]\\s*\\])`;
  if (!new RegExp(named).test(source.text)) return undefined;
  outside.members ??= membersByName(source);
  const effects = (outside.members.get(name) ?? []).flatMap((member) => effectsAt(member, source) ?? []);
  if (effects.some((effect) => !("path" in effect))) return "set";
  return effects.length > 0 ? "changed" : undefined;
}

function membersByName(source: Source): ReadonlyMap<string, readonly TSESTree.MemberExpression[]> {
  const found = new Map<string, TSESTree.MemberExpression[]>();
  for (const node of nodesIn(source.ast, source.visitorKeys)) {
    if (node.type !== AST.MemberExpression || node.object.type === AST.ThisExpression) continue;
    const key = keyOf(node) ?? "";
    const others = found.get(key);
    if (others === undefined) found.set(key, [node]);
    else others.push(node);
  }
  return found;
}

/** Whether other files may have objects of a class in hand. */
export function isExported(own: ClassNode, source: Source): boolean {
  const parent = own.parent.type === AST.VariableDeclarator ? own.parent : own;
  const around = parent.type === AST.VariableDeclarator ? parent.parent.parent : parent.parent;
  if (around.type === AST.ExportNamedDeclaration || around.type === AST.ExportDefaultDeclaration) return true;
  if (own.type === AST.ClassExpression && parent === own) return true;
  return source
    .declaredBy(parent)
    .some(({ references }) => references.some(({ identifier }) => HANDED_OUT.has(parentOf(identifier)?.type ?? "")));
}

/** `export { Form }`, `module.exports = { Form }`, `[Form]`, `register(Form)` */
const HANDED_OUT: ReadonlySet<string> = new Set([
  AST.ExportSpecifier,
  AST.ExportDefaultDeclaration,
  AST.Property,
  AST.AssignmentExpression,
  AST.ArrayExpression,
  AST.CallExpression,
]);

const staticWrites = new WeakMap<Source, ReadonlySet<string>>();

/** Whether the file writes to a static member after its declaration: `Api.version = "v2"`, `this.version = …`, `Api.headers.Accept = …`. */
export function isWrittenStatic(own: ClassNode, source: Source, name: string): boolean {
  let written = staticWrites.get(source);
  if (written === undefined) {
    const found = new Set<string>();
    for (const node of nodesIn(source.ast, source.visitorKeys)) {
      const target =
        node.type === AST.AssignmentExpression
          ? node.left
          : node.type === AST.UpdateExpression
            ? node.argument
            : undefined;
      const chain = target?.type === AST.MemberExpression ? rootMember(target) : undefined;
      if (chain !== undefined)
        found.add(
          `${chain.object.type === AST.Identifier ? chain.object.name : "this"}.${chain.property.type === AST.Identifier && !chain.computed ? chain.property.name : "*"}`,
        );
    }
    staticWrites.set(source, (written = found));
  }
  return [own.id?.name, "this"].some(
    (owner) => owner !== undefined && (written.has(`${owner}.${name}`) || written.has(`${owner}.*`)),
  );
}

/** Of `Api.headers.Accept` the member `Api.headers`. */
function rootMember(member: TSESTree.MemberExpression): TSESTree.MemberExpression | undefined {
  let at = member;
  while (at.object.type === AST.MemberExpression) at = at.object;
  return at.object.type === AST.Identifier || at.object.type === AST.ThisExpression ? at : undefined;
}

function parameterName({ parameter }: TSESTree.TSParameterProperty): string | undefined {
  const name = parameter.type === AST.AssignmentPattern ? parameter.left : parameter;
  return "name" in name ? name.name : undefined;
}

function nameOf(member: TSESTree.ClassElement): string | undefined {
  if (!("key" in member) || member.computed) return undefined;
  const { key } = member;
  return key.type === AST.Identifier
    ? key.name
    : key.type === AST.PrivateIdentifier
      ? `#${key.name}`
      : "value" in key
        ? String(key.value)
        : undefined;
}
