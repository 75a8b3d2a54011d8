import { callsIn, describe, expect, it, lint } from "./lint.ts";

/** Right requests that read, in the shapes of real programs. */

describe("what programs read", () => {
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
    "a query of React",
    `export const useLeads = (page) =>
  useQuery({
    queryKey: ["Leads", page],
    queryFn: () =>
      fetch(\`https://www.zohoapis.eu/crm/v8/Leads?fields=Last_Name&page=\${page}\`, {
        headers: { Authorization: \`Zoho-oauthtoken \${useToken()}\` },
      }).then((r) => r.json()),
  });`,
  );
  right(
    "pages, until there are no more",
    `export async function* all(token) {
  let page = 1;
  let more = true;
  while (more) {
    const res = await fetch(\`https://www.zohoapis.eu/crm/v8/Contacts?fields=Email&page=\${page}&per_page=200\`, {
      headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    });
    const body = await res.json();
    yield* body.data;
    more = body.info.more_records;
    page++;
  }
}`,
  );
  right(
    "pages by number, then by token, on a URL",
    `export async function all(token) {
  let pageToken;
  const rows = [];
  do {
    const url = new URL("https://www.zohoapis.eu/crm/v8/Contacts");
    url.searchParams.set("fields", "Email");
    if (pageToken) url.searchParams.set("page_token", pageToken);
    else url.searchParams.set("page", "1");
    const body = await (await fetch(url, { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } })).json();
    rows.push(...body.data);
    pageToken = body.info.next_page_token;
  } while (pageToken);
  return rows;
}`,
  );
  right(
    "pages by number, then by token, as parameters of axios",
    `import axios from "axios";
export async function all(token) {
  const params = { fields: "Email", per_page: 200 };
  let next;
  do {
    if (next) params.page_token = next;
    else params.page = 1;
    const { data } = await axios.get("https://www.zohoapis.eu/crm/v8/Contacts", {
      params,
      headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
    });
    next = data.info.next_page_token;
  } while (next);
}`,
  );
  right(
    "a module of a table",
    `const MODULES = { lead: "Leads", contact: "Contacts" };
export const get = (kind, id, token) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/\${MODULES[kind]}/\${id}\`, { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });`,
  );
  right(
    "a path that is joined",
    `const api = (...parts) => ["https://www.zohoapis.eu/crm/v8", ...parts].join("/");
export const get = (id, token) =>
  fetch(api("Leads", id, "Notes") + "?fields=Note_Title", { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });`,
  );
  right(
    "a URL with a query of its own",
    `export const get = (id, token) => {
  const u = new URL(\`/crm/v8/Leads/\${id}/Attachments\`, "https://www.zohoapis.eu");
  u.searchParams.append("fields", "id,File_Name");
  return fetch(u.toString(), { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });
};`,
  );
  right(
    "criteria of filters",
    `export const q = (filters, token) => {
  const criteria = filters.map(([k, v]) => \`(\${k}:equals:\${encodeURIComponent(v)})\`).join("and");
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads/search?criteria=(\${criteria})\`, {
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
  });
};`,
  );
  right(
    "criteria that are encoded",
    `export const q = (email, token) =>
  fetch(
    \`https://www.zohoapis.eu/crm/v8/Leads/search?criteria=\${encodeURIComponent(\`((Email:equals:\${email})and(Lead_Status:not_equal:Lost Lead))\`)}\`,
    { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } },
  );`,
  );
  right(
    "records to delete",
    `export const del = (ids, token) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Leads?ids=\${ids.join(",")}&wf_trigger=true\`, {
    method: "DELETE",
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
  });`,
  );
  right(
    "a search of a widget",
    `ZOHO.CRM.API.searchRecord({
  Entity: "Contacts",
  Type: "criteria",
  Query: "((Email:equals:" + email + ")and(Last_Name:equals:" + name + "))",
});`,
  );
  right(
    "the state of a bulk job",
    `export const status = (token, job) =>
  fetch(\`https://www.zohoapis.eu/crm/bulk/v8/read/\${job}\`, { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });`,
  );
  right(
    "the result of a bulk job",
    `export const result = (token, job) =>
  fetch(\`https://www.zohoapis.eu/crm/bulk/v8/read/\${job}/result\`, { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });`,
  );
  right(
    "users",
    `export const users = (token) =>
  fetch("https://www.zohoapis.eu/crm/v8/users?type=ActiveUsers&page=1&per_page=200", {
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
  });`,
  );
  right(
    "fields of a module",
    `export const fields = (token, module) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/settings/fields?module=\${encodeURIComponent(module)}\`, {
    headers: { Authorization: \`Zoho-oauthtoken \${token}\` },
  });`,
  );
  right(
    "a related list",
    `export const related = (token, module, id, list) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/\${module}/\${id}/\${list}?fields=id\`, { headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });`,
  );
  right(
    "what has changed since",
    `export const changed = (token, since) =>
  fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=Last_Name&sort_by=Modified_Time", {
    headers: { Authorization: \`Zoho-oauthtoken \${token}\`, "If-Modified-Since": since.toISOString() },
  });`,
  );
  right(
    "host, version and token of a configuration",
    `import config from "config";
export const get = (id) =>
  fetch(\`\${config.get("zoho.apiDomain")}/crm/\${config.get("zoho.version")}/Leads/\${id}\`, {
    headers: { Authorization: \`Zoho-oauthtoken \${config.get("zoho.token")}\` },
  });`,
  );
  right(
    "a host of a table",
    `const HOSTS = { eu: "https://www.zohoapis.eu", us: "https://www.zohoapis.com", in: "https://www.zohoapis.in" };
export const get = (dc, id, t) =>
  fetch(\`\${HOSTS[dc] ?? HOSTS.us}/crm/v8/Leads/\${id}\`, { headers: { Authorization: \`Zoho-oauthtoken \${t}\` } });`,
  );
  right(
    "an external id",
    `const headers = (token, extra = {}) => ({ Authorization: \`Zoho-oauthtoken \${token}\`, ...extra });
export const get = (id, t) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}\`, { headers: headers(t, { "X-EXTERNAL": "Leads.External_Id" }) });`,
  );
  right(
    "a query as text or as an object",
    `export const list = (q, t) =>
  fetch("https://www.zohoapis.eu/crm/v8/Leads" + (q ? \`?\${typeof q === "string" ? q : new URLSearchParams(q)}\` : "?fields=id"), {
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
  });`,
  );
  right(
    "options of a framework",
    `export const list = (t) =>
  fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", {
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
    next: { revalidate: 60 },
    signal: AbortSignal.timeout(5000),
    cache: "no-store",
  });`,
  );
  right(
    "one record to delete, or several",
    `export const del = (ids, t) =>
  fetch(ids.length === 1 ? \`https://www.zohoapis.eu/crm/v8/Leads/\${ids[0]}\` : \`https://www.zohoapis.eu/crm/v8/Leads?ids=\${ids}\`, {
    method: "DELETE",
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
  });`,
  );
  right(
    "a search by what is given",
    `export const find = ({ email, phone, word }, t) => {
  const q = new URLSearchParams();
  if (email) q.set("email", email);
  else if (phone) q.set("phone", phone);
  else q.set("word", word);
  return fetch(\`https://www.zohoapis.eu/crm/v8/Contacts/search?\${q}\`, { headers: { Authorization: \`Zoho-oauthtoken \${t}\` } });
};`,
  );
  right(
    "a search by one of two",
    `import axios from "axios";
export const find = ({ email, phone }, t) =>
  axios.get("https://www.zohoapis.eu/crm/v8/Contacts/search", {
    params: { ...(email ? { email } : { phone }) },
    headers: { Authorization: \`Zoho-oauthtoken \${t}\` },
  });`,
  );
  right(
    "a version of the environment",
    `const V = process.env.ZOHO_CRM_VERSION || "v8";
export const get = (id, t) => fetch(\`https://www.zohoapis.eu/crm/\${V}/Leads/\${id}\`, { headers: { Authorization: \`Zoho-oauthtoken \${t}\` } });`,
  );
  right(
    "the domain that came with the token",
    `export const get = (id, auth) =>
  fetch(\`\${auth?.api_domain ?? "https://www.zohoapis.com"}/crm/v8/Leads/\${id}\`, {
    headers: { Authorization: \`Zoho-oauthtoken \${auth?.access_token}\` },
  });`,
  );
  right(
    "a photo",
    `export const photo = (id, t) =>
  fetch(\`https://www.zohoapis.eu/crm/v8/Contacts/\${id}/photo\`, { headers: { Authorization: \`Zoho-oauthtoken \${t}\` } }).then((r) =>
    r.blob(),
  );`,
  );
  right(
    "the org",
    `export const org = (t) => fetch("https://www.zohoapis.eu/crm/v8/org", { headers: { Authorization: \`Zoho-oauthtoken \${t}\` } });`,
  );
});
