import { analysisRule, suggestedClient } from "@zoho-preflight/eslint-plugin/analysis";
import { nearest } from "@zoho-preflight/validator/checks";
import { readTextFile } from "@zoho-preflight/validator/node";
import { neededScopes } from "@zoho-preflight/validator/scopes";

import type { AnalysedCall, UnreadPart, FileAnalysis } from "@zoho-preflight/eslint-plugin/analysis";
import type { WrongByte } from "@zoho-preflight/validator/seen";
import type { ESLint, Rule } from "eslint";
import { shownFile } from "./code-call.ts";
import type { CodeCall, CodePlace, ReadCode, Reason } from "./code-call.ts";

/** The name under which the rule runs in a user's ESLint. */
export const COLLECTOR = "zoho-preflight";
export const RULE = `${COLLECTOR}/coverage`;

/** A call as a file showed it. Places are numbers until ESLint has told where they are. */
interface Draft {
  readonly call: Omit<CodeCall, keyof CodePlace | "reasons">;
  readonly at: number;
  readonly reasons: readonly (Pick<Reason, "part" | "reason" | "hides"> & { readonly at: number })[];
  /** `<file>:<offset>`, by which calls in other files mean it. */
  readonly key: string;
  /** The calls inside of functions that it goes through. */
  readonly within: readonly string[];
}

type Called = Pick<ReadCode, "calls" | "throughCallers" | "inTests" | "unknownFunctions" | "unusedClients" | "notes">;

/**
 * Collects calls while ESLint runs, by a rule of our own. The rule reports each place under a number, since a processor (for Vue, Markdown,
 * HTML …) moves places only in what is reported; `place` takes the numbers out of ESLint's results again.
 */
export class Collector {
  readonly rule: Rule.RuleModule;
  /** What is wrong with settings: the sentence, and the first file that has them. */
  readonly problems = new Map<string, string>();
  /** Files with calls whose bytes are not all UTF-8, and the first of these: ESLint has put another letter in its place. */
  readonly damaged = new Map<string, WrongByte>();
  readonly #cwd: string;
  readonly #withScopes: boolean;
  readonly #drafts = new Map<
    string,
    {
      readonly calls: readonly Draft[];
      readonly inTests: readonly { readonly at: number; readonly request: string }[];
      readonly unrecognised: readonly { readonly at: number; readonly callee: string }[];
    }
  >();
  readonly #places: CodePlace[] = [];
  readonly #clients = new Set<string>();
  readonly #callees = new Set<string>();
  readonly #notes = new Set<string>();

