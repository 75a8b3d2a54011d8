import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import type { Node } from "../values/source.ts";
import { ancestorsOf, callsBelow, inFileOrder, nameIn, nodesIn, parentOf, rootOf } from "./tree.ts";

describe("what stands around a node", () => {
  const { source, at, first } = parsed("if (a) { here; }");

  it("its parent, which the root has not", () => {
    expect(parentOf(at("a"))).toBe(first("IfStatement"));
    expect(parentOf(source.ast)).toBe(undefined);
    expect(parentOf({ ...source.ast, parent: null } as unknown as Node)).toBe(undefined);
  });

  it("all of it, innermost first", () => {
    expect(ancestorsOf(at("here")).map(({ type }) => type)).toEqual([
      AST.ExpressionStatement,
      AST.BlockStatement,
      AST.IfStatement,
      AST.Program,
    ]);
    expect(ancestorsOf(source.ast)).toEqual([]);
  });

  it("its root", () => {
    expect(rootOf(at("here"))).toBe(source.ast);
    expect(rootOf(source.ast)).toBe(source.ast);
  });
});

describe("the nodes below a node", () => {
  const names = (code: string): readonly string[] => {
    const { source } = parsed(code);
    return [...nodesIn(source.ast, source.visitorKeys)]
      .flatMap((node) => (node.type === AST.Identifier ? [node.name] : []))
      .sort();
  };

  it("are all of them, also in lists with gaps", () => {
    expect(names("a(b, [, c], { d: e });")).toEqual(["a", "b", "c", "d", "e"]);
    expect(names("if (a) b;")).toEqual(["a", "b"]);
  });

  it("begin with the node itself, and are none of a type without keys", () => {
    const { source } = parsed("a;");
    expect([...nodesIn(source.ast, {})]).toEqual([source.ast]);
    expect([...nodesIn(source.ast, source.visitorKeys)].map(({ type }) => type)).toEqual([
      AST.Program,
      AST.ExpressionStatement,
      AST.Identifier,
    ]);
  });
});

describe("the order of nodes", () => {
  const { source, at } = parsed("one(two(), three); four();");
  const [outer, inner] = [at("one(two(), three)"), at("two()")];

  it("is that of their beginnings, also of nodes in each other", () => {
    expect(inFileOrder(outer, inner) < 0).toBe(true);
    expect(inFileOrder(inner, outer) > 0).toBe(true);
    expect(inFileOrder(outer, outer)).toBe(0);
  });

  it("is that of the calls below one", () => {
    expect(callsBelow(source.ast, source.visitorKeys)).toEqual([outer, inner, at("four()")]);
    expect(callsBelow(inner, source.visitorKeys)).toEqual([inner]);
    expect(callsBelow(at("three"), source.visitorKeys)).toEqual([]);
  });
});

describe("the last names of an expression", () => {
  it.each([
    ["base", "base"],
    ["config.zohoBase", "config.zohoBase"],
    ["config[zohoBase]", "config.zohoBase"],
    ["config['zohoBase']", "config."],
    ["config?.zohoBase", "config.zohoBase"],
    ["config.zohoBase!", "config.zohoBase"],
    ["(config as Config)", "config"],
    ["base()", "base"],
    ["config.base().url", "config.base.url"],
    ["base ?? fallback", "base.fallback"],
    ["a || b", "a.b"],
    ["'text'", ""],
    ["a + b", ""],
  ])("%s: %s", (code, expected) => {
    expect(nameIn(parsed(`use(${code});`).first("CallExpression").arguments[0] as Node)).toBe(expected);
  });
});
