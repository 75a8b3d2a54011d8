import { expect, test } from "vitest";

import { jsonError } from "./json-error.ts";
import type { JsonError } from "./json-error.ts";

function errorOf(text: string): JsonError | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return jsonError(text, error);
  }
}

test("a word that is no JSON, of which Node tells no place", () => {
  expect(errorOf('{"a": None}')).toEqual({ text: "'N' does not belong here", offset: 6 });
});

test("a comma too many", () => {
  expect(errorOf('{"a":1,}')).toMatchObject({ offset: 7 });
});

test("half a file", () => {
  expect(errorOf('{"a":[1,2\n')).toMatchObject({ offset: 9 });
});

test("an empty file", () => {
  expect(errorOf(" \n")).toEqual({ text: "it is empty", offset: 0 });
});

test("the text itself, which may hold a token, is never repeated", () => {
  expect(errorOf('{"token":1000.aaaaaaaaaaaaaaaaaaaaaaaa}')?.text).not.toContain("aaaa");
});
