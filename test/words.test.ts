import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";
import { describe, expect, it } from "vitest";

import { root } from "./docs/page.ts";

/** Words that the product does not use, and what it says instead. A message is read by a tired person in another trade. */
const NOT_USED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(?:is|are|was|were) told\b/i, "reported"],
  [/(?<!\bthere )\b(?:is|are) no\b(?! longer| more)/i, "is not a, has no"],
  [/\baccus\w*/i, "flags, reports"],
  [/\bmend(?:s|ed|ing)?\b/i, "fix, fixed"],
  [/\bwhole\b(?! numbers?\b)/i, "entire, complete"],
  [/\bof (?:its|their) own\b/i, "own, separate"],
  [/\btakes?\b[^.]*\bat most\b/i, "the maximum is"],
  [/\bstandard org\b/i, "Zoho's default fields"],
  [/\bvalue lost\b(?!$)/i, "the effect: dropped, ignored, …"],
  [/\bbroke on\b/i, "failed on"],
  [/\bCtrl-C\b/, "Ctrl+C"],
  [/\be-mail\b/i, "email"],
];

/** Code calls the org that stands in for a user's own by the name of its folder, `standard-org`. */
const NOT_IN_COMMENTS = NOT_USED.filter(([, instead]) => instead !== "Zoho's default fields");

/** Folders of product code, every printed sentence of which is looked at. */
const SOURCES = [
  "packages/cli/src",
  "packages/validator/src",
  "packages/eslint-plugin/src",
  "metadata/src",
  "metadata/corrections",
];

/** All pages: guides, checks, codes and rules, and what the packages say of themselves. */
const PAGES = [
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "README.md",
  "SECURITY.md",
  "metadata/README.md",
  ...["cli", "eslint-plugin", "validator"].map((name) => `packages/${name}/README.md`),
  ...pagesIn("docs"),
];

describe("words", () => {
  it("that are not used stand in no sentence of the code", () => {
    const files = SOURCES.flatMap(sourcesIn);
    expect(files.length).toBeGreaterThan(100);
    expect(
      files.flatMap((file) => sentencesOf(file).flatMap(({ line, text }) => faults(`${file}:${line}`, text))),
    ).toEqual([]);
  });

  it("that are not used stand in no comment of the code either", () => {
    const comments = SOURCES.flatMap(sourcesIn).flatMap(commentsOf);
    expect(comments.length).toBeGreaterThan(1000);
    expect(comments.flatMap(({ file, text }) => faults(file, text, NOT_IN_COMMENTS))).toEqual([]);
  });

  it("that are not used stand on no page", () => {
    expect(
      PAGES.flatMap((page) =>
        readFileSync(join(root, page), "utf8")
          .replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, ""))
          .split("\n")
          .flatMap((line, index) => faults(`${page}:${index + 1}`, line.replace(/`[^`]*`/g, ""))),
      ),
    ).toEqual([]);
  });

  it("are looked for where they stand", () => {
    expect(faults("x", "The header is no header of Zoho's.")).toEqual([
      'x: "is no" (say: is not a, has no) in: The header is no header of Zoho\'s.',
    ]);
    expect(faults("x", "It is no longer a whole number.")).toEqual([]);
    expect(commentsOf("packages/cli/src/main.ts").map(({ text }) => text)).toContain(
      "/** Takes Ctrl+C over, once: a second one ends the process at once. */",
    );
  });
});

function faults(place: string, text: string, words = NOT_USED): string[] {
  return words.flatMap(([pattern, instead]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${place}: "${found[0]}" (say: ${instead}) in: ${text.trim()}`];
  });
}

/** The texts of a file that are more than a name: string literals and templates with a blank in them. */
function sentencesOf(file: string): { readonly line: number; readonly text: string }[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  const sentences: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…")
        : undefined;
    if (text?.includes(" ") === true)
      sentences.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sentences;
}

/** The comments of a file, each on one line, without the code that they quote. */
function commentsOf(file: string): { readonly file: string; readonly text: string }[] {
  return [...readFileSync(join(root, file), "utf8").matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*/gm)].map(
    ([comment]) => ({
      file,
      text: comment.replace(/\n\s*\* ?/g, " ").replace(/`[^`]*`/g, ""),
    }),
  );
}

function pagesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(path);
    return path.endsWith(".ts") && !path.endsWith(".test.ts") ? [path] : [];
  });
}
