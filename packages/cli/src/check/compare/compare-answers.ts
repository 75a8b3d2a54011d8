import { compareAnswer } from "../../answers/compare-answer.ts";
import { ComparisonTally } from "../../answers/comparison-tally.ts";
import { PAGE_FORMATS, pageFormat } from "../../page-formats.ts";
import { Reading } from "../../reading.ts";
import { inputNames } from "../../requests-in/read-input.ts";
import { recordsOfName } from "../../requests-in/records.ts";
import { SettingsByFile } from "../../settings-by-file.ts";
import { SettingsError } from "../../settings.ts";
import { count, placeName } from "../../terminal/counted.ts";
import { say } from "../../terminal/printable.ts";
import { comparisonReporter } from "./print-comparison.ts";
import type { Context } from "../../context.ts";
import type { PageFormat } from "../../page-formats.ts";
import type { CheckFlags } from "../flags.ts";

/** Flags that speak of issues, of which `--compare` prints none. */
const OF_ISSUES = [
  "baseline",
  "updateBaseline",
  "maxWarnings",
  "failOnUnread",
  "allIssues",
  "jsonAll",
  "watch",
] as const;

/**
 * `zoho-preflight check --compare FILE…`: holds what is foretold of each request against the answer that lies beside it. Exits with 1 where they differ,
 * and with 2 where there is nothing to compare. Throws `SettingsError`.
 */
export async function compareAnswers(
  names: readonly string[],
  flags: CheckFlags,
  process: Context["process"],
): Promise<number> {
  const format = formatOf(flags);
  const settings = new SettingsByFile(flags, process.cwd);
  const reading = new Reading(names, flags, process);
  const reporter = comparisonReporter(format, process);
  const tally = new ComparisonTally();
  let unreadable = 0;
  let unanswered = 0;
  let notComparable = 0;
  let orgName: string | undefined;
  for (const file of reading.files) {
    const by = settings.of(file.name);
    orgName ??= by.orgName;
    const records = by.records ?? recordsOfName(file.name, by.version);
    const options = {
      completes: by.apiVersion !== undefined,
      answers: true,
      ...(records === undefined ? {} : { records }),
    };
    for await (const found of reading.read(file, options)) {
      if (found.kind === "problem") {
        unreadable++;
        await say(process.stderr, `${placeName(found)}: ${found.text}`);
      }
      if (found.kind !== "request") continue;
      const compared =
        found.answer === undefined
          ? undefined
          : compareAnswer(by.preflight(found.options), found.request, found.answer);
      if (found.answer === undefined) unanswered++;
      else if (compared === undefined) notComparable++;
      else {
        tally.add(compared);
        await reporter.request(found, compared);
      }
    }
  }
  await reporter.end(tally, { unanswered, notComparable, ...(orgName === undefined ? {} : { orgName }) });
  if (tally.compared === 0)
    await say(
      process.stderr,
      unanswered > 0
        ? `Nothing to compare: of ${count(unanswered, "request")} none has an answer beside it.`
        : `Nothing to compare: ${inputNames(names)} ${names.length === 1 ? "has" : "have"} no requests with answers.`,
    );
  if (unreadable > 0 || tally.compared === 0) return 2;
  return tally.hasMismatch ? 1 : 0;
}

function formatOf(flags: CheckFlags): PageFormat {
  for (const name of OF_ISSUES)
    if (flags[name] !== undefined && flags[name] !== false)
      throw new SettingsError(
        `--compare prints no issues, so --${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} does not go with it.`,
      );
  const { json } = flags;
  const format = PAGE_FORMATS.find((name) => name === (flags.format ?? "pretty"));
  if (format === undefined)
    throw new SettingsError(`--compare prints ${PAGE_FORMATS.join(", ")}, not ${String(flags.format)}.`);
  return pageFormat({ json, ...(flags.format === undefined ? {} : { format }) });
}
