import { legible } from "@zoho-preflight/validator/secrets";

import { mask } from "./mask.ts";
import { write } from "./streams.ts";
import type { Output } from "./streams.ts";

/** Text of a user's files or of a server as it may be printed: without secrets, and with what a terminal obeys or hides written as escapes. `known` are secrets to look for literally. */
export function printable(text: string, known: readonly string[] = []): string {
  return legible(mask(text, known));
}

/** Writes a sentence as a line, printable. */
export function say(output: Output, text: string): Promise<void> {
  return write(output, `${printable(text)}\n`);
}
