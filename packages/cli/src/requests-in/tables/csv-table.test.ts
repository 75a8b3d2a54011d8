import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { unzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";

import { commandLine } from "../../../../../test/command-line.ts";
import { blocksOf } from "../../../../../test/docs/blocks.ts";
import { newFolder } from "../../../../../test/folders.ts";
import type { Files } from "../../../../../test/folders.ts";

const insert = ["--module", "Leads", "--operation", "insert"];

async function check(files: Files, ...argv: string[]) {
  const folder = newFolder(files);
  return { ...(await commandLine(["check", ...argv], { folder })), folder };
}

/** Check, severity, file line and column of each issue, as `--json` has them. */
async function issuesOf(csv: string, argv: readonly string[] = insert, files: Files = {}): Promise<string[]> {
  const { stdout } = await check({ "a.csv": csv, ...files }, "a.csv", "--json", ...argv);
  const { results } = JSON.parse(stdout) as {
    readonly results: readonly { readonly report: { readonly issues: readonly Record<string, unknown>[] } }[];
  };
  return results.flatMap(({ report }) =>
    report.issues.map(
      ({ severity, check: name, path }) => `${String(severity)} ${String(name)} ${(path as unknown[]).join(".")}`,
    ),
  );
}

/** An org of which Boats have a number that no two share, a length, a day, options and an owner. */
const fields = [
  { api_name: "Name", data_type: "text", system_mandatory: true, length: 120, field_label: "Boat Name" },
  { api_name: "Hull", data_type: "text", length: 20, unique: { casesensitive: "false" }, field_label: "Hull Number" },
  { api_name: "Length", data_type: "double", field_label: "Length (m)" },
  { api_name: "Berths", data_type: "integer" },
  { api_name: "Built", data_type: "date" },
  { api_name: "Afloat", data_type: "boolean" },
  { api_name: "Harbour", data_type: "lookup", lookup: { module: { api_name: "Accounts" } } },
  {
    api_name: "Rig",
    data_type: "multiselectpicklist",
    json_type: "jsonarray",
    pick_list_values: [
      { display_value: "Sloop", actual_value: "Sloop" },
      { display_value: "Ketch", actual_value: "Ketch" },
    ],
  },
];
const org = {
  "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
  "zoho-metadata/modules.json": { modules: [{ api_name: "Boats", module_name: "Boats", api_supported: true }] },
  "zoho-metadata/fields/Boats.json": { fields },
};
const boats = ["--module", "Boats", "--operation", "insert"];

test("cells become the values of their fields, and nothing is wrong with a table that is right", async () => {
  const csv = [
    "Boat Name,Hull Number,Length (m),Berths,Built,Afloat,Harbour,Rig",
    "Ada,H1,9.5,4,2001-05-17,true,1000000000001,Sloop;Ketch",
    '"Bea, the fast",,,,,,,',
  ].join("\n");
  expect(await issuesOf(csv, boats, org)).toEqual([]);
});

test("each cell is judged as its field", async () => {
  const csv = [
    "Name,Length,Berths,Built,Afloat,Harbour,Rig",
    "Ada,long,4,2001-05-17,true,1000000000001,Sloop",
    "Bea,9.5,4.5x,17.05.2001,yes,Bergen,Sloop;Ktch",
    ",1,1,2001-05-17,false,,",
  ].join("\n");
  expect(await issuesOf(csv, boats, org)).toEqual([
    "error field-type body.data.0.Length",
    "error field-type body.data.1.Berths",
    "error field-format body.data.1.Built",
    "error field-type body.data.1.Afloat",
    "warning lookup-shape body.data.1.Harbour.id",
    "warning picklist-value body.data.1.Rig.1",
    "error mandatory-fields body.data.2",
  ]);
});

test("what is wrong with a column is said once, at the header", async () => {
  const csv = "Nam,Length\nAda,1\nBea,2\nCea,3\n";
  const { stdout } = await check({ "a.csv": csv, ...org }, "a.csv", ...boats);
  expect(stdout).toContain('Boats has no field "Nam"');
  expect(stdout).toContain('row 1, column "Nam"');
  expect(stdout.match(/mandatory-fields$/gm)).toHaveLength(1);
  expect(stdout).toContain("1 file, 3 rows in 1 request");
});

test("a cell is underlined in its line, also behind cells of several lines", async () => {
  const csv = 'Name,Length\n"two\nlines",x\n';
  const { stdout } = await check({ "a.csv": csv, ...org }, "a.csv", ...boats);
  expect(stdout).toContain(['    row 2, column "Length"', '    3 | lines",x', "      |        ^"].join("\n"));
});

test("the same value in a unique field is told wherever its row is", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => `Boat ${index},h${index}`);
  const csv = ["Name,Hull", ...rows, "Last,H0"].join("\n");
  const { stdout, exit } = await check({ "a.csv": csv, ...org }, "a.csv", ...boats);
  expect(stdout).toContain('"Hull" must be unique in Boats, but row 2 has "H0" as well.');
  expect(stdout).toContain('row 252, column "Hull"');
  expect(exit).toBe(0);
});

