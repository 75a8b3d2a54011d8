import { COMMON } from "../common-words.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { DoctorFlags } from "./flags.ts";

/** The words of `zoho-preflight doctor`. */
export const words: CommandWords<keyof DoctorFlags> = {
  brief: "Find out why a token is refused, and what is wrong with the set-up",
  examples: [
    ["", "Configuration, metadata, stored login, scopes"],
    ["token.json", "An answer of the accounts server: a token, or a refusal such as invalid_client"],
    ["-", "The same from the clipboard; no token is printed"],
    ["invalid_code", "The word alone"],
    ["token.json --requests src", "Whether the scopes of the token cover what your code sends"],
    ["--json", "For programs"],
  ],
  description: [
    "Looks at what stands between you and an answer of Zoho CRM: the answer of the accounts server that you name (a token, or a refusal), zoho-preflight.json, the metadata and its age, the login that is stored, and the scopes. For each thing that is wrong it says the cause and the next command.",
    "",
    "Finds tokens of another data centre than the project's, times in seconds where milliseconds are meant, refusals of the accounts server (invalid_client, invalid_code, access_denied ...), errors of the API that speak of a token, and scopes that are lacking. Nothing is sent anywhere, and no token is printed.",
    "",
    "Exit code: 0 nothing is wrong, 1 something is, 2 a file could not be read, or wrong usage.",
  ],
  flags: {
    metadata: COMMON.metadata,
    dataCenter: COMMON.dataCenter,
    scopes: COMMON.scopes,
    requests: "Code, or files of requests, whose scopes the token should cover; may be repeated",
    json: "Print { version, findings, summary } for programs",
  },
};
