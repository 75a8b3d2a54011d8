import { checks } from "@zoho-preflight/validator/checks";
import { describe, expect, it } from "vitest";

import { presets } from "./presets.ts";

const names = (severity: "error" | "warning", before = ""): string[] =>
  checks
    .filter((check) => check.severity === severity && check.name !== "request-shape")
    .map(({ name }) => `zoho-crm/${before}${name}`);
const weaker = names("error", "maybe-");

describe("the presets", () => {
  it("have every check that code can show, its weaker findings, and the rules of code alone", () => {
    const all = [
      ...names("error"),
      ...weaker,
      ...names("warning"),
      "zoho-crm/metadata",
      "zoho-crm/no-hardcoded-token",
      "zoho-crm/stringify-body",
    ].sort();
    expect(weaker).toHaveLength(29);
    expect(Object.keys(presets.recommended.rules).sort()).toEqual(all);
    expect(Object.keys(presets.strict.rules).sort()).toEqual(all);
  });

  it("recommended: errors where Zoho surely refuses, warnings where it may refuse, drops or changes", () => {
    expect(presets.recommended.rules).toMatchObject({
      "zoho-crm/mandatory-fields": ["error", { alternatives: "all" }],
      "zoho-crm/maybe-mandatory-fields": ["warn", { alternatives: "all" }],
      "zoho-crm/known-fields": ["warn", { alternatives: "all" }],
      "zoho-crm/metadata": "warn",
      "zoho-crm/no-hardcoded-token": "error",
      "zoho-crm/stringify-body": "error",
    });
    const levels = Object.entries(presets.recommended.rules).filter(([, entry]) => typeof entry !== "string");
    const named = (level: string): string[] => levels.filter(([, [own]]) => own === level).map(([name]) => name);
    expect(named("error")).toEqual(names("error"));
    expect(named("warn").sort()).toEqual([...names("warning"), ...weaker].sort());
  });

  it("strict: everything is an error, and one wrong alternative is enough", () => {
    expect(presets.strict.rules).toMatchObject({
      "zoho-crm/known-fields": ["error", { alternatives: "any" }],
      "zoho-crm/known-module": ["error", { alternatives: "any" }],
      "zoho-crm/maybe-known-module": ["error", { alternatives: "any" }],
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
      "zoho-crm/mandatory-fields": ["error", { alternatives: "all" }],
      "zoho-crm/maybe-mandatory-fields": ["warn", { alternatives: "all" }],
      "zoho-crm/metadata": "warn",
      "zoho-crm/no-hardcoded-token": "error",
    });
    expect(Object.keys(presets.json.rules)).not.toContain("zoho-crm/stringify-body");
  });
});
