import { describe, expect, it } from "vitest";

import { atLeast, inRange, isVersion, rowOf, versionIndex } from "./versions.ts";

describe("versions", () => {
  it("knows the eight versions and no other", () => {
    expect(isVersion("v2")).toBe(true);
    expect(isVersion("v2.1")).toBe(true);
    expect(isVersion("v8")).toBe(true);
    expect(isVersion("v2.2")).toBe(false);
    expect(isVersion("v9")).toBe(false);
    expect(isVersion("V8")).toBe(false);
    expect(isVersion("")).toBe(false);
  });

  it("orders them by age", () => {
    expect(versionIndex("v2")).toBe(0);
    expect(versionIndex("v2.1")).toBe(1);
    expect(versionIndex("v8")).toBe(7);
    expect(versionIndex("v9")).toBe(-1);
  });

  it("says which is newer", () => {
    expect(atLeast("v2.1", "v2")).toBe(true);
    expect(atLeast("v3", "v3")).toBe(true);
    expect(atLeast("v2", "v2.1")).toBe(false);
    expect(atLeast("v9", "v2")).toBe(false);
    expect(atLeast("v8", "v9")).toBe(false);
  });

  it("finds a version between two others, both included", () => {
    expect(inRange("v2.1", "v2.1", "v4")).toBe(true);
    expect(inRange("v4", "v2.1", "v4")).toBe(true);
    expect(inRange("v2", "v2.1", "v4")).toBe(false);
    expect(inRange("v5", "v2.1", "v4")).toBe(false);
    expect(inRange("v5", "v2.1", undefined)).toBe(true);
    expect(inRange("v5", undefined, "v4")).toBe(false);
    expect(inRange("v5", undefined, undefined)).toBe(true);
  });

  it("lets a bound that it does not know exclude nothing", () => {
    expect(inRange("v5", "soon", undefined)).toBe(true);
    expect(inRange("v5", undefined, "v9")).toBe(true);
    expect(inRange("v2.2", "v3", "v4")).toBe(true);
  });

  it("the row of a version, else the newest", () => {
    const rows = [
      { until: "v2", of: "old" },
      { from: "v2.1", until: "v6", of: "middle" },
      { from: "v7", of: "new" },
    ];
    expect(rowOf(rows, "v2")?.of).toBe("old");
    expect(rowOf(rows, "v4")?.of).toBe("middle");
    expect(rowOf(rows, undefined)?.of).toBe("new");
    expect(rowOf([{ until: "v2", of: "old" }], "v8")?.of).toBe("old");
    expect(rowOf(rows.slice(3), "v8")).toBeUndefined();
  });
});
