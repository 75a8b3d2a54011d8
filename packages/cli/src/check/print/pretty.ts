import { widthsOf } from "../../issues/issue-lines.ts";
import { count } from "../../terminal/counted.ts";
import { printable } from "../../terminal/printable.ts";
import { write } from "../../terminal/streams.ts";
import { Gaps, orgLine, summaryLine, wrapped } from "./closing.ts";
import { Entries } from "./entries.ts";
import type { Colours } from "../../terminal/colour.ts";
import type { Output } from "../../terminal/streams.ts";
import type { Reporter } from "./reporter.ts";

export interface PrettyOptions {
  /** The same issue in many places is shown at each. */
  readonly allIssues: boolean;
}

/** The report for people: requests with issues, each issue once with its line of the file, then what sums up. */
export function prettyReporter(output: Output, colours: Colours, { allIssues }: PrettyOptions): Reporter {
  const widths = widthsOf(output);
  const gaps = new Gaps();
  const entries = new Entries(colours, widths, allIssues);
  /** What to look up next: the code or the check of the first error, or of the first warning. */
  const next: { error?: string; warning?: string } = {};
  /** How many requests of a file are Zoho CRM's, where not all are. */
  const shares: string[] = [];
  /** Files by the org that they were checked against. */
  const orgs = new Map<string | undefined, number>();
  const print = async (lines: readonly string[]): Promise<void> => {
    if (lines.length > 0) await write(output, `${lines.join("\n")}\n`);
  };

  return {
    onlyIssues: true,
    start: () => Promise.resolve(),
    request: async (found, report, notes) => {
      gaps.add(found, report.skipped);
      for (const { severity, code, check } of report.issues) next[severity] ??= code ?? check;
      await print(entries.add(found, report, notes));
    },
    judgedBy: (orgName) => {
      orgs.set(orgName, (orgs.get(orgName) ?? 0) + 1);
    },
    share: (file, ours, all, among) => {
      shares.push(`${printable(file)}: ${ours} of ${all} ${among} are Zoho CRM`);
      return Promise.resolve();
    },
    problem: () => Promise.resolve(),
    end: async (summary) => {
      await print(entries.take());
      await print(shares);
      if (summary.requests === 0) return;
      const explained = next.error ?? next.warning;
      await print([
        `${count(summary.files, "file")}, ${summaryLine(summary, colours, allIssues ? undefined : entries.total)}`,
        ...wrapped(
          [
            orgLine(orgs),
            ...gaps.lines(),
            ...(explained === undefined ? [] : [`Run \`zoho-preflight explain ${explained}\` to learn more.`]),
          ],
          widths.text,
          colours,
        ),
      ]);
    },
  };
}
