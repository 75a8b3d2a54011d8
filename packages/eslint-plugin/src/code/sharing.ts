import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Node, Source } from "../values/source.ts";
import type { Change, Effect } from "./effect.ts";
import { calleeText, isTransparent, keyOf } from "./keys.ts";
import { nodesIn } from "./tree.ts";

/** What holds a value, and under which key; under any where there is none. */
export interface Holding {
  readonly holder: Node;
  readonly key?: string;
}

/** Methods that give back an item of their list. */
export const GIVES_ITEM: ReadonlySet<string> = new Set("at deref find findLast get next pop shift".split(" "));
/** Methods that give back another list of the same items. */
export const GIVES_ITEMS: ReadonlySet<string> = new Set(
  "concat entries filter flat reverse slice sort splice toReversed toSorted toSpliced values with".split(" "),
);
/** Methods that put a value into their list. */
export const TAKES_IN: ReadonlySet<string> = new Set(["push", "unshift", "add"]);

/** The literal that a value, or each of its parts, stands in: `[lead]`, `{ data: rows }`, `[...rows]`; undefined where it is in none. */
export function placeIn(at: Node, parent: Node): Holding | undefined {
  if (parent.type === AST.ArrayExpression) return { holder: parent };
  if (parent.type === AST.SpreadElement)
    return parent.parent.type === AST.ArrayExpression || parent.parent.type === AST.ObjectExpression
      ? { holder: parent.parent }
      : undefined;
  if (parent.type !== AST.Property || parent.value !== at || parent.parent.type !== AST.ObjectExpression)
    return undefined;
  const { key, computed } = parent;
  return key.type === AST.Identifier && !computed
    ? { holder: parent.parent, key: key.name }
    : { holder: parent.parent };
}

/** Of what is done to a holder what reaches what it holds. To put another value in its place, or one beside it, does not. */
export function reaching(effects: readonly Effect[], { holder, key }: Holding): readonly Change[] {
  return changesIn(effects).filter((effect) => {
    const [first] = effect.path;
    if (first === undefined)
      return (
        effect.kind === "escape" &&
        (effect.method === undefined || holder.type === AST.ObjectExpression || effect.method === "get")
      );
    return (key === undefined || first === key) && !(isPut(effect) && effect.path.length === 1);
  });
}

/** The effects on what a variable holds. */
export function changesIn(effects: readonly Effect[]): readonly Change[] {
  return effects.filter((effect): effect is Change => "path" in effect);
}

/** What is done to something that may be the value at `path`, or a part of it: `rows[i].push(x)`, `(lead ?? other).Phone = x`. */
export function escapes(
  effects: readonly Effect[] | undefined,
  path: readonly string[],
): readonly Change[] | undefined {
  return effects?.map(({ node }) => ({ kind: "escape", node, path }));
}

/** Undefined for none. */
export function found(effects: readonly Effect[] | undefined): readonly Effect[] | undefined {
  return effects?.length === 0 ? undefined : effects;
}

function isPut({ kind }: Effect): boolean {
  return kind === "set" || kind === "delete";
}

/** Of what is done to a variable what is done to the value that was put at a path in it: `box.lead = lead; box.lead.Phone = …`. */
export function within(effects: readonly Effect[], path: readonly string[]): readonly Change[] {
  return changesIn(effects).flatMap((effect) => {
    if (!effect.path.slice(0, path.length).every((key, index) => key === path[index])) return [];
    // Who has the object in hand has its parts.
    if (effect.path.length < path.length) return effect.kind === "escape" ? [{ ...effect, path: [] }] : [];
    return isPut(effect) && effect.path.length === path.length
      ? []
      : [{ ...effect, path: effect.path.slice(path.length) }];
  });
}

/** `box.rows[0]` as `{ root: box, path: ["rows", "0"] }`; the path ends before a key that cannot be read. */
export function chainOf(member: Node): { readonly root: Node; readonly path: readonly string[] } {
  let path: string[] = [];
  let at = member;
  for (;;) {
    if (at.type === AST.MemberExpression) {
      const key = keyOf(at);
      path = key === undefined ? [] : [key, ...path];
      at = at.object;
    } else if (isTransparent(at) && "expression" in at) at = at.expression as Node;
    else return { root: at, path };
  }
}

function isGlobal(node: Node, source: Source): node is Extract<Node, { type: "Identifier" }> {
  return node.type === AST.Identifier && source.variableOf(node) === null;
}

function add(byText: Map<string, Node[]>, text: string, node: Node): void {
  const others = byText.get(text);
  if (others === undefined) byText.set(text, [node]);
  else others.push(node);
}

const membersByText = new WeakMap<Source, ReadonlyMap<string, readonly Node[]>>();

/** Where else a file says `this.row`, whichever class it is, or `state.row`, of a global. */
export function sameMembers(member: Node, source: Source): readonly Node[] {
  let members = membersByText.get(source);
  if (members === undefined) {
    const byText = new Map<string, Node[]>();
    for (const node of nodesIn(source.ast, source.visitorKeys)) {
      if (node.type !== AST.MemberExpression) continue;
      const { object } = node;
      // `queue[0].Phone = …`, after `queue.push(lead)`
      if (isGlobal(object, source)) add(byText, object.name, object);
      const text = calleeText(node);
      if (text?.startsWith("this.") === true || isGlobal(chainOf(node).root, source)) add(byText, text ?? "", node);
    }
    membersByText.set(source, (members = byText));
  }
  const text = calleeText(member);
  return text === undefined ? [] : (members.get(text) ?? []).filter((each) => each !== member);
}
