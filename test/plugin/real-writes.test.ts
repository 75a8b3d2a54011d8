import { callsIn, describe, expect, it, lint } from "./lint.ts";

/** Right requests that write, in the shapes of real programs. */

describe("what programs write", () => {
  /** Nothing is reported, where one wrong alternative is enough, and what is sent is seen. */
  const right = (title: string, code: string): void => {
    it(title, () => {
      expect(lint(code, { strict: true })).toEqual([]);
      const calls = callsIn(code);
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.filter((call) => call.read() === "not at all")).toEqual([]);
    });
  };

  right(
    "rows that become records",
    `export const sync = (rows, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({
      data: rows.map((r) => ({ Last_Name: r.name ?? r.email.split("@")[0], Email: r.email, ...(r.phone && { Phone: r.phone }) })),
      duplicate_check_fields: ["Email"],
    }),
  });`,
  );
  right(
    "a record without what is empty",
    `const clean = (o) => Object.fromEntries(Object.entries(o).filter(([, v]) => v != null));
export const add = (f, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/Leads", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [clean({ Last_Name: f.name, Phone: f.phone || null })] }),
  });`,
  );
  right(
    "a call that is made again with a new token",
    `async function call(path, opts = {}, retry = true) {
  const token = await getToken();
  const res = await fetch(\`\${process.env.ZOHO_API_DOMAIN}/crm/v8\${path}\`, {
    ...opts,
    headers: { Authorization: \`Zoho-oauthtoken \${token}\`, "Content-Type": "application/json", ...opts.headers },
  });
  if (res.status === 401 && retry) {
    await refresh();
    return call(path, opts, false);
  }
  return res.json();
}
export const getLead = (id) => call(\`/Leads/\${id}\`);
export const putLead = (id, lead) => call(\`/Leads/\${id}\`, { method: "PUT", body: JSON.stringify({ data: [lead] }) });
export const search = (email) => call(\`/Leads/search?email=\${encodeURIComponent(email)}\`);`,
  );
  right(
    "a day of a date",
    `const day = (d) => d.toISOString().slice(0, 10);
export const add = (f, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/Deals", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [{ Deal_Name: f.n, Stage: f.s, Closing_Date: day(new Date(f.close)) }] }),
  });`,
  );
  right(
    "a date and time with an offset by replace",
    `const stamp = (d) => d.toISOString().replace(/\\.\\d{3}Z$/, "+00:00");
export const add = (f, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/Events", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [{ Event_Title: f.t, Start_DateTime: stamp(f.a), End_DateTime: stamp(f.b) }] }),
  });`,
  );
  right(
    "a date and time that is cut and put together",
    `export const add = (f, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/Events", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({
      data: [
        {
          Event_Title: f.t,
          Start_DateTime: new Date(f.a).toISOString().split(".")[0] + "+00:00",
          End_DateTime: \`\${new Date(f.b).toISOString().slice(0, 19)}Z\`,
        },
      ],
    }),
  });`,
  );
  right(
    "a date by a package",
    `import dayjs from "dayjs";
export const add = (f, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/Deals", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [{ Deal_Name: f.n, Stage: "Qualification", Closing_Date: dayjs().add(30, "day").format("YYYY-MM-DD") }] }),
  });`,
  );
  right(
    "numbers that are converted",
    `export const add = (f, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/Deals", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({
      data: [
        { Deal_Name: \`\${f.a} \${f.b}\`, Stage: "Qualification", Closing_Date: f.d, Amount: Number(f.amount), Probability: parseInt(f.p, 10) },
      ],
    }),
  });`,
  );
  right(
    "a file",
    `export const up = (id, file, token) => {
  const form = new FormData();
  form.append("file", file);
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/Attachments\`, {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: form,
  });
};`,
  );
  right(
    "COQL, page by page",
    `export const q = (offset, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/coql", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ select_query: \`select Last_Name, Email from Leads where Email is not null limit \${offset}, 200\` }),
  });`,
  );
  right(
    "COQL with a list",
    `export const q = (emails, token) => {
  const list = emails.map((e) => \`'\${e}'\`).join(",");
  return fetch("https://www.zohoapis.eu/crm/v8/coql", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ select_query: \`select id from Contacts where Email in (\${list})\` }),
  });
};`,
  );
  right(
    "a module that a visitor names",
    `export async function POST(req) {
  const { module, ...rest } = await req.json();
  return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}\`, {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${process.env.T}\` },
    body: JSON.stringify({ data: [rest] }),
  });
}`,
  );
  right(
    "a record over defaults",
    `const DEFAULTS = { Lead_Source: "Advertisement" };
export const add = (lead, token) =>
  fetch("https://www.zohoapis.eu/crm/v8/Leads", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [{ ...DEFAULTS, ...lead }] }),
  });`,
  );
  right(
    "a record of a form",
    `export const add = (form, token) => {
  const record = [...form.entries()].reduce((acc, [k, v]) => {
    acc[k] = v;
    return acc;
  }, {});
  return fetch("https://www.zohoapis.eu/crm/v8/Leads", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [record] }),
  });
};`,
  );
  right(
    "a class around axios",
    `import axios from "axios";
export class Zoho {
  constructor(opts) {
    this.http = axios.create({ baseURL: \`https://www.zohoapis.\${opts.dc}/crm/v8\`, timeout: 5000 });
    this.http.interceptors.request.use(async (c) => {
      c.headers.Authorization = \`Zoho-oauthtoken \${await opts.token()}\`;
      return c;
    });
  }
  list(module, fields) {
    return this.http.get(\`/\${module}\`, { params: { fields: fields.join(",") } });
  }
  add(module, record) {
    return this.http.post(\`/\${module}\`, { data: [record] });
  }
}`,
  );
  right(
    "a widget",
    `ZOHO.embeddedApp.on("PageLoad", async (data) => {
  const {
    data: [record],
  } = await ZOHO.CRM.API.getRecord({ Entity: data.Entity, RecordID: data.EntityId[0] });
  await ZOHO.CRM.API.updateRecord({
    Entity: "Deals",
    APIData: { id: record.id, Stage: document.querySelector("#stage").value },
    Trigger: ["workflow"],
  });
});`,
  );
  right(
    "an archive for a bulk write",
    `export const up = (zip, token, org) => {
  const f = new FormData();
  f.append("file", zip, "leads.zip");
  return fetch("https://content.zohoapis.eu/crm/v8/upload", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\`, feature: "bulk-write", "X-CRM-ORG": org },
    body: f,
  });
};`,
  );
  right(
    "a bulk read",
    `export const read = (token, module) =>
  fetch("https://www.zohoapis.eu/crm/bulk/v8/read", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ callback: { url: hook, method: "post" }, query: { module: { api_name: module }, page: 1 } }),
  });`,
  );
  right(
    "a note of a record",
    `export const note = (token, id, text) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/Notes\`, {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [{ Note_Title: "Call", Note_Content: text }] }),
  });`,
  );
  right(
    "a note that names its record",
    `export const note = (token, id, text) =>
  fetch("https://www.zohoapis.eu/crm/v8/Notes", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [{ Parent_Id: { module: { api_name: "Leads" }, id }, Note_Title: "Call", Note_Content: text }] }),
  });`,
  );
  right(
    "tags",
    `export const tag = (token, id, name) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/actions/add_tags\`, {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ tags: [{ name }] }),
  });`,
  );
  right(
    "a lead that is converted",
    `export const convert = (token, id) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/actions/convert\`, {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({
      data: [{ overwrite: true, notify_lead_owner: false, Deals: { Deal_Name: "x", Closing_Date: "2026-06-01", Stage: "Qualification" } }],
    }),
  });`,
  );
  right(
    "a channel of notifications",
    `export const watch = (token, url) =>
  fetch("https://www.zohoapis.eu/crm/v8/actions/watch", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({
      watch: [
        {
          channel_id: "1000000068001",
          events: ["Leads.all"],
          channel_expiry: new Date(Date.now() + 864e5).toISOString().slice(0, 19) + "+00:00",
          token: "x",
          notify_url: url,
        },
      ],
    }),
  });`,
  );
  right(
    "lookups that may be absent",
    `export const add = (token, accountId, f) =>
  fetch("https://www.zohoapis.eu/crm/v8/Contacts", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({
      data: [{ Last_Name: f.last, Account_Name: accountId ? { id: accountId } : undefined, Owner: f.owner && { id: f.owner } }],
    }),
  });`,
  );
  right(
    "records in chunks",
    `const chunk = (a, n) => (a.length ? [a.slice(0, n), ...chunk(a.slice(n), n)] : []);
export const all = async (rows, token) => {
  for (const data of chunk(rows, 100))
    await fetch("https://www.zohoapis.eu/crm/v8/Leads", {
      method: "POST",
      headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
      body: JSON.stringify({ data, trigger: [] }),
    });
};`,
  );
  right(
    "line items",
    `export const quote = (token, f) =>
  fetch("https://www.zohoapis.eu/crm/v8/Quotes", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({
      data: [
        {
          Subject: f.subject,
          Quoted_Items: f.lines.map((l) => ({ Product_Name: { id: l.product }, Quantity: l.qty, List_Price: l.price })),
        },
      ],
    }),
  });`,
  );
  right(
    "a stage of a table, or as it is",
    `const T = { won: "Closed Won", lost: "Closed Lost" };
export const stage = (token, id, s) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Deals/\${id}\`, {
    method: "PUT",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    body: JSON.stringify({ data: [{ Stage: T[s] ?? s }] }),
  });`,
  );
  right(
    "a method of a table",
    `const Method = Object.freeze({ POST: "POST", PUT: "PUT" });
export const put = (id, rec, t) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}\`, {
    method: Method.PUT,
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
    body: JSON.stringify({ data: [rec] }),
  });`,
  );
  right(
    "a blueprint",
    `export const move = (id, t, transition) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Deals/\${id}/actions/blueprint\`, {
    method: "PUT",
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
    body: JSON.stringify({ blueprint: [{ transition_id: transition, data: { Notes: "x" } }] }),
  });`,
  );
  right(
    "composite requests",
    `export const many = (t, reqs) =>
  fetch("https://www.zohoapis.eu/crm/v8/__composite_requests", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
    body: JSON.stringify({
      __composite_requests: reqs.map((r, i) => ({ sub_request_id: String(i), method: "GET", uri: \`/crm/v8/Leads/\${r}\` })),
    }),
  });`,
  );
  right(
    "a link as an attachment",
    `export const link = (id, t, url) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}/Attachments?attachmentUrl=\${encodeURIComponent(url)}\`, {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
  });`,
  );
  right(
    "a key of the org",
    `export const add = (t, f) =>
  fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
    body: JSON.stringify({ data: [{ Last_Name: f.name, Email: f.email }], duplicate_check_fields: ["External_Key"] }),
  });`,
  );
});
