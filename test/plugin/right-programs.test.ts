import { describe, lintVerbs } from "./lint.ts";

/** Programs that are right, or of which nothing wrong can be seen. Two of them have a mistake, so that the others are known to be read. */

describe("what a program did before", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "state of a module that a function changes",
    `let first = true;
function send(lead) {
  const options = { method: "POST", headers: { Authorization: \`Zoho-oauthtoken \${token()}\` } };
  if (first) options.body = JSON.stringify({ data: [{ Company: "Ng & Co" }] });
  else options.body = JSON.stringify({ data: [lead] });
  first = false;
  return fetch("https://www.zohoapis.eu/crm/v8/Leads", options);
}
send({ Last_Name: "Ng" });`,
  );
  silent(
    "elements that are completed first",
    `const leads = [{ Company: "Ng & Co" }];
leads.forEach((lead) => { lead.Last_Name = "Ng"; });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: leads }) });`,
  );
  silent(
    "elements that are completed in a loop",
    `const leads = [{ Company: "Ng & Co" }];
for (const lead of leads) lead.Last_Name = "Ng";
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: leads }) });`,
  );
  silent(
    "elements that are completed, and sent one by one",
    `const leads = [{ Company: "Ng & Co" }];
leads.forEach((lead) => { lead.Last_Name = "Ng"; fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) }); });`,
  );
  silent(
    "elements with an index",
    `const leads = [{ Company: "Ng & Co" }];
for (let i = 0; i < leads.length; i++) { leads[i].Last_Name = "Ng"; }
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: leads }) });`,
  );
  silent(
    "a parameter that a branch sets",
    `function zoho(method, path, body) {
  const init = { method, headers: { Authorization: \`Zoho-oauthtoken \${token()}\` } };
  if (method === "POST") body = { data: [body] };
  if (body) init.body = JSON.stringify(body);
  return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, init);
}
zoho("POST", "/Leads", { Last_Name: "Ng" });
zoho("GET", "/Leads/100");`,
  );
  silent(
    "parameters that may be undefined",
    `import axios from "axios";
export function list(params) {
  const config = { params: { fields: "id" } };
  if (!params) delete config.params;
  return axios.get("https://www.zohoapis.eu/crm/v2/Leads", config);
}`,
  );
  silent(
    "a token of the module",
    `let token;
async function login() { token = await getToken(); }
function zoho(path) {
  const headers = {};
  if (token) headers.Authorization = \`Zoho-oauthtoken \${token}\`;
  return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { headers });
}
zoho("/Leads/100");`,
  );
  silent(
    "a queue",
    `const queue = [];
export function add(lead) { queue.push(lead); }
export async function flush() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: queue }) }); queue.length = 0; }`,
  );
  silent(
    "a retry",
    `async function send(path, init = {}, again = true) {
  const options = { ...init, headers: { ...init.headers, Authorization: \`Zoho-oauthtoken \${await token()}\` } };
  const response = await fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, options);
  if (response.status === 401 && again) return send(path, init, false);
  return response;
}
send("/Leads/100", { method: "DELETE" });`,
  );
  silent(
    "a default that the caller replaces",
    `function list(module, { fields = "id", page } = {}) { const params = new URLSearchParams({ fields }); if (page) params.set("page", page); return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}?\${params}\`); }
list("Leads"); list("Leads", { page: 2 }); list("Leads", { fields: "Last_Name" });`,
  );
  silent(
    "an array that is built",
    `const data = [];
for (const row of rows) { const lead = {}; if (row.name) lead.Last_Name = row.name; data.push(lead); }
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data }) });`,
  );
  silent(
    "an object filled by entries",
    `const lead = {};
for (const [key, value] of Object.entries(form)) lead[key] = value;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  silent(
    "reduce",
    `const lead = Object.entries(form).reduce((all, [key, value]) => ({ ...all, [key]: value }), {});
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  silent(
    "a reducer over fields",
    `const lead = fields.reduce((all, field) => { all[field.name] = field.value; return all; }, { Company: "Ng & Co" });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  silent(
    "a builder",
    `class LeadBuilder { constructor() { this.record = {}; } name(n) { this.record.Last_Name = n; return this; } company(c) { this.record.Company = c; return this; } build() { return this.record; } }
const lead = new LeadBuilder().company("Ng & Co").name("Ng").build();
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  silent(
    "a getter",
    `class Lead { constructor(name) { this.name = name; } get record() { const r = { Company: "Ng & Co" }; if (this.name) r.Last_Name = this.name; return r; } save() { return fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.record] }) }); } }`,
  );
  silent(
    "a proxy method on the prototype",
    `function Api() {}
Api.prototype.post = function (path, body) { return fetch("https://www.zohoapis.eu/crm/v8" + path, { method: "POST", body: JSON.stringify(body) }); };
new Api().post("/Leads", { data: [{ Company: "x" }] });`,
  );
  silent(
    "await in conditions",
    `async function save(lead) { const existing = await find(lead); const body = { data: [{ Company: "x" }] }; if (existing) { body.data[0].id = existing.id; } else { body.data[0].Last_Name = lead.name; } return fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: existing ? "PUT" : "POST", body: JSON.stringify(body) }); }
save({});`,
  );
  silent(
    "labelled, try and finally",
    `async function save() { const lead = { Company: "x" }; try { lead.Last_Name = await name(); } catch { lead.Last_Name = "Unknown"; } finally { log(lead); } return fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) }); }
save();`,
  );
  silent(
    "spread of arguments object",
    `function api() { return fetch.apply(null, arguments); }
api("https://www.zohoapis.eu/crm/v8/Leads");`,
  );
  reports(
    "a template of a template",
    `const path = (module, id) => \`/crm/v8/\${module}\${id ? \`/\${id}\` : ""}\`;
fetch("https://www.zohoapis.eu" + path("Leads", id) + "?fields=id");
fetch("https://www.zohoapis.eu" + path("Leads"));`,
    '3:7-48 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});

describe("requests as integrators write them", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "a factory of clients",
    `export function createZoho({ base = "https://www.zohoapis.eu", token }) {
  const call = (method, path, body) => fetch(\`\${base}/crm/v8\${path}\`, { method, headers: { Authorization: \`Zoho-oauthtoken \${token}\` }, body: body && JSON.stringify(body) });
  return { get: (path) => call("GET", path), post: (path, body) => call("POST", path, body), insert: (module, records) => call("POST", \`/\${module}\`, { data: records }) };
}
const zoho = createZoho({ token: process.env.TOKEN });
zoho.insert("Leads", [{ Last_Name: "Ng" }]);
zoho.post("/Leads/upsert", { data: [{ Last_Name: "Ng" }] });
zoho.get("/Leads/100");`,
  );
  reports(
    "a factory of clients, wrong",
    `export function createZoho({ base = "https://www.zohoapis.eu", token }) {
  const call = (method, path, body) => fetch(\`\${base}/crm/v8\${path}\`, { method, headers: { Authorization: \`Zoho-oauthtoken \${token}\` }, body: body && JSON.stringify(body) });
  return { get: (path) => call("GET", path), insert: (module, records) => call("POST", \`/\${module}\`, { data: records }) };
}
const zoho = createZoho({ token: process.env.TOKEN });
zoho.insert("Leads", [{ Company: "Ng & Co" }]);
zoho.get("/Leads");`,
    '6:23-45 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '7:1-19 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "chunks",
    `const chunk = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, i * size + size));
for (const part of chunk(records, 100)) await fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: "POST", body: JSON.stringify({ data: part, duplicate_check_fields: ["Email"], trigger: [] }) });`,
  );
  silent(
    "merge with defaults",
    `const DEFAULTS = { Lead_Source: "Web Download" };
const toLead = (form) => ({ ...DEFAULTS, ...form });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [toLead(form)] }) });`,
  );
  silent(
    "omit and pick",
    `import { omit, pick, mapKeys } from "lodash";
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [omit({ Company: "x", Emial: "y" }, "Emial")] }) });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [mapKeys({ Name: "x" }, toApi)] }) });`,
  );
  silent(
    "delete empty keys",
    `const lead = { Last_Name: "Ng", Emial: undefined };
Object.keys(lead).forEach((key) => lead[key] === undefined && delete lead[key]);
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  silent(
    "undefined values are not sent",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Emial: undefined, Company: void 0 }] }) });`,
  );
  silent(
    "conditional record",
    `const isNew = !id;
fetch(\`https://www.zohoapis.eu/crm/v8/Leads\${isNew ? "" : \`/\${id}\`}\`, { method: isNew ? "POST" : "PUT", body: JSON.stringify({ data: [{ Company: "Ng & Co", ...(isNew && { Last_Name: "Ng" }) }] }) });`,
  );
  silent(
    "form-data",
    `const form = new FormData();
form.append("file", file);
fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/Attachments\`, { method: "POST", headers: { Authorization: \`Zoho-oauthtoken \${t}\` }, body: form });`,
  );
  silent(
    "attachment by url",
    `fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/Attachments?attachmentUrl=\${encodeURIComponent(url)}\`, { method: "POST" });`,
  );
  silent(
    "fields from a list",
    `const FIELDS = ["Last_Name", "Email", "Company"];
fetch(\`https://www.zohoapis.eu/crm/v8/Leads?fields=\${FIELDS.join(",")}&per_page=200&page=\${page}\`);
fetch("https://www.zohoapis.eu/crm/v8/Leads?" + new URLSearchParams({ fields: FIELDS.join(), per_page: "200" }));
fetch(\`https://www.zohoapis.eu/crm/v8/Leads?fields=\${Object.keys(MAP).join(",")}\`);`,
  );
  silent(
    "page token",
    `let next;
do {
  const params = new URLSearchParams({ fields: "id", per_page: 200 });
  if (next) params.set("page_token", next);
  const page = await (await fetch(\`https://www.zohoapis.eu/crm/v8/Leads?\${params}\`)).json();
  next = page.info.next_page_token;
} while (next);`,
  );
  silent(
    "params added one by one",
    `const url = new URL("https://www.zohoapis.eu/crm/v8/Leads/search");
url.searchParams.append("criteria", \`((Last_Name:equals:\${name}) and (Company:starts_with:A))\`);
url.searchParams.append("per_page", 200);
fetch(url.toString(), { headers });`,
  );
  silent(
    "COQL",
    `const query = \`select Last_Name, Email from Leads where \${where.join(" and ")} limit \${offset}, 200\`;
fetch("https://www.zohoapis.eu/crm/v8/coql", { method: "POST", body: JSON.stringify({ select_query: query }) });`,
  );
  silent(
    "composite",
    `fetch("https://www.zohoapis.eu/crm/v8/__composite_requests", { method: "POST", body: JSON.stringify({ __composite_requests: [{ sub_request_id: "1", method: "GET", uri: "/crm/v8/Leads", params: { fields: "id" }, headers: {} }] }) });`,
  );
  silent(
    "notes",
    `fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/Notes\`, { method: "POST", body: JSON.stringify({ data: [{ Note_Title: "a", Note_Content: "b" }] }) });
fetch("https://www.zohoapis.eu/crm/v8/Notes", { method: "POST", body: JSON.stringify({ data: [{ Note_Title: "a", Note_Content: "b", Parent_Id: { id, module: { api_name: "Leads" } } }] }) });`,
  );
  silent(
    "convert",
    `fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/actions/convert\`, { method: "POST", body: JSON.stringify({ data: [{ overwrite: true, notify_lead_owner: true, Deals: { Deal_Name: "x", Closing_Date: "2026-12-01", Stage: "Qualification" } }] }) });`,
  );
  silent(
    "tags",
    `fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/actions/add_tags\`, { method: "POST", body: JSON.stringify({ tags: [{ name: "new" }], over_write: false }) });`,
  );
  silent("photo", `fetch(\`https://www.zohoapis.eu/crm/v8/Contacts/\${id}/photo\`, { method: "POST", body: photo });`);
  silent(
    "bulk read",
    `fetch("https://www.zohoapis.eu/crm/bulk/v8/read", { method: "POST", body: JSON.stringify({ query: { module: { api_name: "Leads" }, fields: ["id"], page: 1 } }) });`,
  );
  silent(
    "subforms and lookups",
    `fetch("https://www.zohoapis.eu/crm/v8/Quotes", { method: "POST", body: JSON.stringify({ data: [{ Subject: "x", Account_Name: { id: accountId }, Quoted_Items: [{ Product_Name: { id: productId }, Quantity: 1 }] }] }) });`,
  );
  silent(
    "dates",
    `const now = new Date();
fetch("https://www.zohoapis.eu/crm/v8/Events", { method: "POST", body: JSON.stringify({ data: [{ Event_Title: "x", Start_DateTime: format(now, "yyyy-MM-dd'T'HH:mm:ssxxx"), End_DateTime: now.toISOString().split(".")[0] + "Z" }] }) });
fetch("https://www.zohoapis.eu/crm/v8/Deals", { method: "POST", body: JSON.stringify({ data: [{ Deal_Name: "x", Stage: "Qualification", Closing_Date: now.toISOString().slice(0, 10), Amount: Number(total.toFixed(2)) }] }) });`,
  );
  silent(
    "amounts",
    `fetch("https://www.zohoapis.eu/crm/v8/Deals", { method: "POST", body: JSON.stringify({ data: [{ Deal_Name: \`\${a} - \${b}\`, Stage: "Qualification", Amount: +total, Probability: parseInt(p, 10) }] }) });`,
  );
  silent(
    "booleans",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: !!optOut, Description: JSON.stringify({ a: 1 }) }] }) });`,
  );
  silent(
    "trigger",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng" }], trigger: silent ? [] : ["workflow", "approval"], lar_id: rule }) });`,
  );
  silent(
    "sandbox",
    `const HOST = process.env.SANDBOX ? "https://sandbox.zohoapis.eu" : "https://www.zohoapis.eu";
fetch(\`\${HOST}/crm/v8/Leads/\${id}\`, { method: "DELETE" });`,
  );
  silent(
    "multi dc",
    `const DC = { eu: "https://www.zohoapis.eu", in: "https://www.zohoapis.in", com: "https://www.zohoapis.com" };
fetch(\`\${DC[region]}/crm/v8/Leads/\${id}\`);
fetch(\`https://www.zohoapis.\${region}/crm/v8/Leads/\${id}\`);
fetch(\`\${auth.api_domain}/crm/v8/Leads/\${id}\`);`,
  );
  silent(
    "token endpoint",
    `fetch("https://accounts.zoho.eu/oauth/v2/token", { method: "POST", body: new URLSearchParams({ grant_type: "refresh_token", client_id, client_secret, refresh_token }) });`,
  );
});

