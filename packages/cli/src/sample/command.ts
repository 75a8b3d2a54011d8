import { buildCommand } from "@stricli/core";

import { RECORD_WRITES } from "../common-words.ts";
import { choiceFlag, commandDocs, switchFlag, valueFlag, wholeNumber, word } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { SampleFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight sample` on the command line; what it does is loaded when it is called. */
export const sampleCommand = buildCommand<SampleFlags, [string], Context>({
  loader: async () => (await import("./sample.ts")).printSample,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{ brief: "Module, by its api_name", placeholder: "module", parse: word }],
    },
    flags: {
      metadata: valueFlag(flags.metadata, "folder"),
      operation: choiceFlag(flags.operation, RECORD_WRITES),
      count: { ...valueFlag(flags.count, "n"), parse: wholeNumber(1, 100) },
      seed: { ...valueFlag(flags.seed, "n"), parse: wholeNumber(0, 999_999_999) },
      wrong: valueFlag(flags.wrong, "check/kind"),
      listWrong: switchFlag(flags.listWrong),
    },
    aliases: { m: "metadata" },
  },
  docs: commandDocs(words),
});
