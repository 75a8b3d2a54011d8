import { buildCommand } from "@stricli/core";

import type { Context } from "../context.ts";

/** The flags of `zoho-preflight serve`, as stricli hands them over. */
export interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly metadata?: string | undefined;
  readonly dataCenter?: string | undefined;
  readonly environment?: string | undefined;
  readonly apiVersion?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly proxy?: string | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

const text = (input: string): string => input;

function port(input: string): number {
  if (!/^\d{1,5}$/.test(input) || Number(input) > 65_535)
    throw new SyntaxError(`"${input}" is no port: a whole number from 0 (any that is free) to 65535`);
  return Number(input);
}

/** The words of `zoho-preflight serve`; what it does is loaded when it is called. */
export const serveCommand = buildCommand<ServeFlags, [], Context>({
  loader: async () => (await import("./serve.ts")).serve,
  parameters: {
    flags: {
      port: {
        kind: "parsed",
        parse: port,
        default: "8787",
        brief: "Port to listen on; 0 takes any that is free",
        placeholder: "number",
      },
      host: {
        kind: "parsed",
        parse: text,
        default: "127.0.0.1",
        brief: "Address to listen on; other machines reach 0.0.0.0, and tokens then travel in clear text",
        placeholder: "address",
      },
      metadata: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Folder with your org's metadata; without it a standard org is served",
        placeholder: "folder",
      },
      dataCenter: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Data centre to stand for: us eu in au jp cn ca sa ae uk (default: us, or that of --proxy)",
        placeholder: "id",
      },
      environment: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "production, sandbox or developer",
        placeholder: "name",
      },
      apiVersion: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Version of paths that name none, such as /Leads; not with --proxy",
        placeholder: "v8",
      },
      scopes: {
        kind: "parsed",
        parse: text,
        optional: true,
        variadic: ",",
        brief: "Scopes of the access tokens; without them scopes are not judged",
        placeholder: "scope,...",
      },
      ignore: {
        kind: "parsed",
        parse: text,
        optional: true,
        variadic: ",",
        brief: "Leave out a check; may be repeated",
        placeholder: "check",
      },
      proxy: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Send good requests on to this host of Zoho's, and stop the others here",
        placeholder: "url",
      },
      strict: { kind: "boolean", default: false, withNegated: false, brief: "Refuse what only gets a warning, too" },
      quiet: { kind: "boolean", default: false, withNegated: false, brief: "Log refused and failed requests only" },
      json: { kind: "boolean", default: false, withNegated: false, brief: "Log one JSON object a line" },
    },
    aliases: { p: "port", m: "metadata", q: "quiet" },
  },
  docs: {
    brief: "Answer as Zoho CRM would, on this machine",
    customUsage: [
      { input: "", brief: "http://127.0.0.1:8787 stands for https://www.zohoapis.com" },
      { input: "--metadata zoho-metadata --data-center eu", brief: "It stands for your own org" },
      { input: "--proxy https://www.zohoapis.eu", brief: "Good requests go on to Zoho, bad ones are stopped" },
      { input: "--port 0 --json", brief: "For scripts: the first line says where it listens" },
    ],
    fullDescription: [
      "Runs an HTTP server that answers as Zoho CRM would, for clients in any language: predicted errors for bad requests, invented answers for good",
      "ones. What is written is kept in memory, and reads find it. Modules, fields, layouts and the org come from the metadata. Clients that refresh",
      "their token get an invented one at /oauth/v2/token.",
      "",
      "With --proxy good requests go on to Zoho and bad ones are stopped, so that nothing is sent that would be refused. Only hosts of Zoho's API over",
      "https are taken; requests to other products of Zoho's on the same host pass unjudged.",
      "",
      "Every answer says in X-Preflight what was made of the request (ok, warning, error, unjudged, failed), and in X-Preflight-Checks which checks had",
      "something to say. One line a request goes to standard output. Tokens are never logged.",
      "",
      "Exit code: 0 when it was ended with Ctrl-C, 2 when it could not start.",
    ].join("\n"),
  },
});
