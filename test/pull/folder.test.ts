import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import { loadSnapshot } from "@zoho-preflight/validator/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { bakery } from "./bakery.ts";
import { filesIn, projectFolder, pull } from "./run-pull.ts";
import { startZoho } from "./zoho-server.ts";
import type { ZohoServer } from "./zoho-server.ts";

let server: ZohoServer;
let cwd = "";
beforeEach(async () => {
  server = await startZoho(bakery);
  cwd = projectFolder();
});
afterEach(() => server.close());

describe("a folder that cannot be one", () => {
  it.each(["notes.txt/x", "notes.txt/x/y/z"])("is refused before anybody is asked: %s", async (folder) => {
    writeFileSync(join(cwd, "notes.txt"), "Mine");
    expect(await pull(server.url, cwd, ["--metadata", folder])).toEqual({
      exit: 2,
      stdout: "",
      stderr: `${folder} cannot be a folder: notes.txt is a file. Name a folder with --metadata\n`,
    });
    expect(server.asked).toEqual([]);
  });
});

describe("a link in the snapshot folder", () => {
  it.each([
    ["to a file", "zoho-metadata/org.json"],
    ["to a folder", "zoho-metadata/fields"],
    ["that leads nowhere", "zoho-metadata/users.json"],
    ["in a folder below", "zoho-metadata/layouts/Leads.json"],
  ])("%s is refused, and nothing is written through it", async (_, link) => {
    expect((await pull(server.url, cwd)).exit).toBe(0);
    mkdirSync(join(cwd, "elsewhere"));
    writeFileSync(join(cwd, "elsewhere/mine.json"), "Mine");
    const target = { "zoho-metadata/fields": "elsewhere", "zoho-metadata/users.json": "nowhere" }[link];
    rmSync(join(cwd, link), { recursive: true, force: true });
    symlinkSync(join(cwd, target ?? "elsewhere/mine.json"), join(cwd, link));
    const before = filesIn(cwd);
    const asked = server.asked.length;
    expect(await pull(server.url, cwd, ["--fresh"])).toEqual({
      exit: 2,
      stdout: "",
      stderr: `${link} is a link, and pull writes no further than its folder. Remove the link, or name another folder with --metadata\n`,
    });
    expect(filesIn(cwd)).toEqual(before);
    expect(server.asked).toHaveLength(asked);
  });

  it("may be the folder itself", async () => {
    mkdirSync(join(cwd, "elsewhere"));
    symlinkSync(join(cwd, "elsewhere"), join(cwd, "zoho-metadata"));
    expect((await pull(server.url, cwd)).exit).toBe(0);
    expect(Object.keys(filesIn(join(cwd, "elsewhere")))).toContain("fields/Leads.json");
  });
});

it("what an unfinished pull is to remove lies in the folder", async () => {
  expect((await pull(server.url, cwd)).exit).toBe(0);
  writeFileSync(join(cwd, "package.json"), "{}");
  const work = join(cwd, "zoho-metadata/.pull");
  mkdirSync(work);
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  writeFileSync(join(work, "owner.json"), JSON.stringify({ pid: dead, host: hostname(), token: "x" }));
  writeFileSync(
    join(work, "commit.json"),
    '{ "removed": ["../package.json", "fields/../../package.json", "/etc/x.json"] }',
  );
  expect((await pull(server.url, cwd)).exit).toBe(0);
  expect(readFileSync(join(cwd, "package.json"), "utf8")).toBe("{}");
});

describe("a module whose name is too long for a file", () => {
  const long = "M".repeat(300);

  it("costs that module only", async () => {
    server.org = { ...bakery, modules: [...bakery.modules, { ...bakery.modules[0], api_name: long }] };
    const { exit, stderr } = await pull(server.url, cwd);
    expect([exit, stderr]).toEqual([
      0,
      `fields/${"M".repeat(40)}…: left out, since the name of the module is too long for a file\n`,
    ]);
    const snapshot = loadSnapshot(join(cwd, "zoho-metadata"));
    expect(snapshot.modules.map(({ api_name }) => api_name)).toContain(long);
    expect(snapshot.module("Leads")?.fields).not.toBeUndefined();
    expect(snapshot.module(long)?.fields ?? []).toEqual([]);
    expect((await pull(server.url, cwd, ["--check"])).exit).toBe(0);
  });
});
