import { describe, expect, it } from "vitest";

import { parseCriteria } from "./parse-criteria.ts";

/** `["Last_Name", "equals", "Boyle"]` for each comparison. */
function texts(criteria: string): (string | undefined)[][] {
  return parseCriteria(criteria).comparisons.map(({ field, operator, value }) => [
    field.text,
    operator?.text,
    value?.text,
  ]);
}

describe("parseCriteria", () => {
  it("reads groups with their joiners", () => {
    expect(texts("((Last_Name:equals:Burns\\,B)and(First_Name:starts_with:M))")).toEqual([
      ["Last_Name", "equals", "Burns\\,B"],
      ["First_Name", "starts_with", "M"],
    ]);
    expect(parseCriteria("((Last_Name:equals:Burns\\,B)and(First_Name:starts_with:M))").fault).toBeUndefined();
  });

  it("keeps what joins comparisons, in the order of the text", () => {
    const { steps } = parseCriteria("((A:equals:1 OR (B:equals:2)) and (C:equals:3))");
    expect(steps.map((step) => (typeof step === "string" ? step : step.field.text))).toEqual([
      "(",
      "(",
      "A",
      ")",
      "and",
      "(",
      "C",
      ")",
      ")",
    ]);
    const joined = parseCriteria("(((A:equals:1)or(B:equals:2))and(C:equals:3))").steps;
    expect(joined.map((step) => (typeof step === "string" ? step : step.field.text)).join(" ")).toBe(
      "( ( ( A ) or ( B ) ) and ( C ) )",
    );
  });

  it("leaves colons to the value", () => {
    expect(texts("Created_Time:greater_than:2026-01-31T10:00:00Z")).toEqual([
      ["Created_Time", "greater_than", "2026-01-31T10:00:00Z"],
    ]);
  });

  it("takes brackets inside a value for part of it", () => {
    expect(texts("(Company:equals:Ng (old (very)))and(City:equals:Oslo)")).toEqual([
      ["Company", "equals", "Ng (old (very))"],
      ["City", "equals", "Oslo"],
    ]);
  });

  it("tells where the pieces are", () => {
    expect(parseCriteria("( City : equals : Oslo )").comparisons).toEqual([
      {
        field: { text: "City", start: 2, end: 7 },
        operator: { text: "equals", start: 8, end: 16 },
        value: { text: "Oslo", start: 17, end: 23 },
        bareBracket: false,
        bareCommas: 0,
      },
    ]);
  });

  it("says why it could not go on", () => {
    expect(parseCriteria("(City:equals:Oslo").fault).toBe("unbalanced");
    expect(parseCriteria("(City:equals:Oslo)and(").fault).toBe("empty");
    expect(parseCriteria("(City:equals:Oslo\\)").fault).toBe("backslash");
    expect(parseCriteria("(City:equals:Oslo)x").fault).toBe("joiner");
    expect(parseCriteria("").fault).toBe("empty");
  });

  it("reads a million brackets in one pass", () => {
    expect(parseCriteria("(".repeat(1_000_000)).fault).toBe("empty");
    expect(parseCriteria("(a:b:c)and".repeat(100_000)).comparisons).toHaveLength(100_000);
  });
});
