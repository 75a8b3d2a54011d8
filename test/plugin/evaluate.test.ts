import { describe, lintVerbs } from "./lint.ts";

/** What the evaluator sees of values: known pieces are reported, unknown ones never, and nothing that may not be so. */

describe("evaluate", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "a literal key",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Nme: "Ng" }] }) });`,
    '1:95-113 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '1:97-105 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  reports(
    "a template with a hole keeps its known pieces",
    `fetch(\`https://www.zohoapis.\${dc}/crm/v8/Leeds/\${id}\`);`,
    '1:42-47 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
  reports(
    "concatenation",
    `fetch("https://www.zohoapis.eu" + "/crm/v8" + "/settings/feilds");`,
    '1:58-64 known-endpoint The API has no address "settings/feilds". Did you mean "/crm/v8/settings/fields"?',
  );
  reports(
    "+= appends",
    `let url = \`https://www.zohoapis.eu/crm/v8/Tasks\`;
url += "?feilds=id";
fetch(url);`,
    '2:1-20 required-params The query string has "feilds". Did you mean the required parameter "fields"?',
    '2:10-16 known-params GET /crm/v8/Tasks has no parameter "feilds", so Zoho probably ignores it. Did you mean "fields"?',
  );
  reports(
    "conditional += is with and without",
    `let url = \`https://www.zohoapis.eu/crm/v8/Tasks?page=\${p}\`;
if (cvid) url += \`&cvid=\${cvid}\`;
fetch(url);`,
    '3:7-10 required-params The required parameter "fields" is missing. Add fields=id,Subject (up to 50 API names, comma-separated).',
  );
  silent(
    "conditional += that may bring fields",
    `let url = \`https://www.zohoapis.eu/crm/v8/Tasks?page=1\`;
if (all) url += \`&fields=id\`;
fetch(url);`,
  );
  reports(
    "a spread of something unknown opens the object",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ ...base, Email_Opt_Out: "yes" }] }) });`,
    '1:121-126 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  silent(
    "what stands before an unknown spread may be overwritten",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Email_Opt_Out: "yes", ...base }] }) });`,
  );
  silent(
    "a spread of a known object merges",
    `const base = { Email_Opt_Out: "yes", Last_Name: "Ng" };
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ ...base, Email_Opt_Out: true }] }) });`,
  );
  reports(
    "spread of known object, wrong",
    `const base = { Email_Opt_Out: "yes" };
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ ...base }] }) });`,
    '1:31-36 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
    '2:95-106 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "computed key constant",
    `const FIELD = "Email_Opt_Out";
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", [FIELD]: "yes" }] }) });`,
    '2:123-128 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  silent(
    "computed key unknown opens",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Email_Opt_Out: "yes", [field]: 1 }] }) });`,
  );
  reports(
    "both alternatives wrong",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: ok ? "yes" : "no" }] }) });`,
    '1:129-146 field-type Email_Opt_Out must be true or false without quotes, not the text "no".',
  );
  silent(
    "one alternative wrong",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: ok ? true : "no" }] }) });`,
  );
  silent(
    "nullish default",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: given ?? "no" }] }) });`,
  );
  reports(
    "env default host",
    `const BASE = process.env.ZOHO_BASE ?? "https://www.zohoapis.com/crm/v8";
fetch(\`\${BASE}/Leads\`);`,
    '2:7-22 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "env or default",
    `const BASE = process.env.ZOHO_BASE || "https://www.zohoapis.com/crm/v8";
fetch(\`\${BASE}/Leads\`);`,
    '2:7-22 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "key in one branch only is optional",
    `const lead = { Company: "Ng" };
if (name) lead.Last_Name = name;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  reports(
    "conditional spread optional keys",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", ...(phone && { Phon: phone }) }] }) });`,
    '1:129-133 known-fields Zoho\'s standard Leads has no field "Phon": Zoho answers SUCCESS and drops the value. Did you mean "Phone"?',
  );
  silent(
    "conditional spread of mandatory",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ ...(name && { Last_Name: name }) }] }) });`,
  );
  reports(
    "conditional spread ternary",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "x", ...(a ? { Phone: 5 } : {}) }] }) });`,
    '1:130-131 maybe-field-type Phone should be text, not the number 5; Zoho may refuse it. Write "5".',
  );
  reports(
    "never reassigned let",
    `let stage = 5;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: stage }] }) });`,
    '1:13-14 field-type Last_Name must be text, not the number 5. Write "5".',
  );
  silent(
    "reassigned let in closure",
    `let name = 5;
function set(value) { name = value; }
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name }] }) });`,
  );
  silent(
    "guarded null",
    `let optOut = null;
if (x) optOut = true;
const lead = { Last_Name: "Ng" };
if (optOut) lead.Email_Opt_Out = optOut;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  reports(
    "destructuring default",
    `const { optOut = "yes" } = {};
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: optOut }] }) });`,
    '1:18-23 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  reports(
    "destructuring from known",
    `const { lead: { flag } } = { lead: { flag: "yes" } };
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: flag }] }) });`,
    '1:44-49 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  reports(
    "class field set once",
    `class Api {
  base = "https://www.zohoapis.eu/crm/v8";
  list() { return fetch(\`\${this.base}/Leads\`); }
}`,
    '3:25-45 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "class field set in constructor",
    `class Api {
  constructor() { this.base = "https://www.zohoapis.eu/crm/v8"; }
  list() { return fetch(\`\${this.base}/Leads\`); }
}`,
    '3:25-45 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "class field set twice",
    `class Api {
  base = "https://www.zohoapis.eu/crm/v8/Leads?x=";
  other() { this.base = "https://www.zohoapis.eu/crm/v8/Leads?fields=id&x="; }
  list() { return fetch(\`\${this.base}1\`); }
}`,
  );
  reports(
    "private field",
    `class Api {
  #base = "https://www.zohoapis.eu/crm/v8";
  list() { return fetch(\`\${this.#base}/Leads\`); }
}`,
    '3:25-46 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "new URL and searchParams",
    `const u = new URL("/crm/v8/Contacts", "https://www.zohoapis.eu");
u.searchParams.set("feilds", "id");
fetch(u);`,
    '1:11-65 required-params The query string has "feilds". Did you mean the required parameter "fields"?',
    '2:20-28 known-params GET /crm/v8/Contacts has no parameter "feilds", so Zoho probably ignores it. Did you mean "fields"?',
  );
  silent(
    "new URL with base hole",
    `const u = new URL("/crm/v8/Contacts", apiDomain);
u.searchParams.set("fields", list);
fetch(u.toString());`,
  );
  reports(
    "url href",
    `const u = new URL("https://www.zohoapis.eu/crm/v8/Contacts");
fetch(u.href);`,
    '1:11-61 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "URLSearchParams object",
    `const params = new URLSearchParams({ page: 1 });
fetch(\`https://www.zohoapis.eu/crm/v8/Contacts?\${params}\`);`,
    '2:7-58 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "URLSearchParams append fields",
    `const params = new URLSearchParams({ page: 1 });
params.append("fields", "id");
fetch(\`https://www.zohoapis.eu/crm/v8/Contacts?\${params.toString()}\`);`,
  );
  silent(
    "URLSearchParams conditional fields",
    `const params = new URLSearchParams({ page: 1 });
if (fields) params.set("fields", fields);
fetch(\`https://www.zohoapis.eu/crm/v8/Contacts?\${params}\`);`,
  );
  reports(
    "Object.assign",
    `const lead = Object.assign({}, { Last_Name: "Ng" }, { Email_Opt_Out: "yes" });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
    '1:70-75 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  reports(
    "Object.assign mutation",
    `const lead = { Last_Name: "Ng" };
Object.assign(lead, { Email_Opt_Out: "yes" });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
    '2:38-43 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  silent(
    "Object.assign unknown",
    `const lead = { Company: "Ng" };
Object.assign(lead, other);
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  reports(
    "freeze and structuredClone",
    `const lead = Object.freeze({ Last_Name: "Ng", Email_Opt_Out: "yes" });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [structuredClone(lead)] }) });`,
    '1:62-67 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  reports(
    "map with arrow",
    `const rows = await load();
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: rows.map((row) => ({ Last_Nme: row.name })) }) });`,
    '2:113-135 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '2:115-123 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  silent(
    "map with function",
    `function toLead(row) { return { Company: row.company, Email_Opt_Out: "yes" }; }
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: rows.map(toLead) }) });`,
  );
  reports(
    "join",
    `const FIELDS = ["id", "Last_Name"];
