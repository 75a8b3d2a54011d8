import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { readInput } from "./read-input.ts";
import type { Found } from "./found.ts";

const URL = "https://www.zohoapis.eu/crm/v8/Leads";

async function read(name: string, files: Readonly<Record<string, string | Uint8Array>>, stdin = ""): Promise<Found[]> {
  const cwd = await mkdtemp(join(tmpdir(), "preflight-input-"));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(cwd, file, ".."), { recursive: true });
    await writeFile(join(cwd, file), content);
  }
  const found: Found[] = [];
  const input = (async function* () {
    yield await Promise.resolve(stdin);
  })();
  for await (const one of readInput(name, { cwd, stdin: input })) if (one.kind !== "passed") found.push(one);
  return found;
}

test("an .http file that begins with a bracket is no JSON", async () => {
  expect(await read("a.http", { "a.http": `{{base}}/crm/v8/Leads/1\n\n###\nGET ${URL}/2` })).toMatchObject([
    { kind: "request" },
    { kind: "request", line: 4 },
  ]);
});

test("an .http file on standard input is known by what it holds", async () => {
  expect(await read("-", {}, `### one\nGET ${URL}/1`)).toMatchObject([
    { kind: "request", file: "<stdin>", name: "one" },
  ]);
});

test("a body in another file is named from the first one's folder", async () => {
  expect(
    await read("calls/a.http", { "calls/a.http": `POST ${URL}\n\n< ../bodies/b.json`, "bodies/b.json": '{"data":[]}' }),
  ).toMatchObject([{ kind: "request", request: { body: '{"data":[]}' } }]);
});

test("a collection on one line is one, and no NDJSON", async () => {
  const collection = JSON.stringify({
    info: { name: "x" },
    item: [
      { name: "a", request: `${URL}/1` },
      { name: "b", request: `${URL}/2` },
    ],
  });
  expect(await read("c.json", { "c.json": collection })).toMatchObject([
    { kind: "request", name: "a" },
    { kind: "request", name: "b" },
  ]);
  expect(await read("-", {}, collection)).toHaveLength(2);
});

test("curl commands stay curl commands", async () => {
  expect(await read("a.sh", { "a.sh": `# GET ${URL}\ncurl ${URL}/1` })).toMatchObject([
    { kind: "request", among: "curl commands", line: 2 },
  ]);
});

test("formats that nobody reads say so", async () => {
  expect(await read("x.ini", { "x.ini": `[meta]\nname = Leads\n` })).toEqual([
    {
      kind: "problem",
      file: "x.ini",
      text: "unknown format. Supported: JSON, NDJSON, HAR, curl, Postman, .http, Bruno, Markdown",
      isForeign: true,
    },
  ]);
});

describe("a file that is not UTF-8", () => {
  const body = (name: string): string => `{"data":[{"Last_Name":"${name}"}]}`;
  const request = (name: string): string => `{"method":"POST","url":"${URL}","body":${body(name)}}`;
  const problem = (file: string, line: number, column: number): object => ({
    kind: "problem",
    file,
    line,
    column,
    text: 'byte FC is not UTF-8 ("ü" in windows-1252): save the file as UTF-8',
  });
  const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

  test.each([
    ["one.json", request("Müller"), 1, 94],
    ["list.json", `[\n${request("Ng")},\n${request("Müller")}]`, 3, 94],
    ["a.har", `{"log":{"entries":[\n{"request":{"method":"GET","url":"${URL}?word=ü"}}]}}`, 2, 77],
    ["a.sh", `curl ${URL}/1\ncurl ${URL} -d '${body("Müller")}'`, 2, 71],
    ["a.http", `### Prüfung\nGET ${URL}/1`, 1, 7],
    ["a.md", `Prüfung\n\n    curl ${URL}/1`, 1, 3],
  ])("%s: one sentence with the place", async (file, text, line, column) => {
    expect(await read(file, { [file]: latin(text) })).toEqual([problem(file, line, column)]);
  });

  test("in a log only that line is a problem; one that holds no request is none", async () => {
    const log = [request("Ng"), request("Müller"), "12:03 Prüfung", '{"level":"Prüfung"}', request("Ito")].join("\n");
    for (const file of ["log.ndjson", "log.json"])
      expect(await read(file, { [file]: latin(log) })).toMatchObject([
        { kind: "request", line: 1 },
        problem(file, 2, 94),
        { kind: "other" },
        { kind: "other" },
        { kind: "request", line: 5 },
      ]);
  });

  test("a literal U+FFFD is a letter like any other", async () => {
    expect(await read("a.ndjson", { "a.ndjson": `${request("M\uFFFDller")}\n${request("ü")}` })).toMatchObject([
      { kind: "request" },
      { kind: "request" },
    ]);
  });

  test("what holds no requests is said as before", async () => {
    expect(await read("a.png", { "a.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0a, 0xff) })).toMatchObject([
      { text: expect.stringContaining("unknown format") as string },
    ]);
    expect(await read("a.md", { "a.md": latin("# Prüfung\n") })).toEqual([]);
  });

  test("a body in another file: the place is there; what is no JSON is not read", async () => {
    const files = {
      "a.sh": `curl ${URL} -H 'Content-Type: application/json' -d @b.json`,
      "a.http": `POST ${URL}\n\n< ./b.json`,
      "up.http": `POST ${URL}/1/photo\n\n< ./b.png`,
      "b.json": latin(body("Müller")),
      "b.png": Uint8Array.of(0x89, 0x50),
    };
    for (const file of ["a.sh", "a.http"])
      expect((await read(file, files)).filter(({ kind }) => kind === "problem")).toEqual([problem("b.json", 1, 25)]);
    expect(await read("up.http", files)).toMatchObject([
      { kind: "request", unread: [{ name: "./b.png", why: "not UTF-8" }] },
    ]);
  });
});
