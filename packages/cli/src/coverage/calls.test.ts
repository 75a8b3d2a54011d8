import { describe, expect, test } from "vitest";

import { calls, config, coverage, good } from "../../../../test/coverage.ts";

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
    const { stdout } = await coverage(["a.js"], { "a.js": 'mailbox.deliver("https://www.zohoapis.eu/crm/v8/Leads");\n' });
    expect(stdout).toContain(
      'Not counted: an address of Zoho CRM is given to a function that is not known\n  a.js:1:1  mailbox.deliver(…)\n  If it sends requests, name it in the settings: "clients": [{ "callee": "NAME", "url": { "arg": 0 } }].\n',
    );
  });

  test("the same address in a constant of another file", async () => {
    const files = {
      "urls.js": 'const API = "https://www.zohoapis.eu/crm/v8";\nexport const urls = { leads: `${API}/Leads` };\n',
      "a.js": 'import { urls } from "./urls.js"; // Zoho\nawait mailbox.deliver(urls.leads);\nconst kept = cache.get(urls.leads);\n',
    };
    const { stdout } = await coverage(["."], files);
    expect(stdout).toContain("is given to a function that is not known\n  a.js:2:7  mailbox.deliver(…)\n  If it sends");
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
