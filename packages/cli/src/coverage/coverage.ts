import { coverageJson } from "./json.ts";
import { findEslint } from "../code-in/find-eslint.ts";
import { prettyCoverage } from "./pretty.ts";
import { Progress } from "../terminal/progress.ts";
import { readCode } from "../code-in/read-code.ts";
import { shareRead, tallyOf } from "./tally.ts";
import { coloursFor } from "../terminal/colour.ts";
import { count, placeName } from "../terminal/counted.ts";
import { say } from "../terminal/printable.ts";
import { write } from "../terminal/streams.ts";
import { htmlCoverage } from "./html.ts";
import { pageFormat } from "../page-formats.ts";
import { orTwo } from "../or-two.ts";
import type { PageFormat } from "../page-formats.ts";
import type { Context } from "../context.ts";
import type { Output } from "../terminal/streams.ts";
import type { ReadCode, Unread } from "../code-in/code-call.ts";
import type { CoverageFlags } from "./flags.ts";

/** `zoho-preflight coverage SRC…`: the calls to Zoho CRM in code, and how much of them the rules can read. */
export async function coverage(this: Context, flags: CoverageFlags, ...given: string[]): Promise<void> {
  const sources = given.length === 0 ? ["."] : given;
  const progress = new Progress(this.process.stderr);
  this.process.exitCode = await orTwo(this.process, async () => {
    const format = pageFormat(flags);
    const code = await read(sources, flags, this.process.cwd, progress);
    return report(code, sources, flags, format, this.process);
  });
}

async function read(
  sources: readonly string[],
  { noConfig }: CoverageFlags,
  cwd: string,
  progress: Progress,
): Promise<ReadCode> {
  let done = 0;
  const onFile = (): void => {
    progress.show(`Reading code … ${count(++done, "file")}`);
  };
  try {
    return await readCode(sources, findEslint(cwd), { cwd, ownConfig: !noConfig, onFile });
  } finally {
    progress.clear();
  }
}

/** Prints what was found; gives the exit code. */
async function report(
  code: ReadCode,
  sources: readonly string[],
  flags: CoverageFlags,
  format: PageFormat,
  { stdout, stderr, env }: Context["process"],
): Promise<number> {
  for (const line of unreadLines(code.unread)) await say(stderr, line);
  for (const note of code.notes) await say(stderr, note);
  if (format === "html") await write(stdout, htmlCoverage(code));
  else if (format === "json") await write(stdout, coverageJson(code));
  else if (code.calls.length > 0 || code.unknownFunctions.length > 0)
    await write(stdout, prettyCoverage(code, flags, coloursFor(stdout, env)));
  if (code.calls.length === 0) await say(stderr, nothingFound(code, sources));
  else if (code.calls.every(({ read: how }) => how === "not at all"))
    await say(stderr, "None of these calls can be read, so the rules say nothing about them. The first cause above is the one to fix.");
  return exitCode(code, flags, stderr);
}

async function exitCode(
  { calls, unread }: ReadCode,
  { min }: CoverageFlags,
  stderr: Output,
): Promise<number> {
  if (calls.length === 0 || unread.length > 0) return 2;
  const { notAtAll } = tallyOf(calls);
  if (min === undefined || ((calls.length - notAtAll) / calls.length) * 100 >= min) return 0;
  await say(stderr, `${shareRead({ calls: calls.length, notAtAll })} % of the calls are read, and --min asks for ${min} %`);
  return 1;
}

/** One line for all files of which the same is to be said. */
function unreadLines(unread: readonly Unread[]): string[] {
  const byText = new Map<string, Unread[]>();
  for (const each of unread) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  return [...byText].map(([text, [first, ...others]]) => {
    return `${placeName(first ?? { file: "" })}${others.length === 0 ? "" : ` and ${count(others.length, "file")} more`}: ${text}`;
  });
}

function nothingFound({ files, notCovered, throughCallers, inTests, unread }: ReadCode, sources: readonly string[]): string {
  const are = notCovered.length === 1 ? ["speaks", "is"] : ["speak", "are"];
  return [
    `No Zoho CRM calls found in ${sources.join(", ")}${files > 1 ? ` (${count(files, "file")})` : ""}.`,
    ...(notCovered.length === 0
      ? []
      : [
          `${notCovered.slice(0, 3).join(", ")}${notCovered.length > 3 ? " and others" : ""} ${are.join(" of Zoho and ")} not covered by the ESLint config.`,
        ]),
    ...(throughCallers.length === 0
      ? []
      : [`${count(throughCallers.length, "call")} inside of functions could only be read where those are called.`]),
    ...(inTests.length === 0 ? [] : [`${count(inTests.length, "call")} in tests ${inTests.length === 1 ? "is" : "are"} not judged.`]),
    ...(unread.length > 0
      ? []
      : [
          'If your code sends requests through its own function, name it in settings["zoho-crm"].clients or in zoho-preflight.json.',
        ]),
  ].join(" ");
}
