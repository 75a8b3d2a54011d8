import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { guarded } from "../code/guards.ts";
import { keyOf } from "../code/keys.ts";
import { listOf } from "../libraries/arguments.ts";
import { required } from "../libraries/modules.ts";
import type { Reading } from "../libraries/reading.ts";
import { libraryMember } from "../libraries/table.ts";
import { memberOf } from "../values/access.ts";
import { foreignMember } from "../values/foreign.ts";
import type { Node } from "../values/source.ts";
import { literalText } from "../values/text.ts";
import { known, oneOf, unknown } from "../values/value.ts";
import type { Frame, FunctionValue, InstanceValue, Value } from "../values/value.ts";
import { Budget } from "./budget.ts";
import { callOf, constructed } from "./calls.ts";
import { memberOfInstance, staticOf, thisOf } from "./classes.ts";
import { returnedBy } from "./functions.ts";
import { computedKey, objectOf } from "./literals.ts";
import { binary, conditional, logical, template, unary } from "./operators.ts";
import { Project } from "./project.ts";
import type { Files } from "./project.ts";
import { valueOf } from "./variables.ts";

/** Functions and files entered one within the other. */
const DEEPEST = 12;

/**
 * Reads expressions without running them. What it cannot see is an unknown value, never a guess. Never throws, and gives up after a bounded
 * number of steps.
 */
export class Reader {
  readonly #budget = new Budget();
  readonly #entered = new Set<Node>();
  readonly #shared: Shared;

  constructor(files: Files) {
    this.#shared = { budget: this.#budget, project: new Project(files), entered: this.#entered };
  }

  /** How often something was left out so far. */
  get cuts(): number {
    return this.#budget.cuts;
  }

