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
import { doctorCommand } from "./doctor/command.ts";
import { explainCommand } from "./explain/command.ts";
import { generateCommand } from "./generate/command.ts";
import { sampleCommand } from "./sample/command.ts";
import { scopesCommand } from "./scopes/command.ts";
import { serveCommand } from "./serve/command.ts";
import { initCommand } from "./init/command.ts";
import { loginCommand } from "./login/command.ts";
import { migrateCommand } from "./migrate/command.ts";
import { pullCommand } from "./pull/command.ts";
import { printable } from "./terminal/printable.ts";
import { packageVersion } from "./package-version.ts";
import { unknownCommand, wrongWords } from "./wrong-usage.ts";
import { widthOf } from "./terminal/streams.ts";
import { wrapHelp } from "./terminal/wrap.ts";
import type { Context, World } from "./context.ts";
import type { Output } from "./terminal/streams.ts";

/** What `zoho-preflight` alone prints. */
const INTRODUCTION = [
  "Predicts what Zoho CRM would answer to a request, before you send it.",
  "",
  "  zoho-preflight check calls.http      also JSON, NDJSON, HAR, curl, Postman",
  "  zoho-preflight explain INVALID_DATA  what an error code means, how to fix it",
  "  zoho-preflight init                  set up a project",
  "  zoho-preflight pull                  fetch your org's metadata",
  "  zoho-preflight diff                  what has changed in it, what that breaks",
  "  zoho-preflight serve                 a local server that answers as Zoho would",
  "",
  "zoho-preflight --help lists all commands, check --help the flags of one.",
].join("\n");

const application = buildApplication<Context>(
  buildRouteMap({
    routes: {
      check: checkCommand,
      coverage: coverageCommand,
      explain: explainCommand,
      init: initCommand,
      login: loginCommand,
      pull: pullCommand,
      diff: diffCommand,
      migrate: migrateCommand,
      generate: generateCommand,
      sample: sampleCommand,
      scopes: scopesCommand,
      serve: serveCommand,
      doctor: doctorCommand,
    },
    docs: {
      brief: "Predicts what Zoho CRM would answer to a request, before it is sent",
      fullDescription: INTRODUCTION,
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
          `zoho-preflight failed: ${printable(error instanceof Error ? error.message : String(error))}. This is a bug; please report it.`,
      },
    },
    // Not 2: a script can tell a fault of ours from "nothing to check" and wrong usage.
    determineExitCode: () => 3,
  },
  {
    help: help({
      brief: text_en.briefs.help,
      defaultForRouteMap: true,
      formatting: { caseStyle: "convert-camel-to-kebab", onlyRequiredInUsageLine: true, useAliasInUsageLine: false },
    }),
    version: version({
      brief: text_en.briefs.version,
      info: { getCurrentVersion: () => Promise.resolve(packageVersion()) },
    }),
  },
);

/** Runs the command line `zoho-preflight …argv` in a world and gives the exit code; 2 for wrong usage. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  if (argv.length === 0) {
    // Nothing was checked, so it is not a success.
    world.stdout.write(`${wrapHelp(INTRODUCTION, widthOf(world.stdout, 80))}\n`);
    return 2;
  }
  const words = argv[0] === "help" ? [...argv.slice(1), "--help"] : argv;
  const process: Context["process"] = { ...world, ...(asksForHelp(words) ? { stdout: wrapped(world.stdout) } : {}) };
  await runApplication(application, words, { process });
  const { exitCode = 0 } = process;
  if (exitCode === ExitCode.InvalidArgument)
    process.stderr.write(`zoho-preflight ${printable(argv[0] ?? "")} --help shows how.\n`);
  if (exitCode === ExitCode.UnknownCommand) process.stderr.write("zoho-preflight --help lists all.\n");
  // stricli's own codes (unknown command, wrong flag) are negative.
  return exitCode < 0 ? 2 : exitCode;
}

/** Whether the words are answered by a help text, and by nothing else. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  return words.slice(0, end < 0 ? undefined : end).some((word) => word === "--help" || word === "-h");
}

/** An output whose lines are wrapped to its width, of which a pipe has 80. */
function wrapped(output: Output): Output {
  return { write: (text) => output.write(wrapHelp(text, Math.min(widthOf(output, 80), 120))) };
}
