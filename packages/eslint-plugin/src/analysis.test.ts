import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import { lint, suggestions } from "../../../test/plugin/lint.ts";
import { analysisRule, suggestedClient } from "./analysis.ts";
import type { FileSettings } from "./analysis.ts";

interface Read {
  /** `"POST https://… in part records.insert: body value a parameter 2:3"` */
  readonly calls: readonly string[];
  readonly settings: readonly FileSettings[];
  readonly suggested: readonly unknown[];
  /** `"got 1:1"` */
  readonly unrecognised: readonly string[];
}

/** What a command that runs ESLint is told of a file. */
function read(code: string, settings?: object, filename = join(tmpdir(), "zoho.js")): Read {
  const calls: string[] = [];
  const told: FileSettings[] = [];
  const suggested: unknown[] = [];
  const unrecognised: string[] = [];
  const rule = analysisRule(
    (_, analysis) => {
      for (const { callee, node } of analysis.unrecognised())
        unrecognised.push(`${callee} ${node.loc.start.line}:${node.loc.start.column + 1}`);
      for (const call of analysis.calls) {
        const reasons = call
          .reasons()
          .map(
            ({ part, hides, reason, node, file }) =>
              `${part} ${hides} ${reason} ${file === undefined ? "" : `${file.slice(file.lastIndexOf("/") + 1)}:`}${node.loc.start.line}:${node.loc.start.column + 1}`,
          );
        const client = suggestedClient(call);
        if (client !== undefined) suggested.push(client);
        calls.push([`${call.text()} ${call.read()} ${call.operation()?.id ?? "?"}`, ...reasons].join("; "));
      }
    },
    (_, each) => told.push(each),
  );
  const messages = new Linter({ cwd: tmpdir() }).verify(
    code,
    {
      plugins: { own: { rules: { read: rule as never } } },
      rules: { "own/read": "error" },
      settings: settings === undefined ? {} : { "zoho-crm": settings },
    },
    { filename },
  );
  expect(messages).toEqual([]);
  return { calls, settings: told, suggested, unrecognised };
}

describe("what could not be read, and what that hides", () => {
  it("values that come at run time hide nothing else", () => {
    const { calls } = read(
      "export const f = (name, id) => fetch(`https://www.zohoapis.eu/crm/v8/Leads/${id}?fields=${name}`, { method: 'PUT', body: JSON.stringify({ data: [{ Last_Name: name }] }) });",
    );
    expect(calls).toEqual([
      "PUT https://www.zohoapis.eu/crm/v8/Leads/…?fields=… in part records.update_one; url value a parameter 1:78; url value a parameter 1:91; body value a parameter 1:159",
    ]);
  });

  it("a module that is a parameter hides which fields there are", () => {
    expect(
      read("export const f = (module) => fetch(`https://www.zohoapis.eu/crm/v8/${module}/upsert`, { method: 'POST' });")
        .calls,
    ).toEqual(["POST https://www.zohoapis.eu/crm/v8/…/upsert in part records.upsert; url shape a parameter 1:70"]);
  });

  it("a host that is a variable hides nothing of the request", () => {
    expect(read("export const f = () => fetch(`${process.env.ZOHO_URL}/crm/v8/settings/modules`);").calls).toEqual([
      "GET …/crm/v8/settings/modules in part modules.list; url value an environment variable 1:33",
    ]);
  });

  it("records that are a parameter hide their keys, which come first", () => {
    expect(
      read(
        "export const f = (records, cc) => fetch(`https://www.zohoapis.eu/crm/v8/Leads?cc=${cc}`, { method: 'POST', body: JSON.stringify({ data: records }) });",
      ).calls,
    ).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads?cc=… in part records.insert; body shape a parameter 1:137; url value a parameter 1:84",
    ]);
  });

  it("an object that is spread may hold more keys", () => {
    expect(
      read(
        "export const f = (more) => fetch('https://www.zohoapis.eu/crm/v8/Leads', { method: 'POST', body: JSON.stringify({ data: [{ Last_Name: 'Ng', ...more }] }) });",
      ).calls,
    ).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads in part records.insert; body shape an object that may hold more 1:122; body value may have been overwritten 1:135",
    ]);
  });

  it("without the version only what holds in all versions is judged", () => {
    expect(read("export const f = (v, id) => fetch(`https://www.zohoapis.eu/crm/v${v}/Leads/${id}`);").calls).toEqual([
      "GET https://www.zohoapis.eu/crm/v…/Leads/… in part records.get; url shape a parameter 1:67; url value a parameter 1:78",
    ]);
  });

  it("the file is told where it is another one", () => {
    const folder = mkdtempSync(join(tmpdir(), "preflight-analysis-"));
    writeFileSync(join(folder, "lead.js"), "export const lead = { Last_Name: Symbol('x') };\n");
    const code =
      "import { lead } from './lead.js';\nexport const f = () => fetch('https://www.zohoapis.eu/crm/v8/Leads', { method: 'POST', body: JSON.stringify({ data: [lead] }) });";
    const { calls } = read(code, undefined, join(folder, "send.js"));
    rmSync(folder, { recursive: true });
    expect(calls).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads in part records.insert; body value a call that cannot be followed lead.js:1:34",
    ]);
  });
});

