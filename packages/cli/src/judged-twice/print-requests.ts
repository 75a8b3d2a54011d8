import { secretsOfFound } from "../terminal/mask.ts";
import { labelOf } from "../issues/effect.ts";
import { issueLines } from "../issues/issue-lines.ts";
import type { Widths } from "../issues/issue-lines.ts";
import { heading } from "../issues/heading.ts";
import { count } from "../terminal/counted.ts";
import { printable } from "../terminal/printable.ts";
import type { Colours } from "../terminal/colour.ts";
import type { JudgedIssue, JudgedRequest, Verdict } from "./judge-requests.ts";
import type { RequestCounts } from "./request-counts.ts";

/** A request that is judged differently, with its issues below it, the worst first. */
export function requestLines({ found, report, issues }: JudgedRequest, colours: Colours, widths: Widths): string[] {
  const known = secretsOfFound(found);
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
  const head = `  ${[colour(shownVerdict(verdict)), bold(labelOf(issue)), dim(issue.check), ...now].join("  ")}`;
  return issueLines({ found, issue, head, known }, colour, colours, widths);
}

function paint(verdict: Verdict, { red, yellow, green }: Colours): (text: string) => string {
  return { "newly refused": red, "newly warned": yellow, mended: green }[verdict];
}

/** `40 requests, 3 judged differently: 1 newly refused, 2 fixed`. */
export function summariseRequests(
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
    .map(([number, verdict]) => paint(verdict, colours)(`${number} ${shownVerdict(verdict)}`));
  const lost = unreadable > 0 ? `; ${unreadable} could not be read` : "";
  return `${count(requests, "request")}, ${some.length === 0 ? "none judged differently" : `${newlyRefused + newlyWarned + mended} judged differently: ${some.join(", ")}`}${lost}`;
}

/** A verdict for people; programs know it by its older name. */
export function shownVerdict(verdict: Verdict): string {
  return verdict === "mended" ? "fixed" : verdict;
}
