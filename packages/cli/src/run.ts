import {
  buildApplication,
  buildRouteMap,
  ExitCode,
  help,
  run as runApplication,
  text_en,
  version,
} from "@stricli/core";

import { printable } from "./terminal/printable.ts";
import { packageVersion } from "./package-version.ts";
import { unknownCommand, wrongWords } from "./wrong-usage.ts";
import { widthOf } from "./terminal/streams.ts";
import { wrapHelp } from "./terminal/wrap.ts";
import type { Command } from "@stricli/core";
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

/** The commands, in the order in which they are listed. What one has to say of itself is loaded when it is named, or all are listed. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command<Context>>> = new Map([
  ["check", async () => (await import("./check/command.ts")).checkCommand],
  ["coverage", async () => (await import("./coverage/command.ts")).coverageCommand],
  ["explain", async () => (await import("./explain/command.ts")).explainCommand],
  ["init", async () => (await import("./init/command.ts")).initCommand],
  ["login", async () => (await import("./login/command.ts")).loginCommand],
  ["pull", async () => (await import("./pull/command.ts")).pullCommand],
  ["diff", async () => (await import("./diff/command.ts")).diffCommand],
  ["migrate", async () => (await import("./migrate/command.ts")).migrateCommand],
  ["generate", async () => (await import("./generate/command.ts")).generateCommand],
  ["sample", async () => (await import("./sample/command.ts")).sampleCommand],
  ["scopes", async () => (await import("./scopes/command.ts")).scopesCommand],
  ["serve", async () => (await import("./serve/command.ts")).serveCommand],
  ["doctor", async () => (await import("./doctor/command.ts")).doctorCommand],
]);

/** Flags that stricli answers by itself. */
const VERSION: ReadonlySet<string> = new Set(["--version", "-v"]);

/** The program as far as a command line needs it: with the command that is named first, or with all; asked for its version, with any. */
async function applicationFor([first = ""]: readonly string[]) {
  const asked = VERSION.has(first) ? "check" : first;
  const named = COMMANDS.get(asked);
  const commands = named === undefined ? [...COMMANDS] : [[asked, named] as const];
  const routes = Object.fromEntries(
    await Promise.all(commands.map(async ([name, load]) => [name, await load()] as const)),
  );
  return buildApplication<Context>(
    buildRouteMap({
      routes,
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
}

/** Runs the command line `zoho-preflight …argv` in a world and gives the exit code; 2 for wrong usage. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  if (argv.length === 0) {
    // Nothing was checked, so it is not a success.
    world.stdout.write(`${wrapHelp(INTRODUCTION, widthOf(world.stdout, 80))}\n`);
    return 2;
  }
  const words = argv[0] === "help" ? [...argv.slice(1), "--help"] : argv;
  const process: Context["process"] = { ...world, ...(asksForHelp(words) ? { stdout: wrapped(world.stdout) } : {}) };
  await runApplication(await applicationFor(words), words, { process });
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
