import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import {
  constructorOf,
  hasMember,
  isExported,
  isWrittenStatic,
  membersOf,
  ownerOfThis,
  staticMember,
  subclassesOf,
  writtenOutside,
} from "../code/class-members.ts";
import type { FieldChange, Members } from "../code/class-members.ts";
import { functionOf, isConditionalBelow, orderOf } from "../code/order.ts";
import { enclosingFunction } from "../code/returns.ts";
import type { Reading } from "../libraries/reading.ts";
import { shaken } from "../values/access.ts";
import { GivenValues } from "../values/bound.ts";
import { frameFor } from "../values/frame.ts";
import type { FunctionNode, Node } from "../values/source.ts";
import { oneOf, unknown } from "../values/value.ts";
import type { ClassValue, Frame, InstanceValue, Value } from "../values/value.ts";
import { ANY_FIELD } from "../values/written.ts";
import { changed } from "./change.ts";
import { isFilled, sameClient } from "./client-fields.ts";
import { typedAs } from "./declared-types.ts";
import { bindParameters } from "./patterns.ts";

/** Classes that extend one another. */
const DEEPEST = 5;

/** What `this` means: the frame's object, or some object of the class around it, which may be one of a subclass. */
export function thisOf(node: Node, frame: Frame): Value {
  if (frame.self !== undefined) return frame.self;
  const owner = ownerOfThis(node);
  if (owner === undefined) return unknown(node, "this");
  const own: ClassValue = {
    kind: "class",
    node: owner,
    frame: { ...frameFor(frame.source, owner), depth: frame.depth },
  };
  return { kind: "instance", what: "object", from: unknown(node, "an object of a class"), of: own, node };
}

/** An object that `new` makes of a class of the project. */
export function instanceOf(own: ClassValue, given: readonly Value[], node: Node): InstanceValue {
  return { kind: "instance", what: "object", from: oneOf([], node), of: own, given, node };
}

/** A field or a method of an object, as far as its class, or the one that this extends, shows it. */
export function memberOfInstance(instance: InstanceValue, name: string, node: Node, reading: Reading): Value {
  const written =
    instance.touched?.get(name) ??
    instance.touched?.get(ANY_FIELD) ??
    (instance.given === undefined && instance.of !== undefined
      ? writtenOutside(instance.of.frame.source, name)
      : undefined);
  if (written === "set") return unknown(node, "a field that is set from outside of its class");
  let given = instance.given;
  let own = instance.of;
  for (let depth = 0; own !== undefined && depth < DEEPEST; depth++) {
    const members = membersOf(own.node, own.frame.source, name);
    if (hasMember(members)) {
      const value = mayBeOverridden(own, members, name, instance)
        ? unknown(node, "a member that a subclass may replace")
        : new MemberReader({ instance, own, given, node, reading }).member(members);
      if (written === undefined)
        return instance.given === undefined && isReachable(own, members, name) ? opened(value) : value;
      return shaken(value, "a field that is changed from outside of its class");
    }
    // Without its own constructor, a class hands on what it is given.
    if (constructorOf(own.node) !== undefined)
      given = new MemberReader({ instance, own, given, node, reading }).givenToParent();
    const { superClass } = own.node;
    const parent: Value | undefined = superClass === null ? undefined : reading.at(own.frame).evaluate(superClass);
    own = parent?.kind === "class" && parent.node !== own.node ? parent : undefined;
  }
  return unknown(node, "a property that is not set where it can be seen");
}

/** Whether other files may write into what a field holds. */
function isReachable(
  { node, frame }: ClassValue,
  { declared, parameter, method, getter }: Members,
  name: string,
): boolean {
  if (method !== undefined || getter !== undefined || name.startsWith("#")) return false;
  const access = declared?.accessibility ?? parameter?.accessibility;
  return access !== "private" && access !== "protected" && isExported(node, frame.source);
}