test("of a value in many rows each names the first", async () => {
  const rows = Array.from({ length: 130 }, (_, index) => `Boat ${index},${index % 2 === 0 ? "H1" : "H2"}`);
  const { stdout } = await check(
    { "a.csv": ["Name,Hull", ...rows].join("\n"), ...org },
    "a.csv",
    "--all-issues",
    ...boats,
  );
  expect(stdout.match(/but row 2 has "H1" as well/g)).toHaveLength(64);
  expect(stdout.match(/but row 3 has "H2" as well/g)).toHaveLength(64);
  expect(stdout).toContain('row 131, column "Hull"');
});

test("an update names each record once", async () => {
  const csv = "id,Name\n1000000000001,Ada\n1000000000002,Bea\n1000000000001,Cea\n";
  const { stdout } = await check({ "a.csv": csv, ...org }, "a.csv", "--module", "Boats", "--operation", "update");
  expect(stdout).toContain('The record "1000000000001" is already updated by row 2');
});

test("the id of a record is sent, though the metadata calls it a field that is not written", async () => {
  const csv = "id,Last_Name\n1000000000001,Ng\n1000000000002,Ada\n";
  const { stdout, exit } = await check({ "a.csv": csv }, "a.csv", "--module", "Leads", "--operation", "update");
  expect(stdout).toContain("2 rows in 1 request, no issues");
  expect(exit).toBe(0);
});

test("--map names the fields of other headers", async () => {
  const { exit, stdout } = await check(
    { "a.csv": "Boot,Meter\nAda,9.5\n", "map.json": { Boot: "Name", Meter: "Length" }, ...org },
    ...["a.csv", "--map", "map.json", ...boats],
  );
  expect(stdout).toContain("1 row in 1 request, no issues");
  expect(exit).toBe(0);
});

test("the body of a bulk write job is a map that says the module, too", async () => {
  const field_mappings = [
    { api_name: "Name", index: 1 },
    { api_name: "Built", index: 0, format: "dd.MM.yyyy" },
  ];
  const job = { operation: "insert", resource: [{ type: "data", module: { api_name: "Boats" }, field_mappings }] };
  const { stdout } = await check(
    { "a.csv": "when,what,note\n17.05.2001,Ada,-\n", "job.json": job, ...org },
    ...["a.csv", "--map", "job.json"],
  );
  expect(stdout).toContain("1 row in 1 request, no issues");
});

test.each([
  ["{", "--map map.json, line 1, column 2: the file ends before its JSON is complete"],
  ["[]", "--map map.json: it holds no map of columns"],
])("a map that is none: %s", async (map, sentence) => {
  const { exit, stderr } = await check({ "a.csv": "a\n1\n", "map.json": map }, "a.csv", "--map", "map.json", ...insert);
  expect(stderr).toContain(sentence);
  expect(exit).toBe(2);
});

test("a table of nobody says what is missing, and the other files are checked", async () => {
  const good = '{ "url": "https://www.zohoapis.eu/crm/v8/Leads/100" }';
  const { exit, stdout, stderr } = await check({ "a.csv": "Last_Name\nx\n", "b.json": good }, "a.csv", "b.json");
  expect(stderr).toContain("a.csv: a table holds records; say of which module");
  expect(stdout).toContain("1 request, no issues");
  expect(exit).toBe(2);
});

