import { project, snapshot } from "../linting/project.ts";
import { describe, expect, it, suggestions } from "./lint.ts";

/** What an editor offers, and what the code is when it is taken. Each is an edit of the very characters that are wrong. */

const put = (body: string): string => `axios.put("https://www.zohoapis.eu/crm/v8/Leads", ${body});`;
const post = (body: string): string => `axios.post("https://www.zohoapis.eu/crm/v8/Leads", ${body});`;

describe("keys", () => {
  it("by the nearest name, in the quotes that were there", () => {
    expect(suggestions(put(`{ data: [{ id: "1", Last_Nme: "x" }] }`))).toEqual({
      "Write Last_Name.": put(`{ data: [{ id: "1", Last_Name: "x" }] }`),
    });
    expect(suggestions(put(`{ data: [{ id: '1', 'Last_Nme': 'x' }] }`))).toEqual({
      "Write Last_Name.": put(`{ data: [{ id: '1', 'Last_Name': 'x' }] }`),
    });
  });

  it("a shorthand keeps its value", () => {
    expect(suggestions(put(`{ data: [{ id: "1", Last_Nme }] }`))).toEqual({
      "Write Last_Name.": put(`{ data: [{ id: "1", Last_Name: Last_Nme }] }`),
    });
  });

  it("where it is assigned", () => {
    const code = (name: string): string =>
      `const lead = { id: "1" };\nlead.${name} = value;\n${put("{ data: [lead] }")}`;
    expect(suggestions(code("Last_Nme"))).toEqual({ "Write Last_Name.": code("Last_Name") });
  });

  it("a missing one, behind the others", () => {
    expect(suggestions(post(`{ data: [{ Company: "x" }] }`))).toEqual({
      "Add Last_Name.": post(`{ data: [{ Company: "x", Last_Name: "" }] }`),
    });
    expect(suggestions(post(`{ data: [{ Company: "x", }] }`))).toEqual({
      "Add Last_Name.": post(`{ data: [{ Company: "x", Last_Name: "", }] }`),
    });
    expect(suggestions(post(`{ data: [{}] }`))).toEqual({ "Add Last_Name.": post(`{ data: [{ Last_Name: "" }] }`) });
  });

  it("a missing one in the shape that its field takes", () => {
    const order = (rest: string): string =>
      `axios.post("https://www.zohoapis.eu/crm/v8/Purchase_Orders", { data: [{ Subject: "Flour"${rest} }] });`;
    expect(suggestions(order(""))).toEqual({
      "Add Vendor_Name.": order(', Vendor_Name: { id: "" }'),
      "Add Purchase_Items.": order(", Purchase_Items: []"),
    });
    const kinds = [
      "boolean boolean",
      "integer integer",
      "currency double",
      "bigint string",
      "date string",
      "multiselectpicklist jsonarray",
      "multiselectlookup jsonarray",
    ].map((kind) => kind.split(" "));
    const folder = project(
      snapshot("zoho-metadata", {
        fields: kinds.map(([data_type = "", json_type = ""]) => ({
          api_name: `A_${data_type}`,
          data_type,
          json_type,
          system_mandatory: true,
        })),
      }),
    );
    const boat = (rest: string): string => `axios.post("https://www.zohoapis.eu/crm/v8/Boats", { data: [{${rest}}] });`;
    expect(suggestions(boat(""), { settings: { metadata: `${folder}/zoho-metadata` } })).toEqual({
      "Add A_boolean.": boat(" A_boolean: false "),
      "Add A_integer.": boat(" A_integer: 0 "),
      "Add A_currency.": boat(" A_currency: 0 "),
      "Add A_bigint.": boat(' A_bigint: "" '),
      "Add A_date.": boat(' A_date: "" '),
      "Add A_multiselectpicklist.": boat(" A_multiselectpicklist: [] "),
      "Add A_multiselectlookup.": boat(" A_multiselectlookup: [] "),
    });
  });

  it("beside the records", () => {
    expect(suggestions(put(`{ data: [{ id: "1" }], triggers: [] }`))).toEqual({
      "Write trigger.": put(`{ data: [{ id: "1" }], trigger: [] }`),
    });
  });

  it("the root key, around what may not be seen", () => {
    expect(suggestions(post(`{ leads: [{ Last_Name: name }] }`))).toEqual({
      "Write data.": post(`{ data: [{ Last_Name: name }] }`),
    });
    expect(suggestions(post(`[{ Last_Name: name }]`))).toEqual({
      'Write { "data": [ … ] }.': post(`{ data: [{ Last_Name: name }] }`),
    });
    expect(suggestions(post(`{ Last_Name: name }`))).toEqual({
      'Write { "data": [{ … }] }.': post(`{ data: [{ Last_Name: name }] }`),
    });
  });
});

