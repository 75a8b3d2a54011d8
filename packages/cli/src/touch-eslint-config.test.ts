import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { findEslintConfig } from "./touch-eslint-config.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "preflight-"));
  mkdirSync(join(folder, "repository/packages/a"), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it("the ESLint configuration is the nearest one upwards, within the repository", () => {
  const a = join(folder, "repository/packages/a");
  writeFileSync(join(folder, "eslint.config.js"), "");
  expect(findEslintConfig(a)).toBe(join(folder, "eslint.config.js"));
  mkdirSync(join(folder, "repository/.git"));
  expect(findEslintConfig(a)).toBeUndefined();
  writeFileSync(join(folder, "repository/eslint.config.mts"), "");
  expect(findEslintConfig(a)).toBe(join(folder, "repository/eslint.config.mts"));
});
