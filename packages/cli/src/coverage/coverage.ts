import { coverageJson } from "./json.ts";
import { findEslint } from "./find-eslint.ts";
import { prettyCoverage } from "./pretty.ts";
import { Progress } from "./progress.ts";
import { readCode } from "./read-code.ts";
import { shareRead, tallyOf } from "./tally.ts";
import { mask } from "../terminal/mask.ts";
import { coloursFor } from "../terminal/colour.ts";
import { count } from "../check/print/pretty.ts";
import { withoutControls } from "../terminal/quote.ts";
import { write } from "../terminal/streams.ts";
import { SettingsError } from "../settings.ts";
import type { Context } from "../context.ts";
import type { ReadCode, Unread } from "./code-call.ts";
import type { CoverageFlags } from "./command.ts";

/** `zoho-preflight coverage SRC…`: the calls to Zoho CRM in code, and how much of them the rules can read. */
export async function coverage(this: Context, flags: CoverageFlags, ...given: string[]): Promise<void> {
  const { stdout, stderr, cwd, env } = this.process;
  const say = (text: string): Promise<void> => write(stderr, `${mask(withoutControls(text))}\n`);
  const sources = given.length === 0 ? ["."] : given;
  let code: ReadCode;
  const progress = new Progress(stderr);
  try {
    const onFile = (): void => {
      progress.step();
    };
    code = await readCode(sources, findEslint(cwd), { cwd, ownConfig: !flags.noConfig, onFile });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    progress.end();
    await say(error.message);
    this.process.exitCode = 2;
    return;
  }
  progress.end();
  for (const line of unreadLines(code.unread)) await say(line);
  for (const note of code.notes) await say(note);
  if (flags.json) await write(stdout, coverageJson(code));
  else if (code.calls.length > 0 || code.unknownFunctions.length > 0)
    await write(stdout, prettyCoverage(code, flags, coloursFor(stdout, env)));
  if (code.calls.length === 0) await say(nothingFound(code, sources));
  this.process.exitCode = await exitCode(code, flags, say);
}

async function exitCode(
  { calls, unread }: ReadCode,
  { min }: CoverageFlags,
  say: (text: string) => Promise<void>,
): Promise<number> {
  if (calls.length === 0 || unread.length > 0) return 2;
  const { notAtAll } = tallyOf(calls);
  if (min === undefined || ((calls.length - notAtAll) / calls.length) * 100 >= min) return 0;
  await say(`${shareRead({ calls: calls.length, notAtAll })} % of the calls are read, and --min asks for ${min} %`);
  return 1;
}

/** One line for all files of which the same is to be said. */
function unreadLines(unread: readonly Unread[]): string[] {
  const byText = new Map<string, Unread[]>();
  for (const each of unread) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  return [...byText].map(([text, [first, ...others]]) => {
    const { file, line, column } = first ?? { file: "" };
    const place = [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(":");
    return `${place}${others.length === 0 ? "" : ` and ${count(others.length, "file")} more`}: ${text}`;
  });
}

function nothingFound({ files, notCovered, throughCallers, unread }: ReadCode, sources: readonly string[]): string {
  const are = notCovered.length === 1 ? ["speaks", "is"] : ["speak", "are"];
  return [
    `No call to Zoho CRM was found in ${count(files, "file")} of ${sources.join(", ")}.`,
    ...(notCovered.length === 0
      ? []
      : [
          `${notCovered.slice(0, 3).join(", ")}${notCovered.length > 3 ? " and others" : ""} ${are.join(" of Zoho and ")} not covered by the ESLint config.`,
        ]),
    ...(throughCallers.length === 0
      ? []
      : [`${count(throughCallers.length, "call")} inside of functions could only be read where those are called.`]),
    ...(unread.length > 0
      ? []
      : [
          'If your code sends requests by a function of its own, name it in settings["zoho-crm"].clients or in zoho-preflight.json.',
        ]),
  ].join(" ");
}
