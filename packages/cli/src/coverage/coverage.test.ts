import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, describe, expect, test } from "vitest";

import { hintFor, NOTHING_TO_MEND } from "./hints.ts";
import { run } from "../run.ts";

const packages = fileURLToPath(new URL("../../../../node_modules", import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs `zoho-preflight coverage …argv` in a new folder that holds `files` and has `installed` packages. */
async function coverage(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
  { installed = ["eslint"], isTTY = false }: { readonly installed?: readonly string[]; readonly isTTY?: boolean } = {},
) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-coverage-")));
  folders.push(folder);
  const path = (name: string): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    return join(folder, name);
  };
  for (const [name, content] of Object.entries({ "package.json": '{ "type": "module" }', ...files }))
    writeFileSync(path(name), content);
  for (const name of installed) symlinkSync(join(packages, name), path(`node_modules/${name}`), "junction");
  let stdout = "";
  let stderr = "";
  const exit = await run(["coverage", ...argv], {
    stdin: (async function* () {
      yield await Promise.resolve("");
    })(),
    stdout: { write: (text) => ((stdout += text), true) },
    stderr: { write: (text) => ((stderr += text), true), isTTY },
    cwd: folder,
    env: {},
  });
  return { exit, stdout, stderr };
}

interface Printed {
  readonly results: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly client: string;
    readonly request: string;
    readonly read: string;
    readonly operation?: { readonly id: string };
    readonly reasons: readonly { readonly file: string; readonly line: number; readonly column: number }[];
  }[];
  readonly throughCallers: readonly { readonly request: string }[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** `"src/a.js:1:1 fetch GET https://… fully records.get"` for each call. */
async function calls(...[argv, files, options]: Parameters<typeof coverage>): Promise<readonly string[]> {
  const { stdout } = await coverage([...argv, "--json"], files, options);
  return (JSON.parse(stdout) as Printed).results.map(
    ({ file, line, column, client, request, read, operation }) =>
      `${file}:${line}:${column} ${client} ${request} ${read} ${operation?.id ?? "?"}`,
  );
}

const good = 'fetch("https://www.zohoapis.eu/crm/v8/Leads/100");\n';
const hidden = "export const send = (url) => fetch(url); // Zoho\n";
const config = (...entries: readonly string[]): string => `export default [${entries.join(", ")}];`;

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

Functions that could be named in the settings, as "clients"
  {"callee":"list","path":{"arg":0},"base":"https://www.zohoapis.eu/crm/v8"}
  {"callee":"send","method":"POST","url":{"arg":0}}

  client  calls  fully  in part  not at all  share
  axios       2      0        1           1   50 %
  fetch       2      0        2           0  100 %

Read without an ESLint config: JavaScript, and TypeScript where its parser is installed
4 calls in 2 of 3 files: 0 read fully, 3 in part (1 lacks only values that come at run time), 1 not at all
`,
    });
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
        'got("https://www.zohoapis.com/crm/v8/Leads?authtoken=hunter2hunter2");',
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
        'export const send = (url) => fetch(url); // Zoho\nfetch("https://www.zohoapis.eu/crm/v7/functions/x/actions/execute?auth_type=apikey&zapikey=1001.11111111111111111111.2222222222");\ngot("https://www.zohoapis.eu/crm/v8/Leads");\n',
    });
    expect(exit).toBe(0);
    expect(stdout).not.toMatch(/1111|2222/);
    const mend = expect.stringContaining("Name the function in the settings") as string;
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
          reasons: [{ part: "url", reason: "a parameter", hides: "shape", file: "a.js", line: 1, column: 36, mend }],
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
      unknownFunctions: [{ file: "a.js", line: 3, column: 1, callee: "got" }],
      unusedClients: [],
      unread: [],
      notCovered: [],
      notes: [],
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

describe("what counts as a call", () => {
  const zoho =
    "export async function zoho(method, path) {\n  return fetch(`https://www.zohoapis.eu/crm/v8${path}`, { method });\n}\n";

  test("a function that hands on what it is given is read at its callers, also in other files", async () => {
    const files = {
      "zoho.js": zoho,
      "use.js":
        'import { zoho } from "./zoho.js";\nexport const get = () => zoho("GET", "/Leads/1");\nexport const del = () => zoho("DELETE", "/Leads/1");\n',
    };
    const { stdout } = await coverage(["."], files);
    expect(stdout).toContain(
      "1 more call inside of functions, read where those are called\n2 calls in 1 of 2 files: 2 read fully, 0 in part, 0 not at all\n",
    );
    expect(await calls(["."], files)).toEqual([
      "use.js:2:26 helper GET https://www.zohoapis.eu/crm/v8/Leads/1 fully records.get",
      "use.js:3:26 helper DELETE https://www.zohoapis.eu/crm/v8/Leads/1 fully records.delete_one",
    ]);
  });

  test("without callers it is a call that hides something", async () => {
    expect(await calls(["."], { "zoho.js": zoho })).toEqual([
      "zoho.js:2:10 fetch … https://www.zohoapis.eu/crm/v8… in part ?",
    ]);
  });

  test("a function with a request of its own counts once, however often it is called", async () => {
    const files = {
      "a.js": 'export const list = () => fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id");\nlist();\nlist();\n',
      "b.js": 'import { list } from "./a.js";\nlist();\n',
    };
    expect(await calls(["."], files)).toEqual([
      "a.js:1:27 fetch GET https://www.zohoapis.eu/crm/v8/Leads?fields=id fully records.list",
    ]);
  });

  test("configured clients, of ESLint's settings and of zoho-preflight.json", async () => {
    const files = {
      "eslint.config.js": config(
        '{ settings: { "zoho-crm": { clients: [{ callee: "crm", path: { arg: 0 }, base: "/crm/v8" }] } } }',
      ),
      "a.js": 'crm("/Leads/1");\n',
      "b/zoho-preflight.json":
        '{ "modules": ["Deals"], "clients": [{ "callee": "api.send", "method": "DELETE", "url": { "arg": 0 } }] }',
      "b/b.js": 'api.send("/crm/v7/Deals/1");\n',
    };
    expect(await calls(["a.js"], files)).toEqual(["a.js:1:1 callee GET /crm/v8/Leads/1 fully records.get"]);
    expect(await calls(["b"], { ...files, "eslint.config.js": config("{}") })).toEqual([
      "b/b.js:1:1 callee DELETE /crm/v7/Deals/1 fully records.delete_one",
    ]);
  });

  test("a configured client that no call fits is told, with the nearest name", async () => {
    const files = {
      "eslint.config.js": config(
        '{ settings: { "zoho-crm": { clients: [{ callee: "zohoFech", path: { arg: 0 } }, { callee: "crm.send", path: { arg: 0 } }] } } }',
      ),
      "a.js": `${good}zohoFetch("/Leads/1");\n`,
    };
    const { exit, stdout } = await coverage(["a.js"], files);
    expect(exit).toBe(0);
    expect(stdout).toContain(
      'No call fits the configured client "zohoFech". Did you mean "zohoFetch"?\nNo call fits the configured client "crm.send"\n',
    );
  });

  test("calls in tests that send nothing", async () => {
    const files = {
      "zoho.js": 'export const read = (id) => fetch(`https://www.zohoapis.eu/crm/v8/Leads/${id}`);\n',
      "zoho.test.js": 'import { read } from "./zoho.js";\nread("1");\n',
    };
    const { exit, stdout } = await coverage([".", "--verbose"], files);
    expect(exit).toBe(0);
    expect(stdout).toContain("In tests, not judged\n  zoho.test.js:2:1  GET https://www.zohoapis.eu/crm/v8/Leads/1\n");
    expect(stdout).toContain("1 call in tests, not judged\n1 call in 1 of 2 files:");
  });

  test("an address of Zoho CRM that is given to a function that nobody knows", async () => {
    const { stdout } = await coverage(["a.js"], { "a.js": 'ky.post("https://www.zohoapis.eu/crm/v8/Leads");\n' });
    expect(stdout).toContain(
      'Not counted: an address of Zoho CRM is given to a function that is not known\n  a.js:1:1  ky.post(…)\n  If it sends requests, name it in the settings: "clients": [{ "callee": "NAME", "url": { "arg": 0 } }].\n',
    );
  });

  test("payload files, where the config lints JSON", async () => {
    const files = {
      "eslint.config.js": `import json from "@eslint/json";\n${config('{ files: ["**/*.zoho.json"], plugins: { json }, language: "json/json" }')}`,
      "Leads.insert.zoho.json": '{ "Last_Name": "Ng" }\n',
    };
    expect(await calls(["."], files, { installed: ["eslint", "@eslint/json"] })).toEqual([
      "Leads.insert.zoho.json:1:1 payload POST /crm/v8/Leads fully records.insert",
    ]);
  });

  test("no call at all is no success, and says what may be missing", async () => {
    expect(
      await coverage(["src"], { "src/a.js": "export const a = 1;\n", "src/b.js": "export const b = 1;\n" }),
    ).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        'No Zoho CRM calls found in src (2 files). If your code sends requests through its own function, name it in settings["zoho-crm"].clients or in zoho-preflight.json.\n',
    });
  });
});

