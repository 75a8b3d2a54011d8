import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { commandLine } from "../../../../../test/command-line.ts";
import { newFolder } from "../../../../../test/folders.ts";
import type { Files } from "../../../../../test/folders.ts";

const insert = ["--module", "Leads", "--operation", "insert"];

async function check(files: Files, ...argv: string[]) {
  const folder = newFolder(files);
  return { ...(await commandLine(["check", ...argv], { folder })), folder };
}

const lines = (...records: unknown[]): string =>
  records.map((record) => `${typeof record === "string" ? record : JSON.stringify(record)}\n`).join("");

test("a record a line is a table: requests of 100, and each value underlined with its row and key", async () => {
  const good = Array.from({ length: 149 }, (_, n) => ({ Last_Name: `Ng ${n}` }));
  const { stdout, exit } = await check(
    { "a.ndjson": lines(...good, { Last_Name: "Ada", Email: "nobody" }) },
    ...["a.ndjson", ...insert],
  );
  expect(stdout).toContain('    row 150, key "Email"\n    150 | {"Last_Name":"Ada","Email":"nobody"}\n');
  expect(stdout).toContain("1 file, 150 rows in 2 requests, 1 with errors: 1 error");
  expect(stdout).toContain("Scopes, permissions");
  expect(exit).toBe(1);
});

test("lines that are broken are named with row and byte, and the others are checked", async () => {
  const file = lines('{"Last_Name":"Ädä"}', '{"Last_Name":}', "", "5", '{"url":"/crm/v8/Leads"}', '{"data":[]}', {
    Last_Name: "",
  });
  const { stdout, stderr, exit } = await check({ "a.jsonl": file }, "a.jsonl", ...insert);
  expect(stderr).toContain("a.jsonl:2:14: row 2, at byte 22: this line cannot be read as JSON");
  expect(stderr).toContain("row 4, at byte 38: this line holds no record");
  expect(stderr).toContain("row 5, at byte 40: this line is a request");
  expect(stderr).toContain("row 6, at byte 64: this line holds a list of records");
  expect(stdout).toContain('row 7, key "Last_Name"');
  expect(stdout).toContain("2 rows in 1 request");
  expect(exit).toBe(2);
});

test("a line that is not UTF-8 is named", async () => {
  const folder = newFolder({});
  const { writeFileSync } = await import("node:fs");
  writeFileSync(join(folder, "a.ndjson"), Buffer.from('{"Last_Name":"M\xfcller"}\n{"Last_Name":"Ng"}\n', "latin1"));
  const { stderr, stdout } = await commandLine(["check", "a.ndjson", ...insert], { folder });
  expect(stderr).toContain("a.ndjson:1:16: row 1, at byte 0: this row is not UTF-8");
  expect(stdout).toContain("1 row in 1 request, no issues; 1 could not be read");
});

test("lines of requests are judged as requests, and one sentence says so", async () => {
  const request = {
    method: "POST",
    url: "https://www.zohoapis.eu/crm/v8/Contacts",
    body: { data: [{ Last_Name: "Ng" }] },
  };
  const { stdout, stderr, exit } = await check({ "a.ndjson": lines(request, { request }) }, "a.ndjson", ...insert);
  expect(stderr).toContain(
    "a.ndjson: this file holds requests, which say themselves what they write; --module and --operation were not used",
  );
  expect(stderr.match(/this file holds requests/g)).toHaveLength(1);
  expect(stdout).toContain("2 requests, no issues");
  expect(exit).toBe(0);
});

test("bodies and lists of records, one a line, stay requests of their own", async () => {
  const { stdout } = await check(
    { "a.ndjson": lines({ data: [{ Last_Name: "a" }] }, [{ Last_Name: "b" }]) },
    "a.ndjson",
    ...insert,
  );
  expect(stdout).toContain("2 requests, no issues");
});

test("--map names the fields of other keys, and the file's key is shown", async () => {
  const { stdout } = await check(
    { "a.ndjson": lines({ name: "Ng", mail: "nobody" }), "map.json": { name: "Last_Name", mail: "Email" } },
    ...["a.ndjson", "--map", "map.json", ...insert],
  );
  expect(stdout).toContain('row 1, key "mail"');
  expect(stdout).toContain("1 with errors: 1 error");
});

test("--map by numbers is for tables", async () => {
  const job = {
    operation: "insert",
    resource: [{ module: "Leads", field_mappings: [{ api_name: "Last_Name", index: 0 }] }],
  };
  const { stderr, exit } = await check(
    { "a.ndjson": lines({ a: 1 }), "job.json": job },
    "a.ndjson",
    "--map",
    "job.json",
  );
  expect(stderr).toContain("--map names columns by their number, and the keys of records have none");
  expect(exit).toBe(2);
});

test("an update names each record once, over the entire file", async () => {
  const ids = Array.from({ length: 250 }, (_, n) => ({ id: String(1_000_000_000_000 + (n % 249)) }));
  const { stdout, exit } = await check(
    { "a.ndjson": lines(...ids) },
    ...["a.ndjson", "--module", "Leads", "--operation", "update"],
  );
  expect(stdout).toContain('The record "1000000000000" is already updated by row 1');
  expect(stdout).toContain('row 250, key "id"');
  expect(stdout).toContain("250 rows in 3 requests");
  expect(exit).toBe(0);
});

test("--bad-rows keeps the lines with errors and the broken ones as they stand; --split takes CSV", async () => {
  const file = lines({ Last_Name: "Ng" }, { Company: "x" }, "{", { Last_Name: "Ada" });
  const { folder, stderr } = await check({ "a.ndjson": file }, "a.ndjson", "--bad-rows", "bad.ndjson", ...insert);
  expect(readFileSync(join(folder, "bad.ndjson"), "utf8")).toBe('{\n{"Company":"x"}\n');
  expect(stderr).toContain("2 rows with errors written to bad.ndjson.");
  const split = await check({ "a.ndjson": file }, "a.ndjson", "--split", "parts", ...insert);
  expect(split.stderr).toContain("--split writes what a bulk write job takes, which is CSV");
  expect(split.exit).toBe(2);
});

test("formats that show requests have all records in them", async () => {
  const { stdout } = await check(
    { "a.ndjson": lines({ Last_Name: "Ng" }, { Email: "x" }) },
    "a.ndjson",
    "--json",
    ...insert,
  );
  const { results } = JSON.parse(stdout) as { readonly results: readonly { readonly request: unknown }[] };
  expect(results[0]?.request).toMatchObject({ body: { data: [{ Last_Name: "Ng" }, { Email: "x" }] } });
});
