import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { isTestFile } from "./test-files.ts";

const cwd = "/home/me/tests/project";
const isTest = (name: string, tests?: readonly { readonly files: string; readonly folder?: string }[]): boolean =>
  isTestFile({ filename: join(cwd, name), cwd }, tests === undefined ? {} : { tests });

describe("a test file", () => {
  it.each([
    "leads.test.ts",
    "src/leads.spec.js",
    "src/leads.test.mjs",
    "src/leads_test.ts",
    "src/leads-spec.cjs",
    "src/leads.e2e.tsx",
    "src/leads.cy.js",
    "src/Leads.test.vue",
    "__tests__/leads.js",
    "src/__mocks__/axios.js",
    "test/leads.js",
    "tests/deep/leads.ts",
    "packages/crm/e2e/leads.ts",
    "cypress/leads.ts",
  ])("is %s", (name) => {
    expect(isTest(name)).toBe(true);
  });
  it.each([
    "src/leads.ts",
    "src/test.ts",
    "src/latest/leads.ts",
    "src/testing/leads.ts",
    "src/contest.js",
    "src/leads.test.json",
    "src/protests/leads.ts",
    "../test/leads.ts",
  ])("is not %s", (name) => {
    expect(isTest(name)).toBe(false);
  });
  it("is what the settings say", () => {
    expect(isTest("checks/leads.ts", [{ files: "checks/**" }])).toBe(true);
    expect(isTest("src/leads.check.ts", [{ files: "*.check.ts" }])).toBe(true);
    expect(isTest("src/leads.test.ts", [{ files: "checks/**" }])).toBe(false);
    expect(isTest("src/checks/leads.ts", [{ files: "checks/**", folder: join(cwd, "src") }])).toBe(true);
    expect(isTest("checks/leads.ts", [{ files: "checks/**", folder: join(cwd, "src") }])).toBe(false);
  });
  it("is none, where the settings say so", () => {
    expect(isTest("src/leads.test.ts", [])).toBe(false);
  });
});
