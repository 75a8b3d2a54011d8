import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { expect, test } from "vitest";

import { root } from "./docs/page.ts";
import { newFolder } from "./folders.ts";

const main = join(root, "packages/cli/dist/main.js");

test("--workers reads a large table with threads, and prints what one prints", () => {
  const rows = Array.from({ length: 90_000 }, (_, n) => {
    const id = String(1_000_000_000_000 + (n === 80_000 ? 5 : n));
    if (n % 10_000 === 9) return `${id},Ng,nobody,"broken`;
    const note =
      n % 50 === 0
        ? `"two\nlines, ${"and more of it ".repeat(9)}"`
        : "a note of some length that fills the file a little".repeat(2);
    return `${id},Ng ${n},${n % 20_000 === 7 ? "nobody" : `ng${n}@example.com`},${note}`;
  });
  const folder = newFolder({ "leads.csv": ["id,Last_Name,Email,Description", ...rows].join("\n") });
  const check = (...argv: string[]) => {
    const args = [main, "check", "leads.csv", "--module", "Leads", "--operation", "update", ...argv];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    return { stdout, stderr, status };
  };
  const one = check();
  expect(one.stdout).toContain('The record "1000000000005" is already updated by row 7');
  expect(one.stdout).toContain("5 errors");
  expect(one.stderr).toContain("leads.csv:12:39: row 11, at byte 1294");
  expect(check("--workers", "3")).toEqual(one);
});
