import { buildCommand } from "@stricli/core";

import { commandDocs, listFlag, switchFlag, text, valueFlag } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { ServeFlags } from "./flags.ts";

const { flags } = words;

function port(input: string): number {
  if (!/^\d{1,5}$/.test(input) || Number(input) > 65_535)
    throw new SyntaxError(`"${input}" is not a port: use a whole number from 0 (any free one) to 65535`);
  return Number(input);
}

/** `zoho-preflight serve` on the command line; what it does is loaded when it is called. */
export const serveCommand = buildCommand<ServeFlags, [], Context>({
  loader: async () => (await import("./serve.ts")).serve,
  parameters: {
    flags: {
      port: { kind: "parsed", parse: port, default: "8787", brief: flags.port, placeholder: "number" },
      host: { kind: "parsed", parse: text, default: "127.0.0.1", brief: flags.host, placeholder: "address" },
      metadata: valueFlag(flags.metadata, "folder"),
      dataCenter: valueFlag(flags.dataCenter, "id"),
      environment: valueFlag(flags.environment, "name"),
      apiVersion: valueFlag(flags.apiVersion, "v8"),
      scopes: listFlag(flags.scopes, "scope,..."),
      profile: valueFlag(flags.profile, "file"),
      ignore: listFlag(flags.ignore, "check"),
      proxy: valueFlag(flags.proxy, "url"),
      strict: switchFlag(flags.strict),
      quiet: switchFlag(flags.quiet),
      json: switchFlag(flags.json),
    },
    aliases: { p: "port", m: "metadata", q: "quiet" },
  },
  docs: commandDocs(words),
});
