import { describe, expect, it } from "vitest";

import { closedLists } from "./closed-lists.ts";
import { operations } from "./operations.ts";

describe("closed lists", () => {
  it("have two witnesses each, but for those that say so", () => {
    const accusing = Object.entries(closedLists).filter(([, { thin }]) => thin !== true);
    expect(accusing.filter(([, { witnesses }]) => witnesses.length < 2)).toEqual([]);
    expect(Object.values(closedLists).filter(({ witnesses }) => witnesses.length === 0)).toEqual([]);
  });

  it("are all used, and no other is named", () => {
    const named = operations().flatMap(({ query }) => query.flatMap(({ list }) => list ?? []));
    expect([...new Set(named)].sort()).toEqual(Object.keys(closedLists).sort());
  });

  it("know ten kinds of users until v7 and thirteen in v8", () => {
    expect(closedLists["users.type"]?.ranges.map(({ from, until, values }) => [from, until, values.length])).toEqual([
      [undefined, "v7", 10],
      ["v8", undefined, 13],
    ]);
  });

  it("say nothing about sort_by before v7", () => {
    expect(closedLists["sort_by"]?.ranges).toEqual([{ from: "v7", values: ["id", "Created_Time", "Modified_Time"] }]);
  });
});
