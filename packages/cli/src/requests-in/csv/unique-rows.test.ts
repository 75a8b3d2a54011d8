import { expect, test } from "vitest";

import { UniqueRows } from "./unique-rows.ts";

test("a value that an earlier row has is told at once, whatever its case", () => {
  const rows = new UniqueRows({ case_sensitive: false });
  expect(rows.add("a@example.com", 2)).toBeUndefined();
  expect(rows.add("b@example.com", 3)).toBeUndefined();
  expect(rows.add("A@example.com", 4)).toBe(2);
});

test("case counts where the field says so", () => {
  const rows = new UniqueRows({ case_sensitive: true });
  expect(rows.add("a", 2)).toBeUndefined();
  expect(rows.add("A", 3)).toBeUndefined();
  expect(rows.add("a", 4)).toBe(2);
});

test("values beyond the limit wait in files, and are told at the end", () => {
  const rows = new UniqueRows({ case_sensitive: true }, 2048);
  const told: number[] = [];
  for (let row = 2; row < 20_000; row++) if (rows.add(`value ${row % 15_000}`, row) !== undefined) told.push(row);
  const later = [...rows.later()].sort((a, b) => a.row - b.row);
  expect(told).toEqual([]);
  expect(later).toHaveLength(4998);
  expect(later[0]).toEqual({ row: 15_002, first: 2 });
  expect(later.at(-1)).toEqual({ row: 19_999, first: 4999 });
});
