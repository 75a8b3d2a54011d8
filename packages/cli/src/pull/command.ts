import { buildCommand } from "@stricli/core";

import { commandDocs, listFlag, switchFlag, valueFlag, wholeNumber } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { PullFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight pull` on the command line; what it does, and all that it needs for that, is loaded when it is called. */
export const pullCommand = buildCommand<PullFlags, [], Context>({
  loader: async () => (await import("./pull.ts")).pull,
  parameters: {
    flags: {
      metadata: valueFlag(flags.metadata, "folder"),
      dataCenter: valueFlag(flags.dataCenter, "id"),
      environment: valueFlag(flags.environment, "name"),
      apiVersion: valueFlag(flags.apiVersion, "v8"),
      modules: listFlag(flags.modules, "name,..."),
      credentials: valueFlag(flags.credentials, "file"),
      check: switchFlag(flags.check),
      partial: switchFlag(flags.partial),
      fresh: switchFlag(flags.fresh),
      concurrency: {
        kind: "parsed",
        parse: wholeNumber(1, 25),
        default: "5",
        brief: flags.concurrency,
        placeholder: "number",
      },
      retries: { kind: "parsed", parse: wholeNumber(0, 20), default: "4", brief: flags.retries, placeholder: "number" },
      retryDelay: {
        kind: "parsed",
        parse: wholeNumber(0, 60_000),
        default: "500",
        brief: flags.retryDelay,
        placeholder: "ms",
      },
      timeout: {
        kind: "parsed",
        parse: wholeNumber(1, 3600),
        default: "30",
        brief: flags.timeout,
        placeholder: "seconds",
      },
      apiDomain: valueFlag(flags.apiDomain, "url"),
      accountsUrl: valueFlag(flags.accountsUrl, "url"),
      quiet: switchFlag(flags.quiet),
      json: switchFlag(flags.json),
    },
    aliases: { m: "metadata", q: "quiet" },
  },
  docs: commandDocs(words),
});
