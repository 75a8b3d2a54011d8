import { rmSync } from "node:fs";
import { join } from "node:path";

import { ConfigError, loadConfig } from "@zoho-preflight/validator/node";
import { describe, expect, it } from "vitest";

import { project, write } from "../../../../test/linting/project.ts";
import { knownClients, readSettings } from "./read-settings.ts";
import type { PluginSettings } from "./settings.ts";

const defaults = { clients: [], payloads: [], embeddedVersion: "v2", problems: [] };

/** The settings for `src/send.js` in a folder, with `settings["zoho-crm"]`. */
function read(folder: string, own?: unknown, { filename = "src/send.js", cwd = folder } = {}): PluginSettings {
  return readSettings({
    filename: join(folder, filename),
    cwd,
    settings: own === undefined ? {} : { "zoho-crm": own },
  });
}

describe("readSettings", () => {
  it("has defaults", () => {
    expect(read(project())).toEqual(defaults);
  });

  it("takes the nearest zoho-preflight.json", () => {
    const folder = project({
      "zoho-preflight.json": { dataCenter: "eu", apiVersion: "v8" },
      "src/zoho-preflight.json": { dataCenter: "in" },
    });
    expect(read(folder)).toEqual({ ...defaults, dataCenter: "in" });
    expect(read(folder, undefined, { filename: "send.js" })).toEqual({
      ...defaults,
      dataCenter: "eu",
      apiVersion: "v8",
    });
  });

  it("lets ESLint's settings win, key by key", () => {
    const folder = project({
      "zoho-preflight.json": {
        dataCenter: "eu",
        apiVersion: "v8",
        maxAgeDays: 30,
        severity: { "known-fields": "error", "picklist-value": "error" },
        clients: [{ callee: "inFile", url: { arg: 0 } }],
      },
    });
    const own = {
      apiVersion: "v7",
      severity: { "picklist-value": "off" },
      clients: [{ callee: "own", url: { arg: 0 } }],
    };
    expect(read(folder, own)).toEqual({
      ...defaults,
      dataCenter: "eu",
      apiVersion: "v7",
      maxAgeDays: 30,
      severity: { "known-fields": "error", "picklist-value": "off" },
      clients: [{ callee: "own", url: { arg: 0 } }],
    });
  });

  it("gives the same object for the same settings, and a new one when the file is written", () => {
    const folder = project({ "zoho-preflight.json": { dataCenter: "eu" } });
    const own = { apiVersion: "v8" };
    const first = read(folder, own);
    expect(read(folder, own)).toBe(first);
    expect(read(folder, own, { filename: "other.js" })).toBe(first);
    write(folder, { "zoho-preflight.json": { dataCenter: "in", scopes: [] } });
    expect(read(folder, own)).toEqual({ ...defaults, dataCenter: "in", scopes: [], apiVersion: "v8" });
  });

  it("notices a zoho-preflight.json that comes and goes", () => {
    const folder = project();
    expect(read(folder)).toEqual(defaults);
    write(folder, { "zoho-preflight.json": { dataCenter: "eu" } });
    expect(read(folder)).toEqual({ ...defaults, dataCenter: "eu" });
    rmSync(join(folder, "zoho-preflight.json"));
    expect(read(folder)).toEqual(defaults);
  });

  it("reads text that stands in no folder", () => {
    expect(readSettings({ filename: "<input>", cwd: "/", settings: { "zoho-crm": { dataCenter: "eu" } } })).toEqual({
      ...defaults,
      dataCenter: "eu",
    });
  });
});

describe("a relative metadata folder", () => {
  it("of zoho-preflight.json counts from that file", () => {
    const folder = project({ "packages/boats/zoho-preflight.json": { metadata: "../../metadata/boats" } });
    expect(read(folder, undefined, { filename: "packages/boats/src/send.js" }).metadata).toBe(
      join(folder, "metadata/boats"),
    );
  });

  it("of ESLint's settings counts from the nearest eslint.config.js, wherever ESLint was started", () => {
    const folder = project({ "packages/boats/eslint.config.mjs": "", "packages/boats/org/snapshot.json": {} });
    expect(read(folder, { metadata: "org" }, { filename: "packages/boats/src/send.js", cwd: "/" }).metadata).toBe(
      join(folder, "packages/boats/org"),
    );
  });

  it("of ESLint's settings counts from the working directory where only that has the folder", () => {
    const folder = project({ "org/snapshot.json": {}, "packages/boats/eslint.config.js": "" });
    expect(read(folder, { metadata: "./org" }, { filename: "packages/boats/src/send.js" }).metadata).toBe(
      join(folder, "org"),
    );
  });

  it("that is nowhere is looked for beside eslint.config.js", () => {
    const folder = project({ "packages/boats/eslint.config.js": "" });
    expect(read(folder, { metadata: "org" }, { filename: "packages/boats/send.js" }).metadata).toBe(
      join(folder, "packages/boats/org"),
    );
    expect(read(folder, { metadata: "org" }, { filename: "send.js", cwd: join(folder, "packages") }).metadata).toBe(
      join(folder, "packages/org"),
    );
  });

  it("is found when it comes later", () => {
    const folder = project({ "packages/boats/eslint.config.js": "" });
    const own = { metadata: "org" };
    const at = { filename: "packages/boats/send.js" };
    read(folder, own, at);
    write(folder, { "org/snapshot.json": {} });
    expect(read(folder, own, at).metadata).toBe(join(folder, "org"));
  });

  it("stays as it is when it is absolute", () => {
    expect(read(project({ "eslint.config.js": "" }), { metadata: "/srv/org" }).metadata).toBe("/srv/org");
  });
});

