import { mkdirSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { fields, project, snapshot, write } from "../../../../test/linting/project.ts";
import { settingsDigest } from "./digest.ts";

describe("settingsDigest", () => {
  it("is short, and the same for the same files elsewhere and at another time", () => {
    const [one, other] = [project(snapshot()), project(snapshot())];
    utimesSync(join(other, "zoho-metadata/fields/Boats.json"), 1, 1);
    expect(settingsDigest(one)).toMatch(/^[0-9a-f]{16}$/);
    expect(settingsDigest(other)).toBe(settingsDigest(one));
  });

  it("changes with one letter of one file", () => {
    const folder = project(snapshot());
    const before = settingsDigest(folder);
    write(folder, { "zoho-metadata/fields/Boats.json": fields("Home_Pert") });
    expect(settingsDigest(folder)).not.toBe(before);
    write(folder, snapshot());
    expect(settingsDigest(folder)).toBe(before);
  });

  it("changes when a file comes, goes or is called otherwise", () => {
    const folder = project(snapshot());
    const seen = [settingsDigest(folder)];
    write(folder, { "zoho-metadata/layouts/Boats.json": { layouts: [] } });
    seen.push(settingsDigest(folder));
    write(folder, { "zoho-metadata/layouts/Cars.json": { layouts: [] }, "zoho-metadata/org.json": { org: [] } });
    rmSync(join(folder, "zoho-metadata/layouts/Boats.json"));
    seen.push(settingsDigest(folder));
    expect(new Set(seen).size).toBe(3);
  });

  it("passes over what is no metadata", () => {
    const folder = project(snapshot());
    const before = settingsDigest(folder);
    write(folder, { "zoho-metadata/README.md": "# Boats", "zoho-metadata/node_modules/boats/package.json": {} });
    expect(settingsDigest(folder)).toBe(before);
  });

  it("is none where there is nothing to watch", () => {
    expect(settingsDigest(project())).toBeUndefined();
    expect(settingsDigest(project(), { dataCenter: "eu" })).toBeUndefined();
  });

  it("is there for a folder that is still to come", () => {
    const folder = project();
    const given = { metadata: join(folder, "org") };
    const before = settingsDigest(folder, given);
    expect(before).toBeDefined();
    write(folder, snapshot("org"));
    expect(settingsDigest(folder, given)).not.toBe(before);
  });

  it("goes by the folder that is given, or that zoho-preflight.json names", () => {
    const folder = project({ ...snapshot(), ...snapshot("org"), ...snapshot("other", fields("Sails")) });
    const nearest = settingsDigest(folder);
    expect(settingsDigest(folder, { metadata: join(folder, "org") })).toBe(nearest);
    expect(settingsDigest(folder, { metadata: join(folder, "other") })).not.toBe(nearest);
    write(folder, { "zoho-preflight.json": { metadata: "./other" } });
    const before = settingsDigest(folder);
    write(folder, { "other/fields/Boats.json": fields("Masts") });
    expect(settingsDigest(folder)).not.toBe(before);
  });

  it("changes with zoho-preflight.json, right or wrong", () => {
    const folder = project({ "zoho-preflight.json": { dataCenter: "eu" } });
    const seen = [settingsDigest(folder)];
    write(folder, { "zoho-preflight.json": { dataCenter: "in" } });
    seen.push(settingsDigest(folder));
    write(folder, { "zoho-preflight.json": "{" });
    seen.push(settingsDigest(folder));
    rmSync(join(folder, "zoho-preflight.json"));
    mkdirSync(join(folder, "zoho-preflight.json"));
    seen.push(settingsDigest(folder));
    expect(new Set(seen).size).toBe(4);
  });

  it("changes when the metadata becomes old", () => {
    const folder = project({
      ...snapshot(),
      "zoho-metadata/snapshot.json": {
        format: 1,
        version: "v8",
        pulledAt: new Date(Date.now() - 40 * 86_400_000).toISOString(),
      },
    });
    expect(settingsDigest(folder, { maxAgeDays: 50 })).toBe(settingsDigest(folder));
    expect(settingsDigest(folder, { maxAgeDays: 30 })).not.toBe(settingsDigest(folder));
  });

  it("takes wrong settings", () => {
    expect(settingsDigest(project(snapshot()), { metadata: 7, maxAgeDays: "7" })).toMatch(/^[0-9a-f]{16}$/);
  });
});
