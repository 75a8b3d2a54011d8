import type { TSESTree } from "@typescript-eslint/types";
import type { TSESLint } from "@typescript-eslint/utils";

import { analyse } from "./analyse.ts";
import type { FileAnalysis } from "./analyse.ts";
import { mayHoldCalls } from "./gate.ts";
import { analysePayload } from "./payload/analyse-payload.ts";
import { payloadFile } from "./payload/payload-file.ts";
import type { PayloadFile } from "./payload/payload-file.ts";
import { literalTypes } from "./code/literal-types.ts";
import { templateCalls } from "./code/template.ts";
import { knownClients, readSettings } from "./settings/read-settings.ts";
import type { PluginSettings } from "./settings/settings.ts";
import { isTestFile } from "./settings/test-files.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";

export type RuleContext = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** What all rules of one file share: its analysis is made once, when the first one asks for it. */
export class SharedAnalysis {
  /** Undefined where there is nothing to look at. */
  readonly settings: PluginSettings | undefined;
  readonly #context: RuleContext;
  readonly #calls: TSESTree.CallExpression[] = [];
  readonly #payload: PayloadFile | undefined;
  #ends: (() => void)[] = [];
  #first: RuleContext | undefined;
  #analysis: FileAnalysis | undefined;
  #inFull: FileAnalysis | undefined;
  #isCollected = false;
  #isOfNoInterest: boolean | undefined;
  #around: Surroundings | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
    const { filename } = context;
    const settings = readSettings({ filename, cwd: context.cwd, settings: context.settings, run: context.settings });
    if (isJson(context)) this.#payload = payloadFile({ filename, cwd: context.cwd }, settings);
    if (isScript(context) || this.#payload !== undefined) this.settings = settings;
  }

