import { buildCommand } from "@stricli/core";

import { FORMATS } from "./print/format-names.ts";
import type { Context } from "../context.ts";
import type { CheckFlags } from "./flags.ts";

const text = (input: string): string => input;

function wholeNumber(input: string): number {
  if (!/^\d{1,9}$/.test(input)) throw new SyntaxError(`"${input}" is no whole number from 0 on`);
  return Number(input);
}

/** The words of `zoho-preflight check`; what it does is loaded when it is called. */
export const checkCommand = buildCommand<CheckFlags, string[], Context>({
  loader: async () => (await import("./check.ts")).check,
  parameters: {
    positional: {
      kind: "array",
      minimum: 1,
      parameter: {
        brief: "JSON, NDJSON, HAR, curl, Postman or .http file, or - for standard input",
        placeholder: "file",
        parse: text,
      },
    },
    flags: {
      metadata: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Folder with your org's metadata; without it a standard org is assumed, which accuses far less",
        placeholder: "folder",
      },
      module: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "The files hold bare records of this module, or { data: [...] }",
        placeholder: "api_name",
      },
      operation: {
        kind: "enum",
        values: ["insert", "update", "upsert"],
        optional: true,
        brief: "With --module: what is to be done with the records (default: insert)",
      },
      dataCenter: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Where your org lives: us eu in au jp cn ca sa ae uk",
        placeholder: "id",
      },
      apiVersion: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Version of URLs that name none, such as /Leads",
        placeholder: "v8",
      },
      environment: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "production, sandbox or developer",
        placeholder: "name",
      },
      scopes: {
        kind: "parsed",
        parse: text,
        optional: true,
        variadic: ",",
        brief: "Scopes of your access token; without them scopes are not judged",
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
      baseline: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Report only what this file does not know yet",
        placeholder: "file",
      },
      updateBaseline: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Write what is found now to the baseline",
      },
      maxWarnings: {
        kind: "parsed",
        parse: wholeNumber,
        optional: true,
        brief: "Exit 1 when there are more warnings than this",
        placeholder: "number",
      },
      quiet: { kind: "boolean", default: false, withNegated: false, brief: "Show errors only" },
      format: {
        kind: "enum",
        values: FORMATS,
        optional: true,
        brief: "How to print: pretty (default), json, sarif 2.1, github annotations, junit",
      },
      json: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Short for --format json: { version, results, summary }",
      },
      watch: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Check again when the files or the metadata change; Ctrl-C ends it",
      },
    },
    aliases: { m: "metadata", q: "quiet" },
  },
  docs: {
    brief: "Tell what Zoho CRM would answer to the requests in files",
    customUsage: [
      { input: "requests.json", brief: "Request objects { method, url, headers, body }, one or an array" },
      {
        input: "calls.ndjson --metadata zoho-metadata",
        brief: "One request a line, judged by your org's own metadata",
      },
      { input: "session.har", brief: "What a browser recorded; only Zoho CRM requests are looked at" },
      { input: "examples.sh", brief: "curl commands, from a browser or a script" },
      {
        input: "zoho.postman_collection.json",
        brief: "A Postman collection, v2.0 or v2.1; variables without a value are unknown",
      },
      { input: "calls.http", brief: "Requests as JetBrains IDEs and the VS Code REST client write them" },
      { input: "leads.json --module Leads --operation upsert", brief: "Bare records" },
      { input: "old.har --baseline known.json", brief: "Only what is new; write known.json with --update-baseline" },
      { input: "calls/*.http --watch", brief: "Again at every change" },
      {
        input: "calls.http --format sarif > preflight.sarif",
        brief: "For code scanning; --format github annotates a pull request",
      },
      { input: "- < requests.json", brief: "Standard input" },
    ],
    fullDescription: [
      "Tells what Zoho CRM would answer to the requests in files, before they are sent. Nothing is sent anywhere.",
      "",
      'Each issue is shown at its place with Zoho\'s error code, or "value lost" where Zoho would answer success and drop the value.',
      "Errors are requests that Zoho refuses; warnings are requests that it takes but that hardly do what was meant.",
      'To leave out a check for one request, put "preflight-ignore": ["known-fields"] beside its url, # @preflight-ignore known-fields above a',
      "request in an .http file, or preflight-ignore: known-fields on a line of its description in Postman.",
      "A baseline counts issues by file, check and place without positions: it stays good when lines move, and one issue more is reported.",
      "Options are also read from zoho-preflight.json in this folder or above; flags win over it. Tokens are never shown.",
      "",
      "Exit code: 0 no error, 1 errors or too many warnings, 2 something could not be read, nothing to check, or wrong usage.",
    ].join("\n"),
  },
});