/** Of an object that others can reach its own keys are there; whether they added some is not known. */
function opened(value: Value): Value {
  if (value.kind === "object") return { ...value, open: true };
  return value.kind === "array" ? { ...value, open: true, items: value.items.map(opened) } : value;
}

/** Of some object of a class nobody knows whether it is one of a subclass: `protected path = ""` waits for one that says more. */
function mayBeOverridden(own: ClassValue, { declared }: Members, name: string, { given, of }: InstanceValue): boolean {
  if (given !== undefined || own.node !== of?.node) return false;
  const { source } = own.frame;
  if (subclassesOf(own.node, source).some((subclass) => hasMember(membersOf(subclass, source, name)))) return true;
  if (declared?.accessibility === "private" || name.startsWith("#")) return false;
  if (declared === undefined || declared.readonly) return false;
  const { value: initial } = declared;
  if (own.node.abstract && subclassesOf(own.node, source).length === 0) return true;
  return initial?.type === AST.Literal && (initial.value === "" || initial.value === null);
}

interface Read {
  readonly instance: InstanceValue;
  /** The class that has the member: the object's own, or one that it extends. */
  readonly own: ClassValue;
  /** What the constructor of that class was given, where that can be seen. */
  readonly given: readonly Value[] | undefined;
  readonly node: Node;
  /** Where the member is read. */
  readonly reading: Reading;
}

/** Reads one member of an object, as its class shows it. */
class MemberReader {
  readonly #read: Read;

  constructor(read: Read) {
    this.#read = read;
  }

