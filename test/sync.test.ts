import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checks } from "@zoho-preflight/validator/checks";

import { checkFolders, checkLists } from "../scripts/check-lists.mjs";
import { root } from "./docs/page.ts";

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
