import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { GivenValues } from "./bound.ts";
import { Memo, at, emptyObject, known, oneOf, optionsOf, unknown } from "./value.ts";
import type { Value } from "./value.ts";

const code = parsed("here; there;");
const [node, other] = [code.at("here"), code.at("there")];
const numbers = (count: number): readonly Value[] => Array.from({ length: count }, (_, index) => known(index, node));

describe("one of several values", () => {
  it("is the value where there is one", () => {
    const value = known("a", other);
    expect(oneOf([value], node)).toBe(value);
    expect(oneOf([value, known("a", node)], node)).toBe(value);
    expect(oneOf([value, value], node)).toBe(value);
    const list: Value = { kind: "array", items: [], open: false, node };
    expect(oneOf([list, list], node)).toBe(list);
  });

  it("is unknown where there is none", () => {
    expect(oneOf([], node)).toEqual(unknown(node, "nothing"));
    expect(oneOf([{ kind: "choice", options: [], node: other }], node)).toEqual(unknown(node, "nothing"));
  });

  it("is followed into eight, and no more", () => {
    expect(oneOf(numbers(8), node)).toEqual({ kind: "choice", options: numbers(8), node });
    expect(oneOf(numbers(9), node)).toEqual(unknown(node, "one of too many values"));
    expect(oneOf(numbers(2), node)).toEqual({ kind: "choice", options: numbers(2), node });
  });

  it("holds no other choice", () => {
    const [one, two, three] = numbers(3);
    if (one === undefined || two === undefined || three === undefined) throw new Error("three numbers");
    const inner: Value = { kind: "choice", options: [one, two], node: other };
    expect(oneOf([inner], node)).toEqual({ kind: "choice", options: [one, two], node });
    expect(oneOf([inner, three, two], node)).toEqual({ kind: "choice", options: [one, two, three], node });
    expect(optionsOf(inner)).toEqual([one, two]);
    expect(optionsOf(one)).toEqual([one]);
  });

  it("only literals are the same as others", () => {
    const lists = [emptyObject(node), emptyObject(node)];
    expect(oneOf(lists, node)).toEqual({ kind: "choice", options: lists, node });
    const zeros = [known(0, node), known(-0, node), known("0", node)];
    expect(oneOf(zeros, node)).toEqual({ kind: "choice", options: zeros, node });
    const mixed = [known(undefined, node), emptyObject(node)];
    expect(oneOf(mixed, node)).toEqual({ kind: "choice", options: mixed, node });
    expect(oneOf([...mixed].reverse(), node)).toEqual({ kind: "choice", options: [...mixed].reverse(), node });
  });
});

describe("a value", () => {
  it("is made with what is known of it", () => {
    expect(known("a", node)).toEqual({ kind: "known", value: "a", node });
    expect("start" in known("a", node)).toBe(false);
    expect(known("a", node, 0)).toEqual({ kind: "known", value: "a", node, start: 0 });
    expect(emptyObject(node)).toEqual({ kind: "object", entries: new Map(), open: false, node });
    expect(emptyObject(node, true)).toEqual({ kind: "object", entries: new Map(), open: true, node });
  });

  it("may be said of another node", () => {
    expect(at(known("a", node, 5), other)).toEqual(known("a", other));
    expect(at(emptyObject(node), other)).toEqual(emptyObject(other));
    const text: Value = {
      kind: "text",
      pieces: [
        { text: "a", node, start: 3 },
        { node, reason: "why", orEmpty: true },
      ],
      node,
    };
    const moved = at(text, other);
    expect(moved).toEqual({
      kind: "text",
      pieces: [
        { text: "a", node: other },
        { reason: "why", orEmpty: true, node: other },
      ],
      node: other,
    });
    expect(moved.kind === "text" && moved.pieces.map((piece) => Object.keys(piece).sort())).toEqual([
      ["node", "text"],
      ["node", "orEmpty", "reason"],
    ]);
  });

  it("functions and classes stay where they are", () => {
    const { first, source } = parsed("class A { run() {} }");
    const frame = { source, use: source.ast, bound: new GivenValues(), depth: 0, memo: new Memo() };
    const made: Value = { kind: "class", node: first("ClassDeclaration"), frame };
    expect(at(made, other)).toBe(made);
    const run: Value = { kind: "function", node: first("FunctionExpression"), frame };
    expect(at(run, other)).toBe(run);
  });
});
