import { buildCommand } from "@stricli/core";

import type { Context } from "../context.ts";
import type { DiffFlags } from "./flags.ts";

const text = (input: string): string => input;

/** The words of `zoho-preflight diff`; what it does is loaded when it is called. */
export const diffCommand = buildCommand<DiffFlags, string[], Context>({
  loader: async () => (await import("./diff.ts")).diff,
  parameters: {
    positional: {
      kind: "array",
      parameter: {
        brief: "A snapshot folder, a git revision of it, or REVISION:FOLDER; at most two, the older one first",
        placeholder: "snapshot",
        parse: text,
      },
    },
    flags: {
      metadata: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "The folder whose revisions are meant (default: that of zoho-preflight.json, else zoho-metadata)",
        placeholder: "folder",
      },
      requests: {
        kind: "parsed",
        parse: text,
        optional: true,
        variadic: true,
        brief: "Files with requests: which of them are judged differently? May be several; - is standard input",
        placeholder: "file",
      },
      module: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "The request files hold bare records of this module, or { data: [...] }",
        placeholder: "api_name",
      },
      operation: {
        kind: "enum",
        values: ["insert", "update", "upsert"],
        optional: true,
        brief: "With --module: what is to be done with the records (default: insert)",
      },
      apiVersion: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Version of URLs that name none, such as /Leads",
        placeholder: "v8",
      },
      ignore: {
        kind: "parsed",
        parse: text,
        optional: true,
        variadic: ",",
        brief: "Leave out a check when requests are judged; may be repeated",
        placeholder: "check",
      },
      strict: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Exit 1 for risky changes and new warnings, too",
      },
      quiet: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Show breaking changes and newly refused requests only",
      },
      json: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "One JSON text: { version, before, after, changes, requests, summary, … }",
      },
    },
    aliases: { m: "metadata", q: "quiet" },
  },
  docs: {
    brief: "Tell what has changed between two snapshots of an org, and whom it breaks",
    customUsage: [
      { input: "", brief: "What the last pull has changed: HEAD against zoho-metadata as it is now" },
      { input: "HEAD~1 HEAD", brief: "Two revisions of the folder" },
      { input: "v1.2", brief: "A tag against the folder as it is now" },
      { input: "zoho-metadata.old zoho-metadata", brief: "Two folders" },
      { input: "v1.2:zoho-metadata sandbox-metadata", brief: "A folder of a revision against another folder" },
      { input: "HEAD --requests requests/*.http", brief: "Which of your requests are judged differently now" },
      { input: "origin/main --quiet --json", brief: "For programs, and only what breaks" },
    ],
    fullDescription: [
      "Tells what has changed between two snapshots of an org: modules, fields, options, layouts, limits. Each change is graded for those who call",
      "the API:",
      "",
      "  breaking  a request that was right may be refused now, or its value lost",
      "  risky     it is taken and stored, but hardly as it was meant",
      "  safe      what was right stays right",
      "",
      "One name is compared with what is there: a revision with the folder as it is now, a folder with itself in HEAD. Revisions are read with git; your",
      "working tree and index stay as they are. What only one of the two snapshots tells is no change, so a snapshot saved by hand will do.",
      "",
      "With --requests the requests in files (JSON, NDJSON, HAR, curl, Postman, .http) are judged by both, and those that are judged differently are shown",
      "at their place. Nothing is sent anywhere.",
      "",
      "Exit code: 0 nothing breaks, 1 breaking changes or newly refused requests, 2 something could not be read, or wrong usage.",
    ].join("\n"),
  },
});
