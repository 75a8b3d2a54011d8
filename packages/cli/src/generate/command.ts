import { buildCommand } from "@stricli/core";

import type { Context } from "../context.ts";
import type { GenerateFlags } from "./flags.ts";

const text = (input: string): string => input;

/** The words of `zoho-preflight generate`; what it does is loaded when it is called. */
export const generateCommand = buildCommand<GenerateFlags, [], Context>({
  loader: async () => (await import("./generate.ts")).generate,
  parameters: {
    flags: {
      metadata: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Folder with your org's metadata (default: zoho-metadata where there is one, else a standard org)",
        placeholder: "folder",
      },
      out: {
        kind: "parsed",
        parse: text,
        default: "src/zoho",
        brief: "Folder to write to; it is kept in step, so give each command its own",
        placeholder: "folder",
      },
      modules: {
        kind: "parsed",
        parse: text,
        optional: true,
        variadic: ",",
        brief: "Only these modules (default: all that the API has)",
        placeholder: "api_name,...",
      },
      operations: {
        kind: "enum",
        values: ["insert", "update", "upsert", "read"],
        optional: true,
        variadic: ",",
        brief: "Only these operations (default: all)",
      },
      format: {
        kind: "enum",
        values: ["zod", "types", "json-schema"],
        optional: true,
        variadic: ",",
        brief: "Only these formats (default: all)",
      },
      apiVersion: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Version of the API that requests go to (default: the metadata's)",
        placeholder: "v8",
      },
      lenient: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Refuse only what Zoho refuses: take new pick list values, unknown keys and doubtful forms",
      },
      check: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Write nothing; exit 1 and name the files that are stale",
      },
      watch: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Stay, and write again whenever the metadata change",
      },
      json: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Print { version, out, written, unchanged, removed, stale } for programs",
      },
    },
    aliases: { m: "metadata", o: "out", w: "watch" },
  },
  docs: {
    brief: "Write zod schemas, TypeScript types and JSON Schemas of your records",
    customUsage: [
      { input: "", brief: "From zoho-metadata into src/zoho, everything" },
      { input: "--modules Leads,Deals --format zod,types", brief: "Two modules, without JSON Schemas" },
      {
        input: "--metadata zoho-metadata --out src/crm --watch",
        brief: "Again whenever the metadata change; end it with Ctrl-C",
      },
      { input: "--check", brief: "In CI: are the files those that the metadata give?" },
      {
        input: "--lenient --operations insert,update --out src/guard",
        brief: "Schemas that never refuse what Zoho would take",
      },
    ],
    fullDescription: [
      "Writes zod 4 schemas, TypeScript types and JSON Schemas (2020-12) of your records, per module and operation, from your org's metadata.",
      "",
      "  Leads.zod.ts              export const leadsInsert = z.strictObject({ … }), leadsUpdate, leadsUpsert, leadsRead",
      "  Leads.types.ts            export interface LeadsInsert { … }, with pick lists as unions",
      "  Leads.insert.schema.json  and one for each other operation",
      "",
      "A schema takes the records that zoho-preflight check has nothing to say about: no error and no warning. With --lenient it takes all that",
      "are no error. In both cases it sees one record by itself: layouts, other records and keys that depend on each other are for check.",
      "The same metadata give the same files. Files that say the same already are left alone; files of ours that no longer belong are removed;",
      "files of yours are never touched. The zod files need zod 4 and nothing else.",
      "",
      "Exit code: 0 done, or nothing stale; 1 with --check when files are stale; 2 something could not be read or written, or wrong usage.",
    ].join("\n"),
  },
});
