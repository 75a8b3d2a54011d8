import { describe, expect, it } from "vitest";

import { createPreflight, validate } from "@zoho-preflight/validator";
import { PARTS, UNKNOWN, urlPlace, validateSeen } from "@zoho-preflight/validator/seen";

import { commandLine } from "./command-line.ts";

/** The words that an issue of a query or of criteria means, in the report and in each kind of file. */

interface Found {
  readonly check: string;
  readonly path: readonly (string | number)[];
  readonly range?: { readonly start: number; readonly end: number } | undefined;
}
const QUERIES = ["coql-query", "search-criteria"];
const rangesOf = (issues: readonly Found[]) =>
  issues.filter(({ check }) => QUERIES.includes(check)).map(({ path, range }) => [path.join("."), range]);

describe("issue.range", () => {
  it("counts in the text at the path", () => {
    const select_query = "select Last_Nme from Leads where id is not null";
    const { issues } = validate({ method: "POST", url: "/crm/v8/coql", body: { select_query } });
    expect(rangesOf(issues)).toEqual([["body.select_query", { start: 7, end: 15 }]]);
    expect(issues.map((issue) => JSON.parse(JSON.stringify(issue)) as unknown)).toMatchObject([
      { path: ["body", "select_query"], range: { start: 7, end: 15 } },
    ]);
  });

  it("counts in a parameter as the server decodes it", () => {
    const { issues } = validate({
      url: "/crm/v8/Leads/search?criteria=%28%28City%3Aequals%3AK%C3%B6ln%29and(Last_Nme:equals:Ng))",
    });
    expect(rangesOf(issues)).toEqual([["query.criteria", { start: 23, end: 31 }]]);
  });

  it("counts what cannot be read as one character", () => {
    const select_query = { [PARTS]: ["select City from Leads where id = ", UNKNOWN, " and Last_Nme = 'Ng'"] };
    const { issues } = validateSeen(createPreflight(), { method: "POST", url: "/crm/v8/coql", body: { select_query } });
    expect(rangesOf(issues)).toEqual([["body.select_query", { start: 40, end: 48 }]]);
  });

  it("counts in the text that holds a sub-request's query", () => {
    const uri = "/crm/v8/Leads/search?criteria=(Last_Nme%3Aequals:Ng)";
    const sub = (request: object) => ({ method: "GET", uri: "/crm/v8/Leads/search", ...request });
    const { issues } = validate({
      method: "POST",
      url: "/crm/v8/__composite_requests",
      body: {
        __composite_requests: [
          sub({ uri }),
          sub({ params: { criteria: "(Last_Nme:equals:Ng)" } }),
          sub({
            method: "POST",
            uri: "/crm/v8/coql",
            body: { select_query: "select Last_Nme from Leads where id is not null" },
          }),
          sub({ uri: "/crm/v8/Leads/search?page=@{1:$.page}&criteria=(Last_Nme:equals:Ng)" }),
        ],
      },
    });
    const at = "body.__composite_requests";
    expect(uri.slice(31, 39)).toBe("Last_Nme");
    expect(rangesOf(issues)).toEqual([
      [`${at}.0.uri`, { start: 31, end: 39 }],
      [`${at}.1.params.criteria`, { start: 1, end: 9 }],
      [`${at}.2.body.select_query`, { start: 7, end: 15 }],
      [`${at}.3.uri`, undefined],
    ]);
  });

  it("stands with its own issue where a request is judged by several versions", () => {
    const select_query = "select Last_Nme, Cty from Leads where id is not null";
    const url = { [PARTS]: ["/crm/", UNKNOWN, "/coql"] };
    const { issues } = validateSeen(createPreflight(), { method: "POST", url, body: { select_query } });
    const found = issues.filter(({ check }) => check === "coql-query");
    expect(found.map(({ range }) => select_query.slice(range?.start, range?.end))).toEqual(["Last_Nme", "Cty"]);
  });

  it("is absent where no words are meant", () => {
    expect(validate({ url: "/crm/v8/Leads" }).issues.map(({ range }) => range)).toEqual([undefined]);
  });
});

describe("the words of an address", () => {
  it("are those of the parameter's value", () => {
    const url = "/crm/v8/Leads/search?criteria=%28City%3Aequals%3AUlm%29";
    expect(urlPlace(url, ["query", "criteria"], { start: 1, end: 5 })).toEqual({ start: 33, end: 37 });
  });
});

