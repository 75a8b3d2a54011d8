import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf } from "./effects.ts";
import type { Evaluator } from "./evaluator.ts";
import { frameFor } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { enclosingFunction, returnedBy } from "./functions.ts";
import type { Source } from "./source.ts";
import { ancestorsOf, nodesIn } from "./tree.ts";
import { oneOf, unknown } from "./value.ts";
import type { ClassValue, FunctionNode, InstanceValue, Node, Value } from "./value.ts";
import { bindParameters } from "./variables.ts";

/** What `this` means: the frame's object, or some instance of the class around it. */
export function thisOf(node: Node, frame: Frame): Value {
  if (frame.self !== undefined) return frame.self;
  for (const at of ancestorsOf(node)) {
    if (at.type === AST.ClassDeclaration || at.type === AST.ClassExpression) {
      const own: ClassValue = { kind: "class", node: at, frame: { ...frameFor(frame.source, at), depth: frame.depth } };
      return { kind: "instance", what: "object", from: unknown(node, "an object of a class"), of: own, node };
    }
    // A function of its own has a `this` of its own.
    if ((at.type === AST.FunctionDeclaration || at.type === AST.FunctionExpression) && at.parent.type !== AST.MethodDefinition) return unknown(node, "this");
  }
  return unknown(node, "this");
}

/** A field of an instance that is set once: where it is declared, or in the constructor. Undefined when the class has none of that name. */
export function fieldOf(instance: InstanceValue, name: string, node: Node, evaluator: Evaluator, frame: Frame): Value | undefined {
  const { of: own } = instance;
  if (own === undefined) return undefined;
  const { declared, assigned, getter, parameter } = membersOf(own, name);
  const inner = (use: Node): Frame => ({ ...frameFor(own.frame.source, use), bound: own.frame.bound, self: instance, depth: frame.depth + 1 });

  if (getter !== undefined) return returnedBy({ kind: "function", node: getter, frame: inner(getter) }, [], node, evaluator, frame);
  if (parameter !== undefined && assigned.length === 0) return constructorValue(own, parameter, instance, node, evaluator, inner(node));
  if (declared === undefined && assigned.length === 0) return inherited(own, instance, evaluator, (parent) => fieldOf(parent, name, node, evaluator, frame));
  const typed = declared === undefined ? undefined : evaluator.typedAs(declared, inner(own.node));
  if (assigned.length > 1 || (assigned.length === 1 && declared?.value != null)) return typed ?? unknown(node, "a field that is set more than once");
  const [assignment] = assigned;
  if (assignment === undefined) {
    const value = declared?.value == null ? undefined : evaluator.evaluate(declared.value, inner(declared.value));
    return value === undefined || value.kind === "unknown" ? (typed ?? value ?? unknown(node, "a field that is not set where it can be seen")) : value;
  }
  const owner = enclosingFunction(assignment);
  const isConstructor = owner?.parent.type === AST.MethodDefinition && owner.parent.kind === "constructor";
  if (!isConstructor) return typed ?? unknown(node, "a field that is set later");
  const given = instance.given;
  const within = inner(assignment);
  const bound = given === undefined ? within : { ...within, bound: new Map([...within.bound, ...bindParameters(owner, given, evaluator, within)]) };
  const value = evaluator.evaluate(assignment.right, bound);
  return value.kind === "unknown" ? (typed ?? value) : value;
}

/** `constructor(private readonly base = "/crm/v8")` */
function constructorValue(own: ClassValue, parameter: TSESTree.TSParameterProperty, instance: InstanceValue, node: Node, evaluator: Evaluator, inner: Frame): Value {
  const owner = parameter.parent as FunctionNode;
  const written = parameter.parameter.type === AST.AssignmentPattern ? parameter.parameter.left : parameter.parameter;
  const variable = own.frame.source.declaredBy(owner).find(({ identifiers }) => identifiers.some((identifier) => identifier === written));
  const value = instance.given === undefined || variable === undefined ? undefined : bindParameters(owner, instance.given, evaluator, inner).get(variable);
  if (value !== undefined && value.kind !== "unknown") return value;
  return evaluator.typedAs(written, inner) ?? value ?? unknown(node, "a parameter");
}

