import { isUtf8 } from "node:buffer";

import { Lines } from "./place.ts";

/** Bytes that no UTF-8 has stand in the text as lone halves of a pair, which text that was read rightly never holds: byte E9 is U+DCE9. */
const MARK = 0xdc00;
const MARKED = /[\uDC80-\uDCFF]/u;

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

/** The first byte that is not UTF-8, and where it stands; undefined where there is none. */
export function wrongByte(
  text: string,
  firstLine = 1,
): { readonly line: number; readonly column: number; readonly text: string } | undefined {
  const at = text.search(MARKED);
  if (at < 0) return undefined;
  const { line, column } = new Lines(text, firstLine).place(at);
  const byte = text.charCodeAt(at) - MARK;
  const letter = new TextDecoder("windows-1252").decode(Uint8Array.of(byte));
  // 81, 8D, 8F, 90 and 9D are nothing there either.
  const is = /[\u0080-\u009F]/.test(letter) ? "" : ` ("${letter}" in windows-1252)`;
  const hex = byte.toString(16).toUpperCase();
  return { line, column, text: `byte ${hex} is not UTF-8${is}: save the file as UTF-8` };
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
