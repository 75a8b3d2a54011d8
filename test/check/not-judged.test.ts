import { describe, expect, it } from "vitest";

import { commandLine } from "../command-line.ts";

// Whatever hides a part of a request, the summary says what was not judged.

const HOST = "https://www.zohoapis.eu/crm";
const VERSION = "The URL names no API version, so only what holds in all versions is reported.";
const ADDRESS = "Too little of the URL can be read to know its version and operation.";
const OPERATION = "Part of the URL cannot be read, so several operations are possible.";

/** Ways to write a part that is filled in later. */
const PLACEHOLDERS = ["{{x}}", "${x}", "<x>", "{x}", ":x", "$x"];
type Door = readonly [name: string, content?: string];
const DOORS: readonly (readonly [string, (url: string) => Door])[] = [
  ["an .http file", (url: string) => ["a.http", `GET ${url}\nAuthorization: Zoho-oauthtoken {{t}}\n`]],
  ["an argument", (url: string) => [`GET ${url}`]],
  ["a curl command", (url: string) => ["a.sh", `curl '${url}' -H 'Authorization: Zoho-oauthtoken x'\n`]],
  ["curl in an .http file", (url: string) => ["a.http", `curl '${url}' -H 'Authorization: Zoho-oauthtoken x'\n`]],
  ["a request object", (url: string) => ["a.json", JSON.stringify({ method: "GET", url })]],
];

/** The reasons that the summary names, a sentence each. */
async function reasons(name: string, content?: string): Promise<string[]> {
  const files = content === undefined ? {} : { [name]: content };
  const { stdout, stderr } = await commandLine(["check", name], { files });
  expect(stderr).toBe("");
  return [...stdout.matchAll(/^1 request not fully checked \([^)]*\): (.*)$/gm)].map(([, text = ""]) => text);
}

describe.each(DOORS)("%s", (_, door) => {
  it.each(PLACEHOLDERS)("with %s for the version", async (hole) => {
    expect(await reasons(...door(`${HOST}/${hole}/Leads?fields=id`))).toEqual([VERSION]);
  });

  it.each(PLACEHOLDERS)("with %s for the record, which may be an address", async (hole) => {
    expect(await reasons(...door(`${HOST}/v8/Leads/${hole}`))).toEqual([OPERATION]);
  });

  it.each(PLACEHOLDERS)("with %s for the module", async (hole) => {
    expect(await reasons(...door(`${HOST}/v8/${hole}/1000000000001`))).toEqual([OPERATION]);
  });
});

describe("curl", () => {
  const curl = (...words: readonly string[]): Promise<string[]> =>
    reasons("a.sh", `curl ${words.join(" ")} -H "Authorization: Zoho-oauthtoken x"\n`);

  it.each([
    ["the rest of the address", '"https://www.zohoapis.eu/crm/$P"', [ADDRESS]],
    ["a piece of the version", '"https://www.zohoapis.eu/crm/x$V/Leads"', [ADDRESS]],
    ["the method", `-X "$M" ${HOST}/v8/Leads`, ["The method cannot be read, so several operations are possible."]],
    [
      "the module of an upsert",
      `-X POST "${HOST}/v8/$M/upsert" -d '{"data":[{"Nmae":1}]}'`,
      ["The module cannot be read, so its records were not checked."],
    ],
    ["the query string", `"${HOST}/v8/Leads?$QS"`, ["Part of the query string cannot be read."]],
    ["criteria", `"${HOST}/v8/Leads/search?criteria=$C"`, ["The criteria cannot be read, so they were not checked."]],
    [
      "a COQL query",
      `-X POST ${HOST}/v8/coql -d "{\\"select_query\\":\\"$Q\\"}"`,
      ["The query cannot be read, so it was not checked."],
    ],
    ["the body", `-X POST ${HOST}/v8/Leads -d "$BODY"`, ["The body cannot be known from the file."]],
    [
      "a list of the body",
      `-X POST ${HOST}/v8/Leads -d "{\\"data\\":$ROWS}"`,
      ['"data" in the body cannot be known from the file.'],
    ],
    [
      "a record of the list",
      `-X POST ${HOST}/v8/Leads -d "{\\"data\\":[{\\"Last_Name\\":\\"Ng\\"},$ROW]}"`,
      ['Part of "data" in the body cannot be known from the file.'],
    ],
    [
      "a key of a record",
      `-X POST ${HOST}/v8/Leads -d "{\\"data\\":[{\\"Last_Name\\":\\"Ng\\",\\"$K\\":1}]}"`,
      ['Part of "data" in the body cannot be known from the file.'],
    ],
    ["a single value", `-X POST ${HOST}/v8/Leads -d "{\\"data\\":[{\\"Last_Name\\":\\"$N\\"}]}"`, []],
    ["a part of criteria, of which the rest is judged", `"${HOST}/v8/Leads/search?criteria=(Last_Name:equals:$C)"`, []],
  ])("that hides %s", async (_, words, said) => {
    expect(await curl(words)).toEqual(said);
  });
});

