import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, test, vi } from "vitest";

import { root } from "./docs/page.ts";
import { commit, diff, git, HEAD, JANUARY, place, repository, TOTAL } from "./diffing.ts";
import { newFolder, write } from "./folders.ts";

describe("revisions", () => {
  /** What a comparison is of, and its last line. */
  const compared = async (argv: readonly string[], cwd: string): Promise<readonly (string | undefined)[]> => {
    const { stdout, stderr } = await diff(argv, { cwd });
    expect(stderr).toBe("");
    const [, from, to] = HEAD.exec(stdout) ?? [];
    return [from, to, stdout.trimEnd().split("\n").at(-1)];
  };
  const january = (name: string): string => `${name} (v8, pulled 2027-01-31)`;
  const february = (name: string): string => `${name} (v8, pulled 2027-02-28)`;
  const total = TOTAL.trim();

  test("two revisions of the folder", async () => {
    const cwd = repository();
    expect(await compared(["HEAD~1", "HEAD"], cwd)).toEqual([
      january("HEAD~1:zoho-metadata"),
      february("HEAD:zoho-metadata"),
      total,
    ]);
    expect(await compared(["main", "v1.2"], cwd)).toEqual([
      february("main:zoho-metadata"),
      january("v1.2:zoho-metadata"),
      "10 changes, 5 breaking, 1 risky",
    ]);
  });

  test("a folder of a revision against a folder", async () => {
    const cwd = repository();
    expect(await compared(["v1.2:zoho-metadata", "zoho-metadata"], cwd)).toEqual([
      january("v1.2:zoho-metadata"),
      february("zoho-metadata"),
      total,
    ]);
    expect(await compared(["v1.2:zoho-metadata/", "./zoho-metadata/"], cwd)).toEqual([
      january("v1.2:zoho-metadata"),
      february("zoho-metadata"),
      total,
    ]);
  });

  test("one revision against the folder as it is now, one folder against HEAD, and nothing against HEAD", async () => {
    const cwd = repository();
    expect(await compared(["v1.2"], cwd)).toEqual([january("v1.2:zoho-metadata"), february("zoho-metadata"), total]);
    expect(await compared([], cwd)).toEqual([february("HEAD:zoho-metadata"), february("zoho-metadata"), "no changes"]);
    place(JANUARY, join(cwd, "zoho-metadata"));
    expect(await compared([], cwd)).toEqual([
      february("HEAD:zoho-metadata"),
      january("zoho-metadata"),
      "10 changes, 5 breaking, 1 risky",
    ]);
    expect(await compared(["zoho-metadata"], cwd)).toEqual([
      february("HEAD:zoho-metadata"),
      january("zoho-metadata"),
      "10 changes, 5 breaking, 1 risky",
    ]);
    expect(await compared(["HEAD"], cwd)).toEqual([
      february("HEAD:zoho-metadata"),
      january("zoho-metadata"),
      "10 changes, 5 breaking, 1 risky",
    ]);
  });

  test("from a folder below, of a folder below, and as the configuration says", async () => {
    const cwd = repository("apps/crm/metadata");
    mkdirSync(join(cwd, "scripts"));
    expect(await compared(["HEAD~1", "HEAD", "--metadata", "../apps/crm/metadata"], join(cwd, "scripts"))).toEqual([
      january("HEAD~1:apps/crm/metadata"),
      february("HEAD:apps/crm/metadata"),
      total,
    ]);
    expect(await compared(["v1.2:./metadata", "metadata"], join(cwd, "apps/crm"))).toEqual([
      january("v1.2:./metadata"),
      february("metadata"),
      total,
    ]);
    write(cwd, { "zoho-preflight.json": '{ "metadata": "apps/crm/metadata" }' });
    expect(await compared(["HEAD~1", "HEAD"], join(cwd, "scripts"))).toEqual([
      january("HEAD~1:apps/crm/metadata"),
      february("HEAD:apps/crm/metadata"),
      total,
    ]);
  });

  test("a folder that is no longer there", async () => {
    const cwd = repository();
    rmSync(join(cwd, "zoho-metadata"), { recursive: true });
    expect(await compared(["HEAD~1", "HEAD"], cwd)).toEqual([
      january("HEAD~1:zoho-metadata"),
      february("HEAD:zoho-metadata"),
      total,
    ]);
  });

  test("the snapshot is the whole repository", async () => {
    const cwd = newFolder();
    git(cwd, "init", "--quiet");
    place(JANUARY, cwd);
    git(cwd, "init", "--quiet");
    commit(cwd, "January");
    expect(await compared(["HEAD", "--metadata", "."], cwd)).toEqual([january("HEAD:"), january("."), "no changes"]);
  });

  test("a search for a commit has a colon of its own", async () => {
    expect(await compared(["HEAD^{/Jan}:zoho-metadata", "HEAD"], repository())).toEqual([
      january("HEAD^{/Jan}:zoho-metadata"),
      february("HEAD:zoho-metadata"),
      total,
    ]);
  });

  test("the repository stays as it is: what is staged, what is not, and no hook is called", async () => {
    const cwd = repository();
    write(cwd, {
      "zoho-metadata/org.json": "{}",
      "staged.txt": "1",
      "zoho-metadata/fields/Deals.json": '{"fields":[]}',
    });
    git(cwd, "add", "staged.txt");
    // Touched and not changed: a git that may refresh its index writes it, whatever the clock of the file system says.
    utimesSync(join(cwd, "zoho-metadata/modules.json"), 0, 0);
    const marks = newFolder();
    for (const hook of ["post-index-change", "post-checkout"]) {
      write(cwd, { [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch "${join(marks, hook)}"\n` });
      chmodSync(join(cwd, ".git/hooks", hook), 0o755);
    }
    const index = (): string => readFileSync(join(cwd, ".git/index")).toString("base64");
    const before = index();
    await diff(["HEAD~1", "HEAD"], { cwd });
    await diff([], { cwd });
    expect(index()).toBe(before);
    expect(readdirSync(marks)).toEqual([]);
    expect(git(cwd, "status", "--porcelain")).toBe(
      "A  staged.txt\n M zoho-metadata/fields/Deals.json\n?? zoho-metadata/org.json\n",
    );
    // So the hooks do work.
    expect(readdirSync(marks)).toEqual(["post-index-change"]);
  });

  test("a link in a revision leads nowhere", async () => {
    const cwd = repository();
    write(cwd, { "elsewhere.json": '{"fields":[]}' });
    rmSync(join(cwd, "zoho-metadata/fields/Deals.json"));
    symlinkSync(join(cwd, "elsewhere.json"), join(cwd, "zoho-metadata/fields/Deals.json"));
    commit(cwd, "A link");
    const { exit, stderr } = await diff(["HEAD~1", "HEAD"], { cwd });
    expect(stderr).toBe(
      "HEAD:zoho-metadata/fields/Deals.json: expected JSON, found something else at line 1, column 1. Give the answer of GET /settings/fields?module=Deals as Zoho sends it.\n",
    );
    expect(exit).toBe(2);
  });
});

describe("what is written out of git", () => {
  beforeEach(() => {
    const folder = newFolder();
    vi.stubEnv("TMPDIR", folder);
    return () => {
      vi.unstubAllEnvs();
    };
  });
  const left = (): string[] =>
    readdirSync(process.env.TMPDIR ?? "").filter((name) => name.startsWith("zoho-preflight-"));

  test("is removed again", async () => {
    const cwd = repository();
    expect((await diff(["HEAD~1", "HEAD"], { cwd })).exit).toBe(1);
    expect(left()).toEqual([]);
  });

  test("is removed when it cannot be read", async () => {
    const cwd = repository();
    write(cwd, { "zoho-metadata/fields/Deals.json": "{" });
    commit(cwd, "Broken");
    const { exit, stderr } = await diff(["HEAD~1", "HEAD"], { cwd });
    expect(stderr).toBe(
      "HEAD:zoho-metadata/fields/Deals.json: expected JSON, found something else at line 1, column 2. Give the answer of GET /settings/fields?module=Deals as Zoho sends it.\n",
    );
    expect(exit).toBe(2);
    expect(left()).toEqual([]);
  });

  test("is removed on Ctrl-C", async () => {
    const bin = newFolder();
    writeFileSync(join(bin, "git"), `#!/bin/sh\necho started > "${join(bin, "started")}"\nexec sleep 60\n`);
    chmodSync(join(bin, "git"), 0o755);
    const child = spawn(process.execPath, [join(root, "packages/cli/dist/main.js"), "diff", "HEAD"], {
      cwd: newFolder(),
      env: { PATH: `${bin}:${process.env.PATH ?? ""}`, TMPDIR: process.env.TMPDIR },
    });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    await vi.waitFor(() => {
      expect(existsSync(join(bin, "started"))).toBe(true);
    }, 30_000);
    expect(left()).toHaveLength(1);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(left()).toEqual([]);
  });
});
