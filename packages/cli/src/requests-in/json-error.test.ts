import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { jsonError } from "./json-error.ts";

describe("jsonError", () => {
  it.each([
    ['{"a": None}', "'None' does not belong here", 6],
    ['{"a":1,}', "'}' does not belong here, the comma before it is one too many", 7],
    ["[1, 2, ]", "']' does not belong here, the comma before it is one too many", 7],
    ["{'a': 1}", "''' does not belong here, JSON has double quotes", 1],
    ['{"a" "b"}', "'\"' does not belong here", 5],
    ['{"a": 1 "b": 2}', "'\"' does not belong here", 8],
    ['{"a": 01}', "'1' does not belong here", 7],
    ['{"a": truer}', "'r' does not belong here", 10],
    ['{"a":\u00A01}', "this character does not belong here", 5],
    ['{"a": 1}]', "']' does not belong here", 8],
    ['["a", 1}', "'}' does not belong here", 7],
    ['{"a": "b\n}', "a line break in a text is written \\n, unless a closing quote is missing", 8],
    ['{"a": "b\t"}', "a control character in a text is written as an escape", 8],
    ['{"a": "C:\\temp\\x"}', "JSON has no such escape", 14],
    ['{"a": \\"b\\"}', "'\\' does not belong here", 6],
    ['{"a":[1,2\n', "it ends before it is complete", 9],
    ['{"a": "b', "it ends before it is complete", 8],
    ['{"a": "\\u00', "it ends before it is complete", 11],
    ['{"a": fal', "it ends before it is complete", 9],
    ['{"a": -', "it ends before it is complete", 7],
    [" \n", "it is empty", 0],
  ])("says of %j: %s", (text, said, offset) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonError(text)).toEqual({ text: said, offset });
  });

  it("never repeats the text itself, which may hold a token", () => {
    expect(jsonError('{"token":1000.aaaaaaaaaaaaaaaaaaaaaaaa}').text).not.toContain("aaaa");
    expect(jsonError('{"token":abcdefghijkl1}').text).toBe("'a' does not belong here");
  });

  it("finds a fault in exactly what JSON.parse refuses, and none before it", () => {
    const json = fc.json({ maxDepth: 3 });
    const hurt = fc
      .tuple(
        json,
        fc.nat(200),
        fc.nat(3),
        fc.constantFrom("", ",", "}", '"', "\\", "0", "-", " ", "x", "\n", ":", "[", "e", "."),
      )
      .map(
        ([text, at, length, put]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length),
      );
    fc.assert(
      fc.property(fc.oneof(json, hurt), (text) => {
        const { text: said, offset } = jsonError(text);
        if (isJson(text)) return said === "it is not JSON";
        if (said === "it is not JSON") return false;
        const before = text.slice(0, offset);
        return before.trim() === "" || isJson(before) || jsonError(before).text === "it ends before it is complete";
      }),
      { numRuns: 5000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
