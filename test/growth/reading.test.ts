import { describe, expect, it } from "vitest";

import { commandLine } from "../command-line.ts";
import { steps } from "../../packages/cli/src/requests-in/steps.ts";
import { steps as judged } from "../../packages/validator/src/growth/steps.ts";
import { read } from "../judged.ts";

/** Law: reading grows as a file does, also where all of it is one line. Counted, not timed. */

const URL_V8 = "https://www.zohoapis.com/crm/v8/Leads";
const body = (n: number): object => ({ data: [{ Last_Name: `Ng ${n}`, Emial: "x", Company: "c" }] });
const list = <Item>(count: number, item: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => item(n));

const FILES = {
  "calls.json": (count: number) => list(count, (n) => ({ method: "POST", url: URL_V8, body: body(n) })),
  "calls.har": (count: number) => ({
    log: {
      entries: list(count, (n) => ({
        request: {
          method: "POST",
          url: URL_V8,
          headers: [],
          postData: { mimeType: "", text: JSON.stringify(body(n)) },
        },
      })),
    },
  }),
  "collection.json": (count: number) => ({
    info: { name: "c", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    item: list(count, (n) => ({
      name: `r ${n}`,
      request: { method: "POST", url: URL_V8, body: { mode: "raw", raw: JSON.stringify(body(n)) } },
    })),
  }),
  "one.json": (count: number) => ({
    method: "POST",
    url: URL_V8,
    body: {
      data: list(count, (): object =>
        Object.fromEntries([["Last_Name", "Ng"], ...list(10, (n): [string, unknown] => [`Unknown_${n}`, n])]),
      ),
    },
  }),
  "text.json": (count: number) => ({
    method: "POST",
    url: URL_V8,
    body: JSON.stringify({ data: list(count, (n) => ({ Last_Name: "Ng", [`Unknown_${n}`]: n })) }),
  }),
};

/** Numbers of more digits make longer texts. */
const MORE = 2.3;

describe("twice the file on one line takes at most twice the work", () => {
  for (const [name, make] of Object.entries(FILES))
    it(name, async () => {
      const [once, twice] = [await walked(name, make(100)), await walked(name, make(200))];
      expect(once).toBeGreaterThan(1000);
      expect(twice / once).toBeLessThan(MORE);
    });
});

async function walked(name: string, content: unknown): Promise<number> {
  const before = steps.walked;
  const { stdout } = await commandLine(["check", "--format", "sarif", name], {
    files: { [name]: JSON.stringify(content) },
  });
  expect(stdout).toContain("known-fields");
  return steps.walked - before;
}

describe("a text that comes in chunks", () => {
  it("is searched once for the end of its first line", async () => {
    const before = steps.searched;
    const { TextSource } = await import("../../packages/cli/src/requests-in/text-source.ts");
    const source = new TextSource(
      (async function* () {
        for (let chunk = 0; chunk < 200; chunk++) yield await Promise.resolve("x".repeat(1000));
      })(),
    );
    expect(await source.peek()).toHaveLength(200_000);
    expect(steps.searched - before).toBeLessThan(250_000);
    expect(await source.all()).toHaveLength(200_000);
  });
});

describe("folders of a collection", () => {
  it("20,000 deep are one sentence", async () => {
    const depth = 20_000;
    const text = `{"info":{"name":"c","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[${'{"name":"f","item":['.repeat(depth)}{"name":"r","request":"${URL_V8}"}${"]}".repeat(depth)}]}`;
    const { exit, stderr } = await commandLine(["check", "deep.json"], { files: { "deep.json": text } });
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: "deep.json:1:2110: folders are read 100 deep; what is in this one was not\n",
    });
  });
});

describe("a request that may be read in several ways", () => {
  it("has each issue compared with those of its key, not with all", () => {
    const keys = (count: number): number => {
      const before = judged.keys;
      read({ method: "POST", url: "/crm/${x}/Leads", body: { data: list(count, () => ({ Emial: "x", Company: 5 })) } });
      return judged.keys - before;
    };
    expect(keys(200) / keys(100)).toBeLessThan(MORE);
  });
});