describe("programs around them", () => {
  const { silent } = lintVerbs();

  silent(
    "react hook form",
    `export function useCreateLead() {
  return useMutation({ mutationFn: async (lead) => { const res = await axios.post("/api/leads", lead); return res.data; } });
}`,
  );
  silent(
    "our own back end",
    `app.post("/crm/v8/Leads", async (req, res) => { const r = await axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [req.body] }, { headers: { Authorization: \`Zoho-oauthtoken \${req.token}\` } }); res.json(r.data); });`,
  );
  silent(
    "proxy of requests",
    `app.use("/zoho", async (req, res) => { const r = await fetch("https://www.zohoapis.eu" + req.url, { method: req.method, headers: { ...req.headers, Authorization: t }, body: req.method === "GET" ? undefined : JSON.stringify(req.body) }); res.send(await r.text()); });`,
  );
  silent(
    "test doubles",
    `jest.mock("axios");
axios.post.mockResolvedValue({ data: {} });
expect(axios.post).toHaveBeenCalledWith("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Company: "x" }] });
nock("https://www.zohoapis.eu").post("/crm/v8/Leads", { data: [{}] }).reply(200);`,
  );
  silent(
    "Promise.all with map over modules",
    `const MODULES = ["Leads", "Contacts", "Deals"];
await Promise.all(MODULES.map((m) => fetch(\`https://www.zohoapis.eu/crm/v8/\${m}?fields=id&per_page=1\`)));`,
  );
  silent(
    "modules of an object",
    `const MODULES = { lead: "Leads", contact: "Contacts" };
export const create = (kind, record) => fetch(\`https://www.zohoapis.eu/crm/v8/\${MODULES[kind]}\`, { method: "POST", body: JSON.stringify({ data: [record] }) });
create("lead", { Last_Name: "Ng" }); create("contact", { Last_Name: "Ng" });`,
  );
  silent(
    "modules of an object with different mandatory fields",
    `const MODULES = { lead: "Leads", account: "Accounts" };
export const create = (kind, record) => fetch(\`https://www.zohoapis.eu/crm/v8/\${MODULES[kind]}\`, { method: "POST", body: JSON.stringify({ data: [record] }) });
create("lead", { Last_Name: "Ng" }); create("account", { Account_Name: "Ng & Co" });`,
  );
  silent(
    "retry with modified options",
    `let options = { method: "GET", headers: {} };
options = { ...options, headers: { Authorization: \`Zoho-oauthtoken \${t}\` } };
fetch("https://www.zohoapis.eu/crm/v8/Leads/1", options);`,
  );
  silent(
    "headers object",
    `const headers = new Headers();
headers.set("Authorization", "Zoho-oauthtoken " + t);
fetch("https://www.zohoapis.eu/crm/v8/Leads/1", { headers });
const h2 = new Headers({ Authorization: \`Zoho-oauthtoken \${t}\` });
fetch(new Request("https://www.zohoapis.eu/crm/v8/Leads/1", { headers: h2 }));`,
  );
  silent(
    "callbacks, request library",
    `const request = require("request");
request({ method: "POST", url: "https://www.zohoapis.eu/crm/v2/Leads", headers: { Authorization: "Zoho-oauthtoken " + t }, body: { data: [{ Last_Name: "Ng" }] }, json: true }, (err, r) => {});
request.post({ url: "https://www.zohoapis.eu/crm/v2/Leads", json: { data: [{ Last_Name: "Ng" }] } }, done);`,
  );
  silent(
    "widget page load",
    `ZOHO.embeddedApp.on("PageLoad", async ({ Entity, EntityId }) => {
  const record = await ZOHO.CRM.API.getRecord({ Entity, RecordID: EntityId[0] });
  await ZOHO.CRM.API.updateRecord({ Entity, APIData: { id: EntityId[0], Description: "x" }, Trigger: [] });
  await ZOHO.CRM.API.insertRecord({ Entity: "Tasks", APIData: { Subject: "Call", What_Id: EntityId[0], $se_module: Entity }, Trigger: ["workflow"] });
});
ZOHO.embeddedApp.init();`,
  );
  silent(
    "widget helper functions",
    `const q = { select_query: \`select Last_Name from Leads where id = '\${id}'\` };
ZOHO.CRM.API.coql(q).then((r) => r.data);
ZOHO.CRM.API.searchRecord({ Entity: "Leads", Type: "criteria", Query: \`(Email:equals:\${mail})\`, delay: false });
ZOHO.CRM.API.attachFile({ Entity: "Leads", RecordID: id, File: { Name: "a.txt", Content: blob } });
ZOHO.CRM.CONNECTION.invoke("zoho", { method: "GET", url: "https://www.zohoapis.eu/crm/v8/Leads/1", param_type: 1 });`,
  );
});

