import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import type { Node } from "../values/source.ts";
import { chainOf, found, placeIn, sameMembers, within } from "./sharing.ts";

describe("the literal that a value stands in", () => {
  /** The type of what holds `lead`, and its key. */
  function held(code: string): readonly unknown[] | undefined {
    const { at } = parsed(code);
    const lead = at("lead");
    const place = placeIn(lead, lead.parent as Node);
    return place && [place.holder.type, place.key];
  }

  it.each<[string, readonly unknown[] | undefined]>([
    ["use([lead]);", ["ArrayExpression", undefined]],
    ["use([...lead]);", ["ArrayExpression", undefined]],
    ["use({ a: lead });", ["ObjectExpression", "a"]],
    ["use({ [a]: lead });", ["ObjectExpression", undefined]],
    ['use({ "a": lead });', ["ObjectExpression", undefined]],
    ["use({ ...lead });", ["ObjectExpression", undefined]],
    ["use({ [lead]: a });", undefined],
    ["({ a: lead } = b);", undefined],
    ["use(...lead);", undefined],
    ["new Use(...lead);", undefined],
    ["use(lead);", undefined],
  ])("%s", (code, expected) => {
    expect(held(code)).toEqual(expected);
  });
});

describe("what is done to a part", () => {
  const node = parsed("here").at("here");
  const escape = (...path: readonly string[]): object => ({ kind: "escape", node, path });
  const call = (...path: readonly string[]): object => ({ kind: "call", node, path, method: "push" });
  const set = (...path: readonly string[]): object => ({ kind: "set", node, path, key: node, right: node });
  it.each<[string, object, readonly object[]]>([
    ["to it", call("a", "b"), [call()]],
    ["to what is in it", set("a", "b", "c"), [set("c")]],
    ["to another part", call("a", "c"), []],
    ["to what it stands in", call("a"), []],
    ["to what it stands in, by others", escape("a"), [escape()]],
    ["to all, by others", escape(), [escape()]],
    ["to another one, by others", escape("c"), []],
    ["another takes its place", set("a", "b"), []],
    ["another takes the place of what it stands in", set("a"), []],
    ["to the variable alone", { kind: "lose", node }, []],
  ])("%s", (_, effect, expected) => {
    expect(within([effect as never], ["a", "b"])).toEqual(expected);
  });

  it("is undefined where nothing is done", () => {
    expect(found([])).toBe(undefined);
    expect(found(undefined)).toBe(undefined);
    expect(found([escape() as never])).toEqual([escape()]);
  });
});

describe("the root of a member, and the way to it", () => {
  it.each<[string, string, readonly string[]]>([
    ["box.a.b;", "Identifier", ["a", "b"]],
    ["box.a[0];", "Identifier", ["a", "0"]],
    ["box.a[i].b;", "Identifier", ["a"]],
    ["(box as Box)!.a;", "Identifier", ["a"]],
    ["this.a;", "ThisExpression", ["a"]],
    ["make().a;", "CallExpression", ["a"]],
    ["(() => 1).a;", "ArrowFunctionExpression", ["a"]],
    ["(await box).a;", "AwaitExpression", ["a"]],
  ])("%s", (code, root, path) => {
    const chain = chainOf(parsed(code).first("MemberExpression"));
    expect([chain.root.type, chain.path]).toEqual([root, path]);
  });
});

describe("where else a file says the same field", () => {
  it("is every other place, in any class", () => {
    const { source, all } = parsed(
      "class A { f() { this.row = 1; this.row!.x = 2; this?.row; other.row; this.rows; } } class B { g() { this.row; } }",
    );
    const members = all("MemberExpression").filter((each) => source.text.slice(...each.range).endsWith("row"));
    const [first] = members;
    const others = first === undefined ? [] : sameMembers(first, source);
    const texts = others.map((each) => source.text.slice(...each.range));
    expect([...texts].sort()).toEqual(["this.row", "this.row", "this?.row"]);
    expect(others.every(({ type }) => (type as string) === "MemberExpression")).toBe(true);
  });

  it("is every place that says a global, and none of a variable by its name", () => {
    const { source, all } = parsed(
      "state.row = 1; state.row.x = 2; state[0]; function f(state) { state.row.y = 3; state.row = 4; state; }",
    );
    const [first] = all("MemberExpression");
    const others = first === undefined ? [] : sameMembers(first, source);
    expect(others.map(({ range }) => range[0])).toEqual([15]);
    const [name] = all("Identifier");
    const whole = name === undefined ? [] : sameMembers(name, source);
    expect(whole.map(({ range }) => range[0]).sort((one, two) => one - two)).toEqual([15, 32]);
  });

  it("is none for what is no field", () => {
    const { source, first } = parsed("make().row = 1; make().row = 2;");
    expect(sameMembers(first("MemberExpression"), source)).toEqual([]);
  });
});