  /** Whether nobody collects the calls yet: true for the first rule that asks. */
  takesCollecting(): boolean {
    if (this.#isCollected) return false;
    return (this.#isCollected = true);
  }

  /**
   * Notes what a rule does once the file is read: true for the first one, whose listener does what all have noted. ESLint calls listeners rule by
   * rule, so the order is the same, and a file has one listener rather than one for each rule.
   */
  takesEnding(context: RuleContext, end: () => void): boolean {
    // The same tree may be linted again, and the time before may have ended before its end.
    if (this.#first?.id === context.id && this.#first !== context) this.#ends = [];
    this.#ends.push(end);
    if (this.#ends.length > 1) return false;
    this.#first = context;
    return true;
  }

  /** The file is read: does what the rules have noted. */
  end(): void {
    const ends = this.#ends;
    this.#ends = [];
    for (const end of ends) end();
  }

  /** Calls are collected by ESLint's own walk. */
  collect(node: TSESTree.CallExpression): void {
    this.#calls.push(node);
  }

  /** What is wrong with the settings or the file's name, one sentence each. */
  get problems(): readonly string[] {
    const problem = this.#payload?.problem;
    return [...(this.settings?.problems ?? []), ...(problem === undefined ? [] : [problem])];
  }

  /** Whether no rule has anything to say of the file, which its text and those of the files that it imports show. */
  get isOfNoInterest(): boolean {
    return (this.#isOfNoInterest ??=
      this.settings === undefined ||
      (this.#payload === undefined && this.problems.length === 0 && !this.#surroundings(this.settings).mayLead));
  }

  #surroundings(settings: PluginSettings): Surroundings {
    const { sourceCode, filename, languageOptions, settings: run } = this.#context;
    return (this.#around ??= surroundingsOf({ sourceCode, filename, languageOptions, run }, settings));
  }

  /** What is judged in the file. Undefined where there is nothing to look at. */
  get analysis(): FileAnalysis | undefined {
    if (this.settings === undefined) return undefined;
    return (this.#analysis ??= this.#analyse(this.settings, true));
  }

  /** The same, and what of the file cannot be judged. */
  get inFull(): FileAnalysis | undefined {
    if (this.settings === undefined) return undefined;
    return (this.#inFull ??= this.#analyse(this.settings, false));
  }

  #analyse(settings: PluginSettings, onlyJudged: boolean): FileAnalysis {
    const { sourceCode, filename, languageOptions, settings: run } = this.#context;
    if (this.#payload !== undefined) return analysePayload(sourceCode, filename, this.#payload, settings);
    const literalsOf = literalTypes(sourceCode.parserServices);
    return analyse(
      {
        sourceCode: sourceCode as never,
        filename,
        languageOptions: languageOptions,
        calls: [...this.#calls, ...templateCalls(sourceCode.ast, sourceCode.visitorKeys)],
        run,
        onlyJudged,
        isTest: () => isTestFile(this.#context, settings),
        ...(literalsOf === undefined ? {} : { literalsOf }),
      },
      settings,
      this.#surroundings(settings),
    );
  }
}

/** JavaScript and TypeScript have a Program at their root, JSON has a Document; other languages are not looked at. */
export function isScript({ sourceCode }: RuleContext): boolean {
  return (sourceCode.ast as { readonly type: string }).type === "Program";
}

export function isJson({ sourceCode }: RuleContext): boolean {
  return (sourceCode.ast as { readonly type: string }).type === "Document";
}

/** What eslint-plugin-html takes for HTML. It hands over the scripts of a page alone, and maps reports and fixes back to it, but no suggestions. */
const PAGE = /\.(?:x?html?|xml|php|erb|handlebars|hbs|mustache|nunjucks|tag|twig|we)$/i;

/** Whether offsets in the text that is linted are those of the file, so that a suggestion changes the very characters. */
export function isWholeFile({ filename }: RuleContext): boolean {
  return !PAGE.test(filename);
}

const kept = new WeakMap<object, SharedAnalysis>();
/** The file before, and what became of it: ESLint makes all rules of a file one after the other, and keeps the file itself until the next. */
let lastTree: object | undefined;
let lastAnalysis: SharedAnalysis | undefined;

/** What the rules of a file share; undefined where there is nothing to look at, which for most files is all that happens. */
function sharedAnalysis(context: RuleContext): SharedAnalysis | undefined {
  // The tree tells files apart: oxlint's `sourceCode` is one object for all of them.
  const { ast } = context.sourceCode;
  if (ast === lastTree) return lastAnalysis;
  lastTree = ast;
  return (lastAnalysis = kept.get(ast) ?? newAnalysis(context));
}

function newAnalysis(context: RuleContext): SharedAnalysis | undefined {
  const { sourceCode } = context;
  // The text comes first: most files have nothing to do with Zoho CRM, and need no settings.
  if (isScript(context) ? !mayHoldCalls(sourceCode.text, knownClients(context)) : !isJson(context)) return undefined;
  const shared = new SharedAnalysis(context);
  if (shared.settings === undefined) return undefined;
  kept.set(sourceCode.ast, shared);
  return shared;
}

const NOTHING: TSESLint.RuleListener = {};

/**
 * The listeners of a rule that looks at a file's requests once the file is read. The first rule of a file collects the calls for all, in
 * ESLint's own walk. None where there is nothing to look at.
 */
export function afterReading(context: RuleContext, onEnd: (shared: SharedAnalysis) => void): TSESLint.RuleListener {
  const shared = sharedAnalysis(context);
  if (shared === undefined || shared.isOfNoInterest) return NOTHING;
  return atEnd(context, shared, onEnd);
}

/** The same for who asks what of a file cannot be judged: that is said of files too that no rule has anything to say of. */
export function afterReadingAll(context: RuleContext, onEnd: (shared: SharedAnalysis) => void): TSESLint.RuleListener {
  const shared = sharedAnalysis(context);
  return shared === undefined ? NOTHING : atEnd(context, shared, onEnd);
}

function atEnd(
  context: RuleContext,
  shared: SharedAnalysis,
  onEnd: (shared: SharedAnalysis) => void,
): TSESLint.RuleListener {
  const isFirst = shared.takesEnding(context, () => {
    onEnd(shared);
  });
  if (!isFirst) return NOTHING;
  const end = (): void => {
    shared.end();
  };
  if (!isScript(context)) return { "Document:exit": end };
  const collect = (node: TSESTree.CallExpression): void => {
    shared.collect(node);
  };
  return shared.takesCollecting() ? { CallExpression: collect, "Program:exit": end } : { "Program:exit": end };
}
