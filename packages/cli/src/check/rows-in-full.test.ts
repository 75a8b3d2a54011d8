import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";

import { newFolder } from "../../../../test/folders.ts";
import { Reading } from "../reading.ts";
import { SettingsByFile } from "../settings-by-file.ts";
import { CheckRun } from "./check-run.ts";
import type { CheckFlags } from "./flags.ts";
import { reporterFor } from "./print/formats.ts";
import type { ReportFormat } from "./print/format-names.ts";
import { Tables } from "./tables.ts";

const field = (api_name: string, data_type: string, more: object = {}): object => ({
  api_name,
  field_label: api_name,
  data_type,
  operation_type: { api_create: true, api_update: true },
  ...more,
});
const options = ["Call", "Mail", "Visit"].map((value) => ({ display_value: value, actual_value: value }));
const metadata = {
  "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
  "zoho-metadata/modules.json": { modules: [{ api_name: "Boats", api_supported: true }] },
  "zoho-metadata/fields/Boats.json": {
    fields: [
      field("Name", "text", { system_mandatory: true, length: 20 }),
      field("Code", "text", { length: 12, unique: { casesensitive: "false" } }),
      field("Mail", "email", { length: 40 }),
      field("Kind", "picklist", { pick_list_values: options }),
      field("Count", "integer", { length: 5 }),
      field("Day", "date"),
    ],
  },
};

/** Good cells of the columns, and what else they may hold: some of it good, too. */
const columns = {
  Name: ["Ada", ["", "x".repeat(30), 'say ""hi""', "two\nlines", "Ärger 😀"]],
  Code: ["", ["A-1", "a-1", "B-2", "C-3", "x".repeat(15)]],
  Mail: ["ng@example.com", ["", "nobody", "a b@c.de", "client_secret=abcdefgh"]],
  Kind: ["Call", ["Cal", "Visit", "1000.0123456789abcdef0123456789abcdef.0123456789abcdef0123456789abcdef"]],
  Count: ["12", ["", "1,000", "1234567", "-0"]],
  Day: ["2026-05-17", ["17.05.2026", "2026-02-30"]],
} as const;
const names = Object.keys(columns) as (keyof typeof columns)[];
const header = names.join(",");

/** Rows as a file has them: a share of them with other cells, and of those some that cannot be read. */
const rows = fc.constantFrom(0, 0.01, 0.04, 0.3, 1).chain((share) =>
  fc.array(
    fc
      .tuple(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.subarray(names, { minLength: 1, maxLength: 2 }),
        fc.nat(999),
      )
      .map(([chance, changed, number]) => {
        const isBad = chance < share;
        if (isBad && number % 20 === 0) return number % 40 === 0 ? "Ada,B-2" : "Ada,,,Call,1,2026-05-17,more";
        const quote = number % 3 === 0;
        return names
          .map((name) => {
            const [good, others] = columns[name];
            const cell = isBad && changed.includes(name) ? (others[number % others.length] ?? "") : good;
            return quote || /[",\n]/.test(cell) ? `"${cell}"` : cell;
          })
          .join(",");
      }),
    { minLength: 120, maxLength: 420 },
  ),
);

/** What a run over a table prints and writes. `inFull`: all rows are judged in full, as where entire requests are shown. */
async function run(folder: string, given: Partial<CheckFlags>, format: ReportFormat, inFull: boolean) {
  const flags: CheckFlags = {
    ...{ module: "Boats", operation: "insert", json: false, jsonAll: false, watch: false, compare: false },
    ...{ quiet: false, allIssues: false, updateBaseline: false, failOnUnread: false, passWithNoRequests: false },
    ...{ readOutside: false, ignore: [] },
    ...given,
  };
  const said = { stdout: "", stderr: "" };
  const process = {
    stdin: (async function* () {
      yield await Promise.resolve("");
    })(),
    stdout: { write: (text: string) => ((said.stdout += text), true) },
    stderr: { write: (text: string) => ((said.stderr += text), true) },
    cwd: folder,
    env: {},
  };
  const reading = new Reading(["a.csv"], flags, process);
  const settings = new SettingsByFile(flags, folder);
  const options = { ...flags, allRequests: false };
  const { start, request, share, problem, end } = await reporterFor(format, process, "0", options);
  const tables = await Tables.open(flags, reading.files, process, false);
  const reporter = { start, request, share, problem, end, ...(inFull ? {} : { onlyIssues: true as const }) };
  const exit = await new CheckRun(process, flags, settings, reporter, undefined, reading, tables).all(["a.csv"]);
  tables.close();
  const bad = join(folder, "bad.csv");
  const parts = join(folder, "parts");
  const written = [
    ...(existsSync(bad) ? [readFileSync(bad, "utf8")] : []),
    ...(existsSync(parts)
      ? readdirSync(parts).flatMap((zip) =>
          Object.entries(unzipSync(readFileSync(join(parts, zip)))).map(([name, csv]) => `${name}\n${strFromU8(csv)}`),
        )
      : []),
  ];
  return { exit, ...said, stdout: withoutRequests(said.stdout), written };
}

/** The report without its headings and answers: where all rows are in a request, it begins with another one, and repeats within it count. */
function withoutRequests(report: string): string {
  return report
    .replace(/^a\.csv:\d+:1 {2}POST .*\n/gm, "")
    .replace(/^ {2}Zoho would answer[^\n]*\n(?: {4}.*\n)*/gm, "");
}

test("a table is reported as if each of its rows were judged in full", async () => {
  const cases = fc.record({
    rows,
    given: fc.constantFrom<Partial<CheckFlags>>(
      {},
      { quiet: true },
      { allIssues: true },
      { badRows: "bad.csv" },
      { split: "parts" },
      { badRows: "bad.csv", split: "parts" },
    ),
    format: fc.constantFrom<ReportFormat>("pretty", "sarif", "github"),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ rows, given, format }) => {
      const files = { ...metadata, "a.csv": `${[header, ...rows].join("\n")}\n` };
      const full = await run(newFolder(files), given, format, true);
      const sifted = await run(newFolder(files), given, format, false);
      expect(sifted).toEqual(full);
    }),
    { numRuns: 30 },
  );
});
