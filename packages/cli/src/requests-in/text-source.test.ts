import { expect, test } from "vitest";

import { TextSource } from "./text-source.ts";

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array, void> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function linesOf(source: TextSource): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for await (const { number, text } of source.lines()) lines.push([number, text]);
  return lines;
}

test("lines that are spread over chunks, with and without a last line end", async () => {
  expect(await linesOf(new TextSource(chunks("a", "b\ncd", "\r\n", "\ne")))).toEqual([
    [1, "ab"],
    [2, "cd"],
    [3, ""],
    [4, "e"],
  ]);
  expect(await linesOf(new TextSource(chunks("a\n", "b\n")))).toEqual([
    [1, "a"],
    [2, "b"],
  ]);
});

test("a peek takes nothing away", async () => {
  const source = new TextSource(chunks("\n  \n", '{"a"', ":1}\n{}"));
  expect(await source.peek()).toBe('{"a":1}');
  expect(await source.all()).toBe('\n  \n{"a":1}\n{}');
});

test("nothing at all", async () => {
  const source = new TextSource(chunks());
  expect(await source.peek()).toBe("");
  expect(await linesOf(source)).toEqual([]);
});

test("a byte order mark, and a letter that is cut between two chunks", async () => {
  expect(
    await new TextSource(chunks(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0xc3), Uint8Array.of(0xa9, 0x7d))).all(),
  ).toBe("{é}");
});

test("UTF-16, as PowerShell writes it", async () => {
  expect(await new TextSource(chunks(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00))).all()).toBe("{}");
});
