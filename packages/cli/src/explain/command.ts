import { buildCommand } from "@stricli/core";

import { commandDocs, text } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";

/** `zoho-preflight explain` on the command line; what it does is loaded when it is called. */
export const explainCommand = buildCommand<object, string[], Context>({
  loader: async () => (await import("./explain.ts")).explain,
  parameters: {
    positional: {
      kind: "array",
      parameter: {
        brief: "An error code such as INVALID_DATA, a message of Zoho's, or a check such as mandatory-fields",
        placeholder: "code|message|check",
        parse: text,
      },
    },
  },
  docs: commandDocs(words),
});
