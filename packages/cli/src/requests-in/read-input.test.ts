import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { readInput } from "./read-input.ts";
import type { Found } from "./found.ts";

const URL = "https://www.zohoapis.eu/crm/v8/Leads";

async function read(name: string, files: Readonly<Record<string, string>>, stdin = ""): Promise<Found[]> {
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
  for await (const one of readInput(name, { cwd, stdin: input })) found.push(one);
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
