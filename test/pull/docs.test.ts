import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { ConfigError, loadConfig } from "@zoho-preflight/validator/node";

import { scopesOfPull } from "../../packages/cli/src/pull/parts.ts";
import { bakery } from "./bakery.ts";
import { filesIn, projectFolder, zohoPreflight } from "./run-pull.ts";
import { refuse, startZoho } from "./zoho-server.ts";
import type { ZohoServer } from "./zoho-server.ts";

const page = (name: string): string => readFileSync(join(import.meta.dirname, "../../docs", name), "utf8");

let server: ZohoServer;
let cwd = "";
let env: Record<string, string> = {};
beforeEach(async () => {
  server = await startZoho({
    ...bakery,
    __apis: [{ path: "/crm/v8/Leads", operation_types: [{ method: "GET" }] }],
  });
  cwd = projectFolder();
  env = {};
});
afterEach(() => server.close());

/** What the remarks between the examples mean for the server and the project. */
const remarks: Readonly<Record<string, () => void>> = {
  keys: () => undefined,
  "end of keys": () => undefined,
  "with credentials": () => {
    env = { ZOHO_API_DOMAIN: server.url, ZOHO_ACCESS_TOKEN: "invented-access" };
  },
  "the token lacks ZohoCRM.settings.layouts.READ": () => {
    server.misbehave = ({ path }, response) =>
      path.endsWith("/layouts") && refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "Unauthorized");
  },
  "the token lacks ZohoCRM.features.READ": () => {
    server.misbehave = ({ path }, response) =>
      path.includes("/__features") && refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "Unauthorized");
  },
  "the files": () => {
    server.misbehave = undefined;
  },
  "Zoho answers 500": () => {
    server.misbehave = (_, response) => (response.writeHead(500).end(), true);
  },
  "a field of Leads is new and one shorter, and two people were hired": () => {
    server.misbehave = undefined;
    const shorter = (bakery.fields["Leads"] ?? []).map((field) =>
      (field as { length?: number }).length === 80 ? { ...(field as object), length: 40 } : field,
    );
    server.org = {
      ...bakery,
      users: [...bakery.users, ...bakery.users],
      fields: { ...bakery.fields, Leads: [...shorter, { api_name: "Budget", data_type: "currency" }] },
    };
  },
  "a project with eslint.config.js": () => {
    cwd = projectFolder({ "eslint.config.js": "export default [];\n" });
  },
};

/** Runs the examples of a page one after the other, in one project, and compares what each prints. */
async function runExamples(name: string): Promise<void> {
  const parts = [...page(name).matchAll(/<!-- (.*?) -->|```console\n\$ zoho-preflight (.*)\n([\s\S]*?)```/g)];
  expect(parts.filter(([, , command]) => command !== undefined).length).toBeGreaterThan(1);
  for (const [, remark, command, printed] of parts) {
    if (remark !== undefined) {
      const take = remarks[remark];
      if (take === undefined) throw new Error(`${name}: no test knows "${remark}"`);
      take();
      continue;
    }
    const { stdout, stderr } = await zohoPreflight((command ?? "").split(" "), cwd, env);
    expect(`${stdout}${stderr}`.replaceAll(new URL(server.url).host, "www.zohoapis.eu")).toBe(printed);
  }
}

