// CPU that an import adds to a bare node process: best of 9, one process each, interleaved.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const programs = {
  "bare node": [`${root}bench/nothing.mjs`],
  validator: [`${root}packages/validator/dist/index.js`],
  "validator/core": [`${root}packages/validator/dist/core.js`],
  "validator/node": [`${root}packages/validator/dist/node.js`],
  "cli --version": [`${root}packages/cli/dist/main.js`, "--version"],
};
const best = {};
for (let round = 0; round < 9; round++) {
  for (const [name, args] of Object.entries(programs)) {
    best[name] = Math.min(best[name] ?? Infinity, cpu(args));
  }
}
for (const [name, ms] of Object.entries(best))
  console.log(
    `${name.padEnd(16)} ${ms.toFixed(0)} ms CPU${name === "bare node" ? "" : `, ${(ms - best["bare node"]).toFixed(0)} over bare node`}`,
  );

/** The child tells its own CPU time when it ends. */
function cpu(args) {
  const tell = `process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("CPU " + (user + system) / 1000); });`;
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, ...args],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(/CPU ([\d.]+)/.exec(stderr)?.[1]);
}
