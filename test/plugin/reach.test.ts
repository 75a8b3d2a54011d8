import { callsIn, describe, expect, it, lint } from "./lint.ts";

/** Ways to send a request, each with what is read of it: method, address, module, keys of the first record. */

/** `"POST /crm/v8/Leads · Leads · Last_Nme"` for each request, `…` for what cannot be read. */
function read(code: string, settings?: object): readonly string[] {
  return callsIn(code, { parser: "typescript", ...(settings === undefined ? {} : { settings }) }).map((call) => {
    const [request] = call.requests();
    const body = request?.body as { readonly data?: readonly object[] } | undefined;
    const [record] = typeof body === "object" && Array.isArray(body.data) ? (body.data as object[]) : [];
    const keys = record === undefined ? [] : [Object.keys(record).join(", ")];
    const address = call.text().replace(/\?…$/, "").replace(/&…$/, "");
    return [address, call.operation()?.module ?? call.operation()?.id ?? "-", ...keys].join(" · ");
  });
}

const POST = "POST https://www.zohoapis.eu/crm/v8/Leads · Leads · Last_Nme";
const leads = `"https://www.zohoapis.eu/crm/v8/Leads"`;
const body = "{ data: [{ Last_Nme: name }] }";

describe("one-object clients of integration platforms", () => {
  it.each<[string, string]>([
    [
      `export const run = (nango) => nango.post({ endpoint: "/crm/v8/Leads", data: ${body}, retries: 3 });`,
      "POST /crm/v8/Leads · Leads · Last_Nme",
    ],
    [
      `export const run = async (nango) => { await nango.post({ endpoint: "crm/v8/Leads", data: ${body} }); };`,
      "POST /crm/v8/Leads · Leads · Last_Nme",
    ],
    [
      `export const run = async (nango, id) => (await nango.get({ endpoint: \`/crm/v2/Deals/\${id}\` })).data;`,
      "GET /crm/v2/Deals/… · Deals",
    ],
    [
      `export const run = (nango) => nango.proxy({ method: "DELETE", endpoint: "/crm/v8/Leads", params: { ids: "1" } });`,
      "DELETE /crm/v8/Leads?ids=1 · Leads",
    ],
    [
      `import { httpClient, HttpMethod } from "pieces"; export const run = async ({ auth }) => httpClient.sendRequest({ method: HttpMethod.POST, url: \`\${auth.data.api_domain}/crm/v8/Leads\`, body: ${body}, queryParams: { page: "1" } });`,
      "POST …/crm/v8/Leads?page=1 · Leads · Last_Nme",
    ],
    [`export const run = (client) => client.request({ method: "post", url: ${leads}, data: ${body} });`, POST],
    [
      `import { Client } from "platform"; const platform = new Client(); await platform.call({ path: "/crm/v8/Leads", method: "POST", payload: ${body} });`,
      "POST /crm/v8/Leads · Leads · Last_Nme",
    ],
  ])("%s", (code, expected) => {
    expect(read(code)).toEqual([expected]);
  });

  it("are followed through functions of the file", () => {
    const code = `const zoho = (nango, method, path, data) => nango.proxy({ method, endpoint: \`/crm/v8\${path}\`, data });
await zoho(nango, "POST", "/Leads", ${body});`;
    expect(read(code)).toContain("POST /crm/v8/Leads · Leads · Last_Nme");
  });
});

