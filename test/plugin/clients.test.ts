import { describe, lintVerbs } from "./lint.ts";

/** Calls are recognised by where the callee comes from. */

describe("clients", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "node-fetch default",
    `import fetch from "node-fetch";
fetch("https://www.zohoapis.eu/crm/v8/Leads");`,
    '2:7-45 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "undici fetch",
    `import { fetch } from "undici";
fetch("https://www.zohoapis.eu/crm/v8/Leads");`,
    '2:7-45 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "globalThis.fetch",
    `globalThis.fetch("https://www.zohoapis.eu/crm/v8/Leads");`,
    '1:18-56 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "window.fetch",
    `window.fetch("https://www.zohoapis.eu/crm/v8/Leads");`,
    '1:14-52 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "require node-fetch",
    `const fetch = require("node-fetch");
fetch("https://www.zohoapis.eu/crm/v8/Leads");`,
    '2:7-45 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "fetch init object const",
    `const init = { method: "PUT" };
fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", init);`,
    "1:24-29 allowed-method This address takes POST, not PUT.",
  );
  reports(
    "fetch init method conditional",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: isNew ? "PUT" : "PATCH" });`,
    "1:64-87 allowed-method This address takes POST, not PATCH.",
  );
  reports(
    "fetch no auth in closed headers",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: { Accept: "application/json" } });`,
    "1:68-98 authorization-header The Authorization header is missing. Send `Authorization: Zoho-oauthtoken <access token>`.",
  );
  reports(
    "fetch bearer",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: { Authorization: \`Bearer \${token}\` } });`,
    '1:85-102 authorization-header The Authorization header says "Bearer"; only "Zoho-oauthtoken" is documented for the CRM API.',
  );
  reports(
    "fetch new Headers",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: new Headers({ Authorization: "Bearer abc.def" }) });`,
    '1:97-113 authorization-header The Authorization header says "Bearer"; only "Zoho-oauthtoken" is documented for the CRM API.',
  );
  silent(
    "fetch headers set later",
    `const headers = new Headers();
