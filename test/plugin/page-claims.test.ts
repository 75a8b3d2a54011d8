import { readPage } from "../docs/page.ts";
import { callsIn, describe, expect, it, lint } from "./lint.ts";

// What docs/eslint.md says beside its examples, which have their own test: its tables and lists, tried.

const page = readPage("docs/eslint.md").text;

/** The cells of a table's rows, by the words of its head. */
function rows(head: string): string[][] {
  const [, table = ""] = page.split(`\n${head}\n`);
  const [body = ""] = table.split("\n\n");
  return body
    .split("\n")
    .slice(1)
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("\\|", "|")),
    );
}

const code = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);

describe("the table of clients in docs/eslint.md", () => {
  /** A program around each sample of a row. */
  const around: Readonly<Record<string, (sample: string) => string>> = {
    fetch: (sample) => `await ${sample};`,
    axios: (sample) =>
      `import axios from "axios";\nconst [url, method, data, params] = ["https://www.zohoapis.eu/crm/v8/Leads", "POST", {}, {}];\n${sample === "axios.create()" ? 'axios.create().get("https://www.zohoapis.eu/crm/v8/Leads")' : sample};`,
    helper: (sample) =>
      `function zoho(method, path, body) {\n  return fetch("https://www.zohoapis.eu/crm/v8" + path, { method, body: JSON.stringify(body) });\n}\n${sample};`,
    http: (sample) =>
      [
        'import https from "https";',
        'import wretch from "wretch";',
        'const [url, hostname, path, method, data, body, options] = ["https://www.zohoapis.eu/crm/v8/Leads", "www.zohoapis.eu", "/crm/v8/Leads", "POST", {}, {}, {}];',
        "const xhr = new XMLHttpRequest();",
        sample.startsWith("xhr") ? `${sample}; xhr.send("{}");` : `${sample};`,
      ].join("\n"),
    generic: (sample) =>
      `import nango from "@nangohq/node";\nimport got from "got";\nconst [url, body, json] = ["https://www.zohoapis.eu/crm/v8/Leads", {}, {}];\nexport async function run() { await ${sample}; }`,
    "request-options": (sample) =>
      `export async function run() {\n  const [url, qs] = ["https://www.zohoapis.eu/crm/v8/Leads", {}];\n  return await ${sample};\n}`,
    "embedded-sdk": (sample) => `${sample};`,
    connection: (sample) => `const url = "https://www.zohoapis.eu/crm/v8/Leads";\n${sample};`,
    zrc: (sample) => `await ${sample};`,
    "client-script": (sample) => `// zoho-module: Leads\n${sample};`,
    "official-sdk": (sample) =>
      `import { RecordOperations } from "@zohocrm/nodejs-sdk-8.0/core/com/zoho/crm/api/record/record_operations.js";\nawait ${sample};`,
    zcrmsdk: (sample) =>
      `const ZCRMRestClient = require("zcrmsdk");\nZCRMRestClient.initialize().then(() => ${sample});`,
  };
  /** Cells that show a call, with what else stands in the cell left out. */
  const samples = rows("| client | such as |").flatMap(([client = "", cell = ""]) =>
    code(cell)
      .filter((text) => text.includes("("))
      .map((text) => [code(client)[0] ?? "", text] as const),
  );

  it("has each client that is tried here", () => {
    expect(new Set(samples.map(([client]) => client))).toEqual(new Set([...Object.keys(around), "callee"]));
  });

  it.each(samples.filter(([client]) => client !== "callee"))("%s sees %s", (client, sample) => {
    const seen = callsIn(
      (around[client] ?? String)(sample.replaceAll("[lead]", "[{}]").replace("APIData: lead", "APIData: {}")),
    );
    // The function that a helper goes through sends the request itself, too.
    expect(seen.map((call) => call.client).filter((one) => client !== "helper" || one !== "fetch")).toEqual([client]);
  });

  it("callee is seen once it is named", () => {
    const [, sample = ""] = samples.find(([client]) => client === "callee") ?? [];
    const program = `const url = "https://www.zohoapis.eu/crm/v8/Leads";\nconst lead = {};\nawait ${sample};`;
    const settings = { clients: [{ callee: "deliver", url: { arg: 0 } }] };
    expect(callsIn(program).map(({ client }) => client)).not.toContain("callee");
    expect(callsIn(program, { settings }).map(({ client }) => client)).toEqual(["callee"]);
  });
});

