import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { keyOf as memberKey } from "../code/keys.ts";
import { memberOf } from "../values/access.ts";
import { COMPARISONS, compared } from "../values/comparison.ts";
import { foreignMember } from "../values/foreign.ts";
import type { Node } from "../values/source.ts";
import { concat, literalText, quasiText } from "../values/text.ts";
import { falsyOf, isEnvironment, isGiven, truthOf } from "../values/truth.ts";
import { known, oneOf, optionsOf, unknown } from "../values/value.ts";
import type { Entry, Frame, InstanceValue, Value } from "../values/value.ts";
import { callOf, constructed } from "./calls.ts";
import { searchParamsOf } from "./change.ts";
import { memberOfInstance, staticOf, thisOf } from "./classes.ts";
import { typedClient } from "./declared-type.ts";
import { arrayOf, objectOf } from "./literals.ts";
import type { Project } from "./project.ts";
import { valueOf } from "./variables.ts";

/**
 * Expressions and changes looked at for one call, and for one file; code that wants more is generated, or hostile. Calls of real programs take up
 * to 2,000, most of them less than 100.
 */
const MOST_STEPS = 10_000;
const MOST_STEPS_OF_FILE = 100_000;
/** Functions and files entered one within the other. */
const DEEPEST = 12;

/**
 * Reads expressions without running them. What it cannot see is an unknown value, never a guess. Never throws, and gives up after a bounded
 * number of steps.
 */
export class Evaluator {
  readonly project: Project;
  #steps = 0;
  #all = 0;
  readonly #entered = new Set<Node>();

  constructor(project: Project) {
    this.project = project;
  }

  /** Begins with another call. */
  begin(): void {
    this.#steps = 0;
  }

  /** One step more; false when there were too many. */
  goesOn(): boolean {
    return ++this.#steps <= MOST_STEPS && ++this.#all <= MOST_STEPS_OF_FILE;
  }

  /** The value of an expression where it stands, as the frame's use finds it. */
  evaluate(node: Node, frame: Frame): Value {
    // Most nodes are plain literals, which no look-up is worth; they count as steps all the same.
    if (
      node.type === AST.Literal &&
      (typeof node.value === "string" || typeof node.value === "number") &&
      this.#steps < MOST_STEPS &&
      this.#all < MOST_STEPS_OF_FILE &&
      frame.depth <= DEEPEST
    ) {
      this.#steps++;
      this.#all++;
      return this.#read(node, frame);
    }
    const kept = frame.memo.get(node);
    if (kept !== undefined) return kept;
    // A value that is made from itself (`const next = { ...next }`), or code without an end.
    if (this.#entered.has(node) || !this.goesOn() || frame.depth > DEEPEST)
      return unknown(node, "code that goes too deep");
    this.#entered.add(node);
    const value = this.#read(node, frame);
    this.#entered.delete(node);
    frame.memo.set(node, value);
    return value;
  }

  #read(node: Node, frame: Frame): Value {
    switch (node.type) {
      case AST.Literal:
        return "regex" in node
          ? unknown(node, "a regular expression")
          : "bigint" in node
            ? known(BigInt(node.bigint), node)
            : typeof node.value === "string"
              ? literalText(node)
              : known(node.value, node);
      case AST.TemplateLiteral:
        return this.#template(node, frame);
      case AST.Identifier:
        return this.#identifier(node, frame);
      case AST.ThisExpression:
        return thisOf(node, frame);
      case AST.MemberExpression:
        return this.#memberExpression(node, frame);
      case AST.ObjectExpression:
        return objectOf(node, this, frame);
      case AST.ArrayExpression:
        return arrayOf(node, this, frame);
      case AST.CallExpression:
        return callOf(node, this, frame);
      case AST.NewExpression:
        return constructed(node, this, frame);
      case AST.ConditionalExpression:
        return this.#conditional(node, frame);
      case AST.LogicalExpression:
        return this.#logical(node, frame);
      case AST.BinaryExpression:
        return this.#binary(node, frame);
      case AST.UnaryExpression:
        return this.#unary(node, frame);
      case AST.AssignmentExpression:
        return node.operator === "=" ? this.evaluate(node.right, frame) : unknown(node, "a variable that changes");
      case AST.SequenceExpression: {
        const last = node.expressions.at(-1);
        return last === undefined ? unknown(node, "nothing") : this.evaluate(last, frame);
      }
      case AST.ArrowFunctionExpression:
      case AST.FunctionExpression:
      case AST.FunctionDeclaration:
        return { kind: "function", node, frame };
      case AST.ClassExpression:
      case AST.ClassDeclaration:
        return { kind: "class", node, frame };
      case AST.AwaitExpression:
      case AST.ChainExpression:
      case AST.TSAsExpression:
      case AST.TSSatisfiesExpression:
      case AST.TSNonNullExpression:
      case AST.TSTypeAssertion:
        return this.evaluate("expression" in node ? node.expression : node.argument, frame);
      case AST.ImportExpression:
        return this.project.required(node.source, node, this, frame);
      default:
        return unknown(node, "code that cannot be followed");
    }
  }

