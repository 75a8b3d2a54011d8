import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { newFolder, write } from "../../../../test/folders.ts";
import { ConfigError } from "../options/config-error.ts";
import { loadConfig } from "../options/load-config.ts";
import { OptionError } from "../options/options.ts";
import { loadSnapshot } from "../snapshot/load.ts";
import { SnapshotError } from "../snapshot/snapshot-error.ts";
import { createPreflight } from "./create-preflight.ts";
import { loadPreflight } from "./load-preflight.ts";
import type { Files } from "../../../../test/folders.ts";
import type { Preflight } from "./preflight.ts";

const SNAPSHOT = {
  "zoho-metadata/snapshot.json": '{ "format": 1, "version": "v8" }',
  "zoho-metadata/modules.json": '{ "modules": [{ "api_name": "Boats", "api_supported": true }] }',
};

function project(files: Files): string {
  const folder = newFolder();
  write(folder, files);
  return folder;
}

function checks(preflight: Preflight, url: string): readonly string[] {
  return preflight.validate({ method: "GET", url }).issues.map(({ check }) => check);
}

describe("what is found", () => {
  test("the configuration and the snapshot that it names, from a folder or a file below", () => {
    const folder = project({
      ...Object.fromEntries(
        Object.entries(SNAPSHOT).map(([name, text]) => [name.replace("zoho-metadata", "org"), text]),
      ),
      "zoho-preflight.json": '{ "dataCenter": "eu", "metadata": "./org" }',
      "src/deep/send.js": "",
    });
    const preflight = loadPreflight(join(folder, "src/deep"));
    expect(preflight.snapshot.modules.map(({ api_name }) => api_name)).toEqual(["Boats"]);
    expect(preflight.snapshot.embedded).toBeUndefined();
    expect(checks(preflight, "https://www.zohoapis.com/crm/v8/Boats/1")).toEqual(["known-host"]);
    expect(loadPreflight(join(folder, "src/deep/send.js")).snapshot.modules).toHaveLength(1);
  });

  test("without a configuration the nearest zoho-metadata, without both Zoho's default fields", () => {
    expect(loadPreflight(project(SNAPSHOT)).snapshot.modules).toHaveLength(1);
    expect(loadPreflight(newFolder()).snapshot.embedded).toBe(true);
  });

  test("options that are given win", () => {
    const folder = project({ ...SNAPSHOT, "zoho-preflight.json": '{ "dataCenter": "eu" }' });
    const preflight = loadPreflight(folder, { dataCenter: "us" });
    expect(checks(preflight, "https://www.zohoapis.com/crm/v8/Boats/1")).toEqual([]);
    expect(preflight.snapshot.modules).toHaveLength(1);
  });
});

describe("what is kept", () => {
  test("one for a folder, until one of its files changes", () => {
    const folder = project({ ...SNAPSHOT, "zoho-preflight.json": '{ "dataCenter": "eu" }' });
    const first = loadPreflight(folder);
    expect(loadPreflight(folder)).toBe(first);
    writeFileSync(join(folder, "zoho-preflight.json"), '{ "dataCenter": "us"  }');
    const second = loadPreflight(folder);
    expect(second).not.toBe(first);
    expect(second.snapshot).toBe(first.snapshot);
    const snapshot = join(folder, "zoho-metadata/snapshot.json");
    utimesSync(snapshot, 1, 1);
    expect(loadPreflight(folder)).not.toBe(second);
  });

  test("a snapshot that comes later is found", () => {
    const folder = newFolder();
    expect(loadPreflight(folder).snapshot.embedded).toBe(true);
    write(folder, SNAPSHOT);
    expect(loadPreflight(folder).snapshot.embedded).toBeUndefined();
  });
});

describe("what cannot be used", () => {
  test("is an error of its kind", () => {
    expect(() => loadPreflight(project({ "zoho-preflight.json": "{" }))).toThrow(ConfigError);
    expect(() => loadPreflight(project({ ...SNAPSHOT, "zoho-metadata/modules.json": "[" })).snapshot.modules).toThrow(
      SnapshotError,
    );
    expect(() =>
      loadPreflight(project({ "zoho-metadata/modules.json": '{ "modules": [] }' })).validate({
        url: "https://www.zohoapis.com/crm/v8/Leads?fields=id",
      }),
    ).toThrow(/snapshot\.json: expected a file, found none/);
    expect(() => loadPreflight(newFolder(), { dataCenter: "europe" as never })).toThrow(OptionError);
  });
});

describe("createPreflight with what loadConfig gives", () => {
  test("is set up by the file", () => {
    const folder = project({
      "zoho-preflight.json": '{ "dataCenter": "eu", "severity": { "known-host": "warning" } }',
    });
    const preflight = createPreflight(loadConfig(folder));
    const { issues } = preflight.validate({ method: "GET", url: "https://www.zohoapis.com/crm/v8/Leads/1" });
    expect(issues.map(({ check, severity }) => [check, severity])).toEqual([["known-host", "warning"]]);
  });

  test("is the same as without, where there is no file", () => {
    expect(createPreflight(loadConfig(newFolder())).snapshot.embedded).toBe(true);
  });

  test("takes options beside it, which win, and the snapshot of the folder that it names", () => {
    const folder = project({
      ...SNAPSHOT,
      "zoho-preflight.json": '{ "dataCenter": "eu", "metadata": "zoho-metadata" }',
    });
    const config = loadConfig(folder);
    if (config?.metadata === undefined) throw new Error("no metadata");
    const preflight = createPreflight({ ...config, dataCenter: "us", snapshot: loadSnapshot(config.metadata) });
    expect(checks(preflight, "https://www.zohoapis.com/crm/v8/Boats/1")).toEqual([]);
    expect(() => createPreflight(config)).toThrow(
      /loadPreflight\(\) of @zoho-preflight\/validator\/node reads the folder/,
    );
  });

  test("takes a `config` of another form for a misspelt option", () => {
    expect(() => createPreflight({ config: "eu" } as never)).toThrow(OptionError);
  });
});

test("options may be undefined, and are not given then", () => {
  const nothing = {
    dataCenter: undefined,
    scopes: undefined,
    severity: undefined,
    snapshot: undefined,
    token: undefined,
  };
  expect(createPreflight({ ...nothing, environment: undefined, apiVersion: undefined, now: undefined })).toBeDefined();
  const folder = project(SNAPSHOT);
  expect(loadPreflight(folder, nothing).snapshot.modules).toHaveLength(1);
});
