import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

import { fileIn } from "./docs/blocks.ts";
import { root } from "./docs/page.ts";
import { run, runWell } from "./packed/run.ts";
import { ownPackages } from "./user-project.ts";
import type { OwnPackages, UserProject } from "./user-project.ts";

const recipe = (file: string, index = 0): string => fileIn("docs/pre-commit.md", file, index);

let packages: OwnPackages;
beforeAll(async () => {
  packages = await ownPackages();
});
afterAll(() => {
  packages.remove();
});

const GOOD = {
  "src/leads.js": "export const lead = (id) => fetch(`https://www.zohoapis.eu/crm/v8/Leads/${id}`);\n",
  "Leads.insert.zoho.json": '{ "Last_Name": "Okafor", "Company": "Okafor & Sons" }\n',
};
const BAD_CODE =
  'export const lead = (id) => fetch(`https://www.zohoapis.eu/crm/v8/Leads/${id}`, { method: "POST" });\n';
const BAD_PAYLOAD = '{ "Company": "Okafor & Sons" }\n';

/** A git repository that begins with a commit of its set-up, before any hook is there. */
async function repository(installed: readonly string[], files: Readonly<Record<string, string>>): Promise<UserProject> {
  const project = packages.project(["eslint", ...installed], {
    "eslint.config.js": recipe("eslint.config.js"),
    ...files,
  });
  const { folder } = project;
  await git(folder, "init", "--quiet");
  for (const [name, value] of [
    ["user.name", "Ada"],
    ["user.email", "ada@example.com"],
    ["commit.gpgsign", "false"],
  ] as const)
    await git(folder, "config", name, value);
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--message", "Set up");
  return project;
}

function git(folder: string, ...args: readonly string[]): Promise<string> {
  return runWell("git", args, { cwd: folder });
}

/** What `git commit` says, hooks and all, and whether it made a commit. */
async function commit(folder: string): Promise<{ readonly committed: boolean; readonly said: string }> {
  const { code, stdout, stderr } = await run("git", ["commit", "--message", "Change"], { cwd: folder });
  return { committed: code === 0, said: stdout + stderr };
}

/** What every recipe does. */
function guards(prepare: () => Promise<UserProject>): void {
  let project: UserProject;
  beforeAll(async () => {
    project = await prepare();
  });

  it("lets good files pass, whatever lies beside them", async () => {
    const { folder, write } = project;
    write(GOOD);
    await git(folder, "add", "--all");
    write({ "src/other.js": BAD_CODE, "Deals.insert.zoho.json": "{}\n" });
    expect(await commit(folder)).toMatchObject({ committed: true });
    expect(await git(folder, "show", "--name-only", "--format=", "HEAD")).toBe(
      "Leads.insert.zoho.json\nsrc/leads.js\n",
    );
    expect(await git(folder, "status", "--short")).toBe("?? Deals.insert.zoho.json\n?? src/other.js\n");
  });

  it("stops a bad payload, and says why", async () => {
    const { folder, write } = project;
    write({
      "Leads.upsert.zoho.json": '{ "Last_Name": "Okafor", "No_of_Employees": "many" }\n',
      "a folder/Leads.insert.zoho.json": BAD_PAYLOAD,
    });
    await git(folder, "add", "a folder");
    const { committed, said } = await commit(folder);
    expect(said).toContain('"Last_Name" is missing, and every lead needs it.');
    expect(committed).toBe(false);
    await git(folder, "reset", "--quiet");
  });

  it("stops bad code, and says why", async () => {
    const { folder, write } = project;
    write({ "src/leads.js": BAD_CODE });
    await git(folder, "add", "src/leads.js");
    const { committed, said } = await commit(folder);
    expect(said).toContain("This address takes GET, PUT, DELETE, not POST");
    expect(said).toContain("zoho-crm/allowed-method");
    expect(committed).toBe(false);
    await git(folder, "checkout", "--quiet", "HEAD", "--", "src/leads.js");
  });
}

