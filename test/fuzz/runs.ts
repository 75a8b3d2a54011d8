/**
 * How many runs a property gets, and from which seed: `runs(3000)`. The same ones each time, so that `pnpm test` says the same of the same
 * code. `FUZZ=20` gives twenty times as many from a new seed, `FUZZ=1:42` those of seed 42 (which a failure prints).
 */
export function runs(usual: number): { readonly seed: number; readonly numRuns: number } {
  const [times = "1", seed] = (process.env.FUZZ ?? "").split(":");
  const given = process.env.FUZZ !== undefined && process.env.FUZZ !== "";
  if (!given) return { seed: 20260301, numRuns: usual };
  return {
    seed: seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(seed),
    numRuns: Math.ceil(usual * Number(times)),
  };
}
