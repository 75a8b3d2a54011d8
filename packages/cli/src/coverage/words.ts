import type { CommandWords } from "../flag-kinds.ts";
import type { CoverageFlags } from "./flags.ts";

/** The words of `zoho-preflight coverage`. */
export const words: CommandWords<keyof CoverageFlags> = {
  brief: "List the Zoho CRM calls in your code, and how much of them the ESLint rules can read",
  examples: [
    ["src", "What is read of the calls in src, and what hides the rest"],
    ["src --min 80", "For CI: exit 1 when less than 80 % of the calls are read"],
    ['"packages/*/src/**/*.ts"', "A pattern, quoted so that the shell leaves it alone"],
    ["src --verbose", "Every call, with its operation"],
    ["src --json", "For programs"],
    ["src --format html > calls.html", "A page to look at"],
  ],
  description: [
    "Shows how much of your JavaScript and TypeScript code the ESLint rules of @zoho-preflight/eslint-plugin can read, so that their silence means something. Nothing is sent anywhere, and no rule is run.",
    "",
    'It runs your own ESLint with your own config, so parsers, ignored files, Vue or Svelte and settings["zoho-crm"] are those of a lint run. Without a config it reads JavaScript, and TypeScript when typescript-eslint is installed.',
    "",
    "  fully       the entire request is known",
    "  in part     the rest is checked all the same; most of what is missing are values known only at run time, and they hide nothing else",
    "  not at all  whether the request goes to Zoho CRM cannot be seen, so no rule reports anything about it",
    "",
    "Calls with something hidden are listed with the place that hides it and with what would help: a setting, a default, a constant.",
    "",
    "Exit code: 0 done, 1 less is read than --min asks for, 2 a file could not be read, there is no call or no ESLint, or wrong usage.",
  ],
  flags: {
    min: "Exit 1 when less than this percentage of the calls is read, fully or in part",
    noConfig: "Leave your ESLint config alone: JavaScript, and TypeScript where its parser is installed",
    verbose: "List every call, and every part that was not read",
    quiet: "Print only the summary line",
    format: "How to print: pretty (default), json, html (one file to look at)",
    json: "Print { version, results, ..., summary } for programs",
  },
};
