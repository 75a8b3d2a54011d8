import { tmpdir } from "node:os";
import { join } from "node:path";

import { Linter } from "eslint";
import type { Rule } from "eslint";
import { describe, expect, it } from "vitest";

import plugin from "./index.ts";

/** What each rule asks ESLint to call it for in a file: `{ "Program:exit": 40, CallExpression: 1 }`. */
function listeners(code: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const rules = Object.entries(plugin.rules).map(([name, rule]) => {
    const own = rule as Rule.RuleModule;
    const counted: Rule.RuleModule = {
      ...(own.meta === undefined ? {} : { meta: own.meta }),
      create(context) {
        const made = own.create(context);
        for (const selector of Object.keys(made)) counts[selector] = (counts[selector] ?? 0) + 1;
        return made;
      },
    };
    return [name, counted] as const;
  });
  new Linter({ cwd: tmpdir() }).verify(
    code,
    [
      {
        plugins: { "zoho-crm": { rules: Object.fromEntries(rules) } },
        rules: Object.fromEntries(rules.map(([name]) => [`zoho-crm/${name}`, "error"])),
      },
    ],
    { filename: join(tmpdir(), "send.js") },
  );
  return counts;
}

describe("the rules of a file", () => {
  it("are never called where nothing has to do with Zoho CRM", () => {
    expect(
      listeners(
        'import express from "express"; const app = express(); app.get("/health", (_, response) => response.send("ok"));',
      ),
    ).toEqual({});
  });

  it("are never called where Zoho is named, and nothing is there that sends, nor any file that may", () => {
    expect(listeners('import { useState } from "react"; export const zohoName = (lead) => lead.name;')).toEqual({});
  });

  it("are called by one of them at its end where something may, and the same one collects the calls", () => {
    expect(listeners('fetch("https://www.zohoapis.eu/crm/v8/Leads");')).toEqual({
      CallExpression: 1,
      "Program:exit": 1,
    });
  });

  const wrong =
    'fetch("https://www.zohoapis.eu/crm/v8/Leads?per_page=500", { method: "POST", body: { data: [{ Email: 7 }] } });';
  const config = [
    {
      plugins: { "zoho-crm": { rules: plugin.rules } },
      rules: Object.fromEntries(Object.keys(plugin.rules).map((name) => [`zoho-crm/${name}`, "error" as const])),
    },
  ];

  it("say the same when its tree is linted again, also after a time that did not come to its end", () => {
    const linter = new Linter({ cwd: tmpdir() });
    const filename = join(tmpdir(), "send.js");
    const said = (given: Parameters<Linter["verify"]>[0], configs: Linter.Config[] = config): string[] =>
      linter.verify(given, configs, { filename }).map(({ ruleId, message }) => `${ruleId ?? ""} ${message}`);
    const first = said(wrong);
    expect(new Set(first.map((each) => each.split(" ")[0])).size).toBeGreaterThan(2);
    const tree = linter.getSourceCode();
    expect(said(tree)).toEqual(first);
    const breaks: Rule.RuleModule = {
      create: () => ({
        Program: () => {
          throw new Error("broken");
        },
      }),
    };
    expect(() =>
      said(tree, [...config, { plugins: { other: { rules: { breaks } } }, rules: { "other/breaks": "error" } }]),
    ).toThrow("broken");
    expect(said(tree)).toEqual(first);
  });

  it("look at literals only where a secret may stand", () => {
    const { Literal } = listeners(`headers.Authorization = "Zoho-oauthtoken ${"0f3a9c5e7b1d2468".repeat(2)}";`);
    expect(Literal).toBe(1);
  });
});
