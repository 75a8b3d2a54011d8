import { describe, lintVerbs } from "./lint.ts";

/** What looks like a call of a client that nobody knows, and is none, after shapes of real programs. All addresses would be wrong. */

const wrong = "https://www.zohoapis.eu/crm/v8/Leads/upsert";

describe("no client", () => {
  const { silent } = lintVerbs({ parser: "typescript", strict: true });

  silent("a cache that is awaited", `await cache.put("${wrong}", answer);`);
  silent("the cache of a browser", `const all = await caches.open("v1"); await all.put("${wrong}", answer);`);
  silent("a field that caches", `class A { async keep(r) { await this.responseCache.put("${wrong}", r); } }`);
  silent("a store of Redis", `await redis.get("${wrong}");`);
  silent("a store of a worker", `export const keep = (env, r) => env.ZOHO_KV.put("${wrong}", r);`);
  silent("a store in a field", `class A { drop() { return this.store.delete("${wrong}"); } }`);
  silent("a map in an expression", `const known = seen.get("${wrong}") ?? load();`);
  silent("a log", `logger.request({ method: "PUT", url: "${wrong}" });`);
  silent("a log in a field", `class A { done() { this.log.send({ method: "PUT", url: "${wrong}" }); } }`);
  silent("a metric", `await metrics.send({ method: "PUT", url: "${wrong}" });`);
  silent("an audit", `await audit.post({ url: "${wrong}", method: "PUT" });`);
  silent("a route", `app.put("${wrong}", handler);`);
  silent(
    "a route with its handler beside",
    `server.put("/crm/v8/Leads/upsert", async (request, reply) => reply.send({}));`,
  );
  silent("a route of a parameter", `export default (fastify) => { fastify.put("/crm/v8/Leads/upsert", handler); };`);
  silent("routes in a table", `routes.push({ method: "PUT", url: "/crm/v8/Leads/upsert", handler });`);
  silent("a route that is described", `app.route({ method: "PUT", url: "/crm/v8/Leads/upsert", handler });`);
  silent("a handler among the arguments", `api.put("/crm/v8/Leads/upsert", (context) => context.json({}));`);
  silent(
    "a request that is injected",
    `const answer = await app.inject({ method: "PUT", url: "/crm/v8/Leads/upsert" });`,
  );
  silent(
    "a server of one's own, tested",
    `import request from "supertest"; await request(app).put("/crm/v8/Leads/upsert").send({});`,
  );
  silent("a server of one's own, asked by a global", `await request(app).put("/crm/v8/Leads/upsert").expect(200);`);
  silent(
    "a server of one's own, asked by an agent",
    `import { agent } from "supertest"; const api = agent(app); await api.put("/crm/v8/Leads/upsert");`,
  );
  silent(
    "a mock of the network",
    `import nock from "nock"; nock("https://www.zohoapis.eu").put("/crm/v8/Leads/upsert").reply(200);`,
  );
  silent(
    "a mock service worker",
    `import { http } from "msw"; export const handlers = [http.put("${wrong}", resolver)];`,
  );
  silent(
    "a page in a browser test",
    `import { test } from "@playwright/test"; test("x", async ({ page }) => { await page.request.put("${wrong}"); });`,
  );
  silent("a command of Cypress", `cy.request({ method: "PUT", url: "${wrong}" });`);
  silent("an assertion", `expect(client.put("${wrong}", {})).resolves.toBe(1);`);
  silent("an assertion that awaits", `await expect(client.put("${wrong}", {})).rejects.toThrow();`);
  silent("an assertion about arguments", `expect(client.put).toHaveBeenCalledWith("${wrong}", {});`);
  silent("a matcher", `assert.equal(await api.url({ url: "${wrong}", method: "PUT" }), 1);`);
  silent(
    "a client that is replaced",
    `vi.mock("@/lib/client"); import { client } from "@/lib/client"; await client.put("${wrong}", {});`,
  );
  silent("a client in a file that replaces fetch", `global.fetch = jest.fn(); await client.put("${wrong}", {});`);
  silent("a value that nobody waits for", `const pending = client.put("${wrong}", {}); register(pending);`);
  silent("a description in a condition", `if (client.post("${wrong}")) done();`);
  silent("a property", `const url = client.get("${wrong}").href;`);
  silent("a link that is prefetched", `prefetch("${wrong}", { method: "PUT" });`);
  silent("a router that navigates", `router.push("/crm/v8/Leads/upsert"); history.replace("/crm/v8/Leads/upsert");`);
  silent("a path that is checked again", `revalidatePath("/crm/v8/Leads/upsert"); redirect("/crm/v8/Leads/upsert");`);
  silent("a request that is only made", `export const next = new Request("${wrong}", { method: "PUT" });`);
  silent(
    "an address that is built",
    `const url = buildRequestUrl("${wrong}", { method: "PUT" }); await buildUrl("${wrong}");`,
  );
  silent(
    "a client that is made",
    `export const crm = createClient("https://www.zohoapis.eu/crm/v8"); await initApi("https://www.zohoapis.eu/crm/v8");`,
  );
  silent(
    "a client that was made for another service",
    `import { createClient, Api } from "./generated"; const api = createClient({ baseUrl: "https://api.example" }); const more = new Api("https://api.example/v1");
await api.put({ url: "/crm/v8/Leads/upsert", body: {} }); await more.request({ method: "PUT", url: "/crm/v8/Leads/upsert" });`,
  );
  silent(
    "a field that holds such a client",
    `import { Api } from "./generated"; const base = "https://api.example";
class A { #api = new Api({ baseURL: base }); async go() { await this.#api.put({ url: "/crm/v8/Leads/upsert" }); } }`,
  );
  silent("a queue", `await queue.send({ url: "${wrong}", method: "PUT" });`);
  silent("a job", `await jobs.post({ url: "${wrong}", method: "PUT" });`);
  silent("a socket", `socket.send({ url: "${wrong}", method: "PUT" });`);
  silent(
    "a query of a library",
    `import { useQuery } from "@tanstack/react-query"; useQuery({ queryKey: ["${wrong}"], queryFn });`,
  );
  silent("a schema", `import { z } from "zod"; await z.object({}).parseAsync({ url: "${wrong}", method: "PUT" });`);
  silent(
    "a document of an API",
    `registry.registerPath({ method: "put", path: "/crm/v8/Leads/upsert", responses: {} });`,
  );
  silent(
    "a table of the database",
    `await prisma.call({ path: "/crm/v8/Leads/upsert", method: "PUT" }); await db.put("${wrong}", {});`,
  );
  silent(
    "HubSpot",
    `export const run = (nango) => nango.put({ endpoint: "/crm/v3/objects/contacts/batch/upsert", data: {} });`,
  );
  silent(
    "HubSpot's other paths",
    `export const run = (nango) => nango.post({ endpoint: "/crm/v4/associations/deals/contacts/batch/read", data: {} });`,
  );
  silent(
    "Bigin and Recruit",
    `export const run = async (nango) => { await nango.put({ endpoint: "/bigin/v2/Contacts/upsert" }); await nango.put({ endpoint: "/recruit/v2/Candidates/upsert" }); };`,
  );
  silent(
    "another CRM",
    `export const run = (client) => client.put("https://api.example.com/crm/v1/leads/upsert", {});`,
  );
  silent("one's own server that says crm", `export const run = (client) => client.put("/api/crm/leads/upsert", {});`);
  silent(
    "Books by the same client",
    `export const run = (client) => client.put("https://www.zohoapis.eu/books/v3/contacts/upsert", {});`,
  );
  silent("Desk by its base", `await client.put(\`\${process.env.ZOHO_DESK_URL}/Contacts/upsert\`, {});`);
  silent(
    "Recruit by its base, with the same header",
    `await client.put(\`\${zohoRecruitBase}/Leads/upsert\`, { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });`,
  );
  silent(
    "accounts",
    `await client.post(\`\${process.env.ZOHO_ACCOUNTS_URL}/oauth/v2/token\`, { grant_type: "refresh_token" });`,
  );
  silent("an iterator", `await iterator.next({ url: "${wrong}", method: "PUT" });`);
  silent(
    "an event",
    `analytics.send({ event: "sync", url: "${wrong}", method: "PUT" }); span.call("${wrong}", { method: "PUT" });`,
  );
  silent(
    "environment and options",
    `const target = options.get("${wrong}"); await config.get("${wrong}", { method: "PUT" });`,
  );
  silent("a translation", `await i18n.get("/crm/v8/Leads/upsert"); t("/crm/v8/Leads/upsert");`);
});

