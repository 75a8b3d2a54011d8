import { effectOf } from "../issues/effect.ts";
import { placeOfIssue } from "../issues/place-of-issue.ts";
import { requestLine } from "../issues/plain-text.ts";
import { sameIssueKey } from "../issues/same-issue.ts";
import { placeName } from "../terminal/counted.ts";
import { secretsOfFound } from "../terminal/mask.ts";
import { printable } from "../terminal/printable.ts";
import { quote } from "../terminal/quote.ts";
import type { FoundRequest } from "../requests-in/found.ts";
import type { Card, Cards } from "./cards.ts";
import type { Issue } from "@zoho-preflight/validator";

/** Columns of a quoted line. */
const QUOTE = 100;

/** What is said of an issue besides itself. */
type Verdict = Pick<Card, "effect" | "tone" | "word">;

/** Adds an issue to a page: by its effect, or by what `verdict` says of it. */
export function addIssue(cards: Cards, found: FoundRequest, issue: Issue, verdict = verdictOf(issue)): void {
  const known = secretsOfFound(found);
  const at = placeOfIssue(found, issue);
  const { line, column, file = found.file } = at;
  const place = printable(placeName({ file, line, column }), known);
  cards.add(`${verdict.effect} ${sameIssueKey(issue)}`, place, () => {
    const { code, check, message } = issue;
    const quoted = quote(at, known, QUOTE);
    return {
      ...verdict,
      ...(code === null ? {} : { code }),
      name: check,
      sentences: [printable(message, known)],
      request: printable(requestLine(found.request), known),
      quoted: `${quoted.line}\n${quoted.mark}`,
    };
  });
}

function verdictOf(issue: Issue): Verdict {
  return { effect: effectOf(issue), tone: issue.severity, word: issue.severity };
}

/** How often each name was met. */
export class Frequencies extends Map<string, number> {
  count(name: string): void {
    this.set(name, (this.get(name) ?? 0) + 1);
  }
}
