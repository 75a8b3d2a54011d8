import { parseForESLint } from "@typescript-eslint/parser";

import { SourceFile } from "../../packages/eslint-plugin/src/code/source.ts";
import { nodesIn } from "../../packages/eslint-plugin/src/code/tree.ts";
import type { Node, Variable } from "../../packages/eslint-plugin/src/values/source.ts";

/** A piece of code as the reader sees it, and its nodes by what stands there. */
export interface Parsed {
  readonly source: SourceFile;
  /** The innermost node whose text is exactly that; `nth` of several, from 0. */
  readonly at: (text: string, nth?: number) => Node;
  /** The nodes of a type, in their order. */
  readonly all: <Type extends `${Node["type"]}`>(type: Type) => readonly Extract<Node, { type: Type }>[];
  /** The first node of a type. */
  readonly first: <Type extends `${Node["type"]}`>(type: Type) => Extract<Node, { type: Type }>;
  /** The variable that a name means where it first stands. */
  readonly variable: (name: string) => Variable;
}

export function parsed(code: string, filename = "<input>"): Parsed {
  const result = parseForESLint(code, { range: true, loc: true, sourceType: "module" });
  const file = { ...result, ast: result.ast as SourceFile["ast"], text: code };
  const nodes = [...nodesIn(file.ast, file.visitorKeys)].sort(
    (one, other) => one.range[0] - other.range[0] || other.range[1] - one.range[1],
  );
  for (const parent of nodes)
    for (const key of file.visitorKeys[parent.type] ?? []) {
      const child = (parent as unknown as Record<string, unknown>)[key];
      for (const each of [child].flat()) if (isNode(each)) (each as { parent?: Node }).parent = parent;
    }
  const source = new SourceFile(file, filename);
  const textOf = ({ range }: Node): string => code.slice(...range);
  const at = (text: string, nth = 0): Node => {
    const innermost = new Map(nodes.filter((node) => textOf(node) === text).map((node) => [node.range[0], node]));
    return present([...innermost.values()][nth], text);
  };
  const all: Parsed["all"] = <Type extends `${Node["type"]}`>(type: Type) =>
    nodes.filter((node): node is Extract<Node, { type: Type }> => (node.type as string) === type);
  return {
    source,
    at,
    all,
    first: (type) => present(all(type)[0], type),
    variable: (name) => {
      const first = all("Identifier").find((each) => each.name === name);
      return present((first && source.variableOf(first)) ?? undefined, name);
    },
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}

function present<Found>(found: Found | undefined, what: string): Found {
  if (found === undefined) throw new Error(`There is no ${what}.`);
  return found;
}
