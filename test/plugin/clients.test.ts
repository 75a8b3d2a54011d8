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
    `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: { Authorization: \`Digest \${token}\` } });`,
    '1:85-102 authorization-header The Authorization header says "Digest"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
  );
  reports(
    "fetch new Headers",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: new Headers({ Authorization: "Digest abc.def" }) });`,
    '1:97-113 authorization-header The Authorization header says "Digest"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
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
    '2:61-78 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "axios named export",
    `import { post } from "axios";
post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Company: "Ng" }] });`,
    '2:55-72 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "axios config object",
    `import axios from "axios";
axios({ method: "post", url: "https://www.zohoapis.eu/crm/v8/Leads", data: { data: [{ Company: "Ng" }] } });`,
    '2:85-102 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
  constructor(token) { this.client = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8", headers: { Authorization: \`Digest \${token}\` } }); }
  list() { return this.client.get("/Leads?fields=id"); }
}`,
    '3:122-139 authorization-header The Authorization header says "Digest"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
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
    '2:87-103 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "request-promise json body",
    `import rp from "request-promise";
rp({ method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads", json: { data: [{ Company: "x" }] } });`,
    '2:82-98 mandatory-fields "Last_Name" is missing, and every lead needs it.',
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
    '3:99-115 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "n8n httpRequest",
    `export async function run() {
  return this.helpers.httpRequest({ method: "GET", url: "https://www.zohoapis.eu/crm/v8/Leads" });
}`,
    '2:57-95 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});
