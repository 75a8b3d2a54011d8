import { secretsOf } from "../../terminal/mask.ts";
import { partOf } from "../../issues/about-names.ts";
import { heading } from "../../issues/heading.ts";
import { count } from "../../terminal/counted.ts";
import { printable } from "../../terminal/printable.ts";
import { quote, withoutControls } from "../../terminal/quote.ts";
import { widthOf, write } from "../../terminal/streams.ts";
import type { Colours } from "../../terminal/colour.ts";
import type { FoundRequest } from "../../requests-in/found.ts";
import type { Reporter, Summary } from "./reporter.ts";
import type { Output } from "../../terminal/streams.ts";
import type { Report } from "@zoho-preflight/validator";

const SUGGESTIONS = 3;
/** Reasons for skipped checks that are told at the end; an org may have hundreds of modules. */
const REASONS = 5;
const WIDTH = 100;

/** The report for people: only requests with issues, each issue with its line of the file, then one line that sums up. */
export function prettyReporter(output: Output, colours: Colours): Reporter {
  const skips = new Map<string, Set<string>>();
  const width = Math.min(widthOf(output, WIDTH), 160) - 12;

  return {
    start: () => Promise.resolve(),
    request: async (found, report) => {
      for (const { check, reason, text } of report.skipped) if (reason !== "off") add(skips, text, check);
      if (report.issues.length === 0) return;
      const known = secretsOf(found.request);
      const safe = (text: string): string => printable(text, known);
      const blocks = report.issues.map((issue) => issueLines(found, issue, known, safe, colours, width));
      await write(
        output,
        [heading(found, report, safe, colours), ...blocks.flat(), ...answer(report, safe, colours), "", ""].join("\n"),
      );
    },
    share: (file, ours, all, among) =>
      write(output, `${withoutControls(file)}: ${ours} of ${all} ${among} are Zoho CRM\n`),
    problem: () => Promise.resolve(),
    end: async (summary) => {
      if (skips.size > 0) {
        const reasons = [...skips]
          .slice(0, REASONS)
          .map(([text, checks]) => `${text.replace(/\.$/, "")} (${[...checks].join(", ")})`);
        if (skips.size > REASONS) reasons.push(`and ${count(skips.size - REASONS, "reason")} more, see --json`);
        await write(output, `${colours.dim(printable(`Not judged: ${reasons.join("; ")}`))}\n`);
      }
      if (summary.requests > 0) await write(output, `${summaryLine(summary, colours)}\n`);
    },
  };
}

/** `5 requests, 3 with errors: 4 errors, 2 warnings`. */
export function summaryLine(
  { requests, requestsWithErrors, errors, warnings, inBaseline, unreadable }: Summary,
  colours: Colours,
): string {
  const counts = [
    ...(errors > 0 ? [colours.red(count(errors, "error"))] : []),
    ...(warnings > 0 ? [colours.yellow(count(warnings, "warning"))] : []),
  ];
  const known = inBaseline > 0 ? `; ${count(inBaseline, "known issue")} in the baseline not shown` : "";
  const found =
    counts.length === 0
      ? "no issues"
      : `${requestsWithErrors === 0 ? "none" : requestsWithErrors} with errors: ${counts.join(", ")}`;
  const lost = unreadable > 0 ? `; ${unreadable} could not be read` : "";
  return `${count(requests, "request")}, ${found}${known}${lost}`;
}

function issueLines(
  found: FoundRequest,
  issue: Report["issues"][number],
  known: readonly string[],
  safe: (text: string) => string,
  colours: Colours,
  width: number,
): string[] {
  const { check, code, severity, message, suggestions = [], path } = issue;
  const { bold, cyan, dim, red, yellow } = colours;
  const paint = severity === "error" ? red : yellow;
  const { line, mark } = quote(found.place(path, partOf(check)), known, width);
  const said = safe(message);
  // Many sentences say the best suggestion already.
  const more = suggestions.map(({ text }) => safe(text)).filter((text) => !said.includes(text));
  return [
    `  ${paint(severity)}  ${bold(code ?? "value lost")}  ${said}  ${dim(check)}`,
    `    ${dim(line)}`,
    `    ${paint(mark)}`,
    ...more.slice(0, SUGGESTIONS).map((text) => `    ${cyan("try")} ${text}`),
  ];
}

function answer({ response }: Report, safe: (text: string) => string, { dim }: Colours): string[] {
  if (response === undefined) return [];
  const body = safe(JSON.stringify(response.body));
  const shown = body.length > 160 ? `${body.slice(0, 160)}…` : body;
  return [
    dim(`  Zoho would answer ${response.status} ${shown}${response.confidence === "guess" ? " (our guess)" : ""}`),
  ];
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
