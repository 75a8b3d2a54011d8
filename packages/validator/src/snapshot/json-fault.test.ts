import { describe, expect, it } from "vitest";

import { jsonFault, lineAndColumn } from "./json-fault.ts";

describe("jsonFault", () => {
  it("finds nothing in JSON", () => {
    expect(jsonFault(' { "a": [1, -2.5e+3, true, false, null, "x\\u00e9\\n"], "b": {}, "c": [] } ')).toBeUndefined();
  });

  it("points to the character that does not belong", () => {
    expect(jsonFault('{ "a": 1, }')).toBe(10);
    expect(jsonFault('{ "a" 1 }')).toBe(6);
    expect(jsonFault("{ a: 1 }")).toBe(2);
    expect(jsonFault("[1 2]")).toBe(3);
    expect(jsonFault("[1,]")).toBe(3);
    expect(jsonFault("{]")).toBe(1);
    expect(jsonFault("[}")).toBe(1);
    expect(jsonFault('{ "a": }')).toBe(7);
    expect(jsonFault("[1] x")).toBe(4);
    expect(jsonFault("1, 2")).toBe(1);
    expect(jsonFault("[undefined]")).toBe(1);
    expect(jsonFault("[01]")).toBe(2);
  });

  it("points into a string that cannot go on", () => {
    expect(jsonFault('"a\nb"')).toBe(2);
    expect(jsonFault('"a\\x"')).toBe(2);
    expect(jsonFault('"abc')).toBe(4);
  });

  it("points to the end of what is unfinished", () => {
    expect(jsonFault("")).toBe(0);
    expect(jsonFault('{ "a": [1')).toBe(9);
  });

  it("comes back from a million open brackets and a string of ten million characters", () => {
    expect(jsonFault("[".repeat(1_000_000))).toBe(1_000_000);
    expect(jsonFault(`"${"x".repeat(10_000_000)}`)).toBe(10_000_001);
  });
});

describe("lineAndColumn", () => {
  it("counts both from 1", () => {
    expect(lineAndColumn("ab\ncd", 0)).toEqual({ line: 1, column: 1 });
    expect(lineAndColumn("ab\ncd", 4)).toEqual({ line: 2, column: 2 });
  });
});
