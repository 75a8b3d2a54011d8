import { printableJson } from "../terminal/printable-json.ts";
import { maskedJson } from "../terminal/masked-json.ts";
import { sharedCauses } from "./causes.ts";
import { hintFor } from "./hints.ts";
import { shareRead, tallyByClient, tallyOf } from "./tally.ts";
import type { CodeCall, ReadCode, Reason } from "../code-in/code-call.ts";

/**
 * `{ version: 1, results: [{ file, line, column, client, request, operation?, read, onlyValues, reasons, notJudged? }], throughCallers, inTests, unknownFunctions,
 * unusedClients, unread, notCovered, notes, causes, summary }`, a result a line. `reasons` are `{ part, reason, hides, file, line, column, fix?, mend? }`; `mend` is the older name of `fix`.
 */
export function coverageJson({ calls, files, config, eslint, ...rest }: ReadCode): string {
  const tally = tallyOf(calls);
  const filesWithCalls = new Set(calls.map(({ file }) => file)).size;
  const summary = {
    ...tally,
    share: shareRead(tally),
    files,
    filesWithCalls,
    clients: Object.fromEntries(tallyByClient(calls)),
    config,
    eslint,
  };
  const results = calls.map((call) => `\n${printableJson(maskedJson(withFixes(call)))}`);
  return `{"version":1,"results":[${results.join(",")}\n],${printableJson(maskedJson({ ...rest, causes: sharedCauses(calls), summary })).slice(1)}\n`;
}

/** With what would help, where something helps. */
function withFixes({ reasons, ...call }: CodeCall): CodeCall {
  const fixOf = ({ hides, reason }: Reason): object => {
    const fix = hides === "shape" ? hintFor(reason) : undefined;
    return fix === undefined ? {} : { fix, mend: fix };
  };
  return { ...call, reasons: reasons.map((reason) => ({ ...reason, ...fixOf(reason) })) };
}
