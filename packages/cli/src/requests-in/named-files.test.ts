import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { namedFiles } from "./named-files.ts";
import type { ReadNamed } from "./named-files.ts";
import { newFolder, write } from "../../../../test/folders.ts";

function reader(outside = false): ReadNamed {
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

test("the size alone, of a file of any length, by the same rules", () => {
  const root = newFolder({ "calls/a.md": "", "out.pdf": "x" });
  const file = join(root, "calls/quay.pdf");
  writeFileSync(file, "");
  truncateSync(file, 200 * 1024 * 1024);
  symlinkSync(join(root, "out.pdf"), join(root, "calls/link.pdf"));
  const of = namedFiles(join(root, "calls"), join(root, "calls"));
  expect(of.size("quay.pdf")).toEqual({ bytes: 209_715_200 });
  expect(of("quay.pdf")).toEqual({ unread: "larger than 32 MB" });
  for (const name of ["../out.pdf", "link.pdf", "/etc/hosts"])
    expect(of.size(name)).toEqual({ unread: "outside of this folder; --read-outside" });
  expect(of.size("none.pdf")).toEqual({ unread: "there is no such file" });
  expect(namedFiles(join(root, "calls"), root).size("../out.pdf")).toEqual({ bytes: 1 });
});
