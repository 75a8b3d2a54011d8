import { expect, test } from "vitest";

import { fileFromBase, uriFromBase } from "./file-address.ts";

const world = (
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): { cwd: string; env: Readonly<Record<string, string>> } => ({ cwd, env });

test("from the working directory", () => {
  expect(fileFromBase("requests/leads.json", world("/repo"))).toBe("requests/leads.json");
  expect(fileFromBase("/repo/requests/leads.json", world("/repo"))).toBe("requests/leads.json");
  expect(fileFromBase("./a/../leads.json", world("/repo"))).toBe("leads.json");
});

test("from the repository, in a GitHub workflow", () => {
  expect(fileFromBase("leads.json", world("/repo/packages/x", { GITHUB_WORKSPACE: "/repo" }))).toBe(
    "packages/x/leads.json",
  );
  expect(fileFromBase("leads.json", world("/elsewhere", { GITHUB_WORKSPACE: "/repo" }))).toBe("leads.json");
  expect(fileFromBase("leads.json", world("/repo", { GITHUB_WORKSPACE: "" }))).toBe("leads.json");
});

test("elsewhere, and nowhere", () => {
  expect(fileFromBase("../other/leads.json", world("/repo"))).toBe("/other/leads.json");
  expect(fileFromBase("..leads.json", world("/repo"))).toBe("..leads.json");
  expect(fileFromBase("<stdin>", world("/repo"))).toBeUndefined();
});

test("as a URI", () => {
  expect(uriFromBase("new leads/#1 ü.json", world("/repo"))).toBe("new%20leads/%231%20%C3%BC.json");
  expect(uriFromBase("/other/a b.json", world("/repo"))).toBe("file:///other/a%20b.json");
  expect(uriFromBase("<stdin>", world("/repo"))).toBe("stdin");
});
