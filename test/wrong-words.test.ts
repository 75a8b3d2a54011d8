import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { run } from "../packages/cli/src/run.ts";
import { commandLine } from "./command-line.ts";
import { newFolder } from "./folders.ts";

// What somebody types late at night: a sentence that says what is wrong, and exit 2; nothing is lost.

const FILES = {
  "a.http": "GET https://www.zohoapis.eu/crm/v8/Leads/1\nAuthorization: Zoho-oauthtoken {{t}}\n",
  "leads.csv": "Last_Name,Company\n,\nNg,Ng & Co\n",
  "empty.csv": "",
  "empty.tsv": "",
  "note.txt": "hello\n",
  "dir/a.txt": "hello\n",
};
const TABLE = ["--module", "Leads", "--operation", "insert"];
const EMPTY = "An argument is empty. If it is a variable, it has no value.\n";

describe("a wrong word ends with 2 and a sentence", () => {
  it.each([
    ["check empty.csv", [...TABLE], "empty.csv: this file is empty\n"],
    ["check empty.tsv", [...TABLE], "empty.tsv: this file is empty\n"],
    ["check leads.csv --bad-rows dir", [...TABLE], "--bad-rows: dir is a folder; name a file.\n"],
    [
      "check leads.csv --bad-rows ./leads.csv",
      [...TABLE],
      "--bad-rows: ./leads.csv is the table itself, which would lose its other rows.\n",
    ],
    [
      "check leads.csv --bad-rows none/bad.csv",
      [...TABLE],
      "--bad-rows: none/bad.csv cannot be written (its folder is not there)\n",
    ],
    [
      "check leads.csv --split note.txt",
      [...TABLE],
      "--split: note.txt cannot be written (a file stands where its folder should be)\n",
    ],
    ["check a.http --env none.json", [], "--env none.json: there is no such file\n"],
    ["doctor --data-center xx", [], 'There is no data centre "xx".'],
    [
      "scopes",
      [],
      "Name at least one file or folder, of code or of requests, or - for standard input.\nzoho-preflight scopes --help shows how.\n",
    ],
    [
      "sample Leads --wrong nope",
      [],
      '--wrong: no record is wrong in "nope" and in nothing else. --list-wrong names all kinds.\n',
    ],
    ["sample Leads --wrong mandatory-fields/mising", [], 'Did you mean "mandatory-fields/missing"?'],
  ])("%s", async (line, more, said) => {
    const { exit, stdout, stderr } = await commandLine([...line.split(" "), ...more], { files: FILES });
    expect(stderr).toContain(said);
    expect(stdout).toBe("");
    expect(exit).toBe(2);
  });

  it.each(["check", "coverage", "diff", "doctor", "explain", "login", "migrate --to v8", "sample", "scopes"])(
    "%s with a variable that is empty",
    async (command) => {
      const { exit, stdout, stderr } = await commandLine([...command.split(" "), ""], { files: FILES });
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
      expect(stderr).toContain(EMPTY);
    },
  );

  it("a table that is not there, and the bad rows of an earlier run stay", async () => {
    const folder = newFolder({ "bad.csv": "of yesterday\n" });
    const { exit, stderr } = await commandLine(["check", "none.csv", ...TABLE, "--bad-rows", "bad.csv"], { folder });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: "none.csv: there is no such file\n" });
    expect(readFileSync(join(folder, "bad.csv"), "utf8")).toBe("of yesterday\n");
    expect(readdirSync(folder)).toEqual(["bad.csv"]);
  });

  it("an output that breaks, and half a file is not left behind", async () => {
    const folder = newFolder(FILES);
    const gone = (): never => {
      throw new Error("gone");
    };
    const exit = await run(["check", "leads.csv", ...TABLE, "--bad-rows", "bad.csv", "--split", "parts"], {
      stdin: (async function* () {
        yield await Promise.resolve("");
      })(),
      stdout: { write: gone, isTTY: false },
      stderr: { write: () => true, isTTY: false },
      cwd: folder,
      env: {},
    });
    expect(exit).toBe(3);
    expect(
      [...readdirSync(folder), ...readdirSync(join(folder, "parts"))].filter((name) => /bad|part$/.test(name)),
    ).toEqual([]);
  });

  it("a baseline in no folder", async () => {
    const { exit, stderr } = await commandLine(["check", "a.http", "--baseline", "none/b.json", "--update-baseline"], {
      files: FILES,
    });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/none\/b\.json: the baseline cannot be written \(its folder is not there\)\n$/);
  });
});

describe("a recording without an answer of Zoho's", () => {
  const har = (...entries: object[]): object => ({ log: { version: "1.2", entries } });
  const other = { request: { method: "GET", url: "https://example.com/" }, response: { status: 200, content: {} } };
  const postman = {
    info: { name: "x", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  };

  it.each([
    ["of nothing", har()],
    ["of another site", har(other)],
    ["that is an empty collection", { ...postman, item: [] }],
  ])("%s is not taken for one", async (_, file) => {
    expect(await commandLine(["explain", "a.json"], { files: { "a.json": file } })).toEqual({
      exit: 2,
      stdout: "",
      stderr: "a.json: there is no request to Zoho CRM in it, and so no answer\n",
    });
  });
});

describe("--json of explain is JSON, whatever is asked", () => {
  const told = async (...words: string[]): Promise<{ checks: { name: string }[]; codes: { code: string }[] }> =>
    JSON.parse((await commandLine(["explain", ...words, "--json"])).stdout) as never;

  it("all names", async () => {
    const { checks, codes } = await told();
    expect(checks.map(({ name }) => name)).toContain("known-fields");
    expect(codes.map(({ code }) => code)).toContain("INVALID_DATA");
  });

  it("a check, a code, a message", async () => {
    expect(await told("picklist-value")).toEqual({
      version: 1,
      checks: [expect.objectContaining({ name: "picklist-value", severity: "warning", stage: "record" })],
      codes: [],
    });
    expect(await told("INVALID_MODULE")).toEqual({
      version: 1,
      checks: [],
      codes: [
        expect.objectContaining({
          code: "INVALID_MODULE",
          reportedBy: expect.arrayContaining(["known-module"]) as unknown,
        }),
      ],
    });
    expect((await told("required", "field", "not", "found")).codes.map(({ code }) => code)).toContain(
      "MANDATORY_NOT_FOUND",
    );
  });
});
