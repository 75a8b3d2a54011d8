import { describe, expect, test } from "vitest";

import { MarkedUtf8 } from "./marked-utf8.ts";
import { wrongByte } from "./wrong-byte.ts";

/** The text of some bytes that come in chunks of a size. */
function read(bytes: Uint8Array, size = bytes.length): string {
  const utf8 = new MarkedUtf8();
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(utf8.decode(bytes.subarray(at, at + size)));
  return parts.join("") + utf8.end();
}

const LETTERS = "a\u00e9\u20ac\u{1f35e}\ufffd\u0000\ufeffz\n\u00fc";

describe.each([1, 2, 3, 4, 5, 7, 100])("in chunks of %i", (size) => {
  test("letters of every length come out as they are, a literal U+FFFD too", () => {
    const text = read(Buffer.from(LETTERS), size);
    expect(text).toBe(LETTERS);
    expect(wrongByte(text)).toBeUndefined();
  });

  test("the byte order mark is taken away once", () => {
    expect(read(Buffer.from(`\ufeff${LETTERS}`), size)).toBe(LETTERS);
  });

  test("a letter of windows-1252 is named with its place, and what stands around it is read", () => {
    const text = read(Buffer.from("\u20ac\nM\u00fcller, \u00e9", "latin1"), size);
    expect(text).toMatch(/^\udcac\nM\udcfcller, \udce9$/);
    const mixed = read(
      Buffer.concat([Buffer.from("K\u00f6ln\n\u{1f35e}M"), Buffer.from("\u00fcller", "latin1")]),
      size,
    );
    expect(wrongByte(mixed)).toEqual({
      line: 2,
      column: 4,
      text: 'byte FC is not UTF-8 ("\u00fc" in windows-1252): save the file as UTF-8',
    });
  });
});

test.each([
  ["an overlong form", [0xc0, 0x80], 1],
  ["half of a pair", [0x61, 0xed, 0xa0, 0x80], 2],
  ["beyond Unicode", [0x61, 0x62, 0xf4, 0x90, 0x80, 0x80], 3],
  ["a letter that the end cuts off", [0x61, 0xe2, 0x82], 2],
  ["a letter that another one cuts off", [0xe2, 0x82, 0x61], 1],
  ["a tail without a head", [0x61, 0x80], 2],
])("%s is no UTF-8", (_, bytes, column) => {
  expect(wrongByte(read(Uint8Array.from(bytes)))).toMatchObject({ line: 1, column });
});

test("a byte that is nothing in windows-1252 either", () => {
  expect(wrongByte(read(Uint8Array.of(0x81)))?.text).toBe("byte 81 is not UTF-8: save the file as UTF-8");
});
