import { expect, test } from "vitest";

import { delimiterOf, readRows } from "./text-rows.ts";
import type { BrokenRow } from "./table-row.ts";
import type { Row } from "./text-rows.ts";

/** The rows of some bytes that arrive in pieces of `size`. */
async function rowsOf(file: string | Uint8Array, size = 1 << 16): Promise<(Row | BrokenRow)[]> {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  const rows: (Row | BrokenRow)[] = [];
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  for await (const block of readRows(pieces())) rows.push(...block);
  return rows;
}

const cellsOf = async (file: string | Uint8Array, size?: number): Promise<unknown[]> =>
  (await rowsOf(file, size)).map((row) => row.cells ?? row.why);

test("cells in quotes hold delimiters, line ends and doubled quotes", async () => {
  const file = 'a,b\n"1,5","say ""hi"""\n"two\r\nlines",\n';
  const rows = [
    ["a", "b"],
    ["1,5", 'say "hi"'],
    ["two\r\nlines", ""],
  ];
  expect(await cellsOf(file)).toEqual(rows);
});

test.each([1, 2, 3, 7])("rows are the same when a file arrives in pieces of %i bytes", async (size) => {
  const file = 'é,b\r\n"x\ny","z ""q"""\r\n\r\nü,"€"';
  expect(await cellsOf(file, size)).toEqual([
    ["é", "b"],
    ["x\ny", 'z "q"'],
    ["ü", "€"],
  ]);
});

test("a row tells its number, as spreadsheets count, and its line", async () => {
  const rows = await rowsOf('a\n"1\n2\n3"\n\n4\n');
  expect(rows.map(({ row, line, source }) => [row, line, source])).toEqual([
    [1, 1, "a"],
    [2, 2, '"1\n2\n3"'],
    [3, 6, "4"],
  ]);
});

test.each([
  ["a;b;c,d", ";"],
  ["a\tb", "\t"],
  ["a|b", "|"],
  ['"x;y;z",b', ","],
  ["alone", ","],
])("the delimiter of %j is %j", (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter);
});

test("byte order marks, UTF-16 and bare returns are read", async () => {
  const rows = [
    ["é", "b"],
    ["1", "2"],
  ];
  const text = "é,b\n1,2\n";
  const little = Buffer.from(`\uFEFF${text}`, "utf16le");
  expect(await cellsOf(`\uFEFF${text}`)).toEqual(rows);
  expect(await cellsOf(little)).toEqual(rows);
  expect(await cellsOf(Buffer.from(little).swap16())).toEqual(rows);
  expect(await cellsOf(text.replaceAll("\n", "\r"))).toEqual(rows);
});

test("a row with too few or too many cells is told with its place in bytes, and the next ones are read", async () => {
  expect(await rowsOf("é,b\n1\n1,2,3\n4,5\n")).toMatchObject([
    { cells: ["é", "b"] },
    { row: 2, line: 2, offset: 5, why: "this row has 1 cell, but the header has 2" },
    { row: 3, line: 3, offset: 7, why: "this row has 3 cells, but the header has 2" },
    { row: 4, cells: ["4", "5"] },
  ]);
});

test("a quote that is never closed costs one row", async () => {
  const rows = await rowsOf('a,b\n1,"open\n2,x\n3,y\n');
  expect(rows).toMatchObject([
    { cells: ["a", "b"] },
    { row: 2, column: 3, why: "the quote that opens here is never closed" },
    { row: 3, line: 3, cells: ["2", "x"] },
    { row: 4, cells: ["3", "y"] },
  ]);
});

test("a forgotten quote does not swallow the rows up to the next one", async () => {
  expect(await cellsOf('a,b\n"1,x\n2,y\n3,"z"\n4,w\n')).toEqual([
    ["a", "b"],
    "between the closing quote and the next cell stands something else",
    ["2", "y"],
    ["3", "z"],
    ["4", "w"],
  ]);
  expect(await cellsOf('a,b\n"1,x\n2,y\n3",z,"w"\n4,v\n')).toMatchObject([
    ["a", "b"],
    expect.stringContaining("3 cells") as string,
    ["2", "y"],
    expect.stringContaining("3 cells") as string,
    ["4", "v"],
  ]);
});

test("a file that ends inside of a cell keeps the rows before it", async () => {
  expect(await cellsOf('a,b\n1,2\n3,"half')).toEqual([
    ["a", "b"],
    ["1", "2"],
    "the quote that opens here is never closed",
  ]);
});

test("bytes that are not UTF-8 cost their row", async () => {
  const file = Buffer.from("a,b\nMüller,1\nMeier,2\n", "latin1");
  expect(await rowsOf(file)).toMatchObject([
    { cells: ["a", "b"] },
    { row: 2, column: 2, offset: 4, why: "this row is not UTF-8; save the file in that encoding" },
    { cells: ["Meier", "2"] },
  ]);
});
