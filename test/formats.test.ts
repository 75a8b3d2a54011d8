import { createRequire } from "node:module";
import { join } from "node:path";

import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";

import { checks } from "@zoho-preflight/validator/checks";

import { commandLine } from "./command-line.ts";
import type { Printed } from "./command-line.ts";
import { newFolder } from "./folders.ts";

const TOKEN = "1000.5ecre75ecre75ecre75ecre75ecre700.0f5ecre70f5ecre70f5ecre70f5ecre7";
const good = '{ "url": "https://www.zohoapis.eu/crm/v8/Leads/100" }';
const lost = '{ "method": "PUT", "url": "/crm/v8/Leads/100", "body": { "data": [{ "Lead_Sorce": "Web" }] } }';
const missing = `{ "name": "no <name>", "method": "POST", "url": "https://www.zohoapis.eu/crm/v8/Leads?t=${TOKEN}", "body": { "data": [{ "Company": "A & B" }, {}] } }`;

async function check(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
  env: (folder: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<Printed> {
  const folder = newFolder(files);
  return commandLine(["check", ...argv], { folder, stdin: missing, env: env(folder) });
}

describe("SARIF", () => {
  // A pattern of the schema is none in Unicode mode.
  const ajv = new Ajv.default({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const official = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object;
  const isValid = ajv.compile(official);
  const sarif = ({ stdout }: Printed): Log => {
    const log = JSON.parse(stdout) as Log;
    expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
    return log;
  };

  test("is valid, with a rule per check and a result per issue at its place", async () => {
    const printed = await check(["--format", "sarif", "calls.json"], {
      "calls.json": `[\n  ${good},\n  ${lost},\n  ${missing}\n]`,
    });
    expect(printed).toMatchObject({ exit: 1, stderr: "" });
    const [made] = sarif(printed).runs;
    expect(made?.tool.driver).toMatchObject({ name: "zoho-preflight", version: "0.1.0" });
    expect(made?.tool.driver.rules?.map(({ id }) => id)).toEqual(checks.map(({ name }) => name));
    expect(made?.tool.driver.rules?.find(({ id }) => id === "known-fields")).toMatchObject({
      shortDescription: { text: "Every key of a record is a field of the module, by its api_name" },
      helpUri: "https://github.com/zoho-preflight/zoho-crm-preflight/blob/main/docs/checks/known-fields.md",
      defaultConfiguration: { level: "warning" },
      properties: { tags: ["record"] },
    });
    expect(made?.results).toMatchObject([
      {
        ruleId: "known-fields",
        level: "warning",
        message: {
          text: expect.stringMatching(/^dropped: Zoho's standard Leads has no field "Lead_Sorce": /) as string,
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "calls.json" },
              region: { startLine: 3, startColumn: 71, endColumn: 83 },
            },
          },
        ],
        properties: { code: null, stage: "record", operation: "records.update_one" },
      },
      {
        ruleId: "mandatory-fields",
        level: "error",
        message: { text: expect.stringMatching(/^MANDATORY_NOT_FOUND: /) as string },
        properties: { code: "MANDATORY_NOT_FOUND", operation: "records.insert" },
      },
      { ruleId: "mandatory-fields", level: "error" },
    ]);
    for (const result of made?.results ?? [])
      expect(made?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    expect(made?.invocations).toEqual([{ executionSuccessful: true }]);
  });

  test("the page of each check is its help", async () => {
    const { rules = [] } =
      sarif(await check(["--format", "sarif", "a.json"], { "a.json": good })).runs[0]?.tool.driver ?? {};
    expect(rules).toHaveLength(checks.length);
    for (const { id, help } of rules) {
      expect(help?.markdown).toMatch(new RegExp(`^# ${id}\n`));
      expect(help?.text).toMatch(new RegExp(`^${id}\n`));
      // A link would lead nowhere from where this is shown.
      expect(help?.markdown?.match(/\]\((?!https:|#)[^)]*\)/g) ?? []).toEqual([]);
      expect(help?.text.match(/^```|^#+ |\]\(/gm) ?? []).toEqual([]);
    }
    const help = rules.find(({ id }) => id === "bare-ids")?.help;
    expect(help?.markdown).toContain(
      "[UNABLE_TO_PARSE_DATA_TYPE](https://github.com/zoho-preflight/zoho-crm-preflight/blob/main/docs/codes/UNABLE_TO_PARSE_DATA_TYPE.md)",
    );
    expect(help?.markdown).toContain("\n```json\n");
    expect(help?.text).toContain("\nWhat fails\n");
  });

  test("fingerprints differ from issue to issue, and stay when lines move", async () => {
    for (const version of ["zohoPreflight/v1", "zohoPreflight/v2"]) {
      const prints = async (text: string): Promise<unknown[]> =>
        (sarif(await check(["--format", "sarif", "calls.json"], { "calls.json": text })).runs[0]?.results ?? []).map(
          ({ partialFingerprints }) => partialFingerprints?.[version],
        );
      const before = await prints(`[${lost}, ${missing}, ${lost}]`);
      expect(new Set(before).size).toBe(4);
      expect(await prints(`[\n\n${good},\n${lost},\n${missing},\n${lost}]`)).toEqual(before);
    }
  });

  test("tells what could not be read", async () => {
    const printed = await check(["--format", "sarif", "none.json", "broken.ndjson"], {
      "broken.ndjson": `${good}\n{"url":\n`,
    });
    expect(printed.exit).toBe(2);
    expect(printed.stderr).toBe(
      "none.json: there is no such file\nbroken.ndjson:2:8: this line cannot be read as JSON: it ends before it is complete\n",
    );
    expect(sarif(printed).runs[0]).toMatchObject({
      results: [],
      invocations: [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [
            {
              level: "error",
              message: { text: "there is no such file" },
              locations: [{ physicalLocation: { artifactLocation: { uri: "none.json" } } }],
            },
            {
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "broken.ndjson" },
                    region: { startLine: 2, startColumn: 8 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("is valid when there is nothing in it, and for standard input", async () => {
    expect(sarif(await check(["--format", "sarif", "a.json"], { "a.json": good })).runs[0]?.results).toEqual([]);
    expect(
      sarif(await check(["--format", "sarif", "-"], {})).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation
        ?.artifactLocation,
    ).toEqual({ uri: "stdin" });
  });
});

describe("GitHub annotations", () => {
  test("one line an issue, then the sum", async () => {
    const { exit, stdout } = await check(["--format", "github", "sub/calls.json", "none.json"], {
      "sub/calls.json": `[\n  ${lost},\n  ${missing}\n]`,
    });
    expect(exit).toBe(2);
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(
        /^::warning file=sub\/calls\.json,line=2,endLine=2,col=71,endColumn=83,title=dropped \(known-fields\)::Zoho's standard Leads has no field "Lead_Sorce": /,
      ),
      '::error file=sub/calls.json,line=3,endLine=3,col=183,endColumn=184,title=MANDATORY_NOT_FOUND (mandatory-fields)::"Last_Name" is missing, and every lead needs it.',
      '::error file=sub/calls.json,line=3,endLine=3,col=207,endColumn=208,title=MANDATORY_NOT_FOUND (mandatory-fields)::"Last_Name" is missing, and every lead needs it.',
      "::error file=none.json,title=could not be read::there is no such file",
      "2 requests, 1 with errors: 2 errors, 1 warning; 1 could not be read",
      "",
    ]);
  });

  test("what has a meaning in a command is escaped", async () => {
    const { stdout } = await check(["--format", "github", "a,b:c%.json"], {
      "a,b:c%.json":
        '{ "method": "PUT", "url": "/crm/v8/Leads/100", "body": { "data": [{ "50%\\r\\n::set-env name=x::y": 1 }] } }',
    });
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(
        /^::warning file=a%2Cb%3Ac%25\.json,line=1,endLine=1,col=69,endColumn=97,title=dropped \(known-fields\)::Zoho's standard Leads has no field "50%25\\r\\n::set-env name=x::y":/,
      ),
      "1 request, none with errors: 1 warning",
      "",
    ]);
  });

  test("files are named from the repository", async () => {
    const { stdout } = await check(["--format", "github", "a.json"], { "a.json": lost }, (folder) => ({
      GITHUB_WORKSPACE: join(folder, ".."),
    }));
    expect(stdout).toMatch(/^::warning file=preflight-\w+\/a\.json,/);
  });
});

describe("JUnit XML", () => {
  interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: Element[];
    text: string;
  }

  /** Reads XML with a parser that forgives nothing. */
  function xml(text: string): Element {
    const root: Element = { name: "", attributes: {}, children: [], text: "" };
    const open = [root];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ name, attributes }) => {
      const element: Element = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    });
    parser.on("text", (said) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += said;
    });
    parser.on("closetag", () => open.pop());
    parser.write(text).close();
    return root.children[0] ?? root;
  }

  test("a suite per file, a case per request", async () => {
    const { exit, stdout } = await check(["--format", "junit", "a.json", "none.json", "b.ndjson"], {
      "a.json": `[${good}, ${missing}, ${lost}]`,
      "b.ndjson": `${good}\n${good}\n`,
    });
    expect(exit).toBe(2);
    const suites = xml(stdout);
    expect(suites.name).toBe("testsuites");
    expect(suites.children.map(({ attributes }) => attributes)).toEqual([
      { name: "a.json", tests: "3", failures: "1", errors: "0", skipped: "0" },
      { name: "none.json", tests: "1", failures: "0", errors: "1", skipped: "0" },
      { name: "b.ndjson", tests: "2", failures: "0", errors: "0", skipped: "0" },
    ]);
    const [first, second, third] = suites.children[0]?.children ?? [];
    expect(first).toMatchObject({
      name: "testcase",
      attributes: {
        classname: "a.json",
        name: "GET https://www.zohoapis.eu/crm/v8/Leads/100",
        file: "a.json",
        line: "1",
      },
      children: [],
    });
    expect(second?.attributes.name).toBe("no <name>: POST https://www.zohoapis.eu/crm/v8/Leads?t=***");
    expect(second?.children.map(({ name, attributes, text }) => [name, attributes.type, text])).toEqual([
      [
        "failure",
        "mandatory-fields",
        '1:237 MANDATORY_NOT_FOUND: "Last_Name" is missing, and every lead needs it. (mandatory-fields)\n1:261 MANDATORY_NOT_FOUND: "Last_Name" is missing, and every lead needs it. (mandatory-fields)',
      ],
    ]);
    expect(third?.children).toMatchObject([
      {
        name: "system-out",
        text: expect.stringMatching(
          /^1:\d+ dropped: Zoho's standard Leads has no field "Lead_Sorce": .* \(known-fields\)$/,
        ) as string,
      },
    ]);
    expect(suites.children[1]?.children[0]?.children[0]).toMatchObject({
      name: "error",
      attributes: { message: "there is no such file" },
    });
    expect(suites.children[2]?.children.map(({ attributes }) => attributes.name)).toEqual([
      "GET https://www.zohoapis.eu/crm/v8/Leads/100",
      "GET https://www.zohoapis.eu/crm/v8/Leads/100 (2)",
    ]);
  });

  test("is well-formed whatever a request holds", async () => {
    const nasty = JSON.stringify({
      name: "<&>\"']]>\u0000\u0008\uFFFF\uD800",
      method: "POST",
      url: "/crm/v8/Leads",
      body: { data: [{ "<\u0001\uDC00]]>&amp;": "x" }] },
    });
    const { stdout } = await check(["--format", "junit", 'a&<">.json'], { 'a&<">.json': nasty });
    expect(xml(stdout).children[0]?.attributes.name).toBe('a&<">.json');
    expect(xml(stdout).children[0]?.children[0]?.children.map(({ name }) => name)).toEqual(["failure", "system-out"]);
  });

  test("of nothing is XML too", async () => {
    expect(xml((await check(["--format", "junit", "a.json"], { "a.json": "[]" })).stdout)).toMatchObject({
      name: "testsuites",
      children: [],
    });
  });
});

test("--json is short for --format json, and contradicts every other", async () => {
  const files = { "a.json": good };
  expect((await check(["--json", "a.json"], files)).stdout).toBe(
    (await check(["--format", "json", "a.json"], files)).stdout,
  );
  expect((await check(["--json", "--format", "json", "a.json"], files)).exit).toBe(0);
  expect(await check(["--json", "--format", "sarif", "a.json"], files)).toMatchObject({
    exit: 2,
    stdout: "",
    stderr: "--json is short for --format json, but --format says sarif. Leave one of them out.\n",
  });
  expect((await check(["--format", "xml", "a.json"], files)).exit).toBe(2);
});

test.each(["pretty", "json", "sarif", "github", "junit"])("a token is nowhere in %s", async (format) => {
  const { stdout, stderr } = await check(["--format", format, "a.json", "b.http"], {
    "a.json": `[${missing}, { "url": "https://www.zohoapis.eu/crm/v8/Lead/${TOKEN}", "headers": { "Authorization": "${TOKEN}" } }, "${TOKEN}"]`,
    "b.http": `# ${TOKEN}\nPOST https://www.zohoapis.eu/crm/v8/Lead\nAuthorization: Bearer ${TOKEN}\n\n{"data":[{"Email":"${TOKEN}"}]}\n\n###\n${TOKEN}\n`,
  });
  expect(stdout).not.toBe("");
  expect(stdout + stderr).not.toMatch(/5ecre7|f5ecre/);
});

describe("HTML", () => {
  test("is one page without network and scripts, in which a cause stands once with all its places", async () => {
    const files = { "calls.json": `[${good},${missing},${missing},${lost}]` };
    const { stdout, exit } = await check(["--format", "html", "calls.json"], files);
    expect(exit).toBe(1);
    expect(stdout).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(stdout).not.toMatch(/<script|https?:\/\/(?!www\.zohoapis)[^"]*"|src=|href=/);
    expect(stdout).not.toContain(TOKEN);
    expect(stdout.indexOf("<h2>Refused</h2>")).toBeGreaterThan(0);
    expect(stdout.indexOf("<h2>Refused</h2>")).toBeLessThan(stdout.indexOf("<h2>Dropped</h2>"));
    expect(stdout).toContain("<summary>1 more</summary>");
    expect(stdout).toContain("&quot;Last_Name&quot; is missing, and every lead needs it.");
  });

  test("what stands in a file is shown as text", async () => {
    const { stdout } = await check(["--format", "html", "a.json"], {
      "a.json":
        '{ "method": "POST", "url": "/crm/v8/Leads", "body": { "data": [{ "<img src=x>": 1, "Last_Name": "x" }] } }',
    });
    expect(stdout).toContain("&lt;img src=x&gt;");
    expect(stdout).not.toContain("<img");
  });
});