describe("the user's own ESLint", () => {
  test("none: one sentence says what to install", async () => {
    expect(await coverage(["a.js"], { "a.js": good }, { installed: [] })).toEqual({
      exit: 2,
      stdout: "",
      stderr: "Code is read by ESLint, and there is none in this folder or above: npm install --save-dev eslint\n",
    });
  });

  test("one that is too old", async () => {
    const files = {
      "a.js": good,
      "node_modules/eslint/package.json": '{ "name": "eslint", "version": "8.57.0" }',
      "node_modules/eslint/index.js": 'exports.ESLint = class { static version = "8.57.0" };',
    };
    expect(await coverage(["a.js"], files, { installed: [] })).toEqual({
      exit: 2,
      stdout: "",
      stderr: "Code is read by ESLint 9 or later, and the one here is 8.57.0: npm install --save-dev eslint@latest\n",
    });
  });

  test("one that cannot be loaded", async () => {
    const files = {
      "a.js": good,
      "node_modules/eslint/package.json": '{ "name": "eslint" }',
      "node_modules/eslint/index.js": 'require("no-such-package");',
    };
    expect(await coverage(["a.js"], files, { installed: [] })).toMatchObject({
      exit: 2,
      stdout: "",
      stderr: "eslint cannot be loaded: Cannot find module 'no-such-package'\n",
    });
  });

  test("with the user's config: its parsers and ignores, and none of its rules", async () => {
    const throws = "{ create() { throw new Error('this rule is not asked'); } }";
    const files = {
      "eslint.config.js": `import parser from "vue-eslint-parser";\n${config('{ ignores: ["old/"] }', '{ files: ["**/*.vue"], languageOptions: { parser } }', `{ plugins: { own: { rules: { broken: ${throws} } } }, rules: { "own/broken": "error" } }`)}`,
      "app.vue": `<template><p>hello</p></template>\n<script>\nexport default { methods: { load() { return ${good.trim().slice(0, -1)}; } } };\n</script>\n`,
      "old/a.js": good,
    };
    expect(await calls(["."], files, { installed: ["eslint", "vue-eslint-parser"] })).toEqual([
      "app.vue:3:45 fetch GET https://www.zohoapis.eu/crm/v8/Leads/100 fully records.get",
    ]);
  });

  test("places are those of the file, whatever a processor cuts out of it", async () => {
    const processor = `{
      preprocess: (text) => [{ text: text.split("~~~\\n")[1], filename: "0.js" }],
      postprocess: ([messages], filename) => messages.map((message) => ({ ...message, line: message.line + 2 })),
    }`;
    const files = {
      "eslint.config.js": config(
        `{ files: ["**/*.md"], plugins: { own: { processors: { md: ${processor} } } }, processor: "own/md" }`,
        '{ files: ["**/*.md/*.js"] }',
      ),
      "guide.md": `# Guide\n~~~\nexport const f = (url) => ${good.replace('"https://www.zohoapis.eu/crm/v8/Leads/100"', "`https://www.zohoapis.eu/crm/v8/${url}`")}~~~\n`,
    };
    const { stdout } = await coverage(["guide.md"], files);
    expect(stdout).toContain(
      "guide.md:3:27  GET https://www.zohoapis.eu/crm/v8/…  fetch  in part\n  url     a parameter (guide.md:3:67)\n",
    );
  });

  test("comments that turn rules off are about reports, not about reading", async () => {
    expect(
      await calls(["a.js"], { "eslint.config.js": config("{}"), "a.js": `/* eslint-disable */\n${good}` }),
    ).toEqual(["a.js:2:1 fetch GET https://www.zohoapis.eu/crm/v8/Leads/100 fully records.get"]);
  });

  test("a config that is broken is one sentence, and --no-config reads without it", async () => {
    const files = { "eslint.config.js": 'import "not-installed";\nexport default [];', "a.js": good };
    const { exit, stdout, stderr } = await coverage(["a.js"], files);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toMatch(/^ESLint stopped: Cannot find package 'not-installed' .*--no-config reads without it\.\n$/);
    expect(await coverage(["a.js", "-q", "--no-config"], files)).toMatchObject({
      exit: 0,
      stdout: "1 call in 1 of 1 file: 1 read fully, 0 in part, 0 not at all\n",
    });
  });

  test("settings that are wrong are one sentence, and the file is read by the rest of them", async () => {
    const { exit, stdout, stderr } = await coverage(["."], {
      "eslint.config.js": config('{ settings: { "zoho-crm": { apiVersoin: "v8" } } }'),
      "a.js": good,
      "b.js": good,
    });
    expect(exit).toBe(2);
    expect(stderr).toContain(
      '.js: settings["zoho-crm"].apiVersoin: expected a known key, found "apiVersoin". Did you mean "apiVersion"?\n',
    );
    expect(stdout).toContain("2 calls in 2 of 3 files: 2 read fully");
  });

  test("metadata that cannot be read is told", async () => {
    const { exit, stderr } = await coverage(["a.js", "-q"], {
      "a.js": good,
      "zoho-metadata/snapshot.json": '{ "format": 1, "version": "v8" }',
    });
    expect(exit).toBe(0);
    expect(stderr).toMatch(/modules\.json/);
  });

  test("files that the config does not cover are told when they speak of Zoho", async () => {
    const files = {
      "eslint.config.js": config('{ ignores: ["old/"] }'),
      "a.js": good,
      "b.ts": good,
      "c.ts": "export const c = 1;\n",
      "d.vue": "<script>ZOHO.CRM.API.getRecord({})</script>\n",
      "old/e.ts": good,
    };
    const { exit, stdout } = await coverage(["."], files);
    expect(exit).toBe(0);
    expect(stdout).toContain(
      "Not read, because the ESLint config does not cover them: b.ts, d.vue\n1 call in 1 of 2 files: 1 read fully",
    );
    expect(await coverage(["b.ts"], files)).toMatchObject({
      exit: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^No Zoho CRM calls found in b\.ts\. b\.ts speaks of Zoho and is not covered/,
      ) as string,
    });
  });
});

