import { join } from "node:path";

import { createPreflight } from "@zoho-preflight/validator";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { newFolder, write } from "../../../../../test/folders.ts";
import { judge } from "../../judge.ts";
import { csvTable } from "./csv-table.ts";
import { recordTable } from "./record-table.ts";
import type { FoundOrPassed } from "../found.ts";
import type { RecordsOf } from "../records.ts";
import type { TableOptions } from "./table-options.ts";

/** A module with a field of every data type that a cell may fill, and demands of every kind. */
const options = ["Call", "Mail, Fax", "Visit", "Ärger"].map((value) => ({
  display_value: value,
  actual_value: `${value}_`,
}));
const field = (api_name: string, data_type: string, more: object = {}): object => ({
  api_name,
  field_label: api_name,
  data_type,
  operation_type: { api_create: true, api_update: true },
  ...more,
});
const fields = [
  field("id", "bigint", { operation_type: { api_create: false, api_update: false } }),
  field("Name", "text", { system_mandatory: true, length: 20 }),
  field("Code", "text", { length: 12, unique: { casesensitive: "false" } }),
  field("Note", "textarea", { length: 60 }),
  field("Mail", "email", { length: 40, unique: { casesensitive: "true" } }),
  field("Phone", "phone", { length: 30 }),
  field("Site", "website", { length: 50 }),
  field("Kind", "picklist", { pick_list_values: options }),
  field("Kinds", "multiselectpicklist", { json_type: "jsonarray", pick_list_values: options }),
  field("Sure", "boolean"),
  field("Count", "integer", { length: 5 }),
  field("Large", "bigint", { length: 18 }),
  field("Price", "currency", { length: 9, decimal_place: 2 }),
  field("Share", "percent", { range: { from: 0, to: 100 } }),
  field("Weight", "double", { length: 9, decimal_place: 9 }),
  field("Day", "date"),
  field("Moment", "datetime"),
  field("Account", "lookup", { lookup: { module: { api_name: "Accounts" } } }),
  field("Owner", "ownerlookup"),
  field("Layout", "layout"),
  field("Pipeline", "picklist", { pick_list_values: options }),
  field("Auto", "autonumber", { operation_type: { api_create: false, api_update: false } }),
  field("Sum", "formula", { operation_type: { api_create: false, api_update: false } }),
];
const names = fields.map((each) => (each as { api_name: string }).api_name);
const layouts = [
  {
    id: "1001",
    name: "Usual",
    status: "active",
    sections: [
      {
        fields: [
          { api_name: "Name", required: true },
          { api_name: "Note", required: true },
        ],
      },
    ],
  },
];
const preflights = [undefined, layouts].map((layouts) =>
  createPreflight({
    snapshot: {
      version: "v8",
      modules: { modules: [{ api_name: "Boats", api_supported: true }] },
      fields: { Boats: { fields } },
      ...(layouts === undefined ? {} : { layouts: { Boats: { layouts } } }),
    },
  }),
);

const texts = [
  ...[
    "",
    "",
    "",
    "x",
    "Ada Ng",
    " padded ",
    "ä",
    "日本語のとても長い名前です、本当に",
    "x".repeat(13),
    "x".repeat(21),
    "y".repeat(61),
  ],
  ...[
    "ng@example.com",
    "NG@example.com",
    "ng@",
    "a b@c.de",
    "+49 30 123456",
    "phone me",
    "(030) 1-2",
    "https://example.com/a?b",
    "www.example.com",
  ],
  ...[
    "Call",
    "Call_",
    "call",
    "Mail, Fax",
    "Call;Visit",
    "Call;Vsit",
    "-None-",
    "true",
    "FALSE",
    "yes",
    "1",
    "0",
    "-0",
    "007",
    "12",
    "123456",
    "-5",
  ],
  ...[
    "1.5",
    "1.50",
    "12.345",
    "0.1",
    ".5",
    "5.",
    "1e3",
    "1,5",
    "101",
    "99999999",
    "1234567890",
    "123456789012345",
    "1234567890123456",
    "0.30000000000000004",
  ],
  ...[
    "12345678901234567890",
    "2026-05-17",
    "2026-02-30",
    "17.05.2026",
    "2026-05-17T09:30:00+02:00",
    "2026-05-17T09:30:00Z",
    "2026-05-17 09:30:00",
  ],
  ...["1000000000001", "1001", "Bergen", "a,b", 'say "hi"', "two\nlines", "null", "{}", "\t"],
];
/** A row that passes, but for what the columns of a table lack. */
const GOOD: Readonly<Record<string, string>> = {
  id: "1000000000001",
  Name: "Ada",
  Note: "n",
  Kind: "Call",
  Count: "12",
  Price: "1.50",
  Day: "2026-05-17",
};
const operations = ["insert", "update", "upsert"] as const;
let folder = "";
beforeAll(() => {
  folder = newFolder();
});

