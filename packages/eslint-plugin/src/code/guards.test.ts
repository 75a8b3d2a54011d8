import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { known, oneOf, optionsOf, unknown } from "../values/value.ts";
import type { Node } from "../values/source.ts";
import type { Value } from "../values/value.ts";
import { conditionsAt, guarded, missed } from "./guards.ts";

const { at } = parsed("here");
const node = at("here");

/** What `word`, one of several values, may be where `use(word)` stands. */
function left(code: string, values: readonly unknown[] = ["", "a", "abc", undefined, null, 0]): unknown {
  const options = values.map((value): Value =>
    value instanceof Array ? list(value.length) : known(plain(value), node),
  );
  const name = parsed(`${code}\n//`).at("word", code.split(/\bword\b/).length - 2);
  const value = guarded({ kind: "choice", options, node }, name);
  if (value.kind === "unknown") return value.reason;
  return value.kind === "choice" ? value.options.map(shown) : [shown(value)];
}

function plain(value: unknown): string | number | boolean | null | undefined {
  return value as string | number | boolean | null | undefined;
}

function list(length: number, open = false): Value {
  return { kind: "array", items: Array.from({ length }, () => known(1, node)), open, node };
}

function shown(value: Value): unknown {
  return value.kind === "known" ? value.value : value.kind === "array" ? value.items.map(() => 1) : value.kind;
}

const ALL = ["", "a", "abc", undefined, null, 0];

