import { describe, lintVerbs } from "./lint.ts";

/** False alarms that others raise: other products, routes, caches, mocks, and whatever cannot be seen. */

describe("not-ours", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "HubSpot",
    `fetch("https://api.hubapi.com/crm/v3/objects/contacts");
axios.post("https://api.hubapi.com/crm/v3/objects/deals", { properties: {} });`,
  );
  silent(
    "HubSpot behind a variable",
    `const url = \`\${HUBSPOT}/crm/v3/objects/contacts\`;
fetch(url);`,
  );
  silent(
    "HubSpot instance",
    `import axios from "axios";
const hub = axios.create({ baseURL: "https://api.hubapi.com" });
hub.get("/crm/v3/objects/contacts");`,
  );
  silent("Zoho Books", `fetch("https://www.zohoapis.com/books/v3/invoices?organization_id=1");`);
  silent("Zoho Desk", `fetch("https://desk.zoho.com/api/v1/tickets");`);
  silent("Zoho Inventory", `fetch("https://www.zohoapis.eu/inventory/v1/items");`);
  silent("Zoho Bigin", `fetch("https://www.zohoapis.com/bigin/v2/Contacts");`);
  silent(
    "accounts token",
    `fetch("https://accounts.zoho.com/oauth/v2/token", { method: "POST", body: new URLSearchParams({ grant_type: "refresh_token" }) });`,
  );
  silent("Zoho Recruit", `fetch("https://recruit.zoho.com/recruit/v2/Candidates");`);
  silent(
    "Map.delete and get",
    `const zohoCache = new Map();
zohoCache.delete("/crm/v8/Leads");
zohoCache.get("/crm/v8/Leads/upsert");`,
  );
  silent(
    "Express route",
    `app.post("/crm/v8/Leads", handler);
app.put("/crm/v8/Leads/upsert", (req, res) => res.json({}));`,
  );
  silent(
    "Express router import",
    `import express from "express";
const router = express.Router();
router.get("/crm/v8/Leads", list);`,
  );
  silent(
    "Fastify route",
    `import Fastify from "fastify";
const fastify = Fastify();
fastify.get("/crm/v8/Leads", async () => ({}));
fastify.route({ method: "PUT", url: "/crm/v8/Leads/upsert", handler });`,
  );
  silent("Prisma", `await prisma.zohoLead.update({ where: { id: 1 }, data: { Last_Nme: "x" } });`);
  silent("drizzle", `await db.delete(zohoLeads).where(eq(zohoLeads.id, 1));`);
  silent("nock", `nock("https://www.zohoapis.com").post("/crm/v8/Leads", { data: [{}] }).reply(200);`);
  silent(
    "msw",
    `import { http } from "msw";
http.put("https://www.zohoapis.com/crm/v8/Leads/upsert", () => HttpResponse.json({}));`,
  );
  silent("supertest", `request(app).put("/crm/v8/Leads/upsert").send({ data: [] });`);
  silent("axios mock adapter", `mock.onPut("https://www.zohoapis.com/crm/v8/Leads/upsert").reply(200);`);
  silent(
    "expectations",
    `expect(axios.post).toHaveBeenCalledWith("https://www.zohoapis.com/crm/v8/Leads/upsert", { data: [{}] });`,
  );
  silent(
    "dynamic module",
    `fetch(\`https://www.zohoapis.eu/crm/v8/\${module}\`, { method: "POST", body: JSON.stringify({ data: [{ Nonsense: 1 }] }) });`,
  );
  silent("dynamic everything", `fetch(url, { method, body });`);
  silent(
    "open object insert",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ ...lead, Company: "x" }] }) });`,
  );
  silent(
    "update without mandatory",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads/12", { method: "PUT", body: JSON.stringify({ data: [{ Company: "x" }] }) });`,
  );
  silent("v2 list without fields", `fetch("https://www.zohoapis.eu/crm/v2/Leads");`);
  silent(
    "unused local axios",
    `const axios = { put: (url) => url };
axios.put("https://www.zohoapis.eu/crm/v8/Leads/upsert");`,
  );
  silent("fetch shadowed", `function run(fetch) { return fetch("https://www.zohoapis.eu/crm/v8/Leads"); }`);
  silent(
    "fetch as local function that does not send",
    `function fetch(url) { return url; }
fetch("https://www.zohoapis.eu/crm/v8/Leads");`,
  );
  silent("string only", `const docs = "https://www.zohoapis.eu/crm/v8/Leads";`);
  silent("web app pages", `fetch("https://crm.zoho.com/crm/org1234/tab/Leads/12");`);
  silent("other hosts /crm", `fetch("https://internal.example.com/crm/v2/users");`);
  silent("vtiger-like", `fetch("/crm/v1/Leads");`);
  silent("own backend route without host and version", `fetch("/api/crm/leads", { method: "PUT" });`);
  silent("own backend proxies /crm/v2/users", `fetch("/crm/v2/users");`);
  silent("query from unknown", `fetch(\`https://www.zohoapis.eu/crm/v8/Leads?\${qs}\`);`);
  silent("query hole behind value", `fetch(\`https://www.zohoapis.eu/crm/v8/Leads?page=1\${rest}\`);`);
  silent("path hole behind module", `fetch(\`https://www.zohoapis.eu/crm/v8/Leads\${suffix}\`, { method: "PUT" });`);
  silent("body unknown", `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body });`);
  silent("init unknown", `fetch("https://www.zohoapis.eu/crm/v8/Leads", init);`);
  silent("init spread", `fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { ...init });`);
  silent("init spread overrides", `fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: "PUT", ...init });`);
  silent(
    "data from map of unknown",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: leads.map(toLead) }) });`,
  );
  silent(
    "reassigned url",
    `let url = "https://www.zohoapis.eu/crm/v8/Leads";
