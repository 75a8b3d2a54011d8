import { describe, lintVerbs } from "./lint.ts";

/** What a function does with what it is given, and with each element of a list. */

describe("functions and lists that are followed", () => {
  const { reports } = lintVerbs();

  reports(
    "a body that is set when it is given",
    `async function zoho(method, path, body) { const o = { method, headers: { Authorization: \`Zoho-oauthtoken \${await token()}\` } }; if (body) o.body = JSON.stringify(body); return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, o); }
zoho("POST", "/Leads", { data: [{ Company: "Ng & Co" }] });
zoho("GET", "/Leads/100");`,
    '2:33-55 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "the same in a class, with parameters",
    `class Crm { async request(method, path, { body, params } = {}) { const options = { method, headers: { Authorization: \`Zoho-oauthtoken \${this.token}\` } }; if (body !== undefined) { options.body = JSON.stringify(body); } const url = new URL(\`https://www.zohoapis.eu/crm/v8\${path}\`); if (params) for (const [k, v] of Object.entries(params)) url.searchParams.set(k, v); return fetch(url, options); }
  add() { return this.request("POST", "/Leads", { body: { data: [{ Company: "Ng & Co" }] } }); }
  list() { return this.request("GET", "/Leads"); }
}`,
    '2:66-88 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '3:19-48 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "an object of functions",
    `const crm = { async get(path) { return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`); }, create(module, data) { return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}\`, { method: "POST", body: JSON.stringify({ data }) }); } };
async function f() { await crm.create("Leads", [{ Company: "Ng & Co" }]); await crm.get("/Leads"); await crm.create("Leads", [{ Company: "Ng & Co" }]); }`,
    '2:49-71 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '2:81-98 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    '2:127-149 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "a function called with another this",
    `function send(path) { return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`); }
class A { list() { return send.call(this, "/Leads"); } }`,
    '2:27-52 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "each element of a list",
    `const leads = [{ Last_Name: 5 }];
leads.forEach((lead) => fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) }));`,
    '1:29-30 field-type Last_Name must be text, not the number 5. Write "5".',
  );
  reports(
    "each element of a list that is mapped",
    `const leads = [{ Company: "x" }];
await Promise.all(leads.map(async (lead) => { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) }); }));`,
    '1:16-32 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "modules of a list",
    `for (const module of ["Leeds", "Deels"]) fetch(\`https://www.zohoapis.eu/crm/v8/\${module}/1\`);
["Leeds", "Deels"].forEach((module) => fetch(\`https://www.zohoapis.eu/crm/v8/\${module}/1\`));`,
    '1:24-29 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"? And at 1 more call.',
  );
});

describe("functions and lists that are followed, {'parser':'typescript'}", () => {
  const { reports } = lintVerbs({ parser: "typescript" });

  reports(
    "a type with a name",
    `type Module = "Leeds" | "Deels";
export function get(module: Module, id: string) { return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}/\${id}\`); }`,
    '2:21-35 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
  reports(
    "a node of n8n",
    `export async function zohoApiRequest(this: IExecuteFunctions, method: IHttpRequestMethods, endpoint: string, body: IDataObject = {}, qs: IDataObject = {}, uri?: string) {
  const { oauthTokenData } = await this.getCredentials<ZohoOAuth2ApiCredentials>("zohoOAuth2Api");
  const options: IRequestOptions = { body: { data: [body] }, method, qs, uri: uri ?? \`\${oauthTokenData.api_domain}/crm/v2\${endpoint}\`, json: true };
  if (!Object.keys(body).length) delete options.body;
  if (!Object.keys(qs).length) delete options.qs;
  return this.helpers.requestOAuth2?.call(this, "zohoOAuth2Api", options);
}
export async function execute(this: IExecuteFunctions) {
  await zohoApiRequest.call(this, "POST", "/Leads", { Company: "Ng & Co" });
  await zohoApiRequest.call(this, "GET", "/Leads/search", {}, { criteria: "(Company:equals:Ng)" });
  await zohoApiRequest.call(this, "GET", "/Leeds/1");
}`,
    '9:53-75 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '11:44-49 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
});

describe("where the text of a search is made", () => {
  const { reports } = lintVerbs();

  reports(
    "the text of a search, made elsewhere",
    `const criteria = \`(Last_Name:contains:\${name})\`;
fetch(\`https://www.zohoapis.eu/crm/v8/Leads/search?criteria=\${encodeURIComponent(criteria)}\`);`,
    '1:30-38 maybe-search-criteria "contains" is not documented for criteria, so Zoho may refuse it. Use equals, not_equal, starts_with, in, between, greater_than, greater_equal, less_than or less_equal.',
  );
  reports(
    "the text of a search, a constant",
    `const criteria = "(Last_Name:contains:Ng)";
fetch("https://www.zohoapis.eu/crm/v8/Leads/search?criteria=" + encodeURIComponent(criteria) + "&page=1");`,
    '1:30-38 maybe-search-criteria "contains" is not documented for criteria, so Zoho may refuse it. Use equals, not_equal, starts_with, in, between, greater_than, greater_equal, less_than or less_equal.',
  );
  reports(
    "in parameters",
    `const criteria = "(Last_Name:contains:Ng)";
axios.get("https://www.zohoapis.eu/crm/v8/Leads/search", { params: { criteria } });`,
    '1:30-38 maybe-search-criteria "contains" is not documented for criteria, so Zoho may refuse it. Use equals, not_equal, starts_with, in, between, greater_than, greater_equal, less_than or less_equal.',
  );
});
describe("parameters of an object", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "a value between two colons, encoded",
    `axios.get("https://www.zohoapis.eu/crm/v8/Leads/search", { params: { criterias: \`(Email:equals:\${email})\` } });`,
    "1:68-108 required-params The query string needs one of criteria, email, phone or word. Add, for example, word=Boyle.",
    '1:70-79 known-params GET /crm/v8/Leads/search has no parameter "criterias", so Zoho probably ignores it. Did you mean "criteria"?',
  );
  reports(
    "parameters of many values",
    `export function list({ perPage, page, sortBy, sortOrder }) {
  return axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { per_page: perPage || 200, page: page || 1, sort_by: sortBy || "Modified_Time", sort_order: sortOrder || "desc" } });
}`,
    '2:70-184 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "parameters that may be undefined, of many values",
    `export function list({ perPage, page, sortBy, all }) {
  return axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { per_page: perPage || 200, page: page || 1, sort_by: sortBy || "Modified_Time", fields: all ? undefined : "id" } });
}`,
  );
  silent(
    "a hole behind a value may bring more",
    `fetch(\`https://www.zohoapis.eu/crm/v8/Leads?per_page=200\${more}\`);`,
  );
});

