import { widthsOf } from "../issues/issue-lines.ts";
import { requestLines, summariseRequests } from "../judged-twice/print-requests.ts";
import { printable } from "../terminal/printable.ts";
import { write } from "../terminal/streams.ts";
import { describeSide } from "./describe-side.ts";
import { describeGaps } from "../comparison/gaps.ts";
import { printChanges, summariseChanges } from "../comparison/print-changes.ts";
import type { Colours } from "../terminal/colour.ts";
import type { Output } from "../terminal/streams.ts";
import type { DiffReporter } from "./reporter.ts";

/** The comparison for people: what was compared, the changes by module, the requests that are judged differently, and a line that sums up. */
export function prettyDiff(output: Output, colours: Colours, quiet: boolean): DiffReporter {
  const widths = widthsOf(output);
  const { dim, yellow } = colours;

  return {
    comparison: async ({ before, after, caveats, changes }) => {
      const head = [
        dim(printable(`From ${describeSide(before)} to ${describeSide(after)}`)),
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