fetch(\`https://www.zohoapis.eu/crm/v8/Leads?feilds=\${FIELDS.join(",")}\`);`,
    '2:7-72 required-params The query string has "feilds". Did you mean the required parameter "fields"?',
    '2:45-51 known-params GET /crm/v8/Leads has no parameter "feilds", so Zoho probably ignores it. Did you mean "fields"?',
  );
  reports(
    "replace",
    `fetch("https://www.zohoapis.eu/crm/{version}/Leads".replace("{version}", "v8"));`,
    '1:7-79 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "local function one return",
    `function base() { return "https://www.zohoapis.eu/crm/v8"; }
fetch(\`\${base()}/Leads\`);`,
    '2:7-24 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "local function two returns both wrong",
    `function base(test) { if (test) return "https://www.zohoapis.eu/crm/v8"; return "https://www.zohoapis.eu/crm/v7"; }
fetch(\`\${base(flag)}/Leads\`);`,
    '2:7-28 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "mutation: property",
    `const lead = { Company: "Ng" };
lead.Last_Name = "Ng";
lead["Email_Opt_Out"] = "yes";
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
    '3:25-30 field-type Email_Opt_Out must be true or false without quotes, not the text "yes".',
  );
  reports(
    "mutation after the use does not count",
    `const lead = { Company: "Ng" };
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });
lead.Last_Name = "Ng";`,
    '1:14-31 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "mutation delete",
    `const lead = { Company: "Ng", Last_Name: "x" };