describe("addresses by default, and headers that may hold more, {'parser':'typescript'}", () => {
  const { reports } = lintVerbs({ parser: "typescript" });

  reports(
    "an address by default",
    `const BASE = \`https://www.zohoapis.\${process.env.ZOHO_DC ?? "eu"}/crm/v8\`;
export class Crm {
  constructor(private readonly tokens: Tokens, private readonly base = BASE) {}
  async #send(method: string, path: string, body?: object) { return fetch(this.base + path, { method, headers: { Authorization: \`Zoho-oauthtoken \${await this.tokens.fresh()}\` }, ...(body && { body: JSON.stringify(body) }) }); }
  list() { return this.#send("GET", "/Leads"); }
  add(name: string) { return this.#send("POST", "/Leads", { data: [{ Company: name }] }); }
  find(word: string) { return this.#send("GET", \`/Leads/search?word=\${encodeURIComponent(word)}\`); }
}`,
    '5:19-46 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    '6:68-85 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});

describe("addresses by default, and headers that may hold more", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "an address by default, among options",
    `class Crm {
  constructor({ base = "https://www.zohoapis.eu/crm/v8", token }) { this.base = base; this.token = token; }
  list() { return fetch(\`\${this.base}/Leads\`, { headers: { Authorization: \`Zoho-oauthtoken \${this.token}\` } }); }
}
function zoho(path, { base = "https://www.zohoapis.eu/crm/v8" } = {}) { return fetch(base + path); }
zoho("/Leads");
zoho("/Leads", { base: "https://www.zohoapis.eu/crm/v2" });`,
    '3:25-45 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    '6:1-15 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "other defaults are no promise",
    `class Table {
  constructor(module = "Leads") { this.module = module; }
  add(record) { return fetch(\`https://www.zohoapis.eu/crm/v8/\${this.module}\`, { method: "POST", body: JSON.stringify({ data: [{ Company: "Ng & Co" }] }) }); }
}
function add(module = "Leads") { return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}\`, { method: "POST", body: JSON.stringify({ data: [{ Company: "Ng & Co" }] }) }); }`,
  );
  silent(
    "an address that the only user of a class replaces",
    `class Crm { constructor(base = "https://www.zohoapis.eu/crm/v8") { this.base = base; } list() { return fetch(\`\${this.base}/Leads\`); } }
new Crm("https://www.zohoapis.eu/crm/v2").list();`,
  );
  reports(
    "PUT for an upsert, with headers that are not all known",
    `const init = { method: "PUT", body: JSON.stringify({ data: [{ Last_Name: "Ng" }] }) };
init.headers = { ...init.headers, "Content-Type": "application/json" };
fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", init);`,
    "1:24-29 allowed-method This address takes POST, not PUT.",
  );
  silent(
    "an external id, with headers that are not all known",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads/ext-7", { method: "PUT", headers: { ...headers }, body: JSON.stringify({ data: [{ Last_Name: "Ng" }] }) });`,
  );
});
