import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import ts from "typescript";
import { describe, expect, it } from "vitest";

import { root } from "../docs/page.ts";
import { sources } from "./sources.ts";

/** A number that may be 1 is said by `count` or `amount`, so that nobody reads "1 records". */

/** What is counted anywhere: `count(files, "file")`; and what else has come up. */
const MORE = ["characters", "decimals", "entries", "files", "hours", "ids", "items", "licences", "names", "places"];
const PLAIN = /\b(?:count|amount)\((?:[^()]|\([^()]*\))*, "(?:[a-z]+ )*([a-z]+)"\)/g;

const texts = sources.map(({ file }) => ({ file, text: readFileSync(join(root, file), "utf8") }));
/** `answers` is a verb too: what a server does. */
const nouns = [
  ...new Set([
    ...MORE,
    ...texts
      .flatMap(({ text }) => [...text.matchAll(PLAIN)].map(([, noun = ""]) => `${noun}s`))
      .filter((noun) => noun !== "answers"),
    ...["days", "fields", "minutes", "modules", "options", "parts", "records", "values", "comparisons"],
  ]),
];
/** What stands between, of all words, so that a verb does not: `Zoho answers`. */
const BEFORE = "accepted|active|code|decimal|known|more|other|user";
const FOLLOWS = new RegExp(`^ (?:(?:${BEFORE}) ){0,2}(?:${nouns.join("|")})\\b`);
const MAY_HAVE = new RegExp(`\\} (?:(?:${BEFORE}) ){0,2}(?:${nouns.join("|")})\\b`);

/** Where the number is more than one by then: a limit that was passed, or an age. Only ever shrinks. */
const KNOWN: readonly string[] = [
  "project.ts: age days",
  "query-parts.ts: modules.length modules",
  "sentence-on.ts: taken + refusedItems(errors) items",
];

/** `says.ts: ${counted(count)} records` */
function plurals(file: string, text: string): string[] {
  if (!MAY_HAVE.test(text)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateSpan(node) && FOLLOWS.test(node.literal.text) && mayBeOne(node)) {
      const [words = ""] = FOLLOWS.exec(node.literal.text) ?? [];
      found.push(`${basename(file)}: ${node.expression.getText()}${words}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Not a constant, and not behind a look at whether it is one. */
function mayBeOne(span: ts.TemplateSpan): boolean {
  const text = span.expression.getText();
  if (/^(?:[A-Z_]+(?:\.\w+)?|(?:count|amount)\(.*)$/s.test(text) || /["`]/.test(text)) return false;
  for (let at: ts.Node = span; !ts.isSourceFile(at); at = at.parent)
    if (
      ts.isConditionalExpression(at.parent) &&
      at !== at.parent.condition &&
      /\b1\b/.test(at.parent.condition.getText())
    )
      return false;
  return true;
}

describe("numbers in sentences", () => {
  it("are said as one where they are one", () => {
    expect(texts.flatMap(({ file, text }) => plurals(file, text)).sort()).toEqual([...KNOWN].sort());
  });

  it("which is seen", () => {
    const code = [
      "`${n} records`",
      "`${list.length} more rows`",
      "`${MOST} rows`",
      '`${count(n, "row")} of ${all} rows`',
      "n === 1 ? `1 row` : `${n} rows`",
    ];
    expect(plurals("a.ts", code.join(";\n"))).toEqual([
      "a.ts: n records",
      "a.ts: list.length more rows",
      "a.ts: all rows",
    ]);
  });
});