describe("values", () => {
  it("an option, a number without quotes", () => {
    const code = (rating: string, count: string): string =>
      put(`{ data: [{ id: '1', Rating: ${rating}, No_of_Employees: ${count} }] }`);
    expect(suggestions(code(`'Activ'`, `'5'`))).toEqual({
      "Write Active.": code(`'Active'`, `'5'`),
      "Write 5.": code(`'Activ'`, "5"),
    });
  });

  it("a lookup as an object", () => {
    const contact = (account: string): string =>
      `axios.put("https://www.zohoapis.eu/crm/v8/Contacts", { data: [{ id: "1", Account_Name: ${account} }] });`;
    expect(suggestions(contact(`"700000000000001"`))).toEqual({
      'Write {"id":"700000000000001"}.': contact(`{ id: "700000000000001" }`),
    });
  });

  it("a date-time with a T", () => {
    const event = (start: string): string =>
      `axios.put("https://www.zohoapis.eu/crm/v8/Events", { data: [{ id: "1", Start_DateTime: ${start} }] });`;
    expect(suggestions(event(`"2026-05-17 09:30:00+02:00"`))).toEqual({
      "Write 2026-05-17T09:30:00+02:00.": event(`"2026-05-17T09:30:00+02:00"`),
    });
  });

  it("nothing in place of an expression", () => {
    expect(
      suggestions(
        `axios.put("https://www.zohoapis.eu/crm/v8/Deals", { data: [{ id: "1", Closing_Date: new Date().toISOString() }] });`,
      ),
    ).toEqual({});
  });
});

describe("the method", () => {
  it("PUT for PATCH, and not all that the address takes", () => {
    const code = (verb: string): string =>
      `axios.${verb}("https://www.zohoapis.eu/crm/v8/Leads/70001", { data: [{ Phone: "555-0142" }] });`;
    expect(suggestions(code("patch"))).toEqual({ "Write PUT.": code("put") });
  });

  it("of axios by its name, of fetch by its text", () => {
    const axios = (verb: string): string =>
      `axios.${verb}("https://www.zohoapis.eu/crm/v8/Leads/upsert", { data: [{ Last_Name: "x" }] });`;
    expect(suggestions(axios("put"))).toEqual({ "Write POST.": axios("post") });
    const fetch = (verb: string): string =>
      `fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: ${verb}, body: JSON.stringify({ data: [{ Last_Name: "x" }] }) });`;
    expect(suggestions(fetch(`'PUT'`))).toEqual({ "Write POST.": fetch(`'POST'`) });
  });
});

describe("headers", () => {
  it("the scheme alone, the token stays", () => {
    const code = (header: string): string =>
      `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: { Authorization: ${header} } });`;
    expect(suggestions(code("`Digest ${token}`"))).toEqual({
      "Write Zoho-oauthtoken.": code("`Zoho-oauthtoken ${token}`"),
    });
    expect(suggestions(code("'Digest ' + token"))).toEqual({
      "Write Zoho-oauthtoken.": code("'Zoho-oauthtoken ' + token"),
    });
  });
});

