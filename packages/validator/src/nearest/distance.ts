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
  return spelt(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

function spelt(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (a.length === 0 || b.length === 0) return Math.min(a.length + b.length, beyond);
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
