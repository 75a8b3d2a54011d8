import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { FolderLock } from "./folder-lock.ts";
import { isUnfinished, writeFiles } from "./write-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "preflight-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("writing a snapshot", () => {
  it("writes, replaces and removes", () => {
    writeFileSync(join(folder, "modules.json"), "old");
    writeFileSync(join(folder, "org.json"), "old");
    const lock = FolderLock.take(folder, "snapshot");
    writeFiles(
      folder,
      lock.work,
      new Map([
        ["fields/Leads.json", "new"],
        ["modules.json", "new"],
        ["snapshot.json", "new"],
      ]),
      ["org.json", "never-there.json"],
    );
    lock.release();
    expect([read("fields/Leads.json"), read("modules.json"), read("snapshot.json")]).toEqual(["new", "new", "new"]);
    expect([existsSync(join(folder, "org.json")), existsSync(join(folder, ".pull"))]).toEqual([false, false]);
  });

  it("that cannot be written out leaves all as it was", () => {
    writeFileSync(join(folder, "modules.json"), "old");
    const lock = FolderLock.take(folder, "snapshot");
    // A disk that is full, say: here a file stands where the folder of the new ones must be.
    writeFileSync(join(lock.work, "new"), "");
    expect(() => {
      writeFiles(folder, lock.work, new Map([["fields/Leads.json", "new"]]), ["modules.json"]);
    }).toThrow();
    expect(isUnfinished(lock.work)).toBe(false);
    lock.release();
    expect([read("modules.json"), existsSync(join(folder, "fields")), existsSync(join(folder, ".pull"))]).toEqual([
      "old",
      false,
      false,
    ]);
  });

  it("that stops halfway is finished by the next pull, once the hindrance is gone", () => {
    mkdirSync(join(folder, "modules.json/in-the-way"), { recursive: true });
    const lock = FolderLock.take(folder, "snapshot");
    expect(() => {
      writeFiles(
        folder,
        lock.work,
        new Map([
          ["fields/Leads.json", "new"],
          ["modules.json", "new"],
          ["snapshot.json", "new"],
        ]),
        [],
      );
    }).toThrow();
    lock.release();
    expect([read("fields/Leads.json"), existsSync(join(folder, "snapshot.json"))]).toEqual(["new", false]);
    rmSync(join(folder, "modules.json"), { recursive: true });
    FolderLock.take(folder, "snapshot").release();
    expect([read("modules.json"), read("snapshot.json"), existsSync(join(folder, ".pull"))]).toEqual([
      "new",
      "new",
      false,
    ]);
  });
});

describe("the lock of a folder", () => {
  it("is held by one", () => {
    const lock = FolderLock.take(folder, "snapshot");
    expect(() => FolderLock.take(folder, "snapshot")).toThrow(
      `Another pull (process ${process.pid}) is writing to snapshot.`,
    );
    lock.release();
    FolderLock.take(folder, "snapshot").release();
  });

  it("is taken over from a pull that died before it could say who it is", () => {
    mkdirSync(join(folder, ".pull"));
    expect(() => FolderLock.take(folder, "snapshot")).toThrow("Another pull is writing to snapshot.");
    const earlier = new Date(Date.now() - 61_000);
    utimesSync(join(folder, ".pull"), earlier, earlier);
    FolderLock.take(folder, "snapshot").release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that has passed to another one is neither used nor given back", () => {
    const lock = FolderLock.take(folder, "snapshot");
    const earlier = new Date(Date.now() - 61_000);
    writeFileSync(
      join(folder, ".pull/owner.json"),
      JSON.stringify({ pid: 1, host: "another-machine", token: "theirs" }),
    );
    utimesSync(join(folder, ".pull/owner.json"), earlier, earlier);
    expect(() => lock.work).toThrow("Another pull has taken snapshot over meanwhile");
    lock.release();
    expect(read(".pull/owner.json")).toContain("theirs");
  });

  it("makes the folder, and takes it away again when nothing came into it", () => {
    const inner = join(folder, "a/b/c");
    FolderLock.take(inner, "a/b/c").release();
    expect(existsSync(join(folder, "a"))).toBe(false);
    const lock = FolderLock.take(inner, "a/b/c");
    writeFiles(inner, lock.work, new Map([["snapshot.json", "new"]]), []);
    lock.release();
    expect(read("a/b/c/snapshot.json")).toBe("new");
  });

  it("is refused where there can be no folder", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => FolderLock.take(join(folder, "file"), "file")).toThrow(
      "file cannot be written to (EEXIST: there is a file of that name)",
    );
  });
});
