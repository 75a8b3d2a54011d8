import { secretsOf } from "../terminal/mask.ts";
import { labelOf } from "../issues/effect.ts";
import { issueLines, widthsOf } from "../issues/issue-lines.ts";
import type { Widths } from "../issues/issue-lines.ts";
import { heading } from "../issues/heading.ts";
import { count } from "../terminal/counted.ts";
import { printable } from "../terminal/printable.ts";
import { write } from "../terminal/streams.ts";
import { describeGaps } from "../comparison/gaps.ts";
import { printChanges, summariseChanges } from "../comparison/print-changes.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Output } from "../terminal/streams.ts";
import type { JudgedIssue, JudgedRequest, Verdict } from "./judge-requests.ts";
import type { DiffReporter, RequestCounts } from "./reporter.ts";
import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";

/** The comparison for people: what was compared, the changes by module, the requests that are judged differently, and a line that sums up. */
export function prettyDiff(output: Output, colours: Colours, quiet: boolean): DiffReporter {
  const widths = widthsOf(output);
  const { dim, yellow } = colours;

  return {
    comparison: async ({ before, after, caveats, changes }) => {
      const head = [
        dim(printable(`From ${describe(before)} to ${describe(after)}`)),
        ...caveats.map((caveat) => `${yellow("warning")}  ${printable(caveat)}`),
      ];
      const shown = quiet ? changes.filter(({ grade }) => grade === "breaking") : changes;
      await write(output, `${head.join("\n")}\n\n${printChanges(shown, colours)}`);
    },
    request: async (judged) => {
      const issues = quiet ? judged.issues.filter(({ verdict }) => verdict === "newly refused") : judged.issues;
      if (issues.length > 0)
        await write(output, `${requestLines({ ...judged, issues }, colours, widths).join("\n")}\n\n`);
    },
    end: async (comparison, counts) => {
      const gaps = describeGaps(comparison);
      const lines = [
        ...(gaps === undefined ? [] : [dim(printable(gaps))]),
        summariseChanges(comparison.changes, colours),
        ...(counts === undefined || counts.requests === 0 ? [] : [summariseRequests(counts, colours)]),
      ];
      await write(output, `${lines.join("\n")}\n`);
    },
  };
}

/** `HEAD~1:zoho-metadata (v8, pulled 2027-01-31)` */
function describe({ name, snapshot, pulledAt }: SnapshotSide): string {
  return `${name} (${snapshot.version}${pulledAt === undefined ? "" : `, pulled ${pulledAt.toISOString().slice(0, "2027-01-31".length)}`})`;
}

function requestLines({ found, report, issues }: JudgedRequest, colours: Colours, widths: Widths): string[] {
  const known = secretsOf(found.request);
  const safe = (text: string): string => printable(text, known);
  return [
    heading(found, report, safe, colours),
    ...issues.flatMap((judged) => judgedLines(judged, found, known, colours, widths)),
  ];
}

function judgedLines(
  { verdict, issue, left }: JudgedIssue,
  found: JudgedRequest["found"],
  known: readonly string[],
  colours: Colours,
  widths: Widths,
): string[] {
  const { bold, dim } = colours;
  const colour = paint(verdict, colours);
  const now = left === undefined ? [] : ["only a warning now"];
  const head = `  ${[colour(shown(verdict)), bold(labelOf(issue)), dim(issue.check), ...now].join("  ")}`;
  return issueLines({ found, issue, head, known }, colour, colours, widths);
}

function paint(verdict: Verdict, { red, yellow, green }: Colours): (text: string) => string {
  return { "newly refused": red, "newly warned": yellow, mended: green }[verdict];
}

/** `40 requests, 3 judged differently: 1 newly refused, 2 fixed`. */
function summariseRequests(
  { requests, newlyRefused, newlyWarned, mended, unreadable }: RequestCounts,
  colours: Colours,
): string {
  const counts = [
    [newlyRefused, "newly refused"],
    [newlyWarned, "newly warned"],
    [mended, "mended"],
  ] as const;
  const some = counts
    .filter(([number]) => number > 0)
    .map(([number, verdict]) => paint(verdict, colours)(`${number} ${shown(verdict)}`));
  const lost = unreadable > 0 ? `; ${unreadable} could not be read` : "";
  return `${count(requests, "request")}, ${some.length === 0 ? "none judged differently" : `${newlyRefused + newlyWarned + mended} judged differently: ${some.join(", ")}`}${lost}`;
}

/** A verdict for people; programs know it by its older name. */
function shown(verdict: Verdict): string {
  return verdict === "mended" ? "fixed" : verdict;
}
