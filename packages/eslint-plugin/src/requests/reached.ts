import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/types";

import { branchOf } from "../code/order.ts";
import { ancestorsOf } from "../code/tree.ts";
import type { Reading } from "../libraries/reading.ts";
import type { Node } from "../values/source.ts";
import { truthOf } from "../values/truth.ts";

/** Whether a call inside of a function is made for the parameters that it was given. A loop or a `try` is taken to be entered. */
export function reached(call: Node, body: Node, reading: Reading): "always" | "maybe" | "never" {
  let certain = true;
  let at: Node = call;
  for (const parent of ancestorsOf(call)) {
    if (at === body) break;
    const node = at;
    at = parent;
    if (parent.type === AST.CatchClause) certain = false;
    const branch = branchOf(node, parent);
    if (branch === undefined) {
      if (parent.type === AST.SwitchCase && parent.test !== node) {
        const decided = isCase(parent, reading);
        if (decided === false) return "never";
        if (decided === undefined) certain = false;
      }
      if (returnsBefore(node, parent, (test) => truthOf(reading.evaluate(test)))) return "never";
      continue;
    }
    const truth = truthOf(reading.evaluate(branch.test));
    if (truth === undefined) certain = false;
    else if (truth !== branch.when) return "never";
  }
  return certain ? "always" : "maybe";
}

function isCase(each: TSESTree.SwitchCase, reading: Reading): boolean | undefined {
  const { discriminant, cases } = each.parent;
  const value = reading.evaluate(discriminant);
  if (value.kind !== "known") return undefined;
  const matching = cases.find((other) => {
    const test = other.test === null ? undefined : reading.evaluate(other.test);
    return test?.kind === "known" && test.value === value.value;
  });
  return each === (matching ?? cases.find((other) => other.test === null));
}

/** Whether an `if` before a statement surely returns: `if (method === "GET") return get(path);` */
function returnsBefore(node: Node, parent: Node, decide: (test: Node) => boolean | undefined): boolean {
  if (parent.type !== AST.BlockStatement) return false;
  for (const statement of parent.body) {
    if (statement === node) return false;
    if (statement.type === AST.IfStatement && leaves(statement.consequent) && decide(statement.test) === true)
      return true;
  }
  return false;
}

function leaves(statement: Node): boolean {
  const last = statement.type === AST.BlockStatement ? statement.body.at(-1) : statement;
  return last?.type === AST.ReturnStatement || last?.type === AST.ThrowStatement;
}
