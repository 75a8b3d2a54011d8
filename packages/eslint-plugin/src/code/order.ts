import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Node } from "../values/source.ts";
import { ancestorsOf, parentOf } from "./tree.ts";

/** Whether what happens at one node has happened when another one is reached. */
export type Order = "always" | "maybe" | "never";

/**
 * Tells whether a write comes before a use. `always` only for straight lines: the same block, or one around the use. In a branch that the use
 * is outside of it is `maybe`, in the other branch of the same `if` or in one that returns it is `never`. Later in the same loop is `maybe`,
 * when the variable lives longer than one round (`declaration` stands outside of the loop), and so it is in a function that may be called again.
 */
export function orderOf(write: Node, use: Node, declaration: Node): Order {
  if (parentOf(use) === undefined) return isConditionalBelow(write, use) ? "maybe" : "always"; // an entire file
  const [own, its] = [functionOf(write), functionOf(use)];
  if (own !== its) {
    // The use stands in a closure: it cannot run before the closure is made, but long after.
    const closure = ancestorIn(use, own);
    if (closure === undefined) return "maybe";
    const order = orderWithin(write, closure, declaration);
    return order === "never" ? "maybe" : order;
  }
  return orderWithin(write, use, declaration);
}

function orderWithin(write: Node, use: Node, declaration: Node): Order {
  const common = commonAncestor(write, use);
  // `x.y = await post(x)`: the use comes first. What stands inside of the use is part of it.
  if (common === write || common === use) return "never";
  const around = loopAround(common, declaration) || outlives(declaration, functionOf(write));
  if (write.range[0] >= use.range[1]) return around ? "maybe" : "never";
  if (areExclusive(common, write)) return around ? "maybe" : "never";
  const branches = branchesBelow(write, common);
  if (branches.length === 0) return isInCase(write, common) ? "maybe" : "always";
  const exit = branches.map((branch) => exitOf(branch, common)).find((found) => found !== undefined);
  if (exit === undefined) return "maybe";
  return around && exit === "round" ? "maybe" : "never";
}

/** Whether a node stands in a case of a `switch`, from which a later case is reached without it: `case 1: write(); case 2: use();`. */
function isInCase(node: Node, top: Node): boolean {
  return top.type === AST.SwitchStatement && childToward(top, node) !== top.discriminant;
}

/** The condition under which a branch is entered. */
export function branchOf(node: Node, parent: Node): Condition | undefined {
  if ((parent.type === AST.IfStatement || parent.type === AST.ConditionalExpression) && node !== parent.test)
    return { test: parent.test, when: node === parent.consequent };
  return parent.type === AST.LogicalExpression && node === parent.right && parent.operator !== "??"
    ? { test: parent.left, when: parent.operator === "&&" }
    : undefined;
}

/** A condition, and whether it must hold. */
export interface Condition {
  readonly test: Node;
  readonly when: boolean;
}

/**
 * The conditions that a write depends on and a later use does not, innermost first: of `if (body) options.body = …; send(options)` it is `body`.
 * `lists`: it is done for each element of them, `Object.entries(params).forEach(…)`. `more`: it depends on something else too, a `try`, a `switch`.
 */
export function conditionsOf(
  write: Node,
  use: Node,
  declaration: Node,
): { readonly conditions: readonly Condition[]; readonly lists: readonly Node[]; readonly more: boolean } {
  const common = commonAncestor(write, use);
  const conditions: Condition[] = [];
  const lists: Node[] = [];
  let more = loopAround(common, declaration) || isInCase(write, common);
  if (write.range[1] > use.range[0]) return { conditions, lists, more: true };
  let at = write;
  for (const parent of ancestorsOf(write)) {
    if (parent === common) break;
    const branch = branchOf(at, parent);
    const list = isFunction(parent)
      ? listOf(parent)
      : parent.type === AST.ForOfStatement && at !== parent.right
        ? parent.right
        : undefined;
    if (branch !== undefined) conditions.push(branch);
    else if (list !== undefined) lists.push(list);
    // Any other function may run at any time.
    else if (isFunction(parent)) return { conditions: [], lists: [], more: true };
    else if (isBranch(at, parent)) more = true;
    at = parent;
  }
  return { conditions, lists, more: more || lists.length > 0 };
}

/** Of a callback the list whose elements it is given. */
function listOf(callback: Node): Node | undefined {
  const call = parentOf(callback);
  if (call?.type !== AST.CallExpression || call.arguments[0] !== callback || call.callee.type !== AST.MemberExpression)
    return undefined;
  return call.callee.property.type === AST.Identifier &&
    /^(?:forEach|map|filter|some|every)$/.test(call.callee.property.name)
    ? call.callee.object
    : undefined;
}

export function functionOf(node: Node): Node {
  let outermost = node;
  for (const at of ancestorsOf(node)) {
    if (isFunction(at)) return at;
    outermost = at;
  }
  return outermost;
}

