import { buildCommand } from "@stricli/core";

import { choiceFlag, commandDocs, switchFlag, word } from "../flag-kinds.ts";
import { PAGE_FORMATS } from "../page-formats.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { CoverageFlags } from "./flags.ts";

const { flags } = words;

function perCent(input: string): number {
  if (!/^\d{1,3}(?:\.\d+)?$/.test(input) || Number(input) > 100)
    throw new SyntaxError(`"${input}" is not a number from 0 to 100`);
  return Number(input);
}

/** `zoho-preflight coverage` on the command line; what it does is loaded when it is called. */
export const coverageCommand = buildCommand<CoverageFlags, string[], Context>({
  loader: async () => (await import("./coverage.ts")).coverage,
  parameters: {
    positional: {
      kind: "array",
      parameter: {
        brief: "Folder, file or glob pattern; without one the current folder",
        placeholder: "src",
        parse: word,
      },
    },
    flags: {
      min: { kind: "parsed", parse: perCent, optional: true, brief: flags.min, placeholder: "number" },
      noConfig: switchFlag(flags.noConfig),
      verbose: switchFlag(flags.verbose),
      quiet: switchFlag(flags.quiet),
      format: choiceFlag(flags.format, PAGE_FORMATS),
      json: switchFlag(flags.json),
    },
    aliases: { v: "verbose", q: "quiet" },
  },
  docs: commandDocs(words),
});