describe("what a name may be behind a condition", () => {
  it.each([
    ["if (word) use(word);", ["a", "abc"]],
    ["if (!word) use(word);", ALL],
    ["if (!!word) use(word);", ["a", "abc"]],
    ["if (-word) use(word);", ALL],
    ["if (other) use(word);", ALL],
    ["if (word) {} else use(word);", ALL],
    ["if (!word) {} else use(word);", ["a", "abc"]],
    ["if (check(word)) use(other); use(word);", ALL],
    ["word ? use(word) : 0;", ["a", "abc"]],
    ["word ? 0 : use(word);", ALL],
    ["word && use(word);", ["a", "abc"]],
    ["word || use(word);", ALL],
    ["!word || use(word);", ["a", "abc"]],
    ["word ?? use(word);", ALL],
    ["use(word) && other;", ALL],
    ["!word ?? use(word);", ALL],
    ["word && other;", ALL],
    ["if (-!word) use(word);", ALL],
    ["if (await word) use(word);", ALL],
  ])("%s", (code, expected) => {
    expect(left(code)).toEqual(expected);
  });

  it("is asked of the test of a condition too", () => {
    expect(left("if (use(word)) other();")).toEqual(ALL);
    expect(left("use(word) ? other() : 0;")).toEqual(ALL);
  });

  it.each([
    ["if (word && other) use(word);", ["a", "abc"]],
    ["if (other && word) use(word);", ["a", "abc"]],
    ["if (word || other) use(word);", ALL],
    ["if (!word || other) {} else use(word);", ["a", "abc"]],
    ["if (other || !word) {} else use(word);", ["a", "abc"]],
    ["if (!word && other) {} else use(word);", ALL],
    ["if (other && !word) {} else use(word);", ALL],
  ])("both of `&&` hold, neither of `||` that does not: %s", (code, expected) => {
    expect(left(code)).toEqual(expected);
  });

  it.each([
    ["if (word !== undefined) use(word);", ["a", "abc"]],
    ["if (word != null) use(word);", ["a", "abc"]],
    ['if (word !== "") use(word);', ["a", "abc"]],
    ["if (word === undefined) use(word);", ALL],
    ["if (word == null) use(word);", ALL],
    ["if (word === undefined) {} else use(word);", ["a", "abc"]],
    ["if (word == null) {} else use(word);", ["a", "abc"]],
    ["if (word !== undefined) {} else use(word);", ALL],
    ["if (word != null) {} else use(word);", ALL],
    ['if (word !== "a") use(word);', ALL],
    ["if (word !== other) use(word);", ALL],
    ["if (word !== 0) use(word);", ALL],
    ["if (word > undefined) use(word);", ALL],
    ["if (other !== undefined) use(word);", ALL],
    ["if (word.trim !== undefined) use(word);", ALL],
  ])("compared with nothing: %s", (code, expected) => {
    expect(left(code)).toEqual(expected);
  });

  it.each([
    ["if (!word) return;\nuse(word);", ["a", "abc"]],
    ["if (!word) { log(); throw 1; }\nuse(word);", ["a", "abc"]],
    ["if (!word) { log(); }\nuse(word);", ALL],
    ["if (!word) { if (a) return; else throw 1; }\nuse(word);", ["a", "abc"]],
    ["if (!word) return; else log();\nuse(word);", ALL],
    ["if (!word) return;\n{ use(word); }", ["a", "abc"]],
    ["switch (x) { case 1: if (!word) break; use(word); }", ["a", "abc"]],
    ["switch (x) { case 1: if (!word) log(); use(word); }", ALL],
    ["for (;;) { if (!word) continue; use(word); }", ["a", "abc"]],
    ["const f = () => { use(word); }; if (!word) throw 1;", ALL],
    ["if (!word) throw 1; const f = () => { use(word); };", ["a", "abc"]],
    ["if (!word) throw 1; function f() { use(word); }", ALL],
  ])("below what would have left: %s", (code, expected) => {
    expect(left(code)).toEqual(expected);
  });

  const lengths = ["", "a", "ab", "abc"];
  it.each([
    ["if (word.length) use(word);", ["a", "ab", "abc"]],
    ["if (!word.length) use(word);", lengths],
    ["if (word?.length) use(word);", ["a", "ab", "abc"]],
    ["if (word?.length > 0) use(word);", ["a", "ab", "abc"]],
    ["if (word.size) use(word);", lengths],
    ["if (other.length) use(word);", lengths],
    ["if (word.length <= 0) return;\nuse(word);", ["a", "ab", "abc"]],
    ["if (word.length <= 1) return;\nuse(word);", ["ab", "abc"]],
    ["if (word.length < 1) return;\nuse(word);", ["a", "ab", "abc"]],
    ["if (word.length < 2) return;\nuse(word);", ["ab", "abc"]],
    ["if (word.length <= 0) use(word);", [""]],
    ["if (word.length <= 1) use(word);", ["", "a"]],
    ["if (word.length < 1) use(word);", [""]],
    ["if (word.length > 1) use(word);", ["ab", "abc"]],
    ["if (word.length >= 1) use(word);", ["a", "ab", "abc"]],
    ["if (word.length >= 2) use(word);", ["ab", "abc"]],
    ["if (word.length === 1) use(word);", ["a"]],
    ["if (word.length == 1) use(word);", ["a"]],
    ["if (word.length !== 1) use(word);", ["", "ab", "abc"]],
    ["if (word.length != 1) use(word);", ["", "ab", "abc"]],
    ["if (word.length & 1) use(word);", lengths],
    ["if (word.length > limit) use(word);", lengths],
    ['if (word.length > "1") use(word);', lengths],
    ["if (other.length > 1) use(word);", lengths],
    ["if (word.size > 1) use(word);", lengths],
    ["if (word.trim()) use(word);", ["a", "ab", "abc"]],
    ["if (!word.trim()) use(word);", lengths],
    ["if (!(!word).trim()) use(word);", lengths],
    ["if (word.includes()) use(word);", lengths],
    ["if (trim(word)) use(word);", lengths],
  ])("by its length or text: %s", (code, expected) => {
    expect(left(code, lengths)).toEqual(expected);
  });

  it("a list has a length where it holds no more than is seen", () => {
    expect(left("if (word.length) use(word);", [[], [1]])).toEqual([[1]]);
    expect(left("if (word.length > 1) use(word);", [[1], [1, 1]])).toEqual([[1, 1]]);
    const name = parsed("if (word.length > 1) use(word);").at("word", 1);
    const open: Value = { kind: "choice", options: [list(1, true), list(2, true)], node };
    expect(guarded(open, name)).toBe(open);
  });

  it("what cannot be read stays", () => {
    const name = parsed("if (word && word !== undefined && word.length > 1) use(word);").at("word", 3);
    const value: Value = { kind: "choice", options: [unknown(node, "a parameter"), known("abc", node)], node };
    expect(guarded(value, name)).toBe(value);
  });

  it("is unknown where nothing is left", () => {
    expect(left("if (word) use(word);", ["", 0])).toBe("a variable that changes");
  });

  it("says nothing of a value that is only one, and of what is no name", () => {
    const { at } = parsed("if (word) use(word);");
    expect(guarded(known("", node), at("word", 1))).toEqual(known("", node));
    const choice: Value = { kind: "choice", options: [known("", node), known("a", node)], node };
    expect(guarded(choice, at("use(word)"))).toBe(choice);
  });
});

