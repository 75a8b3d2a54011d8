import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

import { readPage, root } from "./docs/page.ts";

const { text } = readPage("CONTRIBUTING.md");

/** What stands in backticks in the first cells of the table below a sentence: `["request", "operation", …]`. */
function firstCells(heading: string, nth = 0): string[] {
  const [, table = ""] = text.split(heading)[nth + 1]?.split(/^\|---.*$/m) ?? [];
  const rows = table.split("\n\n")[0]?.split("\n") ?? [];
  return rows.flatMap((row) => [...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

/** The members of an interface of check.ts. */
function membersOf(name: string): string[] {
  const file = join(root, "packages/validator/src/check.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .filter((declared) => declared.name.text === name)
    .flatMap(({ members }) => members.map((member) => member.name?.getText(source) ?? ""));
}

describe("CONTRIBUTING.md", () => {
  it("names all that a check is handed", () => {
    expect(firstCells("| of the context |", 0)).toEqual(membersOf("RequestContext"));
    expect(firstCells("| of the context |", 1)).toEqual(membersOf("PlanContext"));
    expect(firstCells("| form |").map((form) => form.replace(/\(.*/, ""))).toEqual(
      membersOf("RecordCheck").filter((member) => member.startsWith("for")),
    );
  });

  it("maps folders that are there", () => {
    const folders = firstCells("## The house");
    expect(folders.length).toBeGreaterThan(5);
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  it("names commands that are there", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = new Set([...text.matchAll(/pnpm ([a-z:-]+)/g)].map(([, name = ""]) => name));
    expect([...named].filter((name) => !["install", "vitest"].includes(name) && !(name in scripts))).toEqual([]);
    const files = [...text.matchAll(/`((?:test|packages)\/\S+\.ts)`/g)].map(([, file = ""]) => file);
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe("how-it-works.md", () => {
  const [, validator = "", plugin = "", cli = ""] =
    /^([^]*)^## In the editor([^]*)^## On the command line([^]*)$/m.exec(readPage("docs/how-it-works.md").text) ?? [];

  it.each([
    ["validator", validator],
    ["eslint-plugin", plugin],
    ["cli", cli],
  ])("names files of the %s that are there", (name, part) => {
    const files = readdirSync(join(root, "packages", name, "src"), { recursive: true, encoding: "utf8" });
    const named = [...part.matchAll(/^\*\*\d.*$/gm)].flatMap(([step]) =>
      [...step.matchAll(/`([\w/-]+\.ts)`/g)].map(([, file = ""]) => file),
    );
    expect(named.length).toBeGreaterThan(3);
    const isThere = (file: string): boolean =>
      file.startsWith("metadata/")
        ? existsSync(join(root, file))
        : files.some((path) => `/${path}`.endsWith(`/${file}`));
    // The other parts speak of the validator's marks.
    expect(named.filter((file) => !isThere(file) && file !== "seen.ts")).toEqual([]);
  });
});
