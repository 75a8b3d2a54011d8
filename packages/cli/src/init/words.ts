import { COMMON } from "../common-words.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { InitFlags } from "./flags.ts";

/** The words of `zoho-preflight init`. */
export const words: CommandWords<keyof InitFlags> = {
  brief: "Set up a project: write zoho-preflight.json",
  examples: [
    ["", "Asks a few questions, and says what to do next"],
    ["--data-center eu", "Without questions where there is no terminal"],
    ["--data-center in --environment sandbox --metadata ./sandbox-metadata --yes", "The same for a sandbox"],
    ["--data-center us --eslint", "With the ESLint plugin"],
    ["--data-center us --generate Leads,Deals", "With modules whose schemas and types generate writes"],
  ],
  description: [
    "Writes zoho-preflight.json, which this command, loadConfig() and the ESLint plugin read: where your org lives, which version you call, where its metadata is kept. Editors complete its keys from its schema.",
    "",
    "On a terminal it asks for what no flag says; elsewhere only --data-center is required. Nothing that exists is replaced without --force. With --eslint it adds the plugin to the nearest eslint.config.js, if that is a plain list; otherwise it prints the lines to add, and the functions of your code that could be named as clients.",
    "",
    "Exit code: 0 written, 2 the file exists already, or wrong usage.",
  ],
  flags: {
    dataCenter: COMMON.dataCenter,
    environment: `${COMMON.environment} (default: production)`,
    apiVersion: "Version of the API that you call (default: v8)",
    metadata: "Folder for your org's metadata (default: zoho-metadata)",
    generate: "Modules that zoho-preflight generate writes schemas and types of",
    eslint: "Add the ESLint plugin to eslint.config.js, where that is simple enough",
    yes: "Ask nothing; use the default for what no flag says",
    force: "Replace what zoho-preflight.json says about these; its other keys stay",
  },
};