describe("what a property may be behind a condition", () => {
  it.each([
    ["if (deal.stage) use(deal.stage);", ["a"]],
    ["if (!deal.stage) throw error; use(deal.stage);", ["a"]],
    ["if (deal?.stage) use(deal.stage);", ["a"]],
    ["if (deal.stage !== null) use(deal.stage);", ["a"]],
    ["if (deal.stage.length > 0) use(deal.stage);", ["a", undefined]],
    ["if (deal.name) use(deal.stage);", ["", "a", undefined]],
    ["if (stage) use(deal.stage);", ["", "a", undefined]],
    ["if (!deal.stage) use(deal.stage);", ["", "a", undefined]],
    ["if (this.#stage) use(deal.stage);", ["", "a", undefined]],
  ])("%s", (code, expected) => {
    const name = parsed(`class Deal { #stage; save() { ${code} } }`).all("MemberExpression").at(-1) as Node;
    const options = ["", "a", undefined].map((value) => known(value, node));
    const value = guarded({ kind: "choice", options, node }, name);
    expect(value.kind === "choice" ? value.options.map(shown) : [shown(value)]).toEqual(expected);
  });
});

describe("what a value is where a line behind a condition was not run", () => {
  function missing(test: string, when: boolean, values: readonly (string | undefined)[]): readonly unknown[] {
    const value = missed(
      oneOf(
        values.map((each) => known(each, node)),
        node,
      ),
      { test: parsed(test).first("ExpressionStatement").expression, when },
      "word",
    );
    return optionsOf(value).map(shown);
  }

  it("is what the condition does not hold for", () => {
    expect(missing("!word;", true, ["", "a"])).toEqual(["a"]);
    expect(missing("word === undefined;", true, ["", "a", undefined])).toEqual(["a"]);
    expect(missing("word;", false, ["", "a"])).toEqual(["a"]);
  });

  it("is anything where the condition says nothing of it", () => {
    expect(missing("!other;", true, ["", "a"])).toEqual(["", "a"]);
    expect(missing("word;", true, ["", "a"])).toEqual(["", "a"]);
    const value: Value = { kind: "choice", options: [known("", node), known("a", node)], node };
    const test = parsed("!other;").first("ExpressionStatement").expression;
    expect(missed(value, { test, when: true }, "word")).toBe(value);
  });

  it("cannot be told where the line was surely run", () => {
    expect(missing("!word;", true, [""])).toEqual(["unknown"]);
  });
});

describe("the conditions around a node", () => {
  it("are those of its function, and of the functions it is written into", () => {
    const { at } = parsed("if (a) { b && list.map(() => { use(here); }); }");
    const tests = [...conditionsAt(at("here"))].map(({ test, when }) => [
      test.type === AST.Identifier && test.name,
      when,
    ]);
    expect(tests).toEqual([
      ["b", true],
      ["a", true],
    ]);
  });
});