describe("the table of what is reported in docs/eslint.md", () => {
  const table = rows('| the lead | is `"yes"` or `"no"` reported? | is `Last_Name` called missing? |');

  it("has rows", () => {
    expect(table).toHaveLength(10);
  });

  it.each(table)("%s: %s / %s", (lead, reported = "", missing = "") => {
    const program = (name: string): string =>
      [
        'import axios from "axios";',
        'import { withDefaults } from "elsewhere";',
        "export async function save(base, value, name, answer) {",
        `  const lead = ${code(lead)[0] ?? ""};`,
        `  await axios.post("https://www.zohoapis.eu/crm/v8/${name}", { data: [lead] });`,
        "}",
      ].join("\n");
    const found = (strict: boolean): string[] =>
      lint(program("Leads"), { sure: true, strict }).map((line) => line.split(" ")[1] ?? "");
    expect(found(false).includes("field-type")).toBe(reported.startsWith("yes"));
    expect(found(true).includes("field-type")).toBe(
      reported.startsWith("yes") || reported.includes("with `strict` yes"),
    );
    expect(found(false).includes("mandatory-fields")).toBe(missing.startsWith("yes"));
  });
});

describe("sentences of docs/eslint.md", () => {
  const PUT = '"https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: "PUT" }';
  const wrong = "allowed-method";
  const checks = (program: string, settings = {}): (string | undefined)[] =>
    lint(program, { settings, sure: true }).map((line) => line.split(" ")[1]);

  it.each([
    [
      "a `let` that nobody changes",
      `let url = "https://www.zohoapis.eu/crm/v8/Leads/upsert";\nfetch(url, { method: "PUT" });`,
    ],
    ["templates", 'const v = "v8";\nfetch(`https://www.zohoapis.eu/crm/${v}/Leads/upsert`, { method: "PUT" });'],
    ["?:", 'const m = flag ? "PUT" : "PATCH";\nfetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: m });'],
    [
      "destructuring",
      'const { m } = { m: "PUT" };\nfetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: m });',
    ],
    [
      "a class",
      'class A { base = "https://www.zohoapis.eu/crm/v8"; go() { return fetch(this.base + "/Leads/upsert", { method: "PUT" }); } }\nnew A().go();',
    ],
    [
      "a function with one answer",
      'const at = () => "https://www.zohoapis.eu/crm/v8/Leads/upsert";\nfetch(at(), { method: "PUT" });',
    ],
    ["URL", 'const url = new URL("/crm/v8/Leads/upsert", "https://www.zohoapis.eu");\nfetch(url, { method: "PUT" });'],
    [
      "Object.assign",
      `const o = Object.assign({}, { method: "PUT" });\nfetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", o);`,
    ],
    ["later writes", 'const o = {};\no.method = "PUT";\nfetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", o);'],
    [
      "the default of an environment variable",
      'const base = process.env.ZOHO_BASE ?? "https://www.zohoapis.eu/crm/v8";\nfetch(`${base}/Leads/upsert`, { method: "PUT" });',
    ],
    [
      "an address that a parameter has by default",
      'class C { constructor(base = "https://www.zohoapis.eu/crm/v8") { this.base = base; }\n go() { return fetch(`${this.base}/Leads/upsert`, { method: "PUT" }); } }',
    ],
  ])("values are followed through %s", (_, program) => {
    expect(checks(program)).toEqual([wrong]);
  });

  it("elements of lists, map and JSON.stringify are followed", () => {
    const program =
      'const leads = [{ Last_Name: "Ng", Email_Opt_Out: "yes" }];\nleads.forEach((lead) => {\n  fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });\n});';
    expect(checks(program)).toEqual(["field-type"]);
  });

  it("of new Date().toISOString(), String(…) and toFixed the form is known", () => {
    const put = (module: string, pair: string): string =>
      `fetch("https://www.zohoapis.eu/crm/v8/${module}", { method: "PUT", body: JSON.stringify({ data: [{ id, ${pair} }] }) });`;
    expect(lint(put("Deals", "Closing_Date: new Date().toISOString()")).join()).toContain("Closing_Date");
    expect(lint(put("Deals", "Amount: String(total)")).join()).toContain("Amount");
    expect(lint(put("Deals", "Amount: total.toFixed(2)")).join()).toContain("Amount");
  });

  it("a call of a client that nobody knows does not count below an assertion, in a log, a route, a cache or a queue", () => {
    const call = 'client.put("/crm/v8/Leads/upsert", {})';
    const counts = (program: string): boolean =>
      callsIn(`export async function run(client, expect, console, cache, queue, app) {\n${program}\n}`).length > 0;
    expect([`await ${call};`, `return ${call};`, `${call}.then(done);`, `${call};`].map(counts)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const others = [
      'expect(client).toHaveBeenCalledWith("/crm/v8/Leads/upsert", {});',
      'console.log("/crm/v8/Leads/upsert", {});',
      'app.put("/crm/v8/Leads/upsert", handler);',
      'cache.put("/crm/v8/Leads/upsert", {});',
      'queue.add("/crm/v8/Leads/upsert", {});',
    ];
    expect(others.filter(counts)).toEqual([]);
  });

  it.each(['jest.mock("axios")', 'vi.mock("axios")', 'sinon.stub(axios, "put")'])(
    "what goes through a client that the file replaces is no request: %s",
    (mock) => {
      const program = `import axios from "axios";\n${mock};\naxios.put("https://www.zohoapis.eu/crm/v8/Leads/upsert", {});`;
      expect(checks(program)).toEqual([]);
    },
  );

  it.each([
    'vi.stubGlobal("fetch", fake)',
    "global.fetch = fake",
    'jest.spyOn(globalThis, "fetch").mockResolvedValue(fake)',
  ])("nor is what goes through fetch after %s", (mock) => {
    expect(checks(`${mock};\nfetch(${PUT});`)).toEqual([]);
  });

  it("a variable called after another product makes it that product's", () => {
    expect(checks('fetch(`${process.env.ZOHO_BASE_URL}/Leads/upsert`, { method: "PUT" });')).toEqual([wrong]);
    expect(checks('fetch(`${process.env.ZOHO_DESK_URL}/Leads/upsert`, { method: "PUT" });')).toEqual([]);
    expect(checks('fetch(`${zohoRecruitBase}/Leads/upsert`, { method: "PUT" });')).toEqual([]);
    const token = '{ method: "PUT", headers: { Authorization: `Zoho-oauthtoken ${token}` } }';
    expect(checks(`fetch(\`\${config.base}/Leads/upsert\`, ${token});`)).toEqual([wrong]);
  });

  it("a key that several calls have wrong is reported once, with the number of the others", () => {
    const call =
      'fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "PUT", body: JSON.stringify({ data: [{ id, Last_Nme: name }] }) });';
    const found = lint(Array.from({ length: 5 }, () => call).join("\n"));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("And at 4 more calls.");
  });

  it("eslint --fix changes nothing: no rule is fixable, and suggestions are asked for", async () => {
    const { default: plugin } = await import("@zoho-preflight/eslint-plugin");
    const metas = Object.values(plugin.rules).map(({ meta }) => meta as { readonly fixable?: unknown });
    expect(metas.filter(({ fixable }) => fixable !== undefined)).toEqual([]);
  });
});
