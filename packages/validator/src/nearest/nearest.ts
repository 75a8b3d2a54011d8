import { steps } from "../growth/steps.ts";

/** Longer names are not compared: nobody misspells 100 characters, and time must stay linear. */
const LONGEST = 100;

/**
 * The names nearest to a misspelt one, best first, at most `most`: `nearest("Last_Nme", ["Last_Name", "First_Name"])` is `["Last_Name"]`.
 * Case, spaces and underscores count little; a name that is the end or a part of another one is near (`Duration`, `Call_Duration`). Empty when nothing is near.
 */
export function nearest(name: string, candidates: Iterable<string>, most = 3): string[] {
  if (name.length === 0 || name.length > LONGEST) return [];
  const plain = fold(name);
  if (plain.length === 0) return [];
  const limit = plain.length <= 3 ? 1 : plain.length <= 6 ? 2 : 3;
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    const distance = near(plain, fold(candidate), limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  found.sort(
    (a, b) =>
      a.distance - b.distance ||
      Math.abs(a.candidate.length - name.length) - Math.abs(b.candidate.length - name.length),
  );
  // What is clearly farther than the best is noise: after an exact "Last_Name", "First_Name" helps nobody.
  const worst = (found[0]?.distance ?? 0) + 1;
  return [...new Set(found.filter((entry) => entry.distance <= worst).map((entry) => entry.candidate))].slice(0, most);
}

/** `Last_Name`, `last name` and `LastName` are one: `lastname`. */
export function fold(name: string): string {
  return name.length > LONGEST ? name : name.toLowerCase().replace(/[\s_$-]+/g, "");
}

function near(name: string, candidate: string, limit: number): number {
  if (name === candidate) return 0;
  if (
    name.length >= 4 &&
    candidate.length >= 4 &&
    (candidate.endsWith(name) || name.endsWith(candidate) || candidate.startsWith(name))
  )
    return Math.min(limit, 2);
  return distance(name, candidate, limit);
}

/** Edits between two words, neighbours swapped counting once; anything beyond `limit` is `limit + 1`. */
export function distance(a: string, b: string, limit: number): number {
  steps.distances++;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
