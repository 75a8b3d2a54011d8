import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";

/** What a line of code does to what a variable holds. `path` leads into it: `payload.data[0].Phone = …` has `["data", "0", "Phone"]`. */
export type Effect =
  | { readonly kind: "assign" | "append"; readonly node: Node; readonly right: TSESTree.Expression }
  /** Assigned where there was nothing: `stage ??= "Won"`. */
  | {
      readonly kind: "default";
      readonly node: Node;
      readonly operator: "||" | "??";
      readonly right: TSESTree.Expression;
    }
  /** Assigned something that cannot be told: `stage++`, `[stage] = parts`. */
  | { readonly kind: "lose"; readonly node: Node }
  | {
      readonly kind: "set";
      readonly node: Node;
      readonly path: readonly string[];
      readonly key: Node;
      readonly right: TSESTree.Expression;
    }
  /** A key that cannot be read: `lead[name] = …`. */
  | {
      readonly kind: "set-any";
      readonly node: Node;
      readonly path: readonly string[];
      readonly key: TSESTree.Expression;
      readonly right: TSESTree.Expression;
    }
  | { readonly kind: "delete"; readonly node: Node; readonly path: readonly string[] }
  /** A method that changes its object: `push`, `set`, `append`, `addKeyValue`. */
  | {
      readonly kind: "call";
      readonly node: TSESTree.CallExpression;
      readonly path: readonly string[];
      readonly method: string;
    }
  /** `Object.assign(lead, …)` */
  | { readonly kind: "merge"; readonly node: TSESTree.CallExpression; readonly path: readonly string[] }
  /** Handed to code that may do anything with it; `method`: by a call of its method of that name. */
  | { readonly kind: "escape"; readonly node: Node; readonly path: readonly string[]; readonly method?: string };

/** An effect on what a variable holds, and not on the variable itself. */
export type Change = Extract<Effect, { readonly path: readonly string[] }>;

/** What an assignment does to what stands left of it, `at`: a variable, or the part at a path in one. */
export function assigned(assignment: TSESTree.AssignmentExpression, at: Node, path: readonly string[]): Effect {
  const { operator, right } = assignment;
  if (path.length > 0) {
    if (operator !== "=") return { kind: "set", node: assignment, path, key: keyNode(at), right: assignment };
    return { kind: "set", node: assignment, path, key: keyNode(at), right };
  }
  return operator === "="
    ? { kind: "assign", node: assignment, right }
    : operator === "+="
      ? { kind: "append", node: assignment, right }
      : operator === "??=" || operator === "||="
        ? { kind: "default", node: assignment, operator: operator === "??=" ? "??" : "||", right }
        : { kind: "lose", node: assignment };
}

function keyNode(member: Node): Node {
  return member.type === AST.MemberExpression ? member.property : member;
}
