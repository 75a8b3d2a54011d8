import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { filesIn, published, root } from "./build.ts";
import { runWell } from "./run.ts";

/**
 * Packs the published packages and installs the tarballs with npm into a new project outside the workspace, as a user would have them.
 * The files of `project/` lie in it. Gives its folder.
 */
export async function installPacked(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-packed-")));
  const tarballs = join(folder, "tarballs");
  const project = join(folder, "project");
  mkdirSync(tarballs);
  const filters = Object.keys(published).flatMap((name) => ["--filter", name]);
  await runWell("npx", ["--yes", "pnpm@12.21.0", "-r", ...filters, "pack", "--pack-destination", tarballs], { cwd: root });

  cpSync(fileURLToPath(new URL("project", import.meta.url)), project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await runWell("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", ...filesIn(tarballs)], { cwd: project });
  return project;
}
