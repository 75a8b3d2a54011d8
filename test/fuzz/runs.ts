/**
 * How many runs a property gets, and from which seed: `runs(3000)`. The same ones each time, so that `pnpm test` says the same of the same
 * code. `FUZZ=20` gives twenty times as many from a new seed and at least a hundred thousand, `FUZZ=1:42` those of seed 42 (which a failure
 * prints).
 */
export function runs(usual: number): { readonly seed: number; readonly numRuns: number } {
  const [times = "1", seed] = (process.env.FUZZ ?? "").split(":");
  const given = process.env.FUZZ !== undefined && process.env.FUZZ !== "";
  if (!given) return { seed: 20260301, numRuns: usual };
  return {
    seed: seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(seed),
    numRuns: Math.max(Math.ceil(usual * Number(times)), Number(times) >= 20 ? 100_000 : 0),
  };
}

/** Milliseconds after which a property is taken to hang. */
export const HANGS = (process.env.FUZZ ?? "") === "" ? 60_000 : 3_600_000;
