import { expect, test } from "vitest";

import { literalOffsets } from "./literal-offsets.ts";

test("plain text stands character by character", () => {
  expect(literalOffsets("abc", "x = 'abc'", 5)).toEqual([5, 6, 7, 8]);
});

test("an escape is as long as it is written", () => {
  expect(literalOffsets("a\n'b", String.raw`a\n\'b'`, 0)).toEqual([0, 1, 3, 5, 6]);
  expect(literalOffsets("\t\r\b\f\v\0\\q", String.raw`\t\r\b\f\v\0\\\q'`, 0)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16]);
  expect(literalOffsets("éé1", String.raw`\u00e9\xe91`, 0)).toEqual([0, 6, 10, 11]);
});

test("a character of two units has one place", () => {
  expect(literalOffsets("😀a", String.raw`\u{1F600}a`, 0)).toEqual([0, 0, 9, 10]);
  expect(literalOffsets("😀a", String.raw`\ud83d\ude00a`, 0)).toEqual([0, 6, 12, 13]);
  expect(literalOffsets("\u{10ffff}", String.raw`\u{10ffff}`, 0)).toEqual([0, 0, 10]);
});

test("what continues a line means nothing, and a line of a template ends in a line feed", () => {
  expect(literalOffsets("ab", "a\\\nb", 0)).toEqual([0, 3, 4]);
  expect(literalOffsets("ab", "a\\\r\nb", 0)).toEqual([0, 4, 5]);
  expect(literalOffsets("ab", "a\\\rb", 0)).toEqual([0, 3, 4]);
  expect(literalOffsets("ab", "a\\\u2028b", 0)).toEqual([0, 3, 4]);
  expect(literalOffsets("ab", "a\\\u2029b", 0)).toEqual([0, 3, 4]);
  expect(literalOffsets("a\nb\nc", "a\r\nb\rc", 0)).toEqual([0, 1, 3, 4, 5, 6]);
});

test("other code than the text has no places", () => {
  expect(literalOffsets("abc", "abd", 0)).toBeUndefined();
  expect(literalOffsets("abc", "ab", 0)).toBeUndefined();
  expect(literalOffsets("abc", "ab\\", 0)).toBeUndefined();
  expect(literalOffsets("a", String.raw`\u{110000}`, 0)).toBeUndefined();
});
