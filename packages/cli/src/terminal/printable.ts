import { mask } from "./mask.ts";
import { withoutControls } from "./quote.ts";
import { write } from "./streams.ts";
import type { Output } from "./streams.ts";

/** Text of a user's files or of a server as it may be printed: without secrets, and without what a terminal obeys. `known` are secrets to look for literally. */
export function printable(text: string, known: readonly string[] = []): string {
  return withoutControls(mask(text, known));
}

/** Writes a sentence as a line, printable. */
export function say(output: Output, text: string): Promise<void> {
  // A secret that a line break cuts in two is one for the reader.
  return write(output, `${mask(withoutControls(text))}\n`);
}
