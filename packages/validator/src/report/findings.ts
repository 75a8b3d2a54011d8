import type { Check, RequestSkipReason, SkippedPart } from "../check.ts";
import { isHidden } from "../seen.ts";
import { legible } from "../text/legible.ts";
import { withoutTokens } from "../text/zoho-token.ts";
import { FoundIssue, wrongWord } from "./found-issue.ts";
import { strengthOf } from "./strength.ts";
import type { Level, Place, Skipped, Voice } from "./found-issue.ts";
import type { Facts, Path, Severity } from "./issue.ts";
import type { Found } from "./kinds.ts";

/** Words that suggestions are searched for in one report. */
const MOST_WORDS = 100;

/** Collects what checks say about one request, in the order in which they say it. */
export class Findings {
  /** What the user is shown. */
  readonly issues: FoundIssue[] = [];
  /** What a user switched off: not shown, but Zoho would refuse it all the same. */
  readonly silenced: FoundIssue[] = [];
  readonly skipped: Skipped[] = [];
  readonly #levels: ReadonlyMap<string, Level>;
  readonly #voice: Voice;
  #words: Set<string> | undefined;
  /** What was skipped, to say it once. */
  #told: Set<string> | undefined;
  /** Nothing is certain: the request is of a version that nobody here knows. */
  readonly #isGuess: boolean;

  constructor(levels: ReadonlyMap<string, Level>, voice: Voice, isGuess = false) {
    this.#levels = levels;
    this.#voice = voice;
    this.#isGuess = isGuess;
  }

  /**
   * Adds a finding. It is an error where the check's findings are errors, Zoho answers with a code, and the evidence is proven; `soft` ones
   * are warnings whatever the check says. What speaks about set-up is as strong as its check. One that quotes what cannot be seen is dropped.
   */
  add(check: Check, finding: Found, path: Path, soft: boolean): void {
    if (quotesHidden(finding)) return;
    const row = check.kinds[finding.kind];
    const isThin = this.#isGuess || finding.evidence === "thin" || row?.evidence === "thin";
    const isSuccess = row?.code === null && row.effect !== "none";
    const own: Severity = soft || isThin || isSuccess || check.severity === "warning" ? "warning" : "error";
    const level = this.#levels.size === 0 ? own : (this.#levels.get(check.name) ?? own);
    const isProven = !soft && !isThin;
    const mayOffer = this.issues.length < MOST_WORDS || this.#isAmongFirst(finding);
    if (level === "off") {
      this.silenced.push(
        new FoundIssue(check, finding, row, path, strengthOf(own, own, isProven, mayOffer), this.#voice),
      );
      return;
    }
    // A user may call an error what a check of warnings finds, though not what that check itself finds weaker than usual.
    const raised = level === "error" && check.severity === "warning" && finding.evidence !== "thin" && !this.#isGuess;
    const shown: Severity = level === "warning" ? "warning" : raised ? "error" : own;
    this.issues.push(
      new FoundIssue(check, finding, row, path, strengthOf(own, shown, isProven, mayOffer), this.#voice),
    );
  }

  /** Of a report of many issues, near names are searched for the first words that are wrong; the same word again has its answer already. */
  #isAmongFirst(finding: Found): boolean {
    this.#words ??= new Set(this.issues.map((issue) => FoundIssue.word(issue)));
    const word = wrongWord(finding);
    if (this.#words.has(word)) return true;
    if (this.#words.size >= MOST_WORDS) return false;
    this.#words.add(word);
    return true;
  }

  /** Takes over what was said of a request that is part of this one. What holds for every request is not said again. */
  adopt(
    { issues, skipped }: { readonly issues: readonly FoundIssue[]; readonly skipped: readonly Skipped[] },
    place: Place,
  ): void {
    for (const issue of issues) this.issues.push(FoundIssue.anew(issue, place));
    for (const entry of skipped)
      if (entry.about === "request") this.skipped.push({ ...entry, path: place.path(entry.path ?? []) });
  }

  skip(check: string, reason: RequestSkipReason, text: string, of: SkippedPart = {}): void {
    const key = `${check} ${reason} ${of.module ?? ""} ${of.path?.join(" ") ?? ""}`;
    if (this.#told?.has(key) === true) return;
    (this.#told ??= new Set()).add(key);
    this.skipped.push({ check, reason, about: "request", ...of, text: legible(withoutTokens(text)) });
  }
}

function quotesHidden({ facts }: Found): boolean {
  // `for in` makes no list of what a finding has only a few of; facts are plain objects.
  for (const name in facts) if (isHidden((facts as Facts)[name])) return true;
  return false;
}