describe("an id in a path", () => {
  it("is an id and no action, where its name says so", () => {
    const code =
      "export const f = (lead, leadId, what) => [\n  fetch(`https://www.zohoapis.eu/crm/v8/Leads/${leadId}`),\n  fetch(`https://www.zohoapis.eu/crm/v8/Leads/${lead.id}/Notes`, { method: 'POST' }),\n  fetch(`https://www.zohoapis.eu/crm/v8/Leads/${what}`),\n  fetch(`https://www.zohoapis.eu/crm/v8/${leadId}`),\n  fetch(`https://www.zohoapis.eu/crm/v8/Leads/x${leadId}`),\n  fetch(`https://www.zohoapis.eu/crm/v8/Leads/${leadId}/Notes/x/y/z`),\n];";
    expect(read(code).calls).toEqual([
      "GET https://www.zohoapis.eu/crm/v8/Leads/… in part records.get; url value a parameter 2:49",
      "POST https://www.zohoapis.eu/crm/v8/Leads/…/Notes in part record_notes.insert; url value a parameter 3:49",
      "GET https://www.zohoapis.eu/crm/v8/Leads/… in part ?; url shape a parameter 4:49",
      "GET https://www.zohoapis.eu/crm/v8/… in part ?; url shape a parameter 5:43",
      "GET https://www.zohoapis.eu/crm/v8/Leads/x… in part ?; url shape a parameter 6:50",
      "GET https://www.zohoapis.eu/crm/v8/Leads/…/Notes/x/y/z in part ?; url value a parameter 7:49",
    ]);
  });

  it("is never shown as one that nobody wrote", () => {
    const code =
      "export const f = (id) => fetch(`https://www.zohoapis.eu/crm/v8/Leads/${id}/actions/add_tagz`, { method: 'POST', body: '{}' });";
    expect(lint(code)).toEqual([
      '1:84-92 known-endpoint The API has no address "Leads/{id}/actions/add_tagz". Did you mean "/crm/v8/Leads/{id}/actions/add_tags"?',
    ]);
    expect(suggestions(code)).toEqual({
      "Write /crm/v8/Leads/{id}/actions/add_tags.": code.replace("add_tagz", "add_tags"),
    });
  });
});

describe("an axios instance", () => {
  it("is still the same after it has sent something", () => {
    const code =
      "import axios from 'axios';\nconst crm = axios.create({ baseURL: 'https://www.zohoapis.eu/crm/v8' });\nexport async function f() {\n  await crm.post('/Leads', { data: [{ Last_Name: 'Ng' }] });\n  await crm.put('/Leads', { data: [{ id: '1' }] });\n  await crm.request({ url: '/Leads/1' });\n  return crm.delete('/Leads/1');\n}";
    expect(read(code).calls).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads fully records.insert",
      "PUT https://www.zohoapis.eu/crm/v8/Leads fully records.update",
      "GET https://www.zohoapis.eu/crm/v8/Leads/1 fully records.get",
      "DELETE https://www.zohoapis.eu/crm/v8/Leads/1 fully records.delete_one",
    ]);
  });

  it("is another one after a function that may have changed it", () => {
    const code =
      "import axios from 'axios';\nimport { configure } from './configure.js';\nconst crm = axios.create({ baseURL: 'https://www.zohoapis.eu/crm/v8' });\nexport function f() {\n  configure(crm);\n  return crm.delete('/Leads/1');\n}";
    expect(read(code).calls).toEqual([
      "DELETE …?… not at all ?; url shape handed to a function before 5:3; url shape parameters that cannot be read 6:10; body shape handed to a function before 5:3",
    ]);
  });
});

