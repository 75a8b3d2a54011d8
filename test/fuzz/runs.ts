import { appendFileSync } from "node:fs";

import { expect, onTestFinished } from "vitest";

/** Of how many runs `pnpm test` does one: there they are only to find at once what breaks a law everywhere. */
const FEW = 5;

/**
 * How many runs a property gets, and from which seed: `runs(3000)`. The same ones each time, so that `pnpm test`, which does a fifth of them, says the
 * same of the same code. `FUZZ=20` gives twenty times as many from a new seed and at least a hundred thousand, `FUZZ=1:42` those of seed 42 (which a failure
 * prints), `FUZZ=20:42:10000` no more than that many of them, for a long run in pieces. With `FUZZ_LOG=FILE` each property writes there what
 * became of its runs, which is what docs/trust.md lists.
 */
export function runs(usual: number, usualSeed = 20260301): { readonly seed: number; readonly numRuns: number } {
  const [times = "1", given, most] = (process.env.FUZZ ?? "").split(":");
  if ((process.env.FUZZ ?? "") === "")
    return { seed: usualSeed, numRuns: process.env.RUNS === "few" ? Math.ceil(usual / FEW) : usual };
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  const all = Math.max(Math.ceil(usual * Number(times)), Number(times) >= 20 ? 100_000 : 0);
  const numRuns = Math.min(all, most === undefined ? Infinity : Number(most));
  logged({ seed, numRuns });
  return { seed, numRuns };
}

function logged(given: { readonly seed: number; readonly numRuns: number }): void {
  const file = process.env.FUZZ_LOG;
  if (file === undefined) return;
  const property = expect.getState().currentTestName;
  onTestFinished(({ task }) => {
    appendFileSync(file, `${JSON.stringify({ property, ...given, state: task.result?.state })}\n`);
  });
}

/** Milliseconds after which a property is taken to hang. */
export const HANGS = (process.env.FUZZ ?? "") === "" ? 60_000 : 10_800_000;
