import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { orTwo } from "../or-two.ts";
import { aboutName, isName } from "./about-name.ts";
import { explainInputs } from "./explain-inputs.ts";
import type { Context } from "../context.ts";
import type { ExplainFlags } from "./flags.ts";

/** Names that are meant as files, although there is none. */
const FILE_NAME = /^\S+\.(?:json|ndjson|jsonl|har|http|rest|txt|log|html?|md)$/i;

/**
 * `zoho-preflight explain INVALID_DATA`, `… explain known-fields`, `… explain required field not found`, `… explain` for all of them: what a name means.
 * `… explain -`, `… explain answer.json`, `… explain '{ "code": … }'`: what Zoho answered. Exits with 2 where there is nothing to explain.
 */
export async function explain(this: Context, flags: ExplainFlags, ...words: string[]): Promise<void> {
  const { process } = this;
  const isGiven = (word: string): boolean =>
    word === "-" ||
    /^\s*[{[<]/.test(word) ||
    (!isName(word) && (existsSync(resolve(process.cwd, word)) || FILE_NAME.test(word)));
  process.exitCode =
    words.length > 0 && words.every(isGiven)
      ? await orTwo(process, () => explainInputs(words, flags, process))
      : await aboutName(words.join(" "), process, flags.json);
}
