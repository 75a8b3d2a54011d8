import { isSetUpReason, setUpText } from "@zoho-preflight/validator/checks";

import { count, placeName } from "../../terminal/counted.ts";
import { inWords } from "../../terminal/in-words.ts";
import { printable } from "../../terminal/printable.ts";
import { wrap } from "../../terminal/wrap.ts";
import type { FoundRequest } from "../../requests-in/found.ts";
import type { Colours } from "../../terminal/colour.ts";
import type { Summary } from "./reporter.ts";
import type { Report } from "@zoho-preflight/validator";
import type { SetUpReason } from "@zoho-preflight/validator/checks";

/** Reasons for gaps that are listed; an org may have hundreds of modules. */
const REASONS = 5;
/** Places of a gap that are named. */
const PLACES = 3;

/** Collects over a run what was not checked, and tells it at the end. */
export class Gaps {
  readonly #requests = new Map<string, { requests: number; places: string[] }>();
  readonly #setUp = new Set<SetUpReason>();

  add(found: FoundRequest, skipped: Report["skipped"]): void {
    const reasons = new Set<string>();
    for (const { about, reason, text } of skipped) {
      if (about === "request") reasons.add(text);
      else if (isSetUpReason(reason)) this.#setUp.add(reason);
    }
    for (const text of reasons) {
      const gap = this.#requests.get(text) ?? { requests: 0, places: [] };
      this.#requests.set(text, gap);
      gap.requests++;
      if (gap.places.length < PLACES) gap.places.push(placeName({ file: found.file, line: found.line }));
    }
  }

  lines(): string[] {
    const gaps = [...this.#requests];
    const more = gaps.length - REASONS;
    const setUp = [...this.#setUp];
    return [
      ...gaps.slice(0, REASONS).map(([text, { requests, places }]) => {
        const others = requests > places.length ? ", …" : "";
        return `${count(requests, "request")} not fully checked (${places.join(", ")}${others}): ${text}`;
      }),
      ...(more > 0 ? [`And ${count(more, "reason")} more; --json lists them all.`] : []),
      ...(setUp.length > 0 ? [setUpText(setUp, inWords)] : []),
    ].map((line) => printable(line));
  }
}

/** `5 requests, 3 with errors: 4 errors, 2 warnings in 5 entries`. */
export function summaryLine(
  { requests, rows, requestsWithErrors, errors, warnings, inBaseline, unreadable }: Summary,
  colours: Colours,
  entries?: number,
): string {
  const counts = [
    ...(errors > 0 ? [colours.red(count(errors, "error"))] : []),
    ...(warnings > 0 ? [colours.yellow(count(warnings, "warning"))] : []),
  ];
  const grouped =
    entries !== undefined && entries > 0 && entries < errors + warnings
      ? ` in ${entries === 1 ? "1 entry" : `${entries} entries`}`
      : "";
  const found =
    counts.length === 0
      ? "no issues"
      : `${requestsWithErrors === 0 ? "none" : requestsWithErrors} with errors: ${counts.join(", ")}${grouped}`;
  const known = inBaseline > 0 ? `; ${count(inBaseline, "known issue")} in the baseline not shown` : "";
  const lost = unreadable > 0 ? `; ${unreadable} could not be read` : "";
  const sent = rows === undefined ? "" : `${count(rows, "row")} in `;
  return `${sent}${count(requests, "request")}, ${found}${known}${lost}`;
}

/** Which org judged, and which files where it is more than one: `Checked against a/zoho-metadata (2 files) and Zoho's default fields (1 file).` */
export function orgLine(orgs: ReadonlyMap<string | undefined, number>): string {
  const [[first] = [undefined], ...more] = orgs;
  if (more.length === 0 && first === undefined)
    return "Checked against Zoho's default fields. Run `zoho-preflight pull` to check against your own.";
  if (more.length === 0) return `Checked against ${printable(first ?? "")}.`;
  const names = [...orgs].map(
    ([name, files]) => `${name === undefined ? "Zoho's default fields" : printable(name)} (${count(files, "file")})`,
  );
  return `Checked against ${inWords(names)}.`;
}

/** Sentences as lines of the terminal's width. */
export function wrapped(lines: readonly string[], width: number, { dim }: Colours): string[] {
  return lines.flatMap((line) => wrap(line, width, "", "  ")).map(dim);
}
