import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { namedFiles } from "./named-files.ts";
import { newFolder, write } from "../../../../test/folders.ts";

function reader(outside = false): (name: string) => unknown {
  const root = newFolder();
  write(root, {
    "work/calls/a.md": "",
    "work/calls/lead.json": "{}",
    "work/org.json": "[]",
    "secrets.json": "no",
  });
  writeFileSync(join(root, "work/calls/utf16.json"), Buffer.from("\uFEFF[1]", "utf16le"));
  symlinkSync(join(root, "secrets.json"), join(root, "work/calls/link.json"));
  return namedFiles(join(root, "work/calls"), join(root, "work"), outside);
}

test("files beside the one that names them, and of the working directory", () => {
  const read = reader();
  expect(read("lead.json")).toEqual({ text: "{}", file: "calls/lead.json" });
  expect(read("./org.json")).toEqual({ text: "[]", file: "org.json" });
  expect(read("utf16.json")).toEqual({ text: "[1]", file: "calls/utf16.json" });
});

test("nothing else is opened, by whatever way it is named", () => {
  const outside = { unread: "outside of this folder; --read-outside" };
  expect(reader()("../../secrets.json")).toEqual(outside);
  expect(reader()("/etc/hosts")).toEqual(outside);
  expect(reader()("link.json")).toEqual(outside);
  expect(reader()("../calls")).toEqual({ unread: "no plain file" });
});

test("unless that is wished", () => {
  expect(reader(true)("../../secrets.json")).toEqual({ text: "no", file: "../secrets.json" });
  expect(reader(true)("link.json")).toMatchObject({ text: "no" });
});

test("a file that is not there", () => {
  expect(reader()("none.json")).toEqual({ problem: "is not there" });
});
