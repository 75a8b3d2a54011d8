import { join } from "node:path";
import { tmpdir } from "node:os";

import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import zohoCrm from "@zoho-preflight/eslint-plugin";
import { checks } from "@zoho-preflight/validator/checks";

/** How code is linted; JavaScript, every rule at its loudest, and the embedded standard org where nothing is said. */
export interface LintOptions {
  readonly parser?: "espree" | "typescript";
  /** `settings["zoho-crm"]` */
  readonly settings?: object;
  readonly filename?: string;
  /** One wrong alternative is enough. */
  readonly strict?: boolean;
}

const rules = Object.keys(zohoCrm.rules);
const isCheck = new Set(checks.map(({ name }) => name));
const linter = new Linter({ cwd: tmpdir() });

function messagesOf(code: string, { parser = "espree", settings, filename, strict = false }: LintOptions): Linter.LintMessage[] {
  const name = filename ?? join(tmpdir(), parser === "typescript" ? "code.ts" : "code.js");
  return linter.verify(
    code,
    {
      files: ["**"],
      plugins: { "zoho-crm": zohoCrm },
      rules: Object.fromEntries(rules.map((rule) => [`zoho-crm/${rule}`, isCheck.has(rule) ? ["error", { report: "all", alternatives: strict ? "any" : "all" }] : "error"])),
      languageOptions: { sourceType: "module", ...(parser === "typescript" ? { parser: typescriptParser } : {}) },
      settings: settings === undefined ? {} : { "zoho-crm": settings },
    },
    { filename: name },
  );
}

/** `"2:9-2:18 known-fields "Last_Nme" is no field of Leads. …"` for each report. */
export function lint(code: string, options: LintOptions = {}): string[] {
  return messagesOf(code, options).map(({ line, column, endLine, endColumn, ruleId, message }) => {
    const end = endColumn === undefined ? "" : `-${endLine === line ? "" : `${endLine}:`}${endColumn}`;
    return `${line}:${column}${end} ${ruleId?.replace("zoho-crm/", "") ?? "broken"} ${message}`;
  });
}

export interface LintVerbs {
  /** The rules report exactly this, in this order: `"2:9-18 known-fields …"`. */
  readonly reports: (title: string, code: string, ...expected: readonly string[]) => void;
  /** No rule has anything to say. */
  readonly silent: (title: string, code: string) => void;
}

export function lintVerbs(options: LintOptions = {}): LintVerbs {
  return {
    reports(title, code, ...expected) {
      it(`reports ${title}`, () => {
        expect(expected.length).toBeGreaterThan(0);
        expect(lint(code, options)).toEqual(expected);
      });
    },
    silent(title, code) {
      it(`is silent on ${title}`, () => {
        expect(lint(code, options)).toEqual([]);
      });
    },
  };
}

/** What a suggestion makes of the code, by its text: `{ "Write Last_Name.": "…" }`. */
export function suggestions(code: string, options: LintOptions = {}): Record<string, string> {
  const all = messagesOf(code, options).flatMap((message) => message.suggestions ?? []);
  return Object.fromEntries(all.map(({ desc, fix }) => [desc, code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1])]));
}

export { describe, expect, it };
