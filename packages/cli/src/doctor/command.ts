import { buildCommand } from "@stricli/core";

import { commandDocs, listFlag, switchFlag, valueFlag, word } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { DoctorFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight doctor` on the command line; what it does is loaded when it is called. */
export const doctorCommand = buildCommand<DoctorFlags, string[], Context>({
  loader: async () => (await import("./doctor.ts")).doctor,
  parameters: {
    positional: {
      kind: "array",
      parameter: {
        brief: "Answer of the accounts server: a file, - for standard input, or a word such as invalid_client",
        placeholder: "answer",
        parse: word,
      },
    },
    flags: {
      metadata: valueFlag(flags.metadata, "folder"),
      dataCenter: valueFlag(flags.dataCenter, "id"),
      scopes: listFlag(flags.scopes, "scope,..."),
      requests: listFlag(flags.requests, "src|file"),
      json: switchFlag(flags.json),
    },
    aliases: { m: "metadata" },
  },
  docs: commandDocs(words),
});
