import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { checks } from "@zoho-preflight/validator/checks";
import { ConfigError, loadConfig } from "@zoho-preflight/validator/node";

interface Schema {
  readonly properties: Readonly<
    Record<string, { readonly enum?: readonly string[]; readonly properties?: object; readonly description?: string }>
  >;
}
const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL("../packages/cli/zoho-preflight.schema.json", import.meta.url)), "utf8"),
) as Schema;
const fits = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "preflight-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Whether `loadConfig` takes it; anything but a `ConfigError` is a mistake of ours. */
function isRead(config: unknown): boolean {
  writeFileSync(join(folder, "zoho-preflight.json"), JSON.stringify(config));
  try {
    loadConfig(folder);
    return true;
  } catch (error) {
    if (error instanceof ConfigError) return false;
    throw error;
  }
}

describe("the schema and loadConfig both take", () => {
  it.each<[string, unknown]>([
    ["nothing", {}],
    ["a schema", { $schema: "./node_modules/zoho-preflight/zoho-preflight.schema.json" }],
    ["what init writes", { $schema: "x", dataCenter: "eu", apiVersion: "v8", metadata: "./zoho-metadata" }],
    ["an environment", { environment: "sandbox" }],
    ["v2.1", { apiVersion: "v2.1" }],
    ["a version to come", { apiVersion: "v12" }],
    ["scopes", { scopes: ["ZohoCRM.modules.ALL"] }],
    ["no scopes", { scopes: [] }],
    ["severities", { severity: { "picklist-value": "error", "encoded-params": "off", "known-fields": "warning" } }],
    ["a severity of a check that is to come", { severity: { "some-check": "off" } }],
    ["an end in ms", { token: { expiresAt: 1790000000000 } }],
    ["an end as a time", { token: { expiresAt: "2027-01-31T12:00:00Z" } }],
    ["an end with an offset", { token: { expiresAt: "2027-01-31T12:00:00.5+05:30" } }],
    ["an end without seconds", { token: { expiresAt: "2027-01-31T12:00" } }],
    ["modules", { modules: ["Leads", "Deals"] }],
    ["clients", { clients: [{ callee: "zohoFetch", path: { arg: 0 } }] }],
    ["payloads as a list", { payloads: [] }],
    ["payloads as an object", { payloads: { "payloads/*.json": "Leads" } }],
    ["half a day", { maxAgeDays: 0.5 }],
    [
      "what generate writes",
      {
        generate: {
          modules: ["Leads"],
          operations: ["read"],
          formats: ["zod", "types"],
          out: "src/crm",
          lenient: true,
        },
      },
    ],
    ["all modules to generate", { generate: { modules: "all" } }],
    ["nothing of it", { generate: {} }],
  ])("%s", (_, config) => {
    expect([fits(config), isRead(config)]).toEqual([true, true]);
  });
});

describe("the schema and loadConfig both refuse", () => {
  it.each<[string, unknown]>([
    ["a list", []],
    ["text", "eu"],
    ["null", null],
    ["a misspelt key", { dataCentre: "eu" }],
    ["a data centre that there is not", { dataCenter: "europe" }],
    ["a data centre that is null", { dataCenter: null }],
    ["an environment that there is not", { environment: "test" }],
    ["a version as a number", { apiVersion: 8 }],
    ["a version without its v", { apiVersion: "8" }],
    ["scopes as text", { scopes: "ZohoCRM.modules.ALL" }],
    ["a scope as a number", { scopes: [1] }],
    ["a severity as a number", { severity: { "picklist-value": 2 } }],
    ["a severity of ESLint's", { severity: { "picklist-value": "warn" } }],
    ["severities as a list", { severity: [] }],
    ["a token", { token: "invented" }],
    ["a token without an end", { token: {} }],
    ["a token with more than its end", { token: { expiresAt: 1790000000000, access_token: "invented" } }],
    ["an end in seconds", { token: { expiresAt: 1790000000 } }],
    ["an end that is no time", { token: { expiresAt: "tomorrow" } }],
    ["an end in the thirteenth month", { token: { expiresAt: "2027-13-31T12:00:00Z" } }],
    ["an empty folder", { metadata: "" }],
    ["no modules", { modules: [] }],
    ["modules as text", { modules: "Leads" }],
    ["a module without a name", { modules: [""] }],
    ["clients as an object", { clients: {} }],
    ["payloads as text", { payloads: "*.json" }],
    ["no days", { maxAgeDays: 0 }],
    ["days as text", { maxAgeDays: "30" }],
    ["generate as a list", { generate: ["Leads"] }],
    ["a key that generate has not", { generate: { format: ["zod"] } }],
    ["no modules to generate", { generate: { modules: [] } }],
    ["a module to generate as text", { generate: { modules: "Leads" } }],
    ["a form that there is not", { generate: { formats: ["yup"] } }],
    ["no operations", { generate: { operations: [] } }],
    ["leniency as text", { generate: { lenient: "yes" } }],
    ["an empty folder for it", { generate: { out: "" } }],
  ])("%s", (_, config) => {
    expect([fits(config), isRead(config)]).toEqual([false, false]);
  });
});

describe("the schema", () => {
  it("has a key and a description for each that loadConfig reads", () => {
    let said = "";
    try {
      writeFileSync(join(folder, "zoho-preflight.json"), '{ "quux": 1 }');
      loadConfig(folder);
    } catch (error) {
      said = (error as ConfigError).message;
    }
    const keys = /The keys are (.*)\.$/.exec(said)?.[1]?.split(", ");
    expect(Object.keys(schema.properties).filter((key) => key !== "$schema")).toEqual(keys);
    expect(Object.entries(schema.properties).filter(([, { description = "" }]) => description === "")).toEqual([]);
  });

  it("knows the data centres and the checks", () => {
    expect(schema.properties["dataCenter"]?.enum).toEqual(catalogue.dataCenters.map(({ id }) => id));
    expect(Object.keys(schema.properties["severity"]?.properties ?? {})).toEqual(checks.map(({ name }) => name));
  });
});