if (x) url = other();
fetch(url);`,
  );
  silent(
    "let assigned in branches",
    `let url;
if (x) url = "https://www.zohoapis.eu/crm/v8/Leads?fields=id";
else url = "https://www.zohoapis.eu/crm/v8/Deals";
fetch(url);`,
  );
  silent(
    "loop variable modules",
    `for (const module of ["Leads", "Deals"]) await fetch(\`https://www.zohoapis.eu/crm/v8/\${module}?fields=id\`);`,
  );
  silent(
    "generator and async iterators",
    `async function* pages() { for await (const page of source) yield fetch(\`https://www.zohoapis.eu/crm/v8/Leads?fields=id&page=\${page}\`); }`,
  );
  silent(
    "recursive functions",
    `function zoho(path, n) { return n > 0 ? zoho(path, n - 1) : fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`); }
zoho("/Leads?fields=id", 3);`,
  );
  silent(
    "value made from itself",
    `let body = { data: [] };
body = { ...body, data: [...body.data, { Last_Name: "x" }] };
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify(body) });`,
  );
  silent(
    "embedded functions execute",
    `ZOHO.CRM.FUNCTIONS.execute("fn", { arguments: "{}" });
ZOHO.CRM.UI.Popup.close();
ZOHO.CRM.CONFIG.getCurrentUser();`,
  );
  silent("embedded meta modules", `ZOHO.CRM.META.getModules();`);
  silent("zrc with host of somebody else", `zrc.post("https://api.example.com/crm/v8/Leads", {});`);
  silent(
    "batch over several lists",
    `const chunks = chunk(leads, 100);
for (const data of chunks) await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data }) });`,
  );
  silent(
    "push then send in a loop",
    `let batch = [];
for (const row of rows) {
  batch.push({ Last_Name: row.name });
  if (batch.length === 100) { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: batch }) }); batch = []; }
}`,
  );
  silent(
    "upsert without mandatory given id of unknown",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "PUT", body: JSON.stringify({ data: [{ id, Company: "x" }] }) });`,
  );
  silent("headers from function", `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: headers() });`);
  silent(
    "headers with maybe auth",
    `const headers = { Accept: "x" };
if (token) headers.Authorization = \`Zoho-oauthtoken \${token}\`;
fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers });`,
  );
  silent(
    "fields that are custom with snapshot-less org warn only known",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", $approved: true }] }) });`,
  );
  silent(
    "helper whose params are unknown",
    `const send = (method, path) => fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { method });
send(verb, where);`,
  );
  silent(
    "helper with rest",
    `const send = (...args) => fetch(...args);
send("https://www.zohoapis.eu/crm/v8/Leads");`,
  );
  silent(
    "conditional method good",
    `const method = id ? "PUT" : "POST";
fetch(\`https://www.zohoapis.eu/crm/v8/Leads\${id ? \`/\${id}\` : ""}\`, { method, body: JSON.stringify({ data: [{ Last_Name: name }] }) });`,
  );
  reports(
    "helper branches unknown",
    `async function save(lead) {
  if (lead.id) return put(\`/Leads/\${lead.id}\`, { data: [lead] });
  return post("/Leads", { data: [lead] });
}
const put = (path, body) => fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { method: "PUT", body: JSON.stringify(body) });
const post = (path, body) => fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { method: "POST", body: JSON.stringify(body) });
save({ id: "12", Company: "x" });
save({ Company: "x" });`,
    '8:6-22 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});
