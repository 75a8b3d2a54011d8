import type { BodyAnswer } from "@zoho-preflight/metadata/bodies";
import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import type { Check, SkipReason } from "../check.ts";
import { legible } from "../text/legible.ts";
import { withoutTokens } from "../text/zoho-token.ts";
import { plainFacts, shortMessage } from "./because.ts";
import { answerDetails } from "./answer-details.ts";
import type { Because } from "./because.ts";
import type { Answering } from "./answering.ts";
import { harmless, harmlessFacts } from "./harmless.ts";
import { isJson } from "./is-json.ts";
import type { Facts, Issue, Path, Range, Severity, Stage, Suggestion } from "./issue.ts";
import type { Effect } from "./effect.ts";
import type { Found, Kind, Words } from "./kinds.ts";
import type { Strength } from "./strength.ts";

/** Why a check was silent: `{ check: "known-fields", reason: "no-metadata", about: "request", module: "Projects", text: "…" }`. One per check and cause. */
export interface Skipped {
  readonly check: string;
  readonly reason: SkipReason;
  /** `request`: something in this request was not judged; `setup`: the same for every request of the preflight. */
  readonly about: "request" | "setup";
  readonly module?: string;
  /** The part that was not judged, where it is one: `["body"]`. */
  readonly path?: Path;
  readonly text: string;
}

/** A user's severity for a check. */
export type Level = Severity | "off";

/** What an issue needs to speak: version and operation for the form of `details`, and the sentences. */
export interface Voice extends Answering {
  readonly catalogue: Catalogue;
  /** Absent: a message is the kind and its facts. */
  readonly words?: Words | undefined;
}

/** How a door words an issue anew: `facts` gives what stands in place of a fact, `says` its own sentences, by check and kind. */
export interface Anew {
  readonly facts?: (fact: unknown) => unknown;
  readonly says?: Words;
  /** Texts of suggestions; absent: the issue's own. */
  readonly suggestions?: readonly string[];
}

/** Leads from the places in a sub-request to those in the call that holds it. */
export interface Place {
  /** `["body", "__composite_requests", 0, "uri"]` for `["url", "path", 0]`. */
  readonly path: (path: Path) => Path;
  /** A stretch of the text at a path, in the text that holds it in the call. */
  readonly range: (path: Path, range: Range) => Range | undefined;
  /** The same replacement in the call; undefined when it cannot be made there. */
  readonly replace: (replace: Replacement) => Replacement | undefined;
}

export type Replacement = NonNullable<Suggestion["replace"]>;

/** An issue as facts; sentence, details and suggestions are made when they are read, and once. */
export class FoundIssue implements Issue {
  readonly check: string;
  readonly stage: Stage;
  readonly code: string | null;
  readonly severity: Severity;
  readonly path: Path;
  readonly #of: Check;
  readonly #finding: Found;
  readonly #voice: Voice;
  readonly #strength: Strength;
  /** Where it is in its own request, which Zoho's details go by. */
  readonly #own: Path;
  /** Its request is part of another one. */
  readonly #place: Place | undefined;
  #suggestions: readonly Suggestion[] | undefined;

  constructor(
    check: Check,
    finding: Found,
    row: Kind | undefined,
    path: Path,
    strength: Strength,
    voice: Voice,
    place?: Place,
  ) {
    this.check = check.name;
    this.stage = check.stage;
    this.code = codeOf(row, finding);
    this.severity = strength.shown;
    this.path = place === undefined ? path : place.path(path);
    this.#own = path;
    this.#place = place;
    this.#of = check;
    this.#finding = finding;
    this.#voice = voice;
    this.#strength = strength;
  }

