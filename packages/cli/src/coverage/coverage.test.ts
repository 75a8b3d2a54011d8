import { describe, expect, test } from "vitest";

import { config, coverage, good, hidden } from "../../../../test/coverage.ts";

describe("zoho-preflight coverage", () => {
  test("--help teaches by examples", async () => {
    const { exit, stdout } = await coverage(["--help"], {});
    expect(exit).toBe(0);
    expect(stdout).toContain("zoho-preflight coverage src --min 80");
    expect(stdout).toContain("not at all  whether the request goes to Zoho CRM");
    expect(stdout).toContain("Exit code: 0 done, 1 less is read than --min asks for");
  });

  test("tells what is hidden, where, and what would help", async () => {
    const files = {
      "src/leads.js": [
        "export function add(name, more) {",
        '  return fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name, Company: "Ng & Co", ...more }] }) });',
        "}",
        "export const byId = (leadId) => fetch(`https://www.zohoapis.eu/crm/v8/Leads/${leadId}`);",
        "",
      ].join("\n"),
      "src/zoho.js":
        'import axios from "axios";\nexport const list = (module) => axios.get(`https://www.zohoapis.eu/crm/v8/${module}`);\nexport const send = (url) => axios.post(url);\n',
      "src/other.js": "export const one = 1;\n",
    };
    expect(await coverage(["src"], files)).toEqual({
      exit: 0,
      stderr: "",
      stdout: `src/leads.js:2:10  POST https://www.zohoapis.eu/crm/v8/Leads  records.insert  fetch  in part
  body    an object that may hold more (src/leads.js:2:104)
src/zoho.js:2:33  GET https://www.zohoapis.eu/crm/v8/…  axios  in part
  url     a parameter (src/zoho.js:2:77)
src/zoho.js:3:30  POST …  axios  not at all
  url     a parameter (src/zoho.js:3:41)

What would make more readable
  a parameter (2 calls)
    It is given to the function around the call, by callers that cannot be followed from here. Name the function in the settings and its calls are read instead: "clients": [{ "callee": "zohoFetch", "method": { "arg": 0 }, "path": { "arg": 1 }, "base": "/crm/v8" }].
  an object that may hold more (1 call)
    Something is spread into it or added in a way that cannot be followed. List the keys where it is made, or spread a constant of this file or of one that it imports.

Functions that could be named in the settings, ready for zoho-preflight.json
  "clients": [
    {"callee":"list","path":{"arg":0},"base":"https://www.zohoapis.eu/crm/v8"},
    {"callee":"send","method":"POST","url":{"arg":0}}
  ]

  client  calls  fully  in part  not at all  share
  axios       2      0        1           1   50 %
  fetch       2      0        2           0  100 %

Read without an ESLint config: JavaScript, and TypeScript where its parser is installed
4 calls in 2 of 3 files: 0 read fully, 3 in part (1 lacks only values that come at run time), 1 not at all
`,
    });
  });

  test("puts the place first that hides several calls", async () => {
    const { stdout } = await coverage(["a.js"], {
      "a.js":
        "const area = AREA;\nexport const all = () => fetch(`https://www.zohoapis.eu/crm/v8/${area}?fields=id`);\nexport const some = () => fetch(`https://www.zohoapis.eu/crm/v8/${area}?fields=id&page=2`);\n",
    });
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "What hides most",
      "  a.js:1:14  a global variable: hides 2 calls",
    ]);
  });

  test("says what a file is that holds Deluge, and reads a Client Script that returns", async () => {
    const { stdout, stderr } = await coverage(["."], {
      "deluge.js": 'response = invokeurl\n[\n\turl :"https://www.zohoapis.eu/crm/v8/Leads"\n\ttype :GET\n];\ninfo response;\n',
      "script.js":
        'if (!ready) return;\nZDK.Page.getField("Last_Name").setValue("x");\nfetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id");\n',
      "named.js": '// zoho-module: Leads\nZDK.Page.getField("Last_Name").setValue("x");\nreturn true;\n',
    });
    expect(stdout).toContain("2 calls in 2 of 2 files");
    expect(stderr).toContain("deluge.js:3:6: this is Deluge, not JavaScript");
    expect(stderr).toContain(
      'script.js: this Client Script does not say which module it is for. With a comment "// zoho-module: Leads" the names of its fields are checked',
    );
    expect(stderr).not.toContain("named.js");
  });

  test("says it when none of the calls is read", async () => {
    const { stderr } = await coverage(["a.js"], { "a.js": "export const a = () => fetch(ZOHO_CRM);\n" });
    expect(stderr).toContain("None of these calls can be read, so the rules say nothing about them.");
  });

  test("names what comes from elsewhere, and what helps against it", async () => {
    const { stdout } = await coverage(["a.js"], {
      "a.js":
        'import { crm } from "got";\nexport const a = () => fetch(`${process.env.ZOHO_URL}/${crm.path}`);\nexport const b = () => fetch(ZOHO_CRM);\n',
    });
    expect(stdout).toContain(`a.js:2:24  GET …/…  fetch  not at all
  url     an environment variable (a.js:2:33)
  url     a value of the package got (a.js:2:57)
a.js:3:24  GET …  fetch  not at all
  url     a global variable (a.js:3:30)

What would make more readable
  an environment variable (1 call)
    Say what it is by default: process.env.ZOHO_URL ?? "https://www.zohoapis.eu". The default is read.
  a value of the package got (1 call)
    Constants and functions are read from files that are imported by a relative path, or by a path of tsconfig.json. What packages export is not read.
  a global variable (1 call)
    It is made elsewhere. Write it as a constant of this file or of one that it imports.
`);
  });

  test.each(["", "--verbose", "--json"])("no secret of an address is printed %s", async (flag) => {
    const files = {
      "a.js": [
        "export const a = (path) => fetch(`https://me:hunter2hunter2@www.zohoapis.com/crm/v8/${path}`);",
        'export const b = (path) => fetch("https://www.zohoapis.com/crm/v8" + path + "?zapikey=hunter2hunter2");',
        "export const c = (id) => fetch(`https://www.zohoapis.com/crm/v8/${id}?access_token=1000.${id}&client_secret=` + 'hunter2hunter2');",
        'export const d = (path) => fetch(path + "?fields=id&key=1003.hunter2hunter2hunter2hunter2.hunter2hunter2");',
        'deliver("https://www.zohoapis.com/crm/v8/Leads?authtoken=hunter2hunter2");',
        "// Zoho",
      ].join("\n"),
    };
    const { exit, stdout, stderr } = await coverage(["a.js", ...(flag === "" ? [] : [flag])], files);
    expect(exit).toBe(0);
    expect(stdout).toContain("***");
    expect(stdout + stderr).not.toContain("hunter");
  });

  test("--verbose lists every call and every reason", async () => {
    const { stdout } = await coverage(["a.js", "--verbose"], {
      "a.js": `${good}export const byId = (leadId) => fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${leadId}\`);\n`,
    });
    expect(stdout).toContain("a.js:1:1  GET https://www.zohoapis.eu/crm/v8/Leads/100  records.get  fetch  fully\n");
    expect(stdout).toContain(
      "a.js:2:33  GET https://www.zohoapis.eu/crm/v8/Leads/…  records.get  fetch  in part, only values missing\n  url     a parameter (a.js:2:79)\n",
    );
  });

  test("--quiet prints one line", async () => {
    expect(await coverage(["a.js", "--quiet"], { "a.js": good + hidden })).toEqual({
      exit: 0,
      stdout: "2 calls in 1 of 1 file: 1 read fully, 0 in part, 1 not at all\n",
      stderr: "",
    });
  });

  test("the current folder when none is named", async () => {
    expect(
      (
        await coverage(["-q"], {
          "a.js": good,
          "b/c.js": good,
          "dist/bundle.js": good,
          "node_modules/x/index.js": good,
        })
      ).stdout,
    ).toBe("2 calls in 2 of 2 files: 2 read fully, 0 in part, 0 not at all\n");
  });

  test("--min is a gate for CI", async () => {
    const files = { "a.js": `${good}${good}${hidden}` };
    expect((await coverage(["a.js", "-q", "--min", "66"], files)).exit).toBe(0);
    expect(await coverage(["a.js", "-q", "--min", "67"], files)).toMatchObject({
      exit: 1,
      stderr: "66 % of the calls are read, and --min asks for 67 %\n",
    });
    expect((await coverage(["a.js", "--min", "101"], files)).exit).toBe(2);
    expect((await coverage(["a.js", "--min", "most"], files)).exit).toBe(2);
  });

  test("--json holds everything, without a secret", async () => {
    const { exit, stdout } = await coverage(["a.js", "--json"], {
      "a.js":
        'export const send = (url) => fetch(url); // Zoho\nfetch("https://www.zohoapis.eu/crm/v7/functions/x/actions/execute?auth_type=apikey&zapikey=1001.11111111111111111111.2222222222");\ndeliver("https://www.zohoapis.eu/crm/v8/Leads");\n',
    });
    expect(exit).toBe(0);
    expect(stdout).not.toMatch(/1111|2222/);
    const fix = expect.stringContaining("Name the function in the settings") as string;
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      results: [
        {
          file: "a.js",
          line: 1,
          column: 30,
          client: "fetch",
          request: "GET …",
          read: "not at all",
          onlyValues: false,
          reasons: [{ part: "url", reason: "a parameter", hides: "shape", file: "a.js", line: 1, column: 36, fix, mend: fix }],
          suggestedClient: { callee: "send", url: { arg: 0 } },
        },
        {
          file: "a.js",
          line: 2,
          column: 1,
          client: "fetch",
          request: "GET https://www.zohoapis.eu/crm/v7/functions/x/actions/execute?auth_type=apikey&zapikey=***",
          read: "fully",
          onlyValues: false,
          operation: { id: "functions.execute_get" },
          reasons: [],
        },
      ],
      throughCallers: [],
      inTests: [],
      unknownFunctions: [{ file: "a.js", line: 3, column: 1, callee: "deliver" }],
      unusedClients: [],
      unread: [],
      notCovered: [],
      notes: [],
      causes: [],
      summary: {
        calls: 2,
        fully: 1,
        inPart: 0,
        onlyValues: 0,
        notAtAll: 1,
        share: 50,
        files: 1,
        filesWithCalls: 1,
        clients: { fetch: { calls: 2, fully: 1, inPart: 0, onlyValues: 0, notAtAll: 1 } },
        config: "default",
        eslint: expect.stringMatching(/^10\./) as string,
      },
    });
  });
});

