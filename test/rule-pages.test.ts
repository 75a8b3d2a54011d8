import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import zohoCrm from "@zoho-preflight/eslint-plugin";
import { checks } from "@zoho-preflight/validator/checks";

import { root } from "./docs/page.ts";
import { readRulePage } from "./docs/rule-page.ts";
import type { RuleExample } from "./docs/rule-page.ts";
import { project } from "./linting/project.ts";
import { randomApiKey, randomSecret, randomToken } from "./linting/random-secrets.ts";

/** The check of each rule that is made from one: `maybe-known-host` is made from `known-host`. */
const checkOf = new Map(checks.flatMap(({ name }) => [name, `maybe-${name}`].map((rule) => [rule, name])));
const own = Object.keys(zohoCrm.rules).filter((name) => !checkOf.has(name));
const folder = project();

/** No page may hold what could be a secret. */
function withSecrets(text: string): string {
  return text
    .replaceAll("{token}", randomToken())
    .replaceAll("{secret}", randomSecret())
    .replaceAll("{zapikey}", randomApiKey());
}

function lint(rule: string, { code, settings }: RuleExample): Linter.LintMessage[] {
  const rules = { [`zoho-crm/${rule}`]: "error" } as const;
  return new Linter({ cwd: folder }).verify(
    withSecrets(code),
    [{ plugins: { "zoho-crm": zohoCrm }, rules, settings: { "zoho-crm": settings } }],
    { filename: join(folder, "send.js") },
  );
}

describe("the pages of the rules that only code can show", () => {
  it("are one for each, and no others", () => {
    expect(readdirSync(join(root, "docs/rules")).sort()).toEqual(own.map((name) => `${name}.md`).sort());
  });

  it.each(Object.entries(zohoCrm.rules).map(([name, rule]) => [name, rule.meta?.docs?.url ?? ""]))(
    "are where the rule says: %s",
    (name, url) => {
      const page = url.replace("https://github.com/zoho-preflight/zoho-crm-preflight/blob/main/", "");
      const check = checkOf.get(name);
      expect(page).toBe(check === undefined ? `docs/rules/${name}.md` : `docs/checks/${check}.md`);
      expect(existsSync(join(root, page))).toBe(true);
    },
  );
});

describe.each(own)("the page of %s", (name) => {
  const page = readRulePage(`docs/rules/${name}.md`);
  const { recommended, strict, json } = zohoCrm.configs;

  it("says its name, what it is for, and its levels", () => {
    expect(page.title).toBe(`# ${name}`);
    expect(page.description).toBe(`${zohoCrm.rules[name]?.meta?.docs?.description ?? ""}.`);
    const levels = [recommended, strict, json].map(({ rules }) => rules[`zoho-crm/${name}`]);
    const said: Readonly<Record<string, string>> = {
      "error,error,": "**error** in `recommended` and `strict`",
      "error,error,error": "**error** in `recommended`, `strict` and the presets for payload files",
      ",,": "**off** in all presets",
      "warn,error,warn": "**warning** in `recommended` and the presets for payload files, **error** in `strict`",
    };
    expect(page.head).toBe(
      `${said[levels.join()] ?? "no preset"}${zohoCrm.rules[name]?.meta?.hasSuggestions === true ? " · with a suggestion" : ""}`,
    );
  });

  it("has the sections of every such page, and examples", () => {
    expect(page.sections).toEqual(["What fails", "What works", "When it stays silent", "How to switch it off"]);
    expect(page.bad.length).toBeGreaterThan(0);
    expect(page.good.length).toBeGreaterThan(0);
  });

  it.each(page.bad)("quotes what is said of: $code", (example) => {
    expect(lint(name, example).map(({ message }) => message)).toEqual(example.messages);
    expect(example.messages).toHaveLength(1);
  });

  it.each(page.bad.filter(({ mended }) => mended !== undefined))(
    "shows what the suggestion makes of: $code",
    (example) => {
      const [first] = lint(name, example).flatMap(({ suggestions = [] }) => suggestions);
      const {
        range: [start, end],
        text,
      } = first?.fix ?? { range: [0, 0], text: "" };
      expect(example.code.slice(0, start) + text + example.code.slice(end)).toBe(example.mended);
    },
  );

  it.each(page.good)("shows what nothing is wrong with: $code", (example) => {
    expect(lint(name, example)).toEqual([]);
  });
});
