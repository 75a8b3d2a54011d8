import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";
import { oneMeant } from "../values/placeholders.ts";
import type { Value } from "../values/value.ts";
import type { Effect } from "./effect.ts";
import { commonAncestor, functionOf, isJump, isWithin, lastOf, outermostBranch } from "./order.ts";
import { endsAlways } from "./returns.ts";

/** `url = …` and `url += …` */
export type Assignment = Extract<Effect, { readonly kind: "assign" | "append" }>;

/** How one assignment changes a value, and whether a condition is known to hold. */
interface Steps {
  readonly apply: (value: Value, assignment: Assignment) => Value;
  readonly truth: (test: Node) => boolean | undefined;
}

/** The `if … else …` before a use in which an assignment stands; undefined where something else decides whether it is made. */
export function ifAround({ node }: Effect, use: Node): TSESTree.IfStatement | undefined {
  if (functionOf(node) !== functionOf(use)) return undefined;
  const branch = outermostBranch(node, commonAncestor(node, use));
  return branch?.type === AST.IfStatement && branch.alternate !== null && branch.range[1] <= use.range[0]
    ? branch
    : undefined;
}

/**
 * What a variable holds behind an `if`: what one of the branches left in it. To look at each assignment by itself would allow for none of them,
 * and for both.
 */
export function afterIf(
  statement: TSESTree.IfStatement,
  assignments: readonly Assignment[],
  value: Value,
  steps: Steps,
): Value {
  const truth = steps.truth(statement.test);
  const branches =
    truth === undefined
      ? [statement.consequent, statement.alternate]
      : [truth ? statement.consequent : statement.alternate];
  const after = branches.flatMap((branch): Value[] => {
    if (branch === null) return [value];
    return leaves(branch) ? [] : [afterBranch(branch, assignments, value, steps)];
  });
  return after.length === 0 ? value : oneMeant(after, value.node);
}

function afterBranch(branch: Node, all: readonly Assignment[], before: Value, steps: Steps): Value {
  const assignments = all.filter(({ node }) => isWithin(node, branch));
  let value = before;
  for (let index = 0; ; index++) {
    const assignment = assignments[index];
    if (assignment === undefined) return value;
    const inner = branch.type === AST.IfStatement ? branch : outermostBranch(assignment.node, branch);
    if (inner?.type === AST.IfStatement) {
      const together = assignments.slice(index).filter(({ node }) => isWithin(node, inner));
      value = afterIf(inner, together, value, steps);
      index += together.length - 1;
    } else {
      const after = steps.apply(value, assignment);
      value = inner === undefined ? after : oneMeant([value, after], value.node);
    }
  }
}

function leaves(branch: Node): boolean {
  return endsAlways(branch) || isJump(lastOf(branch));
}
