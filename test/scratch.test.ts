import { join } from "node:path";
import { Linter } from "eslint";
import { it } from "vitest";
import json from "@eslint/json";
import zohoCrm from "@zoho-preflight/eslint-plugin";
const linter = new Linter({ cwd: "/tmp" });
function run(text: string, filename = "Leads.insert.zoho.json", lang = "json/json", settings: object = {}) {
  const ms = linter.verify(text, [{ files: ["**"], language: lang, plugins: { json, "zoho-crm": zohoCrm as never }, rules: zohoCrm.configs.json.rules, settings: { "zoho-crm": settings } }], { filename: join("/tmp", filename) });
  console.log(filename, ms.map((m) => `${m.line}:${m.column}-${m.endLine}:${m.endColumn} ${m.ruleId} ${m.message}\n     ${(m.suggestions ?? []).map((s) => s.desc + " => " + (text.slice(0, s.fix.range[0]) + s.fix.text + text.slice(s.fix.range[1])).replaceAll("\n", "\\n")).join("\n     ")}`).join("\n"));
}
it("x", () => {
  run(`{ "Last_Nme": "Ng", "Lead_Source": "Cold call", "Email_Opt_Out": "yes" }`);
  run(`[{ "Last_Name": "Ng" }, { "Last_Name": "Ng", "Email": "x" }]`);
  run(`{ "data": [{ "Last_Name": "Ng",\n "Emial": "x" }], "triger": [] }`);
  run(`{ "data": { "Last_Name": "Ng" } }`);
  run(`{ "date": [{ "Last_Name": "Ng" }] }`);
  run(`{}`);
  run(`[]`);
  run(`"x"`);
  run(`{ "request": "POST /crm/v8/Leads", "body": { "data": [{ "Company": "x" }] } }`, "a.zoho.json");
  run(`{ "request": "POST /crm/v8/Lead", "body": { "data": [{ "Company": "x" }] } }`, "a.zoho.json");
  run(`{ "request": "GET /crm/v8/Leads?ids=\\"100\\"&fields=Last_Name" }`, "a.zoho.json");
  run(`{ "request": "PATCH /crm/v8/users" }`, "a.zoho.json");
  run(`{ "method": "POST", "url": "https://www.zohoapis.eu/crm/v8/Leeds", "headers": { "Authorization": "Bearer x" }, "body": { "data": [{ "Company": "x" }] } }`, "a.zoho.json");
  run(`{ "hello": 1 }`, "a.zoho.json");
  run(`{ "Last_Name": "Ng", "Emial": 1 }`, "package.json");
  run(`{ "Last_Name": "Ng", "Emial": 1 }`, "payloads/lead.json", "json/json", { payloads: [{ files: "payloads/*.json", request: "POST /crm/v8/Leads" }] });
  run(`{ "Last_Name": "Ng", "Emial": 1 }`, "payloads/lead.json", "json/json", { payloads: { "payloads/*.json": "POST /crm/v8/Leads" } });
  run(`{ // c\n "Last_Name": "Ng", "Emial": 1,\n }`, "Leads.insert.zoho.jsonc", "json/jsonc");
  run(`{ // c\n Last_Name: 'Ng', Emial: +1, 'Lead_Source': 'Cold call', Annual_Revenue: 0xFF, No_of_Employees: Infinity\n }`, "Leads.insert.zoho.json5", "json/json5");
  run(`{ Company: 'x',\n }`, "Leads.insert.zoho.json5", "json/json5");
  run(`{ "Last_Name": "Ng", "request": "x", "url": "https://example.com", "body": "y" }`);
  run(`{ "id": 123456789012345678901, "Last_Name": "Ng" }`, "Leads.update.zoho.json");
  run(`{ "Last_Name": "Ng", "Last_Name": "Ng2", "__proto__": {"x": 1} }`);
  run(`{ "Last_Name": "Ng", "Tag": [{"name": "x"}], "Emai\\u006c": 5 }`);
});
