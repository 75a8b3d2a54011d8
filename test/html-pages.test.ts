import { describe, expect, it } from "vitest";

import { commandLine } from "./command-line.ts";
import { coverage } from "./coverage.ts";
import { FEBRUARY, JANUARY, diff } from "./diffing.ts";
import { newFolder } from "./folders.ts";

// Pages to look at, of each command that has one: one file, no network, by effect and cause, nothing of a file as HTML.

const TOKEN = "1000.5ecre75ecre75ecre75ecre75ecre700.0f5ecre70f5ecre70f5ecre70f5ecre7";
const EVIL = "<img src=x onerror=alert(1)>";

/** What holds for every page. */
function expectPage(html: string): void {
  expect(html.startsWith("<!doctype html>")).toBe(true);
  expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(html).not.toMatch(/<script|<link|<img|<[a-z][^>]*\s(?:src|href|on\w+)=/);
  expect(html).not.toMatch(/5ecre7/);
  for (const tag of ["article", "details", "table", "p", "h2", "h3", "pre"])
    expect([...html.matchAll(new RegExp(`<${tag}[ >]`, "g"))].length, tag).toBe(html.split(`</${tag}>`).length - 1);
}

/** The headings and below each its cards as text: `{ Breaking: ["breaking length-shorter …"] }`. */
function groups(html: string): Record<string, string[]> {
  const [, ...parts] = html.split("<h2>");
  return Object.fromEntries(
    parts.map((part) => {
      const [title = "", rest = ""] = part.split("</h2>");
      const cards = [...rest.matchAll(/<article[^>]*>(.*?)<\/article>/gs)].map(([, card = ""]) =>
        text(card.replace(/<(?:br|\/p|\/h3|\/summary|\/pre)>/g, " ")),
      );
      return [title, cards];
    }),
  );
}

