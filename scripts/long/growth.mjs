// Does twice the input take about twice the CPU time? One process per size, the median of five.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** What grows, and from how many of it. */
const SIZES = {
  records: 10_000,
  sameIds: 20_000,
  keys: 20_000,
  rows: 30_000,
  parameters: 20_000,
  criteria: 20_000,
  query: 500,
  email: 1_000_000,
};
/** At most this much for twice the input; a square would be 4. */
const MOST = 2.6;
/** Known to grow faster, with their figure, until they are fixed: `{ rows: 3.9 }`. */
const KNOWN = {};

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function time(name, count) {
  const program = join(import.meta.dirname, "measure-growth.mjs");
  const run = () => Number(execFileSync(process.execPath, [program, name, String(count)], { encoding: "utf8" }));
  return median([1, 2, 3, 4, 5].map(run));
}

/** One row for each: `{ name: "rows", count: 30000, once: 120, twice: 250, ratio: 2.08, ok: true }`. */
export function measureGrowth() {
  return Object.entries(SIZES).map(([name, count]) => {
    const [once, twice] = [time(name, count), time(name, 2 * count)];
    const ratio = twice / once;
    return { name, count, once, twice, ratio, known: KNOWN[name], ok: ratio <= (KNOWN[name] ?? MOST) };
  });
}
