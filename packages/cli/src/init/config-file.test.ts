import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { SettingsError } from "../settings.ts";
import { writeWhole } from "./config-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "preflight-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a file is written whole", () => {
  it("and keeps its mode, also behind a link", () => {
    writeFileSync(join(folder, "shared.js"), "old", { mode: 0o640 });
    symlinkSync("shared.js", join(folder, "eslint.config.js"));
    writeWhole(join(folder, "eslint.config.js"), "new");
    expect(readFileSync(join(folder, "shared.js"), "utf8")).toBe("new");
    expect(lstatSync(join(folder, "eslint.config.js")).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, "shared.js")).mode & 0o777).toBe(0o640);
  });

  it("or not at all", () => {
    mkdirSync(join(folder, "zoho-preflight.json"));
    expect(() => {
      writeWhole(join(folder, "zoho-preflight.json"), "new");
    }).toThrow(SettingsError);
    expect(readdirSync(folder)).toEqual(["zoho-preflight.json"]);
  });
});
