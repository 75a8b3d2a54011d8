import { buildCommand } from "@stricli/core";

import { choiceFlag, commandDocs, listFlag, switchFlag, valueFlag, wholeNumber, word } from "../flag-kinds.ts";
import { RECORD_WRITES } from "../common-words.ts";
import { readingFlags } from "../reading-flags.ts";
import { FORMATS } from "./print/format-names.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { CheckFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight check` on the command line; what it does is loaded when it is called. */
export const checkCommand = buildCommand<CheckFlags, string[], Context>({
  loader: async () => (await import("./check.ts")).check,
  parameters: {
    positional: {
      kind: "array",
      minimum: 1,
      parameter: {
        brief: 'File of requests, folder, pattern, or - for standard input; also a request: "GET https://…"',
        placeholder: "file",
        parse: word,
      },
    },
    flags: {
      metadata: valueFlag(flags.metadata, "folder"),
      module: valueFlag(flags.module, "api_name"),
      operation: choiceFlag(flags.operation, RECORD_WRITES),
      dataCenter: valueFlag(flags.dataCenter, "id"),
      apiVersion: valueFlag(flags.apiVersion, "v8"),
      environment: valueFlag(flags.environment, "name"),
      scopes: listFlag(flags.scopes, "scope,..."),
      ignore: listFlag(flags.ignore, "check"),
      baseline: valueFlag(flags.baseline, "file"),
      updateBaseline: switchFlag(flags.updateBaseline),
      maxWarnings: {
        kind: "parsed",
        parse: wholeNumber(0, 999_999_999),
        optional: true,
        brief: flags.maxWarnings,
        placeholder: "number",
      },
      failOnUnread: switchFlag(flags.failOnUnread),
      passWithNoRequests: switchFlag(flags.passWithNoRequests),
      ...readingFlags,
      map: valueFlag(flags.map, "file"),
      badRows: valueFlag(flags.badRows, "file"),
      split: valueFlag(flags.split, "folder"),
      workers: {
        kind: "parsed",
        parse: wholeNumber(1, 64),
        optional: true,
        brief: flags.workers,
        placeholder: "number",
      },
      quiet: switchFlag(flags.quiet),
      allIssues: switchFlag(flags.allIssues),
      format: choiceFlag(flags.format, FORMATS),
      json: switchFlag(flags.json),
      jsonAll: switchFlag(flags.jsonAll),
      watch: switchFlag(flags.watch),
      compare: switchFlag(flags.compare),
    },
    aliases: { m: "metadata", q: "quiet" },
  },
  docs: commandDocs(words),
});
