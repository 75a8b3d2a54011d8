import { buildCommand } from "@stricli/core";

import { commandDocs, listFlag, switchFlag, valueFlag, wholeNumber, word } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { LoginFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight login` on the command line; what it does is loaded when it is called. */
export const loginCommand = buildCommand<LoginFlags, [string?], Context>({
  loader: async () => (await import("./login.ts")).login,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        { brief: "File of the Self Client, - for standard input", placeholder: "file", parse: word, optional: true },
      ],
    },
    flags: {
      dataCenter: valueFlag(flags.dataCenter, "id"),
      accountsUrl: listFlag(flags.accountsUrl, "url"),
      print: switchFlag(flags.print),
      timeout: {
        kind: "parsed",
        parse: wholeNumber(1, 3600),
        default: "30",
        brief: flags.timeout,
        placeholder: "seconds",
      },
    },
  },
  docs: commandDocs(words),
});
