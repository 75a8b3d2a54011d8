import { expect, test } from "vitest";

import { ndjsonRequests } from "./ndjson.ts";
import type { Found } from "./found.ts";

const request = '{"method":"GET","url":"https://www.zohoapis.eu/crm/v8/Leads/100"}';

async function found(lines: readonly string[]): Promise<Found[]> {
  async function* source(): AsyncGenerator<{ text: string; number: number }> {
    for (const [index, text] of lines.entries()) yield await Promise.resolve({ text, number: index + 1 });
  }
  const all: Found[] = [];
  for await (const one of ndjsonRequests(source(), "log.ndjson", {})) all.push(one);
  return all;
}

test("lines of a log without a request are counted, before and behind the first request", async () => {
  const lines = ['{"level":30}', "server listening on 8080", request, "[]", '{"url":"https://example.com/health"}'];
  const kinds = (await found(lines)).map(({ kind }) => kind);
  expect(kinds).toEqual(["other", "other", "request", "other", "other"]);
  expect(await found(lines)).toContainEqual({ kind: "other", among: "lines" });
});

test("where no line is a request they are problems, each at its place", async () => {
  expect(await found(['{"level":30}', "5"])).toMatchObject([
    { kind: "problem", line: 1 },
    { kind: "problem", line: 2, text: expect.stringContaining("a number stands where") as string },
  ]);
});

test("a request that is broken is a problem in a log, too", async () => {
  expect(await found([request, '{"url":"https://www.zohoapis.eu/crm/v8/Leads"'])).toMatchObject([
    { kind: "request" },
    { kind: "problem", line: 2 },
  ]);
});

test("of very many lines without a request only the first are named", async () => {
  const all = await found(Array.from({ length: 1200 }, () => "{}"));
  expect(all).toHaveLength(1001);
  expect(all.at(-1)).toEqual({ kind: "problem", file: "log.ndjson", text: "200 more lines hold no request" });
  const oneMore = await found(Array.from({ length: 1001 }, () => "{}"));
  expect(oneMore.at(-1)).toEqual({ kind: "problem", file: "log.ndjson", text: "1 more line holds no request" });
});
