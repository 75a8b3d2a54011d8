// Files that do send: a client, services over it, and what calls those.
import { capital, fields, things } from "./words.mjs";

const modules = [
  ["Leads", '"Last_Name"', '"Company"', "Lead_Source"],
  ["Contacts", '"Last_Name"', '"Email"', "Department"],
  ["Deals", '"Deal_Name"', '"Stage"', "Next_Step"],
  ["Accounts", '"Account_Name"', '"Website"', "Industry"],
  ["Tasks", '"Subject"', '"Status"', "Priority"],
];

/** How a client is made, by project: an axios instance, a function over fetch, a class. */
export function client(kind, { ts, from }) {
  const s = ts ? ": string" : "";
  const any = ts ? ": any" : "";
  const head = `${from.import("getZohoToken", "./auth")}\n${from.import("logger", "../lib/logger")}\n`;
  if (kind === "axios")
    return `${from.package("axios", "axios")}\n${head}
const BASE = process.env.ZOHO_API ?? "https://www.zohoapis.eu/crm/v8";
${from.export("const", "crm")} = axios.create({ baseURL: BASE, timeout: 10_000 });
crm.interceptors.request.use(async (config${any}) => {
  config.headers.Authorization = \`Zoho-oauthtoken \${await getZohoToken()}\`;
  return config;
});
${from.export("async function", "zohoRequest")}(method${s}, path${s}, data${any}, params${any}) {
  try {
    const response = await crm.request({ method, url: path, data, params });
    return response.data;
  } catch (error) {
    logger.warn("Zoho answered", error);
    throw error;
  }
}
${from.end("crm", "zohoRequest")}`;
  if (kind === "class")
    return `${head}
${from.export("class", "ZohoClient")} {
  ${ts ? "private readonly " : ""}base${s} = "https://www.zohoapis.com/crm/v7";
  ${ts ? "private " : ""}calls = 0;
  async send(method${s}, path${s}, body${ts ? "?: any" : ""}) {
    this.calls++;
    const response = await fetch(\`\${this.base}\${path}\`, {
      method,
      headers: { Authorization: \`Zoho-oauthtoken \${await getZohoToken()}\`, "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(\`Zoho: \${response.status}\`);
    return response.status === 204 ? null : response.json();
  }
}
const shared = new ZohoClient();
${from.export("function", "zohoRequest")}(method${s}, path${s}, data${ts ? "?: any" : ""}) {
  return shared.send(method, path, data);
}
${from.end("ZohoClient", "zohoRequest")}`;
  return `${head}
const HOST = "https://www.zohoapis.in";
${from.export("async function", "zohoRequest")}(method${s}, path${s}, data${ts ? "?: any" : ""}, params${ts ? ": any" : ""} = {}) {
  const query = new URLSearchParams(params).toString();
  const response = await fetch(\`\${HOST}/crm/v8\${path}\${query ? \`?\${query}\` : ""}\`, {
    method,
    headers: { Authorization: \`Zoho-oauthtoken \${await getZohoToken()}\` },
    body: data ? JSON.stringify(data) : undefined,
  });
  if (!response.ok) logger.warn("Zoho answered", response.status);
  return response.json();
}
${from.end("zohoRequest")}`;
}

/** Four functions over one module. `wrong`: some send what Zoho refuses. */
export function service(chance, index, { ts, from, wrong }) {
  const [module, first, second, third] = modules[index % modules.length];
  const one = module.slice(0, -1);
  const any = ts ? ": any" : "";
  const key = wrong ? `${first.slice(1, -2)}x` : first.slice(1, -1);
  return `${from.import("zohoRequest", "./client")}\n${from.import("logger", "../lib/logger")}\n${from.import("formatMoney", "../lib/format")}
${from.export("async function", `create${one}`)}(input${any}) {
  const record${any} = { ${key}: input.name, ${second.slice(1, -1)}: input.second };
  if (input.source) record.${third} = input.source;
  logger.info("creating", formatMoney(input.amount));
  const answer = await zohoRequest("POST", "/${module}", { data: [record], trigger: ["workflow"] });
  return answer.data[0].details.id;
}
${from.export("async function", `update${one}`)}(id${any}, changes${any}) {
  return zohoRequest("PUT", \`/${module}/\${id}\`, { data: [{ ${third}: changes.text, ...changes }] });
}
${from.export("async function", `find${module}`)}(email${any}, page = 1) {
  const query = new URLSearchParams({ email, page: String(page), per_page: "${wrong ? 500 : 200}", fields: "id,${first.slice(1, -1)}" });
  const answer = await zohoRequest("GET", \`/${module}/search?\${query}\`);
  return (answer?.data ?? []).map((each${any}) => ({ id: each.id, name: each.${first.slice(1, -1)} }));
}
${from.export("const", `remove${module}`)} = (ids${any}) => zohoRequest("DELETE", \`/${module}?ids=\${ids.join(",")}\`);
${from.end(`create${one}`, `update${one}`, `find${module}`, `remove${module}`)}`;
}

/** What calls services: jobs and routes. */
export function caller(chance, { ts, from, services }) {
  const any = ts ? ": any" : "";
  const [service, other] = [chance.pick(services), chance.pick(services)];
  const [module] = modules[service % modules.length];
  const [second] = modules[other % modules.length];
  const [one, two] = [module.slice(0, -1), second.slice(0, -1)];
  const word = capital(chance.pick(things));
  const twoServices = two === one ? "" : `${from.import(`create${two}`, `../zoho/service${other % modules.length}`)}\n`;
  return `${from.import(`create${one}`, `../zoho/service${service % modules.length}`)}\n${from.import(`find${module}`, `../zoho/service${service % modules.length}`)}
${twoServices}${from.import("logger", "../lib/logger")}\n${from.import("formatDate", "../lib/format")}\n${from.import("translate", "../lib/labels")}
${from.export("async function", `sync${word}`)}(rows${any}) {
  const done${ts ? ": any[]" : ""} = [];
  for (const row of rows) {
    const known = await find${module}(row.email);
    if (known.length > 0) continue;
    const id = await create${one}({ name: row.name, second: translate(row.second), source: "Web Download" });
    logger.info("created", id, formatDate(new Date()));
    done.push({ id, at: formatDate(new Date()) });
  }
  return done;
}
${from.export("function", `routes${word}`)}(router${any}) {
  router.get("/${word.toLowerCase()}", async (request${any}, response${any}) => {
    response.json(await find${module}(request.query.email));
  });
  router.post("/${word.toLowerCase()}", async (request${any}, response${any}) => {
    const { ${chance.pick(fields)}: first, ...rest } = request.body;
    try {
      response.status(201).json({ id: await create${two === one ? one : two}({ name: first, ...rest }) });
    } catch (error) {
      logger.warn("failed", error);
      response.status(502).json({ error: translate("failed") });
    }
  });
}
${from.end(`sync${word}`, `routes${word}`)}`;
}
