import { describe, expect, it } from "vitest";

import { SeenCells } from "./seen-cells.ts";

const OPTIONS = Array.from({ length: 12 }, (_, option) => `Option ${option}`);
const cell = (text: string): [Buffer, number, number] => {
  const bytes = Buffer.from(`,${text},`);
  return [bytes, 1, bytes.length - 1];
};

describe("SeenCells", () => {
  it("knows a value again, wherever it stands, and no other", () => {
    const seen = new SeenCells();
    seen.add(...cell("Option 1"));
    expect(seen.has(...cell("Option 1"))).toBe(true);
    expect(seen.has(...cell("Option 2"))).toBe(false);
    expect(seen.has(...cell("Option 1 "))).toBe(false);
  });

  it("keeps apart values of a pick list that have most bytes in common, and nearly all pairs of them", () => {
    const pairs = OPTIONS.flatMap((one) => OPTIONS.map((other) => `${one};${other}`));
    const seen = new SeenCells();
    for (const text of [...OPTIONS, ...pairs]) seen.add(...cell(text));
    expect(OPTIONS.filter((text) => seen.has(...cell(text))).length).toBeGreaterThanOrEqual(10);
    expect(pairs.filter((text) => seen.has(...cell(text))).length).toBeGreaterThan(pairs.length * 0.8);
  });

  it("remembers nothing any more where hardly a value comes twice", () => {
    const seen = new SeenCells();
    for (let row = 0; row < 2000; row++) {
      seen.has(...cell(`row ${row}`));
      seen.add(...cell(`row ${row}`));
    }
    seen.add(...cell("again"));
    expect(seen.has(...cell("again"))).toBe(false);
  });
});
