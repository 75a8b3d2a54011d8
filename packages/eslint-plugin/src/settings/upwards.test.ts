import { join } from "node:path";

import { describe, expect, it, vi } from "vitest";

import { project, write } from "../../../../test/linting/project.ts";
import { nearestInRun } from "./upwards.ts";

describe("nearestInRun", () => {
  it("looks once for the files of a folder that follow each other, and again a while later", () => {
    const folder = project();
    const now = vi.spyOn(performance, "now").mockReturnValue(1000);
    try {
      const run = {};
      const nearest = (of?: object): string | undefined => nearestInRun(of, join(folder, "send.js"), "zoho-preflight.json");
      expect(nearest(run)).toBeUndefined();
      write(folder, { "zoho-preflight.json": {} });
      expect([nearest(run), nearest({}), nearest()]).toEqual([undefined, folder, folder]);
      now.mockReturnValue(1101);
      expect(nearest(run)).toBe(folder);
    } finally {
      now.mockRestore();
    }
  });
});
