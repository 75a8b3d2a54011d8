import { describe, expect, test } from "vitest";

import { dialects } from "./dialect.ts";
import * as patterns from "./patterns.ts";

describe("patterns", () => {
  test.each(Object.entries(patterns))("%s is read alike by RE2, Java and PostgreSQL", (_, pattern) => {
    expect(() => new RegExp(pattern, "u")).not.toThrow();
    // No escapes, and so no backreferences; of groups only those that keep nothing; no class inside of a class.
    expect(pattern).not.toMatch(/\\/);
    expect(pattern.replaceAll("(?:", "(")).not.toMatch(/\(\?/);
    expect(pattern).not.toMatch(/\[[^\]]*(?:\[|&&)/);
    // The end stands at the end, where a dialect can spell it otherwise.
    expect(pattern.replace(/\$\)?$/, "").replaceAll(/\[[^\]]*\]/g, "")).not.toContain("$");
  });
});

describe("quotes", () => {
  test.each([
    ["duckdb", `"a""b'c"`],
    ["postgres", `"a""b'c"`],
    ["spark", "`a\"b'c`"],
  ] as const)("of names in %s", (dialect, name) => {
    expect(dialects[dialect].identifier(`a"b'c`)).toBe(name);
  });

  test.each([
    ["duckdb", "'O''Brien'", "'a\\b'", "decode('\\xC2\\xA0'::BLOB)", "'${x}'"],
    ["postgres", "'O''Brien'", "E'a\\\\b'", "E'\\u00a0'", "'${x}'"],
    ["spark", "'O\\'Brien'", "'a\\\\b'", "'\\u00a0'", "'\\u0024{x}'"],
  ] as const)("of texts in %s", (dialect, apostrophe, backslash, invisible, variable) => {
    const { text } = dialects[dialect];
    expect([text("O'Brien"), text("a\\b"), text("\u00A0"), text("${x}")]).toEqual([
      apostrophe,
      backslash,
      invisible,
      variable,
    ]);
  });
});
