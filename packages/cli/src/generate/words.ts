import type { CommandWords } from "../flag-kinds.ts";
import type { GenerateFlags } from "./flags.ts";

/** The words of `zoho-preflight generate`. */
export const words: CommandWords<keyof GenerateFlags> = {
  brief: "Write zod schemas, TypeScript types, JSON Schemas and SQL checks of your records",
  examples: [
    ["--modules Leads,Deals", "Two modules, from zoho-metadata into src/zoho"],
    ["", 'What "generate" in zoho-preflight.json names'],
    ["--modules Leads,Deals --format zod,types", "Without JSON Schemas"],
    ["--all-modules --out src/crm --watch", "Again whenever the metadata change; press Ctrl+C to stop"],
    ["--check", "In CI: are the files up to date with the metadata?"],
    [
      "--format sql --dialect duckdb --modules Leads --operations insert --key id --table leads --out checks",
      "A query that lists the rows of a table that check would report",
    ],
    ["--lenient --operations insert,update --out src/guard", "Schemas that never refuse what Zoho would accept"],
  ],
  description: [
    "Writes zod 4 schemas, TypeScript types and JSON Schemas (2020-12) of your records, per module and operation, from your org's metadata.",
    "",
    "  Leads.zod.ts              export const leadsInsert = z.strictObject({ … }), leadsUpdate, leadsUpsert, leadsRead",
    "  Leads.types.ts            export interface LeadsInsert { … }, with pick lists as unions",
    "  Leads.insert.schema.json  and one for each other operation",
    "",
    "A schema accepts the records for which zoho-preflight check reports nothing: no error and no warning. With --lenient it accepts all records without an error. In both cases it sees one record by itself: layouts, other records and keys that depend on each other are left to check.",
    "For rows in a warehouse --format sql writes a query per module and operation, Leads.insert.duckdb.sql, that lists what check would report of a table's rows: key, field, code, effect, severity and check, and no values. --format dbt writes the tests of a model, for dbt 1.10 and later, and the generic test that they call. What SQL does not say stands in the first lines of each file. Both need --dialect and --key, and are written only when they are named.",
    'What to write can be kept in zoho-preflight.json: "generate": { "modules": ["Leads", "Deals"], "formats": ["zod", "types"], "operations": ["insert", "update"], "out": "src/zoho", "lenient": false }. Flags win over it.',
    "The same metadata give the same files. Files that are up to date are not touched. A generated file is removed when its module is gone, or when zoho-preflight.json no longer names it, and only as it was written; your own files are never touched. The zod files need zod 4 and nothing else.",
    "",
    "Exit code: 0 done, or nothing stale; 1 with --check when files are stale; 2 something could not be read or written, or wrong usage.",
  ],
  flags: {
    metadata: "Folder with your org's metadata (default: zoho-metadata where there is one, else Zoho's default fields)",
    out: "Folder to write to (default: src/zoho)",
    modules: "The modules (default: those in zoho-preflight.json)",
    allModules: "All modules that the API has and that have fields in the metadata",
    operations: "Only these operations (default: all)",
    format: "Only these formats (default: zod,types,json-schema)",
    dialect: "For sql and dbt: the warehouse",
    key: "For sql and dbt: the column by which a row is named",
    table: "For sql and dbt: the table, where {module} stands for the module (default: the module's name)",
    columns: "For sql and dbt: the columns to read (default: one for each field that is written, under its name)",
    apiVersion: "Version of the API that requests go to (default: the metadata's)",
    lenient: "Refuse only what Zoho refuses: accept new pick list values, unknown keys and doubtful forms",
    check: "Write nothing; exit 1 and name the stale files",
    watch: "Keep running, and write again whenever the metadata change",
    json: "Print { version, out, written, unchanged, removed, stale, kept } for programs",
  },
};
