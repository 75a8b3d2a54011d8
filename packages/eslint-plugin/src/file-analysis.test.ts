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

  it("are called once each at its end where something may, and one of them collects the calls", () => {
    expect(listeners('fetch("https://www.zohoapis.eu/crm/v8/Leads");')).toEqual({
      CallExpression: 1,
      "Program:exit": Object.keys(plugin.rules).length - 1,
    });
  });

  it("look at literals only where a secret may stand", () => {
    const { Literal } = listeners(`headers.Authorization = "Zoho-oauthtoken ${"0f3a9c5e7b1d2468".repeat(2)}";`);
    expect(Literal).toBe(1);
  });
});
