import { describe, lintVerbs } from "./lint.ts";

/** The mistakes that a survey of public code showed, and more of their kind. */

describe("mistakes in code", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "search text without encoding, static",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads/search?criteria=(Company:equals:Ng & Sons)");`,
    '1:52-80 encoded-params "criteria" contains a space, where many clients and proxies end the URL. Encode it as %20.',
    '1:52-80 encoded-params The "&" in "criteria" ends the value, so " Sons)" is read as another parameter. Encode it as %26.',
  );
  silent(
    "search text without encoding, plus in template",
    `fetch(\`https://www.zohoapis.eu/crm/v8/Leads/search?phone=+49\${number}\`);`,
  );
  reports(
    "bulk read wrong",
    `axios.post("https://www.zohoapis.eu/crm/v7/bulk-read", { query: { module: { api_name: "Leads" } } });`,
    '1:44-53 known-endpoint The API has no address "bulk-read". Did you mean "/crm/bulk/v7/read"?',
  );
  reports(
    "composite wrong",
    `axios.post("https://www.zohoapis.eu/crm/v8/composite", {});`,
    '1:44-53 maybe-known-module Zoho by default has no module "composite". Did you mean "/crm/v8/__composite_requests"?',
    '1:56-58 body-shape The body has no key "data", and this call needs it.',
  );
  reports(
    "calls upsert without type",
    `axios.post("https://www.zohoapis.eu/crm/v8/Calls/upsert", { data: [{ Subject: s, Call_Start_Time: t, Duration: "00:10" }] });`,
    "1:1-125 metadata 1 name that Zoho's default fields lack: Duration. Run zoho-preflight pull to check against your own.",
    '1:68-121 maybe-mandatory-fields "Call_Type" is missing. If no such call exists yet, Zoho answers MANDATORY_NOT_FOUND.',
    '1:68-121 maybe-mandatory-fields "Call_Duration" is missing. Some of Zoho\'s pages say that every call needs it; not every org requires it.',
  );
  reports(
    "notes without parent",
    `axios.post("https://www.zohoapis.eu/crm/v8/Notes", { data: [{ Note_Content: text }] });`,
    '1:61-83 mandatory-fields "Parent_Id" is missing, and every note needs it.',
  );
  reports(
    "placeholder options",
    `axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Last_Name: n, Lead_Source: "1111" }] });`,
    '1:1-102 metadata 1 name that Zoho\'s default fields lack: Lead_Source "1111". Run zoho-preflight pull to check against your own.',
  );
  silent(
    "page number in body of get",
    `axios.get("https://www.zohoapis.eu/crm/v8/Leads", { data: { page: 2 }, params: { fields: "id" } });`,
  );
  reports(
    "keys of the body inside a record",
    `axios.post("https://www.zohoapis.eu/crm/v8/Leads/upsert", { data: [{ Last_Name: name, duplicate_check_fields: ["Email"] }] });`,
    '1:87-109 known-fields "duplicate_check_fields" belongs beside "data", in an upsert. Inside a record Zoho ignores it.',
  );
  reports(
    "a name that is near to what cannot be meant",
    `axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Last_Name: name, Lead_Score: 12 }] });`,
    "1:1-100 metadata 1 name that Zoho's default fields lack: Lead_Score. Run zoho-preflight pull to check against your own.",
  );
  reports(
    "notes parent bare id v8",
    `axios.post("https://www.zohoapis.eu/crm/v8/Notes", { data: [{ Note_Content: "x", Parent_Id: "700000000000001", se_module: "Leads" }] });`,
    '1:93-110 maybe-lookup-shape Parent_Id accepts the bare id "700000000000001" only in older versions: Zoho may answer INVALID_DATA. Write {"module":{"api_name":"Leads"},"id":"700000000000001"}.',
  );
  silent(
    "notes parent bare id v2 good",
    `axios.post("https://www.zohoapis.eu/crm/v2/Notes", { data: [{ Note_Content: "x", Parent_Id: "700000000000001", se_module: "Leads" }] });`,
  );
  reports(
    "quoted ids with holes",
    `axios.delete(\`https://www.zohoapis.eu/crm/v2/Leads?ids="\${a},\${b}"\`);`,
    '1:52-67 bare-ids ids is "…,…"; ids are bare digits separated by commas, without quotes. Remove the quotes.',
  );
  reports(
    "line items v8 under old name",
    `axios.post("https://www.zohoapis.eu/crm/v8/Quotes", { data: [{ Subject: s, Product_Details: [{ product: { id: "1" }, quantity: 1 }] }] });`,
    '1:62-134 mandatory-fields "Quoted_Items" is missing, and every quote needs it.',
    '1:76-91 known-fields Quotes has "Product_Details" only until v2; in v8 it is "Quoted_Items". Zoho answers SUCCESS and drops the value.',
  );
  reports(
    "101 records",
    `axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Last_Name: "a", Email: "a@b.example" }, { Last_Name: "a", Email: "no mail" }] });`,
    '1:128-137 field-format "no mail" is not an email address that Zoho accepts.',
  );
  reports(
    "wrong root key",
    `axios.post("https://www.zohoapis.eu/crm/v8/Leads", { leads: [{ Last_Name: "a" }] });`,
    '1:52-83 body-shape The body has "leads" where this call expects "data".',
  );
  reports(
    "array as body",
    `axios.post("https://www.zohoapis.eu/crm/v8/Leads", [{ Last_Name: "a" }]);`,
    '1:52-72 body-shape The body is an array; Zoho expects an object with the key "data". Wrap it: { "data": [ … ] }.',
  );
  reports(
    "record as body",
    `axios.post("https://www.zohoapis.eu/crm/v8/Leads", { Last_Name: "a" });`,
    '1:52-70 body-shape The body has no key "data", the array for records. Wrap the record: { "data": [{ … }] }.',
  );
  reports(
    "number id lost digits",
    `axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ id: 700000000000001001, Company: "x" }] });`,
    "1:66-84 safe-integers The number 700000000000001000 in id has lost digits: beyond 9007199254740991 numbers are rounded, so it may be the id of another record. Send the digits as text.",
  );
  reports(
    "lookup by name text",
    `axios.put("https://www.zohoapis.eu/crm/v8/Contacts", { data: [{ id: "1", Account_Name: "Ng & Co" }] });`,
    '1:88-97 maybe-lookup-shape Account_Name needs the id of a record, { id: "…" }, not the text "Ng & Co".',
  );
  silent(
    "lookup good",
    `axios.put("https://www.zohoapis.eu/crm/v8/Contacts", { data: [{ id: "1", Account_Name: { id: accountId } }] });`,
  );
  reports(
    "multi select as text",
    `axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ id: "1", Tag: "hot" }] });`,
    '1:76-81 maybe-field-type Tag should be an array, not the text "hot"; Zoho may refuse it.',
  );
  reports(
    "coql misspelt",
    `fetch("https://www.zohoapis.eu/crm/v8/coql", { method: "POST", body: JSON.stringify({ select_query: "selct Last_Name from Leads where id is not null" }) });`,
    '1:102-107 coql-query A COQL query begins with SELECT, not with "selct". Write select <columns> from <module> where <criteria>.',
  );
  silent(
    "coql with holes",
    `fetch("https://www.zohoapis.eu/crm/v8/coql", { method: "POST", body: JSON.stringify({ select_query: \`select Last_Name from Leads where Email = '\${email}'\` }) });`,
  );
  reports(
    "settings without module",
    `axios.get("https://www.zohoapis.eu/crm/v8/settings/fields");`,
    '1:11-59 required-params The required parameter "module" is missing. Add module=Leads.',
  );
  reports(
    "users put without body",
    `axios.put("https://www.zohoapis.eu/crm/v8/users/1");`,
    '1:1-52 body-shape The body is missing, and this call needs one. Send { "users": [ … ] }.',
  );
  reports(
    "version of the future",
    `axios.get("https://www.zohoapis.eu/crm/v9/Leads", { params: { fields: "id" } });`,
    '1:11-49 endpoint-version "v9" is not a known API version (the newest is v8). The request was checked as v8.',
  );
  reports(
    "too many fields",
    `axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { fields: "id", per_page: 500 } });`,
    "1:87-90 maybe-param-limits per_page is 500; the maximum is 200.",
  );
  silent(
    "page and token",
    `axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { fields: "id", page: 2, page_token: token } });`,
  );
  reports(
    "trigger values",
    `axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Last_Name: "x" }], trigger: ["workflw"] });`,
    '1:92-101 maybe-body-keys "trigger" has no value "workflw"; it can be workflow, approval, blueprint, pathfinder or orchestration. Did you mean "workflow"?',
  );
  reports(
    "dotted nested in class with getter",
    `class Api {
  get base() { return "https://www.zohoapis.eu/crm/v8"; }
  list() { return fetch(this.base + "/Leads"); }
}`,
    '3:25-45 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "inherited",
    `class Base { root = "https://www.zohoapis.eu/crm/v8"; call(path) { return fetch(this.root + path); } }
class Leads extends Base { all() { return this.call("/Leads"); } }`,
    '2:43-62 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "constructor argument",
    `class Api { constructor(version) { this.base = \`https://www.zohoapis.eu/crm/\${version}\`; } list() { return fetch(\`\${this.base}/Leads\`); } }
const api = new Api("v8");
api.list();`,
    '3:1-11 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "arrow in class field",
    `class Api { base = "https://www.zohoapis.eu/crm/v8"; list = () => fetch(\`\${this.base}/Leads\`); }`,
    '1:73-93 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "promise chain",
    `getToken().then((token) => fetch("https://www.zohoapis.eu/crm/v8/Leads", { headers: { Authorization: "Zoho-oauthtoken " + token } })).then((r) => r.json());`,
    '1:34-72 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "async map of requests",
    `await Promise.all(ids.map((id) => fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}\`, { method: "POST" })));`,
    "1:97-103 allowed-method This address takes GET, PUT, DELETE, not POST. Did you mean GET?",
  );
  reports(
    "optional chaining client",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
crm?.get("/Leads");`,
    '3:10-18 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});

describe("mistakes in code, {'parser':'espree'}", () => {
  const { reports } = lintVerbs({ parser: "espree" });

  reports(
    "leads field on deals",
    `axios.post("https://www.zohoapis.eu/crm/v8/Deals", { data: [{ Deal_Name: name, Stage: "Qualification", Street: street, First_Name: first }] });`,
    "1:1-143 metadata 2 names that Zoho's default fields lack: Street, First_Name. Run zoho-preflight pull to check against your own.",
  );
});

describe("mistakes in code, {'settings':{'severity':{'unique-in-batch':'error'}}}", () => {
  const { reports } = lintVerbs({ settings: { severity: { "unique-in-batch": "error" } } });

  reports(
    "duplicates in batch",
    `axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ id: "1", Company: "x" }, { id: "1", Company: "y" }] });`,
    '1:93-96 unique-in-batch The record "1" is already updated by data[0]; only one of the two updates lasts.',
  );
});

describe("mistakes in code, {'settings':{}}", () => {
  const { reports } = lintVerbs({ settings: {} });

  reports(
    "criteria with unknown field name",
    `axios.get("https://www.zohoapis.eu/crm/v8/Leads/search", { params: { criteria: "(Last_Nme:equals:Ng)" } });`,
    '1:82-90 maybe-search-criteria Zoho\'s standard Leads has no field "Last_Nme". Did you mean "Last_Name"?',
  );
});

describe("mistakes in code, {'settings':{'severity':{'known-fields':'off'}}}", () => {
  const { silent } = lintVerbs({ settings: { severity: { "known-fields": "off" } } });

  silent(
    "severity off in settings",
    `axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ id: "1", Last_Nme: "x" }] });`,
  );
});

describe("mistakes in code, {'parser':'typescript'}", () => {
  const { reports, silent } = lintVerbs({ parser: "typescript" });

  reports(
    "satisfies and as",
    `const lead = { Company: "x" } satisfies Record<string, string>;
await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead as never] }) } as RequestInit);`,
    '1:14-30 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "const enum and namespace",
    `const enum M { Post = "POST", Put = "PUT" }
fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: M.Put });`,
    "1:37-42 allowed-method This address takes POST, not PUT.",
  );
  silent(
    "generic typed record",
    `const rec: Record<string, unknown> = { Last_Name: name };
if (phone) rec.Phone = phone;
rec[fieldMap[k]] = v;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [rec] }) });`,
  );
  reports(
    "typed field key misspelt",
    `const rec: Partial<Lead> = {};
rec.Last_Nme = name;
await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", ...rec }] }) });`,
    '2:5-13 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  reports(
    "decorators and abstract",
    `@Injectable()
export class Crm { private readonly base: string = "https://www.zohoapis.eu/crm/v8"; async list(): Promise<Response> { return fetch(\`\${this.base}/Leads\`); } }`,
    '2:133-153 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});
