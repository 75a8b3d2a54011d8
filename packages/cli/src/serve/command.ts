import { buildCommand } from "@stricli/core";

import { commandDocs, listFlag, switchFlag, text, valueFlag, wholeNumber } from "../flag-kinds.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { ServeFlags } from "./flags.ts";

const { flags } = words;

function port(input: string): number {
  if (!/^\d{1,5}$/.test(input) || Number(input) > 65_535)
    throw new SyntaxError(`"${input}" is not a port: use a whole number from 0 (any free one) to 65535`);
  return Number(input);
}

function origin(input: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^/\s*?#]+\/?$/i.test(input) && input !== "null")
    throw new SyntaxError(`"${input}" is not an origin: use one such as http://localhost:3000`);
  return input;
}

function hostName(input: string): string {
  if (/[/\s*]/.test(input)) throw new SyntaxError(`"${input}" is not the name of a host: use one such as crm.test`);
  return input;
}

/** A flag with a whole number, which may be left out. */
function numberFlag(brief: string, placeholder: string) {
  return { kind: "parsed", parse: wholeNumber(0, 999_999), optional: true, brief, placeholder } as const;
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
      record: valueFlag(flags.record, "file"),
      allowHost: { ...listFlag(flags.allowHost, "name"), parse: hostName },
      cors: { ...listFlag(flags.cors, "origin"), parse: origin },
      fail: {
        kind: "parsed",
        parse: async (input) => (await import("@zoho-preflight/validator/stand-in")).failureRate(input),
        optional: true,
        variadic: ",",
        brief: flags.fail,
        placeholder: "status:share",
      },
      latency: numberFlag(flags.latency, "ms"),
      expireToken: numberFlag(flags.expireToken, "number"),
      credits: numberFlag(flags.credits, "number"),
      seed: valueFlag(flags.seed, "file"),
      strict: switchFlag(flags.strict),
      quiet: switchFlag(flags.quiet),
      json: switchFlag(flags.json),
    },
    aliases: { p: "port", m: "metadata", q: "quiet" },
  },
  docs: commandDocs(words),
});
