import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { versionChanges } from "@zoho-preflight/metadata/catalogue";

import { commandLine } from "./command-line.ts";
import { root } from "./docs/page.ts";
import { words } from "../packages/cli/src/migrate/words.ts";

const page = readFileSync(join(root, "docs/migrate.md"), "utf8");

test("docs/migrate.md shows what is printed", async () => {
  const [, command = "", output] = /```console\n\$ zoho-preflight (.*)\n([\s\S]*?)```/.exec(page) ?? [];
  const { stdout, stderr } = await commandLine(command.split(" "), { folder: root });
  expect(stderr).toBe("");
  expect(output).toBe(stdout);
});

test("docs/migrate.md names no flag that there is not", () => {
  const flags = [...page.matchAll(/^\| `--([a-z-]+)/gm)].map(([, flag]) => flag);
  expect(flags.length).toBeGreaterThan(4);
  expect(Object.keys(words.flags)).toEqual(expect.arrayContaining(flags));
});

test("each change of a version has a source", () => {
  expect(versionChanges.filter(({ source }) => source === "")).toEqual([]);
});
