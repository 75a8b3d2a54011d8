import { printableJson } from "../../terminal/printable-json.ts";
import { plain } from "../../issues/plain-text.ts";
import { secretsOfFound } from "../../terminal/mask.ts";
import { maskedJson } from "../../terminal/masked-json.ts";
import { write } from "../../terminal/streams.ts";
import { isClean } from "./reporter.ts";
import type { Reporter } from "./reporter.ts";
import type { Output } from "../../terminal/streams.ts";

/**
 * `{ version: 2, results: [{ file, line, column, request, report }], summary }`, a result a line, written as they come: the requests about which
 * there is something to say, while `summary.clean` counts the others. With `allRequests` all of them, which is version 1. Where the baseline
 * lists fewer of an issue than there are, the result has `baseline: [{ issue: 0, listed: 1, found: 2 }]` too.
 */
export function jsonReporter(output: Output, { allRequests }: { readonly allRequests: boolean }): Reporter {
  let results = 0;
  return {
    start: () => write(output, `{"version":${allRequests ? 1 : 2},"results":[`),
    request: (found, report, notes) => {
      if (!allRequests && isClean(report)) return Promise.resolve();
      const { file, line, column, request } = found;
      const known = secretsOfFound(found);
      const baseline = report.issues.flatMap((issue, index) => {
        const note = notes?.get(issue);
        return note === undefined ? [] : [{ issue: index, ...note }];
      });
      const result = {
        file,
        line,
        column,
        request: maskedJson(plain(request), known),
        report: maskedJson(report, known),
        ...(baseline.length === 0 ? {} : { baseline }),
      };
      return write(output, `${results++ === 0 ? "\n" : ",\n"}${printableJson(result)}`);
    },
    share: () => Promise.resolve(),
    problem: () => Promise.resolve(),
    end: (summary) => write(output, `${results === 0 ? "" : "\n"}],"summary":${printableJson(summary)}}\n`),
  };
}
