import { expect, test } from "vitest";

import { Repeats } from "./repeats.ts";
import { UniqueHash } from "./unique-hash.ts";
import { UniqueRows } from "./unique-rows.ts";

/** Adds values as rows from 2 on; gives `row first` of each that an earlier row has. */
function repeatsOf(
  values: Iterable<string>,
  { limit = 1 << 18, kept = 1 << 16, isCaseSensitive = true } = {},
): string[] {
  const repeats = new Repeats(kept);
  const rows = new UniqueRows(0, repeats, limit);
  const hash = new UniqueHash();
  let row = 2;
  for (const value of values) {
    hash.ofText(value, isCaseSensitive);
    rows.add(hash.words, row++);
  }
  repeats.endRun();
  rows.finish();
  const found = [...repeats.inOrder()].map(({ row, first }) => `${row} ${first}`);
  repeats.close();
  return found;
}

function* values(rows: number, different: number): Generator<string, void> {
  for (let row = 0; row < rows; row++) yield `value ${row % different}`;
}

test("a value that an earlier row has is found, whatever its case", () => {
  expect(repeatsOf(["a@example.com", "b@example.com", "A@example.com"], { isCaseSensitive: false })).toEqual(["4 2"]);
});

test("case counts where the field says so", () => {
  expect(repeatsOf(["a", "A", "a"])).toEqual(["4 2"]);
});

test("values beyond the limit wait in files, and what is repeated comes in the order of the rows", () => {
  const found = repeatsOf(values(20_000, 15_000), { limit: 2048 });
  expect(found).toHaveLength(5000);
  expect(found.slice(0, 2)).toEqual(["15002 2", "15003 3"]);
  expect(found.at(-1)).toBe("20001 5001");
});

test("files of more values than the limit are spread again; what does not fit of the repeats waits in a file, too", () => {
  const expected = repeatsOf(values(30_000, 10_000));
  expect(expected).toHaveLength(20_000);
  expect(repeatsOf(values(30_000, 10_000), { limit: 8, kept: 100 })).toEqual(expected);
});

test("one value in every row", () => {
  const found = repeatsOf(values(5000, 1), { limit: 16, kept: 64 });
  expect(found).toHaveLength(4999);
  expect(found.at(-1)).toBe("5001 2");
});

test("bytes and text have the same hash; what is not ASCII has none by its bytes", () => {
  const [ofText, ofBytes] = [new UniqueHash(), new UniqueHash()];
  const bytes = Buffer.from("x,Ng@Example.com,x");
  ofText.ofText("Ng@Example.com", false);
  expect(ofBytes.ofBytes(bytes, 2, bytes.length - 2, false)).toBe(true);
  expect([...ofBytes.words]).toEqual([...ofText.words]);
  expect(ofBytes.ofBytes(Buffer.from("Müller"), 0, 7, true)).toBe(false);
});
