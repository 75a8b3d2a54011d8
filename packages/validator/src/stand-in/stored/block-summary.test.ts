import { describe, expect, it } from "vitest";

import { BlockSummary } from "./block-summary.ts";

function summaryOf(...records: readonly Readonly<Record<string, unknown>>[]): BlockSummary {
  const summary = new BlockSummary(records.length * 200);
  for (const record of records) summary.add(record);
  return summary;
}

describe("what a block may hold", () => {
  const block = summaryOf(
    { Name: "Okafor", Amount: 5, Due: "2026-01-31", Phone: "+49 (731) 55-50", Mail: "A@example.com", Who: { id: "7" } },
    { Name: "Ng", Amount: 9, Text: "m".repeat(50) },
  );

  it("are its values, in any case and form", () => {
    expect([block.mayHave("Name", "OKAFOR"), block.mayHave("Name", "nobody")]).toEqual([true, false]);
    expect([block.mayHave("Amount", "9"), block.mayHave("Amount", 7)]).toEqual([true, false]);
    expect([block.mayHave("Due", "2026-01-31T00:00:00Z"), block.mayHave("Due", "2026-02-01")]).toEqual([true, false]);
    expect([block.mayHave("Who", "7"), block.mayHave("Name", "7")]).toEqual([true, false]);
  });

  it("lies between its lowest and its highest", () => {
    expect([block.mayReach("Amount", 9), block.mayReach("Amount", 9.1), block.mayReach("Nothing", 0)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([block.mayBeBelow("Amount", 5), block.mayBeBelow("Amount", 4.9)]).toEqual([true, false]);
    expect([block.mayReach("Name", "okafor"), block.mayReach("Name", "okafos")]).toEqual([true, false]);
    expect([block.mayBeBelow("Name", "ng"), block.mayBeBelow("Name", "n")]).toEqual([true, false]);
    expect([block.mayReach("Text", "m".repeat(60)), block.mayReach("Text", "n")]).toEqual([true, false]);
  });

  it("are parts of its texts, emails and phone numbers", () => {
    expect([block.mayContain("kaf"), block.mayContain("kafx"), block.mayContain("zz")]).toEqual([true, false, true]);
    expect([block.mayHaveEmail("a@EXAMPLE.com"), block.mayHaveEmail("b@example.com")]).toEqual([true, false]);
    expect([block.mayHavePhone("497315550"), block.mayHavePhone("4973155501")]).toEqual([true, false]);
  });

  it("are fields that some lack", () => {
    expect([block.mayBeEmpty("Due"), block.mayBeEmpty("Name"), block.mayBeEmpty("Nothing")]).toEqual([
      true,
      false,
      true,
    ]);
    expect([block.mayBeFilled("Due"), block.mayBeFilled("Nothing")]).toEqual([true, false]);
  });

  it("is anything where there are too many fields to be kept", () => {
    const wide = new BlockSummary(20_000);
    wide.add(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, n])));
    expect([wide.mayReach("f999", 999), wide.mayBeEmpty("f999"), wide.mayBeFilled("f999")]).toEqual([true, true, true]);
    expect([wide.mayHave("f999", 999), wide.mayHave("f999", 998)]).toEqual([true, false]);
  });
});