describe("what cannot be read", () => {
  test("a file with a fault is told with its place, and the others are read", async () => {
    expect(await coverage([".", "-q"], { "a.js": good, "b.js": "export const b = ;\n" })).toEqual({
      exit: 2,
      stderr: "b.js:1:18: this cannot be parsed: Unexpected token ;\n",
      stdout: "1 call in 1 of 1 file: 1 read fully, 0 in part, 0 not at all; 1 could not be read\n",
    });
  });

  test("names that mean nothing are told, and the others are read", async () => {
    const { exit, stdout, stderr } = await coverage(["srcc", "*.tsx", "empty", "a.js", "-q"], {
      "a.js": good,
      "empty/readme.txt": "nothing",
    });
    expect(exit).toBe(2);
    expect(stderr).toBe(
      "srcc: there is no such file or folder\n*.tsx: no file fits this pattern\nempty: there is no JavaScript in this folder that could be read\n",
    );
    expect(stdout).toContain("1 call in 1 of 1 file");
  });

  test("a folder of which all is ignored", async () => {
    const { exit, stderr } = await coverage(["old", "-q"], {
      "eslint.config.js": config('{ ignores: ["old/"] }'),
      "old/a.js": good,
    });
    expect(exit).toBe(2);
    expect(stderr).toContain("old: the ESLint config covers none of its files\n");
  });

  test("what is named twice counts once", async () => {
    expect((await coverage(["src", "src/a.js", "src/**/*.js", "-q"], { "src/a.js": good })).stdout).toBe(
      "1 call in 1 of 1 file: 1 read fully, 0 in part, 0 not at all\n",
    );
  });
});

test("progress is one line on a terminal, and leaves nothing behind", async () => {
  const { stderr } = await coverage(["a.js", "-q"], { "a.js": good }, { isTTY: true });
  expect(stderr).toBe("\r\u001B[2KReading code … 1 file\r\u001B[2K");
});
