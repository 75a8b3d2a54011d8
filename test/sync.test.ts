import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { checks } from "@zoho-preflight/validator/checks";

import { checkFolders, checkLists } from "../scripts/check-lists.mjs";
import { settle } from "../scripts/settle.mjs";
import { root } from "./docs/page.ts";

describe("a file that is made", () => {
  const folder = mkdtempSync(join(tmpdir(), "sync-"));
  const file = "docs/made.md";
  const read = (): string => readFileSync(join(folder, file), "utf8");
  const text = "new\n";
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is stale as long as it is not there, and nothing is written with --check", () => {
    expect(settle(folder, file, () => text, true)).toBe("stale");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is written, with its folder, and then is up to date", () => {
    expect(settle(folder, file, () => text, false)).toBe("written");
    expect(read()).toBe(text);
    expect([true, false].map((checking) => settle(folder, file, () => text, checking))).toEqual([undefined, undefined]);
  });

  it("keeps what was written by hand beside the part that is made", () => {
    const add = (before: string): string => `${before}more\n`;
    expect(settle(folder, file, add, true)).toBe("stale");
    expect(read()).toBe(text);
    expect(settle(folder, file, add, false)).toBe("written");
    expect(read()).toBe("new\nmore\n");
  });
});

/** What `pnpm sync` makes from the folders of the checks; test/docs.test.ts compares the pages, the metadata's own tests the metadata. */

describe("the lists of checks", () => {
  it("hold what `pnpm sync` writes", async () => {
    const stale = (await checkLists(root)).filter(({ file, text }) => readFileSync(join(root, file), "utf8") !== text);
    expect(stale.map(({ file }) => file)).toEqual([]);
  });

  it("have each check in the folder of its stage, under its name", async () => {
    expect(checks.map(({ stage, name }) => ({ stage, name }))).toEqual(await checkFolders(root));
  });
});
