import { printableJson } from "../terminal/printable-json.ts";
import { requestJson } from "../judged-twice/request-json.ts";
import { maskedJson } from "../terminal/masked-json.ts";
import { write } from "../terminal/streams.ts";
import { inSeconds } from "../snapshot-folder/snapshot-files.ts";
import { changeJson, countGrades } from "../comparison/change-json.ts";
import type { Output } from "../terminal/streams.ts";
import type { DiffReporter } from "./reporter.ts";
import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";

/** `{ version: 1, before, after, warnings, notCompared, changes, requests, summary }`, a change and a request a line. */
export function jsonDiff(output: Output, quiet: boolean): DiffReporter {
  let requests = 0;
  const list = (entries: readonly unknown[]): string =>
    entries.length === 0 ? "[]" : `[\n${entries.map((entry) => printableJson(maskedJson(entry))).join(",\n")}\n]`;
  return {
    comparison: ({ before, after, caveats, gaps, changes }) => {
      const shown = quiet ? changes.filter(({ grade }) => grade === "breaking") : changes;
      const told = shown.map(changeJson);
      return write(
        output,
        `{"version":1,"before":${printableJson(about(before))},"after":${printableJson(about(after))},"warnings":${list(caveats)},"notCompared":${list(gaps)},"changes":${list(told)},"requests":[`,
      );
    },
    request: async (judged) => {
      const issues = quiet ? judged.issues.filter(({ verdict }) => verdict === "newly refused") : judged.issues;
      if (issues.length > 0)
        await write(output, `${requests++ === 0 ? "\n" : ",\n"}${printableJson(requestJson({ ...judged, issues }))}`);
    },
    end: ({ changes }, counts) => {
      // `mended` is the older name of `fixed`.
      const summary = { ...countGrades(changes), ...counts, ...(counts && { fixed: counts.mended }) };
      return write(output, `${requests === 0 ? "" : "\n"}],"summary":${printableJson(summary)}}\n`);
    },
  };
}

function about({ name, snapshot, dataCenter, pulledAt, profileId }: SnapshotSide): object {
  return { name, apiVersion: snapshot.version, dataCenter, pulledAt: pulledAt && inSeconds(pulledAt), profileId };
}