headers.set("Authorization", \`Zoho-oauthtoken \${token}\`);
fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers });`,
  );
  silent("fetch headers open", `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: { ...auth() } });`);
  reports(
    "fetch form body",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: new URLSearchParams({ Last_Name: "Ng" }) });`,
    "1:71-111 body-shape The body is a form (application/x-www-form-urlencoded); this call needs JSON. Send the object through JSON.stringify, with Content-Type: application/json.",
  );
  reports(
    "fetch text body",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: '{"data":[{"Last_Name":"Ng","Email_Opt_Out":"yes"}]}' });`,
    '1:71-124 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  silent("fetch with Request", `fetch(new Request("https://www.zohoapis.eu/crm/v8/Leads"));`);
  silent("fetch spread args", `fetch(...args);`);
  reports(
    "axios default post",
    `import axios from "axios";
axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Company: "Ng" }] });`,
    '2:61-78 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "axios named export",
    `import { post } from "axios";
post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Company: "Ng" }] });`,
    '2:55-72 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "axios config object",
    `import axios from "axios";
axios({ method: "post", url: "https://www.zohoapis.eu/crm/v8/Leads", data: { data: [{ Company: "Ng" }] } });`,
    '2:85-102 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "axios url and config",
    `import axios from "axios";
axios("https://www.zohoapis.eu/crm/v8/Leads", { params: { page: 1 } });`,
    '2:57-68 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "axios.request",
    `import axios from "axios";
axios.request({ url: "https://www.zohoapis.eu/crm/v8/Leads", params: { page: 1 } });`,
    '2:70-81 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "axios delete with data",
    `import axios from "axios";
axios.delete("https://www.zohoapis.eu/crm/v8/Leads", { params: { ids: '"1,2"' } });`,
    '2:71-78 bare-ids ids is "1,2"; ids are bare digits separated by commas, without quotes. Write ids=1,2.',
  );
  reports(
    "axios require",
    `const axios = require("axios");
axios.get("https://www.zohoapis.eu/crm/v8/Leads");`,
    '2:11-49 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "axios require default",
    `const axios = require("axios").default;
axios.get("https://www.zohoapis.eu/crm/v8/Leads");`,
    '2:11-49 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "axios instance",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8/" });
crm.get("/Leads");
crm.get("Deals", { params: { fields: "id" } });
crm({ url: "/Contacts" });`,
    '3:9-17 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    '5:12-23 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "axios instance in class field",
    `import axios from "axios";
class Crm {
  client = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
  list() { return this.client.get("/Leads"); }
}`,
    '4:35-43 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "axios instance in constructor",
    `import axios from "axios";
class Crm {
  constructor(token) { this.client = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8", headers: { Authorization: \`Bearer \${token}\` } }); }
  list() { return this.client.get("/Leads?fields=id"); }
}`,
    '3:122-139 authorization-header The Authorization header says "Bearer"; only "Zoho-oauthtoken" is documented for the CRM API.',
  );
  silent(
    "instance with unknown base",
    `import axios from "axios";
const crm = axios.create({ baseURL: process.env.BASE });
crm.get("/Leads");`,
  );
  reports(
    "instance with base zoho env and crm path",
    `import axios from "axios";
const crm = axios.create({ baseURL: process.env.ZOHO_API_DOMAIN });
crm.get("/crm/v8/Leads");`,
    '3:9-24 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "instance default params",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8", params: { fields: "id" } });
crm.get("/Leads");
crm.get("/Leads", { params: { page: 1 } });`,
  );
  reports(
    "request package",
    `const request = require("request");
request({ method: "POST", uri: "https://www.zohoapis.eu/crm/v8/Leads", body: { data: [{ Company: "x" }] }, json: true });`,
    '2:87-103 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "request-promise json body",
    `import rp from "request-promise";
rp({ method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads", json: { data: [{ Company: "x" }] } });`,
    '2:82-98 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "request.get with qs",
    `const request = require("request");
request.get({ url: "https://www.zohoapis.eu/crm/v8/users", qs: { type: "Everyone" } });`,
    '2:72-82 param-values type is "Everyone"; Zoho accepts only AllUsers, ActiveUsers, DeactiveUsers, ConfirmedUsers, NotConfirmedUsers, DeletedUsers, ActiveConfirmedUsers, AdminUsers, ActiveConfirmedAdmins, CurrentUser, DeveloperUsers, AllActiveUsers or ActiveLiteUser.',
  );
  reports(
    "n8n",
    `class Zoho {
  async execute() {
    const options = { method: "POST", uri: "https://www.zohoapis.eu/crm/v8/Leads", body: { data: [{ Company: "x" }] }, qs: {}, json: true };
    return this.helpers.requestOAuth2.call(this, "zohoOAuth2Api", options);
  }
}`,
    '3:99-115 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "n8n httpRequest",
    `export async function run() {
  return this.helpers.httpRequest({ method: "GET", url: "https://www.zohoapis.eu/crm/v8/Leads" });
}`,
    '2:57-95 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "helper with three parameters",
    `async function zoho(method, path, body) {
  return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { method, body: JSON.stringify(body) });
}
await zoho("POST", "/Leads", { data: [{ Company: "x" }] });
await zoho("PUT", "/Leads/upsert", {});`,
    '4:39-55 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
    "5:12-17 allowed-method This address takes POST, not PUT.",
  );
  reports(
    "helper of helper",
    `const request = (method, path, body) => axios({ method, url: \`https://www.zohoapis.eu/crm/v8\${path}\`, data: body });
const post = (path, body) => request("POST", path, body);
post("/Leads", { data: [{ Company: "x" }] });`,
    '3:25-41 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "helper object",
    `import axios from "axios";
const api = { get: (path, params) => axios.get(\`https://www.zohoapis.eu/crm/v8/\${path}\`, { params }) };
api.get("Leads", { page: 1 });`,
    '3:18-29 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "helper in class",
    `class Zoho {
  async request(method, path, data) { return axios({ method, url: "https://www.zohoapis.eu/crm/v8" + path, data }); }
  create(lead) { return this.request("POST", "/Leads", { data: [lead] }); }
  bad() { return this.request("POST", "/Leads", { data: [{ Company: "x" }] }); }
}
const zoho = new Zoho();
zoho.request("GET", "/Leads");`,
    '4:58-74 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
    '7:1-30 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "helper with branches",
    `async function zoho(method, path, body) {
  if (method === "GET") return axios.get(\`https://www.zohoapis.eu/crm/v8\${path}\`);
  return axios.post(\`https://www.zohoapis.eu/crm/v8\${path}\`, body);
}
zoho("GET", "/Leads?fields=id");
zoho("POST", "/Leads", { data: [{ Company: "x" }] });`,
    '6:33-49 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "helper with switch",
    `function send(op, data) {
  switch (op) {
    case "insert": return fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data }) });
    case "upsert": return fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: "POST", body: JSON.stringify({ data }) });
  }
}
send("upsert", [{ Company: "x" }]);
send("insert", [{ Company: "x" }]);`,
    '7:17-33 mandatory-fields "Last_Name" is missing. If no such record of Leads exists yet, Zoho answers MANDATORY_NOT_FOUND.',
    '8:17-33 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "helper retries in a loop",
    `async function call(path) {
  for (let i = 0; i < 3; i++) {
    try { return await fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`); } catch { await wait(i); }
  }
}
call("/Leads");`,
    '6:1-15 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "helper whose own fault is told once",
    `function list(module) { return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}/upsert\`, { method: "PUT" }); }
list("Leads");
list("Deals");`,
    "2:1-14 allowed-method This address takes POST, not PUT.",
    "3:1-14 allowed-method This address takes POST, not PUT.",
  );
  reports(
    "helper builds the record",
    `async function createLead({ name, company }) {
  await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name, Company: company }] }) });
}
createLead({ name: "Ng", company: 5 });`,
    '4:35-36 field-type Company must be text, not the number 5. Write "5".',
  );
  reports(
    "helper given undefined mandatory",
    `async function createLead(name) {
  await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name }] }) });
}
createLead();`,
    '4:1-13 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "helper with default parameter",
    `async function zoho(path, { method = "GET", body } = {}) {
  return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { method, body });
}
zoho("/Leads");
zoho("/Leads/upsert", { method: "PUT" });`,
    '4:1-15 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    "5:33-38 allowed-method This address takes POST, not PUT.",
  );
  reports(
    "embedded insert",
    `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Company: "x" } });`,
    '1:55-71 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "embedded insert array",
    `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: [{ Company: "x" }, { Last_Name: "y" }], Trigger: ["workflow"] });`,
    '1:56-72 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  silent("embedded entity unknown", `ZOHO.CRM.API.insertRecord({ Entity: data.Entity, APIData: { Nonsense: 1 } });`);
  reports(
    "embedded entity misspelt",
    `ZOHO.CRM.API.getAllRecords({ Entity: "Leeds", page: 1 });`,
    '1:39-44 known-module Zoho\'s standard org has no module "Leeds". Did you mean "Leads"?',
  );
  reports(
    "embedded update without id",
    `ZOHO.CRM.API.updateRecord({ Entity: "Deals", APIData: { Stage: "Closed Won" } });`,
    '1:55-78 record-id This record has no "id", so Zoho does not know which one to update. Put it into APIData as "id": updateRecord does not read RecordID.',
  );
  reports(
    "embedded update with the id in another place",
    `ZOHO.CRM.API.updateRecord({ Entity: "Deals", RecordID: id, APIData: { Stage: "Closed Won" } });`,
    '1:69-92 record-id This record has no "id", so Zoho does not know which one to update. Put it into APIData as "id": updateRecord does not read RecordID.',
  );
  reports(
    "embedded search",
    `ZOHO.CRM.API.searchRecord({ Entity: "Leads", Type: "criteria", Query: "(Last_Name:equals:Ng" });`,
    '1:71-93 search-criteria The brackets of the criteria do not match: "(Last_Name:equals:Ng". Close each bracket that is opened.',
  );
  reports(
    "embedded coql",
    `ZOHO.CRM.API.coql({ select_query: "select Last_Name from Leads" });`,
    "1:35-64 coql-query The query has no WHERE, and COQL requires one. For all records, add: where id is not null.",
  );
  reports(
    "embedded upsert duplicate check",
    `ZOHO.CRM.API.upsertRecord({ Entity: "Leads", APIData: { Company: "x" }, duplicate_check_fields: ["Email"] });`,
    '1:55-71 mandatory-fields "Last_Name" is missing. If no such record of Leads exists yet, Zoho answers MANDATORY_NOT_FOUND.',
  );
  reports(
    "embedded APIData filled later",
    `const record = {};
record["Last_Nme"] = document.getElementById("name").value;
ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: record });`,
    '1:16-18 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
    '2:8-18 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  silent(
    "embedded ZOHO.embeddedApp handler",
    `ZOHO.embeddedApp.on("PageLoad", (data) => { ZOHO.CRM.API.getRecord({ Entity: data.Entity, RecordID: data.EntityId }); });`,
  );
  reports(
    "zrc post",
    `zrc.post("/crm/v8/Leads", { data: [{ Company: "x" }] });`,
    '1:36-52 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "zrc get params",
    `zrc.get("/crm/v8/Leads", { params: { page: 1 } });`,
    '1:36-47 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "connection invoke",
    `ZOHO.CRM.CONNECTION.invoke("crm", { method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads", param_type: 2, parameters: { data: [{ Company: "x" }] } });`,
    '1:134-150 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  silent(
    "connection invoke unknown place",
    `ZOHO.CRM.CONNECTION.invoke("crm", { method: "GET", url: "https://www.zohoapis.eu/crm/v8/Leads", parameters: { fields: "id" } });`,
  );
  reports(
    "official sdk",
    `import * as ZOHOCRMSDK from "@zohocrm/nodejs-sdk-8.0";
const operations = new ZOHOCRMSDK.Record.RecordOperations("Leads");
const request = new ZOHOCRMSDK.Record.BodyWrapper();
const record = new ZOHOCRMSDK.Record.Record();
record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.COMPANY, "Ng");
record.addKeyValue("Last_Nme", "Ng");
request.setData([record]);
await operations.createRecords(request);`,
    '4:16-46 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
    '6:20-30 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  silent(
    "official sdk good",
    `import * as ZOHOCRMSDK from "@zohocrm/nodejs-sdk-8.0";
const operations = new ZOHOCRMSDK.Record.RecordOperations("Leads");
const request = new ZOHOCRMSDK.Record.BodyWrapper();
const records = [];
const record = new ZOHOCRMSDK.Record.Record();
record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.LAST_NAME, "Ng");
record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.NO_OF_EMPLOYEES, 5);
record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.LEAD_SOURCE, new ZOHOCRMSDK.Choice("Advertisement"));
records.push(record);
request.setData(records);
await operations.createRecords(request);`,
  );
  reports(
    "official sdk 2.0 deep imports",
    `import { MasterModel as Record } from "@zohocrm/typescript-sdk-2.0/core/com/zoho/crm/api/record/record";
import { RecordOperations } from "@zohocrm/typescript-sdk-2.0/core/com/zoho/crm/api/record/record_operations";
import { BodyWrapper } from "@zohocrm/typescript-sdk-2.0/core/com/zoho/crm/api/record/body_wrapper";
const moduleAPIName = "Deals";
const record = new Record();
record.addKeyValue("Deal_Nme", "x");
const body = new BodyWrapper();
body.setData([record]);
new RecordOperations().createRecords(moduleAPIName, body);`,
    '5:16-28 mandatory-fields "Deal_Name" is missing, and every record of Deals needs it.',
    '5:16-28 mandatory-fields "Stage" is missing, and every record of Deals needs it.',
    '6:20-30 known-fields Zoho\'s standard Deals has no field "Deal_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Deal_Name"?',
  );
  reports(
    "zcrmsdk",
    `const ZCRMRestClient = require("zcrmsdk");
ZCRMRestClient.API.MODULES.post({ module: "Leads", body: { data: [{ Company: "x" }] } });
ZCRMRestClient.API.MODULES.delete({ module: "Leads", id: "12" });`,
    '2:67-83 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
  reports(
    "client script",
    `// zoho-module: Leads
const field = ZDK.Page.getField("Last_Nme");
ZDK.Page.getField("Created_Time").getValue();`,
    '2:33-43 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  silent("client script without module", `const field = ZDK.Page.getField("Last_Nme");`);
  reports(
    "host less fetch",
    `fetch("/crm/v8/Leads");`,
    '1:7-22 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "wrong host",
    `fetch("https://crm.zoho.eu/crm/v8/Leads?fields=id");`,
    '1:16-27 known-host "crm.zoho.eu" is not an API host of Zoho CRM. Did you mean "www.zohoapis.eu"?',
  );
});

describe("clients, {'parser':'typescript'}", () => {
  const { reports, silent } = lintVerbs({ parser: "typescript" });

  silent(
    "axios instance typed parameter property",
    `import axios, { AxiosInstance } from "axios";
class Crm {
  constructor(private readonly http: AxiosInstance) {}
  list() { return this.http.get("https://www.zohoapis.eu/crm/v8/Leads"); }
}`,
  );
  silent(
    "axios instance typed param",
    `import type { AxiosInstance } from "axios";
export const list = (http: AxiosInstance) => http.get("/crm/v8/Leads");`,
  );
  reports(
    "typed literal union parameter",
    `function list(module: "Leads" | "Deals") { return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}\`); }`,
    '1:57-99 required-params The required parameter "fields" is missing. Add fields=id,Deal_Name,Stage (up to 50 API names, comma-separated).',
  );
  reports(
    "typed literal parameter one",
    `function list(module: "settings/feilds") { return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}\`); }`,
    '1:15-40 known-endpoint The API has no address "settings/feilds". Did you mean "/crm/v8/settings/fields"?',
  );
});

describe("clients, {'settings':{'clients':[{'callee':'callCrm','method':{'arg':0},'path':{'arg':1},'body':{'arg':2},'base':'/crm/v8'}]}}", () => {
  const { reports } = lintVerbs({
    settings: {
      clients: [{ callee: "callCrm", method: { arg: 0 }, path: { arg: 1 }, body: { arg: 2 }, base: "/crm/v8" }],
    },
  });

  reports(
    "configured client",
    `callCrm("POST", "/Leads", { data: [{ Company: "x" }] });`,
    '1:36-52 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
});

describe("clients, {'settings':{'clients':[{'callee':'*.send','method':'POST','path':{'arg':0,'key':'path'},'body':{'arg':0,'key':'json'},'base':'https://www.zohoapis.eu/crm/v8'}]}}", () => {
  const { reports } = lintVerbs({
    settings: {
      clients: [
        {
          callee: "*.send",
          method: "POST",
          path: { arg: 0, key: "path" },
          body: { arg: 0, key: "json" },
          base: "https://www.zohoapis.eu/crm/v8",
        },
      ],
    },
  });

  reports(
    "configured member",
    `this.queue.send({ path: "/Leads", json: { data: [{ Company: "x" }] } });`,
    '1:50-66 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
});

describe("clients, {'settings':{'clients':[{'callee':'http.post','method':'POST','url':{'arg':0},'body':{'arg':1}}]}}", () => {
  const { reports } = lintVerbs({
    settings: { clients: [{ callee: "http.post", method: "POST", url: { arg: 0 }, body: { arg: 1 } }] },
  });

  reports(
    "configured this",
    `class A { run() { return this.http.post("/crm/v8/Leads", { data: [{ Company: "x" }] }); } }`,
    '1:67-83 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
});

describe("clients, {'settings':{'clients':[{'callee':'got.post','method':'POST','url':{'arg':0},'body':{'arg':1,'key':'json'}}]}}", () => {
  const { reports } = lintVerbs({
    settings: { clients: [{ callee: "got.post", method: "POST", url: { arg: 0 }, body: { arg: 1, key: "json" } }] },
  });

  reports(
    "configured got",
    `import got from "got";
got.post("https://www.zohoapis.eu/crm/v8/Leads", { json: { data: [{ Company: "x" }] } });`,
    '2:67-83 mandatory-fields "Last_Name" is missing, and every record of Leads needs it.',
  );
});

describe("clients, {'settings':{'dataCenter':'us'}}", () => {
  const { reports } = lintVerbs({ settings: { dataCenter: "us" } });

  reports(
    "other data centre",
    `fetch("https://www.zohoapis.eu/crm/v2/Leads?fields=id");`,
    '1:16-31 known-host This is the EU data centre, but your org is in the US: Zoho will not recognise your token. Did you mean "www.zohoapis.com"?',
  );
});