/** Of a file that is staged in part, only what is staged counts. */
function readsWhatIsStaged(prepare: () => Promise<UserProject>): void {
  it("reads what is staged, and leaves the rest as it was", async () => {
    const { folder, write } = await prepare();
    write(GOOD);
    await git(folder, "add", "--all");
    write({ "Leads.insert.zoho.json": BAD_PAYLOAD });
    expect(await commit(folder)).toMatchObject({ committed: true });
    expect(await git(folder, "status", "--short")).toBe(" M Leads.insert.zoho.json\n");
    expect(readFileSync(join(folder, "Leads.insert.zoho.json"), "utf8")).toBe(BAD_PAYLOAD);
  });
}

describe("lint-staged and husky", () => {
  const prepare = async (): Promise<UserProject> => {
    const project = await repository(["husky", "lint-staged"], {
      "package.json": recipe("package.json"),
      ".husky/pre-commit": recipe(".husky/pre-commit"),
    });
    await runWell("npx", ["--no-install", "husky"], { cwd: project.folder });
    return project;
  };
  guards(prepare);
  readsWhatIsStaged(prepare);
});

describe("lefthook", () => {
  const prepare = async (): Promise<UserProject> => {
    const project = await repository(["lefthook"], { "lefthook.yml": recipe("lefthook.yml") });
    await runWell("npx", ["--no-install", "lefthook", "install"], { cwd: project.folder });
    return project;
  };
  guards(prepare);
  readsWhatIsStaged(prepare);
});

describe("a git hook of one's own", () => {
  guards(async () => {
    const project = await repository([], { ".githooks/pre-commit": recipe(".githooks/pre-commit") });
    chmodSync(join(project.folder, ".githooks/pre-commit"), 0o755);
    await git(project.folder, "add", ".githooks");
    await git(project.folder, "commit", "--quiet", "--message", "Hook");
    await git(project.folder, "config", "core.hooksPath", ".githooks");
    return project;
  });
});

describe("the hooks for pre-commit", () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files?: string;
    readonly types_or?: readonly string[];
    readonly [key: string]: unknown;
  }
  const hooks = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as readonly Hook[];

  it("have what pre-commit asks for, and nothing that it does not know", () => {
    const known = new Set([
      "id",
      "name",
      "description",
      "entry",
      "language",
      "files",
      "types_or",
      "minimum_pre_commit_version",
    ]);
    expect(hooks.map(({ id }) => id)).toEqual(["zoho-preflight-check", "zoho-crm-lint"]);
    for (const hook of hooks) {
      expect(Object.keys(hook).filter((key) => !known.has(key))).toEqual([]);
      expect(hook).toMatchObject({
        name: expect.any(String) as string,
        description: expect.any(String) as string,
        language: "system",
        minimum_pre_commit_version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      });
    }
  });

  it("run commands that a project has installed", () => {
    const { bin } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8")) as {
      bin: Record<string, string>;
    };
    expect(hooks.map(({ entry }) => entry)).toEqual([
      "npx --no-install zoho-preflight check",
      "npx --no-install eslint --no-warn-ignored",
    ]);
    expect(Object.keys(bin)).toEqual(["zoho-preflight"]);
  });

  it("look at files that are meant for them", () => {
    const [check, lint] = hooks;
    const files = new RegExp(check?.files ?? "");
    expect(
      ["Leads.insert.zoho.json", "calls/day.zoho.ndjson", "a.zoho.http"].filter((file) => files.test(file)),
    ).toHaveLength(3);
    expect(
      ["package.json", "a.http", "zoho.json", "Leads.insert.zoho.json.bak"].filter((file) => files.test(file)),
    ).toEqual([]);
    expect(lint?.types_or).toEqual(["javascript", "jsx", "ts", "tsx", "vue", "svelte"]);
  });

  it("are those that docs/pre-commit.md names", () => {
    const [own, local] = [0, 1].map(
      (index) =>
        parse(recipe(".pre-commit-config.yaml", index)) as {
          repos: readonly { repo: string; hooks: readonly Hook[] }[];
        },
    );
    expect(own?.repos[0]?.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
    expect(local?.repos).toEqual([
      {
        repo: "local",
        hooks: [
          {
            id: "zoho-preflight-check",
            name: "zoho-preflight check",
            language: "node",
            additional_dependencies: ["zoho-preflight@0.1.0"],
            entry: "zoho-preflight check",
            files: "\\.zoho\\.json$",
          },
        ],
      },
    ]);
  });
});
