import type { Node } from "./value.ts";

/** The node around a node; undefined for the root, of which ESLint says null. */
export function parentOf(node: Node): Node | undefined {
  return (node.parent) ?? undefined;
}

export function rootOf(node: Node): Node {
  let root = node;
  for (let parent = parentOf(root); parent !== undefined; parent = parentOf(root)) root = parent;
  return root;
}

/** The nodes around a node, innermost first. */
export function* ancestorsOf(node: Node): Generator<Node, void, undefined> {
  for (let at = parentOf(node); at !== undefined; at = parentOf(at)) yield at;
}

/** A node and all below it, in no order. */
export function* nodesIn(root: Node, visitorKeys: Readonly<Record<string, readonly string[] | undefined>>): Generator<Node, void, undefined> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    for (const key of visitorKeys[node.type] ?? []) {
      const child: unknown = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child)) for (const each of child as (Node | null)[]) stack.push(...(each === null ? [] : [each]));
      else if (typeof child === "object" && child !== null) stack.push(child as Node);
    }
  }
}
