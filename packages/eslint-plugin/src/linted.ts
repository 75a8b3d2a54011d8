import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";

import { analyse } from "./analyse.ts";
import type { FileAnalysis } from "./analyse.ts";
import { mayHoldCalls } from "./gate.ts";
import { analysePayload } from "./payload/analyse-payload.ts";
import { isPayloadFile } from "./payload/payload-request.ts";
import { literalTypes } from "./evaluate/types.ts";
import { knownClients, readSettings } from "./settings/read-settings.ts";
import type { PluginSettings } from "./settings/settings.ts";
import { isProblem } from "./settings/settings-problem.ts";

export type RuleContext = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** What all rules of one file share: its analysis is made once, when the first one asks for it. */
export class LintedSource {
  readonly settings: PluginSettings | undefined;
  /** What is wrong with the settings: one sentence. Files are then not judged. */
  readonly problem: string | undefined;
  /** Whether there is anything to look at. */
  readonly worthALook: boolean = false;
  readonly #context: RuleContext;
  readonly #calls: TSESTree.CallExpression[] = [];
  #analysis: FileAnalysis | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
    const { sourceCode, filename } = context;
    // The text comes first: most files have nothing to do with Zoho CRM, and need no settings.
    if (isScript(context) && !mayHoldCalls(sourceCode.text, knownClients(context))) return;
    const settings = readSettings({ filename, cwd: context.cwd, settings: context.settings });
    if (isProblem(settings)) this.problem = settings.problem;
    else this.settings = settings;
    this.worthALook = isScript(context) || (this.settings !== undefined && isPayloadFile(filename, this.settings, context.cwd));
  }

  /** Calls are collected by ESLint's own walk. */
  collect(node: TSESTree.CallExpression): void {
    this.#calls.push(node);
  }

  /** Undefined when the settings cannot be used. */
  get analysis(): FileAnalysis | undefined {
    if (this.settings === undefined) return undefined;
    return (this.#analysis ??= this.#analyse(this.settings));
  }

  #analyse(settings: PluginSettings): FileAnalysis {
    const { sourceCode, filename, languageOptions } = this.#context;
    if (!isScript(this.#context)) return analysePayload(sourceCode, { filename, cwd: this.#context.cwd }, settings);
    const literalsOf = literalTypes(sourceCode.parserServices);
    return analyse({ sourceCode: sourceCode as never, filename, languageOptions: languageOptions, calls: this.#calls, ...(literalsOf === undefined ? {} : { literalsOf }) }, settings);
  }
}

/** JavaScript and TypeScript have a Program at their root; JSON a Document; other languages are not looked at. */
export function isScript({ sourceCode }: RuleContext): boolean {
  return (sourceCode.ast as { readonly type: string }).type === "Program";
}

export function isJson({ sourceCode }: RuleContext): boolean {
  return (sourceCode.ast as { readonly type: string }).type === "Document";
}

const kept = new WeakMap<object, LintedSource>();

/** The shared analysis of a file, and whether this is the first rule that asks for it. */
function lintedSource(context: RuleContext): { readonly linted: LintedSource; readonly isFirst: boolean } {
  const before = kept.get(context.sourceCode);
  if (before !== undefined) return { linted: before, isFirst: false };
  const linted = new LintedSource(context);
  kept.set(context.sourceCode, linted);
  return { linted, isFirst: true };
}

/**
 * The listeners of a rule that looks at a file's requests once the file is read. The first rule of a file collects the calls for all, in
 * ESLint's own walk. None where there is nothing to look at.
 */
export function afterReading(context: RuleContext, onEnd: (linted: LintedSource) => void): TSESLint.RuleListener {
  if (!isScript(context) && !isJson(context)) return {};
  const { linted, isFirst } = lintedSource(context);
  if (!linted.worthALook) return {};
  const end = (): void => {
    onEnd(linted);
  };
  if (!isScript(context)) return { "Document:exit": end };
  const collect = (node: TSESTree.CallExpression): void => {
    linted.collect(node);
  };
  return isFirst ? { CallExpression: collect, "Program:exit": end } : { "Program:exit": end };
}
