import { buildCommand } from "@stricli/core";

import { commandDocs, listFlag, switchFlag, valueFlag } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { InitFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight init` on the command line; what it does is loaded when it is called. */
export const initCommand = buildCommand<InitFlags, [], Context>({
  loader: async () => (await import("./init.ts")).init,
  parameters: {
    flags: {
      dataCenter: valueFlag(flags.dataCenter, "id"),
      environment: valueFlag(flags.environment, "name"),
      apiVersion: valueFlag(flags.apiVersion, "v8"),
      metadata: valueFlag(flags.metadata, "folder"),
      generate: listFlag(flags.generate, "api_name,..."),
      // Three answers: yes, no (--no-eslint), or to be asked.
      eslint: { kind: "boolean", optional: true, brief: flags.eslint },
      yes: switchFlag(flags.yes),
      force: switchFlag(flags.force),
    },
    aliases: { m: "metadata", y: "yes" },
  },
  docs: commandDocs(words),
});