describe("an address that begins with a variable", () => {
  const files = {
    "a.http": "GET {{base}}/Leads\n\n###\nGET https://{{host}}/v8/Leads\n\n###\nGET https://example.com/x\n",
  };

  it("is counted below the report, for --env knows it", async () => {
    const { exit, stderr } = await commandLine(["check", "a.http"], { files });
    expect(exit).toBe(2);
    expect(stderr).toBe(
      "2 requests not looked at: the address begins with a variable that has no value here. Name its values with --env FILE.\nNothing to check: a.http contains no Zoho CRM requests.\n",
    );
    const env = { "env.json": { values: [{ key: "base", value: `${HOST}/v8` }] } };
    const known = await commandLine(["check", "a.http", "--env", "env.json"], { files: { ...files, ...env } });
    expect(known.stderr).toContain("1 request not looked at");
    expect(known.stdout).toContain("records.list");
  });
});

describe("variables of an .http file", () => {
  it("are filled into its curl commands, and places stay", async () => {
    const content = [
      "@host = https://www.zohoapis.eu",
      "@base = {{host}}/crm/v8",
      "",
      "### one",
      'curl {{base}}/Leeds?fields=id -H "Authorization: Zoho-oauthtoken {{token}}"',
      "",
      "### two",
      '@name = Ng"',
      `curl -X PUT "{{base}}/Leads/upsert" -H "Authorization: Zoho-oauthtoken x" -d '{"data":[{"Last_Name":"{{who}}"}]}'`,
      "",
    ].join("\n");
    const { stdout } = await commandLine(["check", "a.http"], { files: { "a.http": content } });
    expect(stdout).toContain(
      '    5 | curl {{base}}/Leeds?fields=id -H "Authorization: Zoho-oauthtoken {{token}}"\n      |               ^^^^^\n',
    );
    expect(stdout).toContain("PUT https://www.zohoapis.eu/crm/v8/Leads/upsert");
    expect(stdout).toContain("This address takes POST, not PUT.");
  });
});

describe("environments named as files of requests", () => {
  it.each([
    [
      "eu.bru",
      "vars {\n  base: https://www.zohoapis.eu\n}\n",
      "this is a Bruno environment; name it with --env, beside the requests",
    ],
    [
      "secret.bru",
      "vars:secret [\n  token\n]\n",
      "this is a Bruno environment; name it with --env, beside the requests",
    ],
    [
      "http-client.env.json",
      '{ "dev": { "base": "https://www.zohoapis.eu" } }',
      "this is an environment of JetBrains' HTTP Client; it is read beside the requests, or by --env",
    ],
    [
      "eu.json",
      '{ "values": [{ "key": "base", "value": "x" }] }',
      "this is a Postman environment; name it with --env, beside the collection",
    ],
  ])("%s says so", async (name, content, sentence) => {
    const { exit, stderr } = await commandLine(["check", name], { files: { [name]: content } });
    expect(exit).toBe(2);
    expect(stderr).toContain(`: ${sentence}\n`);
    expect(stderr).not.toContain("Nothing to check");
  });
});
