import { join } from "node:path";

import { describe, expect, it, vi } from "vitest";

import { project, write } from "../../../../test/linting/project.ts";
import { nearestInRun } from "./upwards.ts";

describe("nearestInRun", () => {
  it("looks once for the files of a folder that follow each other, and again a while later", () => {
    const folder = project();
    const now = vi.spyOn(Date, "now").mockReturnValue(1000);
    try {
      const run = {};
      const nearest = (file: string, of?: object): string | undefined =>
        nearestInRun(of, join(folder, file), "zoho-preflight.json");
      expect(nearest("a.js", run)).toBeUndefined();
      write(folder, { "zoho-preflight.json": {} });
      expect([nearest("b.js", run), nearest("b.js", {}), nearest("b.js")]).toEqual([undefined, folder, folder]);
      now.mockReturnValue(1501);
      expect(nearest("c.js", run)).toBe(folder);
    } finally {
      now.mockRestore();
    }
  });

  it("looks again for a file that comes again", () => {
    const folder = project();
    const run = {};
    const nearest = (): string | undefined => nearestInRun(run, join(folder, "send.js"), "zoho-preflight.json");
    expect(nearest()).toBeUndefined();
    write(folder, { "zoho-preflight.json": {} });
    expect(nearest()).toBe(folder);
  });
});
