import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll } from "vitest";

import { describe, expect, it, lint } from "./lint.ts";
import type { LintOptions } from "./lint.ts";

/** Constants, clients and functions of other files of the project, in real folders. */

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "preflight-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const lintIn = (name: string, code: string, options: LintOptions = {}): string[] =>
  lint(code, { filename: join(folder, name), ...options });
const FIELDS = (place: string, example = "id,Last_Name"): string =>
  `${place} required-params The required parameter "fields" is missing. Add fields=${example} (up to 50 API names, comma-separated).`;
const LAST_NAME = (place: string): string =>
  `${place} mandatory-fields "Last_Name" is missing, and every lead needs it.`;

describe("imports", () => {
  it("a constant, said where it is used", () => {
    write({
      "constants.js": `export const BASE = "https://www.zohoapis.eu/crm/v8";\nexport const PATHS = { leads: "/Leads" };`,
    });
    expect(
      lintIn(
        "a.js",
        `import { BASE, PATHS } from "./constants.js";\nfetch(BASE + "/Leads");\nfetch(BASE + PATHS.leads);`,
      ),
    ).toEqual([FIELDS("2:7-22"), FIELDS("3:7-25")]);
  });

  it("ZOHO of a copy of the SDK that the project keeps, and not an object of its own file", () => {
    write({
      "vendor/sdk.js": `export const ZOHO = (function () {
  const ask = (what) => new Promise(() => window.parent.postMessage(what, "*"));
  return { CRM: (function () { return { API: { insertRecord: function (what) { return ask(what); } } }; })() };
})();`,
    });
    const call = `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Company: "Ng & Co" } });`;
    expect(lintIn("a.js", `import { ZOHO } from "./vendor/sdk.js";\n${call}`)).toEqual([LAST_NAME("2:55-77")]);
    expect(
      lintIn("b.js", `const ZOHO = { CRM: { API: { insertRecord: (what) => console.log(what) } } };\n${call}`),
    ).toEqual([]);
  });

  it("a constant under another name, and through a file that hands it on", () => {
    write({
      "lib/base.js": `const base = "https://www.zohoapis.eu/crm/v8";\nexport { base as BASE };`,
      "lib/index.js": `export { BASE as ROOT } from "./base.js";\nexport * from "./base.js";`,
    });
    expect(
      lintIn(
        "a.js",
        `import { ROOT } from "./lib";\nimport * as lib from "./lib/index.js";\nfetch(ROOT + "/Leads");\nfetch(lib.BASE);`,
      ),
    ).toEqual([FIELDS("3:7-22")]);
  });

  it("a wrong option of another file is shown where it goes into the record", () => {
    write({ "stages.js": `export const LOST = 5;` });
    expect(
      lintIn(
        "a.js",
        `import { LOST } from "./stages";\naxios.put("https://www.zohoapis.eu/crm/v8/Deals", { data: [{ id: "1", Deal_Name: LOST }] });`,
      ),
    ).toEqual(['2:82-86 field-type Deal_Name must be text, not the number 5. Write "5".']);
  });

  it("an axios instance", () => {
    write({
      "client.js": `import axios from "axios";\nexport default axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });`,
    });
    expect(
      lintIn(
        "a.js",
        `import crm from "./client";\ncrm.post("/Leads", { data: [{ Company: "x" }] });\ncrm.get("/Deals");`,
      ),
    ).toEqual([LAST_NAME("2:29-45"), FIELDS("3:9-17", "id,Deal_Name,Stage")]);
  });

  it("a function over fetch", () => {
    write({
      "zoho.js":
        "export async function zoho(method, path, body) {\n  return fetch(`https://www.zohoapis.eu/crm/v8${path}`, { method, body: JSON.stringify(body) });\n}",
    });
    expect(
      lintIn(
        "a.js",
        `import { zoho } from "./zoho.js";\nawait zoho("POST", "/Leads", { data: [{ Company: "x" }] });\nawait zoho("PUT", "/Leads/upsert", {});`,
      ),
    ).toEqual([LAST_NAME("2:39-55"), "3:12-17 allowed-method This address takes POST, not PUT."]);
  });

  it("a class with a client in it", () => {
    write({
      "crm.ts": `import axios, { type AxiosInstance } from "axios";\nexport class Crm {\n  private readonly http: AxiosInstance;\n  constructor(version = "v8") { this.http = axios.create({ baseURL: \`https://www.zohoapis.eu/crm/\${version}\` }); }\n  async create(module: string, record: object) { return this.http.post(\`/\${module}\`, { data: [record] }); }\n}`,
    });
    expect(
      lintIn(
        "a.ts",
        `import { Crm } from "./crm";\nconst crm = new Crm();\nawait crm.create("Leads", { Company: "x" });\nawait new Crm("v2").create("Leads", { Last_Name: "x" });`,
        { parser: "typescript" },
      ),
    ).toEqual([LAST_NAME("3:27-43")]);
  });

  it("CommonJS", () => {
    write({
      "old.js": `const BASE = "https://www.zohoapis.eu/crm/v8";\nmodule.exports = { BASE, send: (path) => fetch(BASE + path) };`,
      "older.js": `exports.send = (path) => fetch("https://www.zohoapis.eu/crm/v8" + path);`,
    });
    expect(
      lintIn(
        "a.js",
        `const { BASE, send } = require("./old");\nconst older = require("./older");\nfetch(BASE + "/Leads");\nsend("/Leads");\nolder.send("/Leads");`,
      ),
    ).toEqual([FIELDS("3:7-22"), FIELDS("4:1-15"), FIELDS("5:1-21")]);
  });

  it("an alias of tsconfig.json, which may hold comments", () => {
    write({
      "tsconfig.json": `{ // paths\n "compilerOptions": { "paths": { "@/*": ["./src/*"], }, } }`,
      "src/base.ts": `export const BASE = "https://www.zohoapis.eu/crm/v8" as const;`,
    });
    expect(
      lintIn("src/deep/a.ts", `import { BASE } from "@/base";\nfetch(\`\${BASE}/Leads\`);`, { parser: "typescript" }),
    ).toEqual([FIELDS("2:7-22")]);
  });

  it("an enum and a file that is written as .js and is .ts", () => {
    write({ "paths.ts": `export enum Path { Users = "/users" }` });
    expect(
      lintIn(
        "a.ts",
        `import { Path } from "./paths.js";\nfetch("https://www.zohoapis.eu/crm/v8" + Path.Users + "?type=Everyone");`,
        { parser: "typescript" },
      ),
    ).toEqual([
      '2:57-70 param-values type is "Everyone"; Zoho accepts only AllUsers, ActiveUsers, DeactiveUsers, ConfirmedUsers, NotConfirmedUsers, DeletedUsers, ActiveConfirmedUsers, AdminUsers, ActiveConfirmedAdmins, CurrentUser, DeveloperUsers, AllActiveUsers or ActiveLiteUser.',
    ]);
  });

  it("again after the other file was written", () => {
    write({ "changing.js": `export const PATH = "/Leads";` });
    const code = `import { PATH } from "./changing";\nfetch("https://www.zohoapis.eu/crm/v8" + PATH);`;
    expect(lintIn("a.js", code)).toEqual([FIELDS("2:7-46")]);
    write({ "changing.js": `export const PATH = "/Leads?fields=id";` });
    utimesSync(join(folder, "changing.js"), new Date(), new Date(Date.now() + 5000));
    expect(lintIn("a.js", code)).toEqual([]);
  });
});