/** A method as a function whose `this` is the instance. */
export function methodOf(instance: InstanceValue, name: string, node: Node, evaluator: Evaluator): Value | undefined {
  const { of: own } = instance;
  if (own === undefined) return undefined;
  for (const member of own.node.body.body) {
    if (member.type !== AST.MethodDefinition || member.static || member.kind !== "method" || nameOf(member) !== name || member.value.type !== AST.FunctionExpression) continue;
    return { kind: "function", node: member.value, frame: { ...own.frame, self: instance } };
  }
  return inherited(own, instance, evaluator, (parent) => methodOf(parent, name, node, evaluator));
}

/** `Config.BASE`, where it is set once. */
export function staticOf(value: ClassValue, name: string, node: Node, evaluator: Evaluator): Value {
  for (const member of value.node.body.body) {
    if (nameOf(member) !== name) continue;
    if (member.type === AST.PropertyDefinition && member.static && member.value !== null) return evaluator.evaluate(member.value, { ...frameFor(value.frame.source, member.value), bound: value.frame.bound, depth: value.frame.depth });
    if (member.type === AST.MethodDefinition && member.static && member.kind === "method" && member.value.type === AST.FunctionExpression) return { kind: "function", node: member.value, frame: value.frame };
  }
  return unknown(node, "a static member that cannot be followed");
}

function inherited(own: ClassValue, instance: InstanceValue, evaluator: Evaluator, look: (parent: InstanceValue) => Value | undefined): Value | undefined {
  const { superClass } = own.node;
  if (superClass === null) return undefined;
  const parent = evaluator.evaluate(superClass, own.frame);
  if (parent.kind !== "class" || parent.node === own.node) return undefined;
  // What the parent's constructor is given is not followed.
  return look({ kind: "instance", what: "object", from: instance.from, of: parent, node: instance.node });
}

interface Members {
  readonly declared: TSESTree.PropertyDefinition | undefined;
  readonly assigned: readonly TSESTree.AssignmentExpression[];
  readonly getter: FunctionNode | undefined;
  readonly parameter: TSESTree.TSParameterProperty | undefined;
}

const assignmentsByClass = new WeakMap<Node, ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>>();

function membersOf({ node: own, frame: { source } }: ClassValue, name: string): Members {
  let declared: Members["declared"];
  let getter: Members["getter"];
  let parameter: Members["parameter"];
  for (const member of own.body.body) {
    if (member.type === AST.PropertyDefinition && !member.static && nameOf(member) === name) declared = member;
    if (member.type === AST.MethodDefinition && member.kind === "get" && !member.static && nameOf(member) === name && member.value.type === AST.FunctionExpression) getter = member.value;
    if (member.type === AST.MethodDefinition && member.kind === "constructor") parameter = member.value.params.find((each): each is TSESTree.TSParameterProperty => each.type === AST.TSParameterProperty && parameterName(each) === name);
  }
  let assignments = assignmentsByClass.get(own);
  if (assignments === undefined) assignmentsByClass.set(own, (assignments = assignmentsIn(own, source.visitorKeys)));
  return { declared, assigned: assignments.get(name) ?? [], getter, parameter };
}

function parameterName({ parameter }: TSESTree.TSParameterProperty): string | undefined {
  const name = parameter.type === AST.AssignmentPattern ? parameter.left : parameter;
  return "name" in name ? name.name : undefined;
}

function nameOf(member: TSESTree.ClassElement): string | undefined {
  if (!("key" in member) || member.computed) return undefined;
  const { key } = member;
  return key.type === AST.Identifier ? key.name : key.type === AST.PrivateIdentifier ? `#${key.name}` : "value" in key ? String(key.value) : undefined;
}

/** All `this.name = …` of a class, by name. */
function assignmentsIn(own: ClassValue["node"], visitorKeys: Source["visitorKeys"]): ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]> {
  const found = new Map<string, TSESTree.AssignmentExpression[]>();
  for (const node of nodesIn(own.body, visitorKeys)) {
    if (node.type !== AST.AssignmentExpression || node.left.type !== AST.MemberExpression || node.left.object.type !== AST.ThisExpression) continue;
    const name = node.left.property.type === AST.PrivateIdentifier ? `#${node.left.property.name}` : keyOf(node.left);
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), node]);
  }
  return found;
}

/** An object that `new` makes of a class of the project. */
export function instanceOf(own: ClassValue, given: readonly Value[], node: Node): InstanceValue {
  return { kind: "instance", what: "object", from: oneOf([], node), of: own, given, node };
}