describe("the setting for a function that hands on what it is given", () => {
  const suggested = (code: string): readonly unknown[] => read(code).suggested;

  it("names its parameters", () => {
    expect(
      suggested(
        "const BASE = 'https://www.zohoapis.eu/crm/v8';\nexport function zoho(method, path, body) {\n  return fetch(BASE + path, { method, body: JSON.stringify(body) });\n}",
      ),
    ).toEqual([
      {
        callee: "zoho",
        method: { arg: 0 },
        path: { arg: 1 },
        base: "https://www.zohoapis.eu/crm/v8",
        body: { arg: 2 },
      },
    ]);
    expect(
      suggested(
        "export class Zoho {\n  send({ url, data = {} }) {\n    return fetch(url, { method: 'POST', body: JSON.stringify(data) });\n  }\n}",
      ),
    ).toEqual([{ callee: "*.send", method: "POST", url: { arg: 0, key: "url" }, body: { arg: 0, key: "data" } }]);
    expect(suggested("export const list = (module) => fetch(`https://www.zohoapis.eu/crm/v8/${module}`);")).toEqual([
      { callee: "list", path: { arg: 0 }, base: "https://www.zohoapis.eu/crm/v8" },
    ]);
  });

  it("is none where settings cannot say it", () => {
    expect(
      suggested("export const f = (module, id) => fetch(`https://www.zohoapis.eu/crm/v8/${module}/${id}`);"),
    ).toEqual([]);
    expect(
      suggested("export const f = (path) => fetch('https://www.zohoapis.eu/crm/v8' + path, { method: zohoMethod() });"),
    ).toEqual([]);
    expect(suggested("export default (path) => fetch('https://www.zohoapis.eu/crm/v8' + path);")).toEqual([]);
  });
});

describe("calls to Zoho's other products", () => {
  it("are not counted, however much of them is hidden", () => {
    const code = [
      "const DESK = 'https://desk.zoho.com';",
      "export const a = (path) => fetch(`https://accounts.zoho.eu/${path}`);",
      "export const b = () => fetch(`${process.env.ZOHO_ACCOUNTS_URL}/oauth/v2/token`, { method: 'POST' });",
      "export const c = (path) => fetch(`${DESK}${path}`);",
      "export const d = (dc, path) => fetch(`https://books.zoho.${dc}/api/v3${path}`);",
      "export const e = (base) => fetch(`${base}/inventory/v1/items`);",
      "export const f = (path) => fetch(`https://recruit.zohocloud.ca/${path}`);",
    ].join("\n");
    expect(read(code).calls).toEqual([]);
  });

  it("are told from those that may be the CRM's", () => {
    const code = [
      "export const a = (path) => fetch(`https://www.zohoapis.eu/${path}`);",
      "export const b = (zone, path) => fetch(`https://${zone}.zoho.com/${path}`);",
      "export const c = (path) => fetch(`https://crm.zoho.com/${path}`);",
      "export const d = (base) => fetch(`${base}/bulk/v8/read`);",
      "export const e = (base) => fetch(`${base}/zohocrm/v8/Leads`);",
    ].join("\n");
    expect(read(code).calls.map((call) => call.replace(/;.*/, ""))).toEqual([
      "GET https://www.zohoapis.eu/… not at all ?",
      "GET https://….zoho.com/… not at all ?",
      "GET https://crm.zoho.com/… not at all ?",
      "GET …/bulk/v8/read not at all ?",
      "GET …/zohocrm/v8/Leads not at all ?",
    ]);
  });

  it("are the settings' to tell: what a client is called with goes where they say", () => {
    expect(
      read("crm(`${base}/books/v3/invoices`);", { clients: [{ callee: "crm", url: { arg: 0 } }] }).calls,
    ).toHaveLength(1);
  });
});

