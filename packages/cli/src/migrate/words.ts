import { COMMON } from "../common-words.ts";
import { READING_WORDS } from "../reading-flags.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { MigrateFlags } from "./flags.ts";

/** The words of `zoho-preflight migrate`. */
export const words: CommandWords<keyof MigrateFlags> = {
  brief: "What changes for your requests in another version of the API",
  examples: [
    ["--to v8 requests/*.http", "Each request in its own version, and in v8"],
    ["--from v2 --to v8 calls.har", "Only the requests of v2"],
    ["--to v8 traffic.ndjson --json", "For programs"],
  ],
  description: [
    "Checks each request of the files (JSON, NDJSON, HAR, curl, Postman, .http) twice: in its own version, and in another one. Shows what Zoho refuses or drops there and did not before, with the reason and the fix, and what changes in its answers.",
    "",
    "Nothing is sent, and no file is changed.",
    "",
    "Exit code: 0 nothing breaks, 1 a request is newly refused, 2 something could not be read, or wrong usage.",
  ],
  flags: {
    from: "Only the requests of this version, and the version of addresses without one (default: each in its own)",
    to: "The version to migrate to, such as v8",
    metadata: COMMON.metadata,
    module: "The files hold bare records of this module, or { data: [...] }",
    operation: COMMON.operation,
    dataCenter: COMMON.dataCenter,
    ignore: COMMON.ignore,
    ...READING_WORDS,
    strict: "Exit 1 for new warnings, too",
    quiet: "Show newly refused requests only",
    json: "One JSON text: { version, from, to, requests, summary }",
  },
};