const COQL = "https://www.zohoapis.eu/crm/v8/coql";
const SEARCH = "https://www.zohoapis.eu/crm/v8/Leads/search";
const select_query = `select "City", Last_Nme from Leads where id is not null`;
const header = "Authorization: Zoho-oauthtoken 1000.x";

/** Each way in which a file may hold the word Last_Nme. */
const FILES: Readonly<Record<string, string>> = {
  "object.json": JSON.stringify({ method: "POST", url: COQL, body: { select_query } }),
  "text-body.json": JSON.stringify({ method: "POST", url: COQL, body: JSON.stringify({ select_query }) }),
  "path.json": JSON.stringify({ method: "GET", path: "/crm/v8/Leads/search?criteria=%28Last_Nme%3Aequals:Ng)" }),
  "line.json": JSON.stringify({ request: "GET /crm/v8/Leads/search?criteria=(Last_Nme:equals:Ng)" }),
  "axios.json": JSON.stringify({ url: SEARCH, params: { criteria: "(\tLast_Nme:equals:Ng)" } }),
  "log.ndjson": `${JSON.stringify({ url: `${SEARCH}?criteria=(Last_Nme:equals:Ng)` })}\n`,
  "trace.har": JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: "POST",
            url: COQL,
            postData: { mimeType: "application/json", text: JSON.stringify({ select_query }) },
          },
        },
      ],
    },
  }),
  "body.sh": `curl -X POST ${COQL} -H "${header}" -d "{\\"select_query\\":\\"select Last_Nme from Leads where id is not null\\"}"`,
  "url.sh": `curl -H "${header}" '${SEARCH}?criteria=(Last_Nme:equals:Ng)'`,
  "urlencode.sh": `curl -G ${SEARCH} -H "${header}" --data-urlencode 'criteria=(Last_Nme:equals:Ng)'`,
  "data.sh": `curl -G ${SEARCH} -H "${header}" -d 'criteria=%28Last_Nme:equals:Ng%29'`,
  "calls.http": `@field = Last_Nme\nPOST ${COQL}\n${header}\n\n{ "select_query": "select City, Last_Nme\\tfrom Leads where City = '{{city}}'" }`,
  "url.http": `GET ${SEARCH}\n    ?criteria=((City:equals:Köln)and(Last_Nme:equals:Ng))\n${header}`,
  "collection.json": JSON.stringify({
    info: { name: "x", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    item: [
      {
        name: "one",
        request: {
          method: "POST",
          header: [{ key: "Authorization", value: "Zoho-oauthtoken {{token}}" }],
          url: { raw: COQL },
          body: { mode: "raw", raw: JSON.stringify({ select_query }, undefined, 2) },
        },
      },
    ],
  }),
};

describe("in files", () => {
  for (const [name, text] of Object.entries(FILES))
    it(`the very word is pointed at: ${name}`, async () => {
      const { stdout } = await commandLine(["check", name, "--format", "sarif"], { files: { [name]: text } });
      const [run] = (JSON.parse(stdout) as Sarif).runs;
      const results = run.results.filter(({ ruleId }) => QUERIES.includes(ruleId));
      const lines = text.split("\n");
      const words = results.map(({ locations: [{ physicalLocation }] }) => {
        const { startLine, startColumn, endColumn } = physicalLocation.region;
        return lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1);
      });
      expect(words).toEqual(["Last_Nme"]);
    });

  it("behind what is filled in the whole parameter is", async () => {
    const marked = async (criteria: string): Promise<number> => {
      const text = `GET ${SEARCH}?criteria=${criteria}\n${header}`;
      const { stdout } = await commandLine(["check", "a.http"], { files: { "a.http": text } });
      return /\^+/.exec(stdout)?.[0].length ?? 0;
    };
    expect(await marked("(Last_Nme:equals:{name})")).toBe("Last_Nme".length);
    const behind = "((City:equals:{city})and(Last_Nme:equals:Ng))";
    expect(await marked(behind)).toBe(`criteria=${behind}`.length);
  });

  it("the caret stands under it on a terminal", async () => {
    const { stdout } = await commandLine(["check", "object.json"], { files: FILES });
    const lines = stdout.split("\n");
    const mark = lines.findIndex((line) => line.includes("^"));
    const [carets = "", ...others] = /\^+/.exec(lines[mark] ?? "") ?? [];
    const column = lines[mark]?.indexOf("^") ?? 0;
    expect(others).toEqual([]);
    expect(lines[mark - 1]?.slice(column, column + carets.length)).toBe("Last_Nme");
  });
});

interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string;
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly region: { startLine: number; startColumn: number; endColumn: number };
            };
          },
        ];
      }[];
    },
  ];
}