describe("the address", () => {
  it("host, module and endpoint in their place", () => {
    expect(suggestions(`fetch("https://crm.zoho.eu/crm/v8/Leads?fields=id");`)).toEqual({
      "Write www.zohoapis.eu.": `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id");`,
    });
    expect(suggestions("fetch(`https://www.zohoapis.eu/crm/v8/Leeds/${id}`);")).toEqual({
      "Write Leads.": "fetch(`https://www.zohoapis.eu/crm/v8/Leads/${id}`);",
    });
    expect(suggestions(`fetch("https://www.zohoapis.eu/crm/v8/settings/feilds?module=Leads");`)).toEqual({
      "Write /crm/v8/settings/fields.": `fetch("https://www.zohoapis.eu/crm/v8/settings/fields?module=Leads");`,
    });
    expect(suggestions(`ZOHO.CRM.API.insertRecord({ Entity: "Leeds", APIData: { Last_Name: "x" } });`)).toEqual({
      "Write Leads.": `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Last_Name: "x" } });`,
    });
  });

  it("a missing parameter, at the end or among the others", () => {
    expect(suggestions(`fetch("https://www.zohoapis.eu/crm/v8/Leads");`)).toEqual({
      "Add fields=id,Last_Name.": `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id,Last_Name");`,
    });
    expect(suggestions("fetch(`https://www.zohoapis.eu/crm/v8/Leads?page=${page}`);")).toEqual({
      "Add fields=id,Last_Name.": "fetch(`https://www.zohoapis.eu/crm/v8/Leads?page=${page}&fields=id,Last_Name`);",
    });
    expect(suggestions(`axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { page: 1 } });`)).toEqual({
      "Add fields=id,Last_Name.": `axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { page: 1, fields: "id,Last_Name" } });`,
    });
  });

  it("a parameter by its right name", () => {
    expect(suggestions(`fetch("https://www.zohoapis.eu/crm/v8/Leads?feilds=id");`)).toMatchObject({
      "Write fields.": `fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id");`,
    });
    expect(
      suggestions(`axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { feilds: "id" } });`),
    ).toMatchObject({
      "Write fields.": `axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { fields: "id" } });`,
    });
  });

  it("another value of a parameter, as number where it was one", () => {
    expect(suggestions(`fetch("https://www.zohoapis.eu/crm/v8/users?type=ActivUsers");`)).toEqual({
      "Write ActiveUsers.": `fetch("https://www.zohoapis.eu/crm/v8/users?type=ActiveUsers");`,
    });
    expect(
      suggestions(`axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { fields: "id", per_page: 500 } });`),
    ).toEqual({
      "Write 200.": `axios.get("https://www.zohoapis.eu/crm/v8/Leads", { params: { fields: "id", per_page: 200 } });`,
    });
    expect(
      suggestions(
        `axios.get("https://www.zohoapis.eu/crm/v8/Leads/search", { params: { criteria: "(Last_Nme:equals:Ng)" } });`,
      ),
    ).toEqual({
      "Write Last_Name.": `axios.get("https://www.zohoapis.eu/crm/v8/Leads/search", { params: { criteria: "(Last_Name:equals:Ng)" } });`,
    });
  });

  it("a number stays one, wherever it stands", () => {
    const set = (page: string): string =>
      `const params = {};\nparams.fields = "id";\nparams.page = ${page};\naxios.get("https://www.zohoapis.eu/crm/v8/Leads", { params });`;
    expect(suggestions(set("0"))).toEqual({ "Write 1.": set("1") });
    expect(suggestions(set("'0'"))).toEqual({ "Write 1.": set("'1'") });
    const sdk = (size: string): string =>
      `const client = require("zcrmsdk");\nconst input = { module: "Leads" };\ninput.params = { page: 0, per_page: ${size} };\nclient.API.MODULES.get(input);`;
    expect(suggestions(sdk("500"))).toEqual({ "Write 200.": sdk("200") });
  });

  it("ids without their quotes, known or not", () => {
    expect(suggestions(`axios.delete('https://www.zohoapis.eu/crm/v8/Leads?ids="1,2"');`)).toEqual({
      "Write 1,2.": `axios.delete('https://www.zohoapis.eu/crm/v8/Leads?ids=1,2');`,
    });
    expect(
      suggestions('axios.delete(`https://www.zohoapis.eu/crm/v8/Leads?ids="${a}","${b}"&wf_trigger=true`);'),
    ).toEqual({
      "Leave the quotes out.": "axios.delete(`https://www.zohoapis.eu/crm/v8/Leads?ids=${a},${b}&wf_trigger=true`);",
    });
    expect(suggestions(`axios.delete("https://www.zohoapis.eu/crm/v8/Leads", { params: { ids: '"1,2"' } });`)).toEqual({
      "Write 1,2.": `axios.delete("https://www.zohoapis.eu/crm/v8/Leads", { params: { ids: '1,2' } });`,
    });
  });

  it("a value that is encoded", () => {
    expect(
      suggestions(`fetch("https://www.zohoapis.eu/crm/v8/Leads/search?criteria=(Company:equals:Ng Sons)");`),
    ).toEqual({
      "Write (Company:equals:Ng%20Sons).": `fetch("https://www.zohoapis.eu/crm/v8/Leads/search?criteria=(Company:equals:Ng%20Sons)");`,
    });
  });
});

