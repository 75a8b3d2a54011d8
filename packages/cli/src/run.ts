import {
  buildApplication,
  buildRouteMap,
  ExitCode,
  help,
  run as runApplication,
  text_en,
  version,
} from "@stricli/core";

import { checkCommand } from "./check/command.ts";
import { coverageCommand } from "./coverage/command.ts";
import { diffCommand } from "./diff/command.ts";
import { explainCommand } from "./explain/command.ts";
import { generateCommand } from "./generate/command.ts";
import { serveCommand } from "./serve/command.ts";
import { initCommand } from "./init/command.ts";
import { pullCommand } from "./pull/command.ts";
import { mask } from "./terminal/mask.ts";
import { packageVersion } from "./package-version.ts";
import { unknownCommand, wrongWords } from "./wrong-usage.ts";
import type { Context, World } from "./context.ts";

const application = buildApplication<Context>(
  buildRouteMap({
    routes: {
      check: checkCommand,
      coverage: coverageCommand,
      explain: explainCommand,
      init: initCommand,
      pull: pullCommand,
      diff: diffCommand,
      generate: generateCommand,
      serve: serveCommand,
    },
    docs: {
      brief: "Tells what Zoho CRM would answer to a request, before it is sent",
      fullDescription: [
        "Tells what Zoho CRM would answer to a request, before it is sent, and how to mend it.",
        "",
        "  zoho-preflight check requests.json          check request objects, NDJSON, HAR, curl, Postman or .http files",
        "  zoho-preflight explain MANDATORY_NOT_FOUND  what an error code means",
        "  zoho-preflight coverage src                 how much of your code the ESLint rules can read",
        "  zoho-preflight init                         set a project up, for what follows",
        "  zoho-preflight pull                         fetch your org's metadata, to be judged by it",
        "  zoho-preflight diff HEAD~1 HEAD             what has changed in your org, and whom it breaks",
        "  zoho-preflight generate                     zod schemas and types of your records",
        "  zoho-preflight serve                        a local server that answers as Zoho would",
        "  zoho-preflight check --help                 all flags, with examples",
      ].join("\n"),
    },
  }),
  {
    name: "zoho-preflight",
    scanner: { caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true },
    documentation: { disableAnsiColor: true },
    localization: {
      text: {
        ...text_en,
        noCommandRegisteredForInput: unknownCommand,
        exceptionWhileParsingArguments: wrongWords,
        exceptionWhileRunningCommand: (error) =>
          `zoho-preflight broke: ${mask(error instanceof Error ? error.message : String(error))}. That is a mistake of its own; please report it.`,
      },
    },
    determineExitCode: () => 2,
  },
  {
    help: help({
      brief: text_en.briefs.help,
      defaultForRouteMap: true,
      formatting: { caseStyle: "convert-camel-to-kebab", onlyRequiredInUsageLine: false, useAliasInUsageLine: false },
    }),
    version: version({
      brief: text_en.briefs.version,
      info: { getCurrentVersion: () => Promise.resolve(packageVersion()) },
    }),
  },
);

/** Runs the command line `zoho-preflight …argv` in a world and gives the exit code; 2 for wrong usage. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const process: Context["process"] = { ...world };
  // Without a command nothing was checked: the help comes along, but it is no success.
  await runApplication(
    application,
    argv.length === 0 ? ["--help"] : argv[0] === "help" ? [...argv.slice(1), "--help"] : argv,
    { process },
  );
  const { exitCode = 0 } = process;
  if (exitCode === ExitCode.InvalidArgument)
    process.stderr.write(`zoho-preflight ${argv[0] ?? ""} --help shows how.\n`);
  if (exitCode === ExitCode.UnknownCommand) process.stderr.write("zoho-preflight --help lists all.\n");
  // stricli's own codes (unknown command, wrong flag) are negative.
  return argv.length === 0 || exitCode < 0 ? 2 : exitCode;
}
