import { describe, lintVerbs } from "./lint.ts";

/** Clients that are objects: what their defaults, interceptors and wrappers make of a request. */

describe("axios: defaults and interceptors", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "interceptor params",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.interceptors.request.use((config) => { config.params = { fields: "id", ...config.params }; return config; });
crm.get("/Leads");`,
  );
  reports(
    "interceptor headers",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.interceptors.request.use(async (config) => { config.headers.Authorization = \`Zoho-oauthtoken \${await token()}\`; return config; });
crm.get("/Leads");`,
    '4:9-17 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "interceptor headers by return",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.interceptors.request.use(async (config) => ({ ...config, headers: { Authorization: "x" } }));
crm.get("/Leads");`,
    '4:9-17 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "interceptor data",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.interceptors.request.use((config) => { config.data = { data: [config.data] }; return config; });
crm.post("/Leads", { Last_Name: "Ng" });`,
  );
  silent(
    "interceptor unknown",
    `import axios from "axios";
import { addFields } from "./x.js";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.interceptors.request.use(addFields);
crm.get("/Leads");
crm.post("/Leeds", { data: [] });`,
  );
  reports(
    "axios-retry keeps the base",
    `import axios from "axios";
import axiosRetry from "axios-retry";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
axiosRetry(crm, { retries: 3 });
crm.get("/Leeds/1");`,
    '5:11-16 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
  silent(
    "defaults.params",
    `import axios from "axios";
axios.defaults.params = { fields: "id" };
axios.get("https://www.zohoapis.eu/crm/v8/Leads");`,
  );
  reports(
    "defaults.baseURL",
    `import axios from "axios";
axios.defaults.baseURL = "https://www.zohoapis.eu/crm/v8";
axios.get("/Leads");`,
    '3:11-19 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "instance defaults.params",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.defaults.params = { fields: "id" };
crm.get("/Leads");`,
  );
  reports(
    "defaults.headers.common",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.defaults.headers.common["Authorization"] = "Digest x";
crm.get("/Leads?fields=id");`,
    '3:48-58 authorization-header The Authorization header says "Digest"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
  );
  reports(
    "headers.common in create",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8", headers: { common: { Authorization: "Digest x" } } });
crm.get("/Leads?fields=id");`,
    '2:107-117 authorization-header The Authorization header says "Digest"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
  );
  silent(
    "transformRequest",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8", transformRequest: [(d) => JSON.stringify({ data: [d] })] });
crm.post("/Leads", { Last_Name: "Ng" });`,
  );
  silent(
    "paramsSerializer",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8", paramsSerializer: { serialize: (p) => toQuery(p) } });
crm.get("/Leads", { params: { page: 1 } });`,
  );
  reports(
    "interceptor headers, wrong",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.interceptors.request.use((config) => { config.headers.Authorization = \`Digest \${token}\`; return config; });
crm.get("/Leads?fields=id", { headers: { Authorization: \`Zoho-oauthtoken \${other}\` } });`,
    '3:75-92 authorization-header The Authorization header says "Digest"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
  );
  silent(
    "interceptor in a function of its own",
    `import axios from "axios";
export const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
function addFields(client) { client.interceptors.request.use((config) => { config.params.fields = "id"; return config; }); }
addFields(crm);
crm.get("/Leads");`,
  );
  reports(
    "interceptor in a class",
    `import axios from "axios";
class Crm {
  constructor() {
    this.http = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
    this.http.interceptors.request.use((config) => this.wrap(config));
    this.http.interceptors.response.use(undefined, (error) => Promise.reject(error));
  }
  wrap(config) { config.data = { data: [config.data] }; return config; }
  add(lead) { return this.http.post("/Leads", { Last_Name: "Ng" }); }
  list() { return this.http.get("/Leads"); }
}`,
    '10:33-41 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "interceptor that only logs",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.interceptors.request.use((config) => { console.log(config.url); if (config.params) console.log(config.params); return config; }, (error) => Promise.reject(error));
crm.get("/Leads");`,
    '4:9-17 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "interceptor rewrites the address",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.interceptors.request.use((config) => { config.url = config.url.replace("Leeds", "Leads"); return config; });
crm.get("/Leeds/1");`,
  );
  reports(
    "Object.assign of defaults",
    `import axios from "axios";
Object.assign(axios.defaults, { baseURL: "https://www.zohoapis.eu/crm/v8" });
axios.defaults.headers.post["Content-Type"] = "application/json";
axios.post("/Leads/upsert", { data: [{ Company: "Ng & Co" }] });`,
    '4:38-60 maybe-mandatory-fields "Last_Name" is missing. If no such lead exists yet, Zoho answers MANDATORY_NOT_FOUND.',
  );
  reports(
    "create after defaults",
    `import axios from "axios";
axios.defaults.timeout = 5000;
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm.get("/Leads");`,
    '4:9-17 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});

describe("functions of ZOHO.CRM.API that read, {'settings':{'embeddedVersion':'v8'}}", () => {
  const { silent } = lintVerbs({ settings: { embeddedVersion: "v8" } });

  silent(
    "getAllRecords of v8",
    `ZOHO.CRM.API.getAllRecords({ Entity: "Leads", sort_order: "asc", per_page: 100, page: 1 });`,
  );
});

describe("functions of ZOHO.CRM.API that read", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "getAllRecords, wrong",
    `ZOHO.CRM.API.getAllRecords({ Entity: "Leads", sort_order: "up", per_page: 500, page: 1 });`,
    '1:59-63 param-values sort_order is "up"; Zoho accepts only asc or desc.',
    "1:75-78 maybe-param-limits per_page is 500; the maximum is 200.",
  );
  silent(
    "getAllRecords, right",
    `ZOHO.CRM.API.getAllRecords({ Entity: "Leads", sort_order: order, per_page: 200, page, ...more });`,
  );
  reports(
    "getAllUsers, wrong",
    `ZOHO.CRM.API.getAllUsers({ Type: "AllUser" });`,
    '1:34-43 param-values type is "AllUser"; Zoho accepts only AllUsers, ActiveUsers, DeactiveUsers, ConfirmedUsers, NotConfirmedUsers, DeletedUsers, ActiveConfirmedUsers, AdminUsers, ActiveConfirmedAdmins or CurrentUser. Did you mean "AllUsers"?',
  );
  silent(
    "getAllUsers, right",
    `ZOHO.CRM.API.getAllUsers({ Type: "ActiveUsers" });
ZOHO.CRM.API.getUser({ ID: userId });`,
  );
});

