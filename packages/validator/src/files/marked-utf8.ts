import { isUtf8 } from "node:buffer";

import { MARK } from "./wrong-byte.ts";

/**
 * Turns chunks of bytes into text. A letter that is cut between two chunks comes out as one; the byte order mark is taken away; a byte that is not
 * UTF-8 is kept as a mark, so that `wrongByte` finds it. A literal U+FFFD is text like any other.
 */
export class MarkedUtf8 {
  #cut: Buffer | undefined;
  #hasBegun = false;

  decode(chunk: Uint8Array): string {
    const given = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const bytes = this.#cut === undefined ? given : Buffer.concat([this.#cut, given]);
    const end = cutLetter(bytes);
    // Copied, since streams may use the memory of a chunk again.
    this.#cut = end === bytes.length ? undefined : Buffer.from(bytes.subarray(end));
    const text = marked(bytes.subarray(0, end));
    if (this.#hasBegun || text === "") return text;
    this.#hasBegun = true;
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  }

  /** What is left when there are no more chunks: a letter that never ended. */
  end(): string {
    return this.#cut === undefined ? "" : marked(this.#cut);
  }
}

/** Where the letter begins that the bytes end within; their length where they end with one. */
function cutLetter(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return at + lengthOf(byte) > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

function marked(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = lengthOf(byte);
    if (length === 1 || (at + length <= bytes.length && length > 0 && isUtf8(bytes.subarray(at, at + length)))) {
      at += length;
      continue;
    }
    parts.push(bytes.toString("utf8", from, at), String.fromCharCode(MARK + byte));
    from = ++at;
  }
  parts.push(bytes.toString("utf8", from));
  return parts.join("");
}

/** How many bytes a letter has that begins with this one; 0 where none does. */
function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}
