import { expect, test } from "vitest";

import { inProject } from "./coverage.ts";
import { blocksOf } from "./docs/blocks.ts";

const blocks = blocksOf("docs/scopes.md");
const files = Object.fromEntries(blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text]])));
const shown = blocks.filter(({ language }) => language === "console").map(({ text }) => text);

test.each(shown.map((text) => text.split("\n")))(
  "docs/scopes.md shows what is printed: %s",
  async (first = "", ...output) => {
    const argv = first.replace("$ zoho-preflight ", "").split(" ");
    const { exit, stdout, stderr } = await inProject(argv, files);
    expect(output.join("\n")).toBe(stdout + stderr);
    expect(exit).toBe(argv.includes("--check") ? 1 : 0);
  },
);

test("docs/scopes.md shows each way to call it", () => {
  expect(shown.map((text) => text.split("\n", 1)[0])).toEqual([
    "$ zoho-preflight scopes src calls.http",
    "$ zoho-preflight scopes src calls.http --wide --quiet",
    "$ zoho-preflight scopes src calls.http --check ZohoCRM.modules.ALL,ZohoCRM.coql.READ",
  ]);
});
