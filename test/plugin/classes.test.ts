import { describe, lintVerbs } from "./lint.ts";

/** What a class, its subclasses and lines outside of it write to its fields. */

describe("fields of a class", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "fields of an object: a key set in another method",
    `class Form { lead = { Company: "Ng & Co" }; name(n) { this.lead.Last_Name = n; } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  silent(
    "set before in the same method",
    `class Form { lead = { Company: "Ng & Co" }; async send(n) { this.lead.Last_Name = n; await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  reports(
    "set before in the same method, wrong",
    `class Form { lead = { Company: "Ng & Co" }; async send(n) { this.lead.Last_Name = 5; await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
    '1:83-84 field-type Last_Name must be text, not the number 5. Write "5".',
  );
  silent(
    "set in the constructor",
    `class Form { lead = { Company: "Ng & Co" }; constructor(n) { this.lead.Last_Name = n; } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  reports(
    "nobody sets it",
    `class Form { lead = { Company: "Ng & Co" }; async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
    '1:21-43 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent(
    "Object.assign to the field",
    `class Form { lead = { Company: "Ng & Co" }; fill(v) { Object.assign(this.lead, v); } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  silent(
    "Object.assign to this",
    `class Form { lead = { Company: "Ng & Co" }; constructor(v) { Object.assign(this, v); } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  silent(
    "const { lead } = this",
    `class Form { lead = { Company: "Ng & Co" }; fill(v) { const { lead } = this; lead.Last_Name = v; } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  silent(
    "self",
    `class Form { lead = { Company: "Ng & Co" }; fill(v) { const self = this; v.on("x", function () { self.lead.Last_Name = v; }); } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  silent(
    "handed on",
    `class Form { lead = { Company: "Ng & Co" }; fill(v) { fillIn(this.lead, v); } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  silent(
    "this handed on",
    `class Form { lead = { Company: "Ng & Co" }; constructor() { register(this); } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  silent(
    "computed",
    `class Form { lead = { Company: "Ng & Co" }; set(k, v) { this.lead[k] = v; } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
  );
  silent(
    "private",
    `class Form { #lead = { Company: "Ng & Co" }; set(v) { this.#lead.Last_Name = v; } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.#lead] }) }); } }`,
  );
  silent(
    "records pushed",
    `class Form { records = []; add(v) { this.records.push(v); } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: this.records }) }); } }`,
  );
  reports(
    "records pushed, one wrong",
    `class Form { records = []; add(v) { this.records.push({ Last_Name: 5 }); } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: this.records }) }); } }`,
    '1:68-69 field-type Last_Name must be text, not the number 5. Write "5".',
  );
  silent(
    "headers",
    `class Api { headers = { "Content-Type": "application/json" }; auth(t) { this.headers.Authorization = \`Zoho-oauthtoken \${t}\`; } list() { return fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=Last_Name", { headers: this.headers }); } }`,
  );
  reports(
    "headers never",
    `class Api { headers = { "Content-Type": "application/json" }; list() { return fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=Last_Name", { headers: this.headers }); } }`,
    "1:23-61 authorization-header The Authorization header is missing. Send `Authorization: Zoho-oauthtoken <access token>`.",
  );
  silent(
    "params",
    `import axios from "axios";
class Api { params = { page: 1 }; withFields(f) { this.params.fields = f; return this; } list() { return axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: this.params }); } }`,
  );
  silent(
    "outside",
    `class Form { lead = { Company: "Ng & Co" }; async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }
const form = new Form();
form.lead.Last_Name = "Ng";
await form.send();`,
  );
  silent(
    "outside whole",
    `class Form { lead = { Company: "Ng & Co" }; async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }
const form = new Form();
form.lead = { Last_Name: "Ng" };
await form.send();`,
  );
  silent(
    "subclass field",
    `class Resource { path = "Leads"; list() { return fetch(\`https://www.zohoapis.eu/crm/v8/\${this.path}?sort_order=up\`); } }
class Users extends Resource { path = "users"; }`,
  );
  silent(
    "empty initial",
    `export class Resource { path = ""; list() { return fetch(\`https://www.zohoapis.eu/crm/v8/\${this.path}?page=1\`); } }`,
  );
  silent(
    "method overridden",
    `class Resource { body() { return { data: [{}] }; } create() { return fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify(this.body()) }); } }
class Full extends Resource { body() { return { data: [{ Last_Name: "Ng" }] }; } }`,
  );
  reports(
    "what a constructor hands on",
    `class Base { constructor(base) { this.base = base; } get(path) { return fetch(this.base + path); } }
class Zoho extends Base { constructor() { super("https://www.zohoapis.eu/crm/v8"); } leads() { return this.get("/Leads"); } }`,
    '2:103-121 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "subclass without constructor",
    `class Base { constructor(base) { this.base = base; } get(path) { return fetch(this.base + path); } }
class Zoho extends Base { leads() { return this.get("/Leads"); } }
new Zoho("https://www.zohoapis.eu/crm/v8").get("/Leads");`,
    '3:1-57 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "static written later",
    `class Api { static version = "v8"; static list() { return fetch(\`https://www.zohoapis.eu/crm/\${Api.version}/Leads\`); } }
Api.version = "v2";`,
  );
  reports(
    "static not written",
    `class Api { static version = "v8"; static list() { return fetch(\`https://www.zohoapis.eu/crm/\${Api.version}/Leads\`); } }`,
    '1:65-115 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "static headers written",
    `class Api { static headers = {}; static list() { return fetch(\`https://www.zohoapis.eu/crm/v8/Leads?fields=id\`, { headers: Api.headers }); } static auth(t) { this.headers.Authorization = t; } }`,
  );
  reports(
    "a class that others may write to",
    `export class Form { lead = { Company: "Ng & Co", Emial: "x" }; async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
    '1:50-55 known-fields Zoho\'s standard Leads has no field "Emial": Zoho answers SUCCESS and drops the value. Did you mean "Email"?',
  );
  silent(
    "a class that others may write to, in CommonJS",
    `class Form { constructor() { this.lead = { Company: "Ng & Co" }; } async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }
module.exports = { Form };`,
  );
});

describe("fields of a class, {'parser':'typescript'}", () => {
  const { reports, silent } = lintVerbs({ parser: "typescript" });

  silent(
    "abstract",
    `export abstract class Resource { protected path = "Leads"; list() { return fetch(\`https://www.zohoapis.eu/crm/v8/\${this.path}?page=1\`); } }`,
  );
  reports(
    "abstract base, method of base called on subclass",
    `abstract class Resource { protected abstract path: string; create(data: object) { return fetch(\`https://www.zohoapis.eu/crm/v8/\${this.path}\`, { method: "POST", body: JSON.stringify({ data: [data] }) }); } }
class Leads extends Resource { protected path = "Leads"; add() { return this.create({ Company: "Ng & Co" }); } }`,
    '2:85-107 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "a private field of a class that others have",
    `export class Form { private lead = { Company: "Ng & Co" }; async send() { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) }); } }`,
    '1:36-58 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});
describe("constructors of parents", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "what a constructor hands to its parent's",
    `import axios from "axios";
class Base { constructor(base, options = {}) { this.base = base; this.http = axios.create({ baseURL: base, ...options }); } get(path) { return fetch(this.base + path); } }
class Zoho extends Base {
  constructor(dc = "eu") { super(\`https://www.zohoapis.\${dc}/crm/v8\`, { timeout: 5000 }); }
  leads() { return this.get("/Leads"); }
  add() { return this.http.post("/Leads", { data: [{ Company: "Ng & Co" }] }); }
}`,
    '5:20-38 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    '6:52-74 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent(
    "what a constructor hands on is not known",
    `class Base { constructor(base) { this.base = base; } get(path) { return fetch(this.base + path); } }
class Zoho extends Base { constructor(...all) { super(...all); } leads() { return this.get("/Leads"); } }`,
  );
  silent(
    "a constructor of a parent in another class, generic",
    `class Base { constructor(base) { this.base = base; } get(path) { return fetch(this.base + path); } }
class Zoho extends Base { constructor(base) { super(base); } leads() { return this.get("/Leads"); } }`,
  );
});
