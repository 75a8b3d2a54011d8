import { buildCommand } from "@stricli/core";

import { COMMON, RECORD_WRITES } from "../common-words.ts";
import { choiceFlag, commandDocs, listFlag, switchFlag, valueFlag, word } from "../flag-kinds.ts";
import { readingFlags } from "../reading-flags.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { MigrateFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight migrate` on the command line; what it does is loaded when it is called. */
export const migrateCommand = buildCommand<MigrateFlags, string[], Context>({
  loader: async () => (await import("./migrate.ts")).migrate,
  parameters: {
    positional: {
      kind: "array",
      minimum: 1,
      parameter: {
        brief: "File of requests, folder, pattern, or - for standard input",
        placeholder: "file",
        parse: word,
      },
    },
    flags: {
      from: valueFlag(flags.from, "v2"),
      to: { ...valueFlag(flags.to, "v8"), optional: false },
      metadata: valueFlag(flags.metadata, "folder"),
      module: valueFlag(flags.module, "api_name"),
      operation: choiceFlag(flags.operation, RECORD_WRITES),
      dataCenter: valueFlag(COMMON.dataCenter, "us"),
      ignore: listFlag(flags.ignore, "check"),
      ...readingFlags,
      strict: switchFlag(flags.strict),
      quiet: switchFlag(flags.quiet),
      json: switchFlag(flags.json),
    },
    aliases: { m: "metadata", q: "quiet" },
  },
  docs: commandDocs(words),
});