/** Everything that is said about a file, and the rows that were counted. */
async function said(
  table: typeof csvTable | typeof recordTable,
  file: string,
  options: TableOptions,
  all: boolean,
): Promise<{ readonly said: readonly string[]; readonly rows: number; readonly judged: number }> {
  const said: string[] = [];
  let rows = 0;
  let judged = 0;
  const found: AsyncGenerator<FoundOrPassed, void> = table(join(folder, file), file, {
    ...options,
    wants: { all, sources: false },
  });
  for await (const one of found) {
    if (one.kind === "passed") rows += one.count;
    if (one.kind === "problem") said.push(one.text);
    if (one.kind !== "request") continue;
    rows += one.table?.rows.length ?? 0;
    judged += one.places?.length ?? 0;
    for (const issue of judge(options.preflight, one).issues) {
      if (one.isTold?.(issue) === true) continue;
      const { line, column, cell } = one.place(issue.path, "value");
      said.push(
        JSON.stringify([
          line,
          column,
          cell,
          issue.path,
          issue.check,
          issue.code,
          issue.severity,
          issue.message,
          issue.suggestions,
        ]),
      );
    }
  }
  return { said, rows, judged };
}

const tables = fc.record({
  operation: fc.constantFrom<RecordsOf["operation"]>(...operations),
  version: fc.constantFrom("v8", "v2.1"),
  preflight: fc.constantFrom(...preflights),
  columns: fc.subarray(names, { minLength: 2 }).map((some) => [...new Set(["id", "Name", "Note", ...some])]),
  // Mostly good rows, each with a few values of any kind: a row that is bad in many columns tells nothing of one of them.
  rows: fc.array(
    fc
      .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...texts)), { maxLength: 2 })
      .map((changes): Readonly<Record<string, string>> => ({ ...GOOD, ...Object.fromEntries(changes) })),
    { minLength: 80, maxLength: 130 },
  ),
});

test("of a CSV file the same is said whether its rows are sifted or each is judged in full", async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.boolean(), async ({ operation, version, preflight, columns, rows }, isQuoted) => {
      const quoted = (text: string): string =>
        isQuoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const lines = rows.map((row) => columns.map((name) => quoted(row[name] ?? "")).join(","));
      write(folder, { "a.csv": [columns.join(","), ...lines, ""].join("\n") });
      const options = { records: { module: "Boats", operation, version }, preflight };
      const full = await said(csvTable, "a.csv", options, true);
      expect(await said(csvTable, "a.csv", options, false)).toMatchObject({ said: full.said, rows: full.rows });
    }),
    { numRuns: 200 },
  );
});

/** What JSON may hold in place of a text. */
const values: readonly unknown[] = [
  ...texts,
  ...[null, true, false, 0, -0, 12, 1.5, 12.345, 101, 1e20, 123456, 2 ** 53 + 2, [], ["Call"], ["Vsit"], [1], {}],
  ...[{ id: "1000000000001" }, { id: 5 }, { name: "Bergen" }, [{ id: "1" }], { id: "1001" }],
];

test("of records the same is said, whatever their values", async () => {
  const records = fc.array(
    fc.dictionary(fc.constantFrom("Nmae", "$se_module", ...names), fc.constantFrom(...values), { maxKeys: 12 }),
    { minLength: 1, maxLength: 130 },
  );
  await fc.assert(
    fc.asyncProperty(tables, records, async ({ operation, version, preflight }, records) => {
      write(folder, { "a.ndjson": records.map((record) => `${JSON.stringify(record)}\n`).join("") });
      const options = { records: { module: "Boats", operation, version }, preflight };
      const full = await said(recordTable, "a.ndjson", options, true);
      expect(await said(recordTable, "a.ndjson", options, false)).toMatchObject({ said: full.said, rows: full.rows });
    }),
    { numRuns: 200 },
  );
});

test("rows that pass are judged by their columns alone", async () => {
  const good = names.map(
    (name) =>
      ({ Name: "Ada", Code: "", Note: "n", Kind: "Call", Count: "12", Price: "1.50", Day: "2026-05-17" })[name] ?? "",
  );
  write(folder, {
    "a.csv": [
      names.join(","),
      ...Array.from({ length: 250 }, () => good.join(",")),
      names.map((name) => (name === "Name" ? "x".repeat(30) : "")).join(","),
    ].join("\n"),
  });
  for (const preflight of preflights) {
    const options = { records: { module: "Boats", operation: "insert", version: "v8" }, preflight } as const;
    expect(await said(csvTable, "a.csv", options, false)).toMatchObject({ rows: 251, judged: 1 });
  }
});
