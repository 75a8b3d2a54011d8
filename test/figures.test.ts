import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readPage, root } from "./docs/page.ts";

// Numbers that pages state, held against the constants that they are about: whoever changes one meets the other.

/** The value of `const NAME = 128 * 2 ** 20;` in a source, by the sentence before it where names repeat. */
function constant(file: string, name: string): number {
  const text = readFileSync(join(root, file), "utf8");
  const [, value = ""] = new RegExp(`^(?:export )?const ${name} = ([\\d_ *]+);$`, "m").exec(text) ?? [];
  const [first = "", ...others] = value.replaceAll("_", "").split(/ \* (?!\*)/);
  return [first, ...others].map(power).reduce((product, factor) => product * factor, 1);
}

/** `2 ** 20` */
function power(factor: string): number {
  const [base = "", exponent = "1"] = factor.split(" ** ");
  return Number(base) ** Number(exponent);
}

const KB = 1000;
const MB = 1_000_000;
const MIB = 1024 * 1024;
const SERVE = "packages/validator/src/stand-in/stored/record-store.ts";

const figures: readonly (readonly [page: string, sentence: RegExp, file: string, name: string, unit: number])[] = [
  ["docs/serve.md", /the newest ([\d,]+) records, or about/, SERVE, "MOST", 1],
  ["docs/serve.md", /or about (\d+) MB of them/, SERVE, "MOST_BYTES", MB],
  ["docs/serve.md", /the newest ([\d,]+) that were deleted/, SERVE, "MOST_DELETED", 1],
  ["docs/serve.md", /bodies of at most (\d+) MB in all/, "packages/cli/src/serve/incoming.ts", "MOST_IN_FLIGHT", MIB],
  [
    "docs/serve.md",
    /a JSON body over (\d+) MB/,
    "packages/validator/src/stand-in/judge-incoming.ts",
    "JUDGED_BYTES",
    MIB,
  ],
  ["docs/stand-in.md", /the newest ([\d,]+) records\./, SERVE, "MOST", 1],
  ["docs/compare.md", /It ends at ([\d,]+) lines/, "packages/cli/src/serve/recorder.ts", "MOST_LINES", 1],
  ["docs/compare.md", /answers over (\d+) MB/, "packages/cli/src/serve/recorder.ts", "KEPT_BYTES", MIB],
  ["docs/tables.md", /with up to ([\d,]+) rows/, "packages/cli/src/check/row-files/parts.ts", "ROWS", 1],
  ["docs/tables.md", /rows and (\d+) MB each/, "packages/cli/src/check/row-files/parts.ts", "BYTES", MB],
  ["docs/agents.md", /An answer has at most (\d+) KB/, "packages/mcp/src/bounded.ts", "MOST", KB],
  [
    "docs/check.md",
    /fewer where the (\d) MiB that GitHub shows/,
    "packages/cli/src/check/print/github-summary.ts",
    "MOST_BYTES",
    MIB,
  ],
];

describe("numbers on pages", () => {
  it.each(figures)("%s: %s", (page, sentence, file, name, unit) => {
    const [, stated = ""] = sentence.exec(readPage(page).text) ?? [];
    expect(stated, String(sentence)).not.toBe("");
    expect(Number(stated.replaceAll(",", "")) * unit).toBe(constant(file, name));
  });

  it("a hundred entries of a job summary", () => {
    expect(readPage("docs/check.md").text).toContain("a hundred entries are listed");
    expect(constant("packages/cli/src/check/print/github-summary.ts", "ROWS")).toBe(100);
  });
});
