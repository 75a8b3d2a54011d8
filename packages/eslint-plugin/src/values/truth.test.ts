import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { GivenValues } from "./bound.ts";
import { falsyOf, isEnvironment, isGiven, isNothing, isThere, truthOf } from "./truth.ts";
import { Memo, emptyObject, known, unknown } from "./value.ts";
import type { Entry, Value } from "./value.ts";

const code = parsed("class A { run() {} } here;");
const node = code.at("here");
const frame = { source: code.source, use: node, bound: new GivenValues(), depth: 0, memo: new Memo() };
const choice = (...options: readonly Value[]): Value => ({ kind: "choice", options, node });
const text = (...pieces: readonly (string | undefined)[]): Value => ({
  kind: "text",
  pieces: pieces.map((piece) => (piece === undefined ? { node } : { text: piece, node })),
  node,
});
const made = (entries: Record<string, Omit<Entry, "key">>, open = false): Value => ({
  kind: "object",
  entries: new Map(Object.entries(entries).map(([key, entry]) => [key, { ...entry, key: node }])),
  open,
  node,
});
const params = (from: Value): Value => ({ kind: "instance", what: "URLSearchParams", from, asText: true, node });
const foreign = (...path: readonly string[]): Value => ({ kind: "foreign", path, node });
const some = unknown(node, "a parameter");

describe("whether a condition holds", () => {
  it.each<[string, Value, boolean | undefined]>([
    ["text", known("a", node), true],
    ["no text", known("", node), false],
    ["zero", known(0, node), false],
    ["null", known(null, node), false],
    ["an object", emptyObject(node), true],
    ["a list", { kind: "array", items: [], open: true, node }, true],
    ["a function", { kind: "function", node: code.first("FunctionExpression"), frame }, true],
    ["a class", { kind: "class", node: code.first("ClassDeclaration"), frame }, true],
    ["an instance", { kind: "instance", what: "URL", from: some, node }, true],
    ["parameters", { kind: "instance", what: "URLSearchParams", from: emptyObject(node), node }, true],
    ["text with holes", text(undefined, "a"), true],
    ["holes", text(undefined, undefined), undefined],
    ["a hole and nothing", text(undefined, ""), undefined],
    ["what cannot be read", some, undefined],
    ["something foreign", foreign("env"), undefined],
    ["a sample", { kind: "sample", samples: [1], node }, undefined],
    ["two that hold", choice(known("a", node), known(1, node)), true],
    ["two that do not", choice(known("", node), known(0, node)), false],
    ["one that does not", choice(known("a", node), known(1, node), known("", node)), undefined],
    ["one that may", choice(known("a", node), some), undefined],
    ["one that may first", choice(some, known("a", node)), undefined],
    ["no parameters", params(emptyObject(node)), false],
    ["more parameters", params(emptyObject(node, true)), undefined],
    ["a parameter", params(made({ page: { value: known(1, node) } })), true],
    ["a parameter of several", params(made({ a: { value: some }, page: { value: known(1, node) } })), true],
    ["a parameter that may be", params(made({ page: { value: known(1, node), maybe: true } })), undefined],
    ["a parameter that is nothing", params(made({ page: { value: known(undefined, node) } })), undefined],
    ["a parameter that cannot be read", params(made({ page: { value: some } })), undefined],
    ["parameters that cannot be read", params(some), undefined],
  ])("%s", (_, value, expected) => {
    expect(truthOf(value)).toBe(expected);
  });
});

describe("what stops `&&`", () => {
  const why = { kind: "unknown", reason: "a condition", node, falsy: true };
  it("is what may be false of it", () => {
    expect(falsyOf(known("", node))).toEqual(known("", node));
    expect(falsyOf(some)).toEqual(why);
    expect(falsyOf(choice(known("a", node), known("", node), known(0, node)))).toEqual(
      choice(known("", node), known(0, node)),
    );
    expect(falsyOf(choice(known("a", node), some))).toEqual(why);
  });
});

describe("what is there", () => {
  it.each<[string, Value, boolean | undefined, boolean, boolean]>([
    ["text", known("", node), true, false, true],
    ["undefined", known(undefined, node), false, true, false],
    ["null", known(null, node), false, true, false],
    ["an object", emptyObject(node), true, false, true],
    ["what cannot be read", some, undefined, false, false],
    ["something foreign", foreign("a"), undefined, false, false],
  ])("%s", (_, value, given, nothing, there) => {
    expect(isGiven(value)).toBe(given);
    expect(isNothing(value)).toBe(nothing);
    expect(isThere(value)).toBe(there);
  });

  it("is each of several", () => {
    expect(isThere(choice(known(1, node), known(2, node)))).toBe(true);
    expect(isThere(choice(known(1, node), known(undefined, node)))).toBe(false);
    expect(isThere(choice(known(1, node), some))).toBe(false);
  });

  it("an environment is one by its name", () => {
    expect(isEnvironment(foreign("process", "env", "X"))).toBe(true);
    expect(isEnvironment(foreign("process", "argv"))).toBe(false);
    expect(isEnvironment(some)).toBe(false);
  });
});
