import { lineAndColumn } from "../snapshot/json-fault.ts";

/** Bytes that no UTF-8 has stand in the text as lone halves of a pair, which text that was read rightly never holds: byte E9 is U+DCE9. */
export const MARK = 0xdc00;
/** Stands where the text of a file ends within a character; that of its first byte would be a pair's half as well. */
export const CUT = "\uDC00";
const MARKED = /[\uDC00\uDC80-\uDCFF]/u;

/** The first byte that is not of its file's encoding. */
export interface WrongByte {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** `byte FC is not UTF-8 ("ü" in windows-1252): save the file as UTF-8` */
  readonly text: string;
}

/** The first byte that is not of the encoding of a text that `markedText` or `decoderFor` gave; undefined where there is none. */
export function wrongByte(text: string, firstLine = 1): WrongByte | undefined {
  const at = text.search(MARKED);
  if (at < 0) return undefined;
  const { line, column } = placeOf(text, at, firstLine);
  if (text[at] === CUT) return { line, column, text: "the file ends in the middle of a character: is it complete?" };
  const byte = text.charCodeAt(at) - MARK;
  const letter = new TextDecoder("windows-1252").decode(Uint8Array.of(byte));
  // 81, 8D, 8F, 90 and 9D are nothing there either.
  const is = /[\u0080-\u009F]/.test(letter) ? "" : ` ("${letter}" in windows-1252)`;
  const hex = byte.toString(16).toUpperCase();
  return { line, column, text: `byte ${hex} is not UTF-8${is}: save the file as UTF-8` };
}

function placeOf(text: string, at: number, firstLine: number): Pick<WrongByte, "line" | "column"> {
  const { line, column } = lineAndColumn(text, at);
  return { line: line + firstLine - 1, column };
}
