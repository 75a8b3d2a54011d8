import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { checkFolders, checkLists } from "../scripts/check-lists.mjs";
import { root } from "./docs/page.ts";

const CHECKS = "packages/validator/src/checks";
const NEW = [
  ["host", "new-host"],
  ["record", "new-record"],
  ["batch", "new-batch"],
] as const;

/** What new-check and the compiler need of the repository, so that it stays as it is. */
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "new-check-"));
  for (const part of ["scripts", "package.json", "packages/validator/src", "packages/validator/package.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const file of ["tsconfig.base.json", ".prettierrc.json", "test/verbs.ts"])
    cpSync(join(root, file), join(copy, file));
  mkdirSync(join(copy, "docs"));
  for (const folder of ["node_modules", "packages/validator/node_modules"])
    symlinkSync(join(root, folder), join(copy, folder), "junction");
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function newCheck(...args: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [join(copy, "scripts/new-check.mjs"), ...args], { cwd: copy, encoding: "utf8" });
}

describe("pnpm new-check", () => {
  it("writes checks that compile, in the lists of checks", async () => {
    for (const [stage, name] of NEW) expect(newCheck(name, "--stage", stage)).toMatchObject({ status: 0, stderr: "" });
    expect(await checkFolders(copy)).toEqual(expect.arrayContaining(NEW.map(([stage, name]) => ({ stage, name }))));
    for (const { file, text } of await checkLists(copy)) expect(readFileSync(join(copy, file), "utf8")).toBe(text);
    const files = NEW.flatMap(([stage, name]) =>
      ["check.ts", "says.ts", "check.test.ts"].map((file) => join(copy, CHECKS, stage, name, file)),
    );
    expect(faultsIn([...files, join(copy, CHECKS, "index.ts"), join(copy, CHECKS, "words.ts")])).toEqual([]);
    for (const [, name] of NEW)
      expect(readFileSync(join(copy, `docs/checks/${name}.md`), "utf8")).toContain(`# ${name}\n`);
  });

  it.each([
    [[], "Usage: pnpm new-check NAME --stage STAGE, where STAGE is one of host, "],
    [["open-deals"], "Usage: pnpm new-check NAME --stage STAGE, where STAGE is one of host, "],
    [["open-deals", "--stag", "host"], "Usage: pnpm new-check NAME --stage STAGE, where STAGE is one of host, "],
    [["open-deals", "--stage", "hots"], '"hots" is not a stage; use one of host, '],
    [["OpenDeals", "--stage", "host"], '"OpenDeals" is not a name for a check; write it in lower case with hyphens'],
    [["maybe-open", "--stage", "host"], '"maybe-open" is the name of a rule'],
    [["known-host", "--stage", "url"], 'There is already a check "known-host".'],
  ])("answers %j with one sentence", (args, sentence) => {
    const { status, stderr } = newCheck(...args);
    expect(stderr.startsWith(sentence), stderr).toBe(true);
    expect([status, stderr.trimEnd().split("\n").length]).toEqual([2, 1]);
  });

  it("leaves nothing that nobody has replaced", () => {
    const files = [CHECKS, "docs/checks"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name)),
    );
    const texts = files.filter((file) => /\.(?:ts|md)$/.test(file));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((file) => /replace me/i.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

/** `check.ts: Cannot find name "x"` for each fault that the compiler sees in these files. */
function faultsIn(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(copy, "tsconfig.base.json"), (file) => readFileSync(file, "utf8")) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, composite: false, emitDeclarationOnly: false, noEmit: true },
    copy,
  );
  const program = ts.createProgram(files, { ...options, allowImportingTsExtensions: true });
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
}
