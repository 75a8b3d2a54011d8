import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { filesIn, published, root } from "./build.ts";
import { runWell } from "./run.ts";

/** What users of the ESLint plugin have beside it; ESLint 9 under another name. */
const COMPANIONS = ["eslint@10.15.0", "eslint9@npm:eslint@9.39.5", "@eslint/json@2.1.1", "oxlint@1.94.0"];

const quietly = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];

/** Packs published packages, all of them or those named, into a new folder, and gives the tarballs. */
export async function pack(folder: string, names = Object.keys(published)): Promise<string[]> {
  mkdirSync(folder);
  const filters = names.flatMap((name) => ["--filter", name]);
  await runWell("npx", ["--yes", "pnpm@12.21.0", "-r", ...filters, "pack", "--pack-destination", folder], {
    cwd: root,
  });
  return filesIn(folder);
}

/** Installs packages into a project with npm: tarballs, and those of the registry by name and version. */
export async function installInto(project: string, packages: readonly string[]): Promise<void> {
  await runWell("npm", ["install", ...quietly, ...packages], { cwd: project });
}

/**
 * Packs the published packages and installs the tarballs with npm into a new project outside the workspace, as a user would have them.
 * The files of `project/` lie in it. Gives its folder.
 */
export async function installPacked(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-packed-")));
  const project = join(folder, "project");
  const tarballs = await pack(join(folder, "tarballs"));
  cpSync(fileURLToPath(new URL("project", import.meta.url)), project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await installInto(project, [...tarballs, ...COMPANIONS]);
  return project;
}

/** The Nodes beside the one that runs the tests, as packages of the registry: one for each major version that is supported. */
const OTHER_NODES = { "22": "22.23.3", "24": "24.21.0" } as const;

/**
 * Installs the other Nodes beside a project, and gives their programs by major version; the one that runs counts for its own. Only with
 * `OTHER_NODES=all`, as `pnpm check:long` sets it: each is a download of its own.
 */
export async function installNodes(project: string): Promise<Record<string, string>> {
  const system = { linux: "linux", darwin: "darwin", win32: "win" }[process.platform as "linux" | "darwin" | "win32"];
  const [own = ""] = process.versions.node.split(".");
  if (process.env.OTHER_NODES !== "all") return { [own]: process.execPath };
  const programs = Object.entries(OTHER_NODES).map(async ([major, version]): Promise<[string, string]> => {
    if (major === own) return [major, process.execPath];
    const prefix = join(project, `../node-${major}`);
    await runWell("npm", ["install", ...quietly, "--prefix", prefix, `node-${system}-${process.arch}@${version}`], {
      cwd: project,
    });
    return [major, join(prefix, `node_modules/node-${system}-${process.arch}/bin/node`)];
  });
  return { [own]: process.execPath, ...Object.fromEntries(await Promise.all(programs)) };
}