describe("functions like fetch", () => {
  it.each<[string, string]>([
    [
      `import { request } from "umi"; export const add = (name) => request(${leads}, { method: "POST", data: ${body} });`,
      POST,
    ],
    [`import request from "umi-request"; await request.post(${leads}, { data: ${body} });`, POST],
    [
      `import { extend } from "umi-request"; const crm = extend({ prefix: "https://www.zohoapis.eu/crm/v8" }); await crm.post("/Leads", { data: ${body} });`,
      POST,
    ],
    [`import ky from "ky"; await ky.post(${leads}, { json: ${body} }).json();`, POST],
    [
      `import ky from "ky"; const crm = ky.create({ prefixUrl: "https://www.zohoapis.eu/crm/v8" }); await crm.post("Leads", { json: ${body} });`,
      POST,
    ],
    [`import { ofetch } from "ofetch"; await ofetch(${leads}, { method: "POST", body: ${body} });`, POST],
    [`await $fetch(${leads}, { method: "POST", body: ${body} });`, POST],
    [`import got from "got"; const { body: text } = await got.post(${leads}, { json: ${body} });`, POST],
    [
      `import got from "got"; const crm = got.extend({ prefixUrl: "https://www.zohoapis.eu/crm/v8" }); await crm("Leads?fields=id");`,
      "GET https://www.zohoapis.eu/crm/v8/Leads?fields=id · Leads",
    ],
    [
      `import { request } from "undici"; const { statusCode } = await request(${leads}, { method: "POST", body: JSON.stringify(${body}) });`,
      POST,
    ],
    [
      `import superagent from "superagent"; await superagent.post(${leads}).set("Authorization", token).send(${body});`,
      POST,
    ],
    [`import wretch from "wretch"; await wretch(${leads}).post(${body}).json();`, POST],
    [
      `import wretch from "wretch"; const crm = wretch("https://www.zohoapis.eu/crm/v8").auth(token); await crm.url("/Leads").query({ page: 1 }).get().json();`,
      "GET https://www.zohoapis.eu/crm/v8/Leads?page=1 · Leads",
    ],
    [`$.ajax({ url: ${leads}, type: "POST", data: JSON.stringify(${body}), success: show });`, POST],
    [`jQuery.ajax(${leads}, { method: "POST", data: JSON.stringify(${body}) });`, POST],
    [`const xhr = new XMLHttpRequest(); xhr.open("POST", ${leads}); xhr.send(JSON.stringify(${body}));`, POST],
    [
      `import https from "node:https"; const req = https.request({ hostname: "www.zohoapis.eu", path: "/crm/v8/Leads", method: "POST" }, onAnswer); req.write(JSON.stringify(${body})); req.end();`,
      POST,
    ],
    [
      `const https = require("https"); https.get(${leads}, (answer) => answer.resume());`,
      "GET https://www.zohoapis.eu/crm/v8/Leads · Leads",
    ],
    [
      `function sync() { const answer = UrlFetchApp.fetch(${leads}, { method: "post", payload: JSON.stringify(${body}) }); return answer; }`,
      POST,
    ],
    [
      `class Leads { constructor(private http: HttpClient) {} add(name) { return this.http.post(${leads}, ${body}); } }`,
      POST,
    ],
    [
      `class Leads { constructor(private http: HttpClient) {} drop(id) { return this.http.delete(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}\`); } }`,
      "DELETE https://www.zohoapis.eu/crm/v8/Leads/… · Leads",
    ],
    [
      `class Leads { @Inject() private readonly httpService; add(name) { return firstValueFrom(this.httpService.post(${leads}, ${body}, { headers })); } }`,
      POST,
    ],
    [`export const add = (client) => client.post(${leads}, ${body});`, POST],
    [`export const add = (client) => client.request("POST", ${leads}, ${body});`, POST],
  ])("%s", (code, expected) => {
    expect(read(code)).toEqual([expected]);
  });
});

describe("addresses", () => {
  it.each<[string, string]>([
    [
      `const base = (process.env.ZOHO_URL ?? "https://www.zohoapis.eu/crm/v8/").replace(/\\/$/, ""); fetch(\`\${base}/Leads/1\`);`,
      "GET https://www.zohoapis.eu/crm/v8/Leads/1 · Leads",
    ],
    [
      `const get = (path) => fetch(\`https://www.zohoapis.eu/crm/v8/\${path.replace(/^\\/+/, "")}\`); get("/Leads/1");`,
      "GET https://www.zohoapis.eu/crm/v8/Leads/1 · Leads",
    ],
    [
      `fetch("https://www.zohoapis.eu/crm/v8/{module}/{id}".replace("{module}", "Leads").replace("{id}", leadId));`,
      "GET https://www.zohoapis.eu/crm/v8/Leads/… · Leads",
    ],
    [
      `const base = process.env.ZOHO_BASE_URL.replace(/\\/$/, ""); fetch(\`\${base}/crm/v8/Leads/1\`);`,
      "GET …/crm/v8/Leads/1 · Leads",
    ],
    [
      `fetch(\`\${process.env.ZOHO_BASE_URL}/Leads\`, { method: "POST", body: JSON.stringify(${body}) });`,
      "POST …/crm/…/Leads · Leads · Last_Nme",
    ],
    [
      `fetch(\`\${config.baseUrl}/Deals/\${dealId}\`, { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });`,
      "GET …/crm/…/Deals/… · Deals",
    ],
    [
      `import axios from "axios"; const crm = axios.create({ baseURL: process.env.ZOHO_API }); crm.get("/Leads/1");`,
      "GET …/crm/…/Leads/1 · Leads",
    ],
    [`fetch(\`\${process.env.ZOHO_API}/v8/Leads/1\`);`, "GET …/crm/v8/Leads/1 · Leads"],
    [
      `var axios = require("axios"); var axios = require("axios"); axios.get("https://www.zohoapis.eu/crm/v8/Leads/1");`,
      "GET https://www.zohoapis.eu/crm/v8/Leads/1 · Leads",
    ],
  ])("%s", (code, expected) => {
    expect(read(code).filter((call) => !call.endsWith("· -"))).toEqual([expected]);
  });
});

