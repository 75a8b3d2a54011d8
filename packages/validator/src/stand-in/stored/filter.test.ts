import { describe, expect, test } from "vitest";

import { compare } from "./comparing.ts";
import { Filter } from "./filter.ts";
import type { Condition } from "./filter.ts";

const equals = (field: string, value: string): Condition => ({ field, operator: "equals", values: [value] });

describe("joining", () => {
  test("and binds tighter than or", () => {
    const filter = new Filter();
    filter.add(equals("a", "1"));
    filter.join("or");
    filter.add(equals("b", "1"));
    filter.join("and");
    filter.add(equals("c", "1"));
    filter.end();
    expect(filter.matches({ a: "1", b: "0", c: "0" })).toBe(true);
    expect(filter.matches({ a: "0", b: "1", c: "0" })).toBe(false);
    expect(filter.matches({ a: "0", b: "1", c: "1" })).toBe(true);
  });

  test("brackets bind tightest", () => {
    const filter = new Filter();
    filter.open();
    filter.add(equals("a", "1"));
    filter.join("or");
    filter.add(equals("b", "1"));
    filter.close();
    filter.join("and");
    filter.add(equals("c", "1"));
    filter.end();
    expect(filter.matches({ a: "1", b: "0", c: "0" })).toBe(false);
    expect(filter.matches({ a: "0", b: "1", c: "1" })).toBe(true);
  });

  test("no depth is too deep, and no length too long", () => {
    const filter = new Filter();
    for (let depth = 0; depth < 100_000; depth++) filter.open();
    filter.add(equals("a", "1"));
    for (let depth = 0; depth < 100_000; depth++) {
      filter.close();
      filter.join("and");
      filter.add(equals("a", "1"));
    }
    filter.end();
    expect(filter.matches({ a: "1" })).toBe(true);
  });
});

describe("a comparison", () => {
  const matches = (operator: Condition["operator"], values: Condition["values"], value: unknown): boolean => {
    const filter = new Filter();
    filter.add({ field: "x", operator, values });
    filter.end();
    return filter.matches({ x: value });
  };

  test("of text does not mind case", () => {
    expect(matches("equals", ["ng"], "Ng")).toBe(true);
    expect(matches("starts_with", ["N"], "ng")).toBe(true);
    expect(matches("like", ["%k%f%r"], "Okafor")).toBe(true);
    expect(matches("like", ["k%"], "Okafor")).toBe(false);
    expect(matches("like", ["ab%ba"], "aba")).toBe(false);
    expect(matches("not_like", ["%x%"], "Okafor")).toBe(true);
  });

  test("of numbers and times goes by their size", () => {
    expect(matches("greater_than", [9], 10)).toBe(true);
    expect(matches("between", ["5", "10"], 10)).toBe(true);
    expect(matches("not_between", ["5", "10"], 4)).toBe(true);
    expect(matches("less_equal", ["2026-03-01T12:00:00+02:00"], "2026-03-01T10:00:00+00:00")).toBe(true);
    expect(matches("less_than", ["2026-03-01T12:00:00+02:00"], "2026-03-01T10:00:00+00:00")).toBe(false);
  });

  test("ids are text, since no number holds them", () => {
    expect(compare("700000000000100001", "700000000000100002")).toBeLessThan(0);
  });

  test("lookups have an id and a name, lists all their entries, what is absent nothing", () => {
    expect(matches("equals", ["Acme"], { id: "1", name: "Acme" })).toBe(true);
    expect(matches("in", ["2", "1"], { id: "1", name: "Acme" })).toBe(true);
    expect(matches("equals", ["Fair"], ["Web", "Fair"])).toBe(true);
    expect(matches("not_equal", ["Fair"], undefined)).toBe(true);
    expect(matches("not_in", ["a"], null)).toBe(true);
    expect(matches("empty", [], "")).toBe(true);
    expect(matches("not_empty", [], false)).toBe(true);
  });
});
