import { expect, test } from "vitest";

import { commandLine } from "../command-line.ts";

const URL = "https://www.zohoapis.eu/crm/v8";
/** Two right requests, one with an error, one that is not fully known. */
const files = {
  "a.http": `GET ${URL}/Leads/100\n\n###\nPUT ${URL}/Leads/upsert\n\n###\nGET ${URL}/{{module}}/100?fields=id\n\n###\nGET ${URL}/Deals/100\n`,
};
interface Printed {
  readonly version: number;
  readonly results: readonly { readonly line: number; readonly report: { readonly issues: readonly unknown[] } }[];
  readonly summary: Readonly<Record<string, number>>;
}
const json = async (...flags: readonly string[]): Promise<Printed> =>
  JSON.parse((await commandLine(["check", "a.http", ...flags], { files })).stdout) as Printed;

test("--json lists the requests about which there is something to say, and counts the others", async () => {
  const { version, results, summary } = await json("--json", "--ignore", "authorization-header");
  expect(version).toBe(2);
  expect(results.map(({ line, report }) => [line, report.issues.length])).toEqual([
    [4, 1],
    [7, 0],
  ]);
  expect(summary).toMatchObject({ requests: 4, requestsWithErrors: 1, clean: 2, unread: 1 });
});

test("what is not shown is not listed: warnings with --quiet", async () => {
  const quiet = { "a.json": `{ "url": "${URL}/Lead/100" }` };
  const { stdout } = await commandLine(["check", "a.json", "--json", "--quiet"], { files: quiet });
  expect(JSON.parse(stdout)).toMatchObject({ results: [], summary: { requests: 1, warnings: 1, clean: 1 } });
});

test("--json-all lists all of them, which is version 1", async () => {
  const { version, results, summary } = await json("--json-all", "--ignore", "authorization-header");
  expect(version).toBe(1);
  expect(results.map(({ line, report }) => [line, report.issues.length])).toEqual([
    [1, 0],
    [4, 1],
    [7, 0],
    [10, 0],
  ]);
  expect(summary).toMatchObject({ requests: 4, clean: 2 });
  const { stdout } = await commandLine(["check", "a.http", "--json-all"], { files });
  expect((await commandLine(["check", "a.http", "--json", "--json-all"], { files })).stdout).toBe(stdout);
  expect((await commandLine(["check", "a.http", "--format", "json", "--json-all"], { files })).stdout).toBe(stdout);
});

test("--json-all is of one format", async () => {
  expect(await commandLine(["check", "a.http", "--json-all", "--format", "github"], { files })).toEqual({
    exit: 2,
    stdout: "",
    stderr: "--json-all is a kind of --format json, but --format says github. Leave one of them out.\n",
  });
});