export function isFunction(node: Node): boolean {
  return (
    node.type === AST.FunctionDeclaration ||
    node.type === AST.FunctionExpression ||
    node.type === AST.ArrowFunctionExpression
  );
}

function isLoop(node: Node): boolean {
  return (
    node.type === AST.ForStatement ||
    node.type === AST.ForOfStatement ||
    node.type === AST.ForInStatement ||
    node.type === AST.WhileStatement ||
    node.type === AST.DoWhileStatement
  );
}

/** The outermost ancestor of a node that still lies inside of a function. */
function ancestorIn(node: Node, scope: Node): Node | undefined {
  let at: Node = node;
  while (parentOf(at) !== undefined) {
    const owner = functionOf(at);
    if (owner === scope) return at;
    at = owner;
  }
  return undefined;
}

export function commonAncestor(one: Node, other: Node): Node {
  const above = new Set<Node>([one, ...ancestorsOf(one)]);
  if (above.has(other)) return other;
  for (const at of ancestorsOf(other)) if (above.has(at)) return at;
  return one;
}

/** Whether a loop of the same function goes around a node, and not around the declaration. */
export function loopAround(node: Node, declaration: Node): boolean {
  for (let at: Node | undefined = node; at !== undefined && !isFunction(at); at = parentOf(at)) {
    if (isLoop(at) && !isWithin(declaration, at)) return true;
  }
  return false;
}

/** `let first = true; function send() { …; first = false; }` */
function outlives(declaration: Node, body: Node): boolean {
  return isFunction(body) && !isWithin(declaration, body);
}

function childToward(ancestor: Node, node: Node): Node {
  let at = node;
  for (const next of ancestorsOf(node)) {
    if (next === ancestor) break;
    at = next;
  }
  return at;
}

/** Of a write before a use: the two branches of one `if` or `?:`, or two cases of a `switch` of which the first one ends. */
function areExclusive(common: Node, write: Node): boolean {
  const own = childToward(common, write);
  if (common.type === AST.IfStatement || common.type === AST.ConditionalExpression) return own !== common.test;
  return own.type === AST.SwitchCase && own.consequent.some((statement) => isJump(lastOf(statement)));
}

/** The branches, loop bodies and `try` blocks around a node and below another one; none on a straight line. */
function branchesBelow(node: Node, top: Node): Node[] {
  const branches: Node[] = [];
  let at = node;
  for (const parent of ancestorsOf(node)) {
    if (parent === top) break;
    if (isBranch(at, parent)) branches.push(at);
    at = parent;
  }
  return branches;
}

/** The outermost statement below `top` that decides whether a node is reached: an `if`, a loop, a `try`. */
export function outermostBranch(node: Node, top: Node): Node | undefined {
  let outermost: Node | undefined;
  let at = node;
  for (const parent of ancestorsOf(node)) {
    if (parent === top) break;
    if (isBranch(at, parent)) outermost = parent;
    at = parent;
  }
  return outermost;
}

export function isConditionalBelow(node: Node, top: Node): boolean {
  let at = node;
  for (const parent of ancestorsOf(node)) {
    if (at === top) break;
    if (isBranch(at, parent) || isFunction(parent)) return true;
    at = parent;
  }
  return false;
}

function isBranch(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case AST.IfStatement:
    case AST.ConditionalExpression:
      return node !== parent.test;
    case AST.LogicalExpression:
      return node === parent.right;
    case AST.TryStatement:
      return node !== parent.finalizer;
    case AST.ForStatement:
      return node !== parent.init;
    case AST.ForOfStatement:
    case AST.ForInStatement:
      return node !== parent.right;
    case AST.WhileStatement:
      return true;
    case AST.SwitchStatement:
      return node !== parent.discriminant;
    default:
      return false;
  }
}

/** How a branch ends that never goes on to what follows it: it leaves the function, or this round of a loop that goes around `common` too. */
function exitOf(branch: Node, common: Node): "function" | "round" | undefined {
  const last = lastOf(branch);
  if (last.type === AST.ReturnStatement || last.type === AST.ThrowStatement) return "function";
  if (last.type !== AST.ContinueStatement && last.type !== AST.BreakStatement) return undefined;
  // guess: what a label stands at is not looked for; what is left by it may go on to what follows.
  if (last.label !== null) return undefined;
  for (const at of ancestorsOf(last)) {
    if (isLoop(at) || (last.type === AST.BreakStatement && at.type === AST.SwitchStatement))
      return isWithin(common, at) ? "round" : undefined;
  }
  return undefined;
}

export function isWithin(node: Node, outer: Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

export function lastOf(statement: Node): Node {
  return statement.type === AST.BlockStatement ? (statement.body.at(-1) ?? statement) : statement;
}

export function isJump({ type }: Node): boolean {
  return (
    type === AST.ReturnStatement ||
    type === AST.ThrowStatement ||
    type === AST.ContinueStatement ||
    type === AST.BreakStatement
  );
}