describe("functions of ZOHO.CRM.API that read, {'parser':'typescript'}", () => {
  const { reports } = lintVerbs({ parser: "typescript" });

  reports(
    "declared globals",
    `declare const ZOHO: any;
ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Company: "Ng & Co" } });`,
    '2:55-77 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});

describe("what is made on the way out", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "a replacer may change every key",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Nme: 1 }] }, renameKeys) });`,
  );
  reports(
    "no replacer",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Company: "Ng & Co" }] }, null, 2) });`,
    '1:95-117 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent(
    "milliseconds that are taken away",
    `fetch("https://www.zohoapis.eu/crm/v8/Events", { method: "POST", body: JSON.stringify({ data: [{ Event_Title: "Call", Start_DateTime: start.toISOString().replace(".000Z", "Z"), End_DateTime: end.toISOString().replace(".000Z", "Z") }] }) });`,
  );
  reports(
    "milliseconds that stay",
    `fetch("https://www.zohoapis.eu/crm/v8/Events", { method: "POST", body: JSON.stringify({ data: [{ Event_Title: "Call", Start_DateTime: start.toISOString(), End_DateTime: end.toISOString().replace(/\\.\\d+/, "") }] }) });`,
    "1:135-154 field-format Start_DateTime cannot have fractions of a second, which Date.toISOString() writes: start.toISOString().",
  );
  reports(
    "a wrapper over a wrapper, at its callers",
    `async function send(method, path, body) { return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { method, body: JSON.stringify(body) }); }
async function create(module, record) { return send("POST", \`/\${module}\`, { data: [record] }); }
create("Leads", { Company: "Ng & Co" });
create("Leads", { Company: "Ng & Co", Last_Name: "Ng" });`,
    '3:17-39 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent(
    "a method bound to its object",
    `import axios from "axios";
class Crm {
  http = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
  constructor() { this.http.interceptors.request.use(this.wrap.bind(this)); }
  wrap(config) { config.data = { data: [config.data] }; return config; }
  add() { return this.http.post("/Leads", { Last_Name: "Ng" }); }
}`,
  );
});

describe("clients of the settings without a base, {'settings':{'clients':[{'callee':'callZoho','path':{'arg':0}}]}}", () => {
  const { reports } = lintVerbs({ settings: { clients: [{ callee: "callZoho", path: { arg: 0 } }] } });

  reports(
    "clients without a base",
    `callZoho("/Leads");
callZoho("/x/y");
callZoho("/crm/v8/Leeds/1");
callZoho("https://www.zohoapis.eu/crm/v8/Leeds/1");`,
    '3:19-24 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"? And at 1 more call.',
  );
});

describe("clients of the settings without a base, {'settings':{'apiVersion':'v8','clients':[{'callee':'callZoho','path':{'arg':0}}]}}", () => {
  const { reports } = lintVerbs({
    settings: { apiVersion: "v8", clients: [{ callee: "callZoho", path: { arg: 0 } }] },
  });

  reports(
    "a version for all",
    `callZoho("/Leads");`,
    '1:10-18 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});

describe("whose server it is", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "calls of zrc to other servers",
    `await zrc.post("/posts", body, { baseUrl: "https://blog.example.com" });
await zrc.get("/users", { baseUrl: "https://www.example.com" });`,
  );
  reports(
    "calls of zrc with a base",
    `await zrc.get("/Leads", { baseUrl: "https://www.zohoapis.eu/crm/v8", connection: "crm" });`,
    '1:15-23 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "calls of a page to its own server",
    `await fetch(\`https://crm.zoho.eu/crm/v2.2/Leads/\${id}/actions/add_tags\`, { method: "POST", credentials: "include", headers: { "X-ZCSRF-TOKEN": token }, body: JSON.stringify({ tags: [{ name: "new" }] }) });
await fetch("/crm/v2.2/Leads?fields=id", { credentials: "include" });
await fetch("/crm/v2.2/Leads?fields=id", { headers: { "x-zcsrf-token": token } });`,
  );
  reports(
    "cookies, and the address of the API",
    `await fetch("https://www.zohoapis.eu/crm/v8/Leads", { credentials: "include" });`,
    '1:13-51 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});