describe("imports that tell nothing", () => {
  it("a file that is not there, is no code, or exports something else", () => {
    write({ "broken.js": "export const = ;", "other.js": "export const a = 1;" });
    expect(
      lintIn(
        "a.js",
        `import { BASE } from "./missing";\nimport { B } from "./broken";\nimport { C } from "./other";\nfetch(BASE + "/Leads/upsert?x=" + B + C, { method: "PUT" });`,
      ),
    ).toEqual([]);
  });

  it("a value that the other file changes", () => {
    write({ "state.js": `export let path = "/Leads";\nexport function set(next) { path = next; }` });
    expect(lintIn("a.js", `import { path } from "./state";\nfetch("https://www.zohoapis.eu/crm/v8" + path);`)).toEqual(
      [],
    );
  });

  it("a circle of imports", () => {
    write({
      "one.js": `import { b } from "./two";\nexport const a = b;`,
      "two.js": `import { a } from "./one";\nexport const b = a;`,
    });
    expect(lintIn("c.js", `import { a } from "./one";\nfetch("https://www.zohoapis.eu/crm/v8/Leads/" + a);`)).toEqual(
      [],
    );
  });

  it("a package", () => {
    expect(
      lintIn(
        "a.js",
        `import { BASE, send } from "some-zoho-package";\nfetch(BASE + "/Leads");\nsend("/Leads/upsert", { method: "PUT" });`,
      ),
    ).toEqual([]);
  });

  it("a function that decides by itself", () => {
    write({
      "router.js":
        'export function call(what, data) {\n  const table = { create: ["POST", "/Leads"], list: ["GET", "/Leads?fields=id"] };\n  const [method, path] = table[what];\n  return fetch(`https://www.zohoapis.eu/crm/v8${path}`, { method, body: JSON.stringify(data) });\n}',
    });
    expect(
      lintIn("a.js", `import { call } from "./router";\ncall(what, { data: [{ Company: "x" }] });\ncall("list");`),
    ).toEqual([]);
  });
});

describe("an org's own metadata", () => {
  it("knows custom fields, modules and options, and is sure about what is missing", () => {
    write({
      "zoho-metadata/snapshot.json": `{ "format": 1, "version": "v8" }`,
      "zoho-metadata/modules.json": JSON.stringify({
        modules: [
          { api_name: "Ovens", module_name: "Ovens", api_supported: true },
          { api_name: "Leads", module_name: "Leads", api_supported: true },
        ],
      }),
      "zoho-metadata/fields/Ovens.json": JSON.stringify({
        fields: [
          { api_name: "Name", data_type: "text", length: 10, system_mandatory: true },
          { api_name: "Heat", data_type: "integer" },
        ],
      }),
    });
    expect(
      lintIn("a.js", `axios.post("https://www.zohoapis.eu/crm/v8/Ovens", { data: [{ Name: "A", Heat: 200 }] });`),
    ).toEqual([]);
    expect(
      lintIn(
        "a.js",
        `axios.post("https://www.zohoapis.eu/crm/v8/Ovens", { data: [{ Name: "A name too long", Heet: 200 }] });\nfetch("https://www.zohoapis.eu/crm/v8/Oven?fields=id");`,
      ),
    ).toEqual([
      "1:69-86 field-length Name is limited to 10 characters; this value has 15.",
      '1:88-92 known-fields Ovens has no field "Heet": Zoho answers SUCCESS and drops the value. Did you mean "Heat"?',
      '2:39-43 known-module Your org has no module "Oven". Did you mean "Ovens"?',
    ]);
  });
});
