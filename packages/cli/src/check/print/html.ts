import { Cards } from "../../html-report/cards.ts";
import { addIssue, Frequencies } from "../../html-report/issue-card.ts";
import { bars, escaped, htmlPage, pageHead } from "../../html-report/page.ts";
import { count, placeName } from "../../terminal/counted.ts";
import { printable } from "../../terminal/printable.ts";
import { write } from "../../terminal/streams.ts";
import { NO_COLOURS } from "../../terminal/colour.ts";
import { Gaps, orgLine, summaryLine } from "./closing.ts";
import type { Problem } from "../../requests-in/found.ts";
import type { Output } from "../../terminal/streams.ts";
import type { Reporter } from "./reporter.ts";

/** Problems that are shown. */
const PROBLEMS = 20;

/** A page to look at, on one file: what was found by effect and cause, each with its request and its places, and bars by check and code. */
export function htmlReporter(output: Output): Reporter {
  const cards = new Cards();
  const byCheck = new Frequencies();
  const byCode = new Frequencies();
  const gaps = new Gaps();
  const orgs = new Map<string | undefined, number>();
  const problems: Problem[] = [];

  return {
    start: () => Promise.resolve(),
    request: (found, report) => {
      gaps.add(found, report.skipped);
      for (const issue of report.issues) {
        byCheck.count(issue.check);
        if (issue.code !== null) byCode.count(issue.code);
        addIssue(cards, found, issue);
      }
      return Promise.resolve();
    },
    judgedBy: (orgName) => {
      orgs.set(orgName, (orgs.get(orgName) ?? 0) + 1);
    },
    share: () => Promise.resolve(),
    problem: (problem) => {
      if (problems.length < PROBLEMS) problems.push(problem);
      return Promise.resolve();
    },
    end: (summary) => {
      const sums = `${count(summary.files, "file")}, ${summaryLine(summary, NO_COLOURS)}`;
      const notes = [...(summary.requests === 0 ? [] : [orgLine(orgs)]), ...gaps.lines()];
      const body = [
        ...pageHead("Zoho CRM Preflight", [sums], notes),
        ...(cards.isEmpty && problems.length === 0 ? ['<p class="good">Nothing to say: no issues.</p>'] : []),
        bars("Check", byCheck),
        bars("Code", byCode),
        ...cards.html(),
        ...(problems.length > 0 ? ["<h2>Not readable</h2>", ...problems.map(problemLine)] : []),
      ].join("\n");
      return write(output, htmlPage("Zoho CRM Preflight", body));
    },
  };
}

function problemLine(problem: Problem): string {
  return `<p>${escaped(printable(`${placeName(problem)}: ${problem.text}`))}</p>`;
}
