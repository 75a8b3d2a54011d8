import { changeMessage, changeReason } from "../comparison/change.ts";
import { describeGaps } from "../comparison/gaps.ts";
import { summariseChanges } from "../comparison/print-changes.ts";
import { Cards } from "../html-report/cards.ts";
import { addIssue, Frequencies } from "../html-report/issue-card.ts";
import { bars, htmlPage, pageHead } from "../html-report/page.ts";
import { shownVerdict, summariseRequests } from "../judged-twice/print-requests.ts";
import { NO_COLOURS } from "../terminal/colour.ts";
import { printable } from "../terminal/printable.ts";
import { write } from "../terminal/streams.ts";
import { describeSide } from "./describe-side.ts";
import type { Change } from "../comparison/change.ts";
import type { Verdict } from "../judged-twice/judge-requests.ts";
import type { Card } from "../html-report/cards.ts";
import type { Output } from "../terminal/streams.ts";
import type { DiffReporter } from "./reporter.ts";

const TONES = { breaking: "error", risky: "warning", safe: "good" } as const;
const OF_VERDICTS: Readonly<Record<Verdict, Card["tone"]>> = {
  "newly refused": "error",
  "newly warned": "warning",
  mended: "good",
};

/** The comparison as a page to look at: changes by what they break and why, the requests that are judged differently, and bars. */
export function htmlDiff(output: Output, quiet: boolean): DiffReporter {
  const changed = new Cards();
  const judged = new Cards();
  const byModule = new Frequencies();
  const byKind = new Frequencies();
  const byCheck = new Frequencies();
  const byCode = new Frequencies();

  const add = (change: Change): void => {
    const { kind, grade, module } = change;
    byModule.count(printable(module ?? "The org itself"));
    byKind.count(kind);
    const place = `${module === undefined ? "" : `${module}: `}${changeMessage(change)}`;
    changed.add(`${grade} ${kind}`, printable(place), () => ({
      effect: grade,
      tone: TONES[grade],
      word: grade,
      code: kind,
      sentences: grade === "safe" ? [] : [changeReason(change)],
    }));
  };

  return {
    comparison: ({ changes }) => {
      for (const change of changes) if (!quiet || change.grade === "breaking") add(change);
      return Promise.resolve();
    },
    request: ({ found, issues }) => {
      for (const { verdict, issue } of issues) {
        if (quiet && verdict !== "newly refused") continue;
        byCheck.count(issue.check);
        if (issue.code !== null) byCode.count(issue.code);
        const effect = shownVerdict(verdict);
        addIssue(judged, found, issue, { effect, tone: OF_VERDICTS[verdict], word: effect });
      }
      return Promise.resolve();
    },
    end: (comparison, counts) => {
      const { before, after, caveats, changes } = comparison;
      const gaps = describeGaps(comparison);
      const sums = [
        summariseChanges(changes, NO_COLOURS),
        ...(counts === undefined || counts.requests === 0 ? [] : [summariseRequests(counts, NO_COLOURS)]),
      ];
      const notes = [
        `From ${describeSide(before)} to ${describeSide(after)}`,
        ...caveats,
        ...(gaps === undefined ? [] : [gaps]),
      ].map((note) => printable(note));
      const body = [
        ...pageHead("What has changed in Zoho CRM", sums, notes),
        bars("Module", byModule, "Changes"),
        bars("Kind", byKind, "Changes"),
        bars("Check", byCheck),
        bars("Code", byCode),
        ...judged.html(),
        ...changed.html("change"),
      ].join("\n");
      return write(output, htmlPage("What has changed in Zoho CRM", body));
    },
  };
}
