import { validate } from "@zoho-preflight/validator";
import { expect, test } from "vitest";

import { readInput } from "../../requests-in/read-input.ts";
import { coloursFor } from "../../terminal/colour.ts";
import { columnsOf } from "../../terminal/wrap.ts";
import { prettyReporter } from "./pretty.ts";
import type { Output } from "../../terminal/streams.ts";

const insert = (...records: object[]): object => ({
  method: "POST",
  url: "https://www.zohoapis.eu/crm/v8/Leads",
  body: { data: records },
});
const lead = { Last_Nme: "Okafor", Last_Name: "Okafor", Companny: "Okafor & Sons" };

/** What is printed about requests, each on a line of `calls.ndjson`. */
async function printed(
  requests: readonly object[],
  { allIssues = false, terminal }: { readonly allIssues?: boolean; readonly terminal?: number } = {},
): Promise<string[]> {
  let text = "";
  const output: Output = {
    write: (more) => ((text += more), true),
    ...(terminal === undefined ? {} : { isTTY: true, columns: terminal }),
  };
  const reporter = prettyReporter(output, coloursFor(output, { NO_COLOR: "1" }), { allIssues });
  const stdin = (async function* () {
    yield await Promise.resolve(requests.map((request) => `${JSON.stringify(request)}\n`).join(""));
  })();
  const summary = { files: 1, requests: 0, clean: 0, requestsWithErrors: 0, errors: 0, warnings: 0 };
  for await (const found of readInput("-", { cwd: "/", stdin })) {
    if (found.kind !== "request") throw new Error(`not a request: ${JSON.stringify(found)}`);
    const report = validate(found.request);
    summary.requests++;
    summary.warnings += report.issues.length;
    await reporter.request(found, report);
  }
  await reporter.end({ ...summary, otherRequests: 0, unreadable: 0, inBaseline: 0, unread: 0 });
  return text.split("\n");
}

const heads = (lines: readonly string[]): string[] => lines.filter((line) => /^ {2}(?:error|warning) {2}/.test(line));

test("a hundred records with two misspelt keys are two entries, with a count and the first places", async () => {
  const lines = await printed([insert(...Array.from({ length: 100 }, () => lead))]);
  expect(heads(lines)).toEqual([
    expect.stringMatching(/^ {2}warning {2}\S.* {2}known-fields {2}100 times$/),
    expect.stringMatching(/^ {2}warning {2}\S.* {2}known-fields {2}100 times$/),
  ]);
  expect(lines.filter((line) => line.startsWith("    also at <stdin>:1:"))).toHaveLength(2);
  expect(lines.find((line) => line.startsWith("    also at"))).toMatch(
    /^ {4}also at <stdin>:1:\d+, <stdin>:1:\d+ and 97 more$/,
  );
  expect(lines).toContain("1 file, 1 request, none with errors: 200 warnings in 2 entries");
});

test("the same issue in several requests is one entry, too", async () => {
  const lines = await printed([insert({ ...lead, Companny: undefined }), insert({ ...lead, Companny: undefined })]);
  expect(heads(lines)).toHaveLength(1);
  expect(lines).toContainEqual(expect.stringMatching(/^ {4}also at <stdin>:2:\d+$/));
});

test("two values that the same field does not have are one entry, two fields are two", async () => {
  const good = { Last_Name: "Ng", Company: "Ng & Co" };
  const lines = await printed([
    insert({ ...good, Rating: "Hot" }, { ...good, Rating: "Tepid" }),
    insert({ ...good, Industry: "Bees" }),
  ]);
  expect(heads(lines)).toEqual([
    "  warning  stored as sent  picklist-value  2 times",
    "  warning  stored as sent  picklist-value",
  ]);
});

test("--all-issues shows each at its place", async () => {
  const lines = await printed([insert(lead, lead), insert(lead)], { allIssues: true });
  expect(heads(lines)).toHaveLength(6);
  expect(lines.some((line) => line.includes("also at"))).toBe(false);
});

test("two issues with the same check that name different things stay two", async () => {
  expect(heads(await printed([insert(lead)]))).toHaveLength(2);
});

test("on a terminal nothing is wider than it, and sentences hang below the head", async () => {
  const lines = await printed([insert({ Companny: "Okafor & Sons" })], { terminal: 60 });
  expect(lines.filter((line) => columnsOf(line) > 60 && !/^\S+ {2}POST /.test(line))).toEqual([]);
  const head = lines.findIndex((line) => line.endsWith("  known-fields"));
  expect(lines[head + 1]).toMatch(/^ {4}\S/);
  expect(lines[head + 2]).toMatch(/^ {4}\S/);
});

test("elsewhere a sentence is one line", async () => {
  const lines = await printed([insert({ Companny: "Okafor & Sons" })]);
  const head = lines.findIndex((line) => line.endsWith("  known-fields"));
  expect(lines[head + 2]).toMatch(/^ {4}1 \| /);
});

test("the predicted answer is indented below where it does not fit; of a hundred rows the first", async () => {
  const lines = await printed([insert(...Array.from({ length: 100 }, () => ({ Company: "Ng & Co" })))], {
    terminal: 80,
  });
  const start = lines.indexOf("  Zoho would answer 400:");
  expect(lines.slice(start + 1, start + 4)).toEqual(["    {", '      "data": [', "        {"]);
  expect(lines.filter((line) => line.includes("json_path"))).toHaveLength(2);
  expect(lines).toContain("    … and 98 more rows (--all-issues shows them)");
  const three = await printed([insert({ Company: "Ng" }, { Company: "Ng" }, { Company: "Ng" })], { terminal: 80 });
  expect(three).toContain("    … and 1 more row (--all-issues shows them)");
});