describe("a zoho-preflight.json that is wrong", () => {
  it("is named with key, expected and found, and its other keys hold", () => {
    const folder = project({ "zoho-preflight.json": { dataCentre: "eu", apiVersion: "v8", environment: "sandbx" } });
    const file = join(folder, "zoho-preflight.json");
    expect(read(folder)).toEqual({
      ...defaults,
      apiVersion: "v8",
      problems: [
        `${file}: dataCentre: expected a known key, found "dataCentre". Did you mean "dataCenter"?`,
        `${file}: environment: expected one of production, sandbox, developer, found "sandbx". Did you mean "sandbox"?`,
      ],
    });
  });

  it.each([
    { dataCentre: "eu" },
    { metadata: "" },
    { maxAgeDays: "7" },
    { embeddedVersion: 8 },
    { environment: "sandbx" },
  ])("is refused in the words of the command: %j", (json) => {
    const folder = project({ "zoho-preflight.json": json });
    expect(read(folder).problems).toEqual([commandSays(folder)]);
  });

  it("is looked into further than the command does", () => {
    const folder = project({ "zoho-preflight.json": { clients: [{ callee: "zohoFetch" }] } });
    expect(read(folder).problems).toEqual([
      `${join(folder, "zoho-preflight.json")}: clients[0]: expected path or url, { callee: "zohoFetch", method: { arg: 0 }, path: { arg: 1 } }, found neither.`,
    ]);
  });

  it("is said to be wrong where only the command reads it", () => {
    const folder = project({ "zoho-preflight.json": { token: { expiresAt: 1790000000 }, apiVersion: "v8" } });
    expect(read(folder)).toEqual({ ...defaults, apiVersion: "v8", problems: [commandSays(folder)] });
    expect(read(folder).problems[0]).toContain("token.expiresAt: expected epoch milliseconds");
  });

  it("may be no JSON: then nobody knows which org it names, and ESLint's settings hold", () => {
    const folder = project({ "zoho-preflight.json": '\uFEFF{\n  "dataCenter": eu\n}' });
    const problems = [
      `${join(folder, "zoho-preflight.json")}: expected JSON, found something else at line 2, column 17.`,
    ];
    expect(read(folder)).toEqual({ ...defaults, metadata: null, problems });
    expect(read(folder, { metadata: "/srv/org", apiVersion: "v8" })).toEqual({
      ...defaults,
      metadata: "/srv/org",
      apiVersion: "v8",
      problems,
    });
  });

  it("may begin with a byte order mark", () => {
    const folder = project({ "zoho-preflight.json": '\uFEFF{ "quux": 1, "dataCenter": "eu" }' });
    expect(read(folder).dataCenter).toBe("eu");
  });

  it("does not hide what is wrong with ESLint's settings", () => {
    const folder = project({ "zoho-preflight.json": { maxAgeDays: 0 } });
    expect(read(folder, { quantity: 1, dataCenter: "eu" })).toEqual({
      ...defaults,
      dataCenter: "eu",
      problems: [
        commandSays(folder),
        expect.stringContaining('settings["zoho-crm"].quantity: expected a known key') as string,
      ],
    });
  });
});

describe("wrong settings of ESLint", () => {
  it("leave those of the file", () => {
    const folder = project({ "zoho-preflight.json": { dataCenter: "eu", apiVersion: "v8" } });
    expect(read(folder, { dataCenter: "europe" })).toEqual({
      ...defaults,
      dataCenter: "eu",
      apiVersion: "v8",
      problems: [expect.stringContaining('settings["zoho-crm"].dataCenter: expected one of') as string],
    });
    expect(read(folder, "eu")).toEqual({
      ...defaults,
      dataCenter: "eu",
      apiVersion: "v8",
      problems: [expect.stringContaining('settings["zoho-crm"]: expected an object') as string],
    });
  });

  it("leave no metadata when the folder is wrong, since another org's would accuse", () => {
    const folder = project({ "zoho-preflight.json": { metadata: "./other" } });
    expect(read(folder, { metadata: ["./zoho-metadata"] }).metadata).toBeNull();
  });
});

describe("knownClients", () => {
  const callees = (folder: string, own?: object): string[] =>
    knownClients({ filename: join(folder, "src/send.js"), settings: own === undefined ? {} : { "zoho-crm": own } }).map(
      ({ callee }) => callee,
    );

  it("are those of ESLint's settings and of the file", () => {
    const folder = project({ "zoho-preflight.json": { clients: [{ callee: "inFile", url: { arg: 0 } }] } });
    expect(callees(folder, { clients: [{ callee: "own", url: { arg: 0 } }] })).toEqual(["own", "inFile"]);
    expect(callees(project())).toEqual([]);
  });

  it("count when something else about them is wrong", () => {
    expect(callees(project(), { clients: [{ callee: "own" }, null, "f", { callee: 7 }] })).toEqual(["own"]);
    expect(callees(project(), { clients: "own" })).toEqual([]);
  });
});

function commandSays(folder: string): string {
  try {
    loadConfig(folder);
    return "nothing";
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}
