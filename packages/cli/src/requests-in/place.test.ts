import { expect, test } from "vitest";

import { Lines } from "./place.ts";

test("an offset becomes line and column, from 1", () => {
  expect(new Lines("one\ntwo\nthree").place(9, 12)).toEqual({ line: 3, column: 2, length: 3, source: "three" });
});

test("what runs over the end of a line is cut there, and Windows line ends do not show", () => {
  expect(new Lines("{\r\n  1\r\n}").place(5, 9)).toEqual({ line: 2, column: 3, length: 1, source: "  1" });
});

test("a text that is one line of a file", () => {
  expect(new Lines('{"a":1}', 40).place(5)).toEqual({ line: 40, column: 6, length: 1, source: '{"a":1}' });
});

test("the end of the text", () => {
  expect(new Lines("ab").place(2)).toEqual({ line: 1, column: 3, length: 1, source: "ab" });
});