describe("docs/pull.md", () => {
  it("shows what is really printed", async () => {
    await runExamples("pull.md");
  });

  it("lists the files that are written", async () => {
    await zohoPreflight(["pull", "--data-center", "eu", "--modules", "Leads"], cwd, {
      ZOHO_API_DOMAIN: server.url,
      ZOHO_ACCESS_TOKEN: "invented-access",
    });
    const listed = [
      ...(/```\n(zoho-metadata\/[\s\S]*?)```/.exec(page("pull.md"))?.[1]?.matchAll(/^ {2}(\S+)$/gm) ?? []),
    ].map(([, file]) => file);
    expect(listed.sort()).toEqual(Object.keys(filesIn(join(cwd, "zoho-metadata"))));
  });

  it("has a row for each scope, and each variable", () => {
    const rows = [...page("pull.md").matchAll(/^\| `(\S+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual([
      "ZOHO_ACCESS_TOKEN",
      "ZOHO_REFRESH_TOKEN",
      "ZOHO_CLIENT_ID",
      "ZOHO_CLIENT_SECRET",
      ...scopesOfPull("v8"),
    ]);
  });

  it("shows the keys of --json", async () => {
    const { stdout } = await zohoPreflight(["pull", "--data-center", "eu", "--json"], cwd, {
      ZOHO_API_DOMAIN: server.url,
      ZOHO_ACCESS_TOKEN: "invented-access",
    });
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page("pull.md"))?.[1] ?? "") as object;
    expect(Object.keys(shown)).toEqual(Object.keys(JSON.parse(stdout) as object));
  });

  it("shows what --check adds to it", async () => {
    const env = { ZOHO_API_DOMAIN: server.url, ZOHO_ACCESS_TOKEN: "invented-access" };
    await zohoPreflight(["pull", "--data-center", "eu"], cwd, env);
    remarks["a field of Leads is new and one shorter, and two people were hired"]?.();
    const { stdout } = await zohoPreflight(["pull", "--data-center", "eu", "--check", "--json"], cwd, env);
    const shown = /```json\n("drift"[\s\S]*?)```/.exec(page("pull.md"))?.[1] ?? "";
    expect(JSON.parse(stdout)).toMatchObject(JSON.parse(`{${shown}}`) as object);
  });

  it("names every flag of pull that is not about the project", async () => {
    const { stdout } = await zohoPreflight(["pull", "--help"], cwd);
    const flags = [...stdout.matchAll(/\[(--[a-z-]+)\]/g)].map(([, flag = ""]) => flag);
    const elsewhere = ["--metadata", "--data-center", "--api-version", "--quiet"];
    expect(flags.length).toBeGreaterThan(10);
    expect(flags.filter((flag) => !elsewhere.includes(flag) && !page("pull.md").includes(flag))).toEqual([]);
  });
});

describe("docs/configuration.md", () => {
  it("shows what is really printed, and written", async () => {
    await runExamples("configuration.md");
    const first = /```json\n([\s\S]*?)```/.exec(page("configuration.md"))?.[1];
    cwd = projectFolder();
    // The command is installed in the project, so there is a schema to name.
    const installed = join(cwd, "node_modules/zoho-preflight");
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, "zoho-preflight.schema.json"), "{}");
    await zohoPreflight(["init", "--data-center", "eu", "--environment", "sandbox"], cwd);
    expect(readFileSync(join(cwd, "zoho-preflight.json"), "utf8")).toBe(first);
  });

  it("shows configurations that can be read", () => {
    const blocks = [...page("configuration.md").matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
    expect(blocks.length).toBeGreaterThan(1);
    for (const text of blocks) {
      writeFileSync(join(cwd, "zoho-preflight.json"), text);
      expect(loadConfig(cwd)?.config).toEqual({ ...(JSON.parse(text) as object), $schema: undefined });
    }
  });

  it("has a row for each key, with an example that can be read", () => {
    const rows = [...page("configuration.md").matchAll(/^\| `(\w+)` \| .* \| `(.*?)`(?:,.*| \(usual\).*)? \|$/gm)];
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, "../../packages/cli/zoho-preflight.schema.json"), "utf8"),
    ) as { properties: object };
    expect(rows.map(([, key]) => key)).toEqual(Object.keys(schema.properties).filter((key) => key !== "$schema"));
    for (const [, key = "", example = ""] of rows) {
      writeFileSync(join(cwd, "zoho-preflight.json"), `{ "${key}": ${example} }`);
      expect(loadConfig(cwd)?.config).toHaveProperty(key);
    }
  });

  it.each([
    [{ dataCentre: "eu" }, 0],
    [{ environment: "sandbx" }, 1],
    [{ token: { expiresAt: 1790000000 } }, 2],
  ])("quotes what is said about %j", (config, index) => {
    const quotes = [...page("configuration.md").matchAll(/^> (.*)$/gm)].map(([, quote]) => quote);
    writeFileSync(join(cwd, "zoho-preflight.json"), JSON.stringify(config));
    let said = "";
    try {
      loadConfig(cwd);
    } catch (error) {
      if (error instanceof ConfigError) said = error.message;
    }
    expect(said.replace(`${cwd}/`, "")).toBe(quotes[index]);
  });
});
