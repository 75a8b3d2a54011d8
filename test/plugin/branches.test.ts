import { describe, lintVerbs } from "./lint.ts";

/** Values that depend on the way that was taken. */

describe("one value or another", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "a variable that each branch gives a value",
    `let url;
if (sandbox) url = "https://www.zohoapis.eu/crm/v8/Leeds/1"; else url = "https://www.zohoapis.eu/crm/v8/Leeds/2";
fetch(url);`,
    '2:52-57 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
  reports(
    "a variable that each case gives a value",
    `let module;
switch (kind) { case "lead": module = "Leeds"; break; case "deal": module = "Deels"; break; default: throw new Error(kind); }
fetch(\`https://www.zohoapis.eu/crm/v8/\${module}/1\`);`,
    '2:40-45 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
  reports(
    "a variable that try and catch give a value",
    `async function send() {
  let name;
  try { name = 5; } catch { name = 6; }
  await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name }] }) });
}`,
    '4:116-120 field-type Last_Name must be text, not the number 6. Write "6".',
  );
  silent(
    "a variable that one branch leaves out",
    `let name;
if (x) name = 5;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email: name }] }) });`,
  );
});

describe("one value or another, {'parser':'typescript'}", () => {
  const { reports } = lintVerbs({ parser: "typescript" });

  reports(
    "a variable that only one branch gives a value, typed",
    `let url: string;
if (sandbox) url = "https://www.zohoapis.eu/crm/v8/Leeds/1"; else if (other) url = "https://www.zohoapis.eu/crm/v8/Leeds/2"; else fail();
fetch(url);`,
    '2:52-57 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
});

describe("one value or another, {'strict':true}", () => {
  const { reports, silent } = lintVerbs({ strict: true });

  silent(
    "parts that go hand in hand",
    `function save(id) {
  return fetch(id ? "https://www.zohoapis.eu/crm/v8/Leads/10" : "https://www.zohoapis.eu/crm/v8/Leads", { method: id ? "PUT" : "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: id ? true : false }] }) });
}`,
  );
  reports(
    "one wrong value, whatever the others are",
    `function save(id) {
  return fetch(id ? "https://www.zohoapis.eu/crm/v8/Leads/10" : "https://www.zohoapis.eu/crm/v8/Leads", { method: id ? "PUT" : "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: id ? true : "no" }] }) });
}`,
    '2:200-216 field-type Email_Opt_Out must be true or false without quotes, not the text "no".',
  );
});

describe("ways through a function, {'strict':true}", () => {
  const { reports, silent } = lintVerbs({ strict: true });

  silent(
    "guards that leave",
    `function byEmail(lead) {
  const email = typeof lead.email === "string" ? lead.email : "";
  if (!email) throw new Error("no email");
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads/search?email=\${encodeURIComponent(email)}\`);
}
function byWord(lead) {
  const word = lead.word || "";
  if (word.length < 2) return [];
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads/search?word=\${encodeURIComponent(word)}\`);
}
function removeAll(lead) {
  const ids = lead.ids ?? [];
  if (!ids.length) return undefined;
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads?ids=\${ids.join(",")}\`, { method: "DELETE" });
}
function save(lead) {
  const name = lead.name ?? "";
  if (name === "") return undefined;
  return fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name }] }) });
}
async function all(leads) {
  for (const lead of leads) {
    const name = lead.name || null;
    if (!name || !lead.email) continue;
    await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name }] }) });
  }
}`,
  );
  silent(
    "empty text beside a value that nobody has read, and a guard that does not leave",
    `function byEmail(lead) {
  const email = typeof lead.email === "string" ? lead.email : "";
  if (!email) log("no email");
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads/search?email=\${encodeURIComponent(email)}\`);
}`,
  );
  silent(
    "each branch brings a parameter",
    `function find(email, phone) {
  let url = "https://www.zohoapis.eu/crm/v8/Leads/search?";
  if (email) url += \`email=\${encodeURIComponent(email)}\`;
  else url += \`phone=\${encodeURIComponent(phone)}\`;
  return fetch(url);
}
function findBy(email, phone) {
  let query = "";
  if (email) query = \`email=\${encodeURIComponent(email)}\`;
  else if (phone) query = \`phone=\${encodeURIComponent(phone)}\`;
  if (!query) return [];
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads/search?\${query}\`);
}
function findWith(email, phone) {
  const params = new URLSearchParams();
  if (email) params.set("email", email);
  else if (phone) params.set("phone", phone);
  else return null;
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads/search?\${params}\`);
}`,
  );
  reports(
    "a branch that is wrong",
    `function list(sort) {
  let url = \`https://www.zohoapis.eu/crm/v8/Leads?fields=id\`;
  if (sort) url += "&sort_order=up";
  else url += "&sort_order=down";
  return fetch(url);
}`,
    '3:22-35 param-values sort_order is "down"; Zoho accepts only asc or desc.',
  );
  silent(
    "a default that fills what is absent",
    `function list(query) {
  const params = new URLSearchParams(query);
  if (!params.has("fields")) params.set("fields", "id");
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads?\${params}\`);
}
list({ page: "1" });
list({ fields: "Last_Name" });`,
  );
});

describe("ways through a function", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "parameters that are given, or not",
    `async function get(path, params) {
  const url = new URL(\`https://www.zohoapis.eu/crm/v8/\${path}\`);
  if (params) Object.entries(params).forEach(([key, value]) => url.searchParams.set(key, value));
  return fetch(url.toString());
}
async function read(path, params) {
  const url = new URL(\`https://www.zohoapis.eu/crm/v8/\${path}\`);
  for (const [key, value] of Object.entries(params ?? {})) url.searchParams.set(key, value);
  return fetch(url);
}
get("Leads");
get("Leads", { fields: "id" });
read("Leads");
read("Leads", { fields: "id" });`,
    '11:1-13 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    '13:1-14 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  silent(
    "a query that is empty",
    `async function list(filter = {}) {
  const query = new URLSearchParams(filter).toString();
  return fetch(query ? \`https://www.zohoapis.eu/crm/v8/Leads/search?\${query}\` : "https://www.zohoapis.eu/crm/v8/Leads?fields=id");
}
list();
list({});
list({ email: "ng@example.com" });
const withQuery = (path, query = {}) => { const text = new URLSearchParams(query).toString(); if (!text) return path; return \`\${path}?\${text}\`; };
fetch(withQuery("https://www.zohoapis.eu/crm/v8/users"));
fetch(withQuery("https://www.zohoapis.eu/crm/v8/Leads", { fields: "id" }));
function page(query = {}) { const text = new URLSearchParams(query).toString(); return \`https://www.zohoapis.eu/crm/v8/Leads\${text.length > 0 ? "?" + text : ""}\`; }
fetch(page({ fields: "id" }));`,
  );
  reports(
    "a query that is empty, wrong",
    `async function list(filter = {}) {
  const query = new URLSearchParams(filter).toString();
  return fetch(query ? \`https://www.zohoapis.eu/crm/v8/Leads?\${query}\` : "https://www.zohoapis.eu/crm/v8/users");
}
list();
list({ page: "1" });`,
    '6:1-20 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
});
describe("branches with more in them", () => {
  const { silent } = lintVerbs();

  silent(
    "a callback in a branch",
    `function find(email, parts) {
  let url = "https://www.zohoapis.eu/crm/v8/Leads?sort_order=up";
  if (email) url += "&page=1";
  else parts.forEach((part) => { url = part; });
  return fetch(url);
}`,
  );
});

describe("branches with more in them, {'strict':true}", () => {
  const { silent } = lintVerbs({ strict: true });

  silent(
    "a loop in a branch",
    `function find(email, parts) {
  let url = "https://www.zohoapis.eu/crm/v8/Leads/search?";
  if (email) url += \`email=\${encodeURIComponent(email)}\`;
  else for (const part of parts) url += part;
  return fetch(url);
}`,
  );
  silent(
    "nested branches",
    `function find(email, phone, word) {
  let url = "https://www.zohoapis.eu/crm/v8/Leads/search?";
  if (email) { url += \`email=\${encodeURIComponent(email)}\`; } else { if (phone) url += \`phone=\${encodeURIComponent(phone)}\`; else url += \`word=\${encodeURIComponent(word)}\`; }
  return fetch(url);
}`,
  );
  silent(
    "a branch that leaves nothing",
    `function find(email, phone) {
  let url = "https://www.zohoapis.eu/crm/v8/Leads/search?";
  if (email) url += \`email=\${encodeURIComponent(email)}\`;
  else if (phone) url += \`phone=\${encodeURIComponent(phone)}\`;
  else throw new Error("nothing to look for");
  return fetch(url);
}`,
  );
});
