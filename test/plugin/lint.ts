import { join } from "node:path";
import { tmpdir } from "node:os";

import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import zohoCrm from "@zoho-preflight/eslint-plugin";
import { analysisRule } from "@zoho-preflight/eslint-plugin/analysis";
import type { AnalysedCall } from "@zoho-preflight/eslint-plugin/analysis";
import { checks } from "@zoho-preflight/validator/checks";

/** How code is linted; JavaScript, every rule at its loudest, and the embedded standard org where nothing is said. */
export interface LintOptions {
  readonly parser?: "espree" | "typescript";
  /** `settings["zoho-crm"]` */
  readonly settings?: object;
  readonly filename?: string;
  /** Only what Zoho surely refuses: no rule that begins with `maybe-`. */
  readonly sure?: boolean;
  /** One wrong alternative is enough. */
  readonly strict?: boolean;
}

/** All but the one that is about calls which are right as they are. */
const rules = Object.keys(zohoCrm.rules).filter((rule) => rule !== "migrate");
const isCheck = new Set(checks.flatMap(({ name }) => [name, `maybe-${name}`]));
const linter = new Linter({ cwd: tmpdir() });

function verify(
  code: string,
  { parser = "espree", settings, filename }: LintOptions,
  plugin: object,
  rules: Linter.RulesRecord,
): Linter.LintMessage[] {
  const name = filename ?? join(tmpdir(), parser === "typescript" ? "code.ts" : "code.js");
  return linter.verify(
    code,
    {
      files: ["**"],
      plugins: { "zoho-crm": plugin },
      rules,
      languageOptions: { sourceType: "module", ...(parser === "typescript" ? { parser: typescriptParser } : {}) },
      settings: settings === undefined ? {} : { "zoho-crm": settings },
    },
    { filename: name },
  );
}

/** What the suggestions of the code make of it, where that can no longer be parsed: `"Write Last_Name.: …"`. There must be none. */
function brokenBySuggestions(code: string, options: LintOptions = {}): string[] {
  return taken(code, options).flatMap(({ desc, result }) =>
    verify(result, options, {}, {}).some(({ fatal }) => fatal === true) ? [`${desc}: ${result}`] : [],
  );
}

/** Each suggestion with the code that it leaves. */
function taken(code: string, options: LintOptions): readonly { readonly desc: string; readonly result: string }[] {
  const all = messagesOf(code, options).flatMap((message) => message.suggestions ?? []);
  return all.map(({ desc, fix }) => ({
    desc,
    result: code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]),
  }));
}

/** What ESLint hands over: places, messages, suggestions. */
export function messagesOf(code: string, options: LintOptions): Linter.LintMessage[] {
  const entry = (rule: string): Linter.RuleEntry =>
    options.sure === true && rule.startsWith("maybe-")
      ? "off"
      : isCheck.has(rule)
        ? ["error", { alternatives: options.strict === true ? "any" : "all" }]
        : "error";
  return verify(code, options, zohoCrm, Object.fromEntries(rules.map((rule) => [`zoho-crm/${rule}`, entry(rule)])));
}

/** The requests that are seen in the code. */
export function callsIn(code: string, options: LintOptions = {}): readonly AnalysedCall[] {
  const calls: AnalysedCall[] = [];
  const seen = analysisRule((_filename, analysis) => calls.push(...analysis.calls));
  verify(code, options, { rules: { seen } }, { "zoho-crm/seen": "error" });
  return calls;
}

/** `"2:9-2:18 known-fields Zoho's standard Leads has no field "Last_Nme": …"` for each report. */
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
        expect(brokenBySuggestions(code, options)).toEqual([]);
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
  return Object.fromEntries(taken(code, options).map(({ desc, result }) => [desc, result]));
}

export { describe, expect, it };
