import { effectOf } from "../../../issues/effect.ts";
import { placeOfIssue } from "../../../issues/place-of-issue.ts";
import { requestLine } from "../../../issues/plain-text.ts";
import { sameIssueKey } from "../../../issues/same-issue.ts";
import { count, placeName } from "../../../terminal/counted.ts";
import { secretsOfFound } from "../../../terminal/mask.ts";
import { printable } from "../../../terminal/printable.ts";
import { quote } from "../../../terminal/quote.ts";
import { write } from "../../../terminal/streams.ts";
import { NO_COLOURS } from "../../../terminal/colour.ts";
import { Gaps, orgLine, summaryLine } from "../closing.ts";
import { bars, escaped, htmlPage } from "./page.ts";
import type { FoundRequest, Problem } from "../../../requests-in/found.ts";
import type { Output } from "../../../terminal/streams.ts";
import type { Reporter } from "../reporter.ts";
import type { Issue } from "@zoho-preflight/validator";

/** Entries that are shown one by one, and places of each; of more, their number. */
const ENTRIES = 500;
const PLACES = 20;
/** Columns of a quoted line. */
const QUOTE = 100;

/** An issue where it was first met, and where it was met since. */
interface Entry {
  readonly severity: Issue["severity"];
  readonly effect: string;
  readonly head: string;
  readonly body: string;
  readonly places: string[];
  count: number;
}

/** A page to look at, on one file: what was found by effect and cause, each with its request and its places, and bars by check and code. */
export function htmlReporter(output: Output): Reporter {
  const entries = new Map<string, Entry>();
  const byCheck = new Map<string, number>();
  const byCode = new Map<string, number>();
  const gaps = new Gaps();
  const orgs = new Map<string | undefined, number>();
  const problems: Problem[] = [];
  let more = 0;

  const add = (found: FoundRequest, issue: Issue): void => {
    byCheck.set(issue.check, (byCheck.get(issue.check) ?? 0) + 1);
    if (issue.code !== null) byCode.set(issue.code, (byCode.get(issue.code) ?? 0) + 1);
    const key = sameIssueKey(issue);
    const known = secretsOfFound(found);
    const { line, column, file = found.file } = placeOfIssue(found, issue);
    const place = printable(placeName({ file, line, column }), known);
    const same = entries.get(key);
    if (same !== undefined) {
      same.count++;
      if (same.places.length < PLACES) same.places.push(place);
    } else if (entries.size < ENTRIES) entries.set(key, entryOf(found, issue, place, known));
    else more++;
  };

  return {
    start: () => Promise.resolve(),
    request: (found, report) => {
      gaps.add(found, report.skipped);
      for (const issue of report.issues) add(found, issue);
      return Promise.resolve();
    },
    judgedBy: (orgName) => {
      orgs.set(orgName, (orgs.get(orgName) ?? 0) + 1);
    },
    share: () => Promise.resolve(),
    problem: (problem) => {
      if (problems.length < PLACES) problems.push(problem);
      return Promise.resolve();
    },
    end: (summary) => {
      const sums = `${count(summary.files, "file")}, ${summaryLine(summary, NO_COLOURS)}`;
      const notes = [...(summary.requests === 0 ? [] : [orgLine(orgs)]), ...gaps.lines()];
      const groups = groupsOf([...entries.values()]);
      const body = [
        "<h1>Zoho CRM Preflight</h1>",
        `<p>${escaped(sums)}</p>`,
        ...notes.map((note) => `<p class="quiet">${escaped(note)}</p>`),
        ...(entries.size === 0 && problems.length === 0 ? ['<p class="good">Nothing to say: no issues.</p>'] : []),
        bars("Check", byCheck),
        bars("Code", byCode),
        ...groups,
        ...(more > 0 ? [`<p class="quiet">And ${more} more issues; --json lists them all.</p>`] : []),
        ...(problems.length > 0 ? ["<h2>Not readable</h2>", ...problems.map(problemLine)] : []),
      ].join("\n");
      return write(output, htmlPage("Zoho CRM Preflight", body));
    },
  };
}

/** By effect: what is refused first, and of each effect the most frequent cause first. */
function groupsOf(entries: readonly Entry[]): string[] {
  const effects = [...new Set(entries.map(({ effect }) => effect))];
  const rank = (effect: string): number =>
    entries.some((entry) => entry.effect === effect && entry.severity === "error") ? 0 : 1;
  return effects
    .sort((a, b) => rank(a) - rank(b))
    .map((effect) => {
      const own = entries.filter((entry) => entry.effect === effect).sort((a, b) => b.count - a.count);
      const title = `${effect.slice(0, 1).toUpperCase()}${effect.slice(1)}`;
      return `<h2>${escaped(title)}</h2>\n${own.map(article).join("\n")}`;
    });
}

function article({ severity, head, body, places, count: times }: Entry): string {
  const [first = "", ...others] = places;
  const left = times - places.length;
  const also =
    others.length === 0
      ? ""
      : `<details><summary>${times} times</summary><p>${others.map(escaped).join("<br>")}${left > 0 ? `<br>and ${left} more` : ""}</p></details>`;
  return `<article class="${severity}">${head}<p class="quiet">${escaped(first)}</p>${body}${also}</article>`;
}

function entryOf(found: FoundRequest, issue: Issue, place: string, known: readonly string[]): Entry {
  const { severity, code, check, message } = issue;
  const effect = effectOf(issue);
  const { line, mark } = quote(placeOfIssue(found, issue), known, QUOTE);
  const label = code === null ? "" : ` <code>${escaped(code)}</code>`;
  return {
    severity,
    effect,
    head: `<h3><b>${severity}</b>${label} <span>${escaped(check)}</span></h3>`,
    body: `<p>${escaped(printable(message, known))}</p><p class="quiet">${escaped(printable(requestLine(found.request), known))}</p><pre tabindex="0">${escaped(`${line}\n${mark}`)}</pre>`,
    places: [place],
    count: 1,
  };
}

function problemLine(problem: Problem): string {
  return `<p>${escaped(printable(`${placeName(problem)}: ${problem.text}`))}</p>`;
}