  /**
   * Reads for one call, with separate steps: what came of it, and whether it wanted more than it has. Code so deep that the stack of the
   * process does not reach is such a call too, and gives `otherwise`.
   */
  apart<T>(work: () => T, otherwise: T): { readonly value: T; readonly isCut: boolean } {
    return this.#budget.apart(() => {
      try {
        return { value: work(), isCut: this.#budget.isCut };
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        this.#entered.clear();
        return { value: otherwise, isCut: true };
      }
    });
  }

  /** Reads what was put off until it was asked for, as if it had been read then: nothing was being read. */
  later<T>(work: () => T): T {
    const open = [...this.#entered];
    this.#entered.clear();
    try {
      return work();
    } finally {
      this.#entered.clear();
      for (const node of open) this.#entered.add(node);
    }
  }

  /** Reads at a place. */
  at(frame: Frame): Reading {
    return new ReadingAt(frame, this.#shared);
  }
}

/** What all readings of a file share. */
interface Shared {
  readonly budget: Budget;
  readonly project: Project;
  /** Expressions that are being read. */
  readonly entered: Set<Node>;
}

class ReadingAt implements Reading {
  readonly frame: Frame;
  readonly #shared: Shared;
  #memo: Map<Node, Value> | undefined;

  constructor(frame: Frame, shared: Shared) {
    this.frame = frame;
    this.#shared = shared;
  }

  at(frame: Frame): Reading {
    return frame === this.frame ? this : new ReadingAt(frame, this.#shared);
  }

  get cuts(): number {
    return this.#shared.budget.cuts;
  }

  goesOn(): boolean {
    return this.#shared.budget.goesOn();
  }

  returned(callee: FunctionValue, given: readonly Value[], node: Node): Value {
    return returnedBy(callee, given, node, this);
  }

  exported(specifier: string, wanted: string, node: Node): Value {
    return this.#shared.project.exportOf(specifier, wanted, node, this);
  }

  evaluate(node: Node): Value {
    const { depth } = this.frame;
    const { budget, entered } = this.#shared;
    // Most nodes are plain literals, which no look-up is worth; they count as steps all the same.
    if (
      node.type === AST.Literal &&
      (typeof node.value === "string" || typeof node.value === "number") &&
      depth <= DEEPEST &&
      budget.takes()
    )
      return this.#read(node);
    const memo = (this.#memo ??= this.frame.memo.valuesFor(this.#shared));
    const kept = memo.get(node);
    if (kept !== undefined) return kept;
    // A value that is made from itself (`const next = { ...next }`), or code without an end.
    if (entered.has(node) || !budget.goesOn() || depth > DEEPEST) {
      budget.leftOut();
      return unknown(node, "code that goes too deep");
    }
    entered.add(node);
    const value = this.#read(node);
    entered.delete(node);
    memo.set(node, value);
    return value;
  }

  recall(node: Node, value: Value): void {
    (this.#memo ??= this.frame.memo.valuesFor(this.#shared)).set(node, value);
  }

  member(value: Value, key: string, node: Node): Value {
    switch (value.kind) {
      case "choice":
        return oneOf(
          value.options.map((option) => this.member(option, key, node)),
          node,
        );
      case "foreign":
        return foreignMember(value, key, node);
      case "class":
        return staticOf(value, key, node, this);
      case "instance":
        return this.#instanceMember(value, key, node);
      case "known":
        if (typeof value.value === "string" && key === "length") return known(value.value.length, node);
        return unknown(node, "a property that cannot be followed");
      default:
        return memberOf(value, key, node);
    }
  }

  #instanceMember(value: InstanceValue, key: string, node: Node): Value {
    return value.what === "object" ? memberOfInstance(value, key, node, this) : libraryMember(value, key, node);
  }

  #read(node: Node): Value {
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
        return template(node, this);
      case AST.Identifier:
        return this.#identifier(node);
      case AST.ThisExpression:
        return thisOf(node, this.frame);
      case AST.MemberExpression:
        return this.#memberExpression(node);
      case AST.ObjectExpression:
        return objectOf(node, this);
      case AST.ArrayExpression:
        return listOf(node.elements, node, this);
      case AST.CallExpression:
        return callOf(node, this);
      case AST.NewExpression:
        return constructed(node, this);
      case AST.ConditionalExpression:
        return conditional(node, this);
      case AST.LogicalExpression:
        return logical(node, this);
      case AST.BinaryExpression:
        return binary(node, this);
      case AST.UnaryExpression:
        return unary(node, this);
      case AST.AssignmentExpression:
        return node.operator === "=" ? this.evaluate(node.right) : unknown(node, "a variable that changes");
      case AST.SequenceExpression: {
        const last = node.expressions.at(-1);
        return last === undefined ? unknown(node, "nothing") : this.evaluate(last);
      }
      case AST.ArrowFunctionExpression:
      case AST.FunctionExpression:
      case AST.FunctionDeclaration:
        return { kind: "function", node, frame: this.frame };
      case AST.ClassExpression:
      case AST.ClassDeclaration:
        return { kind: "class", node, frame: this.frame };
      case AST.AwaitExpression:
      case AST.ChainExpression:
      case AST.TSAsExpression:
      case AST.TSSatisfiesExpression:
      case AST.TSNonNullExpression:
      case AST.TSTypeAssertion:
        return this.evaluate("expression" in node ? node.expression : node.argument);
      case AST.ImportExpression:
        return required(node.source, node, this);
      default:
        return unknown(node, "code that cannot be followed");
    }
  }

  #identifier(node: TSESTree.Identifier): Value {
    if (node.name === "undefined") return known(undefined, node);
    const variable = this.frame.source.variableOf(node);
    if (variable === null) return { kind: "foreign", path: isGlobalObject(node.name) ? [] : [node.name], node };
    return this.#byType(node, valueOf(variable, node, this));
  }

  #memberExpression(node: TSESTree.MemberExpression): Value {
    if (node.property.type === AST.PrivateIdentifier)
      return this.member(this.evaluate(node.object), `#${node.property.name}`, node);
    const key = keyOf(node) ?? computedKey(node.property, this);
    if (key === undefined) return this.#byType(node, unknown(node, "a computed property"));
    return guarded(this.#byType(node, this.member(this.evaluate(node.object), key, node)), node);
  }

  /** Types are the last resort: `module: "Leads" | "Deals"`. */
  #byType(node: Node, value: Value): Value {
    const literals = value.kind === "unknown" ? this.frame.source.literalsOf?.(node) : undefined;
    return literals === undefined
      ? value
      : oneOf(
          literals.map((literal) => known(literal, node)),
          node,
        );
  }
}

/** `globalThis.fetch` is `fetch`. */
function isGlobalObject(name: string): boolean {
  return name === "globalThis" || name === "window" || name === "self" || name === "global";
}