delete lead.Last_Name;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
    '1:14-47 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "mutation push",
    `const data = [];
data.push({ Company: "Ng" });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data }) });`,
    '2:11-28 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "push in a loop",
    `const data = [];
for (const row of rows) data.push({ Company: row.company });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data }) });`,
    '2:35-59 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent(
    "computed write opens",
    `const lead = { Company: "Ng" };
for (const [key, value] of Object.entries(extra)) lead[key] = value;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  silent(
    "escape before the call",
    `const lead = { Company: "Ng" };
enrich(lead);
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  reports(
    "escape to a logger is none",
    `const lead = { Company: "Ng" };
console.log(lead);
logger.info("sending", lead);
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
    '1:14-31 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "handed to a function that only reads",
    `function show(record) { return record.Company; }
const lead = { Company: "Ng" };
show(lead);
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
    '2:14-31 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent(
    "handed to a function that writes",
    `function fill(record) { record.Last_Name = "x"; }
const lead = { Company: "Ng" };
fill(lead);
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  silent(
    "alias",
    `const lead = { Company: "Ng" };
const same = lead;
same.Last_Name = "x";
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`,
  );
  silent(
    "forEach writes",
    `const data = [{ Company: "Ng" }];
data.forEach((lead) => { lead.Last_Name = "x"; });
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data }) });`,
  );
  silent(
    "for of writes",
    `const data = [{ Company: "Ng" }];
for (const lead of data) lead.Last_Name = "x";
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data }) });`,
  );
  reports(
    "write in the other branch",
    `const lead = { Company: "Ng" };
