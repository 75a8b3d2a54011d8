import { describe, lintVerbs } from "./lint.ts";

/** Functions, objects and classes of the user's own, which call a client of a package; and those that the settings name. */

describe("clients", () => {
  const { reports } = lintVerbs();

  reports(
    "helper with three parameters",
    `async function zoho(method, path, body) {
  return fetch(\`https://www.zohoapis.eu/crm/v8\${path}\`, { method, body: JSON.stringify(body) });
}
await zoho("POST", "/Leads", { data: [{ Company: "x" }] });
await zoho("PUT", "/Leads/upsert", {});`,
    '4:39-55 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    "5:12-17 allowed-method This address takes POST, not PUT.",
  );
  reports(
    "helper of helper",
    `const request = (method, path, body) => axios({ method, url: \`https://www.zohoapis.eu/crm/v8\${path}\`, data: body });
const post = (path, body) => request("POST", path, body);
post("/Leads", { data: [{ Company: "x" }] });`,
    '3:25-41 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "helper that is given its client",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu" });
const shop = axios.create({ baseURL: "https://shop.example" });
const post = (client, body) => client.post("/crm/v8/Leads", body);
post(shop, { data: [{ Company: "x" }] });
post(crm, { data: [{ Company: "x" }] });`,
    '6:20-36 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
    '4:58-74 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
    '6:33-49 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
    '7:17-33 maybe-mandatory-fields "Last_Name" is missing. If no such lead exists yet, Zoho answers MANDATORY_NOT_FOUND.',
    '8:17-33 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
    '4:1-13 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
    '1:36-52 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
    '1:50-66 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});

describe("clients, {'settings':{'clients':[{'callee':'http.post','method':'POST','url':{'arg':0},'body':{'arg':1}}]}}", () => {
  const { reports } = lintVerbs({
    settings: { clients: [{ callee: "http.post", method: "POST", url: { arg: 0 }, body: { arg: 1 } }] },
  });

  reports(
    "configured this",
    `class A { run() { return this.http.post("/crm/v8/Leads", { data: [{ Company: "x" }] }); } }`,
    '1:67-83 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
    '2:67-83 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});

describe("clients, {'settings':{'dataCenter':'us'}}, as far as an error is", () => {
  const { reports } = lintVerbs({ settings: { dataCenter: "us" }, sure: true });

  reports(
    "other data centre in v8",
    `fetch("https://www.zohoapis.eu/crm/v8/org");`,
    '1:16-31 known-host This is the EU data centre, but your org is in the US: Zoho will not recognise your token. Did you mean "www.zohoapis.com"?',
  );

  reports(
    "other data centre",
    `fetch("https://www.zohoapis.eu/crm/v2/Leads?fields=id");`,
    '1:16-31 known-host This is the EU data centre, but your org is in the US: Zoho will not recognise your token. Did you mean "www.zohoapis.com"?',
  );
});

describe("clients that a function of the file makes", () => {
  const { reports, silent } = lintVerbs();
  const crm = `axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" })`;
  const makes = (made: string, used: string): string =>
    `import axios from "axios";\n${made}\nexport const save = async (token, lead) => { ${used} };`;
  const wrong = "This address takes POST, not PUT.";

  reports(
    "a function",
    makes(`function connect(token) { return ${crm}; }`, `await connect(token).put("/Leads/upsert", lead);`),
    `3:67-70 allowed-method ${wrong}`,
  );
  reports(
    "a name for what it gives back",
    makes(
      `const connect = async () => { const made = ${crm}; return made; };`,
      `const api = await connect(); return api.put("/Leads/upsert", lead);`,
    ),
    `3:86-89 allowed-method ${wrong}`,
  );
  reports(
    "an object that holds it",
    makes(
      `const connect = () => { const http = ${crm}; return { http }; };`,
      `connect().http.put("/Leads/upsert", lead);`,
    ),
    `3:61-64 allowed-method ${wrong}`,
  );
  reports(
    "a variable that is filled later",
    makes("let api;", `api ??= ${crm}; await api.put("/Leads/upsert", lead);`),
    `3:125-128 allowed-method ${wrong}`,
  );
  silent(
    "for another service",
    makes(
      `const connect = () => axios.create({ baseURL: "https://shop.example/crm/v8" });`,
      `await connect().put("/Leads/upsert", lead);`,
    ),
  );
  silent(
    "a function that calls itself",
    `const me = () => me(); me().put("https://www.zohoapis.eu/crm/v8/Leads/upsert", {}).href;`,
  );
});

describe("clients that are handed in, by their type", () => {
  const { reports } = lintVerbs({ parser: "typescript" });

  reports(
    "a parameter of the type of axios",
    `import type { AxiosInstance } from "axios";
export const add = (http: AxiosInstance) => http.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Company: "x" }] });`,
    '2:104-120 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});