  get #row(): Kind | undefined {
    return this.#of.kinds[this.#finding.kind];
  }

  get message(): string {
    return FoundIssue.sayAnew(this, {});
  }

  get range(): Range | undefined {
    const { range } = this.#finding;
    const place = this.#place;
    return range === undefined || place === undefined ? range : place.range(this.#own, range);
  }

  get because(): Because {
    return { kind: this.#finding.kind, facts: plainFacts(this.#facts()) };
  }

  /** Without the value where its name says that it is a secret. */
  #facts(): Readonly<object> {
    return harmlessFacts(this.#finding.facts, this.#own);
  }

  get effect(): Effect | undefined {
    const given = this.#row?.effect;
    if (given === "none") return undefined;
    if (given !== undefined || this.code === null) return given;
    return this.#strength.isProven ? "refused" : "maybe refused";
  }

  get details(): Facts {
    const printed = FoundIssue.printed(this);
    const details =
      printed === undefined
        ? answerDetails(this.code, this.#details(), this.#own, this.#voice)
        : this.#voice.bodies?.answers.details(printed, this.#own);
    return harmless(details) as Facts;
  }

  #details(): Facts {
    const facts = this.#facts() as Facts;
    return Object.fromEntries((this.#row?.details ?? []).map((name) => [name, facts[String(name)]]));
  }

  get suggestions(): readonly Suggestion[] | undefined {
    this.#suggestions ??= this.#suggest();
    return this.#suggestions.length === 0 ? undefined : this.#suggestions;
  }

  #suggest(): readonly Suggestion[] {
    const found = this.#strength.mayOffer ? (this.#finding.suggest?.() ?? []) : [];
    // A record test does not know where its record stands: its replacements count from the finding's own place.
    const own =
      this.#of.type === "request" ? found : found.map((suggestion) => placedSuggestion(suggestion, this.#own));
    const place = this.#place;
    const placed = place === undefined ? own : own.map((suggestion) => movedSuggestion(suggestion, place));
    // What replaces a value is the caller's own, and masked where it is printed; the text quotes it in sentences.
    return placed.map((suggestion) => ({ ...suggestion, text: withoutTokens(suggestion.text) }));
  }

  get standardOrg(): true | undefined {
    return (this.#finding.facts as Facts)["embedded"] === true ? true : undefined;
  }

  get docs(): string {
    return `docs/checks/${this.check}.md`;
  }

  toJSON(): object {
    const { check, stage, code, severity, effect, because, range, message, details, standardOrg, docs } = this;
    const path = harmless(this.path);
    const suggestions = this.suggestions?.map(({ text, replace }) =>
      replace === undefined || !isJson(replace.value) ? { text } : { text, replace: harmless(replace) },
    );
    return {
      check,
      stage,
      code,
      severity,
      ...(effect === undefined ? {} : { effect }),
      because,
      path,
      ...(range === undefined ? {} : { range: { start: range.start, end: range.end } }),
      message,
      details,
      ...(suggestions === undefined ? {} : { suggestions }),
      ...(standardOrg === undefined ? {} : { standardOrg }),
      docs,
    };
  }

  /** What Node's `console.log` and `util.inspect` show: the same. */
  [Symbol.for("nodejs.util.inspect.custom")](): object {
    return this.toJSON();
  }

  /** The same issue where its request is part of another one, or with other sentences for the kinds of some checks. */
  static anew(issue: FoundIssue, place: Place | undefined, says?: Words): FoundIssue {
    // The other sentences are inherited: copying all of them would take longer than everything else about an issue.
    const voice =
      says === undefined
        ? issue.#voice
        : { ...issue.#voice, words: Object.assign(Object.create(issue.#voice.words ?? null) as Words, says) };
    return new FoundIssue(issue.#of, issue.#finding, issue.#row, issue.#own, issue.#strength, voice, place);
  }

  /**
   * Zoho refuses the request because of it, by the check's own evidence: only these build the predicted answer. A sub-request has its own answer,
   * in one that says success.
   */
  static isRefusal(issue: FoundIssue): boolean {
    if (issue.#place !== undefined) return false;
    return issue.#strength.own === "error" && issue.code !== null && issue.#row?.answer !== "unknown";
  }

  /** What it is about where the path does not say: a missing field or parameter, or scopes. What the path leads to may be one of several. */
  static subject(issue: FoundIssue): unknown {
    const details = issue.#details();
    return (
      details["api_name"] ??
      details["param"] ??
      details["column_name"] ??
      (issue.#finding.facts as Readonly<Record<string, unknown>>)["scopes"]
    );
  }

  /** The word that is wrong. */
  static word(issue: FoundIssue): string {
    return wrongWord(issue.#finding);
  }

  /** That it is refused is sure; with which code is a guess. */
  static isGuessed(issue: FoundIssue): boolean {
    return issue.code !== null && issue.#row?.guessed?.includes(issue.code) === true;
  }

  /** What Zoho is known to answer to this very fault of a body that holds no records. */
  static printed(issue: FoundIssue): BodyAnswer | undefined {
    // Records are answered in one form; they are most of what is judged.
    if (issue.#voice.operation?.records !== undefined || issue.#row?.answer === "row") return undefined;
    const fault = { code: issue.code, details: issue.#details(), path: issue.#own };
    return issue.#voice.bodies?.answers.to(fault, issue.#voice);
  }

  /** Its kind is answered as a row of the operation's list, wherever it is found. */
  static isTold(issue: FoundIssue): boolean {
    return issue.#row?.answer === "row";
  }

  /** What two issues have in common that are the same to a reader: check, kind, and the facts that name what it is about. */
  static sameKey(issue: FoundIssue): string {
    const { kind, facts } = issue.#finding;
    const names = issue.#row?.names ?? [];
    return JSON.stringify([issue.check, kind, ...names.map((name) => String((facts as Facts)[String(name)]))]);
  }

  /** Zoho's words where they are not the code's usual ones. */
  static answer(issue: FoundIssue): string | undefined {
    return issue.#row?.words;
  }

  /** The sentence with other facts or other words; kind and facts in short form where there are no sentences. */
  static sayAnew(issue: FoundIssue, { facts: anew, says, suggestions }: Anew): string {
    const { kind } = issue.#finding;
    const facts = issue.#facts();
    const say = says?.[issue.check]?.[kind] ?? issue.#voice.words?.[issue.check]?.[kind];
    if (say === undefined) return legible(shortMessage(issue.check, issue.because));
    // Suggestions are searched for, so not for a sentence that asks for none.
    const offered = say.length < 2 ? undefined : (suggestions ?? issue.suggestions?.map(({ text }) => text));
    return legible(withoutTokens(say((anew === undefined ? facts : factsAnew(facts, anew)) as never, offered ?? [])));
  }
}

/** The word that a finding is about: a key, or a value. */
export function wrongWord({ kind, facts }: Found): string {
  const { key, value, api_name } = facts as Facts;
  const word = key ?? value ?? api_name;
  return typeof word === "string" ? word : kind;
}

function factsAnew(facts: Readonly<object>, anew: (fact: unknown) => unknown): Facts {
  const own = Object.entries(facts) as [string, unknown][];
  return Object.fromEntries(own.map(([name, fact]) => [name, anew(fact)]));
}

function codeOf(row: Kind | undefined, finding: Found): string | null {
  const code = row?.code ?? null;
  return code === null || typeof code === "string" ? code : (finding.code ?? null);
}

function placedSuggestion({ text, replace }: Suggestion, place: Path): Suggestion {
  return replace === undefined ? { text } : { text, replace: { ...replace, path: [...place, ...replace.path] } };
}

function movedSuggestion({ text, replace }: Suggestion, place: Place): Suggestion {
  const moved = replace === undefined ? undefined : place.replace(replace);
  return moved === undefined ? { text } : { text, replace: moved };
}
