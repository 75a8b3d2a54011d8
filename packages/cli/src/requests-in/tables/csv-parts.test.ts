import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { newFolder, write } from "../../../../../test/folders.ts";
import { siftParts } from "./csv-parts.ts";
import { siftCsv } from "./csv-rows.ts";
import { readerHere } from "./file-part.ts";
import { UniqueHash } from "./unique-hash.ts";
import type { RowJudge } from "./byte-rows.ts";
import type { TakesUnique } from "./column-judge.ts";
import type { PartReaders } from "./csv-parts.ts";
import type { Sifted } from "./table-row.ts";
import type { Row } from "./text-rows.ts";

const folder = newFolder();
const path = join(folder, "a.csv");

/** Passes rows whose first cell is `ok`, and takes that cell's hash. */
function judgeWith(takes: TakesUnique): RowJudge {
  const hash = new UniqueHash();
  const judge = (text: string, row: number): boolean => {
    hash.ofText(text, true);
    takes(0, hash.words, row);
    return text === "ok";
  };
  return {
    passesBytes: (cells, row) => judge(cells.cell(0), row),
    passesText: ({ cells, row }) => judge(cells[0] ?? "", row),
  };
}

/** A row each: what is kept as it is, what passes as `passed`; and the values by their rows. */
async function collected(
  sift: (takes: TakesUnique) => AsyncGenerator<readonly Sifted<Row>[], void>,
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const values: string[] = [];
  const takes: TakesUnique = (_, hash, row) => values.push(`${row} ${hash.join()}`);
  for await (const sifted of sift(takes))
    for (const one of sifted)
      if ("passed" in one) for (let row = 0; row < one.passed; row++) found.push("passed");
      else found.push(one);
  return [...found, values];
}

/** Several readers in this very thread; all but the first are ready later. */
function readers(count: number): PartReaders {
  return {
    open: (_, form) =>
      Array.from({ length: count }, (_, number) => ({
        ...readerHere(path, form, judgeWith),
        ...(number === 0 ? {} : { ready: new Promise((ready) => setImmediate(ready, number)) }),
      })),
    close: () => Promise.resolve(),
  };
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("ok", "ok", "a", "Ärmel", "") },
  {
    weight: 3,
    arbitrary: fc.constantFrom('"two\nlines"', '"a\nb\nc\nd\ne"', '"a ""b"""', '"ok"', `"${"long\n".repeat(30)}"`),
  },
  { weight: 1, arbitrary: fc.constantFrom('"open', 'a"b', '"a"b') },
);
const rows = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.array(cell, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 3 }) },
  ),
  { maxLength: 40 },
);

test("several readers find what one finds, wherever the file is cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom("\n", "\r\n", "\n\n"),
      fc.integer({ min: 10, max: 120 }),
      fc.integer({ min: 1, max: 3 }),
      async (rows, end, bytes, count) => {
        write(folder, { "a.csv": [["h1", "h2"], ...rows].map((cells) => cells.join(",")).join(end) });
        const one = await collected((takes) => siftCsv(path, () => judgeWith(takes)));
        const several = await collected((takes) =>
          siftParts(path, () => judgeWith(takes), readers(count), takes, { bytes }),
        );
        expect(several).toEqual(one);
      },
    ),
    { numRuns: 500 },
  );
});

test("a file that is small, or of UTF-16, is read by one", async () => {
  const opened: number[] = [];
  const none: PartReaders = { open: () => (opened.push(1), []), close: () => Promise.resolve() };
  write(folder, { "a.csv": "h1,h2\nok,1\nb,2\n" });
  const found = await collected((takes) => siftParts(path, () => judgeWith(takes), none, takes));
  expect(found).toMatchObject([{ row: 1 }, "passed", { row: 3 }, { length: 2 }]);
  expect(opened).toEqual([]);
});
