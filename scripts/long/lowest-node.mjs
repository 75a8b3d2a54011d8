// Runs the tests of `pull` against a server that misbehaves under the lowest Node of `engines`: time limits hang on timers and signals, which
// early releases of Node 20 may collect as garbage.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** `{ ok, figures }`; where that Node cannot be had, a plain line and no failure. */
export function tryLowestNode() {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [version = ""] = /\d+\.\d+\.\d+/.exec(engines.node) ?? [];
  const system = { linux: "linux", darwin: "darwin", win32: "win" }[process.platform];
  const name = `node-${system}-${process.arch}`;
  const prefix = mkdtempSync(join(tmpdir(), "preflight-node-"));
  try {
    spawnSync("npm", [
      "install",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--prefix",
      prefix,
      `${name}@${version}`,
    ]);
    const node = join(prefix, "node_modules", name, "bin/node");
    if (!existsSync(node)) return { ok: true, figures: `Node ${version} could not be had here, and was not tried.` };
    const args = ["node_modules/vitest/vitest.mjs", "run", "test/pull/misbehaving.test.ts"];
    const { status, stdout } = spawnSync(node, args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    const last = stdout.trimEnd().split("\n").at(-1) ?? "";
    return { ok: status === 0, figures: `Node ${version}, pull against a server that misbehaves: ${last}` };
  } finally {
    rmSync(prefix, { recursive: true, force: true });
  }
}
