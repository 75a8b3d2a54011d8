import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { textMethod } from "./text-methods.ts";
import { known, unknown } from "./value.ts";
import type { Known, Value } from "./value.ts";

const code = parsed("here; there;");
const [node, other] = [code.at("here"), code.at("there")];
const some = unknown(other, "a parameter");
const holed: Value = { kind: "text", pieces: [{ text: "Leads ", node: other }, { node: other }], node: other };
const whole: Value = {
  kind: "text",
  pieces: [
    { text: "Le", node: other },
    { text: "ads", node: other },
  ],
  node: other,
};
const sample = (...samples: readonly (string | number | boolean)[]): Value => ({ kind: "sample", samples, node });
const list = (items: readonly Value[]): Value => ({ kind: "array", items, open: false, node });
const notFollowed = unknown(node, "a call that cannot be followed");
const given = (values: readonly Known["value"][]): readonly Value[] => values.map((value) => known(value, other));

describe("a method of text", () => {
  it.each<[string, string, readonly Known["value"][], string | undefined]>([
    [" a ", "trim", [], "a"],
    ["aB", "toUpperCase", [], "AB"],
    ["aB", "toLowerCase", [], "ab"],
    ["abc", "slice", [1], "bc"],
    ["abc", "slice", [-1], "c"],
    ["abc", "slice", [0, 2], "ab"],
    ["abc", "slice", [1, undefined], "bc"],
    ["abc", "substring", [1, 2], "b"],
    ["abc", "substring", [-1], "abc"],
    ["abc", "slice", [], undefined],
    ["abc", "slice", ["1"], undefined],
    ["abc", "slice", [1, "2"], undefined],
    ["abc", "slice", [0, 1, 2], undefined],
    ["a.b.c", "replace", [".", "-"], "a-b.c"],
    ["a.b.c", "replaceAll", [".", "-"], "a-b-c"],
    ["a.b", "replace", [".", "$&$&"], "a..b"],
    ["a.b", "replace", [".", 1], undefined],
    ["a1b", "replace", [1, "."], undefined],
    ["a1b", "replaceAll", [1, "."], undefined],
    ["a.b", "replaceAll", [".", undefined], undefined],
    ["a", "padStart", [2], undefined],
    ["a", "split", [1], undefined],
    ["a", "split", [undefined], undefined],
    ["a", "split", ["a", "1"], undefined],
  ])("%s.%s(%j)", (text, method, values, expected) => {
    expect(textMethod(known(text, other), method, given(values), node)).toEqual(
      expected === undefined ? undefined : known(expected, node),
    );
  });

  it.each<[string, readonly Known["value"][], readonly string[]]>([
    ["a,b,c", [","], ["a", "b", "c"]],
    ["a,b,c", [",", 2], ["a", "b"]],
    ["a,b,c", [",", undefined], ["a", "b", "c"]],
    ["a,b,c", [";"], ["a,b,c"]],
  ])("%s.split(%j)", (text, values, expected) => {
    expect(textMethod(known(text, other), "split", given(values), node)).toEqual(
      list(expected.map((item) => known(item, node))),
    );
  });

  it("may be given text in pieces", () => {
    expect(textMethod(known("my Leads", other), "replace", [whole, known("Deals", other)], node)).toEqual(
      known("my Deals", node),
    );
    expect(textMethod(whole, "toUpperCase", [], node)).toEqual(known("LEADS", node));
  });

  it("is not followed where it is given what cannot be read", () => {
    expect(textMethod(known("abc", other), "slice", [some], node)).toBe(undefined);
    expect(textMethod(known("abc", other), "slice", [known(1, other), some], node)).toBe(undefined);
    expect(textMethod(known("abc", other), "replace", [known("a", other), holed], node)).toBe(undefined);
    expect(textMethod(known("abc", other), "trim", [some], node)).toBe(undefined);
  });

  it("gives the text itself, or what is left of it", () => {
    const text = known("a", other, 5);
    expect(textMethod(text, "toString", [], node)).toBe(text);
    expect(textMethod(text, "valueOf", [], node)).toBe(text);
    expect(textMethod(holed, "toString", [], node)).toBe(holed);
    expect(textMethod(holed, "trim", [], node)).toBe(holed);
    expect(textMethod(holed, "toUpperCase", [], node)).toBe(undefined);
    expect(textMethod(holed, "valueOf", [], node)).toBe(undefined);
  });
});

describe("a method of what is no text", () => {
  it.each<[Known["value"], string, readonly Known["value"][], string | undefined]>([
    [5, "toString", [], "5"],
    [true, "toString", [], "true"],
    [12345678901234567890n, "toString", [], "12345678901234567890"],
    [255, "toString", [16], undefined],
    [null, "toString", [], undefined],
    [undefined, "toString", [], undefined],
    [5, "trim", [], undefined],
    [5, "valueOf", [], undefined],
    [5, "slice", [0], undefined],
  ])("%s.%s(%j)", (value, method, values, expected) => {
    expect(textMethod(known(value, other), method, given(values), node)).toEqual(
      expected === undefined ? undefined : known(expected, node),
    );
  });
});

describe("a method of samples", () => {
  const moments = sample("2026-05-17T09:30", "2024-01-09T23:59");
  it.each<[string, Value, string, readonly Known["value"][], Value]>([
    ["a part", moments, "slice", [0, 10], sample("2026-05-17", "2024-01-09")],
    ["text", sample(5, true), "toString", [], sample("5", "true")],
    ["without blanks", sample(" a ", "b"), "trim", [], sample("a", "b")],
    ["text in another base", sample(255, 16), "toString", [16], notFollowed],
    ["another method", moments, "padStart", [2], notFollowed],
    ["a part that is not known", moments, "slice", ["0"], notFollowed],
    ["in two", moments, "split", ["T"], list([sample("2026-05-17", "2024-01-09"), sample("09:30", "23:59")])],
    ["in fewer", sample("a-b", "c"), "split", ["-"], list([sample("a", "c"), sample("b", "")])],
    ["by what is no text", moments, "split", [1], notFollowed],
    ["of none", sample(), "split", ["T"], notFollowed],
  ])("%s", (_, value, method, values, expected) => {
    expect(textMethod(value, method, given(values), node)).toEqual(expected);
  });
});
