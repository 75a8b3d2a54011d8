import { buildCommand } from "@stricli/core";

import { RECORD_WRITES } from "../common-words.ts";
import { choiceFlag, commandDocs, listFlag, switchFlag, valueFlag, word } from "../flag-kinds.ts";
import { readingFlags } from "../reading-flags.ts";
import { PAGE_FORMATS } from "../page-formats.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { DiffFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight diff` on the command line; what it does is loaded when it is called. */
export const diffCommand = buildCommand<DiffFlags, string[], Context>({
  loader: async () => (await import("./diff.ts")).diff,
  parameters: {
    positional: {
      kind: "array",
      parameter: {
        brief: "A snapshot folder, a git revision of it, or REVISION:FOLDER; at most two, the older one first",
        placeholder: "snapshot",
        parse: word,
      },
    },
    flags: {
      metadata: valueFlag(flags.metadata, "folder"),
      // Repeated, since a file name may hold a comma.
      requests: { ...valueFlag(flags.requests, "file"), variadic: true },
      module: valueFlag(flags.module, "api_name"),
      operation: choiceFlag(flags.operation, RECORD_WRITES),
      apiVersion: valueFlag(flags.apiVersion, "v8"),
      ignore: listFlag(flags.ignore, "check"),
      ...readingFlags,
      strict: switchFlag(flags.strict),
      quiet: switchFlag(flags.quiet),
      format: choiceFlag(flags.format, PAGE_FORMATS),
      json: switchFlag(flags.json),
    },
    aliases: { m: "metadata", q: "quiet" },
  },
  docs: commandDocs(words),
});