describe("a client that nobody knows, with all that it may add", () => {
  const { silent } = lintVerbs({ parser: "typescript", strict: true });

  silent("parameters", `export const list = (client) => client.get("https://www.zohoapis.eu/crm/v8/Leads");`);
  silent(
    "a token",
    `export const list = (client) => client.get("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: { Accept: "application/json" } });`,
  );
  silent("a method", `export const list = (client) => client.request({ url: "${wrong}" });`);
  silent("a body", `export const add = (client) => client.post("https://www.zohoapis.eu/crm/v8/Leads");`);
  silent(
    "what stands around a record",
    `export const add = (client, lead) => client.post("/crm/v8/Leads", { Last_Name: lead.name });`,
  );
  silent(
    "what stands around records",
    `export const add = (nango, leads) => nango.post({ endpoint: "/crm/v8/Leads", data: leads });`,
  );
  silent("an address that comes later", `export const any = (client, path) => client.put(path, {});`);
  silent(
    "a module that comes later",
    `export const any = (nango, module) => nango.get({ endpoint: \`/crm/v2/\${module}\`, params: { per_page: 200 } });`,
  );
  silent(
    "a wrapper in its own form",
    `export const any = (client) => client.post("/crm/v8/Leads", { lead: { Last_Name: "Ng" }, dedupe: true });`,
  );
  silent(
    "options that nobody knows",
    `export const any = (client) => client.get("/crm/v8/Leads/1", { cache: "no-store", next: { revalidate: 60 } });`,
  );
});