test("two columns of one field are a warning", async () => {
  const { stderr, exit } = await check({ "a.csv": "Name,Boat Name\nAda,Bea\n", ...org }, "a.csv", ...boats);
  expect(stderr).toContain('the columns "Name" and "Boat Name" fill the same field, Name; the last one counts');
  expect(exit).toBe(0);
});

test("of many broken rows the first are told, all are counted, and the rest is checked", async () => {
  const csv = ["Name,Length", ...Array.from({ length: 30 }, () => "Ada"), "Bea,x"].join("\n");
  const { exit, stdout, stderr } = await check({ "a.csv": csv, ...org }, "a.csv", ...boats);
  expect(stderr.match(/this row has 1 cell/g)).toHaveLength(20);
  expect(stderr).toContain("a.csv: 10 more rows cannot be read.");
  expect(stdout).toContain("30 could not be read");
  expect(stdout).toContain('row 32, column "Length"');
  expect(exit).toBe(2);
});

test("--bad-rows keeps the rows with errors and the broken ones as they stand; nothing is lost", async () => {
  const csv = 'Name,Length\nAda,1\n"Bea ""B""",x\nCea\nDea,2\n';
  const { folder, stderr } = await check({ "a.csv": csv, ...org }, "a.csv", "--bad-rows", "bad.csv", ...boats);
  expect(readFileSync(join(folder, "bad.csv"), "utf8")).toBe('Name,Length\nCea\n"Bea ""B""",x\n');
  expect(stderr).toContain("2 rows with errors written to bad.csv.");
  expect(existsSync(join(folder, "bad.csv.part"))).toBe(false);
});

test("--split writes the other rows as a bulk write job takes them", async () => {
  const rows = Array.from({ length: 25_002 }, (_, index) => `Boat ${index},${index}`);
  const csv = ["Name,Length", ...rows, "Bad,x"].join("\r\n");
  const { folder, stderr } = await check({ "a.csv": csv, ...org }, "a.csv", "--split", "parts", ...boats);
  expect(stderr).toContain("25002 rows without errors written to 2 files in parts.");
  expect(readdirSync(join(folder, "parts"))).toEqual(["a-001.zip", "a-002.zip"]);
  const parts = ["a-001", "a-002"].map((name) =>
    strFromU8(unzipSync(readFileSync(join(folder, "parts", `${name}.zip`)))[`${name}.csv`] ?? new Uint8Array()),
  );
  expect(parts.map((part) => part.split("\n").length - 2)).toEqual([25_000, 2]);
  expect(parts[1]).toBe("Name,Length\nBoat 25000,25000\nBoat 25001,25001\n");
});

test("--split never writes over parts, and takes one table", async () => {
  const files = { "a.csv": "Name\nAda\n", "b.csv": "Name\nBea\n", "parts/a-001.zip": "kept", ...org };
  const taken = await check(files, "a.csv", "--split", "parts", ...boats);
  expect(taken.stderr).toContain("--split: parts holds a-001.zip already");
  expect(readFileSync(join(taken.folder, "parts", "a-001.zip"), "utf8")).toBe("kept");
  const two = await check(files, "a.csv", "b.csv", "--split", "other", ...boats);
  expect(two.stderr).toContain("--split writes the rows of one table");
  expect([taken.exit, two.exit]).toEqual([2, 2]);
});

test("the page shows what is printed", async () => {
  const blocks = blocksOf("docs/tables.md");
  const text = (language: string): string => blocks.find((block) => block.language === language)?.text ?? "";
  const { stdout } = await check({ "leads.csv": text("csv") }, "leads.csv", ...insert);
  expect(text("text")).not.toBe("");
  expect(stdout).toContain(text("text").trimEnd());
});

test("no row is ready where a required field has no column, nor one whose error a baseline lists", async () => {
  const files = { "a.csv": "Name,Length\nAda,x\nBea,2\n", "b.csv": "Length\n1\n2\n", ...org };
  const missing = await check(files, "b.csv", "--split", "parts", ...boats);
  expect(missing.stderr).toContain("0 rows without errors written to 0 files");
  const { folder } = await check(files, "a.csv", "--baseline", "known.json", "--update-baseline", ...boats);
  const known = await commandLine(["check", "a.csv", "--baseline", "known.json", "--split", "parts", ...boats], {
    folder,
  });
  expect(known).toMatchObject({ exit: 0, stderr: expect.stringContaining("1 row without errors written") as string });
});