  /** A property, by its name: of an object, of an instance of a class, of a package. */
  member(value: Value, key: string, node: Node, frame: Frame): Value {
    switch (value.kind) {
      case "choice":
        return oneOf(
          value.options.map((option) => this.member(option, key, node, frame)),
          node,
        );
      case "foreign":
        return foreignMember(value, key, node);
      case "class":
        return staticOf(value, key, node, this);
      case "instance":
        return this.#instanceMember(value, key, node, frame);
      case "known":
        if (typeof value.value === "string" && key === "length") return known(value.value.length, node);
        return unknown(node, "a property that cannot be followed");
      default:
        return memberOf(value, key, node);
    }
  }

  #instanceMember(value: Extract<Value, { kind: "instance" }>, key: string, node: Node, frame: Frame): Value {
    if (value.what === "object") return memberOfInstance(value, key, node, this, frame);
    // Of axios itself, which became an instance when its defaults were set.
    if (value.what === "axios" && key === "create") return { kind: "foreign", module: "axios", path: [key], node };
    if (value.what === "URLSearchParams" && (key === "size" || (key === "length" && value.asText === true)))
      return lengthOfText(value, node);
    if (value.what === "URL" && (key === "href" || key === "toString")) return value;
    if (value.what === "URL" && key === "searchParams") return searchParamsOf(value);
    return unknown(node, "a property that cannot be followed");
  }

  /** The name of a key in an object or a pattern; undefined when it is computed and cannot be read. */
  keyOf(
    property: TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.MethodDefinition,
    frame: Frame,
  ): string | undefined {
    const { key } = property;
    if (!property.computed)
      return key.type === AST.Identifier ? key.name : key.type === AST.Literal ? String(key.value) : undefined;
    const value = this.evaluate(key, frame);
    return value.kind === "known" && (typeof value.value === "string" || typeof value.value === "number")
      ? String(value.value)
      : undefined;
  }

  /** What a declared type says of a name that has no value here: an axios instance, or one of some literals. */
  typedAs(pattern: Node, frame: Frame): Value | undefined {
    return typedClient(pattern, this, frame);
  }

  /** What is imported under a name: the value of the file that exports it, or a name of a package. */
  imported(specifier: TSESTree.ImportClause, name: Node, frame: Frame): Value {
    const declaration = specifier.parent as TSESTree.ImportDeclaration;
    const wanted =
      specifier.type === AST.ImportSpecifier
        ? specifier.imported.type === AST.Identifier
          ? specifier.imported.name
          : specifier.imported.value
        : specifier.type === AST.ImportDefaultSpecifier
          ? "default"
          : "*";
    return this.project.exportOf(declaration.source.value, wanted, name, this, frame);
  }

  /** The members of an enum as an object. */
  enumOf(node: TSESTree.TSEnumDeclaration, frame: Frame): Value {
    const entries = new Map<string, Entry>();
    let next: number | undefined = 0;
    for (const member of node.body.members) {
      const key = member.id.type === AST.Identifier ? member.id.name : member.id.value;
      const value: Value =
        member.initializer !== undefined
          ? this.evaluate(member.initializer, frame)
          : next === undefined
            ? unknown(member, "an enum member")
            : known(next, member);
      next = value.kind === "known" && typeof value.value === "number" ? value.value + 1 : undefined;
      entries.set(key, { value, key: member.id });
    }
    return { kind: "object", entries, open: false, node };
  }

  #identifier(node: TSESTree.Identifier, frame: Frame): Value {
    if (node.name === "undefined") return known(undefined, node);
    const variable = frame.source.variableOf(node);
    if (variable === null) return { kind: "foreign", path: isGlobalObject(node.name) ? [] : [node.name], node };
    const value = valueOf(variable, node, this, frame);
    return value.kind === "unknown" ? this.#byType(node, value, frame) : value;
  }

  #memberExpression(node: TSESTree.MemberExpression, frame: Frame): Value {
    if (node.property.type === AST.PrivateIdentifier)
      return this.member(this.evaluate(node.object, frame), `#${node.property.name}`, node, frame);
    const key = memberKey(node) ?? this.#computedKey(node, frame);
    if (key === undefined) return this.#byType(node, unknown(node, "a computed property"), frame);
    const value = this.member(this.evaluate(node.object, frame), key, node, frame);
    return value.kind === "unknown" ? this.#byType(node, value, frame) : value;
  }

  #computedKey(node: TSESTree.MemberExpression, frame: Frame): string | undefined {
    const value = this.evaluate(node.property, frame);
    return value.kind === "known" && (typeof value.value === "string" || typeof value.value === "number")
      ? String(value.value)
      : undefined;
  }

  /** Types are the last resort: `module: "Leads" | "Deals"`. */
  #byType(node: Node, value: Value, { source }: Frame): Value {
    const literals = source.literalsOf?.(node);
    return literals === undefined
      ? value
      : oneOf(
          literals.map((literal) => known(literal, node)),
          node,
        );
  }

  #template(node: TSESTree.TemplateLiteral, frame: Frame): Value {
    const parts: Value[] = [];
    for (const [index, quasi] of node.quasis.entries()) {
      parts.push(quasiText(quasi, frame.source.text));
      const expression = node.expressions[index];
      if (expression !== undefined) parts.push(this.evaluate(expression, frame));
    }
    const text = concat(parts, node);
    // The whole literal is what is replaced, so it is the node; its characters keep their places.
    return text.kind === "known" && node.quasis.length === 1 ? known(text.value, node, text.start) : text;
  }

  #conditional(node: TSESTree.ConditionalExpression, frame: Frame): Value {
    const decided = truthOf(this.evaluate(node.test, frame));
    if (decided !== undefined) return this.evaluate(decided ? node.consequent : node.alternate, frame);
    return oneOf([this.evaluate(node.consequent, frame), this.evaluate(node.alternate, frame)], node);
  }

  #logical(node: TSESTree.LogicalExpression, frame: Frame): Value {
    const left = this.evaluate(node.left, frame);
    const right = (): Value => this.evaluate(node.right, frame);
    if (node.operator === "&&") {
      const decided = truthOf(left);
      if (decided !== undefined) return decided ? right() : left;
      return oneOf([falsyOf(left), right()], node);
    }
    const passes = (option: Value): boolean | undefined => (node.operator === "??" ? isGiven(option) : truthOf(option));
    // `process.env.ZOHO_BASE ?? "https://…"`: the default is what the code shows.
    if (isEnvironment(left)) return right();
    const options = optionsOf(left).filter((option) => passes(option) !== false);
    const mayFail = optionsOf(left).some((option) => passes(option) !== true);
    return oneOf(mayFail ? [...options, right()] : options, node);
  }

  #binary(node: TSESTree.BinaryExpression, frame: Frame): Value {
    if (node.left.type === AST.PrivateIdentifier) return unknown(node, "a comparison");
    const left = this.evaluate(node.left, frame);
    const right = this.evaluate(node.right, frame);
    if (node.operator === "+") return this.#sum(node, left, right);
    return (
      compared(node, left, right) ??
      (COMPARISONS.has(node.operator)
        ? { kind: "sample", samples: [true, false], node }
        : unknown(node, "a calculation"))
    );
  }

  #sum(node: TSESTree.BinaryExpression, left: Value, right: Value): Value {
    if (
      left.kind === "known" &&
      right.kind === "known" &&
      typeof left.value === "number" &&
      typeof right.value === "number"
    )
      return known(left.value + right.value, node);
    const isText = (value: Value): boolean =>
      optionsOf(value).every(
        (option) => option.kind === "text" || (option.kind === "known" && typeof option.value === "string"),
      );
    return isText(left) || isText(right) ? concat([left, right], node) : unknown(node, "a calculation");
  }

  #unary(node: TSESTree.UnaryExpression, frame: Frame): Value {
    const value = this.evaluate(node.argument, frame);
    if (node.operator === "!") {
      const truth = truthOf(value);
      return truth === undefined ? { kind: "sample", samples: [true, false], node } : known(!truth, node);
    }
    if (node.operator === "-" && value.kind === "known" && typeof value.value === "number")
      return known(-value.value, node);
    return node.operator === "void" ? known(undefined, node) : unknown(node, "a calculation");
  }
}

/** Of the text of parameters: nothing, or something. */
function lengthOfText(value: InstanceValue, node: Node): Value {
  const truth = truthOf({ ...value, asText: true });
  return truth === undefined
    ? unknown(node, "a calculation")
    : truth
      ? { kind: "sample", samples: [3, 30], node }
      : known(0, node);
}

/** `globalThis.fetch` is `fetch`. */
function isGlobalObject(name: string): boolean {
  return name === "globalThis" || name === "window" || name === "self" || name === "global";
}
