import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";

import { encodingOf } from "@zoho-preflight/validator/node";

/** A stretch of a file that ends with a line, or with the file. */
export interface TextBlock {
  readonly text: string;
  /** Where it begins in the file, in bytes. */
  readonly offset: number;
  /** The bytes of a part of its text; more than one for letters beyond ASCII. */
  readonly bytesOf: (text: string) => number;
  /** Set where some bytes are not of the encoding that the file is in; they stand in the text as U+FFFD. */
  readonly isDamaged: boolean;
}

const NEWLINE = 0x0a;

/** The bytes of the mark before a file of UTF-8 with usual line ends, by its first chunk; undefined for all others. */
export function markOfUtf8(first: Buffer): number | undefined {
  const { isUsual, mark } = readingOf(first);
  return isUsual ? mark : undefined;
}

/**
 * A file as text of complete lines, without its byte order mark: UTF-8, or UTF-16 as its mark says. Never more than a chunk and a line are held.
 * Lines that end in a bare CR, as old spreadsheets write them, come out ending in LF.
 */
export async function* textBlocks(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<TextBlock, void> {
  let rest: Buffer[] = [];
  let offset = 0;
  let read: Reading | undefined;
  for await (const chunk of chunks) {
    const bytes =
      typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const first = rest.length === 0 ? bytes : rest[0];
    if (read === undefined && first !== undefined) {
      read = readingOf(first);
      offset = read.mark;
      rest.push(bytes.subarray(read.mark));
    } else rest.push(bytes);
    const end = read === undefined ? -1 : read.lastEnd(bytes);
    if (end < 0 || read === undefined) continue;
    const last = rest.pop() ?? bytes;
    const cut = last.length - (bytes.length - end);
    const block = rest.length === 0 ? last.subarray(0, cut) : Buffer.concat([...rest, last.subarray(0, cut)]);
    yield read.block(block, offset);
    offset += block.length;
    rest = cut === last.length ? [] : [last.subarray(cut)];
  }
  const block = Buffer.concat(rest);
  if (block.length > 0 && read !== undefined) yield read.block(block, offset);
}

/** How the bytes of a file are read. */
interface Reading {
  /** UTF-8 with usual line ends. */
  readonly isUsual: boolean;
  /** Bytes of the mark at its start. */
  readonly mark: number;
  /** Behind the last line end in some bytes, or -1. */
  readonly lastEnd: (bytes: Buffer) => number;
  readonly block: (bytes: Buffer, offset: number) => TextBlock;
}

function readingOf(first: Buffer): Reading {
  const [a, b, c] = first;
  const encoding = encodingOf(first);
  if (encoding !== "utf-8") return utf16(encoding, a === 0xff || a === 0xfe ? 2 : 0);
  const mark = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  const hasBareReturns = !first.includes(NEWLINE) && first.includes(0x0d);
  return {
    isUsual: !hasBareReturns,
    mark,
    lastEnd: (bytes) => bytes.lastIndexOf(hasBareReturns ? 0x0d : NEWLINE) + 1 || -1,
    block: (bytes, offset) => {
      const text = bytes.toString("utf8");
      return {
        text: hasBareReturns ? text.replaceAll("\r", "\n") : text,
        offset,
        bytesOf: (part) => Buffer.byteLength(part),
        isDamaged: !isUtf8(bytes),
      };
    },
  };
}

function utf16(encoding: "utf-16le" | "utf-16be", mark: number): Reading {
  const low = encoding === "utf-16le" ? 0 : 1;
  return {
    isUsual: false,
    mark,
    lastEnd: (bytes) => {
      for (let at = bytes.lastIndexOf(NEWLINE); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(NEWLINE, at - 1))
        // A unit begins at an even place of the file, and chunks of files are even.
        if (at % 2 === low && bytes[at + 1 - 2 * low] === 0) return at - low + 2;
      return -1;
    },
    block: (bytes, offset) => {
      const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
      return { text, offset, bytesOf: (part) => part.length * 2, isDamaged: text.includes("\uFFFD") };
    },
  };
}