describe("without an ESLint config", () => {
  test("TypeScript is read where its parser is installed", async () => {
    const files = {
      "a.ts": `export const id: string = "1";\n${good}`,
      "b.tsx": `export const b = <p>{String(${good.trim().slice(0, -1)})}</p>;\n`,
      "c.jsx": `export const c = <p>{String(${good.trim().slice(0, -1)})}</p>;\n`,
      "d.cjs": `"use strict";\nmodule.exports = () => ${good}`,
    };
    const expected = ["a.ts:2:1", "b.tsx:1:29", "c.jsx:1:29", "d.cjs:2:24"].map(
      (place) => `${place} fetch GET https://www.zohoapis.eu/crm/v8/Leads/100 fully records.get`,
    );
    expect(await calls(["."], files, { installed: ["eslint", "typescript-eslint"] })).toEqual(expected);
    expect(await calls(["."], files, { installed: ["eslint", "@typescript-eslint/parser"] })).toEqual(expected);
  });

  test("and is told to be unread where it is not", async () => {
    const { exit, stdout, stderr } = await coverage([".", "-q"], {
      "a.js": good,
      "b.ts": good,
      "c.ts": good,
      "d.ts": "export const d = 1;\n",
      "types.d.ts": good,
    });
    expect(exit).toBe(2);
    expect(stderr).toBe(
      "b.ts and 1 file more: TypeScript needs its own parser: npm install --save-dev typescript-eslint\n",
    );
    expect(stdout).toBe("1 call in 1 of 1 file: 1 read fully, 0 in part, 0 not at all; 2 could not be read\n");
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

test("every reason of the plugin has a hint, or is known to have none", () => {
  const source = fileURLToPath(new URL("../../../eslint-plugin/src/", import.meta.url));
  const reasons = new Set<string>();
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const text = readFileSync(join(source, file), "utf8");
    for (const [, reason = ""] of text.matchAll(/(?:unknown|hole|shaken|disturbed)\([^;]*?"([a-z][^"]*)"\)/g))
      reasons.add(reason);
    for (const [, reason = ""] of text.matchAll(
      /^(?:export )?const (?:OVERWRITTEN|HANDED_ON|NOT_FOLLOWED) = "([^"]*)"/gm,
    ))
      reasons.add(reason);
    for (const [body] of text.matchAll(/^export function foreignReason[\s\S]*?\n}/gm))
      for (const [, reason = ""] of body.matchAll(/["`](an? .*?)["`]/g)) reasons.add(reason);
    for (const [, reason = ""] of text.matchAll(/reason(?:: |: [^"]*\?\? | = |[^;"\n]* \?\? )"([a-z][^"]*)"/g))
      reasons.add(reason);
  }
  expect(reasons.size).toBeGreaterThan(50);
  expect([...reasons].filter((reason) => hintFor(reason) === undefined && !NOTHING_TO_MEND.has(reason))).toEqual([]);
});
