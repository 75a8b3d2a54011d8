import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { project, snapshot } from "../../../../test/linting/project.ts";
import { findSnapshot } from "./find-snapshot.ts";

describe("findSnapshot", () => {
  it("finds the nearest zoho-metadata/ upwards from a file", () => {
    const folder = project({ ...snapshot(), ...snapshot("packages/boats/zoho-metadata") });
    expect(findSnapshot(join(folder, "packages/boats/src/deep/send.js"))).toBe(
      join(folder, "packages/boats/zoho-metadata"),
    );
    expect(findSnapshot(join(folder, "packages/cars/send.js"))).toBe(join(folder, "zoho-metadata"));
    expect(findSnapshot(join(folder, "send.js"))).toBe(join(folder, "zoho-metadata"));
  });

  it("passes over a folder in which nothing is of a snapshot", () => {
    const folder = project({ ...snapshot(), "src/zoho-metadata/notes.json": {} });
    expect(findSnapshot(join(folder, "src/send.js"))).toBe(join(folder, "zoho-metadata"));
  });

  it("takes a folder that was filled by hand and has no snapshot.json, which reading it tells", () => {
    const folder = project({ ...snapshot(), "src/zoho-metadata/modules.json": {} });
    expect(findSnapshot(join(folder, "src/send.js"))).toBe(join(folder, "src/zoho-metadata"));
  });

  it("finds none where there is none, and for text that stands in no folder", () => {
    expect(findSnapshot(join(project(), "send.js"))).toBeUndefined();
    expect(findSnapshot("<input>")).toBeUndefined();
    expect(findSnapshot("send.js")).toBeUndefined();
  });
});
