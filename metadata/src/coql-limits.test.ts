import { describe, expect, it } from "vitest";

import { coqlLimits, coqlMostRecords } from "./coql-limits.ts";
import { VERSIONS } from "./types.ts";
import { inRange } from "./versions.ts";

describe("coqlLimits", () => {
  it("has one entry for each version", () => {
    expect(
      VERSIONS.map((version) =>
        coqlLimits.filter((entry) => inRange(version, entry.from, entry.until)).map((entry) => entry.records),
      ),
    ).toEqual([[200], [200], [200], [2000], [2000], [2000], [2000], [2000]]);
  });

  it("lets no version ask for more than is refused everywhere", () => {
    expect(coqlMostRecords).toBe(2000);
  });
});
