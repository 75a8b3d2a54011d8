import { COMMON } from "../common-words.ts";
import { READING_WORDS } from "../reading-flags.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { ScopesFlags } from "./flags.ts";

/** The words of `zoho-preflight scopes`. */
export const words: CommandWords<keyof ScopesFlags> = {
  brief: "List the OAuth scopes that your requests need, and why",
  examples: [
    ["src", "The least that the code in src needs"],
    ["src calls.http session.har", "Code and files of requests together"],
    ["src --wide", "The fewest scopes: groups such as ZohoCRM.modules.ALL"],
    ["src --quiet", "Only scope=..., for the authorization URL"],
    ["src --check ZohoCRM.modules.ALL,ZohoCRM.users.READ", "For CI: exit 1 when these do not cover it all"],
    ["src --json", "For programs"],
  ],
  description: [
    "Reads the requests in code, as coverage does, and in files, as check does, and prints the least set of OAuth scopes that covers them all: none of them can go without Zoho refusing one of the requests. Nothing is sent anywhere.",
    "",
    "Each scope names a module and an operation where it can, and stands with the requests that need it. ALL is asked for only where all four operations on the same thing are needed, and all modules only where the module is known at run time; the output says so. Where any of several scopes is enough, the one is chosen that adds the fewest rights.",
    "",
    "Where sources disagree, what only one of them asks for is listed apart; so is what could not be read, and calls whose scopes are not known. A refresh token keeps the scopes it was made with: to add one, make a new token.",
    "",
    "Exit code: 0 done, 1 the scopes of --check lack something, 2 a file could not be read, there are no requests, or wrong usage.",
  ],
  flags: {
    metadata: COMMON.metadata,
    apiVersion: COMMON.urlVersion,
    check: "Scopes that your token has: list what they lack, and exit 1 if that is anything",
    wide: "Print the fewest scopes instead, which give more rights",
    ...READING_WORDS,
    noConfig: "Leave your ESLint config alone: JavaScript, and TypeScript where its parser is installed",
    quiet: "Print only the scope parameter, or with --check only what is lacking",
    json: "Print { version, scopes, scope, results, ..., summary } for programs",
  },
};
