import { ArgumentScannerError, formatMessageForArgumentScannerError } from "@stricli/core";

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
      `There is no flag --${input}${meant([...new Set(corrections.map(asWritten))])}`,
    AliasNotFoundError: ({ input }) => `There is no flag -${input}.`,
    ArgumentParseError: ({ externalFlagNameOrPlaceholder: name, exception }) => `--${name}: ${reasonOf(exception)}.`,
    EnumValidationError: ({ externalFlagName, input, values }) =>
      `--${externalFlagName}: expected one of ${values.join(", ")}, found "${input}".`,
    UnsatisfiedFlagError: ({ externalFlagName }) => `--${externalFlagName} needs a value.`,
    UnexpectedFlagError: ({ externalFlagName, input }) =>
      `--${externalFlagName} is there already; "${input}" is one too many.`,
    UnexpectedPositionalError: ({ input }) => `"${input}" is one argument too many.`,
    UnsatisfiedPositionalError: ({ placeholder }) =>
      placeholder.startsWith("file") ? "Name at least one file, or - for standard input." : `Name a ${placeholder}.`,
  });
}

/** A flag as `--help` writes it: `--api-version`. */
function asWritten(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** `There is no command "chek"; did you mean check?` */
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
  return names.length === 0 ? "." : `; did you mean ${names.join(" or ").replaceAll("`", "")}?`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