describe("clients that a class makes anew", () => {
  const put = `save(lead) { return this.#api.post("/Leads", ${body}); }`;
  it.each<[string]>([
    [
      `#api; #renew = (token) => { this.#api = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8", headers: { token } }); }; ${put}`,
    ],
    [
      `#api = null; connect() { this.#api = axios.create({ baseURL: BASE }); } again() { this.#api = axios.create({ baseURL: BASE }); } ${put}`,
    ],
    [`#api; constructor() { this.#api = null; } connect() { this.#api = axios.create({ baseURL: BASE }); } ${put}`],
  ])("%s", (members) => {
    const code = `import axios from "axios"; const BASE = "https://www.zohoapis.eu/crm/v8"; class Crm { ${members} }`;
    expect(read(code)).toEqual([POST]);
  });

  it("are not known where they are made for several addresses", () => {
    const code = `import axios from "axios"; class Crm { #api; a() { this.#api = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" }); }
b() { this.#api = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v2" }); } ${put} }`;
    expect(read(code)).toEqual([]);
  });
});

describe("what Zoho itself offers", () => {
  it.each<[string, string]>([
    [
      `import ZOHO from "./vendor/sdk.min.js"; ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Last_Nme: name } });`,
      "POST /crm/v2/Leads · Leads · Last_Nme",
    ],
    [
      `ZOHO.CRM.API.addNotes({ Entity: "Leads", RecordID: id, Title: "Call", Content: text });`,
      "POST /crm/v2/Leads/…/Notes · Leads · Note_Title, Note_Content",
    ],
    [`ZOHO.CRM.HTTP.post({ url: ${leads}, body: JSON.stringify(${body}) });`, POST],
    [`ZDK.HTTP.request({ url: ${leads}, method: "POST", body: ${body} });`, POST],
    [`ZDK.Apps.CRM.Leads.create({ Last_Nme: name });`, "POST /crm/v8/Leads · Leads · Last_Nme"],
    [`ZDK.Apps.CRM.Leads.update([{ Last_Nme: name }]);`, "PUT /crm/v8/Leads · Leads · Last_Nme"],
    [`ZDK.Apps.CRM.Deals.fetchById(id);`, "GET /crm/v8/Deals/… · -"],
    [
      `import { RecordOperations } from "@zohocrm/nodejs-sdk-8.0"; await new RecordOperations().getRecords("Leads", params);`,
      "GET /crm/v8/Leads · Leads",
    ],
    [
      `import { RecordOperations } from "@zohocrm/nodejs-sdk-8.0"; await new RecordOperations().searchRecords("Leads", params);`,
      "GET /crm/v8/Leads/search · Leads",
    ],
    [
      `import { RecordOperations } from "@zohocrm/nodejs-sdk-8.0"; await new RecordOperations().deleteRecord(id, "Leads");`,
      "DELETE /crm/v8/Leads/… · Leads",
    ],
  ])("%s", (code, expected) => {
    expect(read(code)).toEqual([expected]);
  });
});

describe("what a client that nobody knows may add", () => {
  it("is not missing: parameters, headers, what stands around the body, the method", () => {
    expect(lint(`export const list = (client) => client.get(${leads});`)).toEqual([]);
    expect(lint(`export const add = (client) => client.post(${leads}, { Last_Name: "Ng" });`)).toEqual([]);
    expect(lint(`export const add = (client) => client.request({ url: ${leads}, method: "POST" });`)).toEqual([]);
    expect(
      lint(`export const any = (client) => client.request({ url: "https://www.zohoapis.eu/crm/v8/Leads/upsert" });`),
    ).toEqual([]);
  });

  it("leaves what is written to be judged", () => {
    expect(
      lint(`export const add = (client) => client.put("https://www.zohoapis.eu/crm/v8/Leads/upsert", {});`),
    ).toEqual(["1:39-42 allowed-method This address takes POST, not PUT."]);
    expect(lint(`export const list = (client) => client.get({ url: ${leads}, params: { per_page: 500 } });`)).toEqual([
      "1:111-114 maybe-param-limits per_page is 500; the maximum is 200.",
    ]);
  });
});

describe("clients of the settings", () => {
  const settings = { apiVersion: "v8", clients: [{ callee: "platform.get", url: { arg: 0, key: "endpoint" } }] };

  it("are no proof: the path says whose a request is", () => {
    expect(
      lint(`platform.get({ endpoint: "/crm/v3/objects/contacts" }); platform.get({ endpoint: "/crm/v3/companies" });`, {
        settings,
      }),
    ).toEqual([]);
    expect(lint(`platform.get({ endpoint: "/api/v2/tickets" });`, { settings })).toEqual([]);
    expect(lint(`platform.get({ endpoint: "/crm/v8/Leads/upsert" });`, { settings })).toEqual([
      "1:1-51 allowed-method This address takes POST, not GET.",
    ]);
  });
});