describe("nothing is broken", () => {
  const url = "https://www.zohoapis.eu/crm/v8/Leads";
  const nothing = (code: string): void => {
    expect(suggestions(code)).toEqual({});
  };

  it("by a piece of text that stands among holes", () => {
    nothing("axios.get(`" + url + "/search?criteria=(Last_Nme:is:${encodeURIComponent(name)})`);");
    nothing(`axios.get("${url}/search?criteria=(Last_Nme:is:" + encodeURIComponent(name) + ")");`);
    nothing(
      `axios.post("https://www.zohoapis.eu/crm/v8/coql", { select_query: \`select Last_Nme from Leads where id = \${id}\` });`,
    );
    expect(suggestions(`axios.get("${url}/" + id + "/Notes?fields=id&per_pgae=" + size);`)).toEqual({
      "Write per_page.": `axios.get("${url}/" + id + "/Notes?fields=id&per_page=" + size);`,
    });
    expect(suggestions(`axios.get("https://www.zohoapis.eu/crm/v8" + "/Leeds/" + id);`)).toEqual({
      "Write Leads.": `axios.get("https://www.zohoapis.eu/crm/v8" + "/Leads/" + id);`,
    });
  });

  it("by a value in place of the text that holds it", () => {
    nothing("axios.get(`" + url + "/search?word=\\`a b\\``);");
    nothing(`axios.delete("${url}?ids=\\"1\\"");`);
    nothing(`axios.get("${url}?" + new URLSearchParams("fields=id&per_page=500"));`);
    nothing(`fetch("${url}", { method: "POST", body: '{"data":[{"Last_Nme":"x","Last_Name":"y"}]}' });`);
    nothing(`fetch("${url}", { method: "POST", body: '{"leads":[{"Last_Name":"x"}]}' });`);
  });

  it("by another name of a variable", () => {
    nothing(`const KEY = "Last_Nme"; axios.put("${url}", { data: [{ id: "1", [KEY]: "x" }] });`);
    expect(suggestions(`axios.put("${url}", { data: [{ id: "1", ["Last_Nme"]: "x" }] });`)).toEqual({
      "Write Last_Name.": `axios.put("${url}", { data: [{ id: "1", ["Last_Name"]: "x" }] });`,
    });
  });

  it("where something is made that others may use: what the call hands over is wrapped", () => {
    const code = (given: string): string => `const lead = { Last_Name: "x" };\naxios.post("${url}", ${given});`;
    expect(suggestions(code("lead"))).toEqual({ 'Write { "data": [{ … }] }.': code("{ data: [lead] }") });
    expect(suggestions(code("{ data: lead }"))).toEqual({ 'Write "data": [{ … }].': code("{ data: [lead] }") });
    const data = (given: string): string => `const data = { Last_Name: "x" };\naxios.post("${url}", ${given});`;
    expect(suggestions(data("{ data }"))).toEqual({ 'Write "data": [{ … }].': data("{ data: [data] }") });
    const config = (given: string): string =>
      `const data = { Last_Name: "x" };\naxios({ method: "post", url: "${url}", ${given} });`;
    expect(suggestions(config("data"))).toEqual({ 'Write { "data": [{ … }] }.': config("data: { data: [data] }") });
    nothing(`const lead = () => ({ Last_Name: "x" }); axios.post("${url}", lead());`);
    nothing(
      `const account = "700000000000001"; axios.put("https://www.zohoapis.eu/crm/v8/Contacts", { data: [{ id: "1", Account_Name: account }] });`,
    );
  });

  it("inside of JSON.stringify, not around it", () => {
    const code = (given: string): string => `fetch("${url}", { method: "POST", body: JSON.stringify(${given}) });`;
    expect(suggestions(code('{ Last_Name: "x" }'))).toEqual({
      'Write { "data": [{ … }] }.': code('{ data: [{ Last_Name: "x" }] }'),
    });
    const lead = (given: string): string => `const lead = { Last_Name: "x" };\n${code(given)}`;
    expect(suggestions(lead("lead"))).toEqual({ 'Write { "data": [{ … }] }.': lead("{ data: [lead] }") });
  });

  it("comments, lines and what follows a #", () => {
    const empty = (inside: string): string => `axios.post("${url}", { data: [{${inside}}] });`;
    expect(suggestions(empty(" /* nothing yet */ "))).toEqual({
      "Add Last_Name.": empty(' Last_Name: "" /* nothing yet */ '),
    });
    const query = (column: string): string =>
      `axios.post("https://www.zohoapis.eu/crm/v8/coql", { select_query: \`select ${column}\n  from Leads\n  where id is not null\` });`;
    expect(suggestions(query("Last_Nme"))).toEqual({ "Write Last_Name.": query("Last_Name") });
    expect(suggestions(`axios.get("${url}?page=1#top");`)).toEqual({
      "Add fields=id,Last_Name.": `axios.get("${url}?page=1&fields=id,Last_Name#top");`,
    });
  });

  it("in one of several addresses", () => {
    nothing(`axios.get("${url}" + (more ? "?page=2" : ""));`);
  });

  it("for other calls: what is missing is added in the call's own code", () => {
    const get = (rest: string): string =>
      `async function get(path, params = {}) {\n  const qs = new URLSearchParams(params);\n  return fetch(\`https://www.zohoapis.eu/crm/v7/\${path}?\${qs}\`);\n}\n${rest}`;
    nothing(get('get("Contacts");'));
    nothing(get('get("Contacts", { page: "1" });'));
    const leaf = (path: string): string =>
      `const get = (path) => fetch(\`https://www.zohoapis.eu/crm/v8/\${path}\`);\nget("${path}");\nget("org");`;
    expect(suggestions(leaf("Leads"))).toEqual({ "Add fields=id,Last_Name.": leaf("Leads?fields=id,Last_Name") });
    nothing(`const api = axios.create({ params: { page: 1 } });\napi.get("${url}");`);
    nothing(`class Client { url = "${url}"; list() { return fetch(this.url); } }`);
    nothing(`const address = (module) => \`https://www.zohoapis.eu/crm/v8/\${module}\`;\nfetch(address("Leads"));`);
  });

  it("what stands in another file", () => {
    const folder = project({
      "lead.js": `export const lead = { Company: "x" };\nexport const paging = { page: 0 };\n`,
    });
    const options = { filename: `${folder}/app.js` };
    expect(suggestions(`import { lead } from "./lead.js";\naxios.post("${url}", { data: [lead] });`, options)).toEqual(
      {},
    );
    expect(
      suggestions(`import { paging } from "./lead.js";\naxios.get("${url}", { params: paging });`, options),
    ).toEqual({});
    expect(
      suggestions(
        `import { paging } from "./lead.js";\naxios.get("${url}", { params: { fields: "id", ...paging } });`,
        options,
      ),
    ).toEqual({});
  });

  it("for other readers of a variable", () => {
    const once = (query: string): string => `const address = "${url}${query}";\nfetch(address);`;
    expect(suggestions(once(""))).toEqual({ "Add fields=id,Last_Name.": once("?fields=id,Last_Name") });
    nothing(`${once("")}\nlog(address);`);
    nothing(`export ${once("")}`);
    const params = (inside: string): string =>
      `const params = {${inside}};\nparams.page = 2;\naxios.get("${url}", { params });`;
    expect(suggestions(params(""))).toEqual({ "Add fields=id,Last_Name.": params(' fields: "id,Last_Name" ') });
    nothing(`${params("")}\nlog(params);`);
    nothing(`const params = { page: 1 };\nexport { params };\naxios.get("${url}", { params });`);
  });

  it("between a question mark and what follows it", () => {
    nothing("const qs = new URLSearchParams({});\nfetch(`" + url + "?${qs}`);");
    nothing(`const qs = "";\nfetch("${url}?" + qs);`);
    nothing("const more = ``;\nfetch(`" + url + "${more}`);");
    const paged = (rest: string): string =>
      "const qs = new URLSearchParams({ page: `1` });\nfetch(`" + url + "?${qs}" + rest + "`);";
    expect(suggestions(paged(""))).toEqual({ "Add fields=id,Last_Name.": paged("&fields=id,Last_Name") });
  });

  it("in a branch that is taken only here", () => {
    nothing("const page = 3;\nfetch(`" + url + "${page > 1 ? `?page=${page}` : ``}`);");
    nothing("const page = 3;\nfetch(`" + url + "${page > 1 ? `?page=3` : ``}`);");
    nothing(`const page = 3;\nfetch(page > 1 ? "${url}" : "${url}?fields=id");`);
  });

  it("by a method in capitals", () => {
    expect(suggestions(`axios["put"]("${url}/upsert", { data: [{ Last_Name: "x" }] });`)).toEqual({
      "Write POST.": `axios["post"]("${url}/upsert", { data: [{ Last_Name: "x" }] });`,
    });
  });
});

describe("the body of fetch", () => {
  it("wrapped in JSON.stringify", () => {
    const code = (body: string): string =>
      `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: ${body} });`;
    expect(suggestions(code(`{ data: [{ Last_Name: name }] }`))).toEqual({
      "Wrap it in JSON.stringify().": code(`JSON.stringify({ data: [{ Last_Name: name }] })`),
    });
  });
});
