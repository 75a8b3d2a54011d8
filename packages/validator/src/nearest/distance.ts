import { steps } from "../growth/steps.ts";
import { LONGEST } from "./fold.ts";

/** Rows of the table of edits, used again for each pair of words. */
let before = new Uint8Array(LONGEST + 2);
let previous = new Uint8Array(LONGEST + 2);
let current = new Uint8Array(LONGEST + 2);

/** Edits between two words of at most 100 characters, neighbours swapped counting once; anything beyond `limit` is `limit + 1`. */
export function distance(a: string, b: string, limit: number): number {
  steps.distances++;
  if (Math.abs(a.length - b.length) > limit || a.length > LONGEST || b.length > LONGEST) return limit + 1;
  // What both begin and end with costs nothing.
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  const ofA = a.length - start - end;
  const ofB = b.length - start - end;
  // What is left of most slips is so short that there is nothing to compute.
  if (ofA === 0 || ofB === 0) return Math.min(ofA + ofB, limit + 1);
  if (ofA === 1 || ofB === 1) {
    const [one, other] = ofA === 1 ? [a, b] : [b, a];
    const letter = other.indexOf(one.charAt(start), start);
    const isKept = letter !== -1 && letter < other.length - end;
    return Math.min(Math.max(ofA, ofB) - (isKept ? 1 : 0), limit + 1);
  }
  if (ofA === 2 && ofB === 2) {
    const isSwapped =
      a.charCodeAt(start) === b.charCodeAt(start + 1) && a.charCodeAt(start + 1) === b.charCodeAt(start);
    return Math.min(isSwapped ? 1 : 2, limit + 1);
  }
  return spelt(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

function spelt(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  for (let column = 0; column <= b.length; column++) previous[column] = Math.min(column, beyond);
  for (let row = 1; row <= a.length; row++) {
    // What is farther from the diagonal than the limit costs more than the limit.
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    current[from - 1] = from === 1 ? Math.min(row, beyond) : beyond;
    let smallest = beyond;
    const letter = a.charCodeAt(row - 1);
    for (let column = from; column <= to; column++) {
      const other = b.charCodeAt(column - 1);
      let cost = (previous[column - 1] ?? 0) + (letter === other ? 0 : 1);
      const dropped = (previous[column] ?? 0) + 1;
      const added = (current[column - 1] ?? 0) + 1;
      if (dropped < cost) cost = dropped;
      if (added < cost) cost = added;
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other) {
        const swapped = (before[column - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      current[column] = cost > beyond ? beyond : cost;
      if (cost < smallest) smallest = cost;
    }
    if (to < b.length) current[to + 1] = beyond;
    // The edits that begin a word cost as much as there are.
    if (smallest > limit && row > limit) return beyond;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length] ?? beyond;
}
