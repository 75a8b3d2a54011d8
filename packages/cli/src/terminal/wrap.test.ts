import { expect, test } from "vitest";

import { columnsOf, wrap, wrapHelp } from "./wrap.ts";

test("columns: Japanese takes two a character", () => {
  expect(columnsOf("Leads")).toBe(5);
  expect(columnsOf("名前")).toBe(4);
});

test("lines break at blanks and hang below their indent", () => {
  expect(wrap("Leads has no field here.", 16, "    ")).toEqual(["    Leads has no", "    field here."]);
  expect(wrap("one two three", 11, "- ", "  ")).toEqual(["- one two", "  three"]);
});

test("a line that just fits stays, one column more breaks", () => {
  expect(wrap("one two", 7)).toEqual(["one two"]);
  expect(wrap("one two", 6)).toEqual(["one", "two"]);
});

test("a long word stands on a line of its own, and no width means no breaks", () => {
  expect(wrap("see https://www.zohoapis.eu/crm/v8/Leads now", 12, "  ")).toEqual([
    "  see",
    "  https://www.zohoapis.eu/crm/v8/Leads",
    "  now",
  ]);
  expect(wrap("one two three four", Infinity, "  ")).toEqual(["  one two three four"]);
});

test("help: a row hangs below its last column", () => {
  expect(wrapHelp("  -q [--quiet]  Show errors and nothing else\n\nShort", 32)).toBe(
    "  -q [--quiet]  Show errors and\n                nothing else\n\nShort",
  );
});
