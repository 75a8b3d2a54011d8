// Holds this checkout's validator against another one's, both built: node compare.mjs ../../base [pairs]. Each subject runs in a process of its
// own, the two in turn; a pair's ratio is what counts, since the speed of a machine drifts. A ratio above 1 means that this one is slower.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const [, , other, pairs = "15"] = process.argv;
if (other === undefined || !(Number(pairs) >= 1)) {
  console.error("node compare.mjs OTHER_CHECKOUT [PAIRS]: both checkouts must be built (pnpm build)");
  process.exit(2);
}
const cpu = (checkout, workload) =>
  Number(
    execFileSync(process.execPath, ["subject.mjs", "validator", workload, "60"], {
      cwd: resolve(checkout, "bench"),
      encoding: "utf8",
    }),
  );
const middle = (sorted) => sorted[Math.floor(sorted.length / 2)];

console.log("| workload | this / other: min | median | max |\n|---|---|---|---|");
for (const workload of ["one", "hundred", "tenPercentBad", "wrong"]) {
  const ratios = [];
  for (let pair = 0; pair < Number(pairs); pair++) {
    // Which goes first changes from pair to pair, so that neither always finds the warmer machine.
    const order = pair % 2 === 0 ? ["..", other] : [other, ".."];
    const [first, second] = order.map((checkout) => cpu(checkout === ".." ? resolve("..") : checkout, workload));
    ratios.push(pair % 2 === 0 ? first / second : second / first);
  }
  ratios.sort((a, b) => a - b);
  const shown = [ratios[0], middle(ratios), ratios.at(-1)].map((ratio) => ratio.toFixed(2));
  console.log(`| ${workload} | ${shown.join(" | ")} |`);
}
