import { ShellReader } from "./shell-reader.ts";
import { ShellVariables } from "./shell-variables.ts";
import type { Range } from "../place.ts";
import type { ShellCommand } from "../word.ts";

/** How a text is read, and which part of it. */
export interface ShellText {
  /** A shell runs it as it is. Else it is a page, or copied from one: a quote that prose opens (`organization's`) ends with its line. */
  readonly isScript?: boolean;
  /** Shared by the parts of one text. */
  readonly variables?: ShellVariables;
  readonly range?: Range;
}

/**
 * The simple commands of a shell text, as far as a curl line needs it: quotes ('…', "…", $'…'), escapes, line continuations, comments,
 * variables and substitutions (holes unless the text gives them a value once; the commands inside `$(…)` come along), here-documents. It is
 * kinder than a shell where pages are copied from: blanks behind a continuation, `&` or brackets inside a bare URL, options on separate lines
 * and options glued to a quote do no harm. A command that is still open where the next curl starts is a problem, and the next one is read.
 */
export function* shellCommands(text: string, how: ShellText = {}): Generator<ShellCommand, void> {
  const variables = how.variables ?? new ShellVariables(text);
  const { start, end } = how.range ?? { start: 0, end: text.length };
  const reader = new ShellReader(text, start, end, variables, how.isScript === true);
  for (;;) {
    const command = reader.command();
    if (command === undefined) return;
    yield command;
    if ("words" in command) variables.after(command);
    for (const range of reader.substitutions()) yield* shellCommands(text, { ...how, variables, range });
  }
}