describe("programs around them, {'parser':'typescript'}", () => {
  const { silent } = lintVerbs({ parser: "typescript" });

  silent(
    "generic insert with record types",
    `interface Lead { Last_Name: string; Company?: string }
export async function insert<T extends object>(module: string, records: T[]): Promise<void> { await fetch(\`https://www.zohoapis.eu/crm/v8/\${module}\`, { method: "POST", body: JSON.stringify({ data: records }) }); }
insert<Lead>("Leads", [{ Last_Name: "Ng" }]);`,
  );
  silent(
    "overloads",
    `function send(path: string): Promise<Response>;
function send(path: string, body: object): Promise<Response>;
function send(path: string, body?: object) { return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { method: body ? "POST" : "GET", headers: { Authorization: \`Zoho-oauthtoken \${t}\` }, ...(body ? { body: JSON.stringify(body) } : {}) }); }
send("/Leads/100"); send("/Leads", { data: [{ Last_Name: "Ng" }] });`,
  );
  silent(
    "a decorator class",
    `@Injectable()
export class ZohoService {
  private readonly api = "https://www.zohoapis.eu/crm/v8";
  constructor(private readonly http: HttpService, private config: ConfigService) {}
  create(lead: CreateLeadDto) { return this.http.post(\`\${this.api}/Leads\`, { data: [{ Last_Name: lead.name, Email: lead.email }] }, { headers: this.headers() }); }
  private headers() { return { Authorization: \`Zoho-oauthtoken \${this.config.get("TOKEN")}\` }; }
}`,
  );
  silent(
    "satisfies and const assertions",
    `const OPTIONS = { method: "POST", headers: { "Content-Type": "application/json" } } as const satisfies RequestInit;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { ...OPTIONS, headers: { ...OPTIONS.headers, Authorization: \`Zoho-oauthtoken \${t}\` }, body: JSON.stringify({ data: [{ Last_Name: "Ng" } satisfies Lead] }) });`,
  );
  silent(
    "an observable",
    `this.http.get<Lead[]>(\`\${environment.zohoUrl}/crm/v8/Leads\`, { params: new HttpParams().set("fields", "id") }).subscribe();`,
  );
});
