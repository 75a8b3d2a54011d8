import { rmSync } from "node:fs";

import { loadSnapshot } from "@zoho-preflight/validator/node";
import { readSnapshot, SnapshotError } from "@zoho-preflight/validator/snapshot";
import type { Snapshot, SnapshotResponses } from "@zoho-preflight/validator/snapshot";
import { describe, expect, it } from "vitest";

import { brokenSnapshots, goodResponses } from "./broken-snapshots.ts";
import { writeSnapshotFolder } from "./snapshot-folder.ts";

describe("readSnapshot and loadSnapshot give one verdict", () => {
  it("on more than 200 different snapshots, none of them the good one", () => {
    const texts = new Set(brokenSnapshots().map(({ responses }) => JSON.stringify(responses)));
    expect(texts.size).toBe(222);
    expect(texts.has(JSON.stringify(goodResponses()))).toBe(false);
  });

  it("on the good snapshot, and the same content", () => {
    const read = readSnapshot(goodResponses());
    const loaded = load(goodResponses());
    expect(loaded).toBeInstanceOf(Object);
    expect(content(loaded as Snapshot)).toEqual(content(read));
  });

  it.each(brokenSnapshots())("$title", ({ responses, refusedAt }) => {
    const read = attempt(() => readSnapshot(responses as unknown as SnapshotResponses));
    const loaded = load(responses);

    expect(read instanceof SnapshotError ? read.path : undefined).toEqual(refusedAt);
    expect(loaded instanceof SnapshotError ? loaded.path : undefined).toEqual(refusedAt);
    if (read instanceof SnapshotError && loaded instanceof SnapshotError) {
      expect(loaded.file).toMatch(/\.json$/);
      // Of a response that is not given at all, the folder says that a file is missing.
      if (loaded.found !== "none") expect([loaded.expected, loaded.found]).toEqual([read.expected, read.found]);
    } else {
      expect(content(loaded as Snapshot)).toEqual(content(read as Snapshot));
    }
  });
});

function load(responses: Readonly<Record<string, unknown>>): Snapshot | SnapshotError {
  const folder = writeSnapshotFolder(responses);
  try {
    return attempt(() => loadSnapshot(folder, { eager: true }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function attempt(read: () => Snapshot): Snapshot | SnapshotError {
  try {
    return read();
  } catch (error) {
    if (error instanceof SnapshotError) return error;
    throw error;
  }
}

/** Everything that a snapshot says, its modules in a fixed order. */
function content(snapshot: Snapshot) {
  const { version, modules, org, profile, users, userLicenses, apis } = snapshot;
  return {
    version,
    org,
    profile,
    users,
    userLicenses,
    apis,
    modules,
    details: modules.map(({ api_name }) => snapshot.module(api_name)),
  };
}
