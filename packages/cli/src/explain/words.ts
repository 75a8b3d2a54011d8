import { COMMON } from "../common-words.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { ExplainFlags } from "./flags.ts";

/** The words of `zoho-preflight explain`. */
export const words: CommandWords<keyof ExplainFlags> = {
  brief: "Explain what Zoho answered, an error code or message, or a check",
  examples: [
    ["-", "An answer from the clipboard: which value, what the field is in your org, the fix"],
    ["answer.json --module Deals", "An answer in a file; it does not name its module"],
    ["session.har", "Every refused request that a browser or proxy recorded"],
    ["MANDATORY_NOT_FOUND", "What a code means, when Zoho sends it, how to fix it"],
    ["required field not found", "The same, by the message of the answer"],
    ["picklist-value", "What a check looks at, and how we know"],
    ["", "List all codes and checks"],
  ],
  description: [
    "Explains what Zoho answered: which value it is about, what the field is in your org, and what to send. Where the answer says something else than your metadata, it names the part that is out of date.",
    "",
    "The answer may stand alone (JSON, an HTTP response, a line of a log that holds one), or with its request: a HAR file, the examples of a Postman collection, an .http file with a response, NDJSON of { request, response }. With the request the check that predicts the error says what is wrong. Nothing is sent, and tokens are never printed.",
    "",
    "With a code, a message or a check it says what that means. Without a name it lists all codes and checks.",
    "",
    "Exit code: 0 explained, 2 not an answer of Zoho CRM, nothing to explain, or wrong usage.",
  ],
  flags: {
    metadata: COMMON.metadata,
    module: "Module of an answer that stands alone, such as Deals",
    apiVersion: COMMON.urlVersion,
    json: "Print { version, results, summary } for programs, or { version, checks, codes } of what has a name",
  },
};
