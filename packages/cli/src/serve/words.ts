import { COMMON, optionValues } from "../common-words.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { ServeFlags } from "./flags.ts";

/** The words of `zoho-preflight serve`. */
export const words: CommandWords<keyof ServeFlags> = {
  brief: "Answer as Zoho CRM would, on this machine",
  examples: [
    ["", "Listens on http://127.0.0.1:8787 in place of https://www.zohoapis.com"],
    ["--metadata zoho-metadata --data-center eu", "In place of your own org"],
    ["--proxy https://www.zohoapis.eu", "Good requests go on to Zoho, bad ones are stopped"],
    [
      "--proxy https://www.zohoapis.eu --record differs.ndjson",
      "All requests go on; where Zoho answers otherwise is written down",
    ],
    ["--port 0 --json", "For scripts: the first line holds the address"],
  ],
  description: [
    "Runs an HTTP server that answers as Zoho CRM would, for clients in any language: predicted errors for bad requests, invented answers for good ones. What is written is kept in memory, and reads find it. Modules, fields, layouts and the org come from the metadata. Clients that refresh their token get an invented one at /oauth/v2/token.",
    "",
    "With --proxy good requests go on to Zoho and bad ones are stopped, so that nothing is sent that Zoho would refuse. Only hosts of Zoho's API over https are allowed; requests to other Zoho products on the same host pass unchecked.",
    "",
    "Every answer says in X-Preflight what became of the request (ok, warning, error, unjudged, failed), and in X-Preflight-Checks which checks reported something. Each request is one line on standard output. Tokens are never logged.",
    "",
    "Exit code: 0 after Ctrl+C, 2 when it could not start.",
  ],
  flags: {
    port: "Port to listen on; 0 picks a free one",
    host: "Address to listen on; other machines reach 0.0.0.0, and tokens then travel in clear text",
    metadata: "Folder with your org's metadata; without it Zoho's default fields are served",
    dataCenter: `Data centre to stand in for: ${optionValues("dataCenter")} (default: us, or that of --proxy)`,
    environment: COMMON.environment,
    apiVersion: "Version for paths without one, such as /Leads; not with --proxy",
    scopes: "Scopes of the access tokens (default: those in the metadata); without either, scopes are not checked",
    profile:
      "Profile of the token's user: a file with Zoho's answer, or a metadata folder (default: that of --metadata)",
    ignore: COMMON.ignore,
    proxy: "Send good requests on to this Zoho host, and stop the others here",
    record:
      "With --proxy: stop nothing, and write where Zoho's answer differs from the prediction to this file, without tokens",
    allowHost: "Another name that the server is reached by, such as crm.test; may be repeated",
    cors: "Let pages of this origin call, such as http://localhost:3000; may be repeated",
    fail: "Answer a share of the requests with a status, such as 429:0.05; may be repeated",
    latency: "Milliseconds to wait before each answer",
    expireToken: "Requests that a token is good for; then 401 INVALID_TOKEN until another one comes",
    credits: "Requests until the API credits are used up; then 429",
    seed: 'JSON file of records that are there from the start: { "Leads": [...] }',
    strict: "Refuse requests with warnings, too",
    quiet: "Log refused and failed requests only",
    json: "Log one JSON object a line",
  },
};
