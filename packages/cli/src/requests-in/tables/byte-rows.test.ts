import fc from "fast-check";
import { expect, test } from "vitest";

import { ByteRows } from "./byte-rows.ts";
import { readRows } from "./text-rows.ts";
import type { RowJudge } from "./byte-rows.ts";
import type { BrokenRow } from "./table-row.ts";
import type { Row } from "./text-rows.ts";

const none: RowJudge = { passesBytes: () => false, passesText: () => false };

/** All rows of a file that comes in chunks of some bytes, as `readCsv` hands them over. */
function byBytes(file: Buffer, chunk: number): (Row | BrokenRow)[] {
  const rows = new ByteRows(() => none, false);
  const found: (Row | BrokenRow)[] = [];
  let held = Buffer.alloc(0);
  let offset = 0;
  for (let at = 0; ; at += chunk) {
    held = Buffer.concat([held, file.subarray(at, at + chunk)]);
    const isLast = at + chunk >= file.length;
    const to = isLast ? held.length : held.lastIndexOf(0x0a) + 1;
    if (to > 0 || isLast) {
      const { sifted, read } = rows.take(held.subarray(0, to), offset, isLast);
      for (const row of sifted) if (!("passed" in row)) found.push(row);
      held = held.subarray(read);
      offset += read;
    }
    if (isLast) return found;
  }
}

async function byText(file: Buffer): Promise<(Row | BrokenRow)[]> {
  const found: (Row | BrokenRow)[] = [];
  const chunks = (async function* () {
    yield await Promise.resolve(file);
  })();
  for await (const rows of readRows(chunks)) found.push(...rows);
  return found;
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("", "a", "Ada Ng", "12.5", "Ärmel", "日本", "x".repeat(40)) },
  { weight: 3, arbitrary: fc.constantFrom('"a,b"', '"two\nlines"', '"a ""b"""', '""', '"ü"', '"two\r\nlines"') },
  { weight: 1, arbitrary: fc.constantFrom('"open', 'a"b', '"a"b', "a\rb", "\r") },
);
const row = fc.array(cell, { minLength: 1, maxLength: 5 });
const usual = fc.array(cell, { minLength: 3, maxLength: 3 });
const file = fc
  .tuple(
    fc.constantFrom(",", ";", "\t"),
    fc.constantFrom("\n", "\r\n"),
    fc.array(fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: row }), { maxLength: 20 }),
    fc.boolean(),
  )
  .map(([delimiter, end, rows, hasEnd]) => {
    const lines = [["h1", "h2", "h3"], ...rows].map((cells) =>
      cells.map((text) => text.replace(",", delimiter)).join(delimiter),
    );
    return lines.join(end) + (hasEnd ? end : "");
  });

test("rows read as bytes are the rows read as text, in chunks of any length", async () => {
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 200 }), async (text, chunk) => {
      const bytes = Buffer.from(text);
      expect(byBytes(bytes, chunk)).toEqual(await byText(bytes));
    }),
    { numRuns: 2000 },
  );
});

test("bytes of another encoding are broken rows, and the others are read", async () => {
  const bytes = Buffer.concat([
    Buffer.from("a,b\n1,2\n"),
    Buffer.from("M\xfcller,3\n", "latin1"),
    Buffer.from("4,5\n"),
  ]);
  expect(byBytes(bytes, 9)).toEqual(await byText(bytes));
});
