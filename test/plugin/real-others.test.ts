import { describe, lintVerbs } from "./lint.ts";

/** What stands beside requests to Zoho CRM in real programs, or looks like one: other products, servers, caches, logs, links. */

describe("no request to Zoho CRM", () => {
  const { silent } = lintVerbs({ strict: true });

  silent(
    "a list of HubSpot by an integration platform",
    `export const list = (nango) => nango.get({ endpoint: "/crm/v3/objects/contacts", params: { limit: 10 } });`,
  );
  silent(
    "a map of addresses",
    `const cache = new Map();
cache.set("https://www.zohoapis.eu/crm/v8/Leads", { method: "PATCH" });`,
  );
  silent("a log", `logger.info({ method: "PATCH", url: "https://www.zohoapis.eu/crm/v8/Leads/upsert" });`);
  silent(
    "a proxy",
    `export const handler = (req) =>
  fetch(\`https://www.zohoapis.eu\${req.url}\`, {
    method: req.method,
    headers: { Authorization: \`Zoho-oauthtoken \${req.token}\` },
    body: req.body,
  });`,
  );
  silent(
    "Books and Inventory",
    `const base = "https://www.zohoapis.eu";
fetch(\`\${base}/books/v3/contacts?organization_id=\${org}\`);
fetch(\`\${base}/inventory/v1/items\`);`,
  );
  silent(
    "Desk",
    `const zohoDeskBase = "https://desk.zoho.eu/api/v1";
fetch(\`\${zohoDeskBase}/tickets\`, { method: "PATCH" });`,
  );
  silent(
    "Recruit and Bigin",
    `fetch(\`\${process.env.ZOHO_RECRUIT_BASE}/recruit/v2/Candidates\`, { method: "PATCH" });
fetch(\`\${process.env.ZOHO_BIGIN_URL}/bigin/v2/Contacts\`);`,
  );
  silent(
    "an API of their own",
    `fetch(\`/api/zoho/leads/\${id}\`, { method: "PATCH", body: JSON.stringify({ Nmae: 1 }) });`,
  );
  silent(
    "an API of their own, called crm",
    `fetch(\`\${API_URL}/crm/leads\`, { method: "PATCH" });
fetch(\`\${API_URL}/crm/v2/leads\`, { method: "PATCH" });`,
  );
  silent("a description of an API", `export const paths = { "/crm/v8/Leads": { patch: { summary: "x" } } };`);
  silent(
    "a route of Express",
    `import express from "express";
const app = express();
app.patch("/crm/v8/Leads/upsert", (req, res) => res.json({ data: [{}] }));`,
  );
  silent(
    "a route of Hono",
    `import { Hono } from "hono";
const app = new Hono();
app.put("/crm/v8/Leads/upsert", (c) => c.json({}));`,
  );
  silent("a procedure of tRPC", `const appRouter = router({ zohoLeads: procedure.query(() => db.leads.findMany()) });`);
  silent(
    "deals of HubSpot by an integration platform",
    `export const list = async (nango) => {
  const { data } = await nango.get({ endpoint: "/crm/v3/objects/deals", params: { nope: 1 } });
  return data;
};`,
  );
  silent(
    "Desk by ky",
    `import ky from "ky";
const desk = ky.create({ prefixUrl: "https://desk.zoho.eu/api/v1" });
await desk.patch("tickets/1");`,
  );
  silent(
    "hooks of got",
    `import got from "got";
const client = got.extend({
  hooks: {
    beforeRequest: [
      (o) => {
        log("https://www.zohoapis.eu/crm/v8/Leads", o);
      },
    ],
  },
});`,
  );
  silent(
    "a cache of responses",
    `const cache = await caches.open("zoho");
await cache.put("/crm/v8/Account", response);
await cache.delete("/crm/v8/Leads/upsert");`,
  );
  silent(
    "a server that is tested",
    `const res = await app.inject({ method: "PATCH", url: "/crm/v8/Leads/upsert", payload: {} });`,
  );
  silent(
    "a server that is tested by supertest",
    `await supertest(app)
  .patch("/crm/v8/Leads/upsert")
  .send({ data: [{}] })
  .expect(405);`,
  );
  silent(
    "a route of Playwright",
    `await page.route("https://www.zohoapis.eu/crm/v8/Leads/upsert", (route) => route.fulfill({ json: {} }));`,
  );
  silent(
    "a request that Cypress answers",
    `cy.intercept("PATCH", "https://www.zohoapis.eu/crm/v8/Leads/upsert", { statusCode: 200 });
cy.request("https://www.zohoapis.eu/crm/v8/Leeds");`,
  );
  silent(
    "a queue",
    `queue.push({ method: "PATCH", url: "https://www.zohoapis.eu/crm/v8/Leads/upsert", body: { data: [{}] } });`,
  );
  silent("an event", `await bus.publish("zoho.leads", { method: "PATCH", path: "/crm/v8/Leads/upsert" });`);
  silent(
    "a route of Fastify",
    `fastify.route({ method: "PATCH", url: "/crm/v8/Leads/upsert", handler: async () => ({}) });`,
  );
  silent("a file in a bucket", `await s3.put({ Bucket: "crm", Key: "/crm/v8/Leads.json", Body: "{}" });`);
  silent(
    "keys of Redis",
    `await redis.set("/crm/v8/Leads", JSON.stringify({ data: [{}] }));
await redis.get("/crm/v8/Leeds");`,
  );
  silent("a metric", `metrics.increment("zoho.request", { method: "PATCH", url: "/crm/v8/Leads/upsert" });`);
  silent(
    "a message to Sentry",
    `Sentry.captureMessage("https://www.zohoapis.eu/crm/v8/Leeds failed", { extra: { method: "PATCH" } });`,
  );
  silent(
    "an address that is compared",
    `if (request.url.startsWith("https://www.zohoapis.eu/crm/v8/Leeds")) throw new Error("no");`,
  );
  silent(
    "operations in a table",
    `const operations = { insertLeads: { method: "PATCH", path: "/crm/v8/Leads/upsert" } };
export const run = (name, args) => client.execute(operations[name], args);`,
  );
  silent("a row of a database", `await db.insert(zohoCalls).values({ url: "/crm/v8/Leads/upsert", method: "PATCH" });`);
  silent(
    "a redirect to the web application",
    `export const GET = () => Response.redirect("https://crm.zoho.eu/crm/org123/tab/Leads/1");`,
  );
  silent(
    "a link to the web application",
    `export const Link = ({ id }) => h("a", { href: \`https://crm.zoho.eu/crm/org123/tab/Potentials/\${id}\` });`,
  );
  silent(
    "a page of the web application",
    `window.open(\`https://crm.zoho.com/crm/EntityInfo.do?module=Leads&id=\${id}\`);`,
  );
  silent(
    "a token",
    `await fetch(\`https://accounts.zoho.\${dc}/oauth/v2/token?refresh_token=\${t}&grant_type=refresh_token\`, { method: "POST" });`,
  );
  silent(
    "a token by axios",
    `import axios from "axios";
await axios.post("https://accounts.zoho.eu/oauth/v2/token", null, {
  params: { refresh_token: t, client_id: c, client_secret: s, grant_type: "refresh_token" },
});`,
  );
  silent(
    "Campaigns",
    `await fetch(\`https://campaigns.zoho.eu/api/v1.1/json/listsubscribe?resfmt=JSON&listkey=\${k}\`, { method: "POST" });`,
  );
  silent(
    "Creator",
    `await fetch(\`https://www.zohoapis.eu/creator/v2.1/data/\${owner}/\${app}/form/\${form}\`, {
  method: "POST",
  body: JSON.stringify({ data: { A: 1 } }),
});`,
  );
  silent("Analytics", `await fetch(\`https://analyticsapi.zoho.eu/restapi/v2/workspaces/\${w}/views\`, { headers });`);
  silent("Sign", `await fetch("https://sign.zoho.eu/api/v1/requests", { method: "POST", body: form });`);
  silent(
    "Billing",
    `await fetch("https://www.zohoapis.eu/billing/v1/customers", { method: "POST", body: JSON.stringify({ display_name: "x" }) });`,
  );
  silent("Projects", `await fetch(\`https://projectsapi.zoho.eu/restapi/portal/\${p}/projects/\`, { headers });`);
  silent(
    "Cliq",
    `await fetch(\`https://cliq.zoho.eu/api/v2/channelsbyname/\${c}/message\`, { method: "POST", body: JSON.stringify({ text: "x" }) });`,
  );
  silent("People", `fetch(\`\${zohoPeopleBase}/people/api/forms/leave/getRecords\`, { method: "PATCH" });`);
  silent(
    "a gateway with paths of its own",
    `fetch(\`\${ZOHO_PROXY_URL}/leads/upsert\`, { method: "PATCH", body: "{}" });`,
  );
  silent(
    "Dynamics",
    `await fetch(\`\${crmUrl}/api/data/v9.2/leads\`, { method: "POST", body: JSON.stringify({ subject: "zoho import" }) });`,
  );
  silent(
    "Salesforce",
    `await fetch(\`\${instance}/services/data/v59.0/sobjects/Lead\`, { method: "POST", body: JSON.stringify({ Last_Nme: "zoho" }) });`,
  );
  silent(
    "Bitrix",
    `await fetch(\`\${hook}/crm.lead.add\`, { method: "POST", body: JSON.stringify({ fields: {}, zoho: true }) });`,
  );
});
