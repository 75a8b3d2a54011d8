import { describe, expect, test } from "vitest";

import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";

import { pageRequests } from "./page.ts";
import type { Found } from "../found.ts";
import type { NamedFile, NamedSize } from "../named-files.ts";

const URL = "https://www.zohoapis.com/crm/v8";
const LEAD = '{"data":[{"Last_Name":"Ng"}]}';

function all(text: string): Found[] {
  const read = (name: string): NamedFile =>
    name === "newlead.json" ? { text: LEAD, file: name } : { problem: "is not there" };
  const size = (): NamedSize => ({ unread: "there is no such file" });
  return [...pageRequests(text, "page.md", Object.assign(read, { size }), {})];
}

/** What was found, in short: `3:1 POST https://…`, `3:1 why it cannot be read`. */
function short(text: string): string[] {
  return all(text).map((found) => {
    if (found.kind === "other") return "other";
    const place = `${String(found.line)}:${String(found.column)}`;
    if (found.kind === "problem") return `${place} ${found.text}`;
    const { method = "GET", url } = found.request;
    return [place, method, url].join(" ");
  });
}

describe("commands as Zoho's documentation prints them", () => {
  test("options on lines of their own belong to the command", () => {
    const [found] = all(
      `curl "${URL}/Leads"\n-X POST\n-H "Authorization: Zoho-oauthtoken 1000.0.0"\n-d "@newlead.json"\n`,
    );
    expect(found).toMatchObject({
      line: 1,
      request: {
        method: "POST",
        url: `${URL}/Leads`,
        headers: { Authorization: "Zoho-oauthtoken 1000.0.0" },
        body: LEAD,
      },
    });
    expect(found).not.toHaveProperty("unread");
  });

  test("the word of the copy button, and lines that were glued together", () => {
    expect(all(`Copiedcurl "${URL}/Leads"-X PUT-H "A: b"-d "@newlead.json"`)).toMatchObject([
      { request: { method: "PUT", url: `${URL}/Leads`, headers: { A: "b" }, body: LEAD } },
    ]);
  });

  test("a file that is not there is a problem, and the request is read", () => {
    expect(all(`curl "${URL}/Leads"\n-X POST\n-d @input.json`)).toMatchObject([
      { kind: "problem", line: 3, column: 4, text: "the body is to be read from input.json, and that is not there" },
      { kind: "request", unread: [{ name: "input.json" }] },
    ]);
  });

  test("an issue in the file of a body has its place there", () => {
    const [found] = all(`curl "${URL}/Leads" -d @newlead.json`);
    if (found?.kind !== "request") throw new Error("expected a request");
    expect(found.place(["body", "data", 0, "Last_Name"], "value")).toEqual({
      file: "newlead.json",
      line: 1,
      column: 23,
      length: 4,
      source: LEAD,
    });
  });
});

describe("requests as a page describes them", () => {
  test("each line is a request, with the comments above and the remark behind it left out", () => {
    const fence = `# one\nGET ${URL}/Leads/1\n\n# two\nDELETE ${URL}/Leads/1  # gone for good\nGET ${URL}/Leads/2 → 200\n`;
    const found = all(`\`\`\`http\n${fence}PUT ${URL}/Leads/3\nA: b\n\n${LEAD}\n\`\`\`\n`);
    expect(found).toMatchObject([
      { line: 3, request: { method: "GET", url: `${URL}/Leads/1` } },
      { line: 6, request: { method: "DELETE", url: `${URL}/Leads/1` } },
      { line: 7, request: { method: "GET", url: `${URL}/Leads/2` } },
      { line: 8, request: { method: "PUT", url: `${URL}/Leads/3`, headers: { A: "b" }, body: LEAD } },
    ]);
    expect(found.map((each) => each.kind === "request" && "body" in each.request)).toEqual([false, false, false, true]);
  });

  test("headers and a body may be there that the page leaves out", () => {
    const [get, post] = all(`\`\`\`\nOf all leads:\nGET ${URL}/Leads/1\nPOST ${URL}/Leads\n\`\`\`\n`);
    expect(get).toMatchObject({ line: 3, request: { headers: { [OPEN]: true } } });
    expect(post).toMatchObject({ line: 4, request: { headers: { [OPEN]: true }, body: UNKNOWN } });
  });

  test("what ### or a variable parts is read as an .http file is", () => {
    const fence = `@base = ${URL}\n\n### one\nGET {{base}}/Leads/1\n\n### two\nGET {{base}}/Leads/2\n`;
    expect(short(`\`\`\`http\n${fence}\`\`\`\n`)).toEqual([`5:1 GET ${URL}/Leads/1`, `8:1 GET ${URL}/Leads/2`]);
  });

  test("words behind curl in prose are no address", () => {
    expect(short("- cURL to Backend API\n- `curl POST /api/agent/chat` with a key\n")).toEqual([
      "other",
      "other",
      "other",
      "other",
      "other",
    ]);
  });
});

