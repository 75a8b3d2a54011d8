import { buildCommand } from "@stricli/core";

import { commandDocs, listFlag, switchFlag, valueFlag, word } from "../flag-kinds.ts";
import { readingFlags } from "../reading-flags.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { ScopesFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight scopes` on the command line; what it does is loaded when it is called. */
export const scopesCommand = buildCommand<ScopesFlags, string[], Context>({
  loader: async () => (await import("./scopes.ts")).scopes,
  parameters: {
    positional: {
      kind: "array",
      minimum: 1,
      parameter: {
        brief:
          "Folder, file or pattern of code or of requests (JSON, NDJSON, HAR, curl, Postman, .http …); - for standard input",
        placeholder: "src|file",
        parse: word,
      },
    },
    flags: {
      metadata: valueFlag(flags.metadata, "folder"),
      apiVersion: valueFlag(flags.apiVersion, "v8"),
      check: listFlag(flags.check, "scope,..."),
      wide: switchFlag(flags.wide),
      ...readingFlags,
      noConfig: switchFlag(flags.noConfig),
      quiet: switchFlag(flags.quiet),
      json: switchFlag(flags.json),
    },
    aliases: { m: "metadata", q: "quiet" },
  },
  docs: commandDocs(words),
});
