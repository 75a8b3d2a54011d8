import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { ConfigError } from "./config-error.ts";
import { loadConfig } from "./load-config.ts";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "preflight-"));
  file = join(folder, "zoho-preflight.json");
  mkdirSync(join(folder, "src/deep"), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function refusal(content: unknown): ConfigError | undefined {
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  try {
    loadConfig(folder);
    return undefined;
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

describe("loadConfig", () => {
  it("finds the nearest file upwards, and the snapshot folder beside it", () => {
    writeFileSync(file, JSON.stringify({ metadata: "./zoho-metadata", dataCenter: "eu" }));
    expect(loadConfig(join(folder, "src/deep"))).toEqual({
      path: file,
      config: { metadata: "./zoho-metadata", dataCenter: "eu" },
      metadata: join(folder, "zoho-metadata"),
    });
  });

  it("starts at the folder of a file", () => {
    writeFileSync(file, "{}");
    expect(loadConfig(join(file, "x"))).toEqual({ path: file, config: {} });
    expect(loadConfig(join(folder, "src/deep/no-such-file.ts"))?.path).toBe(file);
  });

  it("gives undefined where there is none", () => {
    expect(loadConfig(join(folder, "src/deep"))).toBeUndefined();
  });

  it("takes every key", () => {
    const config = {
      dataCenter: "in",
      environment: "sandbox",
      apiVersion: "v2.1",
      scopes: ["ZohoCRM.modules.ALL"],
      severity: { "picklist-value": "error", "encoded-params": "off" },
      token: { expiresAt: 1790000000000 },
      metadata: "zoho-metadata",
      modules: ["Leads", "Deals"],
      clients: [{ callee: "zohoFetch" }],
      payloads: [{ files: ["payloads/*.json"] }],
      embeddedVersion: "v8",
      maxAgeDays: 30,
    };
    writeFileSync(file, JSON.stringify({ $schema: "./schema.json", ...config }));
    expect(loadConfig(folder)?.config).toEqual(config);
  });

  it("takes an expiry written as a time", () => {
    writeFileSync(file, '{ "token": { "expiresAt": "2027-01-31T12:00:00Z" } }');
    expect(loadConfig(folder)?.config.token).toEqual({ expiresAt: 1801396800000 });
  });
});

describe("loadConfig refuses with one ConfigError", () => {
  it("a misspelt key, naming the nearest", () => {
    expect(refusal({ dataCentre: "eu" })?.message).toBe(
      `${file}: dataCentre: expected a known key, found "dataCentre". Did you mean "dataCenter"?`,
    );
  });

  it("a key that is like none, listing all", () => {
    expect(refusal({ quux: 1 })?.message).toBe(
      `${file}: quux: expected a known key, found "quux". The keys are dataCenter, environment, apiVersion, scopes, severity, token, metadata, modules, generate, clients, payloads, embeddedVersion, maxAgeDays, tests.`,
    );
  });

  it("a key called __proto__", () => {
    expect(refusal('{ "__proto__": {} }')?.key).toBe("__proto__");
  });

  it("a value that is not one of the possible ones", () => {
    expect(refusal({ environment: "sandbx" })?.message).toBe(
      `${file}: environment: expected one of production, sandbox, developer, found "sandbx". Did you mean "sandbox"?`,
    );
    expect(refusal({ dataCenter: "europe" })?.expected).toBe("one of us, eu, in, au, jp, cn, ca, sa, ae, uk");
    expect(refusal({ severity: { "picklist-value": "warn" } })?.key).toBe("severity.picklist-value");
  });

  it("a value of the wrong kind", () => {
    expect(refusal({ scopes: "ZohoCRM.modules.ALL" })?.message).toBe(
      `${file}: scopes: expected a list of scopes, ["ZohoCRM.modules.ALL"], found "ZohoCRM.modules.ALL".`,
    );
    expect(refusal({ apiVersion: 8 })?.found).toBe("the number 8");
    expect(refusal({ metadata: "" })?.found).toBe("empty text");
    expect(refusal({ modules: "Leads" })?.message).toBe(
      `${file}: modules: expected a list of modules, ["Leads", "Deals"], found "Leads".`,
    );
    expect(refusal({ modules: [] })?.message).toBe(
      `${file}: modules: expected a list of modules, ["Leads", "Deals"], found a list. Leave it out to pull all of them.`,
    );
    expect(refusal({ maxAgeDays: -1 })?.found).toBe("the number -1");
    expect(refusal({ token: { expires: 1 } })?.key).toBe("token.expires");
    expect(refusal([])?.found).toBe("a list");
  });

  it("an expiry in seconds", () => {
    expect(refusal({ token: { expiresAt: 1790000000 } })?.message).toBe(
      `${file}: token.expiresAt: expected epoch milliseconds, found the number 1790000000. That looks like seconds: multiply by 1000.`,
    );
  });

  it("broken JSON, with line and column", () => {
    expect(refusal('{\n  "scopes": [,]\n}')?.message).toBe(
      `${file}: expected JSON, found something else at line 2, column 14.`,
    );
  });
});
