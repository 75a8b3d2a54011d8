import { tmpdir } from "node:os";
import { join } from "node:path";

import { Linter } from "eslint";
import { afterEach, describe, expect, it, vi } from "vitest";

import * as validator from "@zoho-preflight/validator/seen";

import plugin from "../index.ts";

/** A lead that lacks its name, which is refused, and an upsert of one, which is refused only where no such lead exists yet. */
const insert =
  'fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Company: a }] }) });';
const upsert = insert.replace("/Leads", "/Leads/upsert");
const misspelt = insert.replace(
  "Company: a",
  'Last_Name: a, Loyalty_Points: 1, Compny: a, Rating: ok ? "Activ" : "Active"',
);

function lint(code: string, rules: Linter.RulesRecord, settings: object = {}): string[] {
  return new Linter({ cwd: tmpdir() })
    .verify(code, [{ plugins: { "zoho-crm": plugin }, rules, settings: { "zoho-crm": settings } }], {
      filename: join(tmpdir(), "send.js"),
    })
    .map(({ line, severity, ruleId, message }) => `${line} ${severity} ${ruleId ?? message}`);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the two rules of a check", () => {
  const code = `${insert}\n${upsert}`;

  it("have each the severity that the user gives them", () => {
    const sure = { "zoho-crm/mandatory-fields": "error" } as const;
    const weaker = { "zoho-crm/maybe-mandatory-fields": "warn" } as const;
    expect(lint(code, sure)).toEqual(["1 2 zoho-crm/mandatory-fields"]);
    expect(lint(code, weaker)).toEqual(["2 1 zoho-crm/maybe-mandatory-fields"]);
    expect(lint(code, { ...weaker, ...sure })).toEqual([
      "1 2 zoho-crm/mandatory-fields",
      "2 1 zoho-crm/maybe-mandatory-fields",
    ]);
  });

  it("are named each by its own comments", () => {
    const quiet = `${code} // eslint-disable-line zoho-crm/maybe-mandatory-fields`;
    expect(lint(quiet, plugin.configs.strict.rules)).toEqual(["1 2 zoho-crm/mandatory-fields"]);
    const other = `${insert} // eslint-disable-line zoho-crm/maybe-mandatory-fields`;
    expect(lint(other, plugin.configs.strict.rules)).toContain("1 2 zoho-crm/mandatory-fields");
  });

  it("go by the severity that the settings give the check", () => {
    const settings = { severity: { "mandatory-fields": "warning" } };
    expect(lint(insert, plugin.configs.recommended.rules, settings)).toEqual(["1 1 zoho-crm/maybe-mandatory-fields"]);
  });

  it("judge a call once", () => {
    const judged = vi.spyOn(validator, "issueKey");
    lint(upsert, { "zoho-crm/mandatory-fields": "error" });
    const once = judged.mock.calls.length;
    expect(once).toBeGreaterThan(0);
    judged.mockClear();
    lint(upsert, plugin.configs.strict.rules);
    expect(judged).toHaveBeenCalledTimes(once);
  });
});

describe("a check whose findings are warnings", () => {
  it("has one rule, which leaves to metadata what may be the org's own", () => {
    expect(Object.keys(plugin.rules)).not.toContain("maybe-known-fields");
    expect(lint(misspelt, { "zoho-crm/known-fields": "error" })).toEqual(["1 2 zoho-crm/known-fields"]);
  });

  it("reports one wrong alternative where it is told to", () => {
    expect(lint(misspelt, { "zoho-crm/picklist-value": "warn" })).toEqual([]);
    expect(lint(misspelt, { "zoho-crm/picklist-value": ["warn", { alternatives: "any" }] })).toEqual([
      "1 1 zoho-crm/picklist-value",
    ]);
  });
});

describe("the option report, which the maybe- rules have replaced", () => {
  const all: Linter.RulesRecord = { "zoho-crm/mandatory-fields": ["error", { report: "all" }] };
  const code = `${insert}\n${upsert}`;
  const before = ["1 2 zoho-crm/mandatory-fields", "2 2 zoho-crm/mandatory-fields"];

  it("is read as before, and nothing is reported twice", () => {
    expect(lint(code, all)).toEqual(before);
    const others: Linter.RulesRecord = { "zoho-crm/maybe-mandatory-fields": "warn", ...all };
    expect(lint(code, others)).toEqual(before);
    expect(lint(code, { ...all, "zoho-crm/maybe-mandatory-fields": "warn" })).toEqual(before);
    const errors: Linter.RulesRecord = { ...others, "zoho-crm/mandatory-fields": ["error", { report: "errors" }] };
    expect(lint(code, errors)).toEqual(["1 2 zoho-crm/mandatory-fields", "2 1 zoho-crm/maybe-mandatory-fields"]);
  });

  it("says of known-fields how many of them", () => {
    const fields = (report: string): string[] =>
      lint(misspelt, { "zoho-crm/known-fields": ["error", { report }] as never });
    expect([fields("all"), fields("likely"), fields("errors")].map(({ length }) => length)).toEqual([2, 1, 0]);
  });

  it("is no option of a maybe- rule", () => {
    expect(() => lint(code, { "zoho-crm/maybe-mandatory-fields": ["warn", { report: "all" }] })).toThrow(
      'Unexpected property "report"',
    );
  });

  it("is named as deprecated once", async () => {
    vi.resetModules();
    const emitted = vi.spyOn(process, "emitWarning").mockReturnValue(undefined);
    const { default: fresh } = await import("../index.ts");
    const config = (options: object): Linter.Config => ({
      plugins: { "zoho-crm": fresh },
      rules: { "zoho-crm/mandatory-fields": ["error", options], "zoho-crm/known-fields": ["error", options] },
    });
    new Linter().verify(code, config({ alternatives: "any" }));
    expect(emitted).not.toHaveBeenCalled();
    new Linter().verify(code, config({ report: "all" }));
    expect(emitted.mock.calls).toEqual([
      [
        'The option "report" of zoho-crm/mandatory-fields goes with the next version. Set the severity of zoho-crm/maybe-mandatory-fields instead: it reports the weaker findings.',
        { type: "DeprecationWarning", code: "ZOHO_PREFLIGHT_REPORT" },
      ],
    ]);
  });
});