if (draft) { lead.Last_Name = "x"; } else { await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) }); }`,
    '1:14-31 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "write in a branch that returns",
    `async function save(draft) {
  const lead = { Company: "Ng" };
  if (draft) { lead.Last_Name = "x"; return store(lead); }
  await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });
}`,
    '2:16-33 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "stringified before the write",
    `const lead = { Company: "Ng" };
const body = JSON.stringify({ data: [lead] });
lead.Last_Name = "Ng";
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body });`,
    '1:14-31 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent(
    "wrapped before the write",
    `const lead = { Company: "Ng" };
const payload = { data: [lead] };
lead.Last_Name = "Ng";
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify(payload) });`,
  );
  reports(
    "reused variable",
    `let payload = { data: [{ Company: "Ng" }] };
await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify(payload) });
payload = { data: [{ Account_Name: "Ng" }] };
await fetch("https://www.zohoapis.eu/crm/v8/Accounts", { method: "POST", body: JSON.stringify(payload) });`,
    '1:24-41 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "date kinds",
    `fetch("https://www.zohoapis.eu/crm/v8/Deals", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", Closing_Date: new Date() }] }) });`,
    "1:119-129 field-format Closing_Date must be a date without a time, not new Date().",
  );
  silent(
    "date slice good",
    `fetch("https://www.zohoapis.eu/crm/v8/Deals", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", Closing_Date: new Date().toISOString().slice(0, 10) }] }) });`,
  );
  silent(
    "date split good",
    `fetch("https://www.zohoapis.eu/crm/v8/Deals", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", Closing_Date: new Date().toISOString().split("T")[0] }] }) });`,
  );
  reports(
    "datetime ms",
    `fetch("https://www.zohoapis.eu/crm/v8/Events", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", Start_DateTime: start.toISOString() }] }) });`,
    "1:122-141 field-format Start_DateTime cannot have fractions of a second, which Date.toISOString() writes: start.toISOString().",
  );
  silent(
    "datetime ms mended",
    `fetch("https://www.zohoapis.eu/crm/v8/Events", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", Start_DateTime: start.toISOString().slice(0, 19) + "+00:00" }] }) });`,
  );
  reports(
    "Date.now",
    `fetch("https://www.zohoapis.eu/crm/v8/Events", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", Start_DateTime: Date.now() }] }) });`,
    '1:122-132 field-type Start_DateTime must be a date-time as text, "2026-03-31T09:30:00+02:00", not Date.now().',
  );
  reports(
    "boolean expression in a text field",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "PUT", body: JSON.stringify({ data: [{ id: "1", Company: a === b }] }) });`,
    "1:114-121 field-type Company must be text, not a === b.",
  );
});

describe("evaluate, {'strict':true}", () => {
  const { reports } = lintVerbs({ strict: true });

  reports(
    "one alternative wrong, strict",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: ok ? true : "no" }] }) });`,
    '1:129-145 field-type Email_Opt_Out must be true or false without quotes, not the text "no".',
  );
});

describe("evaluate, {'parser':'typescript'}", () => {
  const { reports } = lintVerbs({ parser: "typescript" });

  reports(
    "enum",
    `enum Module { Leads = "Leeds" }
enum Path { Settings = "settings/feilds" }
fetch(\`https://www.zohoapis.eu/crm/v8/\${Path.Settings}\`);`,
    '2:34-40 known-endpoint The API has no address "settings/feilds". Did you mean "/crm/v8/settings/fields"?',
  );
  reports(
    "object member constant ts",
    `const PATHS = { leads: "/crm/v8/Leads" } as const;
fetch(\`https://www.zohoapis.eu\${PATHS.leads}\`);`,
    '2:7-46 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "static readonly",
    `class Api { static readonly BASE = "https://www.zohoapis.eu/crm/v8"; }
fetch(\`\${Api.BASE}/Leads\`);`,
    '2:7-26 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});
