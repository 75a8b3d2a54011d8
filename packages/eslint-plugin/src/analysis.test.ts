import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import { analysisRule } from "./analysis.ts";
import type { FileSettings } from "./analysis.ts";

interface Read {
  /** `"POST https://… in part records.insert: body value a parameter 2:3"` */
  readonly calls: readonly string[];
  readonly settings: readonly FileSettings[];
}

/** What a command that runs ESLint is told of a file. */
function read(code: string, settings?: object, filename = join(tmpdir(), "zoho.js")): Read {
  const calls: string[] = [];
  const told: FileSettings[] = [];
  const rule = analysisRule(
    (_, analysis) => {
      for (const call of analysis.calls) {
        const reasons = call.reasons().map(({ part, hides, reason, node, file }) => `${part} ${hides} ${reason} ${file === undefined ? "" : `${file.slice(file.lastIndexOf("/") + 1)}:`}${node.loc.start.line}:${node.loc.start.column + 1}`);
        calls.push([`${call.text()} ${call.read()} ${call.operation()?.id ?? "?"}`, ...reasons].join("; "));
      }
    },
    (_, each) => told.push(each),
  );
  const messages = new Linter({ cwd: tmpdir() }).verify(code, { plugins: { own: { rules: { read: rule as never } } }, rules: { "own/read": "error" }, settings: settings === undefined ? {} : { "zoho-crm": settings } }, { filename });
  expect(messages).toEqual([]);
  return { calls, settings: told };
}

describe("what could not be read, and what that hides", () => {
  it("values that come at run time hide nothing else", () => {
    const { calls } = read("export const f = (name, id) => fetch(`https://www.zohoapis.eu/crm/v8/Leads/${id}?fields=${name}`, { method: 'PUT', body: JSON.stringify({ data: [{ Last_Name: name }] }) });");
    expect(calls).toEqual(["PUT https://www.zohoapis.eu/crm/v8/Leads/…?fields=… in part records.update_one; url value a parameter 1:78; url value a parameter 1:91; body value a parameter 1:159"]);
  });

  it("a module that is a parameter hides which fields there are", () => {
    expect(read("export const f = (module) => fetch(`https://www.zohoapis.eu/crm/v8/${module}/upsert`, { method: 'POST' });").calls).toEqual(["POST https://www.zohoapis.eu/crm/v8/…/upsert in part records.upsert; url shape a parameter 1:70"]);
  });

  it("a host that is a variable hides nothing of the request", () => {
    expect(read("export const f = () => fetch(`${process.env.ZOHO_URL}/crm/v8/settings/modules`);").calls).toEqual(["GET …/crm/v8/settings/modules in part modules.list; url value a value of a package or the environment 1:33"]);
  });

  it("records that are a parameter hide their keys, which come first", () => {
    expect(read("export const f = (records, cc) => fetch(`https://www.zohoapis.eu/crm/v8/Leads?cc=${cc}`, { method: 'POST', body: JSON.stringify({ data: records }) });").calls).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads?cc=… in part records.insert; body shape a parameter 1:137; url value a parameter 1:84",
    ]);
  });

  it("an object that is spread may hold more keys", () => {
    expect(read("export const f = (more) => fetch('https://www.zohoapis.eu/crm/v8/Leads', { method: 'POST', body: JSON.stringify({ data: [{ Last_Name: 'Ng', ...more }] }) });").calls).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads in part records.insert; body shape an object that may hold more 1:122; body value may have been overwritten 1:135",
    ]);
  });

  it("without the version only what holds in all versions is judged", () => {
    expect(read("export const f = (v, id) => fetch(`https://www.zohoapis.eu/crm/v${v}/Leads/${id}`);").calls).toEqual(["GET https://www.zohoapis.eu/crm/v…/Leads/… in part ?; url shape a parameter 1:67; url shape a parameter 1:78"]);
  });

  it("the file is told where it is another one", () => {
    const folder = mkdtempSync(join(tmpdir(), "preflight-analysis-"));
    writeFileSync(join(folder, "lead.js"), "export const lead = { Last_Name: Symbol('x') };\n");
    const code = "import { lead } from './lead.js';\nexport const f = () => fetch('https://www.zohoapis.eu/crm/v8/Leads', { method: 'POST', body: JSON.stringify({ data: [lead] }) });";
    expect(read(code, undefined, join(folder, "send.js")).calls).toEqual(["POST https://www.zohoapis.eu/crm/v8/Leads in part records.insert; body value a call that cannot be followed lead.js:1:34"]);
  });
});

describe("an axios instance", () => {
  it("is still the same after it has sent something", () => {
    const code = "import axios from 'axios';\nconst crm = axios.create({ baseURL: 'https://www.zohoapis.eu/crm/v8' });\nexport async function f() {\n  await crm.post('/Leads', { data: [{ Last_Name: 'Ng' }] });\n  await crm.put('/Leads', { data: [{ id: '1' }] });\n  await crm.request({ url: '/Leads/1' });\n  return crm.delete('/Leads/1');\n}";
    expect(read(code).calls).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads fully records.insert",
      "PUT https://www.zohoapis.eu/crm/v8/Leads fully records.update",
      "GET https://www.zohoapis.eu/crm/v8/Leads/1 fully records.get",
      "DELETE https://www.zohoapis.eu/crm/v8/Leads/1 fully records.delete_one",
    ]);
  });

  it("is another one after a function that may have changed it", () => {
    const code = "import axios from 'axios';\nimport { configure } from 'somewhere';\nconst crm = axios.create({ baseURL: 'https://www.zohoapis.eu/crm/v8' });\nexport function f() {\n  configure(crm);\n  return crm.delete('/Leads/1');\n}";
    expect(read(code).calls).toEqual(["DELETE …/Leads/1?… not at all ?; url shape handed to a function before 3:37; url shape parameters that cannot be read 3:26"]);
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
    expect(read("export const f = () => crm('GET');", { clients }).calls).toEqual(["GET /crm/v8/… in part ?; url shape an argument that is not given 1:24"]);
  });

  it("are named for each file, with what is wrong with the settings", () => {
    expect(read("export const f = 1;", { clients }).settings).toEqual([{ callees: ["crm"] }]);
    expect(read("crm('GET', '/Leads/1')", { clients, apiVersoin: "v8" }).settings).toEqual([
      { callees: ["crm"] },
      { callees: ["crm"], problem: 'settings["zoho-crm"].apiVersoin: expected a known key, found "apiVersoin". Did you mean "apiVersion"?' },
    ]);
  });
});
