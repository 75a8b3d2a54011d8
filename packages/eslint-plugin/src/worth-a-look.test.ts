import { join } from "node:path";

import { Linter } from "eslint";
import type { Rule } from "eslint";
import { describe, expect, it } from "vitest";

import { project, write } from "../../../test/linting/project.ts";
import { rules as all } from "./late.ts";
import { isWorthALook } from "./worth-a-look.ts";

const rules = Object.values(all) as unknown as readonly Rule.RuleModule[];

/** Whether a file is worth a look, and whether some rule listens to it. */
function look(
  code: string,
  {
    filename = "file.js",
    settings = {},
    options = [],
  }: Readonly<{ filename?: string; settings?: object; options?: object[] }> = {},
): { readonly isWorth: boolean; readonly isListened: boolean } {
  let seen = { isWorth: false, isListened: false };
  const probe: Rule.RuleModule = {
    meta: { schema: false },
    create(context) {
      const isWorth = isWorthALook(context);
      seen = { isWorth, isListened: rules.some((rule) => Object.keys(rule.create(context)).length > 0) };
      return {};
    },
  };
  const found = new Linter({ cwd: "/" }).verify(
    code,
    {
      files: ["**"],
      plugins: { own: { rules: { probe } } },
      rules: { "own/probe": ["error", ...options] },
      settings: { "zoho-crm": settings },
    },
    filename,
  );
  expect(found).toEqual([]);
  return seen;
}

describe("a file is worth a look", () => {
  const both = { isWorth: true, isListened: true };

  it.each([
    'fetch("https://www.zohoapis.eu/crm/v8/Leads")',
    "ZOHO.CRM.API.getRecord({})",
    'const secret = "100000000000000000000000000000000000000c"; // Zoho-oauthtoken',
  ])("that some rule listens to: %s", (code) => {
    expect(look(code)).toEqual(both);
  });

  it("that names a module, though no rule listens while nothing in it leads to a sender", () => {
    expect(look('api("Leads")')).toEqual({ isWorth: true, isListened: false });
  });

  it("that calls a client which the settings name", () => {
    const settings = { clients: [{ callee: "backend.send", kind: "fetch" }] };
    expect(look("backend.send(x)", { settings })).toEqual(both);
    expect(look("backend.send(x)").isWorth).toBe(false);
  });

  it("where zoho-preflight.json names clients, also after it was written", () => {
    const folder = project({ "zoho-preflight.json": "{}" });
    const of = (file: string): ReturnType<typeof look> => look("send(x)", { filename: join(folder, file) });
    expect(of("a.js")).toEqual({ isWorth: false, isListened: false });
    write(folder, { "zoho-preflight.json": { clients: [{ callee: "send", kind: "fetch" }] } });
    expect(of("a.js").isWorth).toBe(true);
  });

  it("whose rule has the option that goes, since a notice says so in any file", () => {
    expect(look("1", { options: [{ report: "all" }] }).isWorth).toBe(true);
  });

  it.each(["", "const a = 1;", "fetch('/api/users')", "// Deals with text"])("and no other: %s", (code) => {
    expect(look(code)).toEqual({ isWorth: false, isListened: false });
  });
});
