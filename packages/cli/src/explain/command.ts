import { buildCommand } from "@stricli/core";

import { commandDocs, switchFlag, valueFlag, word } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { ExplainFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight explain` on the command line; what it does is loaded when it is called. */
export const explainCommand = buildCommand<ExplainFlags, string[], Context>({
  loader: async () => (await import("./explain.ts")).explain,
  parameters: {
    positional: {
      kind: "array",
      parameter: {
        brief:
          "File with an answer of Zoho's, - for standard input; or an error code such as INVALID_DATA, a message of Zoho's, or a check such as mandatory-fields",
        placeholder: "file|code|message|check",
        parse: word,
      },
    },
    flags: {
      metadata: valueFlag(flags.metadata, "folder"),
      module: valueFlag(flags.module, "name"),
      apiVersion: valueFlag(flags.apiVersion, "v8"),
      json: switchFlag(flags.json),
    },
    aliases: { m: "metadata" },
  },
  docs: commandDocs(words),
});
