import { readFileSync } from "node:fs";

import { markedText } from "./decoder.ts";
import { wrongByte } from "./wrong-byte.ts";
import type { WrongByte } from "./wrong-byte.ts";

/** The text of a file, or why it cannot be used. */
export type TextFile =
  | { readonly text: string }
  /** Its bytes are not all of its encoding; the first one. */
  | { readonly wrong: WrongByte }
  /** It could not be opened or read. */
  | {
      /** As the system says it: `ENOENT`, `EISDIR`, `EACCES`. */ readonly code: string;
      readonly cause: unknown;
    };

/**
 * Reads a text file: UTF-8, or UTF-16 by its byte order mark, which is taken away. Never throws. Whatever a user has written is read by this,
 * since a letter of another encoding would make the right name look wrong.
 */
export function readTextFile(file: string): TextFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    return { code: (cause as NodeJS.ErrnoException).code ?? "an unknown error", cause };
  }
  const text = markedText(bytes);
  const wrong = wrongByte(text);
  return wrong === undefined ? { text } : { wrong };
}