  constructor(cwd: string, onFile: () => void, withScopes: boolean) {
    this.#cwd = cwd;
    this.#withScopes = withScopes;
    this.rule = {
      meta: { type: "suggestion", schema: [] },
      create: (context) => {
        onFile();
        const rule = analysisRule(
          (_, analysis) => {
            this.#take(context, analysis);
          },
          (_, { callees, problems }) => {
            for (const callee of callees) this.#clients.add(callee);
            for (const problem of problems)
              if (!this.problems.has(problem)) this.problems.set(problem, this.#shown(context.physicalFilename));
          },
        );
        return rule.create(context as never) as Rule.RuleListener;
      },
    };
  }

  #take(context: Rule.RuleContext, { calls, unsent, unrecognised, callees, metadata }: FileAnalysis): void {
    const wrong = context.sourceCode.text.includes("\uFFFD") ? wrongByteIn(context.physicalFilename) : undefined;
    if (wrong !== undefined) {
      this.damaged.set(context.physicalFilename, wrong);
      return;
    }
    const names = callees();
    for (const name of this.#clients.size === 0 ? [] : names) this.#callees.add(name);
    if (names.includes("ZDK.Page.getField") && !/zoho-module:/.test(context.sourceCode.text))
      this.#notes.add(
        `${this.#shown(context.physicalFilename)}: this Client Script does not say which module it is for. With a comment "// zoho-module: Leads" the names of its fields are checked`,
      );
    this.#drafts.set(context.filename, {
      calls: calls.map((call) => this.#draft(call, context, metadata)),
      inTests: unsent().map((call) => ({ at: this.#report(call.node, context), request: call.text() })),
      unrecognised: unrecognised().map(({ node, callee }) => ({ at: this.#report(node, context), callee })),
    });
    for (const note of metadata?.problems() ?? []) this.#notes.add(note);
  }

  #draft(call: AnalysedCall, context: Rule.RuleContext, metadata: FileAnalysis["metadata"]): Draft {
    const reasons = call.reasons();
    const read = call.read();
    const operation = call.operation();
    const [found] = call.found;
    const client = suggestedClient(call);
    const notJudged = call.notJudged();
    return {
      call: {
        client: call.client,
        request: call.text(),
        read,
        onlyValues: read === "in part" && reasons.every(({ hides }) => hides === "value"),
        ...(operation === undefined
          ? {}
          : {
              operation: { id: operation.id, ...(operation.module === undefined ? {} : { module: operation.module }) },
            }),
        ...(found?.callee === undefined ? {} : { callee: found.callee }),
        ...(client === undefined ? {} : { suggestedClient: client }),
        ...(notJudged.length === 0 ? {} : { notJudged }),
        ...(this.#withScopes && metadata !== undefined
          ? { scopes: call.requests().flatMap((request) => neededScopes(metadata.preflight(), request)) }
          : {}),
      },
      at: this.#report(call.node, context),
      reasons: reasons.map((part) => ({
        part: part.part,
        reason: part.reason,
        hides: part.hides,
        at: this.#reasonAt(part, context),
      })),
      key: keyOf(context.filename, call.node),
      within: call.found.flatMap((each) =>
        (each.within ?? []).map((inner) => keyOf(inner.source.filename, inner.call)),
      ),
    };
  }

  #reasonAt({ node, file }: UnreadPart, context: Rule.RuleContext): number {
    if (file === undefined) return this.#report(node, context);
    const { line, column } = node.loc.start;
    return this.#places.push({ file: this.#shown(file), line, column: column + 1 }) - 1;
  }

  /** The number of a place, for ESLint. */
  #report({ loc }: AnalysedCall["node"], context: Rule.RuleContext): number {
    const { line, column } = loc.start;
    const at = this.#places.push({ file: this.#shown(context.physicalFilename), line, column: column + 1 }) - 1;
    context.report({ loc: { start: loc.start, end: loc.start }, message: String(at) });
    return at;
  }

  #shown(file: string): string {
    return shownFile(this.#cwd, file);
  }

  /** Takes the places from what ESLint reported. */
  place(results: readonly ESLint.LintResult[]): void {
    for (const { messages } of results) {
      for (const { ruleId, message, line, column } of messages) {
        const place = ruleId === RULE ? this.#places[Number(message)] : undefined;
        if (place !== undefined) this.#places[Number(message)] = { ...place, line, column };
      }
    }
  }

  /** All calls, each where its request is decided. */
  collected(): Called {
    const drafts = [...this.#drafts.values()].flatMap(({ calls }) => calls);
    const decided = new Set(
      drafts.filter(({ call }) => call.read === "fully" || call.onlyValues).map(({ key }) => key),
    );
    // A function that itself sends a request, `listLeads()`, is that request, wherever it is called.
    const sites = drafts.filter(({ within }) => !within.some((key) => decided.has(key)));
    const reached = new Set(sites.flatMap(({ within }) => within));
    const isThrough = ({ key }: Draft): boolean => reached.has(key) && !decided.has(key);
    const used = new Set(drafts.map(({ call }) => call.callee));
    return {
      calls: this.#calls(sites.filter((draft) => !isThrough(draft))),
      throughCallers: this.#calls(sites.filter(isThrough)),
      inTests: [...this.#drafts.values()]
        .flatMap(({ inTests }) => inTests)
        .map(({ at, request }) => ({ ...this.#placeOf(at), request }))
        .sort(byPlace),
      unknownFunctions: [...this.#drafts.values()]
        .flatMap(({ unrecognised }) => unrecognised)
        .map(({ at, callee }) => ({ ...this.#placeOf(at), callee }))
        .sort(byPlace),
      unusedClients: [...this.#clients].filter((callee) => !used.has(callee)).map((callee) => this.#unused(callee)),
      notes: [...this.#notes],
    };
  }

  #calls(drafts: readonly Draft[]): CodeCall[] {
    return drafts
      .map(({ call, at, reasons }) => ({
        ...this.#placeOf(at),
        ...call,
        reasons: reasons.map(({ at: where, ...reason }) => ({ ...reason, ...this.#placeOf(where) })),
      }))
      .sort(byPlace);
  }

  #placeOf(at: number): CodePlace {
    return this.#places[at] ?? { file: "", line: 1, column: 1 };
  }

  #unused(callee: string): { readonly callee: string; readonly nearest?: string } {
    const [near] = nearest(callee, this.#callees, 1);
    return near === undefined || near === callee ? { callee } : { callee, nearest: near };
  }
}

function keyOf(file: string, { range }: AnalysedCall["node"]): string {
  return `${file}:${range[0]}`;
}

function byPlace(one: CodePlace, other: CodePlace): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line || one.column - other.column;
}

function wrongByteIn(file: string): WrongByte | undefined {
  const read = readTextFile(file);
  return "wrong" in read ? read.wrong : undefined;
}
