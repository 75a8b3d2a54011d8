import { COMMON } from "../common-words.ts";
import { READING_WORDS } from "../reading-flags.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { DiffFlags } from "./flags.ts";

/** The words of `zoho-preflight diff`. */
export const words: CommandWords<keyof DiffFlags> = {
  brief: "Compare two snapshots of an org: what has changed, and what that breaks",
  examples: [
    ["", "What the last pull has changed: HEAD against zoho-metadata as it is now"],
    ["HEAD~1 HEAD", "Two revisions of the folder"],
    ["v1.2", "A tag against the folder as it is now"],
    ["zoho-metadata.old zoho-metadata", "Two folders"],
    ["v1.2:zoho-metadata sandbox-metadata", "A folder of a revision against another folder"],
    ["HEAD --requests requests/*.http", "Which of your requests Zoho would answer differently now"],
    ["origin/main --quiet --json", "For programs, and only what breaks"],
    ["HEAD --format html > changes.html", "A page to look at"],
  ],
  description: [
    "Shows what has changed between two snapshots of an org: modules, fields, options, layouts, limits. Each change has a grade for those who call the API:",
    "",
    "  breaking  Zoho may now refuse a request that was right, or drop its value",
    "  risky     Zoho accepts and stores it, but probably not as you meant it",
    "  safe      what was right stays right",
    "",
    "With one name, a revision is compared with the folder as it is now, and a folder with its state in HEAD. Revisions are read with git; your working tree and index stay as they are. What only one of the two snapshots contains is not a change, so a snapshot saved by hand will do.",
    "",
    "With --requests the requests in files (JSON, NDJSON, HAR, curl, Postman, .http) are checked against both, and those with different results are shown at their place. Nothing is sent anywhere.",
    "",
    "Exit code: 0 nothing breaks, 1 breaking changes or newly refused requests, 2 something could not be read, or wrong usage.",
  ],
  flags: {
    metadata: "The folder whose revisions are compared (default: the one in zoho-preflight.json, else zoho-metadata)",
    requests: "Files with requests: which of them get a different result? May be several; - is standard input",
    module: "The request files hold bare records of this module, or { data: [...] }",
    operation: COMMON.operation,
    apiVersion: COMMON.urlVersion,
    ignore: "Leave out a check when requests are checked; may be repeated",
    ...READING_WORDS,
    strict: "Exit 1 for risky changes and new warnings, too",
    quiet: "Show breaking changes and newly refused requests only",
    format: "How to print: pretty (default), json, html (one file to look at)",
    json: "One JSON text: { version, before, after, changes, requests, summary, ... }",
  },
};
