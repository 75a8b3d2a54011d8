import { describe, expect, it } from "vitest";

import { betterEncoded, encodingFault } from "./encoding-fault.ts";

describe("encodingFault", () => {
  it("tells what would break the query string", () => {
    expect(encodingFault("Burns B")).toBe("space");
    expect(encodingFault("100%")).toBe("percent");
    expect(encodingFault("100%2")).toBe("percent");
    expect(encodingFault("+4930123")).toBe("plus");
    expect(encodingFault("2026-01-31T10:00:00+05:30")).toBe("plus");
    expect(encodingFault("2026-01-31T10%3A00%3A00+05%3A30")).toBe("plus");
    expect(encodingFault("ng+crm%40example.com")).toBe("plus");
  });

  it("leaves alone what arrives as it is meant", () => {
    expect(encodingFault("((Last_Name:equals:Burns))")).toBeUndefined();
    expect(encodingFault("100%25")).toBeUndefined();
    expect(encodingFault("Burns+B")).toBeUndefined();
  });
});

describe("betterEncoded", () => {
  it("writes what is wrong anew and nothing else", () => {
    expect(betterEncoded("Burns B%2C", "space")).toBe("Burns%20B%2C");
    expect(betterEncoded("100% or 5%", "percent")).toBe("100%25%20or%205%25");
    expect(betterEncoded("+4930123", "plus")).toBe("%2B4930123");
  });

  it("does not guess which of several pluses are meant", () => {
    expect(betterEncoded("+49 30+1", "plus")).toBeUndefined();
  });
});
