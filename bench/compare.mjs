// Holds this checkout's validator against a base: `node compare.mjs main`, a commit, or the folder of a checkout that is built. At least 15 pairs, each
// subject in a process of its own, the two in turn: a pair's ratio is what counts, since the speed of a machine drifts. Above 1, this one is slower;
// a median above 1.15 is exit code 1. A commit is checked out, installed and built in a folder of its own, which is removed again.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { workloads } from "./workloads.mjs";

const LEAST_PAIRS = 15;
const MOST = 1.15;
const [, , base, given = String(LEAST_PAIRS), ...only] = process.argv;
const pairs = Number(given);
if (base === undefined || !(pairs >= LEAST_PAIRS)) {
  console.error(
    `node compare.mjs COMMIT_OR_FOLDER [PAIRS [WORKLOAD …]]: at least ${LEAST_PAIRS} pairs. Build this checkout first (pnpm build).`,
  );
  process.exit(2);
}
const here = fileURLToPath(new URL(".", import.meta.url));
const built = (checkout) => join(checkout, "packages/validator/dist/index.js");

const isFolder = existsSync(built(resolve(base)));
const checkout = isFolder ? resolve(base) : join(mkdtempSync(join(tmpdir(), "base-")), "checkout");
if (!isFolder) {
  execFileSync("git", ["worktree", "add", "--detach", checkout, base], { cwd: here, stdio: "inherit" });
  execFileSync("npx", ["--yes", "pnpm@12.21.0", "install", "--frozen-lockfile"], { cwd: checkout, stdio: "inherit" });
}

/** Both are measured by this folder's workloads. */
const cpu = (folder, workload) =>
  Number(
    execFileSync(process.execPath, ["subject.mjs", "validator", workload, "40"], {
      cwd: here,
      encoding: "utf8",
      env: { ...process.env, VALIDATOR: pathToFileURL(built(folder)).href },
    }),
  );
const middle = (sorted) => sorted[Math.floor(sorted.length / 2)];

let isSlower = false;
try {
  console.log("| workload | this / base: min | median | max |\n|---|---|---|---|");
  for (const workload of only.length > 0 ? only : [...Object.keys(workloads), "five", "composite"]) {
    const ratios = [];
    for (let pair = 0; pair < pairs; pair++) {
      // Which goes first changes from pair to pair, so that neither always finds the warmer machine.
      const order = pair % 2 === 0 ? [resolve(here, ".."), checkout] : [checkout, resolve(here, "..")];
      const [first, second] = order.map((folder) => cpu(folder, workload));
      ratios.push(pair % 2 === 0 ? first / second : second / first);
    }
    ratios.sort((a, b) => a - b);
    if (middle(ratios) > MOST) isSlower = true;
    const shown = [ratios[0], middle(ratios), ratios.at(-1)].map((ratio) => ratio.toFixed(2));
    console.log(`| ${workload} | ${shown.join(" | ")} |`);
  }
} finally {
  if (!isFolder) execFileSync("git", ["worktree", "remove", "--force", checkout], { cwd: here, stdio: "inherit" });
}
if (isSlower) {
  console.error(`Slower by more than ${((MOST - 1) * 100).toFixed(0)} % than ${base}.`);
  process.exitCode = 1;
}
