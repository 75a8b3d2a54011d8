import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { createPreflight } from "@zoho-preflight/validator";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";

import { commandLine } from "../../../../../../test/command-line.ts";
import { newFolder } from "../../../../../../test/folders.ts";
import { parquetTable } from "./parquet-table.ts";
import { findCompressors, findParquet } from "./find-parquet.ts";
import { PARSERS } from "./parquet-values.ts";
import { groupsOf } from "./row-groups.ts";

type Written = Parameters<typeof parquetWriteBuffer>[0];
type Columns = Written["columnData"];

const insert = ["--module", "Leads", "--operation", "insert"];

function parquetFile(columnData: Columns, options: Omit<Written, "columnData"> = {}): Buffer {
  return Buffer.from(parquetWriteBuffer({ columnData, ...options }));
}

async function check(file: Uint8Array, argv: readonly string[] = insert, files: Record<string, unknown> = {}) {
  const folder = newFolder(files);
  writeFileSync(join(folder, "a.parquet"), file);
  return { ...(await commandLine(["check", "a.parquet", ...argv], { folder })), folder };
}

/** The records of the requests that a file makes. */
async function recordsOf(columns: Columns, options: Omit<Written, "columnData"> = {}) {
  const { stdout, stderr } = await check(parquetFile(columns, options), [...insert, "--json-all"]);
  const { results } = JSON.parse(stdout) as {
    readonly results: readonly { readonly request: { readonly body: { readonly data: readonly unknown[] } } }[];
  };
  return { records: results.at(-1)?.request.body.data, stderr };
}

async function metadataOf(file: Buffer) {
  const hyparquet = await findParquet([import.meta.url]);
  if (hyparquet === undefined) throw new Error("hyparquet is not installed");
  return hyparquet.parquetMetadataAsync(new Uint8Array(file).buffer);
}

const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `Ng ${n}`);

test("rows are a table: requests of 100 over all row groups, each issue with its row and column", async () => {
  const emails = names(250).map((_, n) => (n === 230 ? "nobody" : `a${n}@example.com`));
  const file = parquetFile(
    [
      { name: "Last Name", data: names(250) },
      { name: "Email", data: emails },
    ],
    { rowGroupSize: 60 },
  );
  const { stdout, exit } = await check(file);
  expect(stdout).toContain('    row 231, column "Email"\n    231 | {"Last Name":"Ng 230","Email":"nobody"}\n');
  expect(stdout).toContain("1 file, 250 rows in 3 requests, 1 with errors: 1 error");
  expect(exit).toBe(1);
});

