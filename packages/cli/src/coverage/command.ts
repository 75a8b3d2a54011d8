import { buildCommand } from "@stricli/core";

import type { Context } from "../context.ts";

/** The flags of `zoho-preflight coverage`, as stricli hands them over. */
export interface CoverageFlags {
  readonly min?: number | undefined;
  readonly noConfig: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

function perCent(input: string): number {
  if (!/^\d{1,3}(?:\.\d+)?$/.test(input) || Number(input) > 100)
    throw new SyntaxError(`"${input}" is no number from 0 to 100`);
  return Number(input);
}

/** The words of `zoho-preflight coverage`; what it does is loaded when it is called. */
export const coverageCommand = buildCommand<CoverageFlags, string[], Context>({
  loader: async () => (await import("./coverage.ts")).coverage,
  parameters: {
    positional: {
      kind: "array",
      parameter: {
        brief: "Folder, file or glob pattern; the current folder when there is none",
        placeholder: "src",
        parse: (input: string) => input,
      },
    },
    flags: {
      min: {
        kind: "parsed",
        parse: perCent,
        optional: true,
        brief: "Exit 1 when less than this per cent of the calls are read, fully or in part",
        placeholder: "number",
      },
      noConfig: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Leave your ESLint config alone: JavaScript, and TypeScript where its parser is installed",
      },
      verbose: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "List every call, and every part that was not read",
      },
      quiet: { kind: "boolean", default: false, withNegated: false, brief: "Print only the line that sums up" },
      json: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Print { version, results, ..., summary } for programs",
      },
    },
    aliases: { v: "verbose", q: "quiet" },
  },
  docs: {
    brief: "Tell which calls to Zoho CRM in your code the ESLint rules can read",
    customUsage: [
      { input: "src", brief: "What of the calls in src is read, and what hides the rest" },
      { input: "src --min 80", brief: "For CI: exit 1 when less than 80 % of the calls are read" },
      { input: '"packages/*/src/**/*.ts"', brief: "A pattern, quoted so that the shell leaves it alone" },
      { input: "src --verbose", brief: "Every call, with the operation that it asks for" },
      { input: "src --json", brief: "For programs" },
    ],
    fullDescription: [
      "Tells how much of your JavaScript and TypeScript code the ESLint rules of @zoho-preflight/eslint-plugin can read, so that their silence means",
      "something. Nothing is sent anywhere, and no rule is run.",
      "",
      'It runs your own ESLint with your own config, so that parsers, ignored files, Vue or Svelte and settings["zoho-crm"] are those of a lint run.',
      "Without a config it reads JavaScript, and TypeScript when typescript-eslint is installed.",
      "",
      "  fully       all of the request is known",
      "  in part     the rest is judged all the same; most of it are values that come at run time, and hide nothing else",
      "  not at all  it cannot be told whether the request goes to Zoho CRM, so no rule says anything about it",
      "",
      "Calls of which something is hidden are listed with the place that hides it and with what would help: a setting, a default, a constant.",
      "",
      "Exit code: 0 done, 1 less is read than --min asks for, 2 a file could not be read, there is no call or no ESLint, or wrong usage.",
    ].join("\n"),
  },
});
