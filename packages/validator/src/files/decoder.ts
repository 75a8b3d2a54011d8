import { TextDecoder } from "node:util";

import { MarkedUtf8 } from "./marked-utf8.ts";
import { CUT } from "./wrong-byte.ts";

/** Bytes to text, chunk by chunk. */
export interface Decoder {
  readonly decode: (chunk: Uint8Array) => string;
  /** What is left when there are no more chunks. */
  readonly end: () => string;
}

/** The encodings that files are read in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** By the byte order mark; without one, text of UTF-16 (PowerShell's `>` writes it) has a zero beside each of its first characters. */
export function encodingOf([first, second, third, fourth]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && third !== 0 && fourth === 0))
    return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0 && fourth !== 0))
    return "utf-16be";
  return "utf-8";
}

/**
 * Decodes a file that begins with these bytes. The byte order mark is taken away; bytes that are not of the encoding stand in the text as marks
 * that `wrongByte` finds.
 */
export function decoderFor(first: Uint8Array): Decoder {
  const encoding = encodingOf(first);
  if (encoding === "utf-8") return new MarkedUtf8();
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  return {
    decode: (chunk) => {
      bytes += chunk.length;
      return decoder.decode(chunk, { stream: true });
    },
    end: () => (bytes % 2 === 0 ? decoder.decode() : CUT),
  };
}

/** The text of all bytes of a file, with marks where some are not of its encoding. */
export function markedText(bytes: Uint8Array): string {
  const decoder = decoderFor(bytes);
  return decoder.decode(bytes) + decoder.end();
}