function text(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** The rows of a table of bars: `{ fetch: 2 }`. */
function barsOf(html: string, title: string): Record<string, number> {
  const [, table = ""] = html.split(`<th scope="col">${title}</th>`);
  const [body = ""] = table.split("</table>");
  return Object.fromEntries(
    [...body.matchAll(/<tr><td><code>([^<]*)<\/code><\/td><td>(\d+)<\/td>/g)].map(([, name = "", count]) => [
      name,
      Number(count),
    ]),
  );
}

describe("coverage --format html", () => {
  const files = {
    "src/a.js": `const BASE = "https://www.zohoapis.eu/crm/v8";
export const add = (name, more) => fetch(\`\${BASE}/Leads\`, { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name, ...more }] }) });
export const two = (name, more) => fetch(\`\${BASE}/Deals\`, { method: "POST", body: JSON.stringify({ data: [{ Deal_Name: name, ...more }] }) });
export const get = (id) => fetch(\`\${BASE}/Leads/\${id}?fields=Last_Name&x=${EVIL}\`, { headers: { Authorization: "Zoho-oauthtoken ${TOKEN}" } });
`,
  };

  it("groups calls by how much of them is read, and by what hides the rest", async () => {
    const { exit, stdout } = await coverage(["src", "--format", "html"], files);
    expect(exit).toBe(0);
    expectPage(stdout);
    const found = groups(stdout);
    expect(Object.keys(found)).toEqual(["Read in part", "Lacks only values"]);
    expect(found["Read in part"]).toHaveLength(1);
    expect(found["Read in part"]?.[0]).toContain("in part body An object that may hold more.");
    expect(found["Read in part"]?.[0]).toContain("src/a.js:2:");
    expect(found["Read in part"]?.[0]).toContain("src/a.js:3:");
    expect(barsOf(stdout, "Client")).toEqual({ fetch: 3 });
    expect(barsOf(stdout, "Read")).toEqual({ "read in part": 2, "lacks only values": 1 });
    expect(stdout).toContain("3 calls in 1 of 1 file");
  });

  it("is a page where there is nothing, and --json contradicts it", async () => {
    const { exit, stdout } = await coverage(["src", "--format", "html"], { "src/a.js": "export const a = 1;\n" });
    expect(exit).toBe(2);
    expectPage(stdout);
    const both = await coverage(["src", "--format", "html", "--json"], files);
    expect(both).toMatchObject({ exit: 2, stdout: "" });
    expect((await coverage(["src", "--format", "json"], files)).stdout).toBe(
      (await coverage(["src", "--json"], files)).stdout,
    );
  });
});

describe("diff --format html", () => {
  it("has what is judged differently, then changes by grade and kind with all their places", async () => {
    const cwd = newFolder({
      "orders.http": `POST https://www.zohoapis.eu/crm/v8/Deals\nAuthorization: Zoho-oauthtoken ${TOKEN}\n\n{ "data": [{ "Deal_Name": "${EVIL}", "Stage": "Ordered" }] }\n`,
    });
    const { exit, stdout } = await diff([JANUARY, FEBRUARY, "--requests", "orders.http", "--format", "html"], { cwd });
    expect(exit).toBe(1);
    expectPage(stdout);
    const found = groups(stdout);
    expect(Object.keys(found)).toEqual(["Newly refused", "Newly warned", "Breaking", "Risky", "Safe"]);
    expect(found["Newly refused"]?.[0]).toContain('"Channel" is missing, and every record of Deals needs it.');
    expect(
      found["Breaking"]?.some((card) => card.includes("length-shorter") && card.includes("Deals: The length of")),
    ).toBe(true);
    expect(barsOf(stdout, "Module")).toMatchObject({ Deals: 6 });
    expect(barsOf(stdout, "Check")).toEqual({ "mandatory-fields": 1, "layout-fields": 1 });
    expect(stdout).toContain("10 changes, 5 breaking, 1 risky");
  });

  it("leaves out what breaks nothing with --quiet", async () => {
    const { stdout } = await diff([JANUARY, FEBRUARY, "--quiet", "--format", "html"], { cwd: newFolder() });
    expect(Object.keys(groups(stdout))).toEqual(["Breaking"]);
  });
});

describe("check --compare --format html", () => {
  const url = "https://www.zohoapis.eu/crm/v8/Deals";
  const row = (code: string, details: object) => ({ code, details, message: "invalid data", status: "error" });
  const exchange = (data: object, status: number, answer: object): string =>
    `${JSON.stringify({ request: { method: "POST", url, headers: { Authorization: `Zoho-oauthtoken ${TOKEN}` }, body: { data: [data] } }, response: { status, body: { data: [answer] } } })}\n`;
  const good = { Deal_Name: EVIL, Stage: "Qualification" };

  it("groups what came out otherwise by outcome and cause", async () => {
    const missed = row("INVALID_DATA", {
      expected_data_type: "jsonarray",
      api_name: "Branch",
      json_path: "$.data[0].Branch",
    });
    const taken = { code: "SUCCESS", details: { id: "1" }, message: "record added", status: "success" };
    const files = {
      "week.ndjson": [
        exchange({ ...good, Branch: "North" }, 400, missed),
        exchange({ ...good, Branch: "South" }, 400, missed),
        exchange({ Deal_Name: "Bread" }, 201, taken),
        exchange(good, 201, taken),
      ].join(""),
    };
    const { exit, stdout } = await commandLine(["check", "--compare", "week.ndjson", "--format", "html"], { files });
    expect(exit).toBe(1);
    expectPage(stdout);
    const found = groups(stdout);
    expect(Object.keys(found)).toEqual(["False alarm", "Missed"]);
    expect(found["Missed"]).toHaveLength(1);
    expect(found["Missed"]?.[0]).toMatch(/INVALID_DATA.*week\.ndjson:1:12 body\.data\[0\]\.Branch week\.ndjson:2:12 /);
    expect(barsOf(stdout, "Outcome")).toEqual({ missed: 2, "false alarm": 1, "accepted as foretold": 1 });
    expect(barsOf(stdout, "Code")).toEqual({ INVALID_DATA: 2, MANDATORY_NOT_FOUND: 1 });
    expect(stdout).toContain("4 answers compared: Zoho accepted 2, and refused something in 2.");
  });
});

describe("check --format html", () => {
  it("shows three places of a cause, and the rest behind a click", async () => {
    const one = { method: "PUT", url: "https://www.zohoapis.eu/crm/v8/Leads/upsert" };
    const files = { "a.ndjson": `${JSON.stringify(one)}\n`.repeat(5) };
    const { stdout } = await commandLine(["check", "a.ndjson", "--format", "html"], { files });
    expectPage(stdout);
    expect(stdout).toContain("<summary>2 more</summary>");
    expect(groups(stdout)["Refused"]?.[0]).toContain(
      "a.ndjson:1:11 a.ndjson:2:11 a.ndjson:3:11 2 more a.ndjson:4:11 a.ndjson:5:11",
    );
  });
});
