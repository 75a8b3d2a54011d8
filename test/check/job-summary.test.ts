import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { commandLine } from "../command-line.ts";
import { newFolder } from "../folders.ts";
import type { Files } from "../folders.ts";

const TOKEN = "1000.5ecre75ecre75ecre75ecre75ecre700.0f5ecre70f5ecre70f5ecre70f5ecre7";
const PAGES = "https://github.com/zoho-preflight/zoho-crm-preflight/blob/main/docs/checks";
const put = (): string => `PUT https://www.zohoapis.eu/crm/v8/Leads/upsert\nAuthorization: Zoho-oauthtoken ${TOKEN}\n`;

/** What stands in the job summary after a run. */
async function summaryOf(
  files: Files,
  argv: readonly string[] = ["."],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = newFolder(files);
  const page = join(newFolder(), "summary.md");
  await commandLine(["check", "--format", "github", ...argv], { folder, env: { GITHUB_STEP_SUMMARY: page, ...env } });
  return readFileSync(page, "utf8");
}

test("a table of what was found, the same issue once, and what sums up", async () => {
  expect(await summaryOf({ "a.http": put(), "b.http": put() }, ["."])).toBe(
    `## Zoho CRM Preflight

**2 requests, 2 with errors: 2 errors**

| | | check | issue | where |
|---|---|---|---|---|
| error | refused, INVALID\\_REQUEST\\_METHOD | [allowed-method](${PAGES}/allowed-method.md) | This address takes POST, not PUT. | a.http:1 and 1 more |

Checked against Zoho's default fields. Run \\\`zoho-preflight pull\\\` to check against your own.${"  "}
Scopes, permissions and licences were not checked: no scopes given, no profile pulled, no licences pulled.${"  "}

`,
  );
});

test("errors come first, and nothing that a file holds is Markdown, HTML or a secret", async () => {
  const text = await summaryOf({
    "a.json": [
      {
        method: "PUT",
        url: "https://www.zohoapis.eu/crm/v8/Leads/100",
        body: { data: [{ "<img src=x>|[a](b)": TOKEN }] },
      },
      { method: "PUT", url: "https://www.zohoapis.eu/crm/v8/Leads/upsert" },
    ],
  });
  const rows = text.split("\n").filter((line) => /^\| (?:error|warning)/.test(line));
  expect(rows.map((row) => row.slice(0, 20))).toEqual(["| error | refused, I", "| warning | dropped "]);
  expect(text).toContain('no field "\\<img src=x\\>\\|\\[a\\](b)"');
  expect(text).not.toContain("5ecre7");
});

test("places lead to the line of the commit, where the workflow names it", async () => {
  const env = { GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "ng/shop", GITHUB_SHA: "0a1b2c" };
  expect(await summaryOf({ "my calls/a.http": put() }, ["."], env)).toContain(
    "[my calls/a.http:1](https://github.com/ng/shop/blob/0a1b2c/my%20calls/a.http#L1)",
  );
});

test("what could not be read is listed", async () => {
  const text = await summaryOf({ "a.http": put() }, ["a.http", "none.json"]);
  expect(text).toContain("1 error; 1 could not be read**");
  expect(text).toContain("\n- none.json: there is no such file\n");
});

test("a hundred entries are listed, the others counted", async () => {
  const data = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`Nothing_${index}`, 1]));
  const text = await summaryOf({
    "a.json": { method: "PUT", url: "https://www.zohoapis.eu/crm/v8/Leads/100", body: { data: [data] } },
  });
  expect(text.split("\n").filter((line) => line.startsWith("| warning"))).toHaveLength(100);
  expect(text).toContain("\nAnd 20 issues more.\n");
});

test("a second run is added, other formats and no such file write none, and one that cannot be written is named", async () => {
  const folder = newFolder({ "a.http": put() });
  const page = join(folder, "summary.md");
  const run = (format: string, file: string) =>
    commandLine(["check", "a.http", "--format", format], { folder, env: { GITHUB_STEP_SUMMARY: file } });
  await run("github", page);
  const first = readFileSync(page, "utf8");
  await run("pretty", page);
  expect(await run("github", "")).toMatchObject({ exit: 1, stderr: "" });
  expect(readFileSync(page, "utf8")).toBe(first);
  await run("github", page);
  expect(readFileSync(page, "utf8")).toBe(first + first);
  expect(await run("github", folder)).toMatchObject({
    exit: 1,
    stderr: `The job summary ${folder} cannot be written (EISDIR).\n`,
  });
});
