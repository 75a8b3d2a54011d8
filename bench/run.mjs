// Measures every subject in a process of its own, rounds interleaved over the subjects, CPU time. Build first: pnpm build in the root.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const peers = existsSync(new URL("node_modules/ajv", import.meta.url)) ? ["ajv", "zod"] : [];
if (peers.length === 0)
  console.log(
    "Ajv and zod are left out: npx --yes pnpm@12.21.0 install --ignore-workspace in this folder brings them.",
  );
const subjects = ["stringify", "validator", ...peers];
const workloads = {
  one: "whole request, 1 record x 15 keys",
  hundred: "100 records x 25 keys, valid",
  tenPercentBad: "same, 10 % bad, messages read",
  wrong: "1 wholly wrong record, messages read",
};
const rounds = Number(process.argv[2] ?? 3);

const best = {};
for (let round = 0; round < rounds; round++) {
  for (const workload of Object.keys(workloads)) {
    for (const subject of subjects) {
      const ns = Number(
        execFileSync(process.execPath, ["subject.mjs", subject, workload, "150"], { cwd: here, encoding: "utf8" }),
      );
      const key = `${subject} ${workload}`;
      best[key] = Math.min(best[key] ?? Infinity, ns);
    }
  }
}
console.log(`| workload | ${subjects.join(" | ")} |\n|---|${subjects.map(() => "---").join("|")}|`);
for (const [workload, title] of Object.entries(workloads)) {
  const floor = best[`stringify ${workload}`];
  const cells = subjects.map(
    (subject) =>
      `${(best[`${subject} ${workload}`] / 1000).toFixed(1)} us (${(best[`${subject} ${workload}`] / floor).toFixed(2)})`,
  );
  console.log(`| ${title} | ${cells.join(" | ")} |`);
}
