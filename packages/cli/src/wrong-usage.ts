import { ArgumentScannerError, formatMessageForArgumentScannerError } from "@stricli/core";
import { didYouMean } from "@zoho-preflight/validator/options";

import { EmptyArgument, flagOf } from "./flag-kinds.ts";
import { printable } from "./terminal/printable.ts";

/** What is said of words that a command does not take: `--format: expected one of pretty, json, …, found "xml".` */
export function wrongWords(error: unknown): string {
  return printable(
    error instanceof ArgumentScannerError ? toText(error) : `These arguments cannot be read: ${reasonOf(error)}.`,
  );
}

function toText(error: ArgumentScannerError): string {
  return formatMessageForArgumentScannerError(error, {
    FlagNotFoundError: ({ input, corrections }) =>
      `There is no flag --${input}${meant([...new Set(corrections.map(flagOf))])}`,
    AliasNotFoundError: ({ input }) => `There is no flag -${input}.`,
    ArgumentParseError: ({ externalFlagNameOrPlaceholder: name, exception }) =>
      exception instanceof EmptyArgument ? exception.message : `--${name}: ${reasonOf(exception)}.`,
    EnumValidationError: ({ externalFlagName, input, values }) =>
      `--${externalFlagName}: expected one of ${values.join(", ")}, found "${input}".`,
    UnsatisfiedFlagError: ({ externalFlagName }) => `--${externalFlagName} needs a value.`,
    UnexpectedFlagError: ({ externalFlagName, input }) =>
      `--${externalFlagName} is there already; "${input}" is one too many.`,
    UnexpectedPositionalError: ({ input }) => `"${input}" is one argument too many.`,
    UnsatisfiedPositionalError: ({ placeholder }) =>
      placeholder.startsWith("file")
        ? "Name at least one file, or - for standard input."
        : placeholder === "src|file"
          ? "Name at least one file or folder, of code or of requests, or - for standard input."
          : `Name a ${placeholder}.`,
  });
}

/** `There is no command "chek". Did you mean check?` */
export function unknownCommand({
  input,
  corrections,
}: {
  readonly input: string;
  readonly corrections: readonly string[];
}): string {
  return printable(
    input.startsWith("-") ? `${input} must follow a command.` : `There is no command "${input}"${meant(corrections)}`,
  );
}

function meant(names: readonly string[]): string {
  return `.${didYouMean(names, (name) => name.replaceAll("`", ""))}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
