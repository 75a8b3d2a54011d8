import { COMMON } from "../common-words.ts";
import { READING_WORDS } from "../reading-flags.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { CheckFlags } from "./flags.ts";

/** The words of `zoho-preflight check`. */
export const words: CommandWords<keyof CheckFlags> = {
  brief: "Check the requests in files, and predict what Zoho CRM would answer",
  examples: [
    ["requests.json", "Request objects { method, url, headers, body }, one or an array"],
    ["calls.ndjson --metadata zoho-metadata", "One request a line, checked against your org's metadata"],
    ["session.har", "What a browser recorded; only its Zoho CRM requests are checked"],
    ["examples.sh", "curl commands, from a browser or a script"],
    ["zoho.postman_collection.json", "A Postman collection, v2.0 or v2.1; variables without a value are unknown"],
    ["calls.http", "Requests as JetBrains IDEs and the VS Code REST client write them"],
    ["leads.json --module Leads --operation upsert", "Bare records"],
    ["leads.csv --module Leads --operation insert", "A table; the header has api_names or labels"],
    ["leads.ndjson --module Leads --operation insert", "A record a line, checked like a table"],
    ["leads.parquet --module Leads --operation insert", "A Parquet file; needs the package hyparquet"],
    ["old.har --baseline known.json", "Only what is new; --update-baseline writes known.json"],
    ["calls/*.http --watch", "Check again at every change"],
    [
      "calls.http --format sarif > preflight.sarif",
      "For code scanning; --format github annotates a pull request and writes the job summary",
    ],
    ["session.har --compare", "Predictions against the answers that were recorded: how far to trust them"],
    ["- < requests.json", "Standard input"],
  ],
  description: [
    "Predicts what Zoho CRM would answer to the requests in files. Nothing is sent anywhere.",
    "",
    "Errors: Zoho refuses the request. Warnings: Zoho accepts the request, but probably not with the result you want. Beside the severity stands the effect: refused, maybe refused, dropped, ignored, stored as sent, changed, or finds nothing.",
    "The same issue in many records or requests is one entry with a count and its first places; --all-issues shows each.",
    'To leave out a check for one request, put "preflight-ignore": ["known-fields"] beside its url, # @preflight-ignore known-fields above a request in an .http file, or preflight-ignore: known-fields on a line of its description in Postman.',
    "A baseline counts issues by file, check, operation and place without positions. It stays valid when lines move, and one issue more is reported.",
    "Each file is checked by the nearest zoho-preflight.json above it and the metadata that it names, or the nearest zoho-metadata; flags override them. Tokens are never shown. On a terminal, lines are wrapped to its width; elsewhere they are not.",
    "",
    "Exit code: 0 no errors, 1 errors or too many warnings, 2 something could not be read, nothing to check, or wrong usage, 3 zoho-preflight itself failed.",
  ],
  flags: {
    metadata: COMMON.metadata,
    module: "The files hold bare records of this module, or { data: [...] }",
    operation: COMMON.operation,
    dataCenter: COMMON.dataCenter,
    apiVersion: COMMON.urlVersion,
    environment: COMMON.environment,
    scopes: COMMON.scopes,
    ignore: COMMON.ignore,
    baseline: "Report only issues that are not in this file",
    updateBaseline: "Write the issues found now to the baseline",
    maxWarnings: "Exit 1 when there are more warnings than this",
    failOnUnread: "Exit 1 when something in a request was not checked",
    passWithNoRequests: "Exit 0 when there are no Zoho CRM requests in the files",
    ...READING_WORDS,
    map: "Columns of a CSV or Parquet file, or keys of records: { header: api_name }; also the body of a bulk write job",
    badRows: "Write the rows of a table that have errors to this file",
    split: "Write the rows of a CSV file without errors to zip files that a bulk write job takes",
    workers: "Read a large CSV file with this many threads (default 1)",
    quiet: "Show errors only",
    allIssues: "Show every issue at its place, also the same one in many records or requests",
    format: "How to print: pretty (default), json, sarif 2.1, github annotations, junit, html (one file to look at)",
    json: "Short for --format json: { version, results, summary }, with the requests that have issues or were not fully checked",
    jsonAll: "The same with all requests",
    compare:
      "Compare predictions with the answers beside the requests (HAR, Postman examples, .http, { request, response }); exit 1 where they differ",
    watch: "Check again when the files or the metadata change; press Ctrl+C to stop",
  },
};
