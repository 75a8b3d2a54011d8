import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readFixture } from "./read-fixture.ts";

const names = (folder: string): string[] => readdirSync(join(import.meta.dirname, folder)).sort();
/** Files after what browsers, clients, proxies and people write; the contents are invented. `newlead.json` is the body that some of them name. */
const fixtures = names("fixtures").filter((name) => name !== "newlead.json");

test("at least forty, each with what is to come out", () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(40);
  expect(names("expected")).toEqual(fixtures.map((name) => `${name}.json`));
});

test.each(fixtures)("%s", async (name) => {
  const expected = readFileSync(join(import.meta.dirname, "expected", `${name}.json`), "utf8");
  expect(await readFixture(name)).toEqual(JSON.parse(expected));
});