test("values are those that JSON has for their types, and null is not sent", async () => {
  const { records } = await recordsOf(
    [
      { name: "Last_Name", data: ["Ng", "Ada"] },
      { name: "No_of_Employees", data: [5n, null] },
      { name: "Phone", data: [5_725_767_000_000_524_300n, null] },
      { name: "Owner", data: [5_725_767_000_000_524_301n, null] },
      { name: "Annual_Revenue", data: [12.5, null] },
      { name: "Email_Opt_Out", data: [true, null] },
      { name: "Fax", data: [new Date("2026-05-17T00:00:00Z"), null] },
      { name: "Mobile", data: [new Date("2026-05-17T08:30:00.250Z"), null] },
      { name: "Tag", data: [["a", "b"], null] },
    ],
    {
      schema: [
        { name: "root", num_children: 9 },
        { name: "Last_Name", type: "BYTE_ARRAY", repetition_type: "OPTIONAL" },
        { name: "No_of_Employees", type: "INT64", repetition_type: "OPTIONAL" },
        { name: "Phone", type: "INT64", repetition_type: "OPTIONAL" },
        { name: "Owner", type: "INT64", repetition_type: "OPTIONAL" },
        { name: "Annual_Revenue", type: "INT32", converted_type: "DECIMAL", scale: 2, repetition_type: "OPTIONAL" },
        { name: "Email_Opt_Out", type: "BOOLEAN", repetition_type: "OPTIONAL" },
        { name: "Fax", type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" },
        { name: "Mobile", type: "INT64", converted_type: "TIMESTAMP_MILLIS", repetition_type: "OPTIONAL" },
        { name: "Tag", repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
      ],
    },
  );
  expect(records).toEqual([
    {
      Last_Name: "Ng",
      No_of_Employees: 5,
      Phone: "5725767000000524300",
      Owner: { id: "5725767000000524301" },
      Annual_Revenue: 12.5,
      Email_Opt_Out: true,
      Fax: "2026-05-17",
      Mobile: "2026-05-17T08:30:00+00:00",
      Tag: ["a", "b"],
    },
    { Last_Name: "Ada" },
  ]);
});

test("a column without a field, and a required field without a column, are reported once", async () => {
  const { stdout } = await check(parquetFile([{ name: "Emial", data: names(150) }]));
  expect(stdout).toContain("a.parquet:1:1");
  expect(stdout.match(/Emial/g)?.length).toBeLessThan(6);
  expect(stdout).toContain('"Last_Name"');
  expect(stdout).toContain("2 requests");
});

test("--map names the fields of other columns, and an update names each record once", async () => {
  const ids = Array.from({ length: 250 }, (_, n) => BigInt(1_000_000_000_000 + (n % 249)));
  const { stdout, exit } = await check(
    parquetFile([{ name: "key", data: ids }], { rowGroupSize: 100 }),
    ["--module", "Leads", "--operation", "update", "--map", "map.json"],
    { "map.json": { key: "id" } },
  );
  expect(stdout).toContain('The record "1000000000000" is already updated by row 1');
  expect(stdout).toContain('row 250, column "key"');
  expect(exit).toBe(0);
});

test("what JSON cannot hold is named with row and column, and the rest is checked", async () => {
  const file = parquetFile(
    [
      { name: "Last_Name", data: ["Ng", "Ada", "Bo"] },
      { name: "Annual_Revenue", data: [1, NaN, 2] },
      { name: "Phone", data: [1n, 2n, 3n] },
    ],
    {
      schema: [
        { name: "root", num_children: 3 },
        { name: "Last_Name", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
        { name: "Annual_Revenue", type: "DOUBLE", repetition_type: "REQUIRED" },
        { name: "Phone", type: "INT64", converted_type: "TIME_MICROS", repetition_type: "REQUIRED" },
      ],
    },
  );
  const { stdout, stderr, exit } = await check(file);
  expect(stderr).toContain('a.parquet: column "Phone": it holds TIME_MICROS, which no field takes; it was not checked');
  expect(stderr).toContain('row 2: column "Annual_Revenue": NaN is a number that JSON cannot hold');
  expect(stdout).toContain("2 rows in 1 request");
  expect(exit).toBe(2);
});

test("bytes that are not UTF-8 are named", async () => {
  const { stderr } = await check(
    parquetFile([{ name: "Last_Name", data: [new Uint8Array([0x4d, 0xfc])], type: "BYTE_ARRAY" }]),
  );
  expect(stderr).toContain('row 1: column "Last_Name": these bytes are not UTF-8 text');
});

test("days and times that no calendar has are named, and negative decimals keep their sign", async () => {
  const file = parquetFile(
    [
      { name: "Last_Name", data: ["Ng", "Ada"] },
      { name: "Fax", data: [9_000_000_000n, 0n] },
      { name: "Annual_Revenue", data: [1, -0.25] },
    ],
    {
      schema: [
        { name: "root", num_children: 3 },
        { name: "Last_Name", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
        { name: "Fax", type: "INT64", converted_type: "INT_64", repetition_type: "REQUIRED" },
        {
          ...{ name: "Annual_Revenue", type: "FIXED_LEN_BYTE_ARRAY", type_length: 9, repetition_type: "REQUIRED" },
          ...{ converted_type: "DECIMAL", precision: 20, scale: 2 },
        },
      ],
    },
  );
  const { stdout } = await check(file, [...insert, "--json-all"]);
  expect(stdout).toContain('"Annual_Revenue":-0.25');
  expect(stdout).toContain('"Fax":"9000000000"');
  const far: unknown = PARSERS.timestampFromMilliseconds?.(9_000_000_000_000_000n);
  expect(far).toBeInstanceOf(Error);
  expect(PARSERS.dateFromDays?.(200_000_000)).toBeInstanceOf(Error);
  expect(PARSERS.dateFromDays?.(-1)).toBe("1969-12-31");
});

test("a file that is not Parquet, or ends in the middle, has one sentence, and other files are checked", async () => {
  const whole = parquetFile([{ name: "Last_Name", data: names(500) }], { rowGroupSize: 100 });
  const folder = newFolder({ "b.parquet": "Last_Name\nNg\n", "c.csv": "Last_Name\nNg\n" });
  writeFileSync(join(folder, "a.parquet"), whole.subarray(0, 1000));
  const { stdout, stderr, exit } = await commandLine(["check", "a.parquet", "b.parquet", "c.csv", ...insert], {
    folder,
  });
  expect(stderr).toContain(
    "a.parquet: at byte 1000: this file ends in the middle; a Parquet file ends with PAR1\n" +
      "b.parquet: at byte 0: this is not a Parquet file, which begins with PAR1\n",
  );
  expect(stdout).toContain("1 row in 1 request");
  expect(exit).toBe(2);
});

test("a row group that cannot be read is named, and the others are checked", async () => {
  const file = parquetFile([{ name: "Last_Name", data: names(300) }], { rowGroupSize: 100 });
  const metadata = await metadataOf(file);
  const second = Number(metadata.row_groups[1]?.columns[0]?.meta_data?.data_page_offset);
  // The header of its first page.
  file.fill(0xff, second, second + 8);
  const { stdout, stderr, exit } = await check(file);
  expect(stderr).toMatch(/^a\.parquet: rows 101 to 200, at byte \d+: these rows cannot be read \(/m);
  expect(stdout).toContain("200 rows in 2 requests");
  expect(exit).toBe(2);
});

test("a broken list of columns is named", async () => {
  const file = parquetFile([{ name: "Last_Name", data: ["Ng"] }]);
  file.writeUInt32LE(0x7f_ff_ff_ff, file.length - 8);
  const { stderr, exit } = await check(file);
  expect(stderr).toContain(`at byte ${file.length - 8}: the list of columns at the end of this file cannot be read`);
  expect(exit).toBe(2);
});

test("gzip is unpacked by the second package; without it, a sentence says so", async () => {
  const compressors = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) };
  const file = parquetFile([{ name: "Last_Name", data: names(300) }], { codec: "GZIP", compressors });
  const { stdout } = await check(file);
  expect(stdout).toContain("300 rows in 3 requests, no issues");
  const metadata = await metadataOf(file);
  expect(groupsOf(metadata, undefined)[0]?.lacks).toContain("npm install --save-dev hyparquet-compressors");
  expect(groupsOf(metadata, { BROTLI: (bytes) => bytes })[0]?.lacks).toBe("hyparquet-compressors does not unpack GZIP");
});

test("without the packages one sentence says how they are installed", async () => {
  // Nearer than whatever is installed above, and without a file.
  const empty = { name: "empty", exports: {} };
  const folder = newFolder({
    "node_modules/hyparquet/package.json": empty,
    "node_modules/hyparquet-compressors/package.json": empty,
  });
  const beside = [join(folder, "zoho-preflight.js")];
  expect(await findCompressors(beside)).toBeUndefined();
  expect(await findCompressors([...beside, import.meta.url])).toHaveProperty("GZIP");
  const options = {
    records: { module: "Leads", operation: "insert", version: "v8" },
    preflight: createPreflight(),
  } as const;
  const found = [];
  for await (const one of parquetTable(join(folder, "a.parquet"), "a.parquet", beside, options)) found.push(one);
  expect(found).toEqual([
    {
      kind: "problem",
      file: "a.parquet",
      text: "Parquet files are read by the package hyparquet, which is not installed: npm install --save-dev hyparquet",
    },
  ]);
});

test("--bad-rows keeps the rows with errors as lines of records; --split takes CSV", async () => {
  const file = parquetFile([
    { name: "Last_Name", data: ["Ng", "Ada"] },
    { name: "Email", data: [null, "nobody"] },
  ]);
  const { folder, stderr } = await check(file, [...insert, "--bad-rows", "bad.ndjson"]);
  expect(readFileSync(join(folder, "bad.ndjson"), "utf8")).toBe('{"Last_Name":"Ada","Email":"nobody"}\n');
  expect(stderr).toContain("1 row with errors written to bad.ndjson.");
  expect((await check(file, [...insert, "--split", "parts"])).stderr).toContain(
    "--split writes what a bulk write job takes, which is CSV",
  );
});

test("without --module a sentence says what is missing", async () => {
  const { stderr, exit } = await check(parquetFile([{ name: "Last_Name", data: ["Ng"] }]), []);
  expect(stderr).toContain("a.parquet: a table holds records; say of which module");
  expect(exit).toBe(2);
});