describe("prose", () => {
  test("an apostrophe ends with its line and hides nothing", () => {
    expect(short(`The organization's calls:\n\ncurl ${URL}/Leads/1\n\nDon't forget\n\ncurl ${URL}/Leads/2`)).toEqual([
      `3:1 GET ${URL}/Leads/1`,
      `7:1 GET ${URL}/Leads/2`,
    ]);
  });

  test("a command that is open at the next curl is the only one that cannot be read", () => {
    expect(short(`curl "${URL}/Leads/1 -H "A: b"\n\ncurl "${URL}/Leads/2"\n\ncurl "${URL}/Leads/3"`)).toEqual([
      "1:55 the quote that opens here is never closed",
      `3:1 GET ${URL}/Leads/2`,
      `5:1 GET ${URL}/Leads/3`,
    ]);
  });

  test("code between back quotes, cells of tables, lists and quotations", () => {
    expect(short(`It's \`curl -X PUT "${URL}/Leads/1"\`, isn't it?`)).toEqual([`1:7 PUT ${URL}/Leads/1`]);
    expect(short(`| call | what |\n|---|---|\n| curl ${URL}/Leads/1 | one |`)).toEqual([`3:3 GET ${URL}/Leads/1`]);
    expect(short(`- curl ${URL}/Leads/1\n2. curl ${URL}/Leads/2\n> curl ${URL}/Leads/3`)).toEqual([
      `1:3 GET ${URL}/Leads/1`,
      `2:4 GET ${URL}/Leads/2`,
      `3:3 GET ${URL}/Leads/3`,
    ]);
  });
});

describe("several forms in one text", () => {
  test("reads all of them, and passes over what is written by hand", () => {
    expect(
      short(
        [
          "The organization's calls:",
          `curl -X PUT "${URL}/Leads/1"`,
          `Invoke-RestMethod "${URL}/Leads/2" -Method Delete`,
          `fetch("${URL}/Leads/3", { "method": "PUT" });`,
          `fetch("${URL}/Leads/4", { method });`,
        ].join("\n"),
      ),
    ).toEqual([`2:1 PUT ${URL}/Leads/1`, `3:1 DELETE ${URL}/Leads/2`, `4:1 PUT ${URL}/Leads/3`]);
  });

  test("knows the backslash before a bar for the table's", () => {
    const [found, next] = all(
      `| a | \`curl ${URL}/Leads -d '{"Last_Name":"a\\|b","City":"c"}' \\| jq .\` |\n| b | \`curl "${URL}/Deals?x=a\\|b"\` |`,
    );
    expect(found).toMatchObject({ request: { body: '{"Last_Name":"a|b","City":"c"}' } });
    expect(next).toMatchObject({ line: 2, request: { url: `${URL}/Deals?x=a|b` } });
    if (found?.kind !== "request") throw new Error("expected a request");
    expect(found.place(["body", "City"], "value")).toMatchObject({ line: 1, column: 82 });
    expect(all(`curl ${URL}/Leads -d '{"Last_Name":"a\\|b"}'`)).toMatchObject([
      { request: { body: '{"Last_Name":"a\\|b"}' } },
    ]);
  });
});

describe("fences", () => {
  test("several forms on one page are all read, each at its place", () => {
    expect(
      short(
        [
          "```bash",
          `curl -X PUT ${URL}/Leads/1`,
          "```",
          "1. Then:",
          "   ```http",
          `   GET ${URL}/Leads/2`,
          "   Accept: */*",
          "   ```",
          "~~~",
          `GET ${URL}/Leads/3`,
          "~~~",
          "```json",
          `{ "method": "DELETE", "url": "${URL}/Leads/4" }`,
          "```",
          "```powershell",
          `Invoke-RestMethod "${URL}/Leads/5"`,
          "```",
          "```pwsh",
          `curl.exe -X PUT "${URL}/Leads/7" \``,
          `  -d '{\\"data\\":[]}'`,
          "```",
          "```js",
          `fetch("${URL}/Leads/6", { "method": "PUT" });`,
          "```",
        ].join("\n"),
      ),
    ).toEqual([
      `2:1 PUT ${URL}/Leads/1`,
      `6:4 GET ${URL}/Leads/2`,
      `10:1 GET ${URL}/Leads/3`,
      `13:1 DELETE ${URL}/Leads/4`,
      `16:1 GET ${URL}/Leads/5`,
      `19:1 PUT ${URL}/Leads/7`,
      `23:1 PUT ${URL}/Leads/6`,
    ]);
  });

  test("bodies, answers and other languages are no requests", () => {
    expect(
      short(
        `\`\`\`json\n{ "data": [{ "url": 1 }] }\n\`\`\`\n\`\`\`python\ncurl = "${URL}/Leads"\n\`\`\`\n\`\`\`deluge\ncurl ${URL}/Leads\n\`\`\``,
      ),
    ).toEqual([]);
  });

  test("a variable of one fence is known in the next", () => {
    expect(short(`\`\`\`sh\nBASE=${URL}\n\`\`\`\nand\n\`\`\`sh\ncurl "$BASE/Leads/1"\n\`\`\``)).toEqual([
      `6:1 GET ${URL}/Leads/1`,
    ]);
  });
});

test("a page of a hundred commands with bodies beside it", () => {
  const command = (index: number): string =>
    `## Call ${String(index)}, the user's\n\ncurl "${URL}/Leads/${String(index)}"\n-X PUT\n-H "Authorization: Zoho-oauthtoken 1000.0.0"\n-d "@newlead.json"\n`;
  const found = all(Array.from({ length: 100 }, (_, index) => command(index)).join("\n"));
  expect(found).toHaveLength(100);
  expect(found.filter((one) => one.kind === "request" && one.request.body === LEAD)).toHaveLength(100);
});
