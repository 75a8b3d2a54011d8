// Tries the mutants it is sent, one after the other, and says of each which test fails.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

import { lightRunner } from "./light-runner.mjs";

const { root, tests } = workerData;
const run = await lightRunner(
  root,
  tests.map((test) => join(root, test)),
);
const unchanged = run({}, undefined);
parentPort.postMessage({ unchanged: unchanged && `${unchanged.failed}: ${unchanged.error?.stack}` });

parentPort.on("message", ({ file, start, end, text }) => {
  const path = join(root, file);
  const code = readFileSync(path, "utf8");
  const result = run({ path, text: code.slice(0, start) + text + code.slice(end) }, path.replace(/\.ts$/, ".test.ts"));
  parentPort.postMessage({ failed: result?.failed });
});