describe("calls that nobody knows", () => {
  it("are told when they carry an address of Zoho CRM", () => {
    const code =
      "deliver('https://www.zohoapis.eu/crm/v8/Leads');\nthis.crm.list(`https://www.zohoapis.${dc}/crm/v2.1/Deals`, {});\npull.all({ url: 'https://sandbox.zohoapis.com/crm/bulk/v8/read' });\ndeliver(HOST + '/crm/v8/Leads');";
    expect(read(code).unrecognised).toEqual(["deliver 1:1", "this.crm.list 2:1", "pull.all 3:1"]);
  });

  it("are told when it stands in a constant, or is put together of some", () => {
    const code = [
      'const HOST = "https://www.zohoapis.eu"; const API = HOST + "/crm/v8"; const URLS = { leads: `${API}/Leads`, deals: "/Deals" };',
      'const LEADS = "https://www.zohoapis.eu/crm/v8/Leads"; const OPTIONS = { url: LEADS, method: "GET" }; // got for Zoho',
      "await deliver(LEADS);",
      "await this.crm.list(`${API}/${module}`, {});",
      "deliver(API + URLS.deals);",
      "export const all = () => pull.all({ url: URLS.leads });",
      "export const more = async () => { const rows = await pull.all(OPTIONS); };",
      "deliver(urgent ? LEADS : `${API}/Deals`).then(show);",
      "await deliver(new URL('/crm/v8/Leads', HOST));",
    ].join("\n");
    expect(read(code).unrecognised).toEqual([
      "deliver 3:7",
      "this.crm.list 4:7",
      "deliver 5:1",
      "pull.all 6:26",
      "pull.all 7:54",
      "deliver 8:1",
      "deliver 9:7",
    ]);
  });

  it("are not told of constants that are looked at, kept or handed on, of other addresses, or of known calls", () => {
    const code = [
      'const HOST = "https://www.zohoapis.eu"; const LEADS = HOST + "/crm/v8/Leads"; // Zoho',
      'const BOOKS = HOST + "/books/v3/invoices"; const PATH = "/crm/v8/Leads"; let last = LEADS; last = other();',
      "const url = withQuery(LEADS, { page: 1 }); const isOurs = matches(LEADS);",
      "await cache.get(LEADS); router.use(LEADS, handler); expect(url).toBe(LEADS); logger.info(LEADS);",
      "await deliver(BOOKS); await deliver(PATH); await deliver(last); await deliver({ name: LEADS });",
      "fetch(LEADS); await fetch(withQuery(LEADS)); export const send = (to) => deliver(to);",
    ].join("\n");
    expect(read(code).unrecognised).toEqual([]);
  });

  it("are not told when they send nothing, go elsewhere, or are known", () => {
    const code = [
      "expect(url).toBe('https://www.zohoapis.eu/crm/v8/Leads');",
      "console.log('https://www.zohoapis.eu/crm/v8/Leads');",
      "fetch('https://www.zohoapis.eu/crm/v8/Leads');",
      "fetch(encodeURI('https://www.zohoapis.eu/crm/v8/Leads'));",
      "got('https://www.zohoapis.eu/books/v3/invoices');",
      "got('https://accounts.zoho.eu/oauth/v2/token');",
      "client.create('https://www.zohoapis.eu/crm/v8');",
      "app.get('/crm/v8/Leads', handler);",
    ].join("\n");
    expect(read(code).unrecognised).toEqual([]);
  });
});

describe("configured clients", () => {
  const clients = [{ callee: "crm", method: { arg: 0 }, path: { arg: 1 }, base: "/crm/v8" }];

  it("count when their arguments are behind a spread", () => {
    expect(read("export const f = (...args) => crm(...args);", { clients }).calls).toEqual([
      "… … not at all ?; method shape arguments behind a spread 1:31; url shape arguments behind a spread 1:31; body shape arguments behind a spread 1:31",
    ]);
  });

  it("count when the path is not given", () => {
    expect(read("export const f = () => crm('GET');", { clients }).calls).toEqual([
      "GET /crm/v8/… in part ?; url shape an argument that is not given 1:24",
    ]);
  });

  it("are named for each file, with what is wrong with the settings", () => {
    expect(read("export const f = 1;", { clients }).settings).toEqual([{ callees: ["crm"], problems: [] }]);
    expect(read("crm('GET', '/Leads/1')", { clients, apiVersoin: "v8" }).settings).toEqual([
      { callees: ["crm"], problems: [] },
      {
        callees: ["crm"],
        problems: [
          'settings["zoho-crm"].apiVersoin: expected a known key, found "apiVersoin". Did you mean "apiVersion"?',
        ],
      },
    ]);
  });
});