  member(members: Members): Value {
    const { own, instance, node, reading } = this.#read;
    const { method, getter } = members;
    if (method !== undefined) return { kind: "function", node: method, frame: { ...own.frame, self: instance } };
    if (getter !== undefined)
      return reading.returned({ kind: "function", node: getter, frame: this.#inner(getter).frame }, [], node);
    let value = this.#initial(members);
    for (const change of members.changes) value = this.#changed(value, change);
    return value;
  }

  /** `super("https://…", options)`: what the constructor of the parent is given, where it stands in the first place. */
  givenToParent(): readonly Value[] | undefined {
    const { own } = this.#read;
    const creator = constructorOf(own.node);
    for (const statement of creator?.body.type === AST.BlockStatement ? creator.body.body : []) {
      if (
        statement.type !== AST.ExpressionStatement ||
        statement.expression.type !== AST.CallExpression ||
        statement.expression.callee.type !== AST.Super
      )
        continue;
      const call = statement.expression;
      if (creator === undefined || call.arguments.some(({ type }) => type === AST.SpreadElement)) return undefined;
      const within = this.#inConstructor(creator, call);
      return call.arguments.map((argument) => within.evaluate(argument));
    }
    return undefined;
  }

  /** What the field is set to once: where it is declared, or in the constructor. */
  #initial({ declared, assigned, parameter }: Members): Value {
    const { own, node } = this.#read;
    if (parameter !== undefined && assigned.length === 0) return this.#parameter(parameter);
    const typed = declared === undefined ? undefined : typedAs(declared, this.#inner(own.node));
    const clients = assigned.length > 0 && !isFilled(declared?.value) ? this.#client(assigned) : undefined;
    if (clients !== undefined) return clients;
    if (assigned.length > 1 || (assigned.length === 1 && declared?.value != null))
      return typed ?? unknown(node, "a field that is set more than once");
    const [assignment] = assigned;
    if (assignment === undefined) {
      const value = declared?.value == null ? undefined : this.#inner(declared.value).evaluate(declared.value);
      return value === undefined || value.kind === "unknown"
        ? (typed ?? value ?? unknown(node, "a field that is not set where it can be seen"))
        : value;
    }
    const owner = enclosingFunction(assignment.node);
    if (owner === undefined || owner !== constructorOf(own.node))
      return typed ?? unknown(node, "a field that is set later");
    const value = this.#inConstructor(owner, assignment.node).evaluate(assignment.right);
    return value.kind === "unknown" ? (typed ?? value) : value;
  }

  /** `#renew = () => { this.#api = axios.create({ baseURL }); }`: a client that is made anew now and then, always for the same address. */
  #client(assigned: Members["assigned"]): Value | undefined {
    const made = assigned
      .filter(({ right }) => isFilled(right))
      .map(({ node, right }) => {
        const owner = enclosingFunction(node);
        const inConstructor = owner !== undefined && owner === constructorOf(this.#read.own.node);
        return (inConstructor ? this.#inConstructor(owner, node) : this.#inner(node)).evaluate(right);
      });
    return sameClient(made);
  }

  /** `constructor(private readonly base = "/crm/v8")` */
  #parameter(parameter: NonNullable<Members["parameter"]>): Value {
    const { own, given, node } = this.#read;
    const owner = parameter.parent as FunctionNode;
    const written = parameter.parameter.type === AST.AssignmentPattern ? parameter.parameter.left : parameter.parameter;
    const variable = own.frame.source
      .declaredBy(owner)
      .find(({ identifiers }) => identifiers.some((identifier) => identifier === written));
    const value =
      variable === undefined
        ? undefined
        : given === undefined
          ? this.#inner(written).evaluate(written)
          : new GivenValues(bindParameters(owner, given, this.#inner(node))).get(variable);
    if (value !== undefined && value.kind !== "unknown") return value;
    return typedAs(written, this.#inner(node)) ?? value ?? unknown(node, "a parameter");
  }

  /**
   * The value after `this.lead.Phone = …`: for certain where that stands before the use, or in the constructor; anywhere else it may have
   * happened, since an object outlives one call.
   */
  #changed(value: Value, { effect, ofThis }: FieldChange): Value {
    const { own, node, reading } = this.#read;
    if (value.kind === "unknown") return value;
    // `Object.assign(this, init)`, `this[name] = …`: any field may be another one; `register(this)` has its object in hand.
    if (ofThis)
      return effect.kind === "escape"
        ? shaken(value, "handed to a function before")
        : unknown(node, "a field that may be set by another name");
    const creator = constructorOf(own.node);
    const owner = functionOf(effect.node);
    const order =
      owner === creator && !isConditionalBelow(effect.node, owner)
        ? "always"
        : owner === functionOf(reading.frame.use)
          ? orderOf(effect.node, reading.frame.use, own.node)
          : "maybe";
    const within =
      creator !== undefined && owner === creator ? this.#inConstructor(creator, effect.node) : this.#inner(effect.node);
    return changed(value, effect, { certain: order === "always", many: owner !== creator }, within);
  }

  /** Inside of the class, for a use; what `this` means there is the same object. */
  #inner(use: Node): Reading {
    const { own, instance, reading } = this.#read;
    const { source, bound } = own.frame;
    return reading.at({ ...frameFor(source, use), bound, self: instance, depth: reading.frame.depth + 1 });
  }

  #inConstructor(owner: FunctionNode, use: Node): Reading {
    const { given } = this.#read;
    const within = this.#inner(use);
    const { frame } = within;
    return given === undefined
      ? within
      : within.at({ ...frame, bound: new GivenValues(bindParameters(owner, given, within), frame.bound) });
  }
}

/** `Config.BASE`, where nothing sets it anew. */
export function staticOf(value: ClassValue, name: string, node: Node, reading: Reading): Value {
  const { source } = value.frame;
  const member = staticMember(value.node, name);
  const isSetLater = [name, ANY_FIELD].some((each) => value.touched?.has(each) === true);
  if (!isSetLater && !isWrittenStatic(value.node, source, name)) {
    if (member?.type === AST.PropertyDefinition && member.value !== null)
      return reading
        .at({
          ...frameFor(source, member.value),
          bound: value.frame.bound,
          depth: value.frame.depth,
        })
        .evaluate(member.value);
    if (
      member?.type === AST.MethodDefinition &&
      member.kind === "method" &&
      member.value.type === AST.FunctionExpression
    )
      return { kind: "function", node: member.value, frame: value.frame };
  }
  return unknown(node, "a static member that cannot be followed");
}
