import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { checks } from "@zoho-preflight/validator/checks";
import { Linter } from "eslint";
import { defineConfig } from "eslint/config";
import { describe, expect, it } from "vitest";

import { project, snapshot, write } from "../../../test/linting/project.ts";
import plugin from "./index.ts";
import type { ZohoCrmSettings } from "./index.ts";

describe("the plugin", () => {
  it("says the package's own name and version", () => {
    const { name, version } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as Record<
      string,
      string
    >;
    expect(plugin.meta).toEqual({ name, version, namespace: "zoho-crm" });
  });

  it("has a rule for each check, a second one where its findings may be errors, and four of its own", () => {
    const own = ["metadata", "migrate", "no-hardcoded-token", "stringify-body"];
    const ofChecks = checks
      .filter(({ name }) => name !== "request-shape")
      .flatMap(({ name, severity }) => (severity === "error" ? [name, `maybe-${name}`] : [name]));
    expect(Object.keys(plugin.rules).sort()).toEqual([...ofChecks, ...own].sort());
  });

  it("is in each of its presets", () => {
    expect(Object.values(plugin.configs).map(({ plugins }) => plugins["zoho-crm"] === plugin)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

/** Names and levels of what is said of a boat without its name, by ESLint with this config. */
function lint(folder: string, config: Linter.Config[]): string[] {
  const code =
    'fetch("https://www.zohoapis.eu/crm/v8/Boats", { method: "POST", body: JSON.stringify({ data: [{ Crew: 50 }] }) });';
  return new Linter({ cwd: folder })
    .verify(code, config, { filename: join(folder, "send.js") })
    .map(({ ruleId, severity, message }) => `${severity} ${ruleId ?? message}`);
}

describe("the presets of the plugin", () => {
  const folder = project(snapshot());
  const refused = ["2 zoho-crm/mandatory-fields", "1 zoho-crm/known-fields"];

  it("work alone", () => {
    expect(lint(folder, [plugin.configs.recommended])).toEqual(refused);
    expect(lint(folder, [plugin.configs.strict])).toEqual(["2 zoho-crm/mandatory-fields", "2 zoho-crm/known-fields"]);
  });

  it("work by name", () => {
    expect(
      lint(folder, defineConfig([{ plugins: { "zoho-crm": plugin }, extends: ["zoho-crm/recommended"] }])),
    ).toEqual(refused);
  });

  it("work by a name that the user has chosen", () => {
    expect(lint(folder, defineConfig([{ plugins: { crm: plugin }, extends: ["crm/recommended"] }]))).toEqual([
      "2 crm/mandatory-fields",
      "1 crm/known-fields",
    ]);
  });

  it("tell ESLint's cache of the metadata that the merged settings name, whatever it is called", () => {
    const orgs = project({ ...snapshot("docks"), "eslint.config.js": "" });
    const written = (): unknown =>
      JSON.parse(
        JSON.stringify({
          ...(plugin.configs.recommended.settings["zoho-crm"] as object),
          metadata: join(orgs, "docks"),
          apiVersion: "v8",
        }),
      );
    const before = written();
    expect(before).toEqual({
      metadata: join(orgs, "docks"),
      apiVersion: "v8",
      digest: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
    write(orgs, { "docks/fields/Boats.json": { fields: [] } });
    expect(written()).not.toEqual(before);
    expect(JSON.stringify(plugin.configs.recommended.settings)).toBe('{"zoho-crm":{}}');
  });

  it("work for some files", () => {
    expect(lint(folder, defineConfig([{ files: ["src/**/*.js"], extends: [plugin.configs.recommended] }]))).toEqual([]);
    expect(lint(folder, defineConfig([{ files: ["*.js"], extends: [plugin.configs.recommended] }]))).toEqual(refused);
  });
});

describe("configure", () => {
  const settingsOf = (options: Parameters<typeof plugin.configure>[0]): ZohoCrmSettings =>
    plugin.configure(options).settings["zoho-crm"] as ZohoCrmSettings;
  const folder = project({ ...snapshot(), ...snapshot("org") });

  it("is recommended with settings", () => {
    const { settings, name, rules, files } = plugin.configure({
      metadata: join(folder, "org"),
      apiVersion: "v8",
      scopes: ["ZohoCRM.modules.ALL"],
    });
    expect({ name, files, rules }).toEqual({
      name: "zoho-crm/recommended",
      files: undefined,
      rules: plugin.configs.recommended.rules,
    });
    expect(settings).toEqual({
      "zoho-crm": {
        metadata: join(folder, "org"),
        apiVersion: "v8",
        scopes: ["ZohoCRM.modules.ALL"],
        digest: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      },
    });
  });

  it("takes another preset, and files", () => {
    expect(plugin.configure({ preset: "strict", files: ["packages/boats/**"] })).toMatchObject({
      name: "zoho-crm/strict",
      files: ["packages/boats/**"],
      rules: plugin.configs.strict.rules,
    });
    expect(plugin.configure({ preset: "jsonc", files: ["payloads/*.jsonc"] })).toMatchObject({
      files: ["payloads/*.jsonc"],
      language: "json/jsonc",
    });
  });

  it("takes the folder as a URL, or relative to the file that calls it", () => {
    expect(settingsOf({ metadata: pathToFileURL(join(folder, "org")) }).metadata).toBe(join(folder, "org"));
    expect(settingsOf({ metadata: pathToFileURL(join(folder, "org")).href }).metadata).toBe(join(folder, "org"));
    expect(settingsOf({ metadata: "org" }).metadata).toBe(join(import.meta.dirname, "org"));
    expect(settingsOf({ metadata: "../org" }).metadata).toBe(join(import.meta.dirname, "../org"));
  });

  it("has settings that are plain JSON", () => {
    const settings = settingsOf({
      metadata: pathToFileURL(folder),
      clients: [{ callee: "zohoFetch", url: { arg: 0 } }],
      payloads: { "payloads/*.json": "POST /crm/v8/Boats" },
      severity: { "known-fields": "off" },
      maxAgeDays: 30,
    });
    expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
  });

  it("leaves wrong settings to the rule metadata", () => {
    expect(settingsOf({ metadata: "" }).metadata).toBe("");
    expect(lint(folder, [plugin.configure({ metadata: "", dataCenter: "europe" as never })])).toEqual([
      "1 zoho-crm/metadata",
    ]);
  });

  it("refuses a preset that there is not", () => {
    expect(() => plugin.configure({ preset: "recomended" as "recommended" })).toThrow(
      new TypeError(
        'configure: option "preset": expected one of recommended, strict, json, jsonc, json5, found "recomended".',
      ),
    );
  });

  it("serves several orgs by files", () => {
    const orgs = project({
      ...snapshot("bakery", { fields: [{ api_name: "Crew", data_type: "integer", json_type: "integer" }] }),
      ...snapshot("docks"),
    });
    const config = [
      plugin.configure({ metadata: join(orgs, "bakery"), files: ["bakery.js"] }),
      plugin.configure({ metadata: join(orgs, "docks"), files: ["send.js"] }),
    ];
    expect(lint(orgs, config)).toEqual(["2 zoho-crm/mandatory-fields", "1 zoho-crm/known-fields"]);
    expect(lint(orgs, config.slice(0, 1))).toEqual([]);
    expect(lint(orgs, [{ ...plugin.configure({ metadata: join(orgs, "bakery") }) }])).toEqual([]);
  });
});
