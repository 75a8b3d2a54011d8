import { chosenScopes } from "../needed-scopes/chosen-scopes.ts";
import { gather } from "../needed-scopes/gather.ts";
import { scopesJson } from "./json.ts";
import { leastSet } from "../needed-scopes/least-set.ts";
import { parameter, prettyScopes } from "./pretty.ts";
import { orTwo } from "../or-two.ts";
import { inputNames } from "../requests-in/read-input.ts";
import { SettingsError } from "../settings.ts";
import { coloursFor } from "../terminal/colour.ts";
import { count, placeName } from "../terminal/counted.ts";
import { say } from "../terminal/printable.ts";
import { Progress } from "../terminal/progress.ts";
import { write } from "../terminal/streams.ts";
import type { ChosenScopes } from "../needed-scopes/chosen-scopes.ts";
import type { Context } from "../context.ts";
import type { Gathered } from "../needed-scopes/gather.ts";
import type { ScopesFlags } from "./flags.ts";

/** `zoho-preflight scopes SRC…|FILE…`: the least scopes that the requests in code and files need, and why. */
export async function scopes(this: Context, flags: ScopesFlags, ...sources: string[]): Promise<void> {
  this.process.exitCode = await orTwo(this.process, async () => {
    demandScopes(flags.check);
    const gathered = await read(sources, flags, this.process);
    const answer = chosenScopes(gathered, flags.wide, flags.check);
    return report(answer, gathered, flags, sources, this.process);
  });
}

/** Throws `SettingsError` for what is not a scope: a slip in a list would look like a scope that is lacking. */
function demandScopes(given: readonly string[] = []): void {
  for (const scope of given.flatMap((text) => text.split(/[\s,]+/)))
    if (!/^(?:\w+\.){2,}\w+$/.test(scope) && scope !== "")
      throw new SettingsError(`--check: expected scopes such as ZohoCRM.modules.ALL, found ${JSON.stringify(scope)}.`);
}

async function read(sources: readonly string[], flags: ScopesFlags, process: Context["process"]): Promise<Gathered> {
  const progress = new Progress(process.stderr);
  let done = 0;
  try {
    return await gather(sources, { ...flags, ownConfig: !flags.noConfig }, process, () => {
      progress.show(`Reading … ${count(++done, "file")}`);
    });
  } finally {
    progress.clear();
  }
}

/** Prints what was found; gives the exit code. */
async function report(
  answer: ChosenScopes,
  gathered: Gathered,
  flags: ScopesFlags,
  sources: readonly string[],
  { stdout, stderr, env }: Context["process"],
): Promise<number> {
  const { requests, unread, notKnown } = gathered;
  for (const each of unread) await say(stderr, `${placeName(each)}: ${each.text}`);
  if (flags.json) await write(stdout, scopesJson(answer, gathered));
  else if (requests > 0) await write(stdout, textFor(answer, gathered, flags, { stdout, env }));
  if (requests === 0 && unread.length === 0) await say(stderr, `No Zoho CRM requests found in ${inputNames(sources)}.`);
  if (flags.quiet && notKnown.length > 0)
    await say(stderr, `${count(notKnown.length, "request")} not fully known; without --quiet they are listed.`);
  if (requests === 0 || unread.length > 0) return 2;
  return (answer.lacking ?? []).length > 0 ? 1 : 0;
}

function textFor(
  answer: ChosenScopes,
  gathered: Gathered,
  { quiet }: ScopesFlags,
  { stdout, env }: Pick<Context["process"], "stdout" | "env">,
): string {
  if (!quiet) return prettyScopes(answer, gathered, coloursFor(stdout, env));
  if (answer.lacking === undefined) return `${parameter(answer)}\n`;
  const missing = leastSet(answer.lacking.map((each) => each.missing));
  return missing.map((scope) => `${scope}\n`).join("");
}
