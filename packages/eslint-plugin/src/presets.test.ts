import { checks } from "@zoho-preflight/validator/checks";
import { describe, expect, it } from "vitest";

import { presets } from "./presets.ts";

const names = (severity: "error" | "warning"): string[] =>
  checks
    .filter((check) => check.severity === severity && check.name !== "request-shape")
    .map(({ name }) => `zoho-crm/${name}`);

describe("the presets", () => {
  it("have every check that code can show, and the rules of code alone", () => {
    const all = [
      ...names("error"),
      ...names("warning"),
      "zoho-crm/metadata",
      "zoho-crm/no-hardcoded-token",
      "zoho-crm/stringify-body",
    ].sort();
    expect(Object.keys(presets.recommended.rules).sort()).toEqual(all);
    expect(Object.keys(presets.strict.rules).sort()).toEqual(all);
  });

  it("recommended: errors where Zoho refuses, warnings where it drops or changes", () => {
    expect(presets.recommended.rules).toMatchObject({
      "zoho-crm/mandatory-fields": ["error", { report: "errors" }],
      "zoho-crm/known-module": ["error", { report: "errors" }],
      "zoho-crm/known-fields": ["warn", { report: "likely" }],
      "zoho-crm/picklist-value": ["warn", { report: "likely" }],
      "zoho-crm/metadata": "warn",
      "zoho-crm/no-hardcoded-token": "error",
      "zoho-crm/stringify-body": "error",
    });
    const levels = Object.entries(presets.recommended.rules);
    expect(levels.filter(([, entry]) => entry[0] === "error").map(([name]) => name)).toEqual(names("error"));
    expect(levels.filter(([, entry]) => entry[0] === "warn").map(([name]) => name)).toEqual(names("warning"));
  });

  it("strict: everything is an error, and one wrong alternative is enough", () => {
    expect(presets.strict.rules).toMatchObject({
      "zoho-crm/known-fields": ["error", { report: "likely", alternatives: "any" }],
      "zoho-crm/known-module": ["error", { report: "likely", alternatives: "any" }],
      "zoho-crm/coql-query": ["error", { report: "all", alternatives: "any" }],
      "zoho-crm/metadata": "error",
    });
    expect(
      Object.values(presets.strict.rules).filter(
        (entry) => entry !== "error" && (entry as readonly unknown[])[0] !== "error",
      ),
    ).toEqual([]);
  });

  it("json, jsonc and json5: the checks of data, in files of that language", () => {
    expect(presets.json).toMatchObject({ files: ["**/*.zoho.json"], language: "json/json" });
    expect(presets.jsonc).toMatchObject({ files: ["**/*.zoho.jsonc"], language: "json/jsonc" });
    expect(presets.json5).toMatchObject({ files: ["**/*.zoho.json5"], language: "json/json5" });
    expect(presets.json.rules).toMatchObject({
      "zoho-crm/mandatory-fields": ["error", { report: "errors" }],
      "zoho-crm/known-fields": ["warn", { report: "likely" }],
      "zoho-crm/metadata": "warn",
      "zoho-crm/no-hardcoded-token": "error",
    });
    expect(Object.keys(presets.json.rules)).not.toContain("zoho-crm/stringify-body");
  });
});
