import { describe, expect, test } from "vitest";

import { commandLine as zohoPreflight } from "../../../test/command-line.ts";

describe("the command line", () => {
  test("--version", async () => {
    expect(await zohoPreflight(["--version"])).toMatchObject({ exit: 0, stdout: "0.1.0\n", stderr: "" });
  });

  test("help teaches by examples", async () => {
    const { exit, stdout } = await zohoPreflight(["check", "--help"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("zoho-preflight check leads.json --module Leads --operation upsert");
    expect(stdout).toContain("Exit code: 0 no errors, 1 errors");
  });

  test("no command at all: ten lines, and no success", async () => {
    const { exit, stdout } = await zohoPreflight([]);
    expect(exit).toBe(2);
    expect(stdout).toContain("zoho-preflight check calls.http");
    expect(stdout.split("\n").length).toBe(11);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test.each([
    [["check"], "Name at least one file, or - for standard input."],
    [["check", "a.json", "--max-warnings", "few"], '--max-warnings: "few" is not a whole number from 0 to 999999999.'],
    [["check", "a.json", "--max-warnings"], "--max-warnings needs a value."],
    [
      ["check", "a.json", "--format", "xml"],
      '--format: expected one of pretty, json, sarif, github, junit, html, found "xml".',
    ],
    [["check", "a.json", "-x"], "There is no flag -x."],
    [
      ["check", "a.json", "--module", "Leads", "--module", "Deals"],
      '--module is there already; "Deals" is one too many.',
    ],
    [["pull", "1000.0123456789abcdef.0123456789abcdef"], '"***" is one argument too many.'],
    [["pull", "\u001B[31mred"], '"\\u001B[31mred" is one argument too many.'],
  ])("says what is wrong with %j, and where the right words are", async (argv, sentence) => {
    expect(await zohoPreflight(argv)).toMatchObject({
      exit: 2,
      stdout: "",
      stderr: `${sentence}\nzoho-preflight ${argv[0] ?? ""} --help shows how.\n`,
    });
  });

  test("help is a word, too", async () => {
    expect(await zohoPreflight(["help"])).toMatchObject({ exit: 0, stdout: (await zohoPreflight(["--help"])).stdout });
    expect(await zohoPreflight(["help", "pull"])).toMatchObject({
      exit: 0,
      stdout: (await zohoPreflight(["pull", "--help"])).stdout,
    });
    expect(await zohoPreflight(["-x"])).toMatchObject({
      exit: 2,
      stderr: "-x must follow a command.\nzoho-preflight --help lists all.\n",
    });
  });

  test("wrong usage is 2", async () => {
    expect(await zohoPreflight(["chekc"])).toMatchObject({
      exit: 2,
      stderr: 'There is no command "chekc". Did you mean check?\nzoho-preflight --help lists all.\n',
    });
    expect(await zohoPreflight(["check", "--qiet", "a.json"])).toMatchObject({
      exit: 2,
      stderr: "There is no flag --qiet. Did you mean --quiet?\nzoho-preflight check --help shows how.\n",
    });
    expect(await zohoPreflight(["init", "--version", "v8"])).toMatchObject({
      exit: 2,
      stderr: "There is no flag --version. Did you mean --api-version?\nzoho-preflight init --help shows how.\n",
    });
    expect(await zohoPreflight(["check", "a.json", "--operation", "update"])).toMatchObject({
      exit: 2,
      stderr: "--operation says what to do with bare records, so it needs --module\n",
    });
    expect(await zohoPreflight(["check", "a.json", "--update-baseline"])).toMatchObject({
      exit: 2,
      stderr: "--update-baseline needs --baseline FILE, the file to write\n",
    });
  });
});

describe("explain", () => {
  test("a code, in any case", async () => {
    const { exit, stdout } = await zohoPreflight(["explain", "invalid_module"]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^INVALID_MODULE {2}HTTP 400\n\n/);
    expect(stdout).toContain("To fix");
    expect(stdout).toContain("Reported by known-module");
  });

  test("a check", async () => {
    const { exit, stdout } = await zohoPreflight(["explain", "known-module"]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^known-module {2}error, module stage\n\n/);
    expect(stdout).toContain("Reports  INVALID_MODULE: ");
    expect(stdout).toContain("--ignore known-module");
  });

  test("all of them", async () => {
    const { exit, stdout } = await zohoPreflight(["explain"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("  known-module ");
    expect(stdout).toContain("  OAUTH_SCOPE_MISMATCH ");
  });

  test("the message of an answer, in words of its own or quoted", async () => {
    const { exit, stdout } = await zohoPreflight(["explain", "required", "field", "not", "found"]);
    expect(exit).toBe(0);
    expect(stdout).toContain(
      'Zoho says "required field not found" with MANDATORY_NOT_FOUND and DEPENDENT_FIELD_MISSING.',
    );
    expect(stdout).toContain('"code": "MANDATORY_NOT_FOUND"');
    expect(stdout).toMatch(/^Or:\n {2}DEPENDENT_FIELD_MISSING {2}/m);
    expect((await zohoPreflight(["explain", "required field not found"])).stdout).toBe(stdout);
  });

  test("a name that nobody knows is 2, with the nearest", async () => {
    expect(await zohoPreflight(["explain", "INVALID_MODUL"])).toMatchObject({
      exit: 2,
      stdout: "",
      stderr: 'There is no code, message or check "INVALID_MODUL". Did you mean "INVALID_MODULE"?\n',
    });
    expect(await zohoPreflight(["explain", "zzzzzzzz"])).toMatchObject({
      exit: 2,
      stderr: 'There is no code, message or check "zzzzzzzz". zoho-preflight explain lists them all.\n',
    });
  });
});
