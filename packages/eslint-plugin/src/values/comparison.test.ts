import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { compared } from "./comparison.ts";
import { emptyObject, known, unknown } from "./value.ts";
import type { Known, Value } from "./value.ts";

const node = parsed("here").at("here");
const some = unknown(node, "a parameter");
const sample = (...samples: readonly (string | number)[]): Value => ({ kind: "sample", samples, node });
const params = (from: Value, asText = true): Value => ({
  kind: "instance",
  what: "URLSearchParams",
  from,
  ...(asText ? { asText } : {}),
  node,
});
const page: Value = {
  kind: "object",
  entries: new Map([["page", { value: known(1, node), key: node }]]),
  open: false,
  node,
};

/** What a comparison gives: a plain value, or undefined where the code does not show it. */
function result(left: Value, operator: string, right: Value): unknown {
  const value = compared(parsed(`a ${operator} b`).first("BinaryExpression"), left, right);
  return value?.kind === "known" ? value.value : value;
}

describe("two known values", () => {
  it.each<[Known["value"], string, Known["value"], unknown]>([
    [1, "===", 1, true],
    [1, "===", 2, false],
    ["a", "==", "a", true],
    ["1", "==", 1, true],
    ["1", "===", 1, false],
    ["1", "!=", 1, false],
    ["1", "!==", 1, true],
    [null, "==", undefined, true],
    [null, "!=", undefined, false],
    [null, "===", undefined, false],
    [0, "==", null, false],
    [1, "!==", 1, false],
    [1, "!==", 2, true],
    ["a", "!=", "b", true],
    [2, "*", 3, 6],
    [2, "-", 3, -1],
    [1, "<", 2, true],
    [2, "<", 2, false],
    [2, "<=", 2, true],
    [3, "<=", 2, false],
    [2, ">", 1, true],
    [2, ">", 2, false],
    [2, ">=", 2, true],
    [1, ">=", 2, false],
    [4, "/", 2, undefined],
    ["a", "<", "b", undefined],
    ["a", "<", 2, undefined],
    [2, "<", "a", undefined],
  ])("%s %s %s", (left, operator, right, expected) => {
    expect(result(known(left, node), operator, known(right, node))).toBe(expected);
  });

  it("give no value where the code does not show it", () => {
    expect(compared(parsed("a / b").first("BinaryExpression"), known(4, node), known(2, node))).toBe(undefined);
  });
});

describe("what is there is not nothing", () => {
  it.each<[Value, string, Value, unknown]>([
    [emptyObject(node), "===", known(undefined, node), false],
    [emptyObject(node), "==", known(null, node), false],
    [emptyObject(node), "!==", known(undefined, node), true],
    [known(null, node), "!=", emptyObject(node), true],
    [known(null, node), "===", emptyObject(node), false],
    [emptyObject(node), "<", known(undefined, node), undefined],
    [some, "===", known(undefined, node), undefined],
    [known(undefined, node), "===", some, undefined],
    [emptyObject(node), "===", emptyObject(node), undefined],
    [emptyObject(node), "===", known(1, node), undefined],
  ])("%#", (left, operator, right, expected) => {
    expect(result(left, operator, right)).toBe(expected);
  });
});

describe("the text of parameters", () => {
  it.each<[Value, string, Value, unknown]>([
    [params(page), "===", known("", node), false],
    [params(page), "!==", known("", node), true],
    [known("", node), "==", params(page), false],
    [known("", node), "!=", params(page), true],
    [params(emptyObject(node)), "===", known("", node), true],
    [params(emptyObject(node)), "!==", known("", node), false],
    [params(some), "===", known("", node), undefined],
    [params(page, false), "===", known("", node), undefined],
    [params(page), "===", known("a", node), undefined],
    [params(page), "===", known(0, node), undefined],
    [some, "===", known("", node), undefined],
    [some, "===", params(page), undefined],
    [params(page), "===", some, undefined],
  ])("%#", (left, operator, right, expected) => {
    expect(result(left, operator, right)).toBe(expected);
  });
});

describe("samples", () => {
  it.each<[Value, string, Value, unknown]>([
    [sample(5, 6), ">", known(4, node), true],
    [sample(5, 6), ">", known(5, node), undefined],
    [known(4, node), "<", sample(5, 6), true],
    [sample(5, 6), "<", sample(7, 8), true],
    [sample(5, 6), "<", known(5, node), false],
    [sample("a", "b"), "===", known("c", node), undefined],
    [sample(1, "b"), "===", known(2, node), undefined],
    [sample(5), "*", known(2, node), undefined],
    [sample(5), "==", known("5", node), true],
    [sample(5), "in", known(2, node), undefined],
    [sample(5), "<", some, undefined],
    [some, "<", sample(5), undefined],
    [sample(5), "<", known("a", node), undefined],
  ])("%#", (left, operator, right, expected) => {
    expect(result(left, operator, right)).toBe(expected);
  });

  it("of which nothing is shown give no value", () => {
    expect(compared(parsed("a in b").first("BinaryExpression"), sample(5), known(2, node))).toBe(undefined);
    expect(compared(parsed("a < b").first("BinaryExpression"), sample(), known(2, node))).toBe(undefined);
  });
});
